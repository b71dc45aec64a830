//! What a Content Security Policy lets in, by its algorithm, and what to put so that it lets in
//! what an embed needs.

use content_security_policy::{
    CheckResult, CspList, Destination, Directive, Initiator, ParserMetadata, Policy,
    PolicyDisposition, PolicySource, Request, Violates,
};
use url::Url;

use super::finding::Way;

/// Who embeds, and from where.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The address of the article.
    pub page: Url,
    /// The address of the folder with `embed.js`.
    pub files: Url,
}

/// One thing that an embed asks of the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The script tag.
    Loader,
    /// What the loader imports.
    Glue,
    /// What the loader fetches: fragments, data, the wasm.
    Fetch,
    /// That wasm may run.
    Wasm,
    /// The page of the explainer in a frame.
    Frame,
    /// A picture.
    Image,
}

impl Need {
    /// What a way of embedding needs.
    pub fn of(way: Way) -> &'static [Need] {
        match way {
            Way::Script => &[Need::Loader, Need::Glue, Need::Fetch, Need::Wasm],
            Way::Frame => &[Need::Frame],
            Way::Static => &[Need::Image],
        }
    }

    /// What it is for people.
    pub fn name(self) -> &'static str {
        match self {
            Need::Loader => "the script embed.js",
            Need::Glue => "the script of the live explainer",
            Need::Fetch => "fetching the explainer and its data",
            Need::Wasm => "WebAssembly",
            Need::Frame => "the frame",
            Need::Image => "the pictures",
        }
    }

    /// The directives that decide about it; the first that a policy has.
    fn directives(self) -> &'static [&'static str] {
        match self {
            Need::Loader | Need::Glue => &["script-src-elem", "script-src", "default-src"],
            Need::Fetch => &["connect-src", "default-src"],
            Need::Wasm => &["script-src", "default-src"],
            Need::Frame => &["frame-src", "child-src", "default-src"],
            Need::Image => &["img-src", "default-src"],
        }
    }

    /// The directive to add where only `default-src` decides.
    fn own(self) -> &'static str {
        match self {
            Need::Loader | Need::Glue | Need::Wasm => "script-src",
            Need::Fetch => "connect-src",
            Need::Frame => "frame-src",
            Need::Image => "img-src",
        }
    }

    /// What a directive has to list.
    fn expression(self, pair: &Pair) -> String {
        let origin = pair.files.origin();
        match self {
            Need::Wasm => "'wasm-unsafe-eval'".to_owned(),
            _ if origin == pair.page.origin() => "'self'".to_owned(),
            _ => origin.ascii_serialization(),
        }
    }

    /// Whether a policy refuses it. The nonce is that of the script tag.
    pub fn is_refused(self, policy: &Policy, pair: &Pair, nonce: &str) -> bool {
        if self == Need::Wasm {
            let policies = CspList(vec![enforced(policy)]);
            return policies.is_wasm_evaluation_allowed().0 == CheckResult::Blocked;
        }
        let Some(request) = self.request(pair, nonce) else { return false };
        policy.does_request_violate_policy(&request) != Violates::DoesNotViolate
    }

    fn request(self, pair: &Pair, nonce: &str) -> Option<Request> {
        let (file, destination) = match self {
            Need::Loader => ("embed.js", Destination::Script),
            Need::Glue => ("nutgraf.js", Destination::Script),
            Need::Fetch | Need::Wasm => ("nutgraf.wasm", Destination::None),
            Need::Frame => ("stories/story/en.html", Destination::IFrame),
            Need::Image => ("stories/story/images/en.png", Destination::Image),
        };
        let parser_metadata = match self {
            Need::Loader => ParserMetadata::ParserInserted,
            _ => ParserMetadata::NotParserInserted,
        };
        let url = pair.files.join(file).ok()?;
        Some(Request {
            current_url: url.clone(),
            url,
            origin: pair.page.origin(),
            redirect_count: 0,
            destination,
            initiator: if self == Need::Fetch { Initiator::Fetch } else { Initiator::None },
            nonce: if self == Need::Loader { nonce.to_owned() } else { String::new() },
            integrity_metadata: String::new(),
            parser_metadata,
        })
    }
}

/// The same policy as one that is enforced: what only reports is judged by what it would do.
fn enforced(policy: &Policy) -> Policy {
    Policy { disposition: PolicyDisposition::Enforce, ..policy.clone() }
}

/// The policies in the value of a header; a comma begins the next one.
pub fn parse(value: &str, source: PolicySource) -> Vec<Policy> {
    CspList::parse(value, source, PolicyDisposition::Enforce).0
}

/// What of these needs a policy refuses.
pub fn refused(policy: &Policy, needs: &[Need], pair: &Pair) -> Vec<Need> {
    let all = needs.iter().copied();
    all.filter(|need| need.is_refused(policy, pair, "")).collect()
}

/// How a policy has to change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Directives as they have to read.
    pub directives: Vec<String>,
    /// The script tag needs the nonce of the page, because no host counts beside it.
    pub nonce: bool,
    /// The script tag needs a digest that the policy lists, because no host counts beside it.
    pub digest: bool,
}

/// The change after which a policy refuses none of these needs.
pub fn change(policy: &Policy, needs: &[Need], pair: &Pair) -> Change {
    let mut next = policy.clone();
    let mut change = Change::default();
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
fn is_dynamic(policy: &Policy, need: Need) -> bool {
    let decides = deciding(policy, need).and_then(|at| policy.directive_set.get(at));
    let values = decides.map_or(&[][..], |it| &it.value);
    need == Need::Loader && values.iter().any(|it| it.eq_ignore_ascii_case("'strict-dynamic'"))
}

/// The nonce that a policy lists.
fn nonce(policy: &Policy) -> Option<String> {
    let at = deciding(policy, Need::Loader)?;
    policy.directive_set.get(at)?.value.iter().find_map(|one| {
        let inner = one.strip_prefix("'nonce-")?.strip_suffix('\'')?;
        Some(inner.to_owned())
    })
}

/// The place of the directive that decides.
fn deciding(policy: &Policy, need: Need) -> Option<usize> {
    let place = |name: &&str| policy.directive_set.iter().position(|it| it.name == *name);
    need.directives().iter().find_map(place)
}

fn add(policy: &mut Policy, need: Need, expression: String) {
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
    use super::*;

    fn pair() -> Pair {
        Pair {
            page: Url::parse("https://news.example/article").unwrap(),
            files: Url::parse("https://cdn.example/nutgraf/").unwrap(),
        }
    }

    /// What has to be put so that the script way works, after a check that it then does.
    #[track_caller]
    fn needed(text: &str, way: Way) -> Vec<String> {
        let policies = parse(text, PolicySource::Header);
        let [policy] = policies.as_slice() else { panic!("{text} is one policy") };
        let change = change(policy, Need::of(way), &pair());
        let mut parts: Vec<String> = text.split(';').map(|it| it.trim().to_owned()).collect();
        for line in &change.directives {
            let name = line.split(' ').next();
            parts.retain(|part| part.split(' ').next() != name);
            parts.push(line.clone());
        }
        let after = parse(&parts.join("; "), PolicySource::Header);
        assert_eq!(refused(&after[0], Need::of(way), &pair()), [], "{parts:?}");
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
        let found = change(&policies[0], Need::of(Way::Script), &pair());
        assert_eq!(found, Change { nonce: true, ..Change::default() });
        let text = "script-src 'sha256-abc' 'strict-dynamic'";
        let policies = parse(text, PolicySource::Header);
        let found = change(&policies[0], Need::of(Way::Script), &pair());
        assert!(found.digest && !found.nonce);
        assert_eq!(found.directives, [format!("{text} 'wasm-unsafe-eval'")]);
    }

    #[test]
    fn the_host_of_the_page_is_told_by_its_name() {
        let page = Url::parse("https://news.example/a").unwrap();
        let files = Url::parse("https://news.example/nutgraf/").unwrap();
        let pair = Pair { page, files };
        let policy = &parse("default-src 'none'", PolicySource::Header)[0];
        let found = change(policy, Need::of(Way::Script), &pair);
        assert_eq!(
            found.directives,
            ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]
        );
        let policy = &parse("default-src 'self'", PolicySource::Header)[0];
        assert_eq!(refused(policy, Need::of(Way::Frame), &pair), []);
    }
}
