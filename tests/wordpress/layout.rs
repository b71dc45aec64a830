//! Rows and stacks: a box in them is as wide as it asks to be.

use serde_json::json;

use crate::browser::Browser;
use crate::site::site;

fn group(layout: &str, inside: &str) -> String {
    format!(
        "<!-- wp:group {{\"layout\":{layout}}} --><div class=\"wp-block-group\">{inside}</div>\
         <!-- /wp:group -->\n\n"
    )
}

#[tokio::test]
async fn an_explainer_is_as_wide_as_its_column_in_rows_and_stacks() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    let block = |id: &str| {
        format!("<!-- wp:nutgraf/story {{\"story\":\"cartels\",\"block\":\"{id}\"}} /-->")
    };
    let layouts = [
        "{\"type\":\"flex\",\"orientation\":\"vertical\"}",
        "{\"type\":\"flex\",\"orientation\":\"vertical\",\"justifyContent\":\"center\"}",
        "{\"type\":\"flex\",\"flexWrap\":\"nowrap\"}",
        "{\"type\":\"constrained\"}",
    ];
    let content: String = layouts.map(|layout| group(layout, &block("seizures"))).concat();
    let address = site.publish(&browser, "Layouts", &content).await;
    // Also before any script, as the text that was pasted.
    for scripts in [false, true] {
        browser.allow_scripts(scripts).await;
        site.read(&browser, &address).await;
        if scripts {
            site.comes_alive(&browser, layouts.len()).await;
        }
        let widths = "embeds.map((one) => one.getBoundingClientRect().width
            / one.closest('.wp-block-group').getBoundingClientRect().width)";
        let widths = browser.get(widths).await;
        for (nth, width) in widths.as_array().unwrap().iter().enumerate() {
            let width = width.as_f64().unwrap();
            assert!((0.99..=1.001).contains(&width), "{}: {width}", layouts[nth]);
        }
    }

    // In the editor, too.
    site.log_in(&browser, "author").await;
    browser.goto(&format!("{}wp-admin/post-new.php", site.address)).await;
    browser
        .wait_for("the editor", "window.wp?.data?.select('core/editor')?.getCurrentPostId()")
        .await;
    let insert = format!(
        "wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse({}));",
        json!(content)
    );
    browser.run(&insert).await;
    let canvas =
        "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";
    let ratios = format!(
        "(() => {{
            const all = [...{canvas}.querySelectorAll('[data-type=\"nutgraf/story\"] iframe')];
            return all.length === {} && all.every((one) => one.getBoundingClientRect().width
                > 0.98 * one.closest('[data-type=\"core/group\"]').getBoundingClientRect().width);
        }})()",
        layouts.len()
    );
    browser.wait_for("wide previews", &ratios).await;
}
