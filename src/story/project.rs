//! From longitude and latitude to map units, at build time only.

/// Map units across the longest side of the map. More would make the data larger, not sharper:
/// the outlines were simplified to about 8 km, which is two units.
const UNITS: f64 = 2300.0;

/// Lambert's azimuthal equal-area projection of the sphere, scaled to whole map units.
///
/// Equal-area, so that a large state does not look more important than it is. Formulas: J. P.
/// Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), p. 185.
///
/// ```
/// use nutgraf::story::project::Projection;
///
/// let projection = Projection::new([-120.0, -35.0, -35.0, 40.0]);
/// let (mexico, lima) = (projection.unit(-99.1, 19.4), projection.unit(-77.0, -12.0));
/// assert!(mexico.0 < lima.0 && mexico.1 < lima.1, "x grows to the east, y to the south");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    centre: (f64, f64),
    scale: f64,
    origin: (f64, f64),
}

impl Projection {
    /// A projection for a box of west, south, east and north in degrees, which fits into map
    /// units from 0 upwards.
    pub fn new(bounds: [f64; 4]) -> Projection {
        let [west, south, east, north] = bounds;
        let centre = ((west + east) / 2.0, (south + north) / 2.0);
        let raw = Projection { centre, scale: 1.0, origin: (0.0, 0.0) };
        let [left, top, width, height] = raw.around(bounds);
        let scale = UNITS / width.max(height).max(f64::MIN_POSITIVE);
        Projection { scale, origin: (left * scale, top * scale), ..raw }
    }

    /// Map units of a longitude and a latitude in degrees; y points down.
    pub fn project(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (lambda, phi) = ((lon - self.centre.0).to_radians(), lat.to_radians());
        let phi0 = self.centre.1.to_radians();
        let cos = phi0.sin() * phi.sin() + phi0.cos() * phi.cos() * lambda.cos();
        let k = (2.0 / (1.0 + cos).max(1e-9)).sqrt();
        let x = k * phi.cos() * lambda.sin();
        let y = k * (phi0.cos() * phi.sin() - phi0.sin() * phi.cos() * lambda.cos());
        (x * self.scale - self.origin.0, -y * self.scale - self.origin.1)
    }

    /// Map units as whole numbers.
    pub fn unit(&self, lon: f64, lat: f64) -> (i16, i16) {
        let (x, y) = self.project(lon, lat);
        (x.round() as i16, y.round() as i16)
    }

    /// Left, top, width and height of a box of degrees, from points along its edges.
    pub fn around(&self, [west, south, east, north]: [f64; 4]) -> [f64; 4] {
        let along = |from: f64, to: f64, step: u8| from + (to - from) * f64::from(step) / 16.0;
        let edges = (0..=16).flat_map(|step| {
            let (lon, lat) = (along(west, east, step), along(south, north, step));
            [(lon, south), (lon, north), (west, lat), (east, lat)]
        });
        let points = edges.map(|(lon, lat)| self.project(lon, lat));
        let start = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        let (left, top, right, bottom) =
            points.fold(start, |(l, t, r, b), (x, y)| (l.min(x), t.min(y), r.max(x), b.max(y)));
        [left, top, right - left, bottom - top]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMERICAS: [f64; 4] = [-119.0, -42.0, -34.0, 42.0];

    #[test]
    fn the_box_fits_into_the_map() {
        let projection = Projection::new(AMERICAS);
        let [left, top, width, height] = projection.around(AMERICAS);
        assert!(left.abs() < 1e-6 && top.abs() < 1e-6);
        assert!((width.max(height) - UNITS).abs() < 1e-6);
    }

    #[test]
    fn equal_areas_stay_equal() {
        let projection = Projection::new(AMERICAS);
        // A tenth of a degree each way, at 30 degrees north and at the equator.
        let area = |lon: f64, lat: f64| {
            let (x0, y0) = projection.project(lon, lat);
            let (x1, y1) = projection.project(lon + 0.1, lat);
            let (x2, y2) = projection.project(lon, lat + 0.1);
            ((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)).abs()
        };
        let ratio = area(-110.0, 30.0) / area(-60.0, 0.0);
        assert!((ratio - 30_f64.to_radians().cos()).abs() < 0.01, "{ratio}");
    }
}
