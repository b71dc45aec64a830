//! What a block shows, as links say it: `cartels/seizures?region=southwest&month=2025-06`.
//!
//! The same text names the view in an address, in an event, and for the pen that draws it once more
//! for a reader who keeps it. It may come from anyone: what it says that is not there changes
//! nothing.

use std::fmt;

/// The most bytes that are read: forty open options with long names fit.
const MOST: usize = 4096;

/// The longest name of a file, without its ending.
const LONGEST: usize = 100;

/// What is chosen in a block, by key. Links and events have it as text; the page writes and reads
/// that itself, natively an [`Address`] does.
pub trait View {
    /// The id that is chosen by a key.
    fn id(&self, key: &str) -> Option<String>;
    /// Says what is chosen by a key: an id, or nothing; and whether it is so at first, which no link
    /// has to say.
    fn say(&mut self, key: &str, id: Option<&str>, at_first: bool);
}

/// The place of the id that is chosen by a key, where `ids` has one for each place until the last.
pub fn place<'a>(
    view: &dyn View,
    key: &str,
    ids: &dyn Fn(usize) -> Option<&'a str>,
) -> Option<usize> {
    let wanted = view.id(key)?;
    let mut place = 0;
    while ids(place)? != wanted {
        place += 1;
    }
    Some(place)
}

/// A block, and what is chosen in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The story.
    pub story: String,
    /// The block.
    pub block: String,
    /// What is not as it was at first: a key with ids for each.
    pub chosen: Vec<(String, Vec<String>)>,
}

impl Address {
    /// The address of a block as it is shown at first.
    pub fn new(story: &str, block: &str) -> Address {
        Address { story: story.to_owned(), block: block.to_owned(), chosen: Vec::new() }
    }

    /// Reads an address. Of one that is too long nothing is read.
    pub fn read(text: &str) -> Address {
        let text = if text.len() > MOST { "" } else { text };
        let (path, chosen) = text.split_once('?').unwrap_or((text, ""));
        let (story, block) = path.split_once('/').unwrap_or((path, ""));
        let part = |part: &str| {
            let (key, ids) = part.split_once('=').unwrap_or((part, ""));
            let ids = ids.split(',').filter(|id| !id.is_empty()).map(decoded).collect();
            (decoded(key), ids)
        };
        let parts = chosen.split('&').filter(|part| !part.is_empty());
        Address { chosen: parts.map(part).collect(), ..Address::new(story, block) }
    }

    /// A file name that says what is in it: `cartels-seizures-southwest-2025-06`.
    pub fn file_name(&self) -> String {
        let ids = self.chosen.iter().flat_map(|(_, ids)| ids);
        let mut name = String::new();
        for part in [&self.story, &self.block].into_iter().chain(ids) {
            for piece in part.split(|c: char| !c.is_ascii_alphanumeric()) {
                if name.len() + piece.len() < LONGEST && !piece.is_empty() {
                    if !name.is_empty() {
                        name.push('-');
                    }
                    name.push_str(&piece.to_ascii_lowercase());
                }
            }
        }
        name
    }
}

impl View for Address {
    fn id(&self, key: &str) -> Option<String> {
        let (_, ids) = self.chosen.iter().find(|(known, _)| known == key)?;
        ids.first().cloned()
    }

    fn say(&mut self, key: &str, id: Option<&str>, at_first: bool) {
        if !at_first {
            self.chosen.push((key.to_owned(), id.map(str::to_owned).into_iter().collect()));
        }
    }
}

/// The address, with its letters as browsers write them.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.story, self.block)?;
        for (nth, (key, ids)) in self.chosen.iter().enumerate() {
            let ids: Vec<String> = ids.iter().map(|id| encoded(id)).collect();
            let mark = if nth == 0 { '?' } else { '&' };
            write!(f, "{mark}{}={}", encoded(key), ids.join(","))?;
        }
        Ok(())
    }
}

fn encoded(text: &str) -> String {
    let mut all = String::new();
    for byte in text.bytes() {
        match byte {
            b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')' => all.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => all.push(byte.into()),
            _ => all.push_str(&format!("%{byte:02X}")),
        }
    }
    all
}

/// The text that browsers have written so; one that is none stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = if *first == b'%' { after.get(..2) } else { None };
        let byte = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_what_was_written() {
        let mut address = Address::new("cartels", "seizures");
        assert_eq!(address.to_string(), "cartels/seizures");
        address.say("region", Some("southwest"), false);
        address.say("scale", Some("linear"), true);
        address.say("unit", Some("% of all, é"), false);
        let text = "cartels/seizures?region=southwest&unit=%25%20of%20all%2C%20%C3%A9";
        assert_eq!(address.to_string(), text);
        assert_eq!(Address::read(text), address);
        assert_eq!(Address::read(text).id("unit").as_deref(), Some("% of all, é"));
    }

    #[test]
    fn what_is_no_address_does_no_harm() {
        for text in ["", "?", "/", "a?b&=&c=,,&%=%&%F=%FF&%%41", "a/b/c?d?e=f=g", "é/ü?%zz=1"] {
            let address = Address::read(text);
            assert_eq!(Address::read(&address.to_string()).to_string(), address.to_string());
        }
        assert_eq!(Address::read(&"a".repeat(MOST + 1)), Address::default());
        assert_eq!(Address::read("a/b?x=%zz").id("x").as_deref(), Some("%zz"));
    }

    #[test]
    fn a_file_is_called_what_is_in_it() {
        let name = |text: &str| Address::read(text).file_name();
        let text = "cartels/seizures?region=southwest&month=2025-06";
        assert_eq!(name(text), "cartels-seizures-southwest-2025-06");
        assert_eq!(name("a/b?unit=%2F..%2F..%2F%00CON%3A"), "a-b-con");
        assert!(name(&format!("a/b?open={}", "long-id,".repeat(90))).len() <= LONGEST);
    }
}
