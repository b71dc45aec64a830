//! What an embed asks of the page around it, as the requests that a browser judges.

use content_security_policy::{
    CheckResult, CspList, Destination, Initiator, ParserMetadata, Policy, PolicyDisposition,
    Request, Violates,
};
use url::Url;

use super::finding::Way;

/// Who embeds, and from where.
#[derive(Clone, Debug)]
pub struct Embedding {
    /// The address of the article.
    pub page: Url,
    /// The address of the folder with `embed.js`.
    pub files: Url,
}

/// One thing that an embed asks of the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
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

impl Requirement {
    /// What a way of embedding needs.
    pub fn of(way: Way) -> &'static [Requirement] {
        match way {
            Way::Script => {
                &[Requirement::Loader, Requirement::Glue, Requirement::Fetch, Requirement::Wasm]
            }
            Way::Frame => &[Requirement::Frame],
            Way::Static => &[Requirement::Image],
        }
    }

    /// What it is for people.
    pub fn name(self) -> &'static str {
        match self {
            Requirement::Loader => "the script embed.js",
            Requirement::Glue => "the script of the interactive explainer",
            Requirement::Fetch => "fetching the explainer with its data",
            Requirement::Wasm => "WebAssembly",
            Requirement::Frame => "the frame",
            Requirement::Image => "the pictures",
        }
    }

    /// The directives that decide about it; the first that a policy has.
    pub fn directives(self) -> &'static [&'static str] {
        match self {
            Requirement::Loader | Requirement::Glue => {
                &["script-src-elem", "script-src", "default-src"]
            }
            Requirement::Fetch => &["connect-src", "default-src"],
            Requirement::Wasm => &["script-src", "default-src"],
            Requirement::Frame => &["frame-src", "child-src", "default-src"],
            Requirement::Image => &["img-src", "default-src"],
        }
    }

    /// The directive to add where only `default-src` decides.
    pub fn own(self) -> &'static str {
        match self {
            Requirement::Loader | Requirement::Glue | Requirement::Wasm => "script-src",
            Requirement::Fetch => "connect-src",
            Requirement::Frame => "frame-src",
            Requirement::Image => "img-src",
        }
    }

    /// What a directive has to list.
    pub fn expression(self, pair: &Embedding) -> String {
        let origin = pair.files.origin();
        match self {
            Requirement::Wasm => "'wasm-unsafe-eval'".to_owned(),
            _ if origin == pair.page.origin() => "'self'".to_owned(),
            _ => origin.ascii_serialization(),
        }
    }

    /// Whether a policy refuses it. The nonce is that of the script tag.
    pub fn is_refused(self, policy: &Policy, pair: &Embedding, nonce: &str) -> bool {
        if self == Requirement::Wasm {
            let policies = CspList(vec![enforced(policy)]);
            return policies.is_wasm_evaluation_allowed().0 == CheckResult::Blocked;
        }
        let Some(request) = self.request(pair, nonce) else { return false };
        policy.does_request_violate_policy(&request) != Violates::DoesNotViolate
    }

    fn request(self, pair: &Embedding, nonce: &str) -> Option<Request> {
        let (file, destination) = match self {
            Requirement::Loader => ("embed.js", Destination::Script),
            Requirement::Glue => ("nutgraf.js", Destination::Script),
            Requirement::Fetch | Requirement::Wasm => ("nutgraf.wasm", Destination::None),
            Requirement::Frame => ("stories/story/en.html", Destination::IFrame),
            Requirement::Image => ("stories/story/images/en.png", Destination::Image),
        };
        let parser_metadata = match self {
            Requirement::Loader => ParserMetadata::ParserInserted,
            _ => ParserMetadata::NotParserInserted,
        };
        let url = pair.files.join(file).ok()?;
        Some(Request {
            current_url: url.clone(),
            url,
            origin: pair.page.origin(),
            redirect_count: 0,
            destination,
            initiator: if self == Requirement::Fetch { Initiator::Fetch } else { Initiator::None },
            nonce: if self == Requirement::Loader { nonce.to_owned() } else { String::new() },
            integrity_metadata: String::new(),
            parser_metadata,
        })
    }
}

/// The same policy as one that is enforced: what only reports is judged by what it would do.
fn enforced(policy: &Policy) -> Policy {
    Policy { disposition: PolicyDisposition::Enforce, ..policy.clone() }
}
