//! An article that embeds a part of the story, as a publisher's page would.

use yew::prelude::*;

use super::draft::{BASE, Draft, DraftPart};
use crate::press::markup::written;
use crate::style::bundle::{ARTICLE, KINDS};

/// What an article has here besides its style. A bar to scroll by would take from the width that
/// is tested. What was pasted stands as far from the border as an article's text does; an explainer
/// has a border of its own and hides it.
const HERE: &str = concat!(
    "\nhtml { scrollbar-width: none; }\n",
    "[data-nutgraf] > :not([data-room]) { margin: var(--gutter) var(--gutter) 0; }\n",
);

/// What an article may do: nothing that leaves this machine. Styles of elements are those that
/// snippets reserve heights with.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                          connect-src 'self'; img-src 'self' data:; font-src 'self'; \
                          style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

/// The style of an article.
pub fn style() -> String {
    [ARTICLE.text, HERE].concat()
}

/// The page of an article; nothing for a part that was not built.
pub fn article(draft: &Draft, part: &DraftPart, scheme: &'static str, kit: bool) -> Option<String> {
    let embed = if kit {
        let pasted = draft.text(part, &format!("snippets/{}.full.txt", part.stem))?;
        Html::from_html_unchecked(pasted.to_owned().into())
    } else {
        still(part, scheme)
    };
    let html = html! {
        <html lang={part.language.clone()} data-theme={scheme}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &part.title }</title>
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href="/article.css" />
            </head>
            <body>{ embed }</body>
        </html>
    };
    Some(format!("<!DOCTYPE html>\n{}\n", written(html)))
}

/// The finished explainer without the loader, as pages of the press have it.
fn still(part: &DraftPart, scheme: &'static str) -> Html {
    let fragment = Html::from_html_unchecked(part.whole.clone().into());
    let style = |name: &str| {
        html! { <link rel="stylesheet" href={format!("{BASE}{}{name}", part.folder)} /> }
    };
    html! {
        <div data-nutgraf="">
            <template shadowrootmode="open">
                <link rel="stylesheet" href={format!("{BASE}widget.css")} />
                { for KINDS.map(|look| style(look.name)) }
                { style("folded.css") }
                { style("still.css") }
                <div class="shell" data-scheme={scheme} data-still="">{ fragment }</div>
            </template>
        </div>
    }
}
