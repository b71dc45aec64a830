//! A reader and a page that do anything that they can, in any order: nothing fails, and afterwards
//! every explainer still answers.
//!
//! `NUTGRAF_SECONDS` says how long, and `NUTGRAF_SEED` which way; a run prints its seed.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// Numbers that look like chance, the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    }

    fn choose<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.throw(all.len())]
    }
}

/// What would lead away from the page, or ask the reader where to save a file.
const STAY: &str = "<script>
    addEventListener('click', (event) => {
        const link = event.composedPath().find(({ localName }) => localName === 'a');
        if (link && link.host !== location.host) event.preventDefault();
    });
    URL.createObjectURL = () => { throw new Error('nothing is saved'); };
</script><style>main > * { margin: 40px 0 } .narrow { width: 300px }</style>";

const KEYS: [Key; 14] = [
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::Escape,
    Key::PageDown,
    Key::PageUp,
    Key::Backspace,
];

/// What a page does with its embeds; `NUMBER` is one that differs each time.
const DONE_BY_PAGES: [&str; 14] = [
    "scrollTo(0, NUMBER % document.documentElement.scrollHeight);",
    "pick(embeds)?.scrollIntoView();",
    "pick(embeds).dataset.theme = pick(['dark', 'light', 'auto', '']);",
    "document.body.style.background = pick(['#111', '#fff', 'oklch(0.3 0.1 200)', '']);",
    "document.documentElement.style.fontSize = pick(['62.5%', '24px', '']);",
    "if (embeds.length < 8) pick([...main.children, main]).after(makeOne());",
    "if (embeds.length > 2) pick(embeds).remove();",
    "main.prepend(pick(embeds));",
    "pick(embeds).dataset.block = pick(['seizures', 'groups', 'options', '']);",
    "pick(embeds).classList.toggle('narrow');",
    "pick(embeds).hidden = NUMBER % 2; embeds.forEach((one) => { one.hidden &&= NUMBER % 3; });",
    "pick(embeds).nutgraf?.show(pick(['cartels/groups?group=ms-13', 'cartels/seizures?region=southwest',
        'cartels/options?open=air-strikes']));",
    "const gone = pick(embeds); gone.nutgraf?.destroy(); gone.nutgraf?.update({});",
    "nutgraf.scan();",
];

/// How many steps are taken where nobody says how long.
const STEPS: usize = 200;

const TOOLS: &str = "
    let seed = NUMBER;
    const pick = (list) => list[(seed = seed * 48271 % 2147483647) % list.length];
    const main = document.querySelector('main');
    const makeOne = () => {
        const one = document.createElement(pick(['div', 'div', 'nut-graf']));
        if (one.localName === 'div') one.dataset.nutgraf = '';
        Object.assign(one.dataset, { story: 'cartels', block: pick(['seizures', 'groups', 'options']) });
        one.innerHTML = '<p class=\"fallback\">Text</p>';
        return one;
    };
    const controls = (nth) => all(nth, 'a, button, input, select, summary, .plot, .area, .event .target, th, p')
        .filter((one) => one.checkVisibility?.({ contentVisibilityAuto: true }) ?? shown(one));
";

/// The middle of something that can be pressed, in sight.
const PRESS: &str = "
    const nth = seed % (embeds.length || 1);
    const control = pick(controls(nth));
    if (!control) return null;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return x > 0 && y > 0 && x < innerWidth && y < innerHeight ? [x, y] : null;";

const CHOOSE: &str = "
    const select = pick(embeds.flatMap((one, nth) => all(nth, 'select, input[type=range]')));
    if (select) {
        if (select.options) select.selectedIndex = seed % select.options.length;
        else select.value = seed % (Number(select.max) + 1);
        select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
    }";

async fn step(browser: &Browser, dice: &mut Dice) {
    let number = dice.throw(1_000_000) + 1;
    let run = async |script: &str| {
        browser.run(&format!("{TOOLS}{script}").replace("NUMBER", &number.to_string())).await
    };
    match dice.throw(20) {
        0..7 => {
            if let Value::Array(place) = run(PRESS).await {
                let at = |nth: usize| place[nth].as_f64().unwrap();
                browser.press_at(at(0), at(1)).await;
            }
        }
        7..11 => browser.press(dice.choose(&KEYS)).await,
        11 => browser.type_in(dice.choose(&["z", "e", " ", "cjng", "1"])).await,
        12..14 => drop(run(CHOOSE).await),
        14 => browser.resize(dice.choose(&[320, 412, 768, 1280]), dice.choose(&[500, 900])).await,
        _ => drop(run(dice.choose(&DONE_BY_PAGES)).await),
    }
}

async fn assert_well(browser: &Browser, seed: u64, steps: usize) {
    let wrong =
        "[...seen.degraded.map(({ reason, message }) => `${reason}: ${message}`), ...seen.errors]";
    let wrong = browser.get(wrong).await;
    assert_eq!(wrong, json!([]), "NUTGRAF_SEED={seed}, after {steps} steps");
}

#[tokio::test]
async fn anything_may_happen_in_any_order() {
    let set = |name: &str| std::env::var(name).ok().map(|value| value.parse::<u64>().unwrap());
    // The same steps each time, whatever the machine: so that a failure can be repeated.
    let seconds = set("NUTGRAF_SECONDS");
    let seed = set("NUTGRAF_SEED").unwrap_or(1);
    println!("NUTGRAF_SEED={seed}");
    let mut dice = Dice(seed);
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body = format!("<main>{}</main>", BLOCKS.map(embed).concat());
    browser.goto(&site.page_with(STAY, &body)).await;
    browser.wait_for("life", "seen.live").await;
    let (began, mut steps) = (Instant::now(), 0);
    let goes_on = |steps: usize| match seconds {
        Some(seconds) => began.elapsed() < Duration::from_secs(seconds),
        None => steps < STEPS,
    };
    while goes_on(steps) {
        step(&browser, &mut dice).await;
        steps += 1;
        if steps % 25 == 0 {
            assert_well(&browser, seed, steps).await;
        }
    }
    println!("{steps} steps in {} s", began.elapsed().as_secs());
    // Everything is there and answers.
    let more = "document.body.style.background = document.documentElement.style.fontSize = '';
        embeds.forEach((one) => { one.hidden = false; });
        const last = document.createElement('div');
        Object.assign(last.dataset, { nutgraf: '', story: 'cartels', block: 'groups' });
        document.querySelector('main').append(last);
        return document.querySelectorAll('[data-nutgraf], nut-graf').length;";
    let count = browser.run(more).await.as_u64().unwrap() as usize;
    browser.wait_for_live(count).await;
    browser.click(&format!("radio({}, 'MS-13')", count - 1)).await;
    browser.wait_for("the card", &format!("one({}, '.card h4')", count - 1)).await;
    assert_well(&browser, seed, steps).await;
}
