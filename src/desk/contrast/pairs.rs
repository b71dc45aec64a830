//! Every two colours of an explainer that meet, and how far apart they have to be.

/// Text on its ground: WCAG 1.4.3.
pub const TEXT: f32 = 4.5;
/// What must be seen to understand or use something: WCAG 1.4.11.
pub const MARK: f32 = 3.0;
/// Tones of the map beside each other; hatching and words tell them apart as well.
const TONE: f32 = 1.15;

/// Two colours by their names in `www/widget.css`, without the hyphens.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// What lies on the other.
    pub over: &'static str,
    /// What it lies on.
    pub under: &'static str,
    /// The least contrast of the two.
    pub least: f32,
    /// What readers could not make out, in the plural.
    pub what: &'static str,
}

const fn pair(over: &'static str, under: &'static str, least: f32, what: &'static str) -> Pair {
    Pair { over, under, least, what }
}

/// What meets in an explainer.
pub const PAIRS: [Pair; 29] = [
    pair("ink", "paper", TEXT, "texts"),
    pair("ink", "raised", TEXT, "texts in opened sources"),
    pair("quiet", "paper", TEXT, "small texts"),
    pair("quiet", "raised", TEXT, "small texts in opened sources and buttons under the pointer"),
    pair("accent", "paper", TEXT, "links"),
    pair("accent", "raised", TEXT, "links in opened sources"),
    // A chosen pill and an open event are turned round.
    pair("paper", "ink", TEXT, "texts of chosen buttons"),
    // Labels may come to lie over the area below the line.
    pair("quiet", "fill", TEXT, "labels of the axes"),
    pair("accent", "paper", MARK, "lines, bars and the ring of the focus"),
    pair("accent", "raised", MARK, "the ring of the focus in opened sources"),
    pair("accent", "fill", MARK, "lines above their area"),
    pair("quiet", "paper", MARK, "borders of buttons"),
    pair("quiet", "raised", MARK, "borders of buttons under the pointer"),
    pair("quiet", "fill", MARK, "lines of events"),
    // Rules that carry a meaning, too.
    pair("ink", "paper", MARK, "the cursor and strong rules"),
    pair("ink", "fill", MARK, "the cursor over the area"),
    pair("tone3", "tone0", MARK, "hatchings of the map"),
    pair("tone3", "tone1", MARK, "hatchings of the map"),
    pair("tone3", "tone2", MARK, "hatchings of the map"),
    // The fullest tone is a mark in itself.
    pair("tone3", "land", MARK, "full areas beside land"),
    pair("tone3", "water", MARK, "full areas beside water"),
    pair("ink", "land", MARK, "outlines of chosen areas"),
    pair("ink", "tone0", MARK, "outlines of chosen areas"),
    pair("ink", "tone1", MARK, "outlines of chosen areas"),
    pair("ink", "tone2", MARK, "outlines of chosen areas"),
    // Steps of the scale.
    pair("tone0", "tone1", TONE, "steps of the map's scale"),
    pair("tone1", "tone2", TONE, "steps of the map's scale"),
    pair("tone2", "tone3", TONE, "steps of the map's scale"),
    pair("tone1", "land", 1.0, "areas beside land"),
];
