//! Outlines of areas, from the arcs that they share.

use crate::story::atlas::{Area, Basemap};

/// The outline of an area as SVG path data, in map units.
///
/// Arcs that do not exist are passed over: the data file may be damaged.
///
/// ```
/// use nutgraf::map::outline;
/// use nutgraf::story::atlas::{Area, Basemap};
///
/// let arcs = vec![vec![(10, 10), (5, 0), (0, 5)]];
/// let basemap = Basemap { arcs, ..Basemap::default() };
/// let area = Area { rings: vec![vec![0]], ..Area::default() };
/// assert_eq!(outline(&basemap, &area), "M10 10l5 0 0 5z");
/// ```
pub fn outline(basemap: &Basemap, area: &Area) -> String {
    let mut path = String::new();
    for ring in &area.rings {
        let points = ring_points(basemap, ring);
        for (nth, (x, y)) in points.iter().enumerate() {
            let (command, x, y) = match nth.checked_sub(1).and_then(|before| points.get(before)) {
                None => ('M', *x, *y),
                Some((left, top)) => ('l', x - left, y - top),
            };
            // One `l` serves for all steps that follow, and a minus parts numbers like a blank.
            match nth {
                0 | 1 => path.push(command),
                _ if x >= 0 => path.push(' '),
                _ => {}
            }
            path.push_str(&x.to_string());
            if y >= 0 {
                path.push(' ');
            }
            path.push_str(&y.to_string());
        }
        path.push('z');
    }
    path
}

/// The rings of an area, in map units.
///
/// ```
/// use nutgraf::map::rings_of;
/// use nutgraf::story::atlas::{Area, Basemap};
///
/// let basemap = Basemap { arcs: vec![vec![(1, 1), (2, 0)]], ..Basemap::default() };
/// let backwards = Area { rings: vec![vec![-1]], ..Area::default() };
/// assert_eq!(rings_of(&basemap, &backwards), [[(3, 1), (1, 1)]]);
/// ```
pub fn rings_of(basemap: &Basemap, area: &Area) -> Vec<Vec<(i32, i32)>> {
    area.rings.iter().map(|ring| ring_points(basemap, ring)).collect()
}

pub(crate) fn ring_points(basemap: &Basemap, ring: &[i16]) -> Vec<(i32, i32)> {
    let mut points: Vec<(i32, i32)> = Vec::new();
    for arc in ring {
        let forwards = *arc >= 0;
        let index = if forwards { *arc } else { !*arc };
        let steps = usize::try_from(index).ok().and_then(|index| basemap.arcs.get(index));
        let mut line: Vec<(i32, i32)> = Vec::new();
        for (x, y) in steps.into_iter().flatten() {
            let (left, top) = line.last().copied().unwrap_or((0, 0));
            line.push((left + i32::from(*x), top + i32::from(*y)));
        }
        if !forwards {
            line.reverse();
        }
        // The last point of one arc is the first of the next.
        let joined = usize::from(points.last().is_some() && points.last() == line.first());
        points.extend(line.iter().skip(joined));
    }
    points
}
