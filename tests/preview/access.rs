//! Who gets in, and to what.

use std::process::Command;

use crate::running::Running;

#[track_caller]
fn status(answer: &str, expected: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {expected} ")), "{answer}");
}

#[test]
fn other_hosts_and_other_folders_are_refused() {
    let running = Running::start("dist");
    let port = running.host.rsplit(':').next().expect("a port");
    for host in [&running.host, &format!("localhost:{port}"), &format!("[::1]:{port}")] {
        status(&running.get_from(host, "/"), "200");
    }
    for host in ["news.example", &format!("127.0.0.1.news.example:{port}"), ""] {
        for path in ["/", "/article?part=en", "/events", "/files/stories/harbour/en.fragment.html"]
        {
            let answer = running.get_from(host, path);
            status(&answer, "403");
            assert!(!answer.contains("harbour"), "{answer}");
        }
    }
    for path in [
        "/files/../Cargo.toml",
        "/files/%2e%2e/Cargo.toml",
        "/files/..%2f..%2fCargo.toml",
        "/files//etc/passwd",
        "/files/stories/harbour/../../../Cargo.toml",
        "/files/manifest.json",
        "/Cargo.toml",
        "/article?part=../en",
    ] {
        status(&running.get(path), "404");
    }
    for path in ["/files/embed.js", "/files/stories/harbour/en.fragment.html", "/test-page.js"] {
        let answer = running.get(path);
        status(&answer, "200");
        // No page of another host may read what is not published.
        let head = answer.split("\r\n\r\n").next().expect("a head").to_ascii_lowercase();
        assert!(!head.contains("access-control-allow-origin"), "{head}");
        for line in ["cache-control: no-store", "cross-origin-resource-policy: same-origin"] {
            assert!(head.contains(line), "{head}");
        }
    }
}

#[test]
fn without_a_kit_there_is_a_line_that_says_how_to_get_one() {
    let mut running = Running::start("no/such/kit");
    let told = running.problem();
    assert!(told.starts_with("no/such/kit has no embed.js") && told.contains("npm run build"));
    let page = running.get("/");
    assert!(page.contains("npm run build"), "{page}");
    // The finished explainer is shown without the loader.
    let article = running.get("/article?part=en");
    assert!(article.contains("shadowrootmode") && !article.contains("<script"), "{article}");
    status(&running.get("/files/widget.css"), "200");
    status(&running.get("/files/embed.js"), "404");
}

#[test]
fn a_folder_or_a_port_that_cannot_be_used() {
    let running = Running::start("dist");
    let port = running.host.rsplit(':').next().expect("a port");
    let run = |arguments: &[&str]| {
        let command =
            Command::new(env!("CARGO_BIN_EXE_nutgraf")).arg("preview").args(arguments).output();
        let done = command.expect("it starts");
        (done.status.code(), String::from_utf8(done.stderr).expect("UTF-8"))
    };
    let (code, told) = run(&["no/such/folder"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("nutgraf: no/such/folder: "), "{told}");
    let (code, told) = run(&["www/stories/cartels", "--port", port]);
    assert_eq!(code, Some(2));
    assert!(told.contains(&format!("nutgraf: port {port} of 127.0.0.1: ")), "{told}");
}
