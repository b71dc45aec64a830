//! Every two colours of the themes that meet, and how far apart they are.
//!
//! The colours are read from the style sheets; which of them meet in an explainer stands in
//! `src/desk/contrast/pairs.rs`, by which `nutgraf check` judges the colours of publishers, too.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "contrast/theme.rs"]
mod theme;

use nutgraf::chart::look::Look;
use nutgraf::desk::contrast::blindness::difference;
use nutgraf::desk::contrast::pairs::{MARK, PAIRS, TEXT};
use palette::color_difference::Wcag21RelativeContrast;

use theme::Theme;

/// A colour, what it lies on, and the least contrast of the two.
type Pair = (&'static str, &'static str, f32);

const ARTICLE: [Pair; 5] = [
    ("ink", "paper", TEXT),
    ("quiet", "paper", TEXT),
    ("link", "paper", TEXT),
    // The ring of the focus.
    ("link", "paper", MARK),
    ("strong-rule", "paper", MARK),
];

/// The pairs of a theme that are too close, with their contrast.
fn close(theme: &Theme, pairs: &[Pair]) -> Vec<String> {
    let contrast = |(over, under, least): &Pair| {
        let found = theme.colour(over).relative_contrast(theme.colour(under));
        (found < *least).then(|| format!("--{over} on --{under}: {found:.2}, not {least}"))
    };
    pairs.iter().filter_map(contrast).collect()
}

#[test]
fn what_meets_in_an_explainer_is_far_apart() {
    let css = include_str!("../www/widget.css");
    let light = Theme::read(css, &[".shell"]);
    let dark = Theme::read(css, &[".shell", ".shell[data-scheme=\"dark\"]"]);
    let pairs = PAIRS.map(|pair| (pair.over, pair.under, pair.least));
    assert_eq!(close(&light, &pairs), [""; 0], "light");
    assert_eq!(close(&dark, &pairs), [""; 0], "dark");
}

/// Steps of the map beside each other, and land of which nothing is said.
#[test]
fn steps_of_the_map_are_told_apart_by_all_eyes() {
    let css = include_str!("../www/widget.css");
    let steps = [
        ("land", "tone1"),
        ("land", "tone0"),
        ("tone0", "tone1"),
        ("tone0", "tone2"),
        ("tone1", "tone2"),
        ("tone2", "tone3"),
        ("tone3", "tone4"),
    ];
    for selectors in [&[".shell"][..], &[".shell", ".shell[data-scheme=\"dark\"]"]] {
        let theme = Theme::read(css, selectors);
        for (one, other) in steps {
            let found = difference(theme.colour(one), theme.colour(other));
            assert!(found >= 8.0, "{selectors:?}: --{one} and --{other}: {found:.1}");
        }
    }
}

#[test]
fn what_meets_in_the_article_is_far_apart() {
    let css = include_str!("../www/article.css");
    for scheme in [&["html[data-theme=\"light\"]"], &["html[data-theme=\"dark\"]"]] {
        assert_eq!(close(&Theme::read(css, scheme), &ARTICLE), [""; 0], "{scheme:?}");
    }
}

/// A reader with a dark system and one who asks for it see the same.
#[test]
fn the_article_is_the_same_for_both_ways_to_a_scheme() {
    let css = include_str!("../www/article.css");
    let system = css.split_once("prefers-color-scheme: dark").expect("a dark article").1;
    let asked = |scheme: &str| Theme::read(css, &[&format!("html[data-theme=\"{scheme}\"]")]);
    for (name, _, _) in ARTICLE {
        assert_eq!(Theme::read(css, &[":root"]).colour(name), asked("light").colour(name));
        assert_eq!(Theme::read(system, &[":root"]).colour(name), asked("dark").colour(name));
    }
}

/// A dark dot with a light edge, or the other way round: on every tone one of the two shows.
#[test]
fn a_point_shows_on_every_tone() {
    let css = include_str!("../www/widget.css");
    let live = include_str!("../www/live.css");
    let edge = palette::Srgb::new(1.0, 1.0, 1.0);
    for selectors in [&[".shell"][..], &[".shell", ".shell[data-scheme=\"dark\"]"]] {
        let theme = Theme::read(css, selectors);
        let point = Theme::read(live, selectors).colour("point");
        assert!(point.relative_contrast(edge) >= MARK, "{selectors:?}: the dot in its edge");
        for ground in ["land", "tone0", "tone1", "tone2", "tone3", "tone4"] {
            let ground = theme.colour(ground);
            let most = point.relative_contrast(ground).max(edge.relative_contrast(ground));
            assert!(most >= MARK, "{selectors:?}: {most} on {ground:?}");
        }
    }
}

#[test]
fn the_chart_is_drawn_in_the_colours_of_the_style_sheet() {
    let css = include_str!("../www/widget.css");
    let dark = [".shell", ".shell[data-scheme=\"dark\"]"];
    for (look, selectors) in [(Look::LIGHT, &dark[..1]), (Look::DARK, &dark[..])] {
        let theme = Theme::read(css, selectors);
        let pairs = [
            (look.mark, "accent"),
            (look.fill, "fill"),
            (look.grid, "rule"),
            (look.paper, "paper"),
        ];
        for (drawn, name) in pairs {
            let styled: palette::Srgb<u8> = theme.colour(name).into_format();
            assert_eq!(drawn, styled.into_components(), "--{name} of {selectors:?}");
        }
    }
}
