//! The whole life of an embed, as the browser's own log of the network has it: nothing goes
//! anywhere but to the two hosts, and nothing is kept.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::OPEN_ALL;

/// Everything by which a page can keep something, watched before anything else runs.
const WATCH: &str = "<script>
    window.kept = [];
    const note = (object, name) => {
        const own = object[name];
        object[name] = function (...all) { kept.push(name); return own.apply(this, all); };
    };
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) note(Storage.prototype, name);
    for (const name of ['open', 'databases', 'deleteDatabase']) note(IDBFactory.prototype, name);
    for (const name of ['open', 'has', 'keys', 'match', 'delete']) note(CacheStorage.prototype, name);
    for (const name of ['register', 'getRegistration']) note(ServiceWorkerContainer.prototype, name);
    note(navigator, 'sendBeacon');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(document, 'cookie', {
        get() { kept.push('read a cookie'); return cookie.get.call(document); },
        set(text) { kept.push('set a cookie'); cookie.set.call(document, text); },
    });
    </script>";

/// Every control that is there, once each; some bring others.
const USE_ALL: &str = "
    const used = window.used ??= new WeakSet();
    for (const nth of embeds.keys()) {
        for (const one of all(nth, 'button, input, select, summary, .area, .ring, .plot, .link a')) {
            if (used.has(one)) continue;
            used.add(one);
            const at = { bubbles: true, composed: true, clientX: 400, clientY: 200 };
            for (const type of ['pointerover', 'pointerdown', 'pointermove', 'pointerup', 'click'])
                one.dispatchEvent(new (type === 'click' ? MouseEvent : PointerEvent)(type, at));
            one.focus?.();
            if (one.localName === 'select') one.selectedIndex = one.options.length - 1;
            if (one.type === 'range') one.value = 3;
            if (one.type === 'search') one.value = 'z';
            one.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
    }";

/// The addresses of all requests, and whatever else has been opened.
fn requests(log: &[Value]) -> (BTreeSet<String>, Vec<String>) {
    let (mut addresses, mut others) = (BTreeSet::new(), Vec::new());
    for entry in log {
        let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
        let (method, params) = (&message["message"]["method"], &message["message"]["params"]);
        match method.as_str().unwrap() {
            // Not those of the page with which the browser begins.
            "Network.requestWillBeSent"
                if !params["documentURL"].as_str().unwrap().starts_with("chrome:") =>
            {
                addresses.insert(params["request"]["url"].as_str().unwrap().to_owned());
            }
            "Network.webSocketCreated" | "Network.webTransportCreated" => {
                others.push(params.to_string());
            }
            _ => {}
        }
    }
    (addresses, others)
}

#[tokio::test]
async fn nothing_goes_elsewhere_and_nothing_is_kept_whatever_is_used() {
    let (site, browser) = (Site::open().await, Browser::open_logged().await);
    let frozen = std::fs::read_to_string("dist/stories/cartels/en.version.json").unwrap();
    let frozen: Value = serde_json::from_str(&frozen).unwrap();
    let version = frozen["version"].as_str().unwrap();
    let frozen = embed("seizures")
        .replace("data-nutgraf", &format!("data-nutgraf data-version=\"{version}\""));
    let body = [embed("seizures"), embed("groups"), embed("options"), embed(""), frozen].concat();
    let address = site.page_with(WATCH, &body);
    browser.goto(&format!("{address}#nutgraf=cartels/groups?group=ms-13")).await;
    browser.wait_for_live(5).await;
    browser.run(OPEN_ALL).await;
    for _ in 0..3 {
        browser.run(USE_ALL).await;
        browser.settle().await;
    }
    browser.run("embeds[0].nutgraf.show('cartels/seizures?scale=log');").await;
    browser
        .run("embeds[1].nutgraf.update({ block: 'options' }); embeds[2].nutgraf.destroy();")
        .await;
    browser.wait_for("the other block", "one(1, '.options')").await;
    browser.wait_for("rest", "seen.views.length").await;
    browser.settle().await;
    assert_eq!(browser.get("seen.degraded").await, json!([]));

    let (addresses, others) = requests(&browser.network().await);
    let hosts = [site.articles.origin.as_str(), site.embeds.origin.as_str()];
    // What a reader saves is made in the page and goes nowhere.
    let known = |address: &&String| {
        hosts.iter().any(|host| address.starts_with(host))
            || address.starts_with("data:")
            || address.starts_with("blob:")
    };
    let foreign: Vec<_> = addresses.iter().filter(|address| !known(address)).collect();
    assert!(foreign.is_empty() && others.is_empty(), "{foreign:#?} {others:#?}");
    assert!(addresses.iter().any(|address| address.ends_with(".wasm")), "the log has nothing");
    // Of the page's own host only the page: nothing is sent there either.
    let here: Vec<_> = addresses.iter().filter(|it| it.starts_with(hosts[0])).collect();
    assert!(
        here.iter()
            .all(|it| it.split('#').next() == Some(&address) || it.ends_with("/favicon.ico")),
        "{here:#?}"
    );

    assert_eq!(browser.get("kept").await, json!([]));
    let cookies = browser.devtools("Network.getAllCookies", json!({})).await;
    assert_eq!(cookies["cookies"], json!([]));
    for host in hosts {
        let usage = browser.devtools("Storage.getUsageAndQuota", json!({ "origin": host })).await;
        assert_eq!(usage["usage"], 0.0, "{host}: {usage}");
    }
    let stored = "[localStorage.length, sessionStorage.length]";
    assert_eq!(browser.get(stored).await, json!([0, 0]));
}

/// What is promised to consent tools is a file of the build, and says what the test above holds.
#[test]
fn the_promise_is_published() {
    let promise = std::fs::read_to_string("dist/privacy.json").unwrap();
    let promise: Value = serde_json::from_str(&promise).unwrap();
    for none in ["otherHosts", "cookies", "storage", "personalData", "sends", "fonts"] {
        assert_eq!(promise[none], json!([]), "{none}");
    }
    // Everything that is loaded is named.
    let paths: Vec<&str> = promise["loads"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|load| load["path"].as_str().unwrap().split(", "))
        .collect();
    for ending in ["embed.js", ".fragment.html", ".js", ".wasm", ".story", ".version.json"] {
        assert!(paths.iter().any(|path| path.ends_with(ending)), "{ending}");
    }
}
