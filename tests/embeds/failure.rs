//! What can go wrong on the way: the reader stays on the step below, and one line says why.

use serde_json::json;

use crate::browser::Browser;
use crate::heights::snippet;
use crate::page::{Files, Site, embed, embed_of};
use crate::server::Answer;

const GROUPS: &str = "/stories/cartels/en.groups.fragment.html";

async fn opened(prepare: impl Fn(&Site) -> String) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = prepare(&site);
    browser.goto(&address).await;
    (site, browser)
}

/// The page was told once, so was the developer, and nothing else went wrong.
async fn assert_told(browser: &Browser, reason: &str, rung: u64) {
    browser.wait_for("the event", "seen.degraded.length").await;
    browser.settle().await;
    let events = browser.get("seen.degraded").await;
    assert_eq!(events.as_array().unwrap().len(), 1, "{events}");
    assert_eq!(events[0]["reason"], reason, "{events}");
    assert_eq!(events[0]["rung"], rung, "{events}");
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with(&format!("[nutgraf] {reason}: ")), "{lines:#?}");
    assert_eq!(browser.get("seen.errors").await, json!([]));
}

/// The reader sees the publisher's text: nothing better has arrived.
async fn assert_text(browser: &Browser, reason: &str) {
    assert_told(browser, reason, 0).await;
    let seen = "(() => {
        const text = embeds[0].querySelector('.fallback');
        const box = text.getBoundingClientRect();
        return document.elementFromPoint(box.left + 5, box.top + 5) === text;
    })()";
    assert_eq!(browser.get(seen).await, true, "the text of the publisher is hidden");
    assert_eq!(browser.get("!!one(0, '.shell')").await, false, "an empty box is left");
}

/// The reader sees the finished explainer, without the controls that it cannot serve.
async fn assert_still(browser: &Browser, reason: &str) {
    assert_told(browser, reason, 1).await;
    let seen =
        "shown(one(0, '.fragment .map .picture')) && shown(one(0, '.fragment .bar summary'))";
    assert_eq!(browser.get(seen).await, true, "the fragment is hidden");
    let text = "shown(embeds[0].querySelector('.fallback'))";
    assert_eq!(browser.get(text).await, false, "both are shown");
    assert_eq!(browser.get("!!one(0, '.shell > [hidden]')").await, false);
    let dead = "shown(one(0, 'input[type=search]')) || shown(one(0, '.map .until'))";
    assert_eq!(browser.get(dead).await, false, "a control that does nothing is shown");
}

/// A box without what it was held open for is as high as its text.
async fn assert_gives_room_back(name: &str, most: f64) {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&snippet(site, name))
    })
    .await;
    assert_told(&browser, "fragment-missing", 0).await;
    let height = browser.get("embeds[0].getBoundingClientRect().height").await.as_f64().unwrap();
    assert!(height <= most, "{name} is {height} px high");
    let needed = "(() => {
        const range = document.createRange();
        range.selectNodeContents(embeds[0]);
        return range.getBoundingClientRect().height;
    })()";
    let needed = browser.get(needed).await.as_f64().unwrap();
    assert!(height <= needed + 60.0, "{name} is {height} px high, its text {needed} px");
}

#[tokio::test]
async fn a_fragment_that_is_gone_leaves_no_empty_room() {
    assert_gives_room_back("en.groups.short", 0.0).await;
    assert_gives_room_back("en.groups.full", 900.0).await;
}

#[tokio::test]
async fn a_story_that_is_not_there() {
    let (_site, browser) = opened(|site| site.page(&embed_of("nowhere", ""))).await;
    assert_text(&browser, "fragment-missing").await;
}

#[tokio::test]
async fn an_embed_that_names_no_story() {
    let (_site, browser) = opened(|site| site.page(&embed_of("", ""))).await;
    assert_text(&browser, "story-missing").await;
}

#[tokio::test]
async fn a_story_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().story);
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(&Files::built().story, Answer::of("application/octet-stream", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-changed").await;
}

/// One figure that somebody or something has changed: nothing of the story is drawn, and readers
/// are told why they see a text.
#[tokio::test]
async fn a_story_that_was_changed() {
    let (site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().story);
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        site.embeds.put(&Files::built().story, Answer::of("application/octet-stream", bytes));
        site.page(&[embed("seizures"), embed("groups")].concat())
    })
    .await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.get("seen.degraded[0].reason").await, "story-changed");
    assert_eq!(browser.warnings().await.len(), 1);
    let told = "We could not load and verify the data, so this is a static version.";
    assert_eq!(browser.text("text(one(0, '.changed'))").await, told);
    assert_eq!(browser.get("shown(one(0, '.changed'))").await, true);
    // Another story in the same element, and the line is gone.
    browser.run("embeds[0].dataset.story = 'nowhere';").await;
    browser.wait_for("the other failure", "seen.degraded.length === 3").await;
    assert_eq!(browser.get("!!one(0, '.changed')").await, false);
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
    let _ = site;
}

#[tokio::test]
async fn a_story_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().story, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-invalid").await;
}

#[tokio::test]
async fn a_block_that_is_unknown() {
    let (_site, browser) = opened(|site| site.page(&embed("weather"))).await;
    assert_text(&browser, "block-unknown").await;
    // The developer is told what there is.
    let message = browser.text("seen.degraded[0].message").await;
    assert!(message.contains("seizures") && message.contains("options"), "{message}");
}

#[tokio::test]
async fn a_wasm_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().wasm, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-missing").await;
}

#[tokio::test]
async fn a_wasm_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().wasm, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-invalid").await;
}

#[tokio::test]
async fn a_wasm_that_was_cut() {
    let (_site, browser) = opened(|site| {
        let mut bytes = Files::read(&Files::built().wasm);
        bytes.truncate(bytes.len() / 2);
        site.embeds.put(&Files::built().wasm, Answer::of("application/wasm", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "wasm-changed").await;
}

#[tokio::test]
async fn a_wasm_under_another_type_works_and_is_told_of() {
    let (_site, browser) = opened(|site| {
        let bytes = Files::read(&Files::built().wasm);
        site.embeds.put(&Files::built().wasm, Answer::of("application/octet-stream", bytes));
        site.page(&[embed("groups"), embed("seizures")].concat())
    })
    .await;
    browser.wait_for_live(2).await;
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("[nutgraf] wasm-type: "), "{lines:#?}");
    assert_eq!(browser.get("seen.degraded").await, json!([]));
}

#[tokio::test]
async fn a_fragment_that_is_another_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-invalid").await;
}

#[tokio::test]
async fn a_fragment_under_another_type() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::of("application/octet-stream", Files::read(GROUPS)));
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-invalid").await;
}

#[tokio::test]
async fn glue_that_is_not_there() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().glue, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-missing").await;
}

#[tokio::test]
async fn glue_that_was_changed() {
    let (_site, browser) = opened(|site| {
        let glue = Files::built().glue;
        let bytes = [Files::read(&glue).as_slice(), b"\n"].concat();
        site.embeds.put(&glue, Answer::of("text/javascript", bytes));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-changed").await;
}

/// A server that changes its mind, or one stale node of several: whatever is not as it was built is
/// not run, whichever request it answers.
#[tokio::test]
async fn glue_that_is_changed_at_some_requests_never_runs() {
    let glue = Files::built().glue;
    let evil = || {
        let bytes = [Files::read(&glue).as_slice(), b"\nwindow.evil = true;"].concat();
        Answer::of("text/javascript", bytes)
    };
    let good = || Answer::of("text/javascript", Files::read(&glue));
    for bad in [[true, false, true], [true, true, false], [false, true, true]] {
        let (site, browser) = opened(|site| {
            let turns = bad.map(|bad| if bad { evil() } else { good() });
            site.embeds.put_in_turn(&glue, turns);
            site.embeds.put(&glue, evil());
            site.page(&embed("groups"))
        })
        .await;
        let ended = "seen.degraded.length + seen.live";
        browser.wait_for("the end", ended).await;
        browser.settle().await;
        assert_eq!(browser.get("window.evil ?? null").await, json!(null), "{bad:?}");
        let live = browser.get("seen.live").await == 1;
        assert_eq!(live, !bad[0], "{bad:?}");
        let told = browser.get("seen.degraded.map(({ reason }) => reason)").await;
        let expected = match bad {
            [false, ..] => json!([]),
            [_, true, _] => json!(["glue-changed"]),
            _ => json!(["glue-unreachable"]),
        };
        assert_eq!(told, expected, "{bad:?}: {:?}", site.embeds.requests());
    }
}

#[tokio::test]
async fn glue_that_is_a_page() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().glue, Answer::page("<h1>Not here</h1>".to_owned()));
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "glue-invalid").await;
}

/// What a policy does not let pass is as far away as a host that does not answer.
async fn assert_unreachable(policy: impl Fn(&Files) -> String, reason: &str) {
    let (_site, browser) = opened(|site| {
        let policy = policy(&Files::built());
        site.page_under(&policy, &embed("groups"))
    })
    .await;
    assert_still(&browser, reason).await;
}

#[tokio::test]
async fn glue_that_the_policy_does_not_name() {
    let policy = |_: &Files| "script-src EMBEDS/embed.js EMBEDS/collector.js".to_owned();
    assert_unreachable(policy, "glue-unreachable").await;
}

#[tokio::test]
async fn a_wasm_that_cannot_be_fetched() {
    let policy = |files: &Files| format!("connect-src EMBEDS/stories/ EMBEDS{}", files.glue);
    assert_unreachable(policy, "wasm-unreachable").await;
}

#[tokio::test]
async fn a_story_that_cannot_be_fetched() {
    let policy = |files: &Files| {
        format!("connect-src EMBEDS{GROUPS} EMBEDS{} EMBEDS{}", Files::rest(GROUPS), files.wasm)
    };
    assert_unreachable(policy, "story-unreachable").await;
}

#[tokio::test]
async fn a_data_file_that_is_gone() {
    let (_site, browser) = opened(|site| {
        site.embeds.put(&Files::built().story, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_still(&browser, "story-missing").await;
}

/// What is folded away is asked of nobody whom the page has not named, and not without a digest.
#[tokio::test]
async fn a_fragment_that_names_another_place_for_what_it_has_folded_away() {
    let evil = crate::server::Server::of_embeds().await;
    let name = Files::rest(GROUPS).rsplit('/').next().unwrap().to_owned();
    let host = format!("{}/stories/cartels/{name}", evil.origin);
    let away =
        [host.clone(), host.replace("http:", ""), format!("../cartels/{name}"), String::new()];
    for place in away {
        let (site, browser) = opened(|site| {
            let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
            let page = if place.is_empty() {
                fragment.replace("data-rest-integrity", "data-other")
            } else {
                fragment.replace(&name, &place)
            };
            site.embeds.put(GROUPS, Answer::page(page));
            site.page(&embed("groups").replace("data-nutgraf", "data-nutgraf data-live=\"never\""))
        })
        .await;
        assert_still(&browser, "fragment-changed").await;
        assert_eq!(evil.requests(), Vec::<String>::new(), "{place}");
        assert_eq!(site.embeds.count(&Files::rest(GROUPS)), 0, "{place}");
    }
}

/// A fragment in which nothing says how its data must be brings no figures to life.
#[tokio::test]
async fn a_fragment_that_names_no_digest_of_its_data() {
    for digest in ["", "sha256", "md5-AAAA", "sha256-AAAA sha999-AAAA"] {
        let (site, browser) = opened(|site| {
            let fragment = String::from_utf8(Files::read(GROUPS)).unwrap();
            let (start, rest) = fragment.split_once("data-integrity=\"").unwrap();
            let (_, end) = rest.split_once('"').unwrap();
            let page = format!("{start}data-integrity=\"{digest}\"{end}");
            site.embeds.put(GROUPS, Answer::page(page));
            site.page(&embed("groups"))
        })
        .await;
        assert_still(&browser, "fragment-changed").await;
        assert_eq!(site.embeds.count(&Files::built().story), 0);
    }
}

/// What a host page does to everybody may break us where nobody foresaw it.
#[tokio::test]
async fn an_error_that_nobody_foresaw() {
    let head = "<script>window.getComputedStyle = () => { throw new Error('hostile'); };</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_text(&browser, "unknown").await;
    assert!(browser.text("seen.degraded[0].message").await.contains("hostile"));
}

/// No element of ours, and one that has a shadow root already: told once, whatever the page does.
#[tokio::test]
async fn elements_that_can_have_no_shadow_root_of_ours() {
    let figure = embed("groups").replace("div", "figure");
    let closed = "<script>document.querySelector('#closed').attachShadow({ mode: 'closed' })
        .innerHTML = '<slot></slot>';</script>";
    let closed = embed("groups").replace("<div", "<div id=\"closed\"") + closed;
    for body in [figure, closed] {
        let (_site, browser) = opened(|site| site.page(&body)).await;
        browser.wait_for("the event", "seen.degraded.length").await;
        for _ in 0..5 {
            browser.run("document.body.append(document.createElement('i'));").await;
            browser.settle().await;
        }
        assert_told(&browser, "element-unsuitable", 0).await;
        assert_eq!(browser.get("shown(document.querySelector('.fallback'))").await, true);
    }
}

/// A browser without constructed sheets: no empty room is left where nothing will come.
#[tokio::test]
async fn a_browser_that_is_too_old() {
    let head = "<script>window.CSSStyleSheet = class {
        constructor() { throw new TypeError('Illegal constructor'); } };</script>";
    let body = "<div data-nutgraf data-story=\"cartels\" data-block=\"seizures\">
        <div data-room style=\"padding-bottom:calc(900px + 10%)\"></div></div>";
    let (site, browser) = opened(|site| site.page_with(head, body)).await;
    assert_told(&browser, "browser-unsupported", 0).await;
    assert_eq!(browser.get("embeds[0].getBoundingClientRect().height").await, 0.0);
    assert_eq!(site.embeds.requests(), ["/collector.js", "/embed.js"]);
}

#[tokio::test]
async fn a_browser_without_wasm() {
    let head = "<script>delete window.WebAssembly;</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_still(&browser, "browser-unsupported").await;
}

/// Minutes are seconds here: what never answers is not waited for without end.
#[tokio::test]
async fn an_answer_that_never_comes() {
    let head = "<script>const later = setTimeout;
        window.setTimeout = (task, time, ...more) => later(task, time === 60000 ? 200 : time, ...more);
        window.fetch = () => new Promise(() => {});</script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    assert_text(&browser, "fragment-unreachable").await;
}

/// One picture of the page never arrives, so that it never counts as loaded.
#[tokio::test]
async fn a_page_that_never_has_loaded() {
    let head = "<script>
        Object.defineProperty(document, 'readyState', { get: () => 'interactive' });
        addEventListener('load', (event) => event.stopImmediatePropagation(), true);
    </script>";
    let (_site, browser) = opened(|site| site.page_with(head, &embed("groups"))).await;
    // By itself: nothing touches it.
    browser.wait_for("the event", "seen.live === 1").await;
}

/// A network that is down at first.
const DOWN: &str = "<script>const real = fetch;
    window.fetch = (...all) => (window.up ? real(...all) : Promise.reject(new TypeError('down')));
</script>";

#[tokio::test]
async fn a_fragment_that_could_not_be_had_is_tried_again() {
    let back = [
        "dispatchEvent(new Event('online'));",
        "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));",
        "nutgraf.scan();",
    ];
    for back in back {
        let (_site, browser) = opened(|site| site.page_with(DOWN, &embed("groups"))).await;
        assert_text(&browser, "fragment-unreachable").await;
        browser.run(&format!("window.up = true; {back}")).await;
        browser.wait_for("the event", "seen.live === 1").await;
        assert_eq!(browser.get("seen.degraded.length").await, 1, "{back}");
    }
}

/// A host that is overloaded says so, and has the file nevertheless.
#[tokio::test]
async fn what_a_busy_host_refuses_is_tried_again() {
    for status in [429, 500, 503] {
        let (site, browser) = opened(|site| {
            site.embeds.put(GROUPS, Answer { status, ..Answer::missing() });
            site.page(&embed("groups"))
        })
        .await;
        assert_text(&browser, "fragment-unreachable").await;
        site.embeds.restore(GROUPS);
        browser.run("dispatchEvent(new Event('online'));").await;
        browser.wait_for(format!("life after {status}"), "seen.live === 1").await;
    }
}

#[tokio::test]
async fn what_was_missing_is_tried_again_when_the_page_asks() {
    let (site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-missing").await;
    site.embeds.restore(GROUPS);
    browser.run("dispatchEvent(new Event('online'));").await;
    browser.settle().await;
    assert_eq!(site.embeds.count(GROUPS), 1, "a file that is not there does not come by waiting");
    browser.run("nutgraf.scan();").await;
    browser.wait_for("the map", "one(0, '.map')").await;
}

#[tokio::test]
async fn a_host_of_embeds_without_cors() {
    let (_site, browser) = opened(|site| {
        site.embeds.forbid_other_origins();
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_to_connect() {
    let policy = "script-src EMBEDS 'wasm-unsafe-eval'; connect-src 'none'";
    let (_site, browser) = opened(|site| site.page_under(policy, &embed("groups"))).await;
    assert_text(&browser, "fragment-unreachable").await;
}

#[tokio::test]
async fn a_policy_that_forbids_wasm() {
    let (_site, browser) =
        opened(|site| site.page_under("script-src EMBEDS", &embed("groups"))).await;
    assert_still(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn a_policy_in_the_page_that_forbids_wasm() {
    let (_site, browser) = opened(|site| {
        let policy = format!("script-src {}", site.embeds.origin);
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        site.page_with(&meta, &embed("groups"))
    })
    .await;
    assert_still(&browser, "policy-wasm").await;
}

#[tokio::test]
async fn one_bad_embed_leaves_the_others_alone() {
    let body = [embed("weather"), embed("groups")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_text(&browser, "block-unknown").await;
    assert_eq!(browser.get("!!one(1, '.map')").await, true);
}

#[tokio::test]
async fn the_same_failure_twice_is_one_line_and_two_events() {
    let body = [embed_of("nowhere", ""), embed_of("nowhere", "")].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for("both events", "seen.degraded.length === 2").await;
    assert_eq!(browser.warnings().await.len(), 1);
}

#[tokio::test]
async fn an_embed_that_comes_when_the_story_is_back_works() {
    let (site, browser) = opened(|site| {
        site.embeds.put(GROUPS, Answer::missing());
        site.page(&embed("groups"))
    })
    .await;
    assert_text(&browser, "fragment-missing").await;
    site.embeds.restore(GROUPS);
    let later = format!("document.body.insertAdjacentHTML('beforeend', {:?});", embed("groups"));
    browser.run(&later).await;
    browser.wait_for("the map", "one(1, '.map')").await;
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}

#[tokio::test]
async fn a_page_that_blocks_the_script_shows_the_text_of_the_publisher() {
    let (_site, browser) =
        opened(|site| site.page_under("script-src 'none'", &embed("groups"))).await;
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, true);
}

/// Between the fragment and the first touch the network has gone; it comes back later.
#[tokio::test]
async fn a_reader_who_goes_offline_keeps_the_fragment_until_the_network_is_back() {
    let body = embed("groups").replace("data-nutgraf", "data-nutgraf data-live=\"touch\"");
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for_still(1).await;
    browser.go_offline(true).await;
    browser.click("one(0, '.bar .fold:not(.save) summary')").await;
    // What is folded away is not asked for twice, as the script of the live half is.
    assert_still(&browser, "fragment-unreachable").await;
    assert_eq!(browser.get("one(0, '.bar .fold:not(.save)').open").await, true);
    browser.go_offline(false).await;
    browser.wait_for("the event", "seen.live === 1").await;
    assert_eq!(
        browser.get("one(0, '.bar .fold:not(.save)').open && shown(one(0, '.map .until'))").await,
        true
    );
}
