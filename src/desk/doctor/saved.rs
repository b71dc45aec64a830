//! Answers that somebody has saved: what `curl -sI` or `curl -sv` prints, or only a policy.

use super::answer::HostAnswer;
use super::policy::DIRECTIVES;

/// The header of a policy that holds.
pub const POLICY: &str = "Content-Security-Policy";

/// The header of a policy that only reports.
pub const REPORTS: &str = "Content-Security-Policy-Report-Only";

/// Headers by which an answer of a server is known where its first line was not saved.
const ANSWERS: [&str; 13] = [
    POLICY,
    REPORTS,
    "Content-Type",
    "Content-Length",
    "Cache-Control",
    "Server",
    "Date",
    "ETag",
    "Access-Control-Allow-Origin",
    "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Resource-Policy",
    "X-Frame-Options",
    "Strict-Transport-Security",
];

/// Reads saved headers.
///
/// A line with an address or a path names the answer below it. Lines that begin with `#` are
/// remarks. What was sent on elsewhere is one answer with what came at the end. A text without
/// any header is a policy, or one in each line.
///
/// # Errors
/// That there is nothing of this kind in the text, and how to get it.
pub fn read(text: &str) -> Result<Vec<HostAnswer>, String> {
    let mut reader = ResponseReader::default();
    for line in text.lines() {
        reader.line(line.trim());
    }
    reader.end();
    if reader.answers.is_empty() {
        return Err("it contains neither headers nor a policy. Save the headers with curl -sI \
                    https://news.example/article > headers.txt"
            .to_owned());
    }
    Ok(reader.answers)
}

#[derive(Default)]
struct ResponseReader {
    answers: Vec<HostAnswer>,
    now: HostAnswer,
}

impl ResponseReader {
    fn line(&mut self, line: &str) {
        // What `curl -v` puts before what it sends, receives and remarks.
        if let Some(sent) = line.strip_prefix('>') {
            if let Some(path) = requested(sent) {
                self.named(path);
            }
            return;
        }
        let line = line.strip_prefix('<').unwrap_or(line).trim_start();
        if line.is_empty() || line.starts_with(['#', '*', '{', '}']) {
            return;
        }
        if let Some(status) = status(line) {
            self.begin(status);
        } else if let Some((name, value)) = header(line) {
            self.now.headers.push((name.to_owned(), value.to_owned()));
        } else if line.starts_with("http://")
            || line.starts_with("https://")
            || line.starts_with('/')
        {
            self.named(line);
        } else if is_policy(line) {
            self.now.headers.push((POLICY.to_owned(), line.to_owned()));
        }
    }

    /// The next answer is to a request for this.
    fn named(&mut self, address: &str) {
        self.end();
        self.now.address = address.to_owned();
    }

    fn begin(&mut self, status: u16) {
        let before = self.now.status;
        let to = self.now.header("Location").map(str::to_owned);
        match to {
            Some(to) if (300..400).contains(&before) => {
                let mut redirects = std::mem::take(&mut self.now.redirects);
                redirects.push(to);
                let address = std::mem::take(&mut self.now.address);
                self.now = HostAnswer { address, redirects, ..HostAnswer::default() };
            }
            // What a server says before its answer, or a proxy about the way to it.
            _ if (100..200).contains(&before) || (before == 200 && self.now.headers.is_empty()) => {
                self.now.headers.clear();
            }
            _ if before > 0 => self.end(),
            _ => {}
        }
        self.now.status = status;
    }

    fn end(&mut self) {
        let answer = std::mem::take(&mut self.now);
        // Without a status it may be any text: one header that answers have must be in it.
        let of_answer = |(name, _): &(String, String)| {
            ANSWERS.iter().any(|known| name.eq_ignore_ascii_case(known))
        };
        if answer.status > 0 || answer.headers.iter().any(of_answer) {
            self.answers.push(answer);
        }
    }
}

/// Whether a directive is in a line: a text without any of them is no policy.
fn is_policy(line: &str) -> bool {
    let names = line.split([';', ',']).filter_map(|one| one.split_ascii_whitespace().next());
    names.into_iter().any(|name| DIRECTIVES.iter().any(|it| it.eq_ignore_ascii_case(name)))
}

/// The status of a line like `HTTP/2 200`.
fn status(line: &str) -> Option<u16> {
    line.strip_prefix("HTTP/")?.split_ascii_whitespace().nth(1)?.parse().ok()
}

/// The path of a line like `HEAD /article HTTP/2`.
fn requested(line: &str) -> Option<&str> {
    let mut words = line.split_ascii_whitespace();
    let (method, path, version) = (words.next()?, words.next()?, words.next()?);
    (["GET", "HEAD"].contains(&method) && version.starts_with("HTTP/")).then_some(path)
}

/// A line like `Name: value`. A policy has colons too, but never one after its first word.
fn header(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let token = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let own = !name.is_empty() && name.chars().all(token) && !value.starts_with("//");
    own.then(|| (name, value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_answers_with_what_they_are_for() {
        let text = "# a remark\n/nutgraf/embed.js\nHTTP/2 200\ncontent-type: text/javascript\n\n\
                    https://a.example/x.wasm\r\nHTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n";
        let answers = read(text).unwrap();
        let told: Vec<_> = answers.iter().map(|it| (it.address.as_str(), it.status)).collect();
        assert_eq!(told, [("/nutgraf/embed.js", 200), ("https://a.example/x.wasm", 404)]);
        assert_eq!(answers[0].header("Content-Type"), Some("text/javascript"));
        assert_eq!(answers[1].header("server"), Some("nginx"));
    }

    #[test]
    fn what_was_sent_on_is_one_answer() {
        let text = "HTTP/1.1 301 Moved\nLocation: https://a.example/b\n\nHTTP/1.1 103 Early\n\
                    Link: <x>\n\nHTTP/1.1 200 OK\nServer: a\n";
        let answers = read(text).unwrap();
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].redirects, ["https://a.example/b"]);
        assert_eq!(answers[0].headers, [("Server".to_owned(), "a".to_owned())]);
    }

    #[test]
    fn what_curl_says_of_itself_is_left_out() {
        let text = "* Connected to a.example\n> HEAD /article HTTP/2\n> Host: a.example\n> \n\
                    < HTTP/2 200\n< content-security-policy: default-src 'self'\n< \n";
        let answers = read(text).unwrap();
        assert_eq!((answers.len(), answers[0].address.as_str()), (1, "/article"));
        assert_eq!(answers[0].header(POLICY), Some("default-src 'self'"));
    }

    #[test]
    fn only_a_policy_with_its_name_or_without() {
        for text in [
            "default-src 'self'; img-src https://a.example",
            "Content-Security-Policy: default-src 'self'; img-src https://a.example\n",
        ] {
            let answers = read(text).unwrap();
            let expected = "default-src 'self'; img-src https://a.example";
            assert_eq!(answers[0].header(POLICY), Some(expected), "{text}");
        }
        assert!(read(" \n# nothing\n").is_err());
    }

    /// Else every file that is named by mistake would be an article without a policy.
    #[test]
    fn any_other_text_is_none() {
        for text in [
            "Just a sentence.",
            "{\n  \"slug\": \"harbour\"\n}",
            "Note: read this first",
            "scrpt-src 'self'",
            "month,value\n2025-01,1\n",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read("Server: nginx\nNote: x").map(|all| all.len()), Ok(1));
    }
}
