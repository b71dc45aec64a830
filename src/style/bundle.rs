//! The style sheets that readers get, and the files that people write them in.

/// A style sheet as readers get it.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// The name under which they get it.
    pub name: &'static str,
    /// All of it.
    pub text: &'static str,
    /// The files of the repository that it is made of, in order, with what is in each.
    pub files: &'static [(&'static str, &'static str)],
}

/// A style sheet of these files, one after the other.
macro_rules! bundle {
    ($name:literal: $($file:literal),+ $(,)?) => {
        Bundle {
            name: $name,
            text: concat!($(include_str!(concat!("../../", $file))),+),
            files: &[$(($file, include_str!(concat!("../../", $file)))),+],
        }
    };
}

/// What all explainers look like, as the loader has it.
pub const WIDGET: Bundle = bundle!(
    "widget.css":
    "www/widget/shell.css",
    "www/widget/text.css",
    "www/widget/controls.css",
    "www/widget/sources.css",
    "www/widget/pictures.css",
    "www/widget/media.css",
);

/// The look of trends.
pub const TREND: Bundle = bundle!("trend.css": "www/trend/chart.css", "www/trend/reading.css");

/// The look of maps.
pub const MAP: Bundle = bundle!(
    "map.css":
    "www/map/block.css",
    "www/map/timeline.css",
    "www/map/picture.css",
    "www/map/tiles.css",
    "www/map/media.css",
);

/// The look of options.
pub const OPTIONS: Bundle = bundle!("options.css": "www/options.css");

/// The looks of all kinds of blocks.
pub const KINDS: [Bundle; 3] = [TREND, MAP, OPTIONS];

/// The look of the page around the explainers of the demonstration.
pub const ARTICLE: Bundle = bundle!(
    "article.css":
    "www/article/scheme.css",
    "www/article/page.css",
    "www/article/story.css",
    "www/article/media.css",
);
