//! Snippets, with everything that a reader needs.

use nutgraf::press::digest::integrity;
use nutgraf::press::site::Site;
use nutgraf::story::id::Tag;

use crate::pressed::{KNOWN, Tree, pressed, site, story, text, version};

/// All snippets of a build, by their paths.
pub fn snippets(files: &Tree) -> Vec<(&str, &str)> {
    let all = files.keys().filter(|path| path.starts_with("snippets/"));
    all.map(|path| (path.as_str(), text(files, path))).collect()
}

#[test]
fn each_part_has_its_snippets_live_and_frozen() {
    let endings = ["short", "full", "iframe", "amp", "mail", "pym", "frozen-short", "frozen-full"];
    let paths: Vec<&str> = snippets(&KNOWN).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths.len(), 4 * endings.len(), "{paths:?}");
    for part in ["en", "en.seizures", "en.gangs", "en.ways"] {
        for ending in endings {
            let path = format!("snippets/{part}.{ending}.txt");
            assert!(paths.contains(&path.as_str()), "{path}");
        }
    }
    let live = pressed(story(), &Site::default());
    assert_eq!(snippets(&live).len(), 4 * 6, "without a frozen loader nothing can be frozen");
}

#[test]
fn the_first_line_says_where_to_paste_it() {
    for (path, text) in snippets(&KNOWN) {
        let (head, rest) = text.split_once('\n').expect("lines");
        assert!(head.starts_with("<!-- Paste into "), "{path}: {head}");
        assert!(head.ends_with(" -->") && !rest.contains("<!--"), "{path}");
        assert!(!text.contains("YOUR-HOST"), "{path}");
    }
    let unknown = pressed(story(), &Site::default());
    for (path, text) in snippets(&unknown) {
        let head = text.lines().next().expect("a line");
        assert!(head.contains("Replace https://YOUR-HOST.example/nutgraf/"), "{path}: {head}");
        assert!(text.contains("\"https://YOUR-HOST.example/nutgraf/"), "{path}");
    }
}

#[test]
fn a_short_snippet_is_an_element_and_the_loader() {
    let short = text(&KNOWN, "snippets/en.seizures.short.txt");
    let (_, pasted) = short.split_once('\n').expect("lines");
    let (element, script) = pasted.split_once("></div></div>\n").expect("an empty element");
    let (element, room) = element.split_once('\n').expect("what holds its room open");
    // As wide as its column, even where nothing else gives that a width.
    let named = "<div data-nutgraf=\"\" data-story=\"harbour\" data-block=\"seizures\" \
                 data-lang=\"en\" \
                 data-loader=\"https://news.example/nutgraf/embed.js\" style=\"display:grid;grid-template-columns:minmax(0,3000px)\">";
    assert_eq!(element, named);
    let begins = "<div data-room=\"\" style=\"grid-area:1/1;display:block;float:left;\
                  font:100px system-ui,sans-serif;padding-bottom:calc(max(";
    assert!(room.starts_with(begins), "{room}");
    // Of the column, which no outer element stands for.
    assert!(room.contains("100%") && !room.contains("cqw"), "{room}");
    assert_eq!(["1ex", "1ch"].map(|unit| room.matches(unit).count()), [1, 1], "{room}");
    let expected = "<script src=\"https://news.example/nutgraf/embed.js\" async=\"async\"></script>\n\
                    <link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\" \
                    href=\"https://news.example/nutgraf/stories/harbour/en.seizures.fragment.html\">\n";
    assert_eq!(script, expected);
}

/// Whatever the language of the article and the direction of its lines.
#[test]
fn what_is_pasted_says_its_language() {
    for (path, text) in snippets(&KNOWN) {
        let (_, pasted) = text.split_once('\n').expect("lines");
        if path.contains("short") {
            // What an author writes into it may be in any language.
            assert!(!pasted.contains(" lang="), "{path}");
            continue;
        }
        let framed = path.contains(".iframe.") || path.contains(".amp.");
        let begins = if framed { " lang=\"en\"" } else { " lang=\"en\" dir=\"ltr\"" };
        let at = pasted.find(begins).unwrap_or_else(|| panic!("{path}: {pasted}"));
        let words = pasted[..at].split('>').map(|it| it.split('<').next().unwrap_or_default());
        assert!(words.into_iter().all(|it| it.trim().is_empty()), "{path}: text before it");
    }
    let mut spanish = story();
    spanish.language.tag = Tag::new("es").expect("a language");
    assert!(text(&pressed(spanish, &site()), "snippets/es.full.txt").contains(" lang=\"es\""));
}

#[test]
fn a_frozen_snippet_names_version_and_digest() {
    let frozen = text(&KNOWN, "snippets/en.frozen-full.txt");
    assert!(frozen.contains(&format!("data-version=\"{}\"", version(&KNOWN))));
    let loader = format!(
        "<script src=\"https://news.example/nutgraf/embed-0123456789abcdef.js\" \
         integrity=\"{}\" crossorigin=\"anonymous\" async=\"async\"></script>",
        integrity(b"loader")
    );
    assert!(frozen.contains(&loader), "{frozen}");
    let fragment = format!("stories/harbour/{}/en.fragment.html\">", version(&KNOWN));
    assert!(frozen.contains(&fragment), "{frozen}");
}

#[test]
fn a_frozen_snippet_pins_its_fragment_and_a_live_one_follows_the_host() {
    for part in ["en", "en.seizures", "en.gangs", "en.ways"] {
        let fragment = &KNOWN[&format!("{}/{part}.fragment.html", version(&KNOWN))];
        for ending in ["frozen-short", "frozen-full"] {
            let frozen = text(&KNOWN, &format!("snippets/{part}.{ending}.txt"));
            let pinned = format!(" data-integrity=\"{}\"", integrity(fragment));
            assert_eq!(frozen.matches(&pinned).count(), 1, "{frozen}");
            let asked = frozen.split("<link ").nth(1).expect("a link");
            assert!(asked.contains(&format!(" integrity=\"{}\"", integrity(fragment))), "{asked}");
        }
        for ending in ["short", "full"] {
            let live = text(&KNOWN, &format!("snippets/{part}.{ending}.txt"));
            assert!(!live.contains("integrity"), "{live}");
        }
    }
}

#[test]
fn no_fragment_is_without_the_digest_of_its_data() {
    let fragments = KNOWN
        .iter()
        .filter(|(path, _)| path.ends_with(".fragment.html") && !path.contains("rest-"));
    let mut count = 0;
    for (path, _) in fragments {
        let root = text(&KNOWN, path).split('>').nth(2).expect("a root");
        assert!(root.contains(" data-integrity=\"sha384-"), "{path}: {root}");
        count += 1;
    }
    assert_eq!(count, 8);
}

#[test]
fn a_full_snippet_has_all_that_a_reader_needs() {
    let full = text(&KNOWN, "snippets/en.full.txt");
    for part in [
        "<h2>Two gangs and a harbour</h2>",
        "<p>Seizures have doubled, and two gangs were listed.</p>",
        // A table of years with its gap.
        "<th scope=\"col\">pounds</th>",
        "<th scope=\"row\">Y2024, November 2024 to December 2024 only</th><td>22.5</td>",
        "<th scope=\"row\">Y2025, January 2025 to February 2025 only</th><td>not known</td>",
        // The series that the table does not tell of.
        "<details><summary>Place: On land</summary>",
        "<li><strong>On land</strong>: From November 2024 to February 2025",
        // Both sides, with who says so.
        "<summary><strong>More scanners</strong></summary>",
        "<p><strong>For (1)</strong></p>",
        "<li>It finds more. (A. Guard, arguing this; The Paper, 2025)</li>",
        "<p>Proposed by the port, March 2025.</p>",
        "(B. Broker, reporting the view of the dockers; The Paper, 2025)</li>",
        // What is said of all of its kind stands once.
        "<summary><strong>The law in general</strong></summary>",
        "<p><strong>Against (1)</strong></p>",
        "<li>It is slow. (C. Clerk, arguing this; The Paper, 2025)</li>",
        "<p>The law in general: 1 more argument.</p>",
        // Disputes, sources, the way to the rest.
        "Sources disagree: How much was seized?",
        "Customs office: <a href=\"https://example.org/figures\"",
        "<a href=\"https://news.example/nutgraf/stories/harbour/en.html\">",
    ] {
        assert!(full.contains(part), "{part}\n{full}");
    }
    let block = text(&KNOWN, "snippets/en.ways.full.txt");
    assert!(block.contains("<strong>More scanners</strong>") && !block.contains("<h2>"));
    assert!(!block.contains("Monthly figures"), "a source of another block");
}

#[test]
fn a_frame_has_a_name_the_room_it_needs_and_the_scheme_of_its_page() {
    for part in ["en", "en.gangs"] {
        let pasted = text(&KNOWN, &format!("snippets/{part}.iframe.txt"));
        for attribute in [
            "container-type:inline-size\">\n<iframe ",
            " lang=\"en\"",
            "title=\"",
            "loading=\"lazy\"",
            "referrerpolicy=\"strict-origin\"",
            "height:calc(",
            "color-scheme:light\"",
        ] {
            assert!(pasted.contains(attribute), "{attribute}: {pasted}");
        }
        // What a reader opens is within reach on a host that does not listen.
        assert!(!pasted.contains("scrolling"), "{pasted}");
        let page = text(&KNOWN, &format!("{part}.html"));
        assert!(page.contains("<meta name=\"color-scheme\" content=\"light\">"));
    }
}
