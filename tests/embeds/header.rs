//! Pages that keep something in place at the top: nothing that a reader has gone to is below it.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

const FAR: &str = "<div style=\"height: 2500px\"></div>";

/// What pages keep at the top, and how high it is.
const HEADERS: [(&str, f64); 5] = [
    ("<header style=\"position: sticky; top: 0; height: 120px\">The Paper</header>", 120.0),
    ("<header style=\"position: fixed; inset: 0 0 auto; height: 200px\">The Paper</header>", 200.0),
    ("<header style=\"position: fixed; inset: 0 0 auto; height: 60px\"><a href=\"/\">The <b>Paper</b></a>
      </header>", 60.0),
    ("<div style=\"position: sticky; top: 0; height: 50px; z-index: 9\">Advertisement</div>
      <nav style=\"position: sticky; top: 50px; height: 90px\">News</nav>", 140.0),
    ("<p>No header.</p>", 0.0),
];

async fn opened(header: &str, more: &str, body: &str, hash: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let head = format!(
        "<meta name=\"viewport\" content=\"width=device-width\">
        <style>body {{ margin: 0 }} header, nav {{ background: #fc0; z-index: 9 }} {more}</style>"
    );
    let address = site.page_with(&head, &[header, FAR, body, FAR].concat());
    browser.resize(768, 900).await;
    browser.goto(&format!("{address}{hash}")).await;
    (site, browser)
}

/// Whether the first line of a title is in the window, below what is this high.
fn in_sight(title: &str, high: f64) -> String {
    format!(
        "(() => {{
            const {{ top }} = {title}.getBoundingClientRect();
            return top >= {high} - 1 && top < innerHeight / 2;
        }})()"
    )
}

#[tokio::test]
async fn a_link_leads_below_the_header() {
    for (header, high) in HEADERS {
        let hash = "#nutgraf_cartels_seizures__unit_kg";
        let (_site, browser) = opened(header, "", &embed("seizures"), hash).await;
        browser.wait_for("life", "seen.live === 1").await;
        browser.wait_for(header, &in_sight("one(0, 'h3')", high)).await;
    }
}

#[tokio::test]
async fn in_a_whole_story_a_link_leads_to_its_block_below_the_header() {
    for (header, high) in HEADERS {
        let hash = "#nutgraf_cartels_options__read_questions";
        let (_site, browser) = opened(header, "", &embed(""), hash).await;
        browser.wait_for("life", "seen.live === 1").await;
        browser.wait_for(header, &in_sight("one(0, '.options h3')", high)).await;
    }
}

#[tokio::test]
async fn a_page_that_makes_room_for_its_header_itself_has_no_more_of_it() {
    let (header, high) = HEADERS[0];
    let room = "html { scroll-padding-top: 130px } [data-nutgraf] { scroll-margin-top: 0 }";
    let hash = "#nutgraf_cartels_seizures__unit_kg";
    let (_site, browser) = opened(header, room, &embed("seizures"), hash).await;
    browser.wait_for("life", "seen.live === 1").await;
    browser.wait_for("the title", &in_sight("one(0, 'h3')", high)).await;
    assert!(browser.get("embeds[0].getBoundingClientRect().top < 140").await == true);
}

#[tokio::test]
async fn a_link_that_is_followed_later_leads_below_the_header() {
    for (header, high) in HEADERS {
        let body = [embed("groups").as_str(), FAR, &embed("seizures")].concat();
        let (_site, browser) = opened(header, "", &body, "").await;
        browser.wait_for_live(2).await;
        for (nth, hash) in
            [(1, "#nutgraf_cartels_seizures__unit_kg"), (0, "#nutgraf=cartels/groups")]
        {
            browser.run(&format!("location.hash = '{hash}';")).await;
            let title = format!("one({nth}, 'h3')");
            browser.wait_for(format!("{hash} {header}"), &in_sight(&title, high)).await;
        }
    }
}

/// The focus, and what it is on as far as it is in the window.
const FOCUS: &str = "(() => {
    let inside = document.activeElement;
    while (inside?.shadowRoot?.activeElement) inside = inside.shadowRoot.activeElement;
    const { top, bottom } = inside.getBoundingClientRect();
    return { where: embeds.includes(document.activeElement), top, bottom,
        what: `${inside.localName} ${text(inside)?.slice(0, 30)}` };
})()";

#[tokio::test]
async fn nothing_has_the_focus_under_a_header() {
    for (header, high) in HEADERS {
        let body = [&embed("seizures"), "<button id=\"after\">After</button>"].concat();
        let (_site, browser) = opened(header, "", &body, "").await;
        browser.wait_for_live(1).await;
        browser.run("document.querySelector('#after').focus();").await;
        let mut stops = 0;
        loop {
            browser.press_with(Key::Shift, Key::Tab).await;
            browser.settle().await;
            let focus = browser.get(FOCUS).await;
            if focus["where"] != json!(true) {
                break;
            }
            stops += 1;
            let top = focus["top"].as_f64().unwrap();
            assert!(top >= high - 1.0 && top < 900.0, "{header}: {focus}");
        }
        assert!(stops > 5, "{stops}");
    }
}

/// What stands still around an explainer is no header of it.
#[tokio::test]
async fn in_a_dialog_nothing_moves_for_it() {
    let body = format!(
        "<div style=\"position: fixed; inset: 40px; overflow: auto; background: #fff\">{}</div>",
        embed("seizures")
    );
    let (_site, browser) = opened("", "", &body, "").await;
    browser.wait_for_live(1).await;
    browser.run("one(0, 'summary, input').focus();").await;
    browser.press(Key::Tab).await;
    browser.settle().await;
    assert_eq!(browser.get("scrollY").await, 0);
    let focus = browser.get(FOCUS).await;
    assert!(focus["top"].as_f64().unwrap() >= 39.0, "{focus}");
}
