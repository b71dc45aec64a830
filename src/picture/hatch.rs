//! Lines across an area: what is named there is not held.

use super::item::Position;

/// Slanted lines over what rings enclose, so far from each other. Computed, not clipped: no pen has
/// to know more than lines.
pub fn hatch(rings: &[Vec<Position>], apart: f64) -> Vec<[Position; 2]> {
    // Along a slanted line x + y stays the same.
    let all = || rings.iter().flatten().map(|(x, y)| x + y);
    let (first, last) = (all().fold(f64::MAX, f64::min), all().fold(f64::MIN, f64::max));
    let mut lines = Vec::new();
    let mut sum = (first / apart).ceil() * apart;
    while sum < last {
        let mut crossed: Vec<f64> = rings.iter().flat_map(|ring| crossings(ring, sum)).collect();
        crossed.sort_by(f64::total_cmp);
        for pair in crossed.chunks_exact(2) {
            if let [from, to] = pair {
                lines.push([(*from, sum - from), (*to, sum - to)]);
            }
        }
        sum += apart;
    }
    lines
}

/// Where the edge of a ring crosses a slanted line, as places across.
fn crossings(ring: &[Position], sum: f64) -> impl Iterator<Item = f64> {
    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
    ends.filter_map(move |(one, two)| {
        let (before, after) = (one.0 + one.1 - sum, two.0 + two.1 - sum);
        // A corner that lies on the line belongs to one of its two edges.
        ((before < 0.0) != (after < 0.0))
            .then(|| one.0 + (two.0 - one.0) * (before / (before - after)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_the_edge_and_leave_holes_free() {
        let square = |low: f64, high: f64| vec![(low, low), (high, low), (high, high), (low, high)];
        let lines = hatch(&[square(0.0, 10.0)], 4.0);
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[0], [(0.0, 4.0), (4.0, 0.0)]);
        let holed = hatch(&[square(0.0, 10.0), square(3.0, 7.0)], 10.0);
        assert_eq!(holed, [[(0.0, 10.0), (3.0, 7.0)], [(7.0, 3.0), (10.0, 0.0)]]);
    }
}
