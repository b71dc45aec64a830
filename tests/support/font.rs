//! The font that a browser takes for that of the system.

use std::io;
use std::path::{Path, PathBuf};

/// Fonts of systems, from narrow to wide letters, each with the file by which it is known.
const KNOWN: [(&str, &str); 4] = [
    ("Roboto", "Roboto-Regular.ttf"),
    ("Liberation Sans", "LiberationSans-Regular.ttf"),
    ("Noto Sans", "NotoSans-Regular.ttf"),
    ("DejaVu Sans", "DejaVuSans.ttf"),
];

/// Names that pages and browsers have for the font of the system. The last two are those that
/// GTK has for it.
const ASKED: [&str; 8] =
    ["sans-serif", "system-ui", "ui-sans-serif", "Arial", "Helvetica", "sans", "Cantarell", "Sans"];

/// A font that is there.
#[derive(Clone, Copy, Debug)]
pub struct Font {
    pub name: &'static str,
}

impl Font {
    /// The fonts that are there, and the names of those that are not.
    pub fn all() -> (Vec<Font>, Vec<&'static str>) {
        let (there, missing): (Vec<_>, Vec<_>) =
            KNOWN.into_iter().partition(|(_, file)| folder().join(file).is_file());
        let fonts = there.into_iter().map(|(name, _)| Font { name }).collect();
        (fonts, missing.into_iter().map(|(name, _)| name).collect())
    }

    /// The one that `NUTGRAF_FONT` names; if it says nothing, browsers take the machine's.
    pub fn chosen() -> Option<Font> {
        let name = std::env::var("NUTGRAF_FONT").ok().filter(|name| !name.is_empty())?;
        let (fonts, _) = Font::all();
        let names: Vec<_> = fonts.iter().map(|font| font.name).collect();
        let chosen = fonts.into_iter().find(|font| font.name == name);
        Some(chosen.unwrap_or_else(|| panic!("NUTGRAF_FONT is {name}: write one of {names:?}")))
    }

    /// Writes what `FONTCONFIG_FILE` has to name for a browser that writes to this folder.
    pub fn prepare(self, profile: &Path) -> io::Result<PathBuf> {
        let name = self.name;
        let matches: String = ASKED
            .iter()
            .map(|asked| {
                format!(
                    "<match target=\"pattern\">
                    <test qual=\"any\" name=\"family\"><string>{asked}</string></test>
                    <edit name=\"family\" mode=\"prepend_first\" binding=\"strong\">
                    <string>{name}</string></edit></match>\n"
                )
            })
            .collect();
        let folder = folder();
        let config = format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>
            <include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>
            <dir>{}</dir>\n{matches}</fontconfig>\n",
            folder.display()
        );
        let file = profile.join("fonts.conf");
        std::fs::write(&file, config)?;
        Ok(file)
    }
}

/// Where the set-up has put them.
pub fn folder() -> PathBuf {
    let tools = std::env::var_os("NUTGRAF_TOOLS").map(PathBuf::from);
    let cache = || {
        let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
        std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or(home)
    };
    let tools = tools.or_else(|| Some(cache()?.join("nutgraf"))).unwrap_or_default();
    tools.join("fonts")
}
