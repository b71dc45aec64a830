//! Pages that move all the time: what has nothing to do with an embed costs nothing through us.

use crate::browser::Browser;
use crate::page::{Site, embed};

/// Counts what lays a page out or asks for its styles.
const WATCH: &str = "<script>
    window.asked = 0;
    for (const [of, name] of [[window, 'getComputedStyle'],
        [Element.prototype, 'getBoundingClientRect']]) {
        const real = of[name];
        of[name] = function (...all) { window.asked += 1; return real.apply(this, all); };
    }
</script>";

/// An article that animates by inline style, below as many elements as articles have.
const ANIMATE: &str = "
    let node = document.body;
    for (let depth = 0; depth < 40; depth += 1) {
        node = node.appendChild(document.createElement('div'));
    }
    const ball = node.appendChild(document.createElement('b'));
    window.frames = 0;
    (function frame() {
        ball.style.width = `${window.frames % 50}px`;
        ball.className = `at-${window.frames % 7}`;
        ball.toggleAttribute('hidden');
        window.frames += 1;
        requestAnimationFrame(frame);
    })();";

#[tokio::test]
async fn an_article_that_animates() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let body =
        embed("seizures").replace("data-nutgraf", "data-nutgraf data-live=\"touch\"").repeat(12);
    browser.goto(&site.page_with(WATCH, &body)).await;
    browser.wait_for_still(12).await;
    browser.settle().await;
    browser.run(ANIMATE).await;
    browser.wait_for("the first frames", "frames > 5").await;
    browser.run("window.asked = 0; window.from = frames;").await;
    browser.wait_for("a second of frames", "frames > from + 60").await;
    assert_eq!(browser.get("asked").await, 0);
    // What they stand in is looked at, but not in each frame.
    browser.run("(function frame() { document.body.style.opacity = Math.random();
        requestAnimationFrame(frame); })(); window.from = frames; window.began = performance.now();").await;
    browser.wait_for("a second more", "performance.now() - began > 1000").await;
    let looks = "asked / 12 / (performance.now() - began) * 1000";
    let looks = browser.get(looks).await.as_f64().unwrap();
    assert!(looks > 1.0 && looks < 60.0, "{looks} styles for each embed in a second");
    browser.run("document.body.style.background = 'black';").await;
    browser.wait_for("dark colours", "one(11, '.shell').dataset.scheme === 'dark'").await;
}
