//! Options as a picture: a row for each, or for each family where there is no room for all, and in
//! it a dot for each argument, for and against in columns of one width.
//!
//! What is drawn is one list of marks in CSS pixels with roles, which any pen can draw.

use yew::prelude::*;

use crate::press::image::palette::{INK, PAPER, QUIET, RULE};
use crate::press::image::sheet::line;
use crate::press::image::text::TextStyle;
use crate::story::Story;
use crate::story::argument::{Argument, Side, Stance};
use crate::story::options::Options;
use crate::view::length::length;

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotRole {
    /// The name of a side, over its column.
    Side,
    /// The name of a family.
    Family,
    /// The name of an option.
    Option,
    /// The line below a row.
    Rule,
    /// An argument by someone who holds it.
    Held,
    /// One that is conceded, or told of somebody else.
    Told,
}

/// A mark: the beginning of a text on its line, the left end of a line, the middle of a dot.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// What it is.
    pub role: DotRole,
    /// Where it is.
    pub at: (f64, f64),
    /// What it says, if it is a text.
    pub text: String,
    /// How wide it is: the length of a line, the width of a dot.
    pub wide: f64,
}

/// Type of all names, and the radius of a dot and the way to the next.
const SIZE: f64 = 20.0;
const RADIUS: f64 = 6.0;
const STEP: f64 = 16.0;

/// The part of the width that each column of dots has.
const COLUMN: f64 = 0.29;

/// A row: its role, its name, and whether each argument is held, for both sides.
struct DotRow<'a> {
    role: DotRole,
    name: &'a str,
    sides: [Vec<bool>; 2],
}

/// The marks in a room of this width and height: by options, or else by families; nothing where
/// even these have no room.
pub fn marks(story: &Story, options: &Options, (width, height): (f64, f64)) -> Vec<DotMark> {
    let sides = Side::BOTH.map(|side| story.language.words().side(side));
    let ways = [by_option(options), by_family(options)];
    let laid = ways.iter().map(|rows| laid(rows, sides, width));
    let mut fitting = laid.filter(|(_, high)| *high <= height);
    fitting.next().map_or_else(Vec::new, |(marks, _)| marks)
}

/// What the dots mean, on the line at the origin; nothing where that has no room.
pub fn said(story: &Story, room: f64) -> Vec<DotMark> {
    let told = story.language.told();
    let text = [&told.dot_told, &*story.language.words().stop, " ", &told.dot_means].concat();
    let wide = TextStyle::plain(SIZE).width(&text);
    if wide + STEP > room {
        return Vec::new();
    }
    let dot = DotMark {
        role: DotRole::Told,
        at: (RADIUS, -SIZE * 0.35),
        text: String::new(),
        wide: 2.0 * RADIUS,
    };
    vec![dot, DotMark { role: DotRole::Side, at: (STEP + RADIUS, 0.0), text, wide }]
}

fn by_option(options: &Options) -> Vec<DotRow<'_>> {
    let family = |(place, family)| {
        let family: &crate::story::options::Family = family;
        let head = row(DotRole::Family, &family.label, options, |it| it.is_general(place));
        let each = options.of_family(place).map(|(option, proposal)| {
            row(DotRole::Option, &proposal.title, options, move |it| it.is_about(option))
        });
        [head].into_iter().chain(each).collect::<Vec<_>>()
    };
    options.families.iter().enumerate().flat_map(family).collect()
}

fn by_family(options: &Options) -> Vec<DotRow<'_>> {
    let families = options.families.iter().enumerate();
    families
        .map(|(place, family)| {
            row(DotRole::Family, &family.label, options, |it| {
                let mut own = options.of_family(place);
                it.is_general(place) || own.any(|(option, _)| it.is_about(option))
            })
        })
        .collect()
}

fn row<'a>(
    role: DotRole,
    name: &'a str,
    options: &Options,
    wanted: impl Fn(&Argument) -> bool,
) -> DotRow<'a> {
    let side = |side| {
        let all = options.on_side(side).map(|(_, argument)| argument);
        all.filter(|it| wanted(it)).map(|it| it.stance == Stance::Holds).collect()
    };
    DotRow { role, name, sides: Side::BOTH.map(side) }
}

/// The marks of rows, and how high they are together.
fn laid(rows: &[DotRow<'_>], sides: [&str; 2], width: f64) -> (Vec<DotMark>, f64) {
    let column = (width * COLUMN).floor();
    let lefts = [width - 2.0 * column, width - column];
    let heads = lefts.into_iter().zip(sides).map(|(left, name)| DotMark {
        role: DotRole::Side,
        at: (left, SIZE),
        text: name.to_owned(),
        wide: TextStyle::plain(SIZE).width(name),
    });
    let mut marks: Vec<DotMark> = heads.collect();
    let mut top = SIZE * 1.5;
    for row in rows {
        let kind = kind(row.role);
        let name = shortened(kind, row.name, lefts[0] - STEP);
        let wide = kind.width(&name);
        marks.push(DotMark { role: row.role, at: (0.0, top + SIZE * 1.1), text: name, wide });
        // A gap belongs to the way to the next.
        let abreast = ((column - STEP) / STEP).floor().max(1.0) as usize;
        for (left, held) in lefts.into_iter().zip(&row.sides) {
            marks.extend(held.iter().enumerate().map(|(nth, held)| {
                let (across, down) = ((nth % abreast) as f64, (nth / abreast) as f64);
                let at = (left + RADIUS + across * STEP, top + SIZE * 0.75 + down * STEP);
                let role = if *held { DotRole::Held } else { DotRole::Told };
                DotMark { role, at, text: String::new(), wide: 2.0 * RADIUS }
            }));
        }
        let lines = row.sides.iter().map(|held| held.len().div_ceil(abreast)).max().unwrap_or(0);
        top += SIZE * 1.5 + lines.saturating_sub(1) as f64 * STEP;
        marks.push(DotMark {
            role: DotRole::Rule,
            at: (0.0, top),
            text: String::new(),
            wide: width,
        });
    }
    (marks, top)
}

fn kind(role: DotRole) -> TextStyle {
    if role == DotRole::Family { TextStyle::bold(SIZE) } else { TextStyle::plain(SIZE) }
}

/// A name on one line; what is left out is shown to be, also of a word that is too long.
fn shortened(kind: TextStyle, name: &str, room: f64) -> String {
    let mut line = kind.first_lines(name, room, 1).pop().unwrap_or_default();
    if kind.width(&line) > room {
        while kind.width(&line) + kind.width("…") > room && line.pop().is_some() {}
        line.push('…');
    }
    line
}

/// Marks as SVG.
pub fn drawn(marks: &[DotMark]) -> Html {
    let dot = |mark: &DotMark, fill: &'static str| {
        html! {
            <circle cx={length(mark.at.0)} cy={length(mark.at.1)} r={length(mark.wide / 2.0 - 1.0)}
                {fill} stroke={INK} stroke-width="2" />
        }
    };
    let one = |mark: &DotMark| match mark.role {
        DotRole::Held => dot(mark, INK),
        DotRole::Told => dot(mark, PAPER),
        DotRole::Rule => html! {
            <rect x={length(mark.at.0)} y={length(mark.at.1)} width={length(mark.wide)} height="1"
                fill={RULE} />
        },
        DotRole::Side => line(&mark.text, mark.at, kind(mark.role), QUIET),
        DotRole::Family | DotRole::Option => line(&mark.text, mark.at, kind(mark.role), INK),
    };
    marks.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows() -> impl Strategy<Value = Vec<(bool, String, [Vec<bool>; 2])>> {
        let held = || prop::collection::vec(any::<bool>(), 0..60);
        let row = (any::<bool>(), "[A-Za-z]{1,30}( [a-z]{1,20}){0,12}", [held(), held()]);
        prop::collection::vec(row, 1..20)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn no_mark_lies_over_another(rows in rows(), width in 600.0_f64..1600.0) {
            let rows: Vec<DotRow<'_>> = rows.iter().map(|(family, name, sides)| {
                let role = if *family { DotRole::Family } else { DotRole::Option };
                DotRow { role, name, sides: sides.clone() }
            }).collect();
            let (marks, high) = laid(&rows, ["For", "Against"], width);
            let dots = rows.iter().flat_map(|row| &row.sides).map(Vec::len).sum::<usize>();
            let is_dot = |it: &&DotMark| matches!(it.role, DotRole::Held | DotRole::Told);
            prop_assert_eq!(marks.iter().filter(is_dot).count(), dots);
            let mut boxes: Vec<[f64; 4]> = Vec::new();
            for mark in &marks {
                let (x, y) = mark.at;
                let own = match mark.role {
                    DotRole::Rule => continue,
                    DotRole::Held | DotRole::Told => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS],
                    _ => [x, y - SIZE, x + mark.wide, y + SIZE * 0.3],
                };
                prop_assert!(own[0] >= 0.0 && own[2] <= width && own[3] <= high + 1.0, "{:?}", mark);
                let over = boxes.iter().any(|it| {
                    own[0] < it[2] && it[0] < own[2] && own[1] < it[3] && it[1] < own[3]
                });
                prop_assert!(!over, "{:?}", mark);
                boxes.push(own);
            }
        }
    }
}
