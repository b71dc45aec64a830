//! The snippets with a frame, pasted as they are.

use crate::browser::Browser;
use crate::frame::{LIVE, inside, needed, pym, show, wait_for_fit, wait_inside};
use crate::heights::snippet;
use crate::page::Site;

/// Parts of what an explainer needs, as of the room that other snippets reserve.
const LEAST: f64 = 0.95;
const MOST: f64 = 1.04;

#[tokio::test]
async fn a_frame_has_the_room_it_needs_on_a_host_that_does_not_listen() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for part in ["en.seizures", "en.groups", "en.options"] {
        let pasted = snippet(&site, &format!("{part}.iframe"));
        show(&site, &browser, &format!("<div id=\"box\">{pasted}</div>"), "").await;
        wait_inside(&browser, "the live explainer", LIVE).await;
        for width in [320, 412, 640, 900] {
            browser.run(&format!("box.style.width = '{width}px';")).await;
            browser.settle().await;
            let height = "document.querySelector('iframe').getBoundingClientRect().height";
            let height = browser.get(height).await.as_f64().unwrap();
            // A scroll bar would be hidden here, and change nothing.
            let part_of = height / needed(&browser).await as f64;
            assert!((LEAST..=MOST).contains(&part_of), "{part} at {width} px: {part_of:.3}");
        }
        // What is opened is higher than the frame, and within reach.
        inside(&browser, "for (const one of all(0, 'details')) one.open = true;").await;
        let reach = "scrollTo(0, 1e6); return scrollY;";
        assert!(inside(&browser, reach).await.as_f64() > Some(50.0), "{part}");
    }
}

#[tokio::test]
async fn pym_finds_what_was_pasted_for_it() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let pasted = snippet(&site, "en.groups.pym");
    let markup = format!("<main style=\"width:640px\">{pasted}</main><script>{}</script>", pym());
    show(&site, &browser, &markup, "").await;
    let height = wait_for_fit(&browser, "pym").await;
    let reserved = "document.querySelector('[data-pym-src]').getBoundingClientRect().height";
    let reserved = browser.get(reserved).await.as_f64().unwrap() / height as f64;
    assert!((1.0..=MOST).contains(&reserved), "nothing moved: {reserved}");
    let title = browser.text("document.querySelector('iframe').title").await;
    assert!(title.starts_with("Seventeen crime groups"), "{title}");
    assert_eq!(browser.get("document.querySelectorAll('main a').length").await, 0);
}
