//! Whether an article's page lets an explainer in.

use content_security_policy::sandboxing_directive::SandboxingFlagSet;
use content_security_policy::{CspList, Policy, PolicySource};
use scraper::{Html, Selector};
use url::Url;

use super::answer::Answer;
use super::finding::{Finding, Way};
use super::isolation;
use super::need::{Need, Pair};
use super::policy::{Change, change, parse, refused};
use super::saved::POLICY;
use super::shown::{Shown, shown};

/// What a page says in its markup.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// Policies of its own.
    pub policies: Vec<String>,
    /// The folder of the loader that it has.
    pub files: Option<Url>,
    /// What it wants to show.
    pub embeds: Vec<Shown>,
}

/// Reads a page.
pub fn markup(html: &str, address: &Url) -> Markup {
    let document = Html::parse_document(html);
    let values = |selector: &str, name: &'static str| {
        let selector = Selector::parse(selector).ok();
        let found = selector.map(|it| {
            let values = document.select(&it).filter_map(|one| one.value().attr(name));
            values.map(str::to_owned).collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    };
    let scripts = values("script[src]", "src");
    let files = scripts.iter().find_map(|src| {
        let url = address.join(src).ok()?;
        let file = url.path_segments()?.next_back()?.to_owned();
        let ours = file.strip_prefix("embed").and_then(|it| it.strip_suffix(".js"));
        let ours = ours.is_some_and(|it| it.is_empty() || it.starts_with('-'));
        ours.then(|| url.join("./").ok()).flatten()
    });
    let policies = values("meta[http-equiv=content-security-policy i]", "content");
    Markup { policies, files, embeds: shown(&document) }
}

/// What has to change at a page.
pub fn check(answer: &Answer, markup: &Markup, pair: &Pair) -> Vec<Finding> {
    let mut found = Vec::new();
    if !matches!(answer.status, 0 | 200) {
        let what = format!("answers {}; what follows may not hold for readers", answer.status);
        let help = "Try an address that everybody can open.";
        found.push(Finding::new("page-status", &[], "the page", what, help));
    }
    let header = |name: &'static str| {
        answer.all(name).flat_map(|value| parse(value, PolicySource::Header)).collect::<Vec<_>>()
    };
    let metas = markup.policies.iter().flat_map(|value| parse(value, PolicySource::Meta));
    let holding: Vec<(Policy, &str)> = header(POLICY)
        .into_iter()
        .map(|policy| (policy, POLICY))
        .chain(metas.map(|policy| (policy, "<meta> in the page")))
        .collect();
    for (nth, (policy, place)) in holding.iter().enumerate() {
        let several = holding.len() > 1;
        let nth =
            if several { format!(" ({} of {})", nth + 1, holding.len()) } else { String::new() };
        found.extend(judged(policy, &format!("{place}{nth}"), pair));
    }
    for policy in header("Content-Security-Policy-Report-Only") {
        found.extend(announced(&policy, pair));
    }
    let policies = holding.into_iter().map(|(policy, _)| policy).collect();
    found.extend(sandboxed(CspList(policies)));
    found.extend(mixed(pair));
    found.extend(embedder(answer, pair));
    found
}

/// What a policy refuses, and what to put instead.
fn judged(policy: &Policy, place: &str, pair: &Pair) -> Vec<Finding> {
    let ways = Way::ALL.into_iter().filter_map(|way| {
        let refused = refused(policy, Need::of(way), pair);
        if refused.is_empty() {
            return None;
        }
        let what = format!("refuses {}", names(&refused));
        let change = change(policy, Need::of(way), pair);
        let help = help(&change);
        let code = match way {
            Way::Script => "policy-script",
            Way::Frame => "policy-frame",
            Way::Static => "policy-image",
        };
        let mut finding = Finding::new(code, &[way], place, what, help);
        finding.put = change.directives;
        Some(finding)
    });
    ways.collect()
}

fn help(change: &Change) -> String {
    let mut parts = Vec::new();
    if !change.directives.is_empty() {
        let plural =
            if change.directives.len() == 1 { "this directive" } else { "these directives" };
        parts.push(format!("Let {plural} read as follows, and leave the others as they are."));
    }
    if change.nonce {
        parts.push(
            "Give the script tag of embed.js the nonce of the page, as the page's own scripts \
             have it: 'strict-dynamic' heeds no host."
                .to_owned(),
        );
    }
    if change.digest {
        parts.push(
            "Paste a frozen snippet, and list the value of its integrity attribute, in single \
             quotes, beside the digests that are there: 'strict-dynamic' heeds no host."
                .to_owned(),
        );
    }
    parts.join(" ")
}

/// What a policy that only reports would refuse.
fn announced(policy: &Policy, pair: &Pair) -> Option<Finding> {
    let refused = refused(policy, Need::of(Way::Script), pair);
    (!refused.is_empty()).then(|| {
        let what = format!("reports, and would refuse once it is enforced, {}", names(&refused));
        let change = change(policy, Need::of(Way::Script), pair);
        let place = "Content-Security-Policy-Report-Only";
        let mut finding = Finding::new("policy-announced", &[], place, what, help(&change));
        finding.put = change.directives;
        finding
    })
}

fn names(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.name()).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// A page that is itself shown as if in a frame without rights.
fn sandboxed(policies: CspList) -> Option<Finding> {
    let flags = policies.get_sandboxing_flag_set_for_document()?;
    let without = flags.contains(SandboxingFlagSet::SANDBOXED_SCRIPTS_BROWSING_CONTEXT_FLAG);
    without.then(|| {
        let what = "lets no script run in this page: the directive sandbox";
        let help = "Allow scripts, or paste the full snippet, which is complete without.";
        let place = POLICY;
        Finding::new("sandbox", &[Way::Script], place, what, help).with("sandbox allow-scripts")
    })
}

/// A secure page takes nothing from an address that is not.
fn mixed(pair: &Pair) -> Option<Finding> {
    let local = pair.files.host_str().is_some_and(|it| it == "localhost" || it.starts_with("127."));
    let mixed = pair.page.scheme() == "https" && pair.files.scheme() == "http" && !local;
    mixed.then(|| {
        let what = "is secure, and the files are not: browsers refuse them";
        let help = "Serve the files over https, and build the snippets with that address.";
        Finding::new("mixed", &Way::ALL, "the page", what, help)
    })
}

/// What a page that asks every file for leave needs of them.
fn embedder(answer: &Answer, pair: &Pair) -> Option<Finding> {
    let other = pair.page.origin() != pair.files.origin();
    (other && isolation::asks(answer)).then(isolation::of_page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> Pair {
        Pair {
            page: Url::parse("https://news.example/article").unwrap(),
            files: Url::parse("https://cdn.example/nutgraf/").unwrap(),
        }
    }

    fn found(headers: &[(&str, &str)], html: &str) -> Vec<(&'static str, Vec<Way>)> {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let answer = Answer { status: 200, headers: headers.collect(), ..Answer::default() };
        let found = check(&answer, &markup(html, &pair().page), &pair());
        found.into_iter().map(|it| (it.code, it.stops)).collect()
    }

    #[test]
    fn every_policy_has_to_agree() {
        assert_eq!(found(&[], ""), []);
        let open = (POLICY, "script-src * 'wasm-unsafe-eval'");
        assert_eq!(found(&[open], ""), []);
        let expected = [("policy-script", vec![Way::Script]), ("policy-frame", vec![Way::Frame])];
        assert_eq!(found(&[open, (POLICY, "connect-src 'self'")], ""), expected[..1]);
        let both = (POLICY, "connect-src 'self', frame-src 'self'");
        assert_eq!(found(&[both], ""), expected);
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">";
        assert_eq!(found(&[open], meta), expected[..1]);
    }

    #[test]
    fn what_only_reports_stops_nothing() {
        let reports = ("Content-Security-Policy-Report-Only", "default-src 'self'");
        assert_eq!(found(&[reports], ""), [("policy-announced", vec![])]);
    }

    #[test]
    fn other_headers_of_a_page() {
        assert_eq!(found(&[(POLICY, "sandbox allow-same-origin")], "")[0].0, "sandbox");
        assert_eq!(found(&[(POLICY, "sandbox allow-scripts")], ""), []);
        let embedder = ("Cross-Origin-Embedder-Policy", "require-corp; report-to=\"x\"");
        assert_eq!(found(&[embedder], ""), [("embedder", Way::ALL.to_vec())]);
        let files = Url::parse("http://cdn.example/").unwrap();
        let all = check(&Answer::default(), &Markup::default(), &Pair { files, ..pair() });
        assert_eq!(all.iter().map(|it| it.code).collect::<Vec<_>>(), ["mixed"]);
    }

    #[test]
    fn the_loader_of_a_page_tells_where_the_files_are() {
        let page = pair().page;
        for (src, expected) in [
            ("https://cdn.example/n/embed.js", Some("https://cdn.example/n/")),
            ("/n/embed-0123456789abcdef.js?x", Some("https://news.example/n/")),
            ("/n/embedded.js", None),
        ] {
            let html = format!("<script src=\"/other.js\"></script><script src=\"{src}\" async>");
            let found = markup(&html, &page).files;
            assert_eq!(found.as_ref().map(Url::as_str), expected, "{src}");
        }
    }
}
