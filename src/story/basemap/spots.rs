//! What of a base map is seen in a part of it, and where the names of areas could stand there.

use super::Land;
use crate::story::atlas::{Area, Basemap, Extent, Spot};
use crate::story::project::Projection;
use crate::story::spot::{BorderSegment, place};

impl Land {
    /// What of the base map is seen in a box of left, top, width and height. It is sought once, for
    /// a story in several languages has the same boxes.
    pub fn spots(&self, basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
        let parts = basemap.areas.iter().filter(|area| area.within.is_some());
        let drawn = parts.map(|area| area.id.clone()).collect();
        // Every entry is whole, even if a thread has stopped while it held the lock.
        let mut sought = self.sought.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        sought.entry((bounds, drawn)).or_insert_with(|| seek(basemap, bounds)).clone()
    }

    /// A box of degrees as left, top, width and height in map units, in the shape of a picture.
    pub fn picture(&self, shown: [f64; 4]) -> [i16; 4] {
        let [left, top, width, height] = Projection::new(self.bounds).around(shown);
        let wide = width.max(height * Extent::SHAPE);
        let high = wide / Extent::SHAPE;
        let (left, top) = (left - (wide - width) / 2.0, top - (high - height) / 2.0);
        [left, top, wide, high].map(|side| side.round() as i16)
    }
}

fn seek(basemap: &Basemap, bounds: [i16; 4]) -> Vec<Spot> {
    let areas = (0..).zip(&basemap.areas).map(|(at, area)| (Some(at), sides(basemap, &[area])));
    let parts = basemap.areas.get(usize::from(basemap.parts)..).unwrap_or_default();
    let parts: Vec<&Area> = parts.iter().filter(|part| part.within.is_none()).collect();
    let all = areas.chain([(None, sides(basemap, &parts))]);
    let mut spots: Vec<Spot> = all.filter_map(|(area, sides)| spot(area, &sides, bounds)).collect();
    spots.sort_by_key(|spot| -spot.size);
    spots
}

fn spot(area: Option<u16>, sides: &[BorderSegment], bounds: [i16; 4]) -> Option<Spot> {
    let [left, top, width, height] = bounds.map(f64::from);
    let seen =
        |(x, y): &(f64, f64)| (left..=left + width).contains(x) && (top..=top + height).contains(y);
    let points = sides.iter().flatten();
    let hidden = points.clone().filter(|point| !seen(point)).count();
    let found = place(sides, [left, top, width, height]).filter(|found| found.room >= 1.0)?;
    Some(Spot {
        area,
        at: (found.at.0.round() as i16, found.at.1.round() as i16),
        room: found.room.round() as i16,
        size: found.size.round() as i16,
        // Of the border, not of the area: enough to tell a corner from the whole.
        cut: hidden * 4 > points.count(),
    })
}

/// The outer border of some areas: what two of them share is inside.
fn sides(basemap: &Basemap, areas: &[&Area]) -> Vec<BorderSegment> {
    let arcs = areas.iter().flat_map(|area| area.rings.iter().flatten());
    let arcs: Vec<i16> = arcs.map(|arc| if *arc < 0 { !*arc } else { *arc }).collect();
    let outer = arcs.iter().filter(|arc| arcs.iter().filter(|other| other == arc).count() == 1);
    let lines = outer.filter_map(|arc| basemap.arcs.get(usize::try_from(*arc).ok()?));
    let points = lines.map(|line| {
        let steps = line.iter().scan((0.0, 0.0), |at, (x, y)| {
            *at = (at.0 + f64::from(*x), at.1 + f64::from(*y));
            Some(*at)
        });
        steps.collect::<Vec<_>>()
    });
    points
        .flat_map(|line| {
            line.iter()
                .copied()
                .zip(line.iter().copied().skip(1))
                .map(|(from, to)| [from, to])
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::basemap::usual;

    #[test]
    fn every_area_is_somewhere_on_the_whole_map() {
        let land = usual().unwrap();
        let basemap = land.only(&["CO-ANT", "HT-OU"].map(str::to_owned).into());
        let bounds = land.picture([-170.0, -56.0, -30.0, 72.0]);
        let spots = land.spots(&basemap, bounds);
        assert_eq!(spots.len(), basemap.areas.len() + 1);
        assert!(spots.is_sorted_by_key(|spot| -spot.size));
        assert!(spots.iter().all(|spot| !spot.cut));
    }

    #[test]
    fn a_box_becomes_a_picture_around_the_same_middle() {
        let land = usual().unwrap();
        let [left, top, width, height] = land.picture([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(width) / f64::from(height) - Extent::SHAPE).abs() < 0.01);
        let bare = Projection::new(land.bounds).around([-118.0, 13.0, -85.0, 33.0]);
        assert!((f64::from(left) + f64::from(width) / 2.0 - bare[0] - bare[2] / 2.0).abs() < 1.0);
        assert!((f64::from(top) + f64::from(height) / 2.0 - bare[1] - bare[3] / 2.0).abs() < 1.0);
    }
}
