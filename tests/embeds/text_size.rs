//! Type as large as the reader has set it, also in what is drawn.

use serde_json::json;

use crate::browser::Browser;
use crate::looks::faults;
use crate::page::{Site, embed};
use crate::reader::BLOCKS;

/// Sizes that readers set in the browser, and pages at the root for all that they show.
const SIZES: [u32; 3] = [20, 24, 32];
const WIDTHS: [u32; 3] = [320, 768, 1280];
/// The same with type of twice the usual size: in a narrower window the unit is cut at the edge.
const WIDE: [u32; 3] = [412, 768, 1280];

async fn opened(root: &str, body: &str) -> (Site, Browser) {
    let (site, browser) = (Site::open().await, Browser::open().await);
    let head =
        format!("<meta name=\"viewport\" content=\"width=device-width\"><style>{root}</style>");
    browser.goto(&site.page_with(&head, body)).await;
    (site, browser)
}

/// The sizes of what is written in charts and maps, each once.
const LABELS: &str = "[...new Set(all(0, '.labels text, .over text')
    .filter(shown).map((one) => parseFloat(getComputedStyle(one).fontSize)))]";

#[tokio::test]
async fn labels_grow_with_the_type_of_the_reader() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in ["seizures", "groups"] {
        for size in SIZES {
            for live in ["visible", "never"] {
                let body =
                    embed(block).replace("data-nutgraf", &format!("data-nutgraf data-live={live}"));
                let head =
                    format!("<style>html {{ font-size: {size}px }} body {{ margin: 0 }}</style>");
                let address = site.page_with(&head, &body);
                for width in if size == 32 { WIDE } else { WIDTHS } {
                    browser.resize(width, 900).await;
                    browser.goto(&address).await;
                    match live {
                        "never" => browser.wait_for_still(1).await,
                        _ => browser.wait_for_live(1).await,
                    }
                    browser.settle().await;
                    let what = format!("{block}, {live}, {size} px in {width} px");
                    let labels = browser.get(LABELS).await;
                    let labels: Vec<f64> = serde_json::from_value(labels).unwrap();
                    assert_eq!(labels, [0.75 * f64::from(size)], "{what}");
                    let faults = faults(&browser).await;
                    assert!(faults == json!([]), "{what}: {faults:#}");
                }
            }
        }
    }
}

/// A chart stands for the same months under the finger at any size of type.
#[tokio::test]
async fn a_pointer_reads_what_is_under_it_at_any_size() {
    for size in [16, 24, 32] {
        let (_site, browser) =
            opened(&format!("html {{ font-size: {size}px }}"), &embed("seizures")).await;
        browser.wait_for_live(1).await;
        for part in [0.3, 0.5, 0.8] {
            let aimed = format!(
                "const plot = one(0, '.plot');
                plot.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const {{ left, top, width, height }} = plot.getBoundingClientRect();
                return [left + {part} * width, top + height / 2];"
            );
            let place = browser.run(&aimed).await;
            let (x, y) = (place[0].as_f64().unwrap(), place[1].as_f64().unwrap());
            browser.point(x, y).await;
            let off =
                format!("Math.abs(one(0, '.cursor line').getBoundingClientRect().left - {x}) < 8");
            browser.wait_for(format!("the cursor at {part} with {size} px"), &off).await;
        }
    }
}

/// Into a field with smaller text a phone zooms, and does not zoom back.
#[tokio::test]
async fn fields_have_text_that_no_phone_zooms_into() {
    let small = "all(0, 'input, select, textarea')
        .filter(({ type }) => !['radio', 'range', 'checkbox'].includes(type))
        .map((one) => parseFloat(getComputedStyle(one).fontSize)).filter((size) => size < 16)";
    for root in ["", "html { font-size: 62.5% }", "html { font-size: 12px }"] {
        let mut fields = 0;
        for block in BLOCKS {
            let (_site, browser) = opened(root, &embed(block)).await;
            browser.wait_for_live(1).await;
            // Fields to compare options by.
            let compare = "if (one(0, '.ask')) choose(0, 'read', 'two options side by side');";
            browser.run(compare).await;
            browser.settle().await;
            assert_eq!(browser.get(small).await, json!([]), "{block}, {root}");
            let count = browser.get("all(0, 'input[type=search], select').length").await;
            fields += count.as_u64().unwrap();
        }
        assert!(fields > 3, "{fields}");
    }
}

/// Otherwise a phone that is held sideways enlarges some texts and others not.
#[tokio::test]
async fn a_page_decides_whether_a_phone_may_enlarge_text() {
    let adjust = "(one) => {
        const style = getComputedStyle(one);
        return style.textSizeAdjust ?? style.webkitTextSizeAdjust ?? style.MozTextSizeAdjust ?? null;
    }";
    for value in ["100%", "none", "auto"] {
        let rule =
            format!("html {{ -webkit-text-size-adjust: {value}; text-size-adjust: {value} }}");
        let (_site, browser) = opened(&rule, &embed("options")).await;
        browser.wait_for_live(1).await;
        let both =
            format!("[document.body, embeds[0], one(0, '.shell'), one(0, 'h3')].map({adjust})");
        let found = browser.get(&both).await;
        let page = found[0].clone();
        assert_eq!(found, json!([page, page, page, page]), "{value}");
    }
}
