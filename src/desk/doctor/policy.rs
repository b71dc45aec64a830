//! What a Content Security Policy lets in, by its algorithm, and what to put so that it lets in
//! what an embed needs.

use content_security_policy::{CspList, Directive, Policy, PolicyDisposition, PolicySource};

use super::need::{Embedding, Requirement};

/// The directives that browsers know, or have known.
pub const DIRECTIVES: [&str; 31] = [
    "base-uri",
    "block-all-mixed-content",
    "child-src",
    "connect-src",
    "default-src",
    "fenced-frame-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "navigate-to",
    "object-src",
    "plugin-types",
    "prefetch-src",
    "report-to",
    "report-uri",
    "require-sri-for",
    "require-trusted-types-for",
    "sandbox",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "upgrade-insecure-requests",
    "worker-src",
];

/// The directive that a name was probably meant to be; nothing for one that is right, or that is
/// like none.
pub fn meant(name: &str) -> Option<&'static str> {
    let distance = |known: &str| strsim::damerau_levenshtein(name, known);
    let near = DIRECTIVES.into_iter().map(|known| (distance(known), known)).min();
    near.filter(|(far, _)| (1..=name.len() / 3).contains(far)).map(|(_, known)| known)
}

/// The policies in the value of a header; a comma begins the next one.
pub fn parse(value: &str, source: PolicySource) -> Vec<Policy> {
    CspList::parse(value, source, PolicyDisposition::Enforce).0
}

/// What of these needs a policy refuses.
pub fn refused(policy: &Policy, needs: &[Requirement], pair: &Embedding) -> Vec<Requirement> {
    let all = needs.iter().copied();
    all.filter(|need| need.is_refused(policy, pair, "")).collect()
}

/// How a policy has to change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyChange {
    /// Directives as they have to read.
    pub directives: Vec<String>,
    /// The script tag needs the nonce of the page, because no host counts beside it.
    pub nonce: bool,
    /// The script tag needs a digest that the policy lists, because no host counts beside it.
    pub digest: bool,
}

/// The change after which a policy refuses none of these needs.
pub fn change(policy: &Policy, needs: &[Requirement], pair: &Embedding) -> PolicyChange {
    let mut next = policy.clone();
    let mut change = PolicyChange::default();
    for need in refused(policy, needs, pair) {
        if is_dynamic(&next, need) {
            let known = nonce(&next);
            let passes = known.is_some_and(|nonce| !need.is_refused(&next, pair, &nonce));
            (change.nonce, change.digest) = (passes, !passes);
        } else if need.is_refused(&next, pair, "") {
            add(&mut next, need, need.expression(pair));
        }
    }
    let changed = next.directive_set.iter().filter(|it| !policy.directive_set.contains(it));
    change.directives = changed.map(|it| it.to_string().trim().to_owned()).collect();
    change
}

/// Whether the directive that decides about the script tag heeds no host: `'strict-dynamic'`.
fn is_dynamic(policy: &Policy, need: Requirement) -> bool {
    let decides = deciding(policy, need).and_then(|at| policy.directive_set.get(at));
    let values = decides.map_or(&[][..], |it| &it.value);
    need == Requirement::Loader
        && values.iter().any(|it| it.eq_ignore_ascii_case("'strict-dynamic'"))
}

/// The nonce that a policy lists.
fn nonce(policy: &Policy) -> Option<String> {
    let at = deciding(policy, Requirement::Loader)?;
    policy.directive_set.get(at)?.value.iter().find_map(|one| {
        let inner = one.strip_prefix("'nonce-")?.strip_suffix('\'')?;
        Some(inner.to_owned())
    })
}

/// The place of the directive that decides.
fn deciding(policy: &Policy, need: Requirement) -> Option<usize> {
    let place = |name: &&str| policy.directive_set.iter().position(|it| it.name == *name);
    need.directives().iter().find_map(place)
}

fn add(policy: &mut Policy, need: Requirement, expression: String) {
    let Some(at) = deciding(policy, need) else { return };
    let Some(found) = policy.directive_set.get_mut(at) else { return };
    let listed = |value: &[String]| {
        let kept = value.iter().filter(|one| !one.eq_ignore_ascii_case("'none'")).cloned();
        kept.chain([expression]).collect::<Vec<_>>()
    };
    if found.name == "default-src" {
        // A directive of its own no longer heeds this one, so it repeats what is listed.
        let value = listed(&found.value);
        policy.directive_set.push(Directive { name: need.own().to_owned(), value });
    } else {
        found.value = listed(&found.value);
    }
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;
    use crate::desk::doctor::finding::Way;

    fn pair() -> Embedding {
        Embedding {
            page: Url::parse("https://news.example/article").unwrap(),
            files: Url::parse("https://cdn.example/nutgraf/").unwrap(),
        }
    }

    /// What has to be put so that the script way works, after a check that it then does.
    #[track_caller]
    fn needed(text: &str, way: Way) -> Vec<String> {
        let policies = parse(text, PolicySource::Header);
        let [policy] = policies.as_slice() else { panic!("{text} is one policy") };
        let change = change(policy, Requirement::of(way), &pair());
        let mut parts: Vec<String> = text.split(';').map(|it| it.trim().to_owned()).collect();
        for line in &change.directives {
            let name = line.split(' ').next();
            parts.retain(|part| part.split(' ').next() != name);
            parts.push(line.clone());
        }
        let after = parse(&parts.join("; "), PolicySource::Header);
        assert_eq!(refused(&after[0], Requirement::of(way), &pair()), [], "{parts:?}");
        change.directives
    }

    #[test]
    fn what_is_there_is_kept_and_what_is_missing_is_added_once() {
        assert_eq!(
            needed("default-src 'self'; script-src 'self' https://a.example", Way::Script),
            [
                "script-src 'self' https://a.example https://cdn.example 'wasm-unsafe-eval'",
                "connect-src 'self' https://cdn.example",
            ]
        );
        assert_eq!(
            needed("default-src 'none'", Way::Script),
            [
                "script-src https://cdn.example 'wasm-unsafe-eval'",
                "connect-src https://cdn.example"
            ]
        );
        assert_eq!(
            needed("script-src 'self'; script-src-elem 'self'", Way::Script),
            ["script-src 'self' 'wasm-unsafe-eval'", "script-src-elem 'self' https://cdn.example"]
        );
    }

    #[test]
    fn what_is_allowed_in_another_way_is_left_as_it_is() {
        let none: [&str; 0] = [];
        for text in [
            "frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
            "default-src https: 'unsafe-eval'",
            "default-src *.example 'wasm-unsafe-eval'",
            "script-src https://cdn.example/nutgraf/ 'wasm-unsafe-eval'; connect-src cdn.example",
        ] {
            assert_eq!(needed(text, Way::Script), none, "{text}");
        }
        let path = "script-src https://cdn.example/other/ 'wasm-unsafe-eval'; connect-src *";
        assert_eq!(needed(path, Way::Script).len(), 1, "another folder is another place");
    }

    #[test]
    fn a_frame_and_a_picture_each_need_one_host() {
        assert_eq!(needed("child-src 'none'", Way::Frame), ["child-src https://cdn.example"]);
        assert_eq!(
            needed("default-src 'self'", Way::Frame),
            ["frame-src 'self' https://cdn.example"]
        );
        assert_eq!(needed("img-src data:", Way::Static), ["img-src data: https://cdn.example"]);
        assert_eq!(needed("img-src https:", Way::Static).len(), 0);
    }

    #[test]
    fn beside_a_nonce_no_host_counts() {
        let text = "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval' https:";
        let policies = parse(text, PolicySource::Header);
        let found = change(&policies[0], Requirement::of(Way::Script), &pair());
        assert_eq!(found, PolicyChange { nonce: true, ..PolicyChange::default() });
        let text = "script-src 'sha256-abc' 'strict-dynamic'";
        let policies = parse(text, PolicySource::Header);
        let found = change(&policies[0], Requirement::of(Way::Script), &pair());
        assert!(found.digest && !found.nonce);
        assert_eq!(found.directives, [format!("{text} 'wasm-unsafe-eval'")]);
    }

    #[test]
    fn the_host_of_the_page_is_told_by_its_name() {
        let page = Url::parse("https://news.example/a").unwrap();
        let files = Url::parse("https://news.example/nutgraf/").unwrap();
        let pair = Embedding { page, files };
        let policy = &parse("default-src 'none'", PolicySource::Header)[0];
        let found = change(policy, Requirement::of(Way::Script), &pair);
        assert_eq!(
            found.directives,
            ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]
        );
        let policy = &parse("default-src 'self'", PolicySource::Header)[0];
        assert_eq!(refused(policy, Requirement::of(Way::Frame), &pair), []);
    }
}
