//! The hash of a link: pages may use it as a selector, older ones still lead somewhere, and none does
//! any harm.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::link::{CHOSEN, change_all, open_at};
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// As many pages do it, with jQuery and without, when they come and when the hash changes.
const SCROLLERS: &str = "<script>
    window.asked = 0;
    const scroll = () => {
        if (!location.hash) return;
        asked += 1;
        document.querySelector(location.hash)?.scrollIntoView();
        document.querySelectorAll(`a[href='${location.hash}']${location.hash}`);
        if (!/^#[\\w-]+$/.test(location.hash)) throw new Error(`no id: ${location.hash}`);
    };
    addEventListener('DOMContentLoaded', scroll);
    addEventListener('hashchange', scroll);
</script>";

/// A hash is what pages look for by a selector, so it must be one.
#[tokio::test]
async fn a_page_may_hand_the_hash_to_a_selector() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        let address = site.page_with(SCROLLERS, &embed(block));
        open_at(&browser, &address, "").await;
        browser.wait_for_live(1).await;
        change_all(&browser).await;
        browser.run("one(0, '.link a').focus();").await;
        let hash = browser.text("one(0, '.link a').hash").await;
        let chosen = browser.text(CHOSEN).await;
        open_at(&browser, &address, &hash).await;
        browser.wait_for("the view", &format!("{CHOSEN} === {chosen:?}")).await;
        browser.run(&format!("location.hash = '#nutgraf_cartels_{block}';")).await;
        browser.wait_for("the page", "asked === 2").await;
        assert_eq!(browser.get("seen.errors").await, json!([]), "{hash}");
    }
}

/// What is asked for in both ways of writing is the same, also where a name has other signs.
#[tokio::test]
async fn links_of_earlier_builds_lead_to_the_same_view() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = site.page(&embed("groups"));
    let pairs = [
        (
            "#nutgraf=cartels/groups?part=mexico&group=ms-13",
            "#nutgraf_cartels_groups__part_mexico__group_ms-13",
        ),
        ("#nutgraf=cartels/groups?group=ms%2d13", "#nutgraf_cartels_groups__group_ms___2d13"),
        ("#nutgraf=cartels/groups", "#nutgraf_cartels_groups"),
    ];
    for pair in pairs {
        let mut seen = Vec::new();
        for hash in [pair.0, pair.1] {
            open_at(&browser, &address, hash).await;
            browser.wait_for("life", "seen.live === 1").await;
            browser.settle().await;
            seen.push((browser.text(CHOSEN).await, browser.text("one(0, '.link a').hash").await));
            assert_eq!(browser.warnings().await, Vec::<String>::new(), "{hash}");
        }
        assert_eq!(seen[0], seen[1], "{pair:?}");
    }
}

/// Anything, and what looks like a link.
fn hashes() -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    let key = prop_oneof![
        "group|part|by|area|open|against|read|compare|month|region|constructor",
        "\\PC{0,8}"
    ];
    let id = prop_oneof![
        "ms-13|mexico|MX-JAL|2025-06|-1|1e9|__proto__",
        "<img src=x onerror=x>",
        "%[0-9a-f]{2}",
        "\\PC{0,12}"
    ];
    let part = (key, proptest::collection::vec(id, 0..4))
        .prop_map(|(key, ids)| format!("{key}={}", ids.join(",")));
    let link = (
        prop_oneof!["cartels/groups", "cartels/seizures", "cartels/options", "\\PC*"],
        proptest::collection::vec(part, 0..5),
    )
        .prop_map(|(path, parts)| format!("#nutgraf={path}?{}", parts.join("&")));
    let written = ("[a-z]{0,8}", "[a-z0-9_-]{0,24}")
        .prop_map(|(block, rest)| format!("#nutgraf_cartels_{block}_{rest}"));
    let any = prop_oneof![6 => link, 3 => written, 1 => "\\PC*"];
    let long = ["#nutgraf=cartels/groups?group=ms-13&x=", &"y".repeat(100_000)].concat();
    let some = (0..150).map(|_| any.new_tree(&mut runner).unwrap().current());
    some.chain([long]).collect()
}

#[tokio::test]
async fn no_link_does_any_harm() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = BLOCKS.map(embed).concat();
    browser.goto(&site.page(&body)).await;
    browser.wait_for_live(3).await;
    let elements = "embeds.map((embed, nth) => all(nth, 'img, script, iframe, [onerror]').length)";
    for some in hashes().chunks(10) {
        let go = format!(
            "for (const hash of {}) {{ location.hash = hash;
                for (const embed of embeds) embed.nutgraf.show(hash); }}",
            json!(some)
        );
        browser.run(&go).await;
        browser.settle().await;
    }
    // Each embed is asked for one view after the other.
    let last = "embeds.forEach((embed, nth) => embed.nutgraf.show(`the last of all, ${nth}`));";
    browser.run(last).await;
    let asked = "embeds.every((embed, nth) =>
        seen.lines.some((line) => line.includes(`the last of all, ${nth}`)))";
    browser.wait_for("the last of all", asked).await;
    // What is long is not even looked at.
    assert_eq!(browser.get("radio(1, 'MS-13').checked").await, false);
    assert_eq!(browser.get(elements).await, json!([0, 0, 0]));
    assert_eq!(browser.get("[seen.errors, seen.degraded]").await, json!([[], []]));
    for (nth, view) in
        ["seizures?scale=log", "groups?part=south", "options?read=questions"].iter().enumerate()
    {
        browser.run(&format!("embeds[{nth}].nutgraf.show('cartels/{view}');")).await;
        let hash = view.replace('?', "__").replace('=', "_");
        let link = format!("one({nth}, '.link a').hash === '#nutgraf_cartels_{hash}'");
        assert_eq!(browser.wait_for("the view", &link).await, Value::Bool(true));
    }
}
