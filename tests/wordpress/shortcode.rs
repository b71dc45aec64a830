//! The shortcode says what the block says; feeds have the text; what is missing is told to those
//! who can mend it.

use std::process::Command;

use crate::browser::Browser;
use crate::server::dist;
use crate::site::site;

const SHORTCODE: &str =
    "[nutgraf story=\"cartels\" block=\"groups\" live=\"touch\" align=\"wide\"]";
const BLOCK: &str = "<!-- wp:nutgraf/story {\"story\":\"cartels\",\"block\":\"groups\",\
                     \"live\":\"touch\",\"align\":\"wide\"} /-->";

#[tokio::test]
async fn the_shortcode_says_what_the_block_says() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    let both = format!("{SHORTCODE}\n\n{BLOCK}");
    let both = site.publish(&browser, "Both", &both).await;
    site.read(&browser, &both).await;
    browser.wait_for_still(2).await;
    let attributes = "embeds.map((one) => [one, one.closest('.wp-block-nutgraf-story')].map((it) =>
        [...it.attributes].map(({ name, value }) =>
            [name, name === 'class' ? value.split(' ').sort().join(' ') : value]).sort()))";
    let said = browser.get(attributes).await;
    assert_eq!(said[0], said[1]);
    assert!(said[0].to_string().contains("alignwide"), "{said}");
    let loaders = "document.querySelectorAll('script[src*=\"/embed.js\"]').length";
    assert_eq!(browser.get(loaders).await, 1);
    assert_eq!(
        browser.get("document.querySelector('script[src*=\"/embed.js\"]').async").await,
        true
    );
    browser.touch_until_live(2).await;
    site.comes_alive(&browser, 2).await;
    // Where what optimizes a site cannot lose it.
    let base = browser.text("document.head.querySelector('meta[name=nutgraf-base]').content").await;
    assert_eq!(base, format!("{}wp-content/plugins/nutgraf/assets/", site.address));
}

#[tokio::test]
async fn a_feed_has_the_whole_text_and_nothing_that_needs_a_script() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    site.publish(&browser, "Fed", "[nutgraf story=\"cartels\" block=\"options\"]").await;
    let feed = "const done = arguments[1];
        fetch(`${arguments[0]}?feed=rss2`).then((response) => response.text()).then((text) => {
            const feed = new DOMParser().parseFromString(text, 'text/xml');
            const item = [...feed.querySelectorAll('item')]
                .find((one) => one.querySelector('title').textContent === 'Fed');
            const content = item.getElementsByTagName('content:encoded')[0].textContent;
            const page = new DOMParser().parseFromString(content, 'text/html');
            const count = (what) => page.querySelectorAll(what).length;
            const said = page.body.textContent;
            done([count('h3'), count('li') > 80, /For \\(\\d+\\)/.test(said), /Against \\(\\d+\\)/.test(said),
                count('.source') > 5, count('script, style, iframe, [style], [data-nutgraf]')]);
        });";
    let site_address = serde_json::json!(site.address);
    let found = browser.client.execute_async(feed, vec![site_address]).await.unwrap();
    assert_eq!(found, serde_json::json!([1, true, true, true, true, 0]));
}

#[tokio::test]
async fn what_is_missing_is_told_to_those_who_can_mend_it() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    let content = "[nutgraf story=\"nothing\"] [nutgraf story=\"../cartels\"] \
                   [nutgraf story=\"cartels\" block=\"x/../en\"] \
                   [nutgraf story=\"cartels\" lang=\"fr\"] \
                   [nutgraf story=\"cartels\" theme=\"x' onload='alert(1)\" live=\"x\"]";
    let address = site.publish(&browser, "Missing", content).await;
    browser.goto(&address).await;
    let notices = "[...document.querySelectorAll('.nutgraf-notice')].map(text)";
    let told = browser.get(notices).await;
    let told: Vec<&str> = told.as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    for (nth, what) in
        ["“nothing”", "“../cartels”", "groups, options, seizures", "“fr”"].into_iter().enumerate()
    {
        assert!(told[nth].contains(what), "{}", told[nth]);
    }
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;
    assert_eq!(
        browser.get("embeds[0].getAttributeNames().sort().join()").await,
        "data-lang,data-nutgraf,data-story,style"
    );
    assert_eq!(browser.get(notices).await, serde_json::json!([]));
}

/// A build that the newsroom has put there outlives an update of the plugin.
#[tokio::test]
async fn a_build_in_the_uploads_comes_before_that_of_the_plugin() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    let uploaded = site.folder.join("wp-content/uploads/nutgraf");
    let copied = Command::new("cp").arg("-R").args([&dist(), &uploaded]).status().unwrap();
    assert!(copied.success());

    site.log_in(&browser, "author").await;
    let shortcode = "[nutgraf story=\"cartels\" block=\"groups\"]";
    let address = site.publish(&browser, "Uploaded", shortcode).await;
    let loaders = "[...document.querySelectorAll('script[src*=\"/embed.js\"]')]
        .map(({ src }) => new URL(src).pathname)";
    let loader = serde_json::json!(["/wp-content/uploads/nutgraf/embed.js"]);
    let story = "embeds[0].dataset.story";
    let page = "embeds[0].querySelector('a[href$=\".html\"]').href";
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;
    assert_eq!(browser.get(loaders).await, loader);
    assert_eq!(browser.text(story).await, "cartels");
    // The page that its text leads to is there, too.
    let page = browser.text(page).await;
    assert!(page.ends_with("/uploads/nutgraf/stories/cartels/en.groups.html"), "{page}");
    browser.goto(&page).await;
    browser.wait_for_live(1).await;

    // What it does not have is taken from the plugin.
    std::fs::remove_dir_all(uploaded.join("stories/cartels")).unwrap();
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;
    assert_eq!(browser.get(loaders).await, loader);
    let story = browser.text(story).await;
    assert!(story.ends_with("/wp-content/plugins/nutgraf/assets/stories/cartels/"), "{story}");
    std::fs::remove_dir_all(&uploaded).unwrap();
}
