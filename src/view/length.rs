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

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn a_length_has_at_most_one_decimal() {
        let lengths = [0.0, 12.0, 12.34, -0.04, -3.25, 1999.96].map(length);
        assert_eq!(lengths.map(|l| l.to_string()), ["0", "12", "12.3", "0", "-3.3", "2000"]);
    }
}
