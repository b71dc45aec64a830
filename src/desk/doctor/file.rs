//! Whether one of our files is sent as browsers want it.

use url::Url;

use super::answer::HostAnswer;
use super::cache;
use super::finding::{Finding, Way};
use super::framed;
use super::isolation;
use super::role::FileRole;
use crate::press::kind::content_type;

/// Types by which browsers know a script.
const SCRIPTS: [&str; 4] =
    ["text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript"];

/// What has to change in how a file is sent. `path` is its path below the folder with `embed.js`,
/// `page` the address of an article that embeds it.
pub fn check(answer: &HostAnswer, path: &str, page: &Url) -> Vec<Finding> {
    let role = FileRole::of(path);
    let stops: Vec<Way> = role.way().into_iter().collect();
    if !matches!(answer.status, 0 | 200) {
        let what = format!("returns status {}", answer.status);
        let help = "Copy all files from the same build to the server, and make them public.";
        return vec![Finding::new("missing", &stops, path, what, help)];
    }
    let own = Url::parse(&answer.address).is_ok_and(|it| it.origin() == page.origin());
    let found = [
        kind(answer, path, role, &stops),
        charset(answer, path, role, &stops),
        (!own).then(|| shared(answer, path, role, page)).flatten(),
        (!own).then(|| isolation::of_file(answer, path, role)).flatten(),
        sent_on(answer, path),
        cache::check(answer, path),
    ];
    let framed =
        if role == FileRole::Page { framed::check(answer, path, page) } else { Vec::new() };
    found.into_iter().flatten().chain(framed).collect()
}

/// The type.
fn kind(answer: &HostAnswer, path: &str, role: FileRole, stops: &[Way]) -> Option<Finding> {
    let (sent, whole) = (answer.essence(), answer.header("Content-Type").unwrap_or_default());
    let wanted = content_type(path);
    let (right, stops) = match role {
        // Browsers guess that what a script tag names is a script, unless told not to.
        FileRole::Loader if guessed(answer, &sent) => (SCRIPTS.contains(&sent.as_str()), &[][..]),
        FileRole::Loader | FileRole::Glue => (SCRIPTS.contains(&sent.as_str()), stops),
        // Works, but only from its last byte on. Parameters count as another type.
        FileRole::Wasm => (whole.eq_ignore_ascii_case(wanted), &[][..]),
        FileRole::Fragment | FileRole::Page | FileRole::Style | FileRole::Picture => {
            (wanted.split(';').next() == Some(&sent), stops)
        }
        FileRole::Data | FileRole::Other => return None,
    };
    let told = if whole.is_empty() { "without a type".to_owned() } else { format!("as {whole}") };
    let what = match role {
        FileRole::Wasm => format!("is sent {told}, so it cannot start until all of it has arrived"),
        FileRole::Loader if stops.is_empty() => {
            format!("is sent {told}, so browsers have to guess its type")
        }
        _ => format!("is sent {told}, so browsers refuse it"),
    };
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let help = format!("Send .{ending} files with this type.");
    let finding = Finding::new("type", stops, path, what, help);
    (!right).then(|| finding.with(format!("Content-Type: {wanted}")))
}

/// Whether a browser runs a script of this type where a script tag names it.
fn guessed(answer: &HostAnswer, sent: &str) -> bool {
    let told = answer.header("X-Content-Type-Options").unwrap_or_default();
    let media = ["audio/", "image/", "video/"].iter().any(|it| sent.starts_with(it));
    !told.eq_ignore_ascii_case("nosniff") && !media && sent != "text/csv"
}

/// The encoding of text.
fn charset(answer: &HostAnswer, path: &str, role: FileRole, stops: &[Way]) -> Option<Finding> {
    let named = answer.charset();
    let wrong = named.as_deref().is_some_and(|it| it != "utf-8" && it != "utf8");
    (wrong && role.is_text()).then(|| {
        let what = format!("is labeled {}, but it is UTF-8", named.unwrap_or_default());
        let help = "Label it as UTF-8, or omit the encoding.";
        Finding::new("charset", stops, path, what, help)
    })
}

/// Whether pages of other hosts may read it.
fn shared(answer: &HostAnswer, path: &str, role: FileRole, page: &Url) -> Option<Finding> {
    let said: Vec<&str> = answer.all("Access-Control-Allow-Origin").collect();
    let page = page.origin().ascii_serialization();
    let what = match said.as_slice() {
        ["*"] => return None,
        [one] if *one == page => return varies(answer, path, &page),
        [] => "lacks the header that lets pages on other hosts read it".to_owned(),
        [one] => format!("may be read only by pages on {one}"),
        _ => "has the CORS header twice, so browsers let no other host's pages read it".to_owned(),
    };
    let help = "Send this header once with every file. The files are public, and browsers send no \
                cookies for them.";
    let line = "Access-Control-Allow-Origin: *";
    let found = |stops: &[Way]| Finding::new("cors", stops, path, what, help).with(line);
    match role {
        FileRole::Other | FileRole::Picture | FileRole::Style | FileRole::Page => None,
        // Only the frozen snippets ask for it.
        FileRole::Loader => Some(found(&[])),
        _ => Some(found(&[Way::Script])),
    }
}

/// An answer for one host must not be kept for another.
fn varies(answer: &HostAnswer, path: &str, page: &str) -> Option<Finding> {
    let named = |value: &str| value.split(',').any(|it| it.trim().eq_ignore_ascii_case("origin"));
    let told = answer.all("Vary").any(named);
    (!told).then(|| {
        let what = format!(
            "may be read by {page}, but a CDN may send the same response to pages \
                            on other hosts"
        );
        let help = "Send * to everybody, or send Vary: Origin, because the response depends on \
                    the page that requests it.";
        let line = "Access-Control-Allow-Origin: *";
        Finding::new("cors-vary", &[], path, what, help).with(line)
    })
}

/// One more way to go.
fn sent_on(answer: &HostAnswer, path: &str) -> Option<Finding> {
    let to = answer.redirects.last()?;
    let what = format!("is redirected to {to}, which costs readers time");
    let help = "Serve it at this address. Do not redirect to a shorter address without .html or to \
                another host.";
    Some(Finding::new("redirect", &[], path, what, help))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(path: &str, headers: &[(&str, &str)]) -> Vec<(&'static str, Vec<Way>)> {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let address = format!("https://cdn.example/nutgraf/{path}");
        let answer = HostAnswer {
            address,
            status: 200,
            headers: headers.collect(),
            ..HostAnswer::default()
        };
        let page = Url::parse("https://news.example/").unwrap();
        let found = check(&answer, path, &page);
        found.into_iter().map(|it| (it.code, it.stops)).collect()
    }

    const ALL: (&str, &str) = ("Access-Control-Allow-Origin", "*");
    const GIVEN: (&str, &str) = ("Cross-Origin-Resource-Policy", "cross-origin");
    const SHORT: (&str, &str) = ("Cache-Control", "public, max-age=300");

    #[test]
    fn a_file_that_is_sent_right() {
        let script = ("content-type", "text/javascript; charset=utf-8");
        assert_eq!(codes("embed.js", &[script, ALL, GIVEN, SHORT]), []);
        let page = ("content-type", "text/html");
        assert_eq!(codes("stories/a/en.html", &[page, SHORT]), []);
    }

    #[test]
    fn types_and_who_may_read() {
        let script = vec![Way::Script];
        assert_eq!(
            codes("nutgraf.js", &[("Content-Type", "text/plain"), SHORT]),
            [("type", script.clone()), ("cors", script.clone())]
        );
        assert_eq!(
            codes(
                "nutgraf.wasm",
                &[("Content-Type", "application/wasm; charset=utf-8"), ALL, SHORT]
            ),
            [("type", vec![])]
        );
        let html = ("Content-Type", "text/html; charset=ISO-8859-1");
        assert_eq!(
            codes("stories/a/en.fragment.html", &[html, ALL, SHORT]),
            [("charset", script.clone())]
        );
        let html = ("Content-Type", "text/html");
        for (said, code) in
            [("https://other.example", "cors"), ("https://news.example", "cors-vary")]
        {
            let headers = [html, ("Access-Control-Allow-Origin", said), SHORT];
            let found = codes("stories/a/en.fragment.html", &headers);
            assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), [code], "{said}");
        }
        let twice = codes("stories/a/en.fragment.html", &[html, ALL, ALL, SHORT]);
        assert_eq!(twice, [("cors", script)]);
    }

    #[test]
    fn a_loader_is_guessed_unless_guessing_is_forbidden() {
        let text = ("Content-Type", "text/plain");
        assert_eq!(codes("embed.js", &[text, ALL, GIVEN, SHORT]), [("type", vec![])]);
        let nosniff = ("X-Content-Type-Options", "nosniff");
        let stopped = [("type", vec![Way::Script])];
        assert_eq!(codes("embed.js", &[text, nosniff, ALL, GIVEN, SHORT]), stopped);
        assert_eq!(codes("embed.js", &[("Content-Type", "image/png"), ALL, GIVEN, SHORT]), stopped);
    }
}
