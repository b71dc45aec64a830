//! Markup as text. It is made of the same elements as the views, so that nothing an author wrote
//! can become markup, whoever puts it into a page, a snippet or a picture.

use futures::executor::block_on;
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::breaks::breakable;

#[derive(PartialEq, Properties)]
struct Given {
    html: Html,
}

#[component]
fn Markup(given: &Given) -> Html {
    given.html.clone()
}

/// Elements as HTML, or as XML where they are those of SVG.
pub fn written(html: Html) -> String {
    let renderer = LocalServerRenderer::<Markup>::with_props(Given { html }).hydratable(false);
    // Nothing in there waits for anything, so no runtime is needed.
    block_on(renderer.render())
}

/// The same, with a line for each element that is not part of a text, and long words that may break.
pub fn lines(html: Html) -> String {
    const OWN_LINE: [&str; 18] = [
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "li",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "div",
        "script",
        "iframe",
        "link",
        "details",
        "amp-iframe",
        "amp-img",
    ];
    let mut text = breakable(&written(html));
    for name in OWN_LINE {
        // What an author wrote has no `<`: it is escaped.
        for end in [" ", ">"] {
            let tag = format!("<{name}{end}");
            text = text.replace(&tag, &format!("\n{tag}"));
        }
    }
    text.trim_start().to_owned()
}
