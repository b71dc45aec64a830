//! Embeds put on a page in every way that a publisher may.

use crate::browser::Browser;
use crate::page::{Files, Site, embed, embed_of};

async fn opened(page: impl Fn(&Site) -> String) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let address = page(&site);
    browser.goto(&address).await;
    (site, browser)
}

/// Nothing went wrong, and each live embed shows its explainer and nothing else.
async fn assert_whole(browser: &Browser) {
    browser.settle().await;
    assert_eq!(browser.get("seen.errors").await, serde_json::json!([]));
    assert_eq!(browser.get("seen.degraded").await, serde_json::json!([]));
    let children = "embeds.map((embed) => [...embed.shadowRoot.children]
        .map((child) => child.localName).join())";
    let children = browser.get(children).await;
    for inside in children.as_array().unwrap() {
        assert_eq!(inside, "div", "in {children}");
    }
}

#[tokio::test]
async fn one_block_stands_alone() {
    let (_site, browser) = opened(|site| site.page(&embed("groups"))).await;
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("all(0, '.block').length").await, 1);
    assert_eq!(browser.get("!!one(0, '.map') && !one(0, '.opening')").await, true);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn a_whole_story_has_its_title_all_blocks_and_the_sources() {
    let (_site, browser) = opened(|site| site.page(&embed(""))).await;
    browser.wait_for_live(1).await;
    let kinds = browser.get("all(0, '.block').map((block) => block.className)").await;
    let expected = ["block trend", "block map", "block options"];
    assert_eq!(kinds, serde_json::json!(expected));
    let ends = "!!one(0, '.opening h2') && !!one(0, '.closing')";
    assert_eq!(browser.get(ends).await, true);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn embeds_share_one_instance_and_keep_their_own_state() {
    let body = [embed("groups"), embed("groups"), embed("seizures")].concat();
    let (site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for_live(3).await;
    let Files { glue, wasm, story, .. } = Files::built();
    for file in [glue, wasm, story] {
        assert_eq!(site.embeds.count(&file), 1, "{file}");
    }
    browser.click("radio(0, 'MS-13')").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
    assert_eq!(browser.get("one(1, '.card h4')").await, serde_json::Value::Null);
    assert_eq!(browser.get("radio(1, 'MS-13').checked").await, false);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn the_element_works_like_the_attribute() {
    let body = "<nut-graf data-story=\"cartels\" data-block=\"seizures\">Text</nut-graf>";
    let (_site, browser) = opened(|site| site.page(body)).await;
    browser.wait_for_live(1).await;
    browser.wait_for("a box", "embeds[0].getBoundingClientRect().height > 200").await;
    assert_whole(&browser).await;
}

#[tokio::test]
async fn the_element_works_inside_the_shadow_root_of_another() {
    let (_site, browser) = opened(|site| site.page("<div id=\"card\"></div>")).await;
    browser
        .run(
            "document.getElementById('card').attachShadow({ mode: 'open' }).innerHTML =
                '<nut-graf data-story=\"cartels\" data-block=\"groups\"></nut-graf>';",
        )
        .await;
    let inside = "document.getElementById('card').shadowRoot.firstChild.shadowRoot";
    browser.wait_for("a map", &format!("{inside}?.querySelector('.map')")).await;
    assert_eq!(browser.get("seen.errors").await, serde_json::json!([]));
}

#[tokio::test]
async fn an_embed_may_come_later() {
    let (site, browser) = opened(|site| site.page("<main></main>")).await;
    browser.wait_for("the loader", "window.nutgraf").await;
    browser.settle().await;
    assert_eq!(site.embeds.count(&Files::built().wasm), 0, "a page without embeds costs nothing");
    let later = format!("document.querySelector('main').innerHTML = {:?};", embed("seizures"));
    browser.run(&later).await;
    browser.wait_for_live(1).await;
    assert_whole(&browser).await;
}

#[tokio::test]
async fn an_embed_may_go_and_come_back() {
    for element in ["div data-nutgraf", "nut-graf"] {
        let name = element.split(' ').next().unwrap();
        let body = format!("<{element} data-story=\"cartels\" data-block=\"groups\"></{name}>");
        let (site, browser) = opened(|site| site.page(&body)).await;
        browser.wait_for_live(1).await;
        browser.run("window.kept = embeds[0]; kept.remove();").await;
        browser.wait_for("the slot", "!kept.shadowRoot.querySelector('.shell')").await;
        browser.run("document.body.append(kept);").await;
        browser.wait_for_live(1).await;
        assert_whole(&browser).await;
        browser.click("radio(0, 'MS-13')").await;
        browser.wait_for("the card", "one(0, '.card h4')").await;
        assert_eq!(site.embeds.count(&Files::built().wasm), 1);
    }
}

#[tokio::test]
async fn an_embed_that_is_gone_before_it_is_live_leaves_no_error() {
    let (_site, browser) = opened(|site| site.page("<main></main>")).await;
    let churn = format!(
        "const main = document.querySelector('main');
         for (let nth = 0; nth < 5; nth += 1) {{
           main.innerHTML = {:?};
           await new Promise((done) => setTimeout(done, nth * 7));
         }}
         main.innerHTML = '';",
        embed("seizures")
    );
    browser.run(&format!("window.churned = (async () => {{ {churn} return true; }})();")).await;
    let done = "const done = arguments[0]; window.churned.then(done);";
    browser.client.execute_async(done, Vec::new()).await.unwrap();
    let last = format!("document.querySelector('main').innerHTML = {:?};", embed("groups"));
    browser.run(&last).await;
    browser.wait_for_live(1).await;
    assert_whole(&browser).await;
}

#[tokio::test]
async fn a_moved_embed_keeps_what_was_chosen() {
    let body = [embed("groups").as_str(), "<main></main>"].concat();
    let (_site, browser) = opened(|site| site.page(&body)).await;
    browser.wait_for_live(1).await;
    browser.click("radio(0, 'MS-13')").await;
    browser.wait_for("the card", "one(0, '.card h4')").await;
    browser.run("document.querySelector('main').append(embeds[0]);").await;
    browser.settle().await;
    assert_eq!(browser.get("!!one(0, '.card h4')").await, true);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn another_block_may_be_named_later() {
    let (_site, browser) = opened(|site| site.page(&embed("seizures"))).await;
    browser.wait_for_live(1).await;
    browser.run("embeds[0].dataset.block = 'groups';").await;
    browser.wait_for("a map", "!!one(0, '.map')").await;
    // On its way to come alive it is there twice, once hidden.
    browser.wait_for_live(1).await;
    assert_eq!(browser.get("all(0, '.block').length").await, 1);
    assert_eq!(browser.get("shown(embeds[0].querySelector('.fallback'))").await, false);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn the_loader_may_be_there_twice() {
    let body = |site: &Site| {
        let again = format!("<script src=\"{}/embed.js\"></script>", site.embeds.origin);
        site.page(&[embed("groups"), again.clone(), again].concat())
    };
    let (site, browser) = opened(body).await;
    browser.wait_for_live(1).await;
    assert_eq!(site.embeds.count(&Files::built().wasm), 1);
    assert_eq!(browser.get("embeds[0].shadowRoot.querySelectorAll('.shell').length").await, 1);
    assert_whole(&browser).await;
}

#[tokio::test]
async fn a_story_may_be_named_by_its_address() {
    let body = |site: &Site| {
        let folder = format!("{}/stories/cartels", site.embeds.origin);
        site.page(
            &[embed_of(&folder, "groups"), embed_of(&format!("{folder}/"), "seizures")].concat(),
        )
    };
    let (_site, browser) = opened(body).await;
    browser.wait_for_live(2).await;
    assert_eq!(browser.get("!!one(0, '.map') && !!one(1, '.trend')").await, true);
    assert_whole(&browser).await;
}
