//! Every two colours of an explainer that meet, and how far apart they have to be.

/// Text on its ground: WCAG 1.4.3.
pub const TEXT: f32 = 4.5;
/// What must be seen to understand or use something: WCAG 1.4.11.
pub const MARK: f32 = 3.0;
/// Steps of the map beside each other; words tell them apart as well.
const TONE: f32 = 1.15;

/// Two colours by their names in `www/widget/shell.css`, without the hyphens.
#[derive(Clone, Copy, Debug)]
pub struct ColorPair {
    /// What lies on the other.
    pub over: &'static str,
    /// What it lies on.
    pub under: &'static str,
    /// The least contrast of the two.
    pub least: f32,
    /// What readers could not make out, in the plural.
    pub what: &'static str,
}

const fn pair(
    over: &'static str,
    under: &'static str,
    least: f32,
    what: &'static str,
) -> ColorPair {
    ColorPair { over, under, least, what }
}

/// What meets in an explainer.
pub const PAIRS: [ColorPair; 33] = [
    pair("ink", "paper", TEXT, "text"),
    pair("ink", "raised", TEXT, "text in expanded sources"),
    pair("quiet", "paper", TEXT, "small text"),
    pair("quiet", "raised", TEXT, "small text in expanded sources, and on hovered buttons"),
    pair("accent", "paper", TEXT, "links"),
    pair("accent", "raised", TEXT, "links in expanded sources"),
    // A chosen pill and an open event are turned round.
    pair("paper", "ink", TEXT, "the text of chosen buttons"),
    // Labels may come to lie over the area below the line.
    pair("quiet", "fill", TEXT, "axis labels"),
    pair("accent", "paper", MARK, "lines, bars and the focus ring"),
    pair("accent", "raised", MARK, "the focus ring in expanded sources"),
    pair("accent", "fill", MARK, "lines above their shaded area"),
    pair("second", "paper", TEXT, "values of a second chart"),
    pair("second", "second-fill", MARK, "lines above their shaded area"),
    pair("quiet", "second-fill", TEXT, "axis labels"),
    pair("quiet", "paper", MARK, "button borders"),
    pair("quiet", "raised", MARK, "button borders under the pointer"),
    pair("quiet", "fill", MARK, "event lines"),
    // Rules that carry a meaning, too.
    pair("ink", "paper", MARK, "the cursor and heavy rules"),
    pair("ink", "fill", MARK, "the cursor over the shaded area"),
    pair("tone3", "tone0", MARK, "steps of the map's scale"),
    pair("tone3", "tone1", MARK, "steps of the map's scale"),
    pair("tone3", "tone2", MARK, "steps of the map's scale"),
    // The fullest tone is a mark in itself.
    pair("tone3", "land", MARK, "solid areas next to land, and the hatching on it"),
    pair("tone3", "water", MARK, "solid areas next to water"),
    pair("ink", "land", MARK, "outlines of chosen areas"),
    pair("ink", "tone0", MARK, "outlines of chosen areas"),
    pair("ink", "tone1", MARK, "outlines of chosen areas"),
    pair("ink", "tone2", MARK, "outlines of chosen areas"),
    // Steps of the scale.
    pair("tone0", "tone1", TONE, "neighboring steps of the map's scale"),
    pair("tone1", "tone2", TONE, "neighboring steps of the map's scale"),
    pair("tone2", "tone3", TONE, "neighboring steps of the map's scale"),
    pair("tone3", "tone4", TONE, "neighboring steps of the map's scale"),
    pair("tone1", "land", 1.0, "areas next to land"),
];
