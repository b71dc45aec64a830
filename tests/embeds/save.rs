//! What a reader keeps of what is shown: pictures, data, the clipboard, and the menu for them.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Files, Site, embed};
use crate::reader::BLOCKS;

/// Holds on to what would be saved, and saves nothing.
pub const HELD: &str = "
    window.kept = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { kept.push({ blob }); return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function click() { kept.at(-1).name = this.download; };";

/// Reads the last picture back: its size, and how many pixels have each color.
const READ: &str = "
    return (async () => {
        const { blob, name } = kept.at(-1);
        const image = await createImageBitmap(blob);
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const counts = {};
        const at = (x, y) => [...data.slice(4 * (y * image.width + x), 4 * (y * image.width + x) + 3)];
        for (let nth = 0; nth < data.length; nth += 4) {
            const color = `${data[nth]},${data[nth + 1]},${data[nth + 2]},${data[nth + 3]}`;
            counts[color] = (counts[color] || 0) + 1;
        }
        const { width, height } = image;
        return {
            name, width, height, counts, type: blob.type,
            edge: at(Math.floor(width / 2), 1), paper: at(3, height - 3),
        };
    })();";

/// A page that is alive and holds on to what would be saved.
pub async fn opened(body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page(body)).await;
    browser.wait_for_live(1).await;
    browser.run(HELD).await;
    (site, browser)
}

/// Opens the menu and presses the button for a way, as a reader does.
pub async fn save(browser: &Browser, way: &str) {
    browser.run("if (!one(0, '.save').open) one(0, '.save summary').click();").await;
    browser.wait_for("the menu", "one(0, '.save').open").await;
    browser.click(&format!("one(0, '[data-save={way}]')")).await;
}

/// The picture that a reader saves.
pub async fn picture(browser: &Browser) -> Value {
    browser.run("kept.length = 0;").await;
    save(browser, "png").await;
    browser.wait_for("the picture", "kept.at(-1)?.name").await;
    browser.run(READ).await
}

/// That nothing went wrong, and nothing is said to have.
async fn assert_calm(browser: &Browser) {
    assert_eq!(browser.get("all(0, '[data-said]').filter(shown).map(text)").await, json!([]));
    assert_eq!(browser.get("seen.errors").await, json!([]));
    assert_eq!(browser.warnings().await, Vec::<String>::new());
}

fn count(picture: &Value, color: &str) -> u64 {
    picture["counts"][color].as_u64().unwrap_or(0)
}

#[tokio::test]
async fn the_picture_is_what_is_shown_at_twice_the_pixels() {
    let (_site, browser) = opened(&embed("seizures")).await;
    // No picture is wider than 1200 px.
    browser.resize(800, 900).await;
    browser.wait_for("the width", "innerWidth === 800").await;
    browser.settle().await;
    browser.run("choose(0, 'region', 'at the southwest border');").await;
    browser
        .run(
            "const slider = one(0, '.reading input'); slider.value -= 10;
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
        )
        .await;
    browser.wait_for("June 2025", "text(one(0, '.when')) === 'June 2025'").await;
    let picture = picture(&browser).await;
    assert_eq!(picture["name"], "cartels-seizures-southwest-2025-06.png");
    assert_eq!(picture["type"], "image/png");
    let width = browser.get("Math.round(one(0, '.block').getBoundingClientRect().width)").await;
    assert_eq!(picture["width"].as_u64(), width.as_u64().map(|width| 2 * width));
    assert_eq!(
        (&picture["edge"], &picture["paper"]),
        (&json!([27, 27, 26]), &json!([255, 255, 255]))
    );
    // The line and its dot; and text, which is not blank either.
    assert!(count(&picture, "31,95,153,255") > 2000, "{picture}");
    assert!(count(&picture, "90,90,87,255") > 100, "{picture}");
    // Nothing in it is transparent.
    let counts = picture["counts"].as_object().unwrap();
    assert!(counts.keys().all(|color| color.ends_with(",255")), "{picture}");
    // The canvas was never in the page.
    assert_eq!(browser.get("document.querySelectorAll('canvas').length").await, 0);
    assert_eq!(browser.get("all(0, 'canvas').length").await, 0);
    assert_calm(&browser).await;
}

#[tokio::test]
async fn every_block_has_a_picture_of_its_own() {
    for block in BLOCKS {
        let (_site, browser) = opened(&embed(block)).await;
        let picture = picture(&browser).await;
        assert_eq!(picture["name"], format!("cartels-{block}.png"));
        assert!(picture["height"].as_u64() > Some(600), "{block}: {}", picture["height"]);
        assert!(count(&picture, "27,27,26,255") > 2000, "{block}");
        assert!(picture["counts"].as_object().unwrap().len() > 20, "{block} is blank");
        assert_calm(&browser).await;
    }
}

#[tokio::test]
async fn the_picture_has_the_scheme_and_the_colors_of_the_publisher() {
    let theme = "<style>[data-nutgraf] { --nutgraf-accent-dark: #ff8800; }</style>";
    let dark = embed("seizures").replace("data-nutgraf", "data-nutgraf data-theme=\"dark\"");
    let (_site, browser) = opened(&[theme, &dark].concat()).await;
    let picture = picture(&browser).await;
    assert_eq!(
        (&picture["edge"], &picture["paper"]),
        (&json!([236, 236, 234]), &json!([23, 25, 28]))
    );
    assert!(count(&picture, "255,136,0,255") > 2000, "{picture}");
}

#[tokio::test]
async fn nothing_is_fetched_before_the_menu_is_opened_and_then_once() {
    let (site, browser) = opened(&embed("groups")).await;
    let files = Files::built();
    let fetched = |site: &Site| (site.embeds.count(&files.pen), site.embeds.count(&files.pen_wasm));
    browser.settle().await;
    assert_eq!(fetched(&site), (0, 0));
    picture(&browser).await;
    save(&browser, "svg").await;
    browser.wait_for("the other picture", "kept.at(-1)?.name === 'cartels-groups.svg'").await;
    assert_eq!(fetched(&site), (1, 1));
}

#[tokio::test]
async fn an_svg_is_a_picture_that_stands_alone() {
    let (_site, browser) = opened(&embed("groups")).await;
    browser.click("radio(0, 'MS-13')").await;
    browser.wait_for("the card", "text(one(0, '.card h4')) === 'MS-13'").await;
    save(&browser, "svg").await;
    browser.wait_for("the picture", "kept.at(-1)?.name").await;
    assert_eq!(browser.get("kept.at(-1).name").await, "cartels-groups-mexico-ms-13.svg");
    let read = "return (async () => {
        const text = await kept.at(-1).blob.text();
        const { documentElement: svg } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return { name: svg.localName, text: svg.textContent,
            foreign: /href|url\\(|<image|<script|<style/.test(text) };
    })();";
    let svg = browser.run(read).await;
    assert_eq!((&svg["name"], &svg["foreign"]), (&json!("svg"), &json!(false)));
    assert!(svg["text"].as_str().unwrap().contains("MS-13"), "{svg}");
}

#[tokio::test]
async fn data_of_each_chart_and_of_the_map_and_the_options_can_be_saved() {
    for (block, way, name, head) in [
        ("seizures", "csv", "cartels-seizures.csv", "from,to,value,unit"),
        ("seizures", "csv][value=deaths", "cartels-deaths.csv", "from,to,value,unit"),
        ("groups", "csv", "cartels-groups.csv", "group,name,first_listed"),
        ("options", "csv", "cartels-options.csv", "family,option,side,speaker"),
    ] {
        let (_site, browser) = opened(&embed(block)).await;
        save(&browser, way).await;
        browser.wait_for(name, "kept.at(-1)?.name").await;
        assert_eq!(browser.get("kept.at(-1).name").await, name);
        // By its first bytes a spreadsheet knows that there are accents in it.
        let bytes = "return kept.at(-1).blob.arrayBuffer()
            .then((all) => [...new Uint8Array(all).slice(0, 3)]);";
        assert_eq!(browser.run(bytes).await, json!([0xef, 0xbb, 0xbf]), "{name}");
        let text = browser.run("return kept.at(-1).blob.text();").await;
        let text = text.as_str().unwrap();
        assert!(text.trim_start_matches('\u{feff}').starts_with(head), "{text}");
        assert!(text.lines().count() > 8, "{name}: {text}");
    }
}

/// What each browser can do is asked of it: here, both by a stand-in that keeps what it is given.
#[tokio::test]
async fn the_picture_is_copied_and_shared_where_the_browser_can() {
    let (_site, browser) = opened(&embed("seizures")).await;
    let put = "window.given = {};
        const stand = (of, name, value) => Object.defineProperty(of, name,
            { value, configurable: true });
        stand(navigator, 'clipboard', { async write([item]) { given.copied = await item.data; } });
        window.ClipboardItem = class { constructor(types) { this.data = types['image/png']; } };
        stand(navigator, 'canShare', ({ files }) => files[0].type === 'image/png');
        stand(navigator, 'share', async ({ files }) => { given.shared = files[0]; });";
    browser.run(put).await;
    browser.run("one(0, '.save summary').click();").await;
    browser.wait_for("the buttons", "shown(one(0, '[data-save=copy]'))").await;
    browser.click("one(0, '[data-save=copy]')").await;
    browser.wait_for("the copy", "given.copied?.type === 'image/png'").await;
    browser.wait_for("the word", "shown(one(0, '[data-said=copied]'))").await;
    browser.click("one(0, '[data-save=share]')").await;
    browser.wait_for("the file", "given.shared?.name === 'cartels-seizures.png'").await;
    browser.wait_for("nothing more", "!shown(one(0, '[data-said=copied]'))").await;
}
