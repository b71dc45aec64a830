//! How to publish the package: which folder goes where, and which snippet fits when.

use std::fmt::Write as _;

use crate::press::edition::Edition;
use crate::press::manifest::Pressed;
use crate::story::Block;

/// The kinds of snippets, and when each fits.
const KINDS: [(&str, &str); 8] = [
    ("short", "for a CMS that keeps <div> and <script>; shows nothing where scripts do not run"),
    ("full", "the same, with the whole text where scripts do not run: feeds, email, print"),
    ("iframe", "for a CMS or policy that allows frames but no scripts from another host"),
    ("amp", "for AMP pages"),
    ("mail", "for newsletters, where no script runs"),
    ("pym", "for pages that load pym.js"),
    ("frozen-short", "like short, but it never changes; it can say that newer figures exist"),
    ("frozen-full", "like full, but it never changes; it can say that newer figures exist"),
];

const BEGINNING: &str = "\
1. Copy everything in interactive/ to a folder on your web server, for example nutgraf/. Do not
   delete any of it later: older articles need it. Any static host will do.

2. Have the server send the headers in interactive/_headers: file types, who may read the files and
   how long to keep them. Many static hosts read that file themselves. To check the server and to
   learn what its administrator has to change:  nutgraf doctor https://YOUR-HOST.example/nutgraf/

3. Paste one snippet from interactive/stories/<story>/snippets/ into the HTML of an article. Replace
   https://YOUR-HOST.example/nutgraf/ with the address of the files:
";

const ENDING: &str = "
For print, or for pages without interactives, static/ has each chart and map as PNG for screens, as
SVG and as PDF with real text. alt.txt describes them for people who cannot see them. The text of
the full snippet is complete on its own.

data-theme=\"light\" or \"dark\" on the element sets its colors; without it the embed follows the
page. data-live=\"touch\" makes the explainer interactive only at the first interaction;
\"never\" keeps it static.
The embed sends nothing anywhere: no cookies, no storage, no other host.

method.txt lists the sources of everything. `sha256sum -c SHA256SUMS` checks all files.
";

/// The text.
pub fn text(editions: &[Edition], files: &Pressed) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    if let Some(first) = editions.first() {
        let _ = writeln!(text, "How to embed: {}\n", first.story.title);
    }
    text += BEGINNING;
    for (kind, when) in KINDS {
        if files.keys().any(|path| path.ends_with(&format!(".{kind}.txt"))) {
            let _ = writeln!(text, "\n   {kind}: {when}");
            for edition in editions {
                list(&mut text, edition, kind);
            }
        }
    }
    for edition in editions {
        text += &pasted(edition, files);
    }
    text + ENDING
}

fn list(text: &mut String, edition: &Edition, kind: &str) {
    for part in &edition.parts {
        let title = edition.block(part).map_or(&*edition.story.title, Block::title);
        let _ = writeln!(text, "     {}.{kind}.txt  {title}", part.stem);
    }
}

/// The short snippet of the whole story, word for word.
fn pasted(edition: &Edition, files: &Pressed) -> String {
    let slug = &edition.story.slug;
    let stem = edition.parts.first().map(|part| part.stem.as_str()).unwrap_or_default();
    let path = format!("interactive/stories/{slug}/snippets/{stem}.short.txt");
    let found = files.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let snippet = found.and_then(|text| text.split_once('\n')).map(|(_, rest)| rest);
    snippet
        .map(|snippet| format!("\nThe short snippet of the whole story:\n\n{snippet}"))
        .unwrap_or_default()
}
