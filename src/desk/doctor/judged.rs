//! What the policies of a page refuse, and what to put instead.

use content_security_policy::Policy;

use super::finding::{Finding, Way};
use super::need::{Embedding, Requirement};
use super::policy::{PolicyChange, change, meant, refused};
use super::saved::REPORTS;

/// What a policy refuses, and what to put instead.
pub fn judged(policy: &Policy, place: &str, pair: &Embedding) -> Vec<Finding> {
    let ways = Way::ALL.into_iter().filter_map(|way| {
        let refused = refused(policy, Requirement::of(way), pair);
        if refused.is_empty() {
            return None;
        }
        let what = format!("blocks {}", names(&refused));
        let change = change(policy, Requirement::of(way), pair);
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

fn help(change: &PolicyChange) -> String {
    let mut parts = Vec::new();
    if !change.directives.is_empty() {
        let plural =
            if change.directives.len() == 1 { "this directive" } else { "these directives" };
        parts.push(format!("Change {plural} to the following, and keep the others."));
    }
    if change.nonce {
        parts.push(
            "Give the script tag of embed.js the page's nonce, like the page's own scripts: \
             'strict-dynamic' ignores hosts."
                .to_owned(),
        );
    }
    if change.digest {
        parts.push(
            "Paste a frozen snippet. Add the value of its integrity attribute, in single quotes, \
             to the digests in the policy: 'strict-dynamic' ignores hosts."
                .to_owned(),
        );
    }
    parts.join(" ")
}

/// What a policy that only reports would refuse.
pub fn announced(policy: &Policy, pair: &Embedding) -> Option<Finding> {
    let refused = refused(policy, Requirement::of(Way::Script), pair);
    (!refused.is_empty()).then(|| {
        let what = format!("would, once it is enforced, block {}", names(&refused));
        let change = change(policy, Requirement::of(Way::Script), pair);
        let mut finding = Finding::new("policy-announced", &[], REPORTS, what, help(&change));
        finding.put = change.directives;
        finding
    })
}

fn names(needs: &[Requirement]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.name()).collect();
    match names.split_last() {
        Some((last, [first])) => format!("{first} and {last}"),
        // The comma before the last: a name may have an `and` or a `with` of its own.
        Some((last, rest)) if !rest.is_empty() => format!("{}, and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Directives that browsers pass over, because their names are misspelt. Each stops the ways of
/// embedding that work once it alone is mended.
pub fn misspelt(policy: &Policy, place: &str, pair: &Embedding) -> Vec<Finding> {
    let found = policy.directive_set.iter().enumerate().filter_map(|(at, directive)| {
        let (name, known) = (&directive.name, meant(&directive.name)?);
        let mut mended = policy.clone();
        let line = mended.directive_set.get_mut(at).map(|it| {
            known.clone_into(&mut it.name);
            it.to_string()
        });
        let healed = |way: &Way| {
            let refused = |policy| !refused(policy, Requirement::of(*way), pair).is_empty();
            refused(policy) && !refused(&mended)
        };
        let stops: Vec<Way> = Way::ALL.into_iter().filter(healed).collect();
        let what = format!("has `{name}`, which browsers ignore because they do not recognize it");
        let help = format!("Did you mean `{known}`? Fix it, then check the policy again.");
        let finding = Finding::new("policy-misspelt", &stops, place, what, help);
        Some(finding.with(line?.trim()))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use content_security_policy::PolicySource;
    use url::Url;

    use super::*;
    use crate::desk::doctor::policy::{DIRECTIVES, parse};

    fn found(text: &str) -> Vec<Finding> {
        let pair = Embedding {
            page: Url::parse("https://news.example/article").unwrap(),
            files: Url::parse("https://cdn.example/nutgraf/").unwrap(),
        };
        let policies = parse(text, PolicySource::Header);
        policies.iter().flat_map(|it| misspelt(it, "the policy", &pair)).collect()
    }

    #[test]
    fn a_misspelt_directive_beside_right_ones_is_named() {
        let all = found("img-src *; Scripts-Src 'self'; x-own 1");
        let [one] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!(
            one.what,
            "has `scripts-src`, which browsers ignore because they do not recognize it"
        );
        assert!(one.help.starts_with("Did you mean `script-src`?"), "{one:?}");
        assert_eq!((one.put.concat().as_str(), one.stops.len()), ("script-src 'self'", 0));
        let two = found("script-src: *; frame-scr 'self'; connect-src *");
        assert_eq!(two.len(), 2, "{two:?}");
        assert!(two[0].what.contains("has `script-src:`"), "{two:?}");
        assert!(two[1].help.contains("Did you mean `frame-src`?"), "{two:?}");
        assert_eq!(found(&DIRECTIVES.join("; ")), []);
    }

    #[test]
    fn it_stops_what_works_once_it_is_mended() {
        let lists = "'self' https://cdn.example 'wasm-unsafe-eval'";
        let all = found(&format!("default-src 'self'; scripts-src {lists}; connect-src *"));
        assert_eq!(all[0].stops, [Way::Script]);
        assert_eq!(all[0].put, [format!("script-src {lists}")]);
        let all = found("default-src 'self'; scripts-src 'self'; connect-src *");
        assert_eq!(all[0].stops, [], "more than the name is wrong");
    }
}
