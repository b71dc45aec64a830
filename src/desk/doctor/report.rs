//! What was found, for people and for machines, and as one message to who runs the server.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::finding::{Finding, Way};

/// What the message begins with.
const INTRODUCTION: &str = "\
Our articles embed interactive explainers. They come from one host. They set no cookies and need \
neither inline scripts nor styles from other hosts.";

/// Everything that was found.
#[derive(Clone, Debug, Default)]
pub struct DoctorReport {
    /// What was looked at: lines for people.
    pub about: Vec<String>,
    /// What has to change, the gravest first.
    pub findings: Vec<Finding>,
}

impl DoctorReport {
    /// A report. What is the same at several places is told once.
    pub fn new(about: Vec<String>, all: Vec<Finding>) -> DoctorReport {
        let mut findings: Vec<Finding> = Vec::new();
        for mut one in all {
            let same = |it: &&mut Finding| {
                (it.code, &it.what, &it.help, &it.put) == (one.code, &one.what, &one.help, &one.put)
            };
            match findings.iter_mut().find(same) {
                Some(known) => {
                    one.places.retain(|place| !known.places.contains(place));
                    known.places.append(&mut one.places);
                    one.stops.retain(|way| !known.stops.contains(way));
                    known.stops.append(&mut one.stops);
                }
                None => findings.push(one),
            }
        }
        let rank = |it: &Finding| {
            Way::ALL.iter().position(|way| it.stops.contains(way)).unwrap_or(Way::ALL.len())
        };
        findings.sort_by_key(rank);
        DoctorReport { about, findings }
    }

    /// Whether a way of embedding works.
    pub fn works(&self, way: Way) -> bool {
        !self.findings.iter().any(|it| it.stops.contains(&way))
    }

    /// For people: which way works, and what has to change.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        for line in &self.about {
            let _ = writeln!(text, "{line}");
        }
        let _ = writeln!(text);
        for way in Way::ALL {
            let works = if self.works(way) { "works" } else { "does not work" };
            let _ = writeln!(text, "{:<7} {works}", way.name());
        }
        for finding in &self.findings {
            let _ = write!(text, "\n{}", told(finding));
        }
        harmless(&text)
    }

    /// What to ask of who runs the server; nothing where nothing is to be asked.
    pub fn message(&self) -> Option<String> {
        let asked = self.findings.iter().filter(|it| !it.own && it.stops != [Way::Static]);
        let (needed, rest): (Vec<_>, Vec<_>) =
            asked.partition(|it| it.stops.contains(&Way::Script));
        let (instead, helpful): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|it| !it.stops.is_empty());
        let framed = if needed.is_empty() {
            "To make them work in frames as well, please change:"
        } else {
            "If that is not possible, the same explainers work in a frame after these changes:"
        };
        let faster = "These changes would make them faster, bring corrections sooner, or let more \
                      pages embed them:";
        let parts =
            [("To make them work, please change:", needed), (framed, instead), (faster, helpful)];
        let mut text = format!("{INTRODUCTION}\n\nWhat was checked:\n\n");
        for line in &self.about {
            let _ = writeln!(text, "- {line}");
        }
        let before = text.len();
        for (heading, findings) in parts.iter().filter(|(_, findings)| !findings.is_empty()) {
            let _ = write!(text, "\n{heading}\n");
            for (nth, finding) in findings.iter().enumerate() {
                let _ = write!(text, "\n{}. {}", nth + 1, asked_for(finding));
            }
        }
        (text.len() > before).then(|| harmless(&text))
    }

    /// The same for machines.
    pub fn json(&self) -> Value {
        let ways = Way::ALL.map(|way| (way.name().to_owned(), json!(self.works(way))));
        let ways: serde_json::Map<String, Value> = ways.into_iter().collect();
        json!({
            "ok": self.works(Way::Script),
            "about": self.about,
            "works": ways,
            "findings": self.findings,
            "message": self.message(),
        })
    }
}

/// What a server sends must not steer a terminal.
fn harmless(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

/// So many places are named to people; of more only the first three.
const NAMED: usize = 4;

/// What is wrong, as a sentence without its point; each place on a line of its own where there
/// are several.
fn sentence(finding: &Finding, indent: &str) -> String {
    let all = &finding.places;
    if let [place] = all.as_slice() {
        return format!("{place} {}", finding.what);
    }
    let named = if all.len() > NAMED { NAMED - 1 } else { all.len() };
    let mut text = format!("each of these {}:", finding.what);
    for place in all.iter().take(named) {
        let _ = write!(text, "\n{indent}{place}");
    }
    if all.len() > named {
        let _ = write!(text, "\n{indent}and {} more", all.len() - named);
    }
    text
}

fn told(finding: &Finding) -> String {
    let stops: Vec<&str> = finding.stops.iter().map(|way| way.name()).collect();
    let grade =
        if stops.is_empty() { "advice".to_owned() } else { format!("stops {}", stops.join(", ")) };
    let mut text = format!("{grade}: {}\n  help: {}\n", sentence(finding, "    "), finding.help);
    for line in &finding.put {
        let _ = writeln!(text, "    {line}");
    }
    text
}

fn asked_for(finding: &Finding) -> String {
    let mut sentence = sentence(finding, "       ");
    // Addresses and names of files stay as they are.
    let word = ["the ", "each "].iter().any(|word| sentence.starts_with(word));
    if let Some(first) = sentence.get_mut(..1).filter(|_| word) {
        first.make_ascii_uppercase();
    }
    let end = if finding.places.len() == 1 { "." } else { "" };
    let mut text = format!("{sentence}{end}\n   {}\n", finding.help);
    for line in &finding.put {
        let _ = writeln!(text, "       {line}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_files_the_first_three_are_named_and_machines_have_all() {
        let of = |count: usize| {
            let one = |nth| Finding::new("type", &[], format!("{nth}.js"), "is wrong", "mend it");
            DoctorReport::new(Vec::new(), (0..count).map(one).collect())
        };
        assert!(of(1).plain().contains("advice: 0.js is wrong\n"));
        let four = "advice: each of these is wrong:\n    0.js\n    1.js\n    2.js\n    3.js\n";
        assert!(of(4).plain().contains(four));
        let many = of(15);
        assert!(many.plain().contains("    1.js\n    2.js\n    and 12 more\n  help: "));
        assert_eq!(many.json()["findings"][0]["places"].as_array().map(Vec::len), Some(15));
    }

    #[test]
    fn what_the_article_has_wrong_is_not_asked_of_the_server() {
        let of = |all: Vec<Finding>| DoctorReport::new(vec!["a: an article".to_owned()], all);
        let own =
            Finding::new("story-missing", &[Way::Script], "the page", "is wrong", "look").own();
        let theirs = Finding::new("cors", &[Way::Script], "the page", "is closed", "open it");
        assert_eq!(of(vec![own.clone()]).message(), None);
        let message = of(vec![own, theirs]).message().unwrap();
        assert!(message.contains("\n- a: an article\n"), "{message}");
        assert!(message.ends_with("change:\n\n1. The page is closed.\n   open it\n"), "{message}");
    }
}
