//! The test page: switches, what is wrong, and the article at each width.

use yew::prelude::*;

use super::draft::DraftPart;
use super::stage::News;
use super::switches::{SCHEMES, Switches, WIDTHS};
use crate::press::markup::written;

/// Its style.
pub const STYLE: &str = include_str!("test_page.css");
/// Its script: submits what is chosen, and hears of changes.
pub const SCRIPT: &str = include_str!("test_page.js");

/// What it may do.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
                          connect-src 'self'; frame-src 'self'; img-src data:; \
                          form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const NO_KIT: &str = "No kit was found, so explainers are static: run npm run build, or name the \
                      folder with --kit, and start again.";

/// The page.
pub fn test_page(parts: &[DraftPart], switches: &Switches, news: &News, kit: bool) -> String {
    let chosen = parts.iter().find(|part| part.stem == switches.part).or(parts.first());
    let html = html! {
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ chosen.map_or("Preview", |part| &part.title).to_owned() }</title>
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href="/test-page.css" />
                <script src="/test-page.js" defer=true></script>
            </head>
            <body data-built={news.built.to_string()} data-parts={news.parts.join("\n")}>
                <header>
                    <h1>{ "Preview" }</h1>
                    { controls(parts, chosen, switches) }
                    if !kit {
                        <p class="note">{ NO_KIT }</p>
                    }
                    { problems(news) }
                    { warnings(news) }
                </header>
                <main>
                    if let Some(part) = chosen {
                        { for frames(part, switches) }
                    } else {
                        <p>{ "Nothing has been built yet." }</p>
                    }
                </main>
            </body>
        </html>
    };
    format!("<!DOCTYPE html>\n{}\n", written(html))
}

/// What is wrong, with room for what will be.
fn problems(news: &News) -> Html {
    let hidden = news.problems.is_empty();
    html! {
        <section role="alert" id="problems" {hidden}>
            <h2>{ "The story has problems; below is the last build without any" }</h2>
            <pre>{ news.problems.join("\n") }</pre>
        </section>
    }
}

/// What could be better, folded away: in a new story it is every text of the example.
fn warnings(news: &News) -> Html {
    let hidden = news.warnings.is_empty();
    html! {
        <details id="warnings" {hidden}>
            <summary>{ format!("Before publication ({})", news.warnings.len()) }</summary>
            <pre>{ news.warnings.join("\n") }</pre>
        </details>
    }
}

fn controls(parts: &[DraftPart], chosen: Option<&DraftPart>, switches: &Switches) -> Html {
    let part = |part: &DraftPart| {
        let selected = chosen.is_some_and(|it| it.stem == part.stem);
        html! {
            <option value={part.stem.clone()} {selected}>
                { format!("{}: {}", part.stem, part.title) }
            </option>
        }
    };
    let widths = WIDTHS.map(|width| {
        let checked = switches.widths.contains(&width);
        choice("checkbox", "width", &width.to_string(), &format!("{width} px"), checked)
    });
    let schemes = SCHEMES.map(|scheme| {
        choice("checkbox", "scheme", scheme, scheme, switches.schemes.contains(&scheme))
    });
    let scripts = [("on", "with script", true), ("off", "without", false)]
        .map(|(id, label, on)| choice("radio", "script", id, label, switches.script == on));
    html! {
        <form method="get" action="/">
            <label>{ "Part " }<select name="part">{ for parts.iter().map(part) }</select></label>
            <fieldset><legend>{ "Width" }</legend>{ for widths }</fieldset>
            <fieldset><legend>{ "Colors" }</legend>{ for schemes }</fieldset>
            <fieldset><legend>{ "Script" }</legend>{ for scripts }</fieldset>
            <button>{ "Show" }</button>
        </form>
    }
}

fn choice(kind: &'static str, name: &'static str, value: &str, label: &str, checked: bool) -> Html {
    html! {
        <label>
            <input type={kind} {name} value={value.to_owned()} {checked} />{ format!(" {label}") }
        </label>
    }
}

/// A frame for each width and scheme.
fn frames(part: &DraftPart, switches: &Switches) -> Vec<Html> {
    // Without `allow-scripts` no script runs, as if the reader had none.
    let sandbox = (!switches.script).then_some("allow-same-origin");
    let frame = |scheme: &'static str, width: u16| {
        let src = format!("/article?part={}&scheme={scheme}", part.stem);
        let name = format!("{width} px, {scheme}");
        html! {
            <figure>
                <figcaption>{ &name }</figcaption>
                <iframe {src} {sandbox} title={name.clone()} width={width.to_string()}></iframe>
            </figure>
        }
    };
    let schemes = switches.schemes.iter().copied();
    schemes
        .flat_map(|scheme| switches.widths.iter().map(move |width| (scheme, *width)))
        .map(|(scheme, width)| frame(scheme, width))
        .collect()
}
