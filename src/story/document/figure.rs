//! Numbers that sentences name, worked out from the data.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A number that texts name as `{id}`. Say where it comes from in one of these ways: a `trend` with
/// `month`, `sum`, `highest` or `lowest`; the `fall`, `rise`, `share` or `difference` of two
/// figures earlier in the list; a `map` with `listed`; or `options` with `count`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureDocument {
    /// Its id. Put it in braces where the number goes.
    pub id: String,
    /// The id of the trend that has the number.
    #[serde(default)]
    pub trend: Option<String>,
    /// With `trend`: the chosen values, by column. The default is the first value of each choice.
    #[serde(default)]
    pub choose: BTreeMap<String, String>,
    /// With `trend`: the month of the value, such as 2025-06.
    #[serde(default)]
    pub month: Option<String>,
    /// With `month`: `true` for the value first published.
    #[serde(default)]
    pub first: bool,
    /// With `trend`: the first and the last of the months to add up.
    #[serde(default)]
    pub sum: Option<[String; 2]>,
    /// With `trend`: the highest value of all months, or its month.
    #[serde(default)]
    pub highest: Option<PeakDocument>,
    /// With `trend`: the lowest value of all months, or its month.
    #[serde(default)]
    pub lowest: Option<PeakDocument>,
    /// How much lower the second figure is than the first, in percent.
    #[serde(default)]
    pub fall: Option<[String; 2]>,
    /// How much higher the second figure is than the first, in percent.
    #[serde(default)]
    pub rise: Option<[String; 2]>,
    /// The first figure as a percentage of the second.
    #[serde(default)]
    pub share: Option<[String; 2]>,
    /// The first figure minus the second.
    #[serde(default)]
    pub difference: Option<[String; 2]>,
    /// The id of the map whose groups to count.
    #[serde(default)]
    pub map: Option<String>,
    /// With `map`: the list that the groups must be on, in force.
    #[serde(default)]
    pub listed: Option<ListedDocument>,
    /// With `listed`: the day by which they were listed. The default is now.
    #[serde(default)]
    pub by: Option<String>,
    /// The id of the options to count.
    #[serde(default)]
    pub options: Option<String>,
    /// With `options`: what to count.
    #[serde(default)]
    pub count: Option<CountDocument>,
    /// The number of decimals. The default is the trend's, and none for anything else.
    #[serde(default)]
    #[schemars(range(max = 3))]
    pub decimals: Option<u8>,
    /// How to write it. The default is digits.
    #[serde(default, rename = "as")]
    pub written: Option<WrittenDocument>,
}

/// What to show of the highest or lowest month.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PeakDocument {
    /// Its value.
    Value,
    /// Its name.
    Month,
}

/// A list of groups.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListedDocument {
    /// Foreign Terrorist Organizations.
    Fto,
    /// Specially Designated Global Terrorists.
    Sdgt,
    /// At least one of the two.
    Either,
}

/// What is counted among options.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountDocument {
    /// The options.
    Options,
    /// All arguments, each once.
    Arguments,
    /// The arguments for options.
    Pros,
    /// The arguments against options.
    Cons,
    /// The people who make arguments.
    Speakers,
    /// The texts that the arguments come from.
    Sources,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WrittenDocument {
    /// Like 17.
    Digits,
    /// Like seventeen.
    Words,
    /// Like Seventeen.
    Capital,
}
