//! Numbers that sentences name, worked out from the data.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A number that texts name as `{id}`. It says where the number comes from in one of these ways:
/// a `trend` with `month`, `sum`, `highest` or `lowest`; `fall`, `rise`, `share` or `difference` of
/// two figures above it; a `map` with `listed`; or `options` with `count`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureDocument {
    /// Its name, put in braces where the number is to stand.
    pub id: String,
    /// Id of the trend that it is read from.
    #[serde(default)]
    pub trend: Option<String>,
    /// With `trend`: the values chosen, by column; the first value of a choice that is left out.
    #[serde(default)]
    pub choose: BTreeMap<String, String>,
    /// With `trend`: the month of the value, as 2025-06.
    #[serde(default)]
    pub month: Option<String>,
    /// With `month`: `true` for the value that was published first.
    #[serde(default)]
    pub first: bool,
    /// With `trend`: the first and the last month of those that are added up.
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
    /// The first figure as a part of the second, in percent.
    #[serde(default)]
    pub share: Option<[String; 2]>,
    /// The first figure less the second.
    #[serde(default)]
    pub difference: Option<[String; 2]>,
    /// Id of the map whose groups are counted.
    #[serde(default)]
    pub map: Option<String>,
    /// With `map`: on which list the groups are, in force.
    #[serde(default)]
    pub listed: Option<ListedDocument>,
    /// With `listed`: by which day; without it, by now.
    #[serde(default)]
    pub by: Option<String>,
    /// Id of the options that are counted.
    #[serde(default)]
    pub options: Option<String>,
    /// With `options`: what is counted.
    #[serde(default)]
    pub count: Option<CountDocument>,
    /// Number of decimals; without it those of the trend, and none for anything else.
    #[serde(default)]
    #[schemars(range(max = 3))]
    pub decimals: Option<u8>,
    /// How it is written: without this, in digits.
    #[serde(default, rename = "as")]
    pub written: Option<WrittenDocument>,
}

/// What is wanted of the highest or lowest month.
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
    /// Those who make arguments.
    Speakers,
    /// The texts that arguments are taken from.
    Sources,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WrittenDocument {
    /// As 17.
    Digits,
    /// As seventeen.
    Words,
    /// As Seventeen.
    Capital,
}
