//! The pen that writes a picture as text: an SVG that stands alone.

use super::item::{Anchor, Item, ItemShape, ItemText, PAPER, Paint, Position, Rgb};
use super::paper::Picture;
use crate::view::length::length;

/// Writes a picture in colours and in a font.
pub fn svg(picture: &Picture, colour: &dyn Fn(Paint) -> Rgb, font: &str) -> String {
    let [wide, high] = [picture.width, picture.height].map(length);
    let hex = |paint: Paint| {
        let (red, green, blue) = colour(paint);
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"0 0 {wide} {high}\" role=\"img\" font-family=\"{}\"><title>{}</title>\
         <path fill=\"{}\" d=\"M0 0h{wide}v{high}H0z\"/>",
        safe(font),
        safe(&picture.title),
        hex(PAPER),
    );
    for Item { paint, shape } in &picture.items {
        let paint = hex(*paint);
        match shape {
            ItemShape::Line(points, width) => {
                text.push_str("<path fill=\"none\" stroke-linejoin=\"round\" stroke=\"");
                text.push_str(&[&paint, "\" stroke-width=\"", &length(*width)].concat());
                text.push_str(&["\" d=\"", &path(points), "\"/>"].concat());
            }
            ItemShape::Area(points) => {
                text.push_str(
                    &["<path fill=\"", &paint, "\" d=\"", &path(points), "z\"/>"].concat(),
                );
            }
            ItemShape::Dot((x, y), radius) => {
                let [x, y, radius] = [*x, *y, *radius].map(length);
                let place = ["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"", &radius].concat();
                text.push_str(&[&place, "\" fill=\"", &paint, "\"/>"].concat());
            }
            ItemShape::Text(words) => write(&mut text, words, &paint, &hex(PAPER)),
        }
    }
    text.push_str("</svg>\n");
    text
}

fn write(svg: &mut String, words: &ItemText, paint: &str, paper: &str) {
    let ItemText { at, anchor, text, kind, halo } = words;
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let bold = if kind.bold { " font-weight=\"700\"" } else { "" };
    let halo = if *halo {
        format!(
            " stroke=\"{paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        )
    } else {
        String::new()
    };
    let [x, y, size] = [at.0, at.1, kind.size].map(length);
    svg.push_str(&format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{paint}\"{anchor}{bold}{halo}>{}</text>",
        safe(text)
    ));
}

fn path(points: &[Position]) -> String {
    let step = |(nth, (x, y)): (usize, &Position)| {
        let command = if nth == 0 { "M" } else { "L" };
        [command, &length(*x), " ", &length(*y)].concat()
    };
    points.iter().enumerate().map(step).collect()
}

/// A text that is nothing but text where it stands.
fn safe(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => safe.push(' '),
            _ => safe.push(letter),
        }
    }
    safe
}
