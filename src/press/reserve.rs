//! Heights as plain inline style: by the width of the column and the font of the reader, without
//! media queries and without script.

use super::heights::{HeightPoint, Heights};

/// The type in which a height is measured; what has it shows no text. At this size no browser
/// rounds the height of an x so far that fonts could be mistaken for each other.
pub const TYPE: &str = "font:100px system-ui,sans-serif";

/// From which height of an x on a font has letters of middle width, at the size of [`TYPE`]: Segoe
/// UI has 50, San Francisco, Helvetica, Arial and Roboto have 51 to 52.9, Noto Sans 53.6, Inter
/// 54.55.
const MIDDLE: &str = "1ex - 53px";
/// From which width of a zero on it has wide letters: Helvetica and Arial have 55.6, Roboto 56.2,
/// Noto Sans 57.2, Inter 62, DejaVu Sans 63.6. Firefox does not know how high an x of it is.
const WIDE: &str = "1ch - 63px";

/// What a height goes by: the width of the column, told in either of two ways.
#[derive(Clone, Copy, Debug)]
pub enum ColumnWidth {
    /// For `height` and `min-height` in a box with `container-type: inline-size`.
    Container,
    /// For a padding, of which a part is that of the width of the box around.
    Around,
}

/// A length for a style in which [`TYPE`] stands, too. `None` where no height is known.
pub fn reserve(heights: &Heights, by: ColumnWidth) -> Option<String> {
    let unit = match by {
        ColumnWidth::Container => "100cqw",
        ColumnWidth::Around => "100%",
    };
    let [narrow, middle, wide] =
        [&heights.narrow, &heights.middle, &heights.wide].map(|points| lines(points, unit));
    let (narrow, middle, wide) = (narrow?, middle?, wide?);
    let from = |more, height| format!("min(({more})*1000000,{height})");
    Some(format!("calc(max({narrow},{},{}))", from(MIDDLE, middle), from(WIDE, wide)))
}

/// Each line from one point to the next is a clamp that is nothing from the second width on, and
/// the whole difference up to the first.
fn lines(points: &[HeightPoint], unit: &str) -> Option<String> {
    let ((_, widest), _) = points.split_last()?;
    let lines = points.windows(2).filter_map(|pair| {
        let [(from, before), (to, after)] = *pair else { return None };
        let sign = if before < after { '-' } else { '+' };
        let difference = before.abs_diff(after);
        // A little too steep, so that the whole difference is reached.
        let slope = f64::from(difference) / f64::from(to.saturating_sub(from).max(1));
        let slope = (slope * 100.0).ceil() / 100.0;
        (difference > 0)
            .then(|| format!(" {sign} clamp(0px,({to}px - {unit})*{slope},{difference}px)"))
    });
    Some(format!("{widest}px{}", lines.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_adds_or_takes_what_its_ends_differ_by() {
        let points = [(240, 1540), (360, 1240), (361, 1000), (900, 1000), (1000, 1100)];
        let expected = "1100px + clamp(0px,(360px - 100cqw)*2.5,300px) \
                        + clamp(0px,(361px - 100cqw)*240,240px) \
                        - clamp(0px,(1000px - 100cqw)*1,100px)";
        assert_eq!(lines(&points, "100cqw").as_deref(), Some(expected));
        assert_eq!(lines(&[], "100%"), None);
    }

    #[test]
    fn a_font_with_a_higher_x_has_the_room_that_wider_letters_need() {
        let heights = Heights {
            narrow: vec![(240, 501), (241, 401)],
            middle: vec![(240, 510)],
            wide: vec![(240, 550)],
        };
        let expected = "calc(max(401px + clamp(0px,(241px - 100%)*100,100px),\
                        min((1ex - 53px)*1000000,510px),min((1ch - 63px)*1000000,550px)))";
        assert_eq!(reserve(&heights, ColumnWidth::Around).as_deref(), Some(expected));
        assert_eq!(reserve(&Heights::default(), ColumnWidth::Around), None);
    }
}
