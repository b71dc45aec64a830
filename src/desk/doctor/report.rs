//! What was found, for people and for machines, and as one message to who runs the server.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::finding::{Finding, Way};

/// Everything that was found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What was looked at: lines for people.
    pub about: Vec<String>,
    /// What has to change, the gravest first.
    pub findings: Vec<Finding>,
}

impl Report {
    /// A report. What is the same at several places is told once.
    pub fn new(about: Vec<String>, all: Vec<Finding>) -> Report {
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
        Report { about, findings }
    }

    /// Whether a way of embedding works.
    pub fn works(&self, way: Way) -> bool {
        !self.findings.iter().any(|it| it.stops.contains(&way))
    }

    /// For people: which way works, what has to change, and the message.
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
        if let Some(message) = self.message() {
            let line = "-".repeat(72);
            let _ =
                write!(text, "\nTo send to whoever runs the server:\n{line}\n{message}{line}\n");
        }
        // What a server sends must not steer a terminal.
        text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
    }

    /// What to ask of who runs the server; nothing where nothing is to be asked.
    pub fn message(&self) -> Option<String> {
        let script = !self.works(Way::Script);
        let (needed, rest): (Vec<_>, Vec<_>) =
            self.findings.iter().partition(|it| it.stops.contains(&Way::Script));
        let (instead, helpful): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|it| !it.stops.is_empty());
        let instead: Vec<&Finding> =
            instead.into_iter().filter(|it| it.stops.contains(&Way::Frame)).collect();
        if self.findings.is_empty() {
            return None;
        }
        let mut text = String::from(
            "Our articles embed interactive explainers. They come from one host, set no cookie, \
             need no inline script and no style from elsewhere.\n",
        );
        let mut part = |heading: &str, findings: &[&Finding]| {
            if !findings.is_empty() {
                let _ = write!(text, "\n{heading}\n");
                for (nth, finding) in findings.iter().enumerate() {
                    let _ = write!(text, "\n{}. {}", nth + 1, asked(finding));
                }
            }
        };
        part("For them to work, please change:", &needed);
        let heading = if script {
            "If that cannot be, the same explainers work in a frame after:"
        } else {
            "They also have a form for frames, which needs:"
        };
        part(heading, &instead);
        part(
            "This would make them faster, bring corrections sooner, or let more pages in:",
            &helpful,
        );
        let _ = writeln!(text);
        self.shown(&text)
    }

    /// A message is shown if anything in it is asked for.
    fn shown(&self, text: &str) -> Option<String> {
        let asked = |it: &Finding| it.stops.as_slice() != [Way::Static];
        self.findings.iter().any(asked).then(|| text.to_owned())
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

/// So many places are named to people; of more only the first three.
const NAMED: usize = 4;

fn places(finding: &Finding) -> String {
    let all = &finding.places;
    let named = if all.len() > NAMED { NAMED - 1 } else { all.len() };
    let names = all.iter().take(named).map(String::as_str).collect::<Vec<_>>().join(", ");
    match all.len() - named {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

fn told(finding: &Finding) -> String {
    let stops: Vec<&str> = finding.stops.iter().map(|way| way.name()).collect();
    let grade =
        if stops.is_empty() { "advice".to_owned() } else { format!("stops {}", stops.join(", ")) };
    let mut text =
        format!("{grade}: {} {}\n  help: {}\n", places(finding), finding.what, finding.help);
    for line in &finding.put {
        let _ = writeln!(text, "    {line}");
    }
    text
}

fn asked(finding: &Finding) -> String {
    let mut text = format!("{} {}.\n   {}\n", places(finding), finding.what, finding.help);
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
            Report::new(Vec::new(), (0..count).map(one).collect())
        };
        assert!(of(4).plain().contains("advice: 0.js, 1.js, 2.js, 3.js is wrong\n"));
        let many = of(15);
        assert!(many.plain().contains("advice: 0.js, 1.js, 2.js and 12 more is wrong\n"));
        assert_eq!(many.json()["findings"][0]["places"].as_array().map(Vec::len), Some(15));
    }
}
