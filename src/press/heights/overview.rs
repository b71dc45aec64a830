//! Where the dots of options lie, in stories of any size.

use std::path::Path;
use std::rc::Rc;

use proptest::prelude::*;

use super::document::HtmlDocument;
use super::font::Font;
use super::tree::{BoxEdges, Tree, around};
use crate::press::folder::files;
use crate::press::fragment::fragment;
use crate::story::argument::{Argument, Scope, Side, Stance};
use crate::story::options::Options;
use crate::story::read::read;
use crate::story::{Block, Story};

fn overlap(a: BoxEdges, b: BoxEdges) -> bool {
    let most = 0.01;
    a[0] + most < b[2] && b[0] + most < a[2] && a[1] + most < b[3] && b[1] + most < a[3]
}

fn is_within(inner: BoxEdges, outer: BoxEdges) -> bool {
    let least = 0.01;
    inner[0] + least > outer[0]
        && inner[1] + least > outer[1]
        && inner[2] < outer[2] + least
        && inner[3] < outer[3] + least
}

/// The demonstration with other options: for each a name, and how many arguments each side has.
fn story_of(rows: &[(String, usize, usize)]) -> Option<Story> {
    let files = files(Path::new("www/stories/cartels")).ok()?;
    let mut story = read(&files, "en").ok()?;
    let options: Vec<&mut Options> = story
        .blocks
        .iter_mut()
        .filter_map(|block| match block {
            Block::Options(options) => Some(options),
            _ => None,
        })
        .collect();
    for options in options {
        let model = options.arguments[0].clone();
        options.options.truncate(rows.len());
        options.arguments.clear();
        for (at, (title, pros, cons)) in (0_u8..).zip(rows) {
            options.options[usize::from(at)].title.clone_from(title);
            for (side, count) in Side::BOTH.into_iter().zip([*pros, *cons]) {
                options.arguments.extend((0..count).map(|nth| Argument {
                    side,
                    // Some are said of the whole family.
                    scope: if nth % 7 == 6 { Scope::Family(0) } else { Scope::Option(at) },
                    stance: Stance::ALL[nth % 3],
                    also: Vec::new(),
                    counterpoints: Vec::new(),
                    replies_to: Vec::new(),
                    ..model.clone()
                }));
            }
        }
    }
    Some(story)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        failure_persistence: None,
        ..Default::default()
    })]

    /// At every width the dots of both sides have columns of one width, beside the name or below
    /// it.
    #[test]
    fn dots_lie_in_their_columns_and_over_no_name(
        rows in prop::collection::vec(("[A-Za-z]{1,40}( [a-z]{1,20}){0,9}", 0_usize..60, 0_usize..60), 3),
    ) {
        let missing = |what: &str| TestCaseError::fail(what.to_owned());
        let story = story_of(&rows).ok_or_else(|| missing("the story"))?;
        let document = HtmlDocument::new(&fragment(&Rc::new(story), Some("options")));
        let around = around(&document);
        for width in (240..=1200_u16).step_by(64).map(f32::from) {
            let tree = Tree::new(&document, width - around, Font::WIDE[0]);
            let mut tree = tree.ok_or_else(|| missing("the boxes"))?;
            tree.height(width).ok_or_else(|| missing("a height"))?;
            let all = tree.placed();
            let of = |name: &str| all.iter().filter(|it| it.0 == name).map(|it| it.1).collect::<Vec<_>>();
            let (rows, names, sides) = (of("summary"), of("name"), of("dots"));
            let rows: Vec<BoxEdges> = rows
                .into_iter()
                .filter(|row| sides.iter().any(|side| is_within(*side, *row)))
                .collect();
            prop_assert!(rows.len() >= 3 && sides.len() == 2 * rows.len());
            prop_assert_eq!(names.len(), rows.len());
            for (row, (name, pair)) in rows.iter().zip(names.iter().zip(sides.chunks(2))) {
                prop_assert!(is_within(*name, *row), "{} px: {:?} in {:?}", width, name, row);
                let wide = pair.iter().map(|it| it[2] - it[0]).collect::<Vec<_>>();
                prop_assert!((wide[0] - wide[1]).abs() < 0.01, "{} px: {:?}", width, wide);
                for side in pair {
                    prop_assert!(is_within(*side, *row), "{} px: {:?} in {:?}", width, side, row);
                    prop_assert!(!overlap(*side, *name), "{} px: {:?}, {:?}", width, side, name);
                }
            }
            let dots: Vec<BoxEdges> = [of("i"), of("hollow")].concat();
            // Those of the line that says what they mean stand in a text.
            let dots: Vec<BoxEdges> =
                dots.into_iter().filter(|it| it[1] >= rows[0][1]).collect();
            for (nth, dot) in dots.iter().enumerate() {
                let within = sides.iter().any(|side| is_within(*dot, *side));
                prop_assert!(within, "{} px: {:?}", width, dot);
                prop_assert!((dot[2] - dot[0] - 10.0).abs() < 0.01, "{} px: {:?}", width, dot);
                let over = dots[nth + 1..].iter().any(|other| overlap(*dot, *other));
                prop_assert!(!over, "{} px: {:?}", width, dot);
            }
        }
    }
}
