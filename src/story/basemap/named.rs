//! Which areas of a base map a code and names of places stand for.

use super::Land;
use crate::story::atlas::{Area, Basemap};
use crate::story::fold::key;

impl Land {
    /// The areas that a code and names of places in it stand for: parts that what is drawn of it has
    /// by name, or else the country, each with the other places, and whether nothing smaller than the
    /// country is named.
    pub fn named(&self, drawn: &Basemap, id: &str, places: &[&str]) -> Vec<(u16, String, bool)> {
        let areas = || (0..).zip(&drawn.areas);
        let whole = self.by_parts.as_deref() == Some(id);
        let country = areas().find(|(_, area)| area.id == id).map(|(at, _)| at);
        let is_part = |at: u16, area: &Area| match country {
            Some(country) => area.within == Some(country),
            None => whole && at >= drawn.parts && area.within.is_none(),
        };
        let (mut found, mut other) = (Vec::new(), Vec::new());
        for place in places {
            // A remark stands behind the name: `Ouest (Port-au-Prince)`.
            let (name, remark) = place.split_once(" (").unwrap_or((place, ""));
            let known =
                |(at, area): &(u16, &Area)| is_part(*at, area) && key(&area.name) == key(name);
            match areas().find(known) {
                Some((at, _)) => found.push((at, remark.trim_end_matches(')').to_owned(), false)),
                None => other.push(*place),
            }
        }
        if found.is_empty() || !other.is_empty() {
            let all =
                areas().filter(|(at, area)| Some(*at) == country || (whole && is_part(*at, area)));
            // The parts of a country that is drawn as them are all that can be shown of it.
            let all = all.map(|(at, _)| (at, other.join(", "), whole || drawn.is_country(at)));
            let all: Vec<_> = all.filter(|(at, _, _)| found.iter().all(|it| it.0 != *at)).collect();
            found.extend(all);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::story::basemap::usual;

    #[test]
    fn a_place_with_a_shape_of_its_own_is_drawn() {
        let land = usual().unwrap();
        let basemap = &land.all;
        let id = |at: u16| basemap.areas[usize::from(at)].id.as_str();
        let named = |area: &str, places: &[&str]| {
            let found = land.named(basemap, area, places);
            let all = found.iter().map(|(at, rest, whole)| format!("{} {rest} {whole}", id(*at)));
            all.collect::<Vec<_>>()
        };
        assert_eq!(named("COL", &["Antioquia", "choco"]), ["CO-ANT  false", "CO-CHO  false"]);
        assert_eq!(named("COL", &[]), ["COL  true"]);
        assert_eq!(named("COL", &["Urabá"]), ["COL Urabá true"]);
        assert_eq!(named("HTI", &["Ouest (Port-au-Prince)"]), ["HT-OU Port-au-Prince false"]);
        assert_eq!(named("HTI", &["Ouest", "Savien"]), ["HT-OU  false", "HTI Savien true"]);
        assert_eq!(named("CO-ANT", &["Turbo"]), ["CO-ANT Turbo false"]);
        assert_eq!(named("MEX", &["Jalisco"]), ["MX-JAL  false"]);
        let all = named("MEX", &[]);
        assert!(all.len() == 32 && all.iter().all(|area| area.ends_with("true")), "{all:?}");
        assert!(named("XXX", &[]).is_empty());
    }
}
