//! A link to a page of the newsroom's own host becomes the explainer in a frame.

use std::path::Path;
use std::rc::Rc;

use nutgraf::press::build::{embedded, read_all};
use nutgraf::press::edition::Edition;
use nutgraf::press::folder::files;
use nutgraf::press::site::Site;
use serde_json::json;

use crate::browser::Browser;
use crate::server::{Answer, Server};
use crate::site::site;

/// What a build for this host answers of the chart.
fn answer(origin: &str) -> Vec<u8> {
    let files = files(Path::new("www/stories/cartels")).unwrap();
    let story = read_all(&files).unwrap().remove(0);
    let site = Site { base: Some(format!("{origin}/")), loader: None };
    let pressed = embedded(&Edition::new(&Rc::new(story)), &site);
    pressed["en.seizures.oembed.json"].clone()
}

#[tokio::test]
async fn a_link_to_the_newsrooms_host_becomes_a_frame() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, host) = (Browser::open().await, Server::of_embeds().await);
    let page = format!("{}/stories/cartels/en.seizures.html", host.origin);
    let beside = "/stories/cartels/en.seizures.oembed.json";
    host.put(beside, Answer::of("application/json", answer(&host.origin)));

    site.log_in(&browser, "admin").await;
    let settings = format!("{}wp-admin/options-writing.php", site.address);
    for (typed, kept) in
        [("https://a.example/?x", String::new()), (&*host.origin, format!("{}/", host.origin))]
    {
        browser.goto(&settings).await;
        let form = "document.querySelector('form[action=\"options.php\"]')";
        let typing = format!(
            "nutgraf_host.value = '{typed}'; window.leaving = true;
             HTMLFormElement.prototype.submit.call({form});"
        );
        browser.run(&typing).await;
        browser
            .wait_for("the answer", "!window.leaving && document.readyState === 'complete'")
            .await;
        assert_eq!(browser.text("nutgraf_host.value").await, kept);
    }

    site.log_in(&browser, "author").await;
    let link = format!("A link:\n\n{page}\n\nAnd one to elsewhere: https://a.example/\n");
    let address = site.publish(&browser, "Linked", &link).await;
    site.read(&browser, &address).await;
    let frames =
        browser.get("[...document.querySelectorAll('article iframe')].map((one) => one.src)");
    assert_eq!(frames.await, json!([page]));
    // Trusted, so not shut in as what WordPress does not know.
    assert_eq!(browser.get("document.querySelector('article iframe').sandbox.length").await, 0);
    // The height goes by the width of the column, as a style that WordPress has left alone.
    let held = "document.querySelector('article iframe').getBoundingClientRect().height";
    let held = browser.get(held).await.as_f64().unwrap();
    assert!((1000.0..3000.0).contains(&held), "{held} px");
    let asked = host.requests().into_iter().filter(|it| it.starts_with(beside)).count();
    assert_eq!(asked, 1);
}
