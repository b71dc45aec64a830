//! Whether our pages may stand in a frame, and come alive there.

use content_security_policy::{CheckResult, CspList, Policy, PolicySource, Response};
use url::{Origin, Url};

use super::answer::HostAnswer;
use super::finding::{Finding, Way};
use super::need::{Embedding, Requirement};
use super::policy::{change, parse, refused};
use super::saved::POLICY;

/// What has to change in how a page is sent, so that articles can frame it.
pub fn check(answer: &HostAnswer, path: &str, page: &Url) -> Vec<Finding> {
    let policies: Vec<Policy> =
        answer.all(POLICY).flat_map(|value| parse(value, PolicySource::Header)).collect();
    let mut found: Vec<Finding> =
        policies.iter().filter_map(|it| still(answer, path, it)).collect();
    found.extend(refusal(answer, path, page, policies));
    found.extend(saved(answer, path));
    found
}

/// Whether articles may show the page in a frame.
fn refusal(answer: &HostAnswer, path: &str, page: &Url, policies: Vec<Policy>) -> Option<Finding> {
    let listed = |it: &Policy| it.contains_a_directive_whose_name_is("frame-ancestors");
    if policies.iter().any(listed) {
        let own = Url::parse(&answer.address).ok();
        let origin = own.as_ref().map_or_else(Origin::new_opaque, Url::origin);
        let response = Response { url: own.unwrap_or_else(|| page.clone()), redirect_count: 0 };
        let (checked, _) = CspList(policies)
            .should_navigation_response_to_navigation_request_be_blocked(
                &response,
                &origin,
                &vec![page.clone()],
            );
        return (checked == CheckResult::Blocked).then(|| {
            let line = format!("frame-ancestors {}", page.origin().ascii_serialization());
            let what = "may not be framed by the article: frame-ancestors does not list it";
            let help = "Remove the directive for these pages, or list every host that has \
                        articles.";
            Finding::new("frame-ancestors", &[Way::Frame], path, what, help).with(line)
        });
    }
    // Browsers heed this header only where no frame-ancestors is.
    let said = answer.header("X-Frame-Options")?.to_ascii_uppercase();
    ["DENY", "SAMEORIGIN"].contains(&said.as_str()).then(|| {
        let what = format!("may not be framed by the article: X-Frame-Options is {said}");
        let help = "Do not send this header with these pages.";
        Finding::new("frame-options", &[Way::Frame], path, what, help)
    })
}

/// A page whose own policy refuses its script shows the finished explainer only.
fn still(answer: &HostAnswer, path: &str, policy: &Policy) -> Option<Finding> {
    let page = Url::parse(&answer.address).ok()?;
    let pair = Embedding { files: page.join("/").ok()?, page };
    let needs = Requirement::of(Way::Script);
    (!refused(policy, needs, &pair).is_empty()).then(|| {
        let what = "does not become interactive in a frame, because its own policy blocks that";
        let help = "Remove the policy for these pages, or change its directives to the following.";
        let mut finding = Finding::new("policy-own", &[], path, what, help);
        finding.put = change(policy, needs, &pair).directives;
        finding
    })
}

/// A page that is saved instead of shown.
fn saved(answer: &HostAnswer, path: &str) -> Option<Finding> {
    let said = answer.header("Content-Disposition").unwrap_or_default();
    said.to_ascii_lowercase().starts_with("attachment").then(|| {
        let what = "is downloaded instead of shown: Content-Disposition is attachment";
        let help = "Do not send this header.";
        Finding::new("download", &[Way::Frame], path, what, help)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, value: &str) -> Vec<(&'static str, Vec<String>)> {
        let address = "https://cdn.example/nutgraf/stories/a/en.html".to_owned();
        let headers = vec![(name.to_owned(), value.to_owned())];
        let answer = HostAnswer { address, headers, ..HostAnswer::default() };
        let page = Url::parse("https://news.example/").unwrap();
        check(&answer, "en.html", &page).into_iter().map(|it| (it.code, it.put)).collect()
    }

    #[test]
    fn the_header_that_counts_decides() {
        let codes = |name, value| found(name, value).into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(codes("X-Frame-Options", "sameorigin"), ["frame-options"]);
        assert_eq!(codes(POLICY, "frame-ancestors 'self'"), ["frame-ancestors"]);
        assert_eq!(codes(POLICY, "frame-ancestors https://news.example"), [""; 0]);
        assert_eq!(codes("Content-Disposition", "attachment; filename=x"), ["download"]);
        let headers = vec![
            ("X-Frame-Options".to_owned(), "DENY".to_owned()),
            (POLICY.to_owned(), "frame-ancestors *".to_owned()),
        ];
        let answer = HostAnswer { headers, ..HostAnswer::default() };
        let page = Url::parse("https://news.example/").unwrap();
        assert_eq!(check(&answer, "en.html", &page), []);
    }

    #[test]
    fn a_page_with_a_policy_of_its_own() {
        let put = ["script-src 'self' 'wasm-unsafe-eval'".to_owned()];
        assert_eq!(found(POLICY, "default-src 'self'"), [("policy-own", put.to_vec())]);
        assert_eq!(found(POLICY, "default-src 'self' 'wasm-unsafe-eval'"), []);
    }
}
