//! Readers elsewhere: what an explainer says hangs on neither their clock nor their language.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::browser::engine::Engine;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// A time zone and a language, as browsers and as systems write it: behind and ahead of Greenwich by
/// most of a day, by parts of an hour, with other digits, letters and marks.
const PLACES: [(&str, &str, &str); 4] = [
    ("UTC", "en-US", "en_US.UTF-8"),
    ("Pacific/Kiritimati", "ar-EG", "ar_EG.UTF-8"),
    ("America/St_Johns", "tr-TR", "tr_TR.UTF-8"),
    ("Pacific/Pago_Pago", "de-CH", "de_CH.UTF-8"),
];

/// All that can be read, heard or held, alive.
const TEXTS: &str = "embeds.map((embed, nth) => all(nth, '.shell *').map((one) => [
    ...[...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data),
    ...['aria-label', 'title', 'value', 'aria-valuetext'].map((name) => one.getAttribute(name)),
].join('|')).join('\\n'))";

async fn texts(zone: &str, language: &str, system: &str) -> Value {
    let site = Site::open().await;
    let place = [("TZ", zone), ("LANG", system), ("LC_ALL", system), ("LANGUAGE", &system[..5])];
    let browser = Browser::open_where(&place).await;
    browser.speak(language).await;
    browser.resize(1280, 6500).await;
    browser.goto(&site.page(&BLOCKS.map(embed).concat())).await;
    browser.wait_for("life", "seen.live === 3").await;
    let there = browser.text("new Intl.DateTimeFormat().resolvedOptions().timeZone").await;
    assert_eq!(there, zone);
    let spoken = browser.text("new Intl.NumberFormat().resolvedOptions().locale").await;
    // WebKit takes the language of the system only where the system has it.
    if Engine::chosen() != Engine::WebKit {
        assert_eq!(spoken, language);
    }
    // What is figured out anew, too.
    browser.run("change(0); radio(1, 'MS-13').click();").await;
    browser.wait_for("the card", "one(1, '.card h4')").await;
    browser.settle().await;
    assert_eq!(browser.get("[seen.degraded, seen.errors]").await, json!([[], []]));
    browser.at_rest(TEXTS).await
}

#[tokio::test]
async fn elsewhere_an_explainer_says_the_same() {
    let [(zone, language, system), others @ ..] = PLACES;
    let here = texts(zone, language, system).await;
    assert!(here[0].as_str().is_some_and(|text| text.contains("2025")), "{here}");
    for (zone, language, system) in others {
        let there = texts(zone, language, system).await;
        for (nth, block) in BLOCKS.iter().enumerate() {
            let [one, other] = [&here, &there].map(|all| all[nth].as_str().unwrap());
            let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{block} in {zone}");
            assert_eq!(one.len(), other.len(), "{block} in {zone}");
        }
    }
}
