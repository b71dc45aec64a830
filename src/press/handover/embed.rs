//! How to publish the package: which folder goes where, and which snippet fits when.

use std::fmt::Write as _;

use crate::press::edition::Edition;
use crate::press::manifest::Pressed;
use crate::story::Block;

/// The kinds of snippets, and when each fits.
const KINDS: [(&str, &str); 8] = [
    ("short", "the CMS keeps <div> and <script>; nothing is shown where scripts do not run"),
    ("full", "the same, and the whole text also where scripts do not run: feeds, mail, print"),
    ("iframe", "the CMS or its policy allows frames but no scripts of another host"),
    ("amp", "the page is an AMP page"),
    ("mail", "a newsletter, where no script runs"),
    ("pym", "the page has pym.js"),
    ("frozen-short", "as short, but for ever as it is now; it can say that newer figures exist"),
    ("frozen-full", "as full, but for ever as it is now; it can say that newer figures exist"),
];

const BEGINNING: &str = "\
1. Copy everything in interactive/ to a folder of your web server, for example nutgraf/, and
   delete nothing there later: older articles embed it. Any static host will do.

2. Let the server send what interactive/_headers says: types, who may read, how long to keep.
   Many static hosts read that file themselves. Whether all is right, and what to ask of who runs
   the server, says:  nutgraf doctor https://YOUR-HOST.example/nutgraf/

3. Paste one snippet of interactive/stories/<story>/snippets/ into the HTML of an article, with
   https://YOUR-HOST.example/nutgraf/ replaced by where the files are:
";

const ENDING: &str = "
Where nothing interactive is wanted, or in print: static/ has each chart and map as PNG for screens,
SVG, and PDF for print, whose text stays text. alt.txt says what they show to people who do not see
them, and the full snippet is complete as text.

data-theme=\"light\" or \"dark\" on the element sets its colours; without it the embed looks at the
page. data-live=\"touch\" loads the live explainer at the first touch only, \"never\" never.
Nothing is sent anywhere: no cookie, no storage, no other host.

method.txt says where everything comes from. `sha256sum -c SHA256SUMS` checks all files.
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
    snippet.map(|snippet| format!("\nThe short one of all of it:\n\n{snippet}")).unwrap_or_default()
}
