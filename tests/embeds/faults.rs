//! A host, or a line, that does one thing wrong to one file: the step below stays in sight, one line
//! says why, and what was wrong is no longer once it is tried again.

use serde_json::json;

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::page::{Files, Site, embed};
use crate::server::Answer;

pub const LOADER: &str = "/embed.js";
pub const GROUPS: &str = "/stories/cartels/en.groups.fragment.html";

/// What is done to a file. A place is a part of its length.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The connection breaks there.
    Broken(f64),
    /// Whoever copied it to the host got as far as this.
    Short(f64),
    /// One node of several still has what is older.
    Stale,
    /// An error of the server.
    Error,
    /// An address that leads to itself.
    Loop,
    /// A page, as hosts have for what they do not find.
    Page,
    /// It is said to be compressed, and is not.
    Encoding,
}

use Fault::*;

const ALL: [Fault; 11] = [
    Broken(0.0),
    Broken(0.5),
    Broken(1.0),
    Short(0.01),
    Short(0.5),
    Short(0.99),
    Stale,
    Error,
    Loop,
    Page,
    Encoding,
];

/// The faults that this engine minds: WebKit reads what is not compressed as it is.
fn all() -> impl Iterator<Item = Fault> {
    let webkit = Engine::chosen() == Engine::WebKit;
    ALL.into_iter().filter(move |fault| !(webkit && matches!(fault, Encoding)))
}

/// A file with a fault.
fn faulty(path: &str, kind: &'static str, fault: Fault) -> Answer {
    let bytes = Files::read(path);
    let at = |place: f64| (bytes.len() as f64 * place) as usize;
    let page = "<!DOCTYPE html><title>News</title><h1>Not here</h1>";
    // Kept as long as the file itself may be: by its name it never changes.
    let mut answer = Answer::of(kind, bytes.clone()).kept_as(path);
    match fault {
        Broken(place) => answer.breaks_after = Some(at(place)),
        Short(place) => answer.body.truncate(at(place)),
        Stale => {
            // Of what is text a letter that is read: the name of an attribute would be another fault.
            let is_read = |at: &usize| bytes[*at - 1] == b'>' && bytes[*at].is_ascii_alphabetic();
            let middle = bytes.len() / 2;
            let at = (middle..bytes.len()).find(is_read).filter(|_| kind.starts_with("text/html"));
            answer.body[at.unwrap_or(middle)] ^= 1;
        }
        Error => answer = Answer { status: 500, ..Answer::page(page.to_owned()) },
        Loop => {
            answer.status = 302;
            answer.headers.push(("Location", path.to_owned()));
        }
        Page => answer = Answer::page(page.to_owned()).kept_as(path),
        Encoding => {
            // Firefox does not get rid of it where it may keep it, even past the cache.
            answer.headers.retain(|(name, _)| *name != "Cache-Control");
            answer.headers.push(("Content-Encoding", "gzip".to_owned()));
        }
    }
    answer
}

/// The page is told once, and so is the developer, with one of these reasons.
pub async fn assert_told(browser: &Browser, what: &str, reasons: &[&str], rung: u64) {
    browser.wait_for(format!("the event: {what}"), "seen.degraded.length").await;
    browser.settle().await;
    let events = browser.get("seen.degraded").await;
    assert_eq!(events.as_array().map(Vec::len), Some(1), "{what}: {events}");
    let reason = events[0]["reason"].as_str().unwrap();
    assert!(reasons.contains(&reason), "{what}: {reason} instead of {reasons:?}: {events}");
    assert_eq!(events[0]["rung"], rung, "{what}");
    let lines = browser.warnings().await;
    assert_eq!(lines.len(), 1, "{what}: {lines:#?}");
    assert!(lines[0].starts_with(&format!("[nutgraf] {reason}: ")), "{what}: {lines:#?}");
}

/// The text of the publisher, or all of the fragment.
pub async fn assert_in_sight(browser: &Browser, what: &str, rung: u64) {
    let seen = if rung == 0 {
        "shown(embeds[0].querySelector('.fallback')) && !one(0, '.fragment')"
    } else {
        "shown(one(0, '.fragment .map .picture')) && shown(one(0, '.fragment .bar summary'))
            && shown(one(0, '.fragment .updated')) && !shown(embeds[0].querySelector('.fallback'))"
    };
    assert_eq!(browser.get(seen).await, true, "{what}: what is below is not in sight");
}

/// Each fault of a file in turn, and after each the file as it should be.
async fn assert_heals(
    path: &str,
    kind: &'static str,
    rung: u64,
    reasons: fn(Fault) -> &'static [&'static str],
) {
    let browser = Browser::open().await;
    for (nth, fault) in all().enumerate() {
        // A host of its own each: what is kept for ever would not be asked for again.
        let site = Site::open().await;
        let expected = reasons(fault);
        let what = format!("{path}: {fault:?}");
        site.embeds.put(path, faulty(path, kind, fault));
        browser.goto(&site.page(&embed("groups"))).await;
        if !expected.is_empty() {
            assert_told(&browser, &what, expected, rung).await;
            assert_in_sight(&browser, &what, rung).await;
        }
        site.embeds.restore(path);
        // Half of them by another try, and half by another load of the page.
        if nth % 2 == 0 {
            browser.run("nutgraf.scan();").await;
        } else {
            browser.client.refresh().await.unwrap();
        }
        browser.wait_for(format!("life after {what}"), "seen.live === 1").await;
        assert_eq!(browser.get("!!one(0, '.map') && !one(0, '.fragment')").await, true, "{what}");
        assert_eq!(browser.get("seen.errors").await, json!([]), "{what}");
    }
}

/// Without a digest: what is not whole is not shown.
#[tokio::test]
async fn a_fragment() {
    assert_heals(GROUPS, "text/html; charset=utf-8", 0, |fault| match fault {
        Broken(_) | Loop | Encoding | Error => &["fragment-unreachable"],
        Short(_) | Page => &["fragment-invalid"],
        // One letter of a live fragment: its host is trusted.
        Stale => &[],
    })
    .await;
}

/// Of what has a digest nothing but the status is known.
fn reasons_of(
    fault: Fault,
    [unreachable, changed, invalid]: [&'static str; 3],
) -> &'static [&'static str] {
    let these = |list: Vec<&'static str>| -> &'static [&'static str] { Vec::leak(list) };
    match fault {
        Short(_) | Stale => these(vec![changed]),
        // Some engines ask the network again before they look at the digest.
        Broken(_) | Encoding => these(vec![changed, unreachable]),
        Loop | Error => these(vec![unreachable]),
        Page => these(vec![invalid]),
    }
}

#[tokio::test]
async fn what_a_fragment_has_folded_away() {
    let rest = Files::rest(GROUPS);
    assert_heals(&rest, "text/html; charset=utf-8", 1, |fault| {
        reasons_of(fault, ["fragment-unreachable", "fragment-changed", "fragment-changed"])
    })
    .await;
}

#[tokio::test]
async fn the_live_half() {
    assert_heals(&Files::built().glue, "text/javascript", 1, |fault| {
        reasons_of(fault, ["glue-unreachable", "glue-changed", "glue-invalid"])
    })
    .await;
}

#[tokio::test]
async fn the_wasm() {
    assert_heals(&Files::built().wasm, "application/wasm", 1, |fault| {
        reasons_of(fault, ["wasm-unreachable", "wasm-changed", "wasm-invalid"])
    })
    .await;
}

#[tokio::test]
async fn the_data() {
    assert_heals(&Files::built().story, "application/octet-stream", 1, |fault| {
        reasons_of(fault, ["story-unreachable", "story-changed", "story-invalid"])
    })
    .await;
}

/// Without it there is nobody to say a word: the text stays, and another load heals it.
#[tokio::test]
async fn the_loader() {
    let browser = Browser::open().await;
    for fault in all() {
        if matches!(fault, Stale) {
            continue;
        }
        let site = Site::open().await;
        let what = format!("{LOADER}: {fault:?}");
        let mut answer = faulty(LOADER, "text/javascript", fault);
        // Nobody has its digest, so it is kept for a few minutes only, and these are over.
        answer.headers.retain(|(name, _)| *name != "Cache-Control");
        site.embeds.put(LOADER, answer);
        browser.goto(&site.page(&embed("groups"))).await;
        browser.wait_for("the page", "document.readyState === 'complete'").await;
        browser.settle().await;
        assert_in_sight(&browser, &what, 0).await;
        assert_eq!(browser.get("typeof window.nutgraf").await, "undefined", "{what}");
        site.embeds.restore(LOADER);
        browser.client.refresh().await.unwrap();
        browser.wait_for(format!("life after {what}"), "seen.live === 1").await;
    }
}
