//! Whether an article's page lets an explainer in.

use content_security_policy::sandboxing_directive::SandboxingFlagSet;
use content_security_policy::{CspList, Policy, PolicySource};
use scraper::{Html, Selector};
use url::Url;

use super::answer::HostAnswer;
use super::finding::{Finding, Way};
use super::isolation;
use super::judged::{announced, judged, misspelt};
use super::need::Embedding;
use super::policy::parse;
use super::saved::{POLICY, REPORTS};
use super::shown::{ShownEmbed, shown};

/// What a page says in its markup.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// Policies of its own.
    pub policies: Vec<String>,
    /// The folder of the loader that it has.
    pub files: Option<Url>,
    /// What it wants to show.
    pub embeds: Vec<ShownEmbed>,
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
pub fn check(answer: &HostAnswer, markup: &Markup, pair: &Embedding) -> Vec<Finding> {
    let mut found = Vec::new();
    if !matches!(answer.status, 0 | 200) {
        let what =
            format!("returns status {}; what follows may not apply to readers", answer.status);
        let help = "Try an address that everybody can open.";
        found.push(Finding::new("page-status", &[], "the page", what, help).own());
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
        let place = format!("{place}{nth}");
        let misspelt = misspelt(policy, &place, pair);
        let healed: Vec<Way> = misspelt.iter().flat_map(|it| it.stops.clone()).collect();
        let healed = |it: &Finding| it.stops.iter().all(|way| healed.contains(way));
        found.extend(judged(policy, &place, pair).into_iter().filter(|it| !healed(it)));
        found.extend(misspelt);
    }
    for policy in header(REPORTS) {
        found.extend(announced(&policy, pair));
        let misspelt = misspelt(&policy, REPORTS, pair).into_iter();
        found.extend(misspelt.map(|it| Finding { stops: Vec::new(), ..it }));
    }
    let policies: Vec<Policy> = holding.into_iter().map(|(policy, _)| policy).collect();
    found.extend(sandboxed(&policies));
    found.extend(mixed(pair));
    found.extend(unloaded(markup));
    found.extend(embedder(answer, pair));
    found
}

/// A page that is itself shown as if in a frame without rights.
fn sandboxed(policies: &[Policy]) -> Option<Finding> {
    let without = |policy: &&Policy| {
        let flags = CspList(vec![(*policy).clone()]).get_sandboxing_flag_set_for_document();
        let flag = SandboxingFlagSet::SANDBOXED_SCRIPTS_BROWSING_CONTEXT_FLAG;
        flags.is_some_and(|it| it.contains(flag))
    };
    let policy = policies.iter().find(without)?;
    let directive = policy.directive_set.iter().find(|it| it.name == "sandbox")?;
    let what = "blocks all scripts on this page with its sandbox directive";
    let help = "Change this directive to the following, or paste the full snippet, which is \
                complete without scripts.";
    let line = format!("{} allow-scripts", directive.to_string().trim());
    Some(Finding::new("sandbox", &[Way::Script], POLICY, what, help).with(line))
}

/// A secure page takes nothing from an address that is not.
fn mixed(pair: &Embedding) -> Option<Finding> {
    let local = pair.files.host_str().is_some_and(|it| it == "localhost" || it.starts_with("127."));
    let mixed = pair.page.scheme() == "https" && pair.files.scheme() == "http" && !local;
    mixed.then(|| {
        let what = "is secure, but the files are not, so browsers block them";
        let help = "Serve the files over https, and build the snippets with that address.";
        Finding::new("mixed", &Way::ALL, "the page", what, help)
    })
}

/// A page whose explainers stay as they were pasted, as where a CMS has taken the script away.
fn unloaded(markup: &Markup) -> Option<Finding> {
    (markup.files.is_none() && !markup.embeds.is_empty()).then(|| {
        let what = "has an explainer but no script tag for embed.js; unless another script loads \
                    it, readers see only the pasted text";
        let help = "Paste the snippet with its script tag. If the CMS removes scripts, have the \
                    theme load embed.js, or paste the iframe snippet.";
        Finding::new("loader-missing", &[], "the page", what, help).own()
    })
}

/// What a page that asks every file for leave needs of them.
fn embedder(answer: &HostAnswer, pair: &Embedding) -> Option<Finding> {
    let other = pair.page.origin() != pair.files.origin();
    (other && isolation::asks(answer)).then(isolation::of_page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> Embedding {
        Embedding {
            page: Url::parse("https://news.example/article").unwrap(),
            files: Url::parse("https://cdn.example/nutgraf/").unwrap(),
        }
    }

    fn found(headers: &[(&str, &str)], html: &str) -> Vec<(&'static str, Vec<Way>)> {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let answer =
            HostAnswer { status: 200, headers: headers.collect(), ..HostAnswer::default() };
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
    fn a_sandbox_keeps_what_it_allows() {
        let headers =
            vec![(POLICY.to_owned(), "sandbox allow-same-origin allow-popups".to_owned())];
        let answer = HostAnswer { status: 200, headers, ..HostAnswer::default() };
        let found = check(&answer, &Markup::default(), &pair());
        let put: Vec<&str> = found.iter().flat_map(|it| &it.put).map(String::as_str).collect();
        assert_eq!(put, ["sandbox allow-same-origin allow-popups allow-scripts"]);
    }

    #[test]
    fn other_headers_of_a_page() {
        assert_eq!(found(&[(POLICY, "sandbox allow-same-origin")], "")[0].0, "sandbox");
        assert_eq!(found(&[(POLICY, "sandbox allow-scripts")], ""), []);
        let embedder = ("Cross-Origin-Embedder-Policy", "require-corp; report-to=\"x\"");
        assert_eq!(found(&[embedder], ""), [("embedder", Way::ALL.to_vec())]);
        let files = Url::parse("http://cdn.example/").unwrap();
        let all = check(&HostAnswer::default(), &Markup::default(), &Embedding { files, ..pair() });
        assert_eq!(all.iter().map(|it| it.code).collect::<Vec<_>>(), ["mixed"]);
    }

    #[test]
    fn an_explainer_without_its_script_is_told() {
        let embed = "<div data-nutgraf data-story=\"harbour\"></div>";
        assert_eq!(found(&[], embed), [("loader-missing", vec![])]);
        let script = "<script src=\"/nutgraf/embed.js\" async></script>";
        assert_eq!(found(&[], &format!("{embed}{script}")), []);
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
