//! As wide as the column, however a page lays its columns out: as wide as a long paragraph would be
//! in the same place.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::{Site, embed};
use crate::server::Answer;

const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Puts what is pasted into every two of these boxes in each other, and says where it is not as wide
/// as a paragraph is there, or reaches out of the window.
const NARROW: &str = "
    const boxes = {
        'a centered column': 'display: flex; flex-direction: column; align-items: center',
        'a column at the start': 'display: flex; flex-direction: column; align-items: flex-start',
        'a row': 'display: flex',
        'a row that wraps': 'display: flex; flex-wrap: wrap; justify-content: center',
        'a grid': 'display: grid; place-items: center',
        'columns of a grid': 'display: grid; grid-template-columns: minmax(0, auto) 40px',
        'a float': 'float: left',
        'a cell': 'display: table-cell',
        'a table': 'display: table',
        'fit-content': 'width: fit-content',
        'an inline block': 'display: inline-block',
        'an absolute box': 'position: absolute',
        'a block': '',
    };
    const column = document.querySelector('#column');
    const pasted = document.querySelector('#pasted').firstElementChild;
    const paragraph = document.createElement('p');
    paragraph.style.margin = 0;
    paragraph.textContent = 'A long paragraph. '.repeat(300);
    // Of the columns of a grid the first is filled.
    const inside = (outer, inner) => {
        column.innerHTML = `<div style=\"${boxes[outer]}\"><div style=\"${boxes[inner]}\"></div></div>`;
        return column.firstElementChild.firstElementChild;
    };
    const explainer = pasted.querySelector('iframe, [data-nutgraf]') ?? pasted;
    const narrow = [];
    const measure = (where, hole) => {
        hole.append(paragraph);
        const wanted = paragraph.getBoundingClientRect().width;
        paragraph.remove();
        hole.append(pasted);
        const { width } = explainer.getBoundingClientRect();
        const over = document.documentElement.scrollWidth - innerWidth;
        if (Math.abs(width - wanted) > 1 || over > 0) {
            narrow.push(`${where}: ${width} px, not ${wanted}` + (over > 0 ? `, ${over} px out` : ''));
        }
    };
    for (const outer of Object.keys(boxes)) {
        for (const inner of Object.keys(boxes)) {
            // An absolute box with nothing else in it leaves no room.
            if (outer !== 'an absolute box' || inner !== outer) {
                measure(`${inner} in ${outer}`, inside(outer, inner));
            }
        }
    }
    // What a page says of all that stands in a column counts.
    for (const rule of ['max-width: 17rem; margin-inline: auto', 'width: min(100%, 250px)',
        'width: 80%']) {
        for (const way of ['a block', 'a centered column', 'a grid']) {
            column.innerHTML = `<style>#column > div > * { ${rule} }</style><div></div>`;
            column.lastElementChild.style = boxes[way];
            measure(`${rule} in ${way}`, column.lastElementChild);
        }
    }
    document.querySelector('#pasted').prepend(pasted);
    column.replaceChildren();
    return narrow;
";

fn page(site: &Site, pasted: &str) -> String {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{}/collector.js\"></script>
        <style>body {{ margin: 0 }} #column {{ max-width: 60rem; margin: auto; min-height: 50px;
            position: relative }}</style>
        <body><div id=\"column\"></div><div id=\"pasted\">{pasted}</div></body></html>",
        site.embeds.origin
    );
    site.articles.put("/", Answer::page(page))
}

/// What is wrong at each width, once this is true in the page.
async fn assert_wide(site: &Site, kind: &str, pasted: &str, once: &str) {
    assert_wide_at(&WIDTHS, site, kind, pasted, once).await;
}

async fn assert_wide_at(widths: &[u32], site: &Site, kind: &str, pasted: &str, once: &str) {
    let browser = Browser::open().await;
    browser.goto(&page(site, pasted)).await;
    browser.wait_for(kind, once).await;
    browser.settle().await;
    for &width in widths {
        browser.resize(width, 900).await;
        let narrow = browser.run(NARROW).await;
        assert_eq!(narrow, json!([]), "{kind} at {width} px: {narrow:#}");
    }
}

const LIVE: &str = "seen.live === 1";

/// A snippet as it is pasted, without its first line.
fn pasted(site: &Site, name: &str) -> String {
    let whole = snippet(site, name);
    let (_, pasted) = whole.split_once('\n').unwrap();
    pasted.to_owned()
}

#[tokio::test]
async fn the_full_snippet_is_as_wide_as_its_column() {
    let site = Site::open().await;
    assert_wide(&site, "full", &pasted(&site, "en.seizures.full"), LIVE).await;
}

#[tokio::test]
async fn the_short_snippet_is_as_wide_as_its_column() {
    let site = Site::open().await;
    assert_wide(&site, "short", &pasted(&site, "en.seizures.short"), LIVE).await;
}

/// As a CMS leaves it that takes styles away, and as someone types it.
#[tokio::test]
async fn an_element_without_styles_is_as_wide_as_its_column() {
    let site = Site::open().await;
    let loader = format!("<script src=\"{}/embed.js\"></script>", site.embeds.origin);
    assert_wide(&site, "typed", &[embed("seizures"), loader].concat(), LIVE).await;
    let full = pasted(&site, "en.options.full");
    let mut bare = String::new();
    for (nth, part) in full.split(" style=\"").enumerate() {
        bare.push_str(if nth == 0 { part } else { part.split_once('"').unwrap().1 });
    }
    assert!(!bare.contains("style="), "{bare}");
    // Firefox takes half a minute for each width of what is this long.
    assert_wide_at(&[320], &site, "bare", &bare, LIVE).await;
}

#[tokio::test]
async fn the_text_alone_is_as_wide_as_its_column() {
    let site = Site::open().await;
    for part in ["en", "en.seizures", "en.groups", "en.options"] {
        let full = pasted(&site, &format!("{part}.full"));
        let (text, _) = full.split_once("<script").unwrap();
        assert_wide(&site, part, text, "true").await;
    }
}

/// The text stays in the shadow root, in a box that knows its width.
#[tokio::test]
async fn the_text_is_as_wide_as_its_column_where_the_explainer_does_not_come() {
    let site = Site::open().await;
    site.embeds.put("/stories/cartels/en.seizures.fragment.html", Answer::missing());
    for kind in ["full", "short"] {
        let pasted = pasted(&site, &format!("en.seizures.{kind}"));
        assert_wide(&site, kind, &pasted, "seen.degraded.length === 1").await;
    }
}

#[tokio::test]
async fn a_frame_is_as_wide_as_its_column() {
    let site = Site::open().await;
    assert_wide(&site, "frame", &pasted(&site, "en.seizures.iframe"), "true").await;
}

/// Neither beside a figure nor beside a list does it take the place of its neighbor.
#[tokio::test]
async fn what_stands_beside_it_keeps_its_place() {
    let site = Site::open().await;
    let browser = Browser::open().await;
    browser.goto(&page(&site, &pasted(&site, "en.seizures.full"))).await;
    browser.wait_for("life", LIVE).await;
    browser.resize(768, 900).await;
    for beside in ["flex: 0 0 300px", "width: 300px; flex-shrink: 0", "min-width: 300px"] {
        let widths = format!(
            "const column = document.querySelector('#column');
            column.innerHTML = '<div style=\"display: flex; gap: 8px\"><aside style=\"{beside}\"></aside></div>';
            window.whole ??= document.querySelector('#pasted').firstElementChild;
            column.firstChild.append(whole);
            const widths = [column.querySelector('aside'), embeds[0]]
                .map((one) => Math.round(one.getBoundingClientRect().width));
            document.querySelector('#pasted').prepend(whole);
            return widths;"
        );
        assert_eq!(browser.run(&widths).await, json!([300, 460]), "{beside}");
    }
    assert_eq!(browser.get("seen.errors").await, Value::Array(Vec::new()));
}
