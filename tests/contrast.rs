//! Every two colours of the themes that meet, and how far apart they are.
//!
//! The colours are read from the style sheets; which of them meet in an explainer stands in
//! `src/desk/contrast/pairs.rs`, by which `nutgraf check` judges the colours of publishers, too.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "contrast/theme.rs"]
mod theme;

use nutgraf::desk::contrast::blindness::difference;
use nutgraf::desk::contrast::pairs::{MARK, PAIRS, TEXT};
use nutgraf::style::bundle::{self, WIDGET};
use palette::FromColor;
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
    let css = WIDGET.text;
    let light = Theme::read(css, &[".shell"]);
    let dark = Theme::read(css, &[".shell", ".shell[data-scheme=\"dark\"]"]);
    let pairs = PAIRS.map(|pair| (pair.over, pair.under, pair.least));
    assert_eq!(close(&light, &pairs), [""; 0], "light");
    assert_eq!(close(&dark, &pairs), [""; 0], "dark");
}

/// Steps of the map beside each other, and land of which nothing is said.
#[test]
fn steps_of_the_map_are_told_apart_by_all_eyes() {
    let css = WIDGET.text;
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
    let css = bundle::ARTICLE.text;
    for scheme in [&["html[data-theme=\"light\"]"], &["html[data-theme=\"dark\"]"]] {
        assert_eq!(close(&Theme::read(css, scheme), &ARTICLE), [""; 0], "{scheme:?}");
    }
}

/// A reader with a dark system and one who asks for it see the same.
#[test]
fn the_article_is_the_same_for_both_ways_to_a_scheme() {
    let css = bundle::ARTICLE.text;
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
    let css = WIDGET.text;
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

/// What the cones of an eye make of light, and back: Viénot, Brettel and Mollon 1999, for the two
/// common kinds of colour blindness, and for the rare third a plane through blue and yellow.
const TO_CONES: [[f32; 3]; 3] = [
    [0.313_99, 0.639_51, 0.046_50],
    [0.155_37, 0.757_89, 0.086_70],
    [0.017_75, 0.109_44, 0.872_57],
];
const FROM_CONES: [[f32; 3]; 3] = [
    [5.472_21, -4.641_96, 0.169_63],
    [-1.125_24, 2.293_17, -0.167_90],
    [0.029_80, -0.193_18, 1.163_65],
];
const BLIND: [(&str, [[f32; 3]; 3]); 3] = [
    ("red", [[0.0, 1.051_18, -0.051_16], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("green", [[1.0, 0.0, 0.0], [0.951_31, 0.0, 0.048_66], [0.0, 0.0, 1.0]]),
    ("blue", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [-0.867_45, 1.867_27, 0.0]]),
];

fn times(matrix: &[[f32; 3]; 3], [a, b, c]: [f32; 3]) -> [f32; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

/// The two series stand in one block: nobody may take one for the other.
#[test]
fn the_two_series_differ_for_every_eye() {
    use palette::color_difference::Ciede2000;
    let css = WIDGET.text;
    let dark = [".shell", ".shell[data-scheme=\"dark\"]"];
    for selectors in [&dark[..1], &dark[..]] {
        let theme = Theme::read(css, selectors);
        for (kind, blind) in BLIND {
            let [one, two] = ["accent", "second"].map(|name| {
                let light: palette::LinSrgb = theme.colour(name).into_linear();
                let cones = times(&TO_CONES, [light.red, light.green, light.blue]);
                let [red, green, blue] = times(&FROM_CONES, times(&blind, cones));
                palette::Lab::from_color(palette::LinSrgb::new(red, green, blue))
            });
            let apart = one.difference(two);
            assert!(apart > 20.0, "blind for {kind}, {selectors:?}: {apart}");
        }
    }
}
