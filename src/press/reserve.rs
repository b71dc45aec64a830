//! Heights as plain inline style: by the width of the column, without media queries.

use super::heights::Point;

/// What a height goes by: the width of the column, told in either of two ways.
#[derive(Clone, Copy, Debug)]
pub enum Width {
    /// For `height` and `min-height` in a box with `container-type: inline-size`.
    Container,
    /// For a padding, of which a part is that of the width of the box around.
    Around,
}

/// A length for a style. `None` where no height is known.
///
/// Each line from one point to the next is a clamp that is nothing from the second width on, and
/// the whole difference up to the first.
pub fn reserve(heights: &[Point], by: Width) -> Option<String> {
    let unit = match by {
        Width::Container => "100cqw",
        Width::Around => "100%",
    };
    let ((_, widest), _) = heights.split_last()?;
    let lines = heights.windows(2).filter_map(|pair| {
        let [(from, before), (to, after)] = *pair else { return None };
        let sign = if before < after { '-' } else { '+' };
        let difference = before.abs_diff(after);
        // A little too steep, so that the whole difference is reached.
        let slope = f64::from(difference) / f64::from(to.saturating_sub(from).max(1));
        let slope = (slope * 100.0).ceil() / 100.0;
        (difference > 0)
            .then(|| format!(" {sign} clamp(0px,({to}px - {unit})*{slope},{difference}px)"))
    });
    Some(format!("calc({widest}px{})", lines.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_adds_or_takes_what_its_ends_differ_by() {
        let style = reserve(
            &[(240, 1540), (360, 1240), (361, 1000), (900, 1000), (1000, 1100)],
            Width::Container,
        );
        let expected = "calc(1100px + clamp(0px,(360px - 100cqw)*2.5,300px) \
                        + clamp(0px,(361px - 100cqw)*240,240px) \
                        - clamp(0px,(1000px - 100cqw)*1,100px))";
        assert_eq!(style.as_deref(), Some(expected));
        assert_eq!(reserve(&[(240, 500)], Width::Container).as_deref(), Some("calc(500px)"));
        let around = reserve(&[(240, 501), (241, 401)], Width::Around);
        let expected = "calc(401px + clamp(0px,(241px - 100%)*100,100px))";
        assert_eq!(around.as_deref(), Some(expected));
        assert_eq!(reserve(&[], Width::Around), None);
    }
}
