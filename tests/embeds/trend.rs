//! Reading a trend: by pointer, by key, as a file.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::page::{Site, embed};

/// Chooses the second border in the sentence.
pub const SOUTHWEST: &str = "{ const field = one(0, '.phrase select'); field.selectedIndex = 1;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }";

/// The seizures, alive.
pub async fn opened() -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    browser.goto(&site.page(&embed("seizures"))).await;
    browser.wait_for_live(1).await;
    (site, browser)
}

#[tokio::test]
async fn the_reading_follows_the_pointer() {
    let (_site, browser) = opened().await;
    browser.middle_of("one(0, '.plot')").await;
    let plot = "one(0, '.plot').scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one(0, '.plot').getBoundingClientRect();
        return [left, top + height / 2, width];";
    let plot = browser.run(plot).await;
    let at = |index: usize| plot[index].as_f64().unwrap();
    let mut read = Vec::new();
    for part in [0.004, 0.5, 0.99] {
        let before = browser.text("text(one(0, '.when'))").await;
        browser.point(at(0) + part * at(2), at(1)).await;
        let moved = format!("text(one(0, '.when')) !== {before:?}");
        browser.wait_for(format!("a reading at {part}"), &moved).await;
        read.push(browser.text("text(one(0, '.when'))").await);
        // The mark on the chart is where the pointer is, to a month's width.
        let mark = browser.get("one(0, '.cursor line').getBoundingClientRect().left").await;
        let off = (mark.as_f64().unwrap() - at(0) - part * at(2)).abs();
        assert!(off < at(2) / 20.0, "the mark is {off} px off at {part}");
    }
    assert_eq!((read[0].as_str(), read[2].as_str()), ("October 2018", "April 2026"));
}

/// The picture comes first: half of what a phone shows of the block is picture.
#[tokio::test]
async fn on_a_phone_half_of_the_first_screen_is_picture() {
    let (_site, browser) = opened().await;
    browser.resize(412, 915).await;
    browser.wait_for("the width", "innerWidth === 412").await;
    browser.settle().await;
    let part = "(() => {
        const [block, plots] = ['.block', '.plots'].map((one) =>
            document.querySelector('[data-nutgraf]').shadowRoot.querySelector(one)
                .getBoundingClientRect());
        const end = block.top + Math.min(block.height, 915);
        return (Math.min(plots.bottom, end) - plots.top) / (end - block.top);
    })()";
    let part = browser.at_rest(part).await.as_f64().unwrap();
    assert!(part >= 0.5, "{part}");
}

#[tokio::test]
async fn keys_move_the_reading() {
    let (_site, browser) = opened().await;
    browser.run("one(0, '.reading input').focus();").await;
    let keys = [
        (Key::Left, "March 2026"),
        (Key::Home, "October 2018"),
        (Key::Right, "November 2018"),
        (Key::End, "April 2026"),
    ];
    for (key, month) in keys {
        browser.press(key).await;
        browser.wait_for(month, &format!("text(one(0, '.when')) === '{month}'")).await;
        // What a screen reader says is the same month, with its value.
        let spoken = browser.text("one(0, '.reading input').ariaValueText").await;
        let value = browser.text("text(one(0, '.reading strong'))").await;
        let spoken = spoken.replace('\u{a0}', " ");
        assert!(spoken.contains(month) && spoken.contains(&value), "{spoken}: {value}");
    }
}

#[tokio::test]
async fn years_have_fewer_points_than_months() {
    let (_site, browser) = opened().await;
    let last = "Number(one(0, '.reading input').max)";
    let months = browser.get(last).await.as_u64().unwrap();
    browser.click("one(0, '.settings summary')").await;
    browser.click("radio(0, 'By fiscal year')").await;
    browser.wait_for("years", &format!("{last} < {months} / 10")).await;
    assert!(browser.text("text(one(0, '.when'))").await.starts_with("FY2026"));
}

/// Marks are stretched and labels laid out: both have to meet, also where nothing is laid out
/// anew, within a step of width.
#[tokio::test]
async fn the_reading_stands_on_its_mark_at_every_width() {
    let (_site, browser) = opened().await;
    let off = "(() => {
        const paths = all(0, '.marks .mark:not([stroke-linecap])').sort((a, b) => b.getTotalLength() - a.getTotalLength());
        const at = (one, point) => {
            const { x, y } = point.matrixTransform(one.getScreenCTM());
            return [x, y];
        };
        const line = at(paths[0], paths[0].getPointAtLength(0));
        const dot = one(0, '.cursor circle').getBoundingClientRect();
        return Math.max(Math.abs(line[0] - (dot.left + dot.right) / 2),
            Math.abs(line[1] - (dot.top + dot.bottom) / 2));
    })()";
    browser.run("one(0, '.reading input').focus();").await;
    browser.press(Key::Home).await;
    browser.wait_for("the first month", "text(one(0, '.when')) === 'October 2018'").await;
    for (width, ratio) in [(1280, 1), (412, 3), (430, 1), (700, 2)] {
        browser.resize_dense(width, 900, ratio).await;
        let there = format!("innerWidth === {width} && {off} < 1");
        browser.wait_for(format!("the reading on its mark at {width} px"), &there).await;
    }
}

/// Publishers watch for errors on their pages: a window that changes must not raise any.
#[tokio::test]
async fn another_width_raises_no_error() {
    let (_site, browser) = opened().await;
    for width in [412, 700, 1280] {
        browser.resize(width, 900).await;
        browser.wait_for(width, &format!("innerWidth === {width}")).await;
        browser.settle().await;
        assert_eq!(browser.get("seen.errors").await, json!([]), "at {width} px");
    }
}

#[tokio::test]
async fn the_figures_can_be_saved() {
    let (_site, browser) = opened().await;
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("saved");
    let _ = std::fs::remove_dir_all(&folder);
    browser.save_to(&folder).await;
    browser.run(SOUTHWEST).await;
    browser.run("one(0, '.save summary').click();").await;
    browser.click("one(0, '[data-save=csv]')").await;
    let file = folder.join("cartels-seizures-southwest.csv");
    let start = std::time::Instant::now();
    let text = loop {
        match std::fs::read_to_string(&file) {
            Ok(text) if !text.is_empty() => break text,
            _ if start.elapsed().as_secs() > 20 => panic!("{} was not saved", file.display()),
            _ => tokio::time::sleep(std::time::Duration::from_millis(25)).await,
        }
    };
    assert!(text.starts_with("\u{feff}from,"), "{text}");
    // A head and a line for each month.
    let months = browser.get("Number(one(0, '.reading input').max) + 1").await;
    assert_eq!(text.lines().count() as u64, months.as_u64().unwrap() + 1, "{text}");
    assert!(text.contains("2018-10"), "{text}");
}

/// Deaths stand below seizures in the same time: the marks are one above the other at any width,
/// and a pointer on either reads both.
#[tokio::test]
async fn both_charts_are_read_together() {
    let (_site, browser) = opened().await;
    let off = "Math.abs(all(0, '.cursor line')[0].getBoundingClientRect().left
        - all(0, '.cursor line')[1].getBoundingClientRect().left)";
    for width in [320, 768, 1280] {
        browser.resize(width, 900).await;
        browser.wait_for(width, &format!("innerWidth === {width}")).await;
        browser.settle().await;
        browser.middle_of("all(0, '.plot')[1]").await;
        let place = "all(0, '.plot')[1].scrollIntoView({ block: 'center' });
            const { left, top, width, height } = all(0, '.plot')[1].getBoundingClientRect();
            return [left + 0.4 * width, top + height / 2];";
        let place = browser.run(place).await;
        let before = browser.text("text(one(0, '.when'))").await;
        browser.point(place[0].as_f64().unwrap(), place[1].as_f64().unwrap()).await;
        browser.wait_for("a reading", &format!("text(one(0, '.when')) !== {before:?}")).await;
        assert!(browser.get(off).await.as_f64().unwrap() < 0.1, "at {width} px");
        let units = browser.get("all(0, '.value strong').map(text)").await;
        let said = |nth: usize| units[nth].as_str().unwrap().replace('\u{a0}', " ");
        assert!(said(0).ends_with(" pounds") && said(1).ends_with(" deaths in 12 months"));
        assert_eq!(browser.get("all(0, '.value .change').length").await, 2);
        assert_eq!(browser.get("all(0, '.value .cite').length").await, 2);
        browser.run("one(0, '.reading input').focus();").await;
        browser.press(Key::End).await;
        browser.wait_for("the end", "text(one(0, '.when')) === 'April 2026'").await;
    }
    browser.click("one(0, '.settings summary')").await;
    browser.click("radio(0, 'By fiscal year')").await;
    browser.wait_for("one chart", "all(0, '.plot').length === 1").await;
    let why = browser.text("text(one(0, '.panel'))").await;
    assert!(why.contains("cannot be added up by fiscal year"), "{why}");
}

#[tokio::test]
async fn a_unit_is_chosen_for_everything() {
    let (_site, browser) = opened().await;
    browser.click("one(0, '.settings summary')").await;
    browser.click("one(0, '.table summary')").await;
    browser.click("radio(0, 'kilograms')").await;
    browser.wait_for("kilograms", "text(one(0, '.value strong')).endsWith('kilograms')").await;
    for place in [".measure", ".labels .tick:not(.year, .value)", ".summary", ".table th.number"] {
        let told = browser.text(&format!("text(one(0, {place:?}))")).await;
        assert!(told.contains("kilograms") && !told.contains("pounds"), "{place}: {told}");
    }
}

/// Reads every month at each width: nothing below the values may move.
pub async fn assert_longer_moves_nothing(browser: &Browser, widths: &[u32]) {
    let site = Site::open().await;
    browser.goto(&site.page(&embed("seizures"))).await;
    browser.wait_for_live(1).await;
    for &width in widths {
        browser.resize(width, 900).await;
        browser.wait_for(width, &format!("innerWidth === {width}")).await;
        browser.settle().await;
        let jumps = "(async () => {
            const input = one(0, '.reading input');
            const heights = new Set();
            for (let month = 0; month <= input.max; month += 1) {
                input.value = month;
                input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                await new Promise((done) => setTimeout(done));
                heights.add(one(0, '.reading').getBoundingClientRect().height);
            }
            return [...heights];
        })()";
        let heights = browser.run(&format!("return {jumps};")).await;
        assert_eq!(heights.as_array().unwrap().len(), 1, "at {width} px: {heights}");
    }
}

/// What a reader reads below the values stays where it is, whatever month is read.
#[tokio::test]
async fn a_longer_reading_moves_nothing() {
    assert_longer_moves_nothing(&Browser::open().await, &[288, 360, 560, 768, 1280]).await;
}
