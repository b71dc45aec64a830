//! The block: an author places it, an editor edits the post, a reader uses it.

use serde_json::json;

use crate::browser::Browser;
use crate::site::site;

/// The document that the post is in: newer versions put it into a frame.
const CANVAS: &str =
    "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";

const BLOCKS: &str = "wp.data.select('core/block-editor').getBlocks()";

/// Saves what is in the editor, and waits until it is saved.
async fn save(browser: &Browser) {
    browser.run("wp.data.dispatch('core/editor').savePost();").await;
    let saved = "wp.data.select('core/editor').didPostSaveRequestSucceed()
        && !wp.data.select('core/editor').isSavingPost()
        && !wp.data.select('core/editor').isEditedPostDirty()";
    browser.wait_for("the post to be saved", saved).await;
}

/// Chooses in a list that has this label, as the mouse would.
async fn choose(browser: &Browser, page: &str, within: &str, label: &str, value: &str) {
    let list = format!(
        "[...{page}.querySelectorAll('{within} label')]
            .find((one) => one.textContent.trim() === '{label}')
            ?.closest('.components-base-control')?.querySelector('select')"
    );
    browser.wait_for(label, &format!("!!({list})")).await;
    let offered = format!("[...({list}).options].some((one) => one.value === '{value}')");
    browser.wait_for(value, &offered).await;
    let choose = format!(
        "const list = {list}; list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    browser.run(&choose).await;
}

#[tokio::test]
async fn what_an_author_places_survives_an_editor_and_comes_alive() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;

    site.log_in(&browser, "author").await;
    let rights = "wp.data.select('core').getCurrentUser()";
    browser.goto(&format!("{}wp-admin/post-new.php", site.address)).await;
    browser
        .wait_for("the editor", "window.wp?.data?.select('core/editor')?.getCurrentPostId()")
        .await;
    browser
        .wait_for("the canvas", &format!("!!{CANVAS}.querySelector('.is-root-container')"))
        .await;
    browser.wait_for("the author", &format!("{rights}?.id")).await;
    browser
        .run(
            "wp.data.dispatch('core/editor').editPost({ title: 'Seizures', status: 'publish' });
             wp.data.dispatch('core/block-editor')
                 .insertBlocks(wp.blocks.createBlock('nutgraf/story'));",
        )
        .await;
    choose(&browser, CANVAS, "[data-type=\"nutgraf/story\"]", "Story", "cartels").await;
    // The preview is the explainer itself, in a page of its own. Alive, it asks for nothing more:
    // of a page that goes while it asks, the console tells a failure.
    let preview = |alive: &str| {
        format!(
            "(({{ shadowRoot: root }}) => root && !root.querySelector('.fragment') && {alive})(
                {CANVAS}.querySelector('[data-type=\"nutgraf/story\"] iframe')
                    ?.contentDocument?.querySelector('[data-nutgraf]') || {{}})"
        )
    };
    let blocks = "root.querySelectorAll('.block').length";
    browser.wait_for("the preview", &preview(&format!("{blocks} > 1"))).await;
    browser.run("wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');").await;
    choose(&browser, "document", ".block-editor-block-inspector", "Part", "seizures").await;
    browser.wait_for("the preview of a part", &preview(&format!("{blocks} === 1"))).await;
    choose(&browser, "document", ".block-editor-block-inspector", "Colors", "dark").await;
    let dark = preview("!!root.querySelector('.shell[data-scheme=dark] .block')");
    browser.wait_for("the preview in the dark", &dark).await;
    // WordPress says there what a block has to do otherwise, now or in its next version.
    let lines = browser.console().await;
    let said = ["nutgraf", "SelectControl", "Warning:", "deprecated", "API version"];
    let ours = |line: &&String| said.iter().any(|it| line.contains(it));
    assert_eq!(lines.iter().filter(ours).collect::<Vec<_>>(), Vec::<&String>::new());
    // A shortcode that is pasted becomes the block.
    let pasted =
        "wp.blocks.rawHandler({ HTML: '<p>[nutgraf story=\"cartels\" theme=\"dark\"]</p>' })
        .map(({ name, attributes: { story, block, theme } }) => [name, story, block, theme])";
    assert_eq!(browser.get(pasted).await, json!([["nutgraf/story", "cartels", "", "dark"]]));
    save(&browser).await;
    let post = browser.get("wp.data.select('core/editor').getCurrentPostId()").await;

    site.log_in(&browser, "editor").await;
    browser.goto(&format!("{}wp-admin/post.php?post={post}&action=edit", site.address)).await;
    browser.wait_for("the block", &format!("window.wp?.data && {BLOCKS}.length === 1")).await;
    assert_eq!(browser.get(&format!("{BLOCKS}[0].isValid")).await, true);
    browser
        .run(
            "wp.data.dispatch('core/block-editor').insertBlocks(
                wp.blocks.createBlock('core/paragraph', { content: 'Edited.' }));",
        )
        .await;
    save(&browser).await;
    let address = browser.text("wp.data.select('core/editor').getPermalink()").await;

    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;
    assert_eq!(browser.get("{ ...embeds[0].dataset }.block").await, "seizures");
    assert_eq!(browser.text("one(0, '.shell').dataset.scheme").await, "dark");
    let asked = "performance.getEntriesByType('resource')
        .map(({ name }) => new URL(name).origin).filter((one) => one !== location.origin)";
    assert_eq!(browser.get(asked).await, json!([]));
    let article = browser.text("document.querySelector('article').textContent").await;
    assert!(article.contains("Edited."), "{article}");
}

/// The text stands in the page before any script has run.
#[tokio::test]
async fn without_scripts_a_reader_has_the_whole_text() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    let block = "<!-- wp:nutgraf/story {\"story\":\"cartels\"} /-->";
    let address = site.publish(&browser, "Whole", block).await;
    browser.allow_scripts(false).await;
    site.read(&browser, &address).await;
    assert_eq!(browser.get("seen.ready").await, json!(null));
    for (what, count) in [("h3", 3), ("table", 2), (".source", 10), ("a[href$=\"en.html\"]", 1)] {
        let found = format!("document.querySelectorAll(`article {what}`).length >= {count}");
        assert_eq!(browser.get(&found).await, true, "{what}");
    }
}
