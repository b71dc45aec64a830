//! Lengths as SVG writes them.

use yew::AttrValue;

/// A length in SVG, to a tenth of a unit.
///
/// Written by way of whole numbers, for the same reason as [`Formats::number`].
///
/// [`Formats::number`]: crate::story::language::Formats::number
pub fn length(value: f64) -> AttrValue {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let text = match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    };
    text.into()
}

/// A part of a length in SVG, to a hundredth of a percent.
pub fn percent(value: f64) -> AttrValue {
    hundredths(value, "%")
}

/// The size of type of labels where readers have 16 pixels: their em, in the lengths for which
/// charts and maps are laid out.
const EM: f64 = 12.0;

/// A length that grows with the labels, to a hundredth of their size of type.
pub fn em(value: f64) -> AttrValue {
    hundredths(value / EM, "em")
}

fn hundredths(value: f64, unit: &str) -> AttrValue {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let text = match rest {
        0 => format!("{sign}{whole}{unit}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}{unit}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}{unit}"),
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::{em, length, percent};

    #[test]
    fn a_part_has_at_most_two_decimals() {
        let parts = [0.0, 50.0, 12.345, -0.5, 100.05].map(percent);
        assert_eq!(parts.map(|part| part.to_string()), ["0%", "50%", "12.35%", "-0.5%", "100.05%"]);
    }

    #[test]
    fn a_length_by_the_type_of_labels_has_at_most_two_decimals() {
        let lengths = [0.0, 12.0, 260.0, -3.0, 18.0].map(em);
        let expected = ["0em", "1em", "21.67em", "-0.25em", "1.5em"];
        assert_eq!(lengths.map(|length| length.to_string()), expected);
    }

    #[test]
    fn a_length_has_at_most_one_decimal() {
        let lengths = [0.0, 12.0, 12.34, -0.04, -3.25, 1999.96].map(length);
        assert_eq!(lengths.map(|l| l.to_string()), ["0", "12", "12.3", "0", "-3.3", "2000"]);
    }
}
