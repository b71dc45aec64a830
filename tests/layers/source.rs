//! A Rust source as words and signs: enough to see which paths it names.

use std::path::Path;

/// A source without comments, texts and unit tests.
pub struct Source {
    /// Its module from the root of the crate; for the command `bin`.
    pub module: Vec<String>,
    tokens: Vec<String>,
}

impl Source {
    /// Reads the text of a file at a path below `src`.
    pub fn new(file: &Path, text: &str) -> Source {
        let parts = file.with_extension("");
        let parts = parts.iter().map(|part| part.to_string_lossy().into_owned());
        let module: Vec<String> = parts.filter(|part| part != "lib").collect();
        Source { module, tokens: without_tests(tokens(text)) }
    }

    /// Whether these tokens follow each other somewhere.
    pub fn has(&self, wanted: &str) -> bool {
        let wanted = tokens(wanted);
        self.tokens.windows(wanted.len()).any(|window| window == wanted)
    }

    /// Every path that is named, from the root: `super` and `self` resolved, groups opened.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let after_path = at > 0 && self.tokens[at - 1] == "::";
            if is_word(&self.tokens[at]) && !after_path && self.token(at + 1) == "::" {
                at = self.path(at, &[], &mut found).max(at + 1);
            } else {
                at += 1;
            }
        }
        found.into_iter().map(|path| self.resolved(path)).collect()
    }

    fn token(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", String::as_str)
    }

    /// Reads a path below `above`, and returns where it ends.
    fn path(&self, mut at: usize, above: &[String], found: &mut Vec<Vec<String>>) -> usize {
        let mut path = above.to_vec();
        loop {
            match self.token(at) {
                "{" => return self.group(at + 1, &path, found),
                word if is_word(word) => path.push(word.to_owned()),
                _ => break,
            }
            at += 1;
            if self.token(at) != "::" {
                break;
            }
            at += 1;
        }
        found.push(path);
        at
    }

    fn group(&self, mut at: usize, above: &[String], found: &mut Vec<Vec<String>>) -> usize {
        while !matches!(self.token(at), "}" | "") {
            let starts = is_word(self.token(at)) || self.token(at) == "{";
            at = if starts { self.path(at, above, found).max(at + 1) } else { at + 1 };
        }
        at + 1
    }

    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        let below = match path.first().map(String::as_str) {
            Some("self") => &path[1..],
            Some("super") => &path[ups..],
            _ => return path,
        };
        let above = &self.module[..self.module.len().saturating_sub(ups)];
        [&["crate".to_owned()], above, below].concat()
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::`, and single signs; comments, texts and characters are left out.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if first == '"' {
            1 + quoted(&rest[1..])
        } else if first == '\'' {
            character(rest)
        } else if matches!(&rest[..word], "r" | "br") && rest[word..].starts_with(['"', '#']) {
            word + raw(&rest[word..])
        } else if word > 0 {
            tokens.push(rest[..word].to_owned());
            word
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    tokens
}

fn comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a text with its closing quote.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

fn raw(text: &str) -> usize {
    let hashes = text.chars().take_while(|c| *c == '#').count();
    let close = format!("\"{}", "#".repeat(hashes));
    let body = hashes + 1;
    text.get(body..)
        .and_then(|rest| rest.find(&close))
        .map_or(text.len(), |at| body + at + close.len())
}

/// `'x'` or `'\n'`; of a lifetime only the sign.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, c))) => {
            let from = at + c.len_utf8();
            text[from..].find('\'').map_or(from, |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Leaves out every item behind `#[cfg(test)]`.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here: Vec<&str> = tokens[at..].iter().take(mark.len()).map(String::as_str).collect();
        if here == mark {
            at = item_end(&tokens, at + mark.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

fn item_end(tokens: &[String], from: usize) -> usize {
    let mut depth = 0_usize;
    for (nth, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            ";" if depth == 0 => return nth + 1,
            _ => continue,
        }
        if depth == 0 && token == "}" {
            return nth + 1;
        }
    }
    tokens.len()
}
