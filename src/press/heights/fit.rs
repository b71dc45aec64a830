//! A line of few points through heights that were computed for many widths.

/// A width with a height, in pixels.
pub type HeightPoint = (u16, u16);

/// Between which heights a line has to stay, at a width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeightBounds {
    pub width: u16,
    pub low: f32,
    pub high: f32,
}

/// Where in a band the next point is tried: the whole of what follows depends on it.
const TRIED: [f32; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// How many of the last widths that a line reaches are tried as its end.
const BACK: usize = 6;

/// The ends of straight lines that stay in the bands, which are by width, ascending: of those that
/// were tried, each time the line from which the next reaches farthest.
pub fn fit(bands: &[HeightBounds]) -> Vec<HeightPoint> {
    let Some((first, mut left)) = bands.split_first() else { return Vec::new() };
    let starts = TRIED.map(|part| (first.width, first.at(part)));
    let mut found: Vec<HeightPoint> =
        starts.into_iter().max_by_key(|start| reach(*start, left)).into_iter().collect();
    while let Some(&from) = found.last() {
        let ends = ends(from, left).into_iter();
        let farthest = ends.max_by_key(|(taken, end)| {
            (taken + reach(*end, left.get(*taken..).unwrap_or_default()), *taken)
        });
        let Some((taken, end)) = farthest else { break };
        found.push(end);
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

/// The height of the line at a width, in pixels; `None` where there are no points.
pub fn height(points: &[HeightPoint], width: u16) -> Option<f32> {
    let after = points.iter().position(|(to, _)| *to >= width);
    let after = after.unwrap_or(points.len().saturating_sub(1));
    let (to, last) = *points.get(after)?;
    let (from, first) = *points.get(after.saturating_sub(1))?;
    let part = f32::from(width.saturating_sub(from)) / f32::from(to.saturating_sub(from).max(1));
    let (first, last) = (f32::from(first), f32::from(last));
    Some(first + (last - first) * part.min(1.0))
}

/// The part of a height by which two may differ so that a straight line between them is as good.
const SAME: f32 = 0.004;

impl HeightBounds {
    /// Whether a straight line from one to the other is as good as what is between them.
    pub fn is_like(&self, other: &HeightBounds) -> bool {
        let differs = |a: f32, b: f32| (a - b).abs() > SAME * b;
        !differs(self.low, other.low) && !differs(self.high, other.high)
    }

    fn at(&self, part: f32) -> u16 {
        (self.low + (self.high - self.low) * part).round() as u16
    }
}

/// What a straight line from a point can stay in: the bands at each width that it reaches.
fn cone(from: HeightPoint, bands: &[HeightBounds]) -> impl Iterator<Item = HeightBounds> {
    let (x, y) = (f32::from(from.0), f32::from(from.1));
    let (mut low, mut high) = (f32::NEG_INFINITY, f32::INFINITY);
    bands.iter().map_while(move |band| {
        let run = f32::from(band.width) - x;
        (low, high) = (low.max((band.low - y) / run), high.min((band.high - y) / run));
        let reached = HeightBounds { width: band.width, low: y + run * low, high: y + run * high };
        (low <= high).then_some(reached)
    })
}

/// How many of the bands a straight line from a point can stay in.
fn reach(from: HeightPoint, bands: &[HeightBounds]) -> usize {
    cone(from, bands).count()
}

/// Points in which a line from this one may end, each with how many bands it takes.
fn ends(from: HeightPoint, bands: &[HeightBounds]) -> Vec<(usize, HeightPoint)> {
    let mut reached: Vec<HeightBounds> = cone(from, bands).collect();
    if reached.is_empty() {
        // Other rules hold from here on: as steep a line as is needed.
        reached.extend(bands.first());
    }
    let last = reached.iter().enumerate().skip(reached.len().saturating_sub(BACK));
    last.flat_map(|(at, band)| TRIED.map(|part| (at + 1, (band.width, band.at(part))))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(heights: impl Iterator<Item = (u16, f32)>) -> Vec<HeightBounds> {
        heights.map(|(width, low)| HeightBounds { width, low, high: low * 1.02 }).collect()
    }

    #[test]
    fn few_points_stay_close_to_all_heights() {
        let needed = |width: u16| {
            let lines = (60_000.0 / f32::from(width)).ceil();
            lines * 24.0 + if width < 600 { 300.0 } else { 0.0 }
        };
        let bands = bands((240..=1200).map(|width| (width, needed(width))));
        let points = fit(&bands);
        assert!(20 * points.len() < bands.len(), "{}", points.len());
        for HeightBounds { width, low, .. } in bands {
            let reserved = height(&points, width).expect("points") / low;
            assert!((0.999..1.021).contains(&reserved), "{width}: {reserved}");
        }
    }

    #[test]
    fn a_height_that_never_changes_is_one_point() {
        let same = bands([(240, 500.0), (241, 500.0), (900, 500.0)].into_iter());
        let [(240, height)] = fit(&same)[..] else { panic!("{:?}", fit(&same)) };
        assert!((500..=510).contains(&height), "{height}");
        assert_eq!(fit(&[]), []);
    }

    #[test]
    fn a_height_lies_on_the_line_between_its_neighbours() {
        let points = [(240, 1500), (360, 1200), (361, 1000), (900, 1000)];
        for (width, expected) in [
            (100, 1500.0),
            (240, 1500.0),
            (300, 1350.0),
            (360, 1200.0),
            (361, 1000.0),
            (640, 1000.0),
            (2000, 1000.0),
        ] {
            assert_eq!(height(&points, width), Some(expected), "{width}");
        }
        assert_eq!(height(&[], 640), None);
    }
}
