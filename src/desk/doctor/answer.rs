//! What a server answered.

/// An answer: its status, its headers and, where all of it was asked for, its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostAnswer {
    /// The address or the path that was asked for; empty where nobody knows.
    pub address: String,
    /// Where the server sent the asker on to, in order.
    pub redirects: Vec<String>,
    /// As in `HTTP/2 200`; 0 where only headers are known.
    pub status: u16,
    /// Names and values, in the order sent.
    pub headers: Vec<(String, String)>,
    /// The bytes as they travelled, compressed if they were; `None` if only headers are known.
    pub body: Option<Vec<u8>>,
}

impl HostAnswer {
    /// Why this says nothing about an article. A page that asks for a password still has its policy.
    pub fn no_page(&self) -> Option<&'static str> {
        match self.status {
            300..=399 => {
                Some("the server redirects too many times. Ask its administrator where the page is")
            }
            404 | 410 => Some("nothing is there. Check the address, or copy the files there first"),
            500..=599 => Some("the server has an error. Try again, or ask its administrator"),
            _ => None,
        }
    }

    /// All values of a header.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.headers.iter().filter(move |(known, _)| known.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value.trim())
    }

    /// The first value of a header.
    pub fn header<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.all(name).next()
    }

    /// The type of the content without its parameters, in small letters.
    pub fn essence(&self) -> String {
        let kind = self.header("Content-Type").unwrap_or_default();
        kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// The encoding of the text, if the server names it, in small letters.
    pub fn charset(&self) -> Option<String> {
        let mut parameters = self.header("Content-Type")?.split(';').skip(1);
        let named = parameters.find_map(|it| {
            let (name, value) = it.split_once('=')?;
            name.trim().eq_ignore_ascii_case("charset").then_some(value)
        });
        named.map(|value| value.trim().trim_matches('"').to_ascii_lowercase())
    }

    /// The compressions of the body, in the order in which they were done, in small letters.
    pub fn encodings(&self) -> Vec<String> {
        let all = self.all("Content-Encoding").flat_map(|value| value.split(','));
        let names = all.map(|name| name.trim().to_ascii_lowercase());
        names.filter(|name| !name.is_empty() && name != "identity").collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_headers_have_no_case_and_parameters_are_told_apart() {
        let headers = [
            ("content-type", "Text/HTML ; Charset=\"ISO-8859-1\""),
            ("Content-Encoding", "gzip, BR"),
            ("content-encoding", "identity"),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let answer = HostAnswer { headers, ..HostAnswer::default() };
        assert_eq!(answer.essence(), "text/html");
        assert_eq!(answer.charset().as_deref(), Some("iso-8859-1"));
        assert_eq!(answer.encodings(), ["gzip", "br"]);
        assert_eq!(HostAnswer::default().charset(), None);
    }
}
