//! Heights as plain inline style: steps by the width of the column, without media queries.

/// A length for `min-height` or `height`, in a box that stands in one with
/// `container-type: inline-size`. `None` where no height is known.
///
/// Each step is a clamp that is nothing from its width on, and the whole difference as soon as
/// the column is narrower by a hundredth of a pixel.
pub fn reserve(heights: &[(u16, u16)]) -> Option<String> {
    let ((_, widest), _) = heights.split_last()?;
    let steps = heights.windows(2).filter_map(|pair| {
        let [(_, narrower), (width, height)] = pair else { return None };
        let (sign, difference) =
            if narrower < height { ("-", height - narrower) } else { ("+", narrower - height) };
        (difference > 0)
            .then(|| format!(" {sign} clamp(0px,({width}px - 100cqw)*99999,{difference}px)"))
    });
    Some(format!("calc({widest}px{})", steps.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_width_adds_or_takes_what_it_differs_from_the_next() {
        let style = reserve(&[(0, 1540), (360, 1240), (640, 1000), (900, 1000), (1000, 1100)]);
        let expected = "calc(1100px + clamp(0px,(360px - 100cqw)*99999,300px) \
                        + clamp(0px,(640px - 100cqw)*99999,240px) \
                        - clamp(0px,(1000px - 100cqw)*99999,100px))";
        assert_eq!(style.as_deref(), Some(expected));
        assert_eq!(reserve(&[(0, 500)]).as_deref(), Some("calc(500px)"));
        assert_eq!(reserve(&[]), None);
    }
}
