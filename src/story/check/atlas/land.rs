//! Which base map the map of a story stands on.

use std::sync::Arc;

use crate::story::basemap::{Land, USUAL, shipped, usual};
use crate::story::check::checker::Checker;
use crate::story::files::BASEMAPS;
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    /// The base map with this name: of the story's own folder, or one that comes with the command.
    pub(super) fn land(&mut self, at: &str, name: Option<&str>) -> Option<Arc<Land>> {
        let name = name.unwrap_or(USUAL);
        let folder = format!("{BASEMAPS}/{name}/");
        let own = self.files.keys().any(|file| file.starts_with(&folder));
        if !own && !shipped().any(|known| known == name) {
            let what = format!("there is no base map `{name}`");
            let known = shipped().collect::<Vec<_>>().join("`, `");
            let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            let place = if plain {
                &*folder
            } else {
                "basemap/<name>/, with a name of letters, digits and hyphens"
            };
            let help = format!("write `{known}`, or put your own into {place}");
            self.problem(&format!("{at}/basemap"), ProblemKind::UnknownName, what, help);
            return None;
        }
        let file = |file: &str| self.files.get(&[&*folder, file].concat()).map(Vec::as_slice);
        let land = if own { Land::read(name, file).map(Arc::new) } else { usual() };
        match land {
            Ok(land) => Some(land),
            Err(fault) => {
                let help = "see www/basemap/README.md for what each file of a base map contains";
                self.file_problem(
                    &[&*folder, &fault.file].concat(),
                    ProblemKind::BaseMap,
                    fault.what,
                    help,
                );
                None
            }
        }
    }
}
