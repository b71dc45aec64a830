//! Where the name of an area stands: the roomiest place inside it, found at build time.

/// A piece of a border, from one point to the next.
///
/// ```
/// let side: nutgraf::story::spot::BorderSegment = [(0.0, 0.0), (8.0, 0.0)];
/// assert!(nutgraf::story::spot::place(&[side], [0.0, 0.0, 9.0, 9.0]).is_none(), "no area");
/// ```
pub type BorderSegment = [(f64, f64); 2];

/// A place inside an area.
///
/// ```
/// use nutgraf::story::spot::InnerPlace;
///
/// let place = InnerPlace { at: (4.0, 2.0), room: 2.0, size: 5.7 };
/// assert!(place.room < place.size);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InnerPlace {
    /// The middle.
    pub at: (f64, f64),
    /// Distance up or down to the border; sideways there is twice as much.
    pub room: f64,
    /// Side of a square that is about as large as what is seen of the area.
    pub size: f64,
}

/// Places tried across and down an area, and then around the best of them.
const COARSE: i32 = 16;
const FINE: i32 = 2;
const ROUNDS: i32 = 3;

/// The place inside the sides, and inside a box of left, top, width and height, that is farthest
/// from both. Sideways a step counts half, because names are wider than high.
///
/// The sides may belong to many rings. They need no order.
///
/// ```
/// use nutgraf::story::spot::place;
///
/// let corners = [(0.0, 0.0), (8.0, 0.0), (8.0, 4.0), (0.0, 4.0)];
/// let sides = [0, 1, 2, 3].map(|at| [corners[at], corners[(at + 1) % 4]]);
/// let found = place(&sides, [0.0, 0.0, 100.0, 100.0]).unwrap();
/// assert!((found.at.0 - 4.0).abs() < 0.5 && (found.at.1 - 2.0).abs() < 0.5);
/// ```
pub fn place(sides: &[BorderSegment], bounds: [f64; 4]) -> Option<InnerPlace> {
    let [left, top, width, height] = around(sides, bounds)?;
    let steps = 0..COARSE * COARSE;
    let coarse = f64::from(COARSE);
    let grid = steps.map(|step| {
        let (column, row) = (f64::from(step % COARSE), f64::from(step / COARSE));
        (left + width * (column + 0.5) / coarse, top + height * (row + 0.5) / coarse)
    });
    let grid: Vec<_> = grid.filter(|at| inside(sides, *at)).collect();
    let size = (width * height * grid.len() as f64).sqrt() / coarse;
    let mut best = roomiest(sides, bounds, grid.into_iter())?;
    for round in 0..ROUNDS {
        let reach = coarse * 3.0_f64.powi(round) * f64::from(FINE);
        let (x, y) = best.at;
        let near = (-FINE..=FINE).flat_map(|down| (-FINE..=FINE).map(move |across| (across, down)));
        let near = near.map(|(across, down)| {
            (x + width * f64::from(across) / reach, y + height * f64::from(down) / reach)
        });
        best = roomiest(sides, bounds, near).filter(|near| near.room > best.room).unwrap_or(best);
    }
    Some(InnerPlace { size, ..best })
}

/// The part of a box in which the sides are.
fn around(sides: &[BorderSegment], [left, top, width, height]: [f64; 4]) -> Option<[f64; 4]> {
    let points = || sides.iter().flatten();
    let low = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::MAX, f64::min);
    let high = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::MIN, f64::max);
    let (x0, x1) = (low(|p| p.0).max(left), high(|p| p.0).min(left + width));
    let (y0, y1) = (low(|p| p.1).max(top), high(|p| p.1).min(top + height));
    (x0 < x1 && y0 < y1).then_some([x0, y0, x1 - x0, y1 - y0])
}

fn roomiest(
    sides: &[BorderSegment],
    bounds: [f64; 4],
    tried: impl Iterator<Item = (f64, f64)>,
) -> Option<InnerPlace> {
    let places = tried.filter(|at| inside(sides, *at));
    let places = places.map(|at| InnerPlace { at, room: room(sides, bounds, at), size: 0.0 });
    places.filter(|place| place.room > 0.0).max_by(|a, b| a.room.total_cmp(&b.room))
}

/// Whether a ray to the right crosses an odd number of sides.
fn inside(sides: &[BorderSegment], (x, y): (f64, f64)) -> bool {
    let crossed = sides.iter().filter(|[(x0, y0), (x1, y1)]| {
        (*y0 > y) != (*y1 > y) && x < x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    });
    crossed.count() % 2 == 1
}

/// The distance to the nearest side or edge.
fn room(sides: &[BorderSegment], [left, top, width, height]: [f64; 4], (x, y): (f64, f64)) -> f64 {
    let across = (x - left).min(left + width - x) / 2.0;
    let down = (y - top).min(top + height - y);
    let nearest = sides.iter().map(|side| {
        let [(x0, y0), (x1, y1)] = side.map(|(px, py)| ((px - x) / 2.0, py - y));
        let (dx, dy) = (x1 - x0, y1 - y0);
        let along = -(x0 * dx + y0 * dy) / (dx * dx + dy * dy).max(f64::MIN_POSITIVE);
        let along = along.clamp(0.0, 1.0);
        (x0 + dx * along).hypot(y0 + dy * along)
    });
    nearest.fold(across.min(down), f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(points: &[(f64, f64)]) -> Vec<BorderSegment> {
        let next = points.iter().cycle().skip(1);
        points.iter().zip(next).map(|(from, to)| [*from, *to]).collect()
    }

    const ALL: [f64; 4] = [-1000.0, -1000.0, 2000.0, 2000.0];

    #[test]
    fn the_place_is_in_the_roomy_part() {
        // A square with a long thin tail.
        let shape = [
            (0.0, 0.0),
            (40.0, 0.0),
            (40.0, 18.0),
            (200.0, 18.0),
            (200.0, 22.0),
            (40.0, 22.0),
            (40.0, 40.0),
            (0.0, 40.0),
        ];
        let place = place(&sides(&shape), ALL).unwrap();
        assert!((place.at.0 - 20.0).abs() < 3.0, "{place:?}");
        // Sideways a step counts half: 20 units to the border are a room of 10.
        assert!((9.0..=12.0).contains(&place.room), "{place:?}");
    }

    #[test]
    fn what_is_cut_off_has_its_place_in_what_is_left() {
        let shape = sides(&[(0.0, 0.0), (100.0, 0.0), (100.0, 50.0), (0.0, 50.0)]);
        let place = place(&shape, [80.0, 0.0, 500.0, 500.0]).unwrap();
        assert!((place.at.0 - 90.0).abs() < 2.0 && place.room <= 5.0, "{place:?}");
        assert!((place.size * place.size - 1000.0).abs() < 1.0, "{place:?}");
        assert_eq!(super::place(&shape, [200.0, 0.0, 500.0, 500.0]), None);
    }

    #[test]
    fn nothing_has_no_place() {
        assert_eq!(place(&[], ALL), None);
    }
}
