//! A link to a page of the newsroom's own host becomes the explainer in a frame.

use serde_json::json;

use crate::browser::Browser;
use crate::server::{Answer, Server};
use crate::site::site;

#[tokio::test]
async fn a_link_to_the_newsrooms_host_becomes_a_frame() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let (browser, host) = (Browser::open().await, Server::of_embeds().await);
    let page = format!("{}/stories/cartels/en.seizures.html", host.origin);
    // In the shape of what a build with --base writes.
    let frame = format!(
        "<div style=\"container-type:inline-size\"><iframe src=\"{page}\" title=\"Seizures\" \
         width=\"640\" height=\"900\" style=\"display:block;border:0;width:100%;\
         height:calc(900px + clamp(0px,(400px - 100cqw)*2,200px))\"></iframe></div>"
    );
    let answer = json!({
        "type": "rich", "version": "1.0", "title": "Seizures", "html": frame,
        "width": 640, "height": 900,
    });
    let beside = "/stories/cartels/en.seizures.oembed.json";
    host.put(beside, Answer::of("application/json", answer.to_string()));

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
    let held = "document.querySelector('article iframe').getBoundingClientRect().height";
    assert_eq!(browser.get(held).await, 900);
    let asked = host.requests().into_iter().filter(|it| it.starts_with(beside)).count();
    assert_eq!(asked, 1);
}
