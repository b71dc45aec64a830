//! An article that embeds, asked over HTTP: its policy, and the files that it names.

use nutgraf::press::kind::content_type;

use crate::asked::doctor;
use crate::folder::dist;
use crate::server::{Answer, Server};

const POLICY: &str = "default-src 'self'; script-src EMBEDS 'wasm-unsafe-eval'; connect-src EMBEDS";

/// Two hosts: of the article under a policy, and of the files.
async fn hosts(policy: &str) -> (Server, Server) {
    let (articles, files) = (Server::of_articles().await, Server::of_articles().await);
    for (path, bytes) in dist() {
        files.put(&format!("/{path}"), Answer::of(content_type(path), bytes.clone()));
    }
    let html = format!("<p>Article</p><script src=\"{}/embed.js\" async></script>", files.origin);
    let page = Answer::page(html).under(policy.replace("EMBEDS", &files.origin));
    articles.put("/article", page);
    (articles, files)
}

fn asked(articles: &Server) -> (Vec<String>, Option<i32>) {
    let answered = doctor(&[&format!("{}/article", articles.origin), "--json"], "");
    // The servers of tests let nothing be kept and compress nothing.
    let of_tests = |it: &String| it.starts_with("cache-short") || it.starts_with("uncompressed");
    let found = answered.findings().into_iter().filter(|it| !of_tests(it));
    (found.collect(), answered.code)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_and_the_files_are_looked_at_together() {
    let (articles, files) = hosts(POLICY).await;
    assert_eq!(
        asked(&articles),
        (
            vec![
                "policy-frame [frame] Content-Security-Policy".to_owned(),
                "policy-image [static] Content-Security-Policy".to_owned(),
            ],
            Some(0)
        )
    );

    files.put("/embed.js", Answer::of("text/javascript", "// minified on the way"));
    let wasm = dist().keys().find(|path| path.ends_with(".wasm")).expect("a wasm");
    files.put(&format!("/{wasm}"), Answer::missing());
    let (found, code) = asked(&articles);
    assert_eq!(code, Some(1));
    for expected in ["changed [script] embed.js".to_owned(), format!("missing [script] {wasm}")] {
        assert!(found.contains(&expected), "{expected} is not among {found:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_is_elsewhere_is_judged_where_it_is() {
    let (articles, _files) = hosts("connect-src 'self'").await;
    let mut moved = Answer::missing();
    moved.status = 302;
    moved.headers.push(("Location", "/article".to_owned()));
    articles.put("/old", moved);
    let answered = doctor(&[&format!("{}/old", articles.origin)], "");
    assert_eq!(answered.code, Some(1));
    let expected = format!("{}/article: an article\n", articles.origin);
    assert!(answered.out.starts_with(&expected), "{}", answered.out);
    assert!(answered.out.contains("connect-src 'self' http://127.0.0.1:"), "{}", answered.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_isolated_article_needs_an_answer_of_each_file() {
    let (articles, files) = hosts("").await;
    let html = format!("<script src=\"{}/embed.js\" async></script>", files.origin);
    let mut page = Answer::page(html);
    page.headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
    articles.put("/article", page);
    let (found, code) = asked(&articles);
    // The pages for frames would have to join.
    assert_eq!(code, Some(0), "{found:#?}");
    let [frame] = found.as_slice() else { panic!("{found:#?}") };
    assert!(frame.starts_with("embedder-frame [frame] stories/harbour/"), "{frame}");

    files.forbid_other_origins();
    let (found, code) = asked(&articles);
    assert_eq!(code, Some(1));
    let script = found.iter().find(|it| it.starts_with("embedder [")).expect("a finding");
    assert!(script.contains("script") && script.contains("embed.js"), "{script}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_no_page_nothing_is_said_to_work() {
    let (articles, _files) = hosts("").await;
    let mut round = Answer::missing();
    round.status = 302;
    round.headers.push(("Location", "/round".to_owned()));
    articles.put("/round", round);
    let mut broken = Answer::missing();
    broken.status = 503;
    articles.put("/broken", broken);
    for (path, expected) in [
        ("/none", "returns status 404: nothing is there"),
        ("/round", "returns status 302: the server redirects too many times"),
        ("/broken", "returns status 503: the server has an error"),
    ] {
        let answered = doctor(&[&format!("{}{path}", articles.origin)], "");
        assert_eq!((answered.code, answered.out.as_str()), (Some(2), ""), "{path}");
        assert!(answered.err.contains(expected), "{}", answered.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_wants_to_show_is_looked_at() {
    let (articles, files) = hosts("default-src *; script-src * 'wasm-unsafe-eval'").await;
    let shows = |attributes: &str| {
        let script = format!("<script src=\"{}/embed.js\" async></script>", files.origin);
        let html = format!("<div data-nutgraf {attributes}></div>{script}");
        articles.put("/article", Answer::page(html));
        asked(&articles)
    };
    assert_eq!(shows("data-story=\"harbour\" data-block=\"seizures\""), (Vec::new(), Some(0)));
    let misspelt = vec!["story-missing [script] the page".to_owned()];
    assert_eq!(shows("data-story=\"harbor\""), (misspelt, Some(1)));
    // Built, and gone from the server since.
    let path = "stories/harbour/en.seizures.fragment.html";
    files.put(&format!("/{path}"), Answer::missing());
    let gone = vec![format!("missing [script] {path}")];
    assert_eq!(shows("data-story=\"harbour\" data-block=\"seizures\""), (gone, Some(1)));
}
