//! Checks of the parts of a map that a reader can go to.

use crate::story::atlas::{Basemap, Extent};
use crate::story::basemap::Land;
use crate::story::check::checker::Checker;
use crate::story::check::ids::id_in;
use crate::story::document::ExtentDocument;
use crate::story::problem::ProblemKind;

/// The most parts of a map. Where names stand in each is worked out at every check.
const MOST: usize = 24;

impl Checker<'_> {
    pub(super) fn extents(
        &mut self,
        at: &str,
        documents: &[ExtentDocument],
        (land, basemap): (&Land, &Basemap),
    ) -> Vec<Extent> {
        if documents.is_empty() {
            self.problem(
                at,
                ProblemKind::TooFew,
                "a map needs at least one extent",
                "add the part of the map that readers see first",
            );
        }
        self.at_most(at, documents.len(), MOST);
        self.own_ids(at, documents.iter().map(|extent| &*extent.id));
        let mut extents = Vec::new();
        let most = land.bounds;
        for (nth, extent) in documents.iter().enumerate().take(MOST) {
            let [west, south, east, north] = extent.bounds;
            let ordered = west < east && south < north;
            let within = west >= most[0] && south >= most[1] && east <= most[2] && north <= most[3];
            if !ordered || !within {
                let what = "this box is not on the base map";
                let help = format!("write west, south, east, north within {most:?}");
                self.problem(&format!("{at}/{nth}/box"), ProblemKind::OutOfRange, what, help);
                continue;
            }
            let bounds = land.picture(extent.bounds);
            let label = self.words(&format!("{at}/{nth}/label"), &extent.label);
            let spots = land.spots(basemap, bounds);
            extents.push(Extent { id: id_in(&extent.id), label, bounds, spots });
        }
        extents
    }
}
