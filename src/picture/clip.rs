//! What of an area lies in a box: no pen has to know more than areas.

use super::item::Position;

/// What of a ring lies in the box from the origin to a corner; nothing where it lies outside.
/// (Sutherland and Hodgman: one edge of the box after the other.)
pub fn clip(ring: &[Position], (width, height): Position) -> Vec<Position> {
    let edges: [(f64, f64, f64); 4] =
        [(1.0, 0.0, 0.0), (-1.0, 0.0, width), (0.0, 1.0, 0.0), (0.0, -1.0, height)];
    edges.iter().fold(ring.to_vec(), |ring, edge| inside(&ring, *edge))
}

/// What of a ring lies on the side of an edge where `across * x + down * y + more` is not below 0.
fn inside(ring: &[Position], (across, down, more): (f64, f64, f64)) -> Vec<Position> {
    let depth = |(x, y): Position| across * x + down * y + more;
    let mut kept = Vec::new();
    let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
    for (one, two) in before.zip(ring) {
        let (from, to) = (depth(*one), depth(*two));
        if (from < 0.0) != (to < 0.0) {
            let part = from / (from - to);
            kept.push((one.0 + (two.0 - one.0) * part, one.1 + (two.1 - one.1) * part));
        }
        if to >= 0.0 {
            kept.push(*two);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_outside_is_cut_off() {
        let ring = [(-5.0, 2.0), (5.0, 2.0), (5.0, 20.0), (-5.0, 20.0)];
        let cut = clip(&ring, (10.0, 10.0));
        assert_eq!(cut, [(0.0, 10.0), (0.0, 2.0), (5.0, 2.0), (5.0, 10.0)]);
        assert_eq!(clip(&ring, (10.0, 1.0)), []);
        assert_eq!(clip(&[], (10.0, 10.0)), []);
    }
}
