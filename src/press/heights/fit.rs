//! A line of few points through heights that were computed for many widths.

/// A width with a height, in pixels.
pub type Point = (u16, u16);

/// Parts of the computed height between which the line stays: no less than the content, which
/// would move what follows, and as near as a font allows that breaks one line elsewhere. That
/// changes as much again, and reserved room may be 4 % higher than its content.
const NEAR: (f32, f32) = (1.0, 1.015);

/// The ends of straight lines that stay close to the heights. `heights` are by
/// width, ascending; between two of them the height is between theirs.
pub fn fit(heights: &[(u16, f32)]) -> Vec<Point> {
    let Some((first, rest)) = heights.split_first() else { return Vec::new() };
    let mut found = vec![(first.0, middle(first.1))];
    let mut left = rest;
    while let Some(&from) = found.last() {
        let (point, taken) = reach(from, left);
        let Some(point) = point else { break };
        found.push(point);
        left = left.get(taken..).unwrap_or_default();
    }
    // A last line that is level says nothing.
    while let [.., (_, before), (_, last)] = found.as_slice()
        && before == last
    {
        found.pop();
    }
    found
}

fn middle(height: f32) -> u16 {
    (height * (NEAR.0 + NEAR.1) / 2.0).round() as u16
}

/// The farthest point that a straight line reaches, and how many heights lie before it.
fn reach(from: Point, heights: &[(u16, f32)]) -> (Option<Point>, usize) {
    let (x, y) = (f32::from(from.0), f32::from(from.1));
    let (mut low, mut high) = (f32::NEG_INFINITY, f32::INFINITY);
    let mut found = (None, 0);
    for (at, &(width, height)) in heights.iter().enumerate() {
        let run = f32::from(width) - x;
        let ends = (height * NEAR.0 - y, height * NEAR.1 - y);
        (low, high) = (low.max(ends.0 / run), high.min(ends.1 / run));
        if low > high {
            break;
        }
        found = (Some((width, (y + run * (low + high) / 2.0).round() as u16)), at + 1);
    }
    if let (None, Some(next)) = (found.0, heights.first()) {
        // Other rules hold from here on.
        return (Some((next.0, middle(next.1))), 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(points: &[Point], width: u16) -> f32 {
        let after = points.iter().position(|point| point.0 >= width).unwrap_or(points.len());
        let (Some(a), Some(b)) = (points.get(after.wrapping_sub(1)), points.get(after)) else {
            return f32::from(points.get(after).or(points.last()).expect("a point").1);
        };
        let part = f32::from(width - a.0) / f32::from(b.0 - a.0);
        f32::from(a.1) + part * (f32::from(b.1) - f32::from(a.1))
    }

    #[test]
    fn few_points_stay_close_to_all_heights() {
        let height = |width: u16| {
            let lines = (60_000.0 / f32::from(width)).ceil();
            lines * 24.0 + if width < 600 { 300.0 } else { 0.0 }
        };
        let heights: Vec<_> = (240..=1200).map(|width| (width, height(width))).collect();
        let points = fit(&heights);
        assert!(10 * points.len() < heights.len(), "{}", points.len());
        for (width, height) in heights {
            let reserved = at(&points, width) / height;
            assert!((0.998..1.017).contains(&reserved), "{width}: {reserved}");
        }
    }

    #[test]
    fn a_height_that_never_changes_is_one_point() {
        assert_eq!(fit(&[(240, 500.0), (241, 500.0), (900, 500.0)]), [(240, 504)]);
        assert_eq!(fit(&[]), []);
    }
}
