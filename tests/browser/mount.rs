//! What the loader does with the wasm, and what a reader does with the result.

use js_sys::{ArrayBuffer, Error, WebAssembly};
use nutgraf::page;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::fixture;
use crate::fragment::fragment;
use crate::stage::{Stage, pause};

const AREA: &str = "root.querySelector('.area').dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true }));";

/// Chooses in the first sentence that offers a choice, by the place of what is offered.
fn choose(place: usize) -> String {
    format!(
        "const select = root.querySelector('select');
         select.selectedIndex = {place};
         select.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));"
    )
}

fn refused(bytes: &[u8], block: Option<&str>) -> String {
    let stage = Stage::new();
    let refused = page::mount(stage.root.clone(), bytes, block.map(str::to_owned), &fragment());
    assert_eq!(stage.number("root.childNodes.length"), 0.0, "nothing is shown");
    let error = JsValue::from(refused.expect_err("it is refused"));
    error.unchecked_into::<Error>().message().into()
}

#[wasm_bindgen_test]
async fn a_story_shows_all_its_blocks() {
    let stage = Stage::new();
    stage.mount_over(None, &fragment());
    stage.wait_for("root.querySelectorAll('.block').length === 3").await;
    assert!(stage.text("h2").contains("Rain"));
}

#[wasm_bindgen_test]
async fn a_choice_changes_the_reading() {
    let (stage, _) = Stage::with("rain").await;
    let north = stage.text(".reading strong");
    stage.run(&choose(1));
    stage
        .wait_for(&format!("root.querySelector('.reading strong').textContent !== {north:?}"))
        .await;
    assert_eq!(stage.number("root.querySelector('select').selectedIndex"), 1.0);
}

/// A second delivery of the same click would close what the first has opened.
#[wasm_bindgen_test]
async fn a_click_arrives_once() {
    let (stage, _) = Stage::with("clouds").await;
    for _ in 0..3 {
        stage.run(AREA);
        stage.wait_for("root.querySelector('.here')").await;
        pause().await;
        assert!(stage.get("root.querySelector('.here')").is_truthy(), "open, and stays so");
        stage.run(AREA);
        stage.wait_for("!root.querySelector('.here')").await;
    }
}

/// A mouse that rests on an area is told its name, beside it none.
#[wasm_bindgen_test]
async fn an_area_has_a_name_for_a_mouse() {
    let (stage, _) = Stage::with("clouds").await;
    let mouse = |kind: &str| {
        stage.run(&format!(
            "root.querySelector('.area').dispatchEvent(
                new MouseEvent('{kind}', {{ bubbles: true, composed: true }}));"
        ));
        stage.get("root.querySelector('.mapped').title").as_string()
    };
    assert_eq!(mouse("mouseover").as_deref(), Some("The plain"));
    assert_eq!(mouse("mouseout").as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn the_slider_moves_the_reading() {
    let (stage, _) = Stage::with("rain").await;
    assert_eq!(stage.text(".when"), "December 2024");
    stage.run(
        "const slider = root.querySelector('input[type=range]');
         slider.value = '0';
         slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
    );
    stage.wait_for("root.querySelector('.when').textContent === 'January 2023'").await;
}

#[wasm_bindgen_test]
async fn an_unmounted_explainer_leaves_an_empty_root() {
    let (stage, handle) = Stage::with("rain").await;
    page::unmount(handle).ok().unwrap();
    stage.wait_for("root.childNodes.length === 0").await;
    // A handle that is known no more does nothing.
    page::unmount(handle).ok().unwrap();
    pause().await;
    assert_eq!(stage.number("root.childNodes.length"), 0.0);
}

#[wasm_bindgen_test]
async fn an_explainer_can_be_mounted_again_in_a_fresh_element() {
    let (first, handle) = Stage::with("clouds").await;
    page::unmount(handle).ok().unwrap();
    first.wait_for("root.childNodes.length === 0").await;
    let (second, again) = Stage::with("clouds").await;
    assert_ne!(handle, again, "handles are never used twice");
    second.run(AREA);
    second.wait_for("root.querySelector('.here')").await;
}

/// Yew holds on to an element for ever, so the loader uses it again.
#[wasm_bindgen_test]
async fn an_element_is_used_again_and_nothing_is_left_in_it() {
    let (stage, mut handle) = Stage::with("clouds").await;
    for (block, shown) in [("clouds", ".area"), ("rain", ".reading"), ("clouds", ".area")] {
        stage.run(
            "root.old = root.querySelector('.nutgraf');
            root.querySelector('.area, .controls label')?.dispatchEvent(
                new MouseEvent('click', { bubbles: true, composed: true }));",
        );
        pause().await;
        // At once, before Yew has taken anything out.
        page::unmount(handle).ok().unwrap();
        handle = stage.mount(block);
        let another =
            "root.querySelector('.nutgraf') && root.querySelector('.nutgraf') !== root.old";
        stage.wait_for(&format!("{another} && root.querySelector('{shown}')")).await;
        assert_eq!(stage.number("root.querySelectorAll('.nutgraf').length"), 1.0, "{block}");
        assert!(!stage.get("root.querySelector('.here')").is_truthy(), "{block}: what was open");
        let said = stage.get("root.querySelector('.nutgraf > .hidden').textContent");
        assert_eq!(said.as_string().as_deref(), Some(""), "{block}: what was said");
    }
    // A click arrives once, though the element has been used before.
    stage.run(AREA);
    stage.wait_for("root.querySelector('.here')").await;
    pause().await;
    assert!(stage.get("root.querySelector('.here')").is_truthy());
}

/// A page that takes embeds down and puts up others, as one that is scrolled without end, does so
/// for hours.
#[wasm_bindgen_test]
async fn what_was_unmounted_is_forgotten() {
    let held = || {
        let buffer = wasm_bindgen::memory().unchecked_into::<WebAssembly::Memory>().buffer();
        buffer.unchecked_into::<ArrayBuffer>().byte_length()
    };
    let mut before = 0;
    for time in 0..32 {
        let (stage, handle) = Stage::with("clouds").await;
        page::unmount(handle).ok().unwrap();
        stage.wait_for("root.childNodes.length === 0").await;
        if time == 7 {
            before = held();
        }
    }
    let more = held() - before;
    assert!(more < 1 << 17, "{more} bytes after twenty-four more");
}

#[wasm_bindgen_test]
async fn two_explainers_do_not_know_each_other() {
    let ((one, handle), (other, _)) = (Stage::with("clouds").await, Stage::with("clouds").await);
    one.run(AREA);
    one.wait_for("root.querySelector('.here')").await;
    assert!(!other.get("root.querySelector('.here')").is_truthy());
    page::unmount(handle).ok().unwrap();
    one.wait_for("root.childNodes.length === 0").await;
    other.run(AREA);
    other.wait_for("root.querySelector('.here')").await;
}

#[wasm_bindgen_test]
async fn what_no_reader_changes_is_taken_over_from_the_fragment() {
    let stage = Stage::new();
    let fragment = fragment();
    stage.mount_over(Some("plans"), &fragment);
    stage.wait_for("root.querySelector('.sides')").await;
    let text = stage.text(".option");
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
    assert!(place("What it is") < place("Source") && place("Source") < place("Precedents"));
    assert!(stage.get("root.querySelector('.cite').open").is_truthy(), "what is open stays so");
    assert!(fragment.query_selector(".sides").unwrap().is_some(), "a copy: it may be needed again");
    // By questions: the arguments stay, hidden, where they are.
    stage.run(&choose(1));
    let asked = "root.querySelector('.questions').getClientRects().length";
    stage.wait_for(asked).await;
    let shown = "root.querySelector('.sides').getClientRects().length";
    assert_eq!(stage.number(shown), 0.0);
    stage.run(&choose(0));
    stage.wait_for(&format!("!{asked}")).await;
    assert_eq!(stage.number(shown), 1.0);
}

/// Whatever a page does to a fragment once an explainer is begun, or leaves out of it before.
#[wasm_bindgen_test]
async fn a_part_that_is_missing_is_told_and_one_that_goes_later_is_kept() {
    let fragment = fragment();
    let parts = fragment.query_selector_all("[data-part='dam/row']").unwrap();
    let parts = (0..parts.length()).map(|nth| parts.get(nth).unwrap().unchecked_into::<Element>());
    let stage = Stage::new();
    let handle = stage.mount_over(Some("plans"), &fragment);
    parts.for_each(|part| part.remove());
    stage.wait_for("root.querySelector('.what')").await;
    assert!(page::advance(handle).is_ok());

    let stage = Stage::new();
    let handle = stage.mount_over(Some("plans"), &fragment);
    let mut refused = None;
    for _ in 0..500 {
        refused = page::advance(handle).err();
        if refused.is_some() {
            break;
        }
        pause().await;
    }
    let error = JsValue::from(refused.expect("it has a hole"));
    let message = String::from(error.unchecked_into::<Error>().message());
    assert!(message.starts_with("part-missing: "), "{message}");
    assert!(message.contains("`dam/row`"), "{message}");
}

#[wasm_bindgen_test]
fn a_block_that_is_unknown_is_refused_with_those_that_are_known() {
    let message = refused(&fixture::bytes(), Some("wind"));
    assert!(message.starts_with("block-unknown: "), "{message}");
    assert!(message.contains("rain") && message.contains("plans"), "{message}");
}

#[wasm_bindgen_test]
fn damaged_bytes_are_refused_wherever_they_were_cut() {
    let bytes = fixture::bytes();
    for length in 0..bytes.len() {
        let message = refused(&bytes[..length], Some("rain"));
        // Without its first four bytes it is no data file at all.
        let reason = if length < 4 { "story-invalid: " } else { "story-changed: " };
        assert!(message.starts_with(reason), "{length}: {message}");
    }
}

#[wasm_bindgen_test]
fn another_file_is_refused() {
    let message = refused(b"<!DOCTYPE html><title>Not found</title>", None);
    assert!(message.starts_with("story-invalid: "), "{message}");
}
