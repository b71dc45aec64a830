//! A build in the uploads: cut off while it was copied, or behind a stream wrapper.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::browser::Browser;
use crate::server::dist;
use crate::site::{Site, site};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    assert!(Command::new("cp").arg("-R").args([from, to]).status().unwrap().success());
}

/// The stories that the editor offers.
async fn offered(site: &Site, browser: &Browser) -> serde_json::Value {
    site.log_in(browser, "author").await;
    browser.goto(&format!("{}wp-admin/post-new.php", site.address)).await;
    browser
        .wait_for("the editor", "window.wp?.data?.select('core/editor')?.getCurrentPostId()")
        .await;
    browser.get("nutgrafStories.map(({ slug }) => slug)").await
}

#[tokio::test]
async fn a_story_that_is_half_copied_is_not_offered_and_harms_no_other() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    let uploaded = site.folder.join("wp-content/uploads/nutgraf");
    let broken = uploaded.join("stories/broken");
    let whole = dist().join("stories/cartels");
    copy(&dist().join("embed.js"), &uploaded.join("embed.js"));
    fs::create_dir_all(&broken).unwrap();
    // As far as it came: only what says the version; then fragments and pages, but no snippets.
    for files in [
        &["en.version.json"][..],
        &["en.version.json", "en.fragment.html", "en.html", "en.groups.fragment.html"],
    ] {
        for file in files {
            copy(&whole.join(file), &broken.join(file));
        }
        assert_eq!(offered(site, &browser).await, json!(["cartels"]), "{files:?}");
        let content = "[nutgraf story=\"broken\"] [nutgraf story=\"broken\" block=\"groups\"]";
        let address = site.publish(&browser, "Broken", content).await;
        browser.goto(&address).await;
        let told = "[...document.querySelectorAll('.nutgraf-notice')].map(text).join()";
        let told = browser.text(told).await;
        assert_eq!(told.matches("are missing").count(), 2, "{told}");
    }
    fs::remove_dir_all(&uploaded).unwrap();
}

#[tokio::test]
async fn a_build_behind_a_stream_wrapper_is_found() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    let uploaded = site.folder.join("wp-content/uploads/nutgraf");
    copy(&dist(), &uploaded);
    fs::rename(uploaded.join("stories/cartels"), uploaded.join("stories/harbor")).unwrap();
    let storage = |on: &str| json!({ "tribune_storage": on });
    site.log_in(&browser, "admin").await;
    site.ask(&browser, "POST", "/wp/v2/settings", storage("1")).await;

    assert_eq!(offered(site, &browser).await, json!(["harbor", "cartels"]));
    let content = "[nutgraf story=\"harbor\" block=\"groups\"]";
    let address = site.publish(&browser, "Stored", content).await;
    site.read(&browser, &address).await;
    assert_eq!(browser.text("embeds[0].dataset.story").await, "harbor");
    let base = browser.text("document.head.querySelector('meta[name=nutgraf-base]').content").await;
    assert!(base.ends_with("/wp-content/uploads/nutgraf/"), "{base}");

    site.log_in(&browser, "admin").await;
    site.ask(&browser, "POST", "/wp/v2/settings", storage("")).await;
    fs::remove_dir_all(&uploaded).unwrap();
}
