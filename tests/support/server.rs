//! A server on a port of its own: the host of the embeds, or a publisher's.
//!
//! A build is served as its `_headers` say: what may be kept is kept, and what has to be asked
//! again is answered with 304. What a test puts somewhere is asked for each time.

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, Uri};

use tokio::sync::Semaphore;

#[path = "broken.rs"]
mod broken;
#[path = "caching.rs"]
mod caching;

use broken::Broken;
use caching::{rules, tag};

/// What is answered at a path instead of the file.
#[derive(Clone, Default)]
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
    /// After how many bytes of the body the connection breaks, if it does.
    pub breaks_after: Option<usize>,
}

impl Answer {
    pub fn page(html: String) -> Answer {
        Answer::of("text/html; charset=utf-8", html)
    }

    pub fn missing() -> Answer {
        Answer { status: 404, ..Answer::of("text/plain", "not found") }
    }

    pub fn of(kind: &'static str, body: impl Into<Vec<u8>>) -> Answer {
        Answer { status: 200, kind, body: body.into(), ..Answer::default() }
    }

    /// Kept by browsers for as long as the file that is built at a path.
    #[allow(dead_code, reason = "for tests of faults")]
    pub fn kept_as(mut self, path: &str) -> Answer {
        self.headers.extend(rules(&dist(), path).map(|rule| ("Cache-Control", rule)));
        self
    }

    /// With a policy for the whole page.
    pub fn under(mut self, policy: String) -> Answer {
        self.headers.push(("Content-Security-Policy", policy));
        self
    }
}

struct Shared {
    folder: Option<PathBuf>,
    cors: AtomicBool,
    answers: Mutex<HashMap<String, Answer>>,
    turns: Mutex<HashMap<String, VecDeque<Answer>>>,
    held: Mutex<HashMap<String, Arc<Semaphore>>>,
    requests: Mutex<Vec<String>>,
}

/// A running server; it ends with the runtime of its test.
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub origin: String,
    shared: Arc<Shared>,
}

impl Server {
    /// Serves what Trunk has built, for every origin.
    pub async fn of_embeds() -> Server {
        let dist = dist();
        assert!(
            dist.join("embed.js").is_file(),
            "dist/ is missing: run `trunk build --release` first"
        );
        Server::start(Some(dist)).await
    }

    /// Serves only what it is told to.
    pub async fn of_articles() -> Server {
        Server::start(None).await
    }

    /// Serves a folder as a site of its own.
    #[allow(dead_code, reason = "for tests that build a site")]
    pub async fn of_folder(folder: PathBuf) -> Server {
        Server::start(Some(folder)).await
    }

    async fn start(folder: Option<PathBuf>) -> Server {
        let shared = Arc::new(Shared {
            folder,
            cors: AtomicBool::new(true),
            answers: Mutex::default(),
            turns: Mutex::default(),
            held: Mutex::default(),
            requests: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(serve).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Server { origin, shared }
    }

    /// Answers at a path from now on, and returns the whole address.
    pub fn put(&self, path: &str, answer: Answer) -> String {
        let mut answers = self.shared.answers.lock().unwrap();
        answers.insert(path.to_owned(), answer);
        format!("{}{path}", self.origin)
    }

    /// Answers the next requests at a path by these, one after the other.
    #[allow(dead_code, reason = "for tests of a server that changes its mind")]
    pub fn put_in_turn(&self, path: &str, answers: impl Into<VecDeque<Answer>>) {
        self.shared.turns.lock().unwrap().insert(path.to_owned(), answers.into());
    }

    /// Serves the file again.
    pub fn restore(&self, path: &str) {
        self.shared.answers.lock().unwrap().remove(path);
    }

    /// Answers at a path only when it is released.
    #[allow(dead_code, reason = "for tests of a server that is slow")]
    pub fn hold(&self, path: &str) {
        let gate = Arc::new(Semaphore::new(0));
        self.shared.held.lock().unwrap().insert(path.to_owned(), gate);
    }

    /// Answers at a path, also those who wait.
    #[allow(dead_code, reason = "for tests of a server that is slow")]
    pub fn release(&self, path: &str) {
        if let Some(gate) = self.shared.held.lock().unwrap().remove(path) {
            gate.close();
        }
    }

    /// Sends no header that lets other origins read.
    pub fn forbid_other_origins(&self) {
        self.shared.cors.store(false, Ordering::Relaxed);
    }

    /// The paths that were asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().unwrap().clone()
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        self.requests().iter().filter(|seen| *seen == path).count()
    }
}

/// The folder that Trunk has built.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path().to_owned();
    shared.requests.lock().unwrap().push(request_line(request.method(), request.uri()));
    let gate = shared.held.lock().unwrap().get(&path).cloned();
    if let Some(gate) = gate {
        // Ends with an error when it is closed.
        let _ = gate.acquire().await;
    }
    let turn = shared.turns.lock().unwrap().get_mut(&path).and_then(VecDeque::pop_front);
    let told = turn.or_else(|| shared.answers.lock().unwrap().get(&path).cloned());
    let answer = told.unwrap_or_else(|| {
        let mut answer = file(shared.folder.as_deref(), &path);
        if let (Some(folder), 200) = (&shared.folder, answer.status) {
            keep(&mut answer, folder, &path, request.headers());
        }
        answer
    });
    let mut response = Response::builder()
        .status(StatusCode::from_u16(answer.status).unwrap())
        .header("Content-Type", answer.kind);
    if !answer.headers.iter().any(|(name, _)| *name == "Cache-Control") {
        response = response.header("Cache-Control", "no-store");
    }
    if shared.cors.load(Ordering::Relaxed) {
        response = response
            .header("Access-Control-Allow-Origin", "*")
            .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
    for (name, value) in answer.headers {
        response = response.header(name, value);
    }
    let body = match answer.breaks_after {
        Some(bytes) => {
            response = response.header("Content-Length", answer.body.len());
            Body::new(Broken::after(bytes, answer.body))
        }
        None => Body::from(answer.body),
    };
    response.body(body).unwrap()
}

/// Says how long a file may be kept, and that it has not changed where it has not.
fn keep(answer: &mut Answer, folder: &Path, path: &str, asked: &HeaderMap) {
    let Some(rule) = rules(folder, path) else { return };
    let tag = tag(&answer.body);
    if asked.get("If-None-Match").is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        answer.status = 304;
        answer.body.clear();
    }
    answer.headers.push(("Cache-Control", rule));
    answer.headers.push(("ETag", tag));
}

/// The path alone for a plain request, so that anything unusual stands out in the log.
fn request_line(method: &Method, uri: &Uri) -> String {
    if *method == Method::GET { uri.to_string() } else { format!("{method} {uri}") }
}

fn file(folder: Option<&Path>, path: &str) -> Answer {
    let relative = match path.trim_start_matches('/') {
        "" => "index.html",
        relative => relative,
    };
    let body = match folder {
        Some(folder) if !relative.contains("..") => std::fs::read(folder.join(relative)).ok(),
        _ => None,
    };
    body.map_or_else(Answer::missing, |body| Answer::of(kind_of(relative), body))
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
