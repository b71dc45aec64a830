//! The server of the preview.

use std::convert::Infallible;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::middleware::from_fn;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::Stream;
use futures::stream::unfold;
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;

use super::draft::BASE;
use super::gate::gate;
use super::stage::{News, PreviewStage};
use super::switches::{SCHEMES, Switches};
use super::{article, test_page};
use crate::press::folder::open;
use crate::press::kind::content_type;
use crate::style::bundle::WIDGET;

/// What every answer is made of.
#[derive(Clone)]
struct Served {
    stage: Arc<PreviewStage>,
    kit: Arc<Path>,
}

/// Answers until the program ends.
///
/// # Errors
/// What the system says.
pub async fn serve(
    listener: TcpListener,
    stage: Arc<PreviewStage>,
    kit: PathBuf,
) -> io::Result<()> {
    let router = Router::new()
        .route("/", get(desk))
        .route("/article", get(shown))
        .route("/events", get(events))
        .route("/test-page.css", get(async || text("a.css", test_page::STYLE)))
        .route("/test-page.js", get(async || text("a.js", test_page::SCRIPT)))
        .route("/article.css", get(async || text("a.css", article::style())))
        .fallback(get(file))
        .layer(from_fn(gate))
        .with_state(Served { stage, kit: kit.into() });
    axum::serve(listener, router).await
}

/// A text with the type of a file of this name.
fn text(name: &str, text: impl Into<String>) -> Response {
    bytes(name, text.into().into_bytes())
}

fn bytes(name: &str, bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, content_type(name))], bytes).into_response()
}

fn page(policy: &'static str, html: String) -> Response {
    ([(CONTENT_SECURITY_POLICY, policy)], text("a.html", html)).into_response()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "Not found.\n").into_response()
}

/// The test page.
async fn desk(State(Served { stage, .. }): State<Served>, uri: Uri) -> Response {
    let switches = Switches::read(uri.query().unwrap_or_default());
    let news = stage.news().borrow().clone();
    let html = test_page::test_page(&stage.draft().parts, &switches, &news, stage.kit);
    page(test_page::POLICY, html)
}

/// The article with one part.
async fn shown(State(Served { stage, .. }): State<Served>, uri: Uri) -> Response {
    let switches = Switches::read(uri.query().unwrap_or_default());
    let draft = stage.draft();
    let scheme = switches.schemes.first().copied().unwrap_or(SCHEMES[0]);
    let part = draft.parts.iter().find(|part| part.stem == switches.part);
    let html = part.and_then(|part| article::article(&draft, part, scheme, stage.kit));
    html.map_or_else(missing, |html| page(article::POLICY, html))
}

/// A file of the story, or of the kit.
async fn file(State(Served { stage, kit }): State<Served>, uri: Uri) -> Response {
    let path = percent_decode_str(uri.path()).decode_utf8().ok();
    let Some(path) = path.as_deref().and_then(|path| path.strip_prefix(BASE)) else {
        return missing();
    };
    if let Some(found) = stage.draft().files.get(path) {
        let policy = [(CONTENT_SECURITY_POLICY, article::POLICY)];
        return (policy, bytes(path, found.clone())).into_response();
    }
    if !is_of_kit(path) {
        return missing();
    }
    match of_kit(&kit.join(path)) {
        Ok(found) => bytes(path, found),
        Err(_) if path == WIDGET.name => text(path, WIDGET.text),
        Err(_) => missing(),
    }
}

/// A file of the kit itself: a link in it could lead to anything on this machine.
fn of_kit(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a path is the plain name of a file: nothing above or below the kit is reached by it.
fn is_of_kit(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let kind = [".js", ".css", ".wasm"].iter().any(|ending| path.ends_with(ending));
    kind && !path.starts_with('.') && path.chars().all(plain)
}

/// What is new, now and at every change.
async fn events(
    State(Served { stage, .. }): State<Served>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut news = stage.news();
    news.mark_changed();
    let events = unfold(news, |mut news| async {
        news.changed().await.ok()?;
        let told = told(&news.borrow_and_update());
        Some((Ok(told), news))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn told(news: &News) -> Event {
    // Lists of texts and a number are always JSON, on one line.
    Event::default().data(serde_json::to_string(news).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_lie_in_the_kit_itself_are_of_it() {
        for path in ["embed.js", "nutgraf-0123456789abcdef.wasm", "widget.css"] {
            assert!(is_of_kit(path), "{path}");
        }
        for path in [
            "../Cargo.js",
            "..%2fa.js",
            "a/../b.js",
            "a/b.js",
            "/etc/a.js",
            ".env.js",
            "a\\b.js",
            "manifest.json",
            "",
        ] {
            assert!(!is_of_kit(path), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_in_the_kit_is_followed() {
        let room = tempfile::tempdir().unwrap();
        let [file, link] = ["a.js", "b.js"].map(|name| room.path().join(name));
        std::fs::write(&file, "a").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(of_kit(&file).unwrap(), b"a");
        assert!(of_kit(&link).is_err());
    }
}
