//! Whether the contents of an `.ods` workbook end where they should.
//!
//! calamine waits for the end of a table for as long as it takes, and in a file that was cut off
//! there is none. Recognizes elements that are not closed, or closed in another order. Speaks
//! against refusing: nothing, for no program opens such a file.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

/// Whether every element of the contents is closed; true of a workbook that has no such part.
pub fn is_whole(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return true };
    let mut part = Vec::new();
    match archive.by_name("content.xml") {
        Ok(mut file) => file.read_to_end(&mut part).is_ok() && is_closed(&part),
        Err(_) => true,
    }
}

fn is_closed(part: &[u8]) -> bool {
    let text = String::from_utf8_lossy(part);
    let mut reader = Reader::from_str(&text);
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) => return open == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_to_be_closed() {
        assert!(is_closed(b"<?xml version=\"1.0\"?><a><b/><c>1</c></a>"));
        for text in ["<a>", "<a><b></a>", "<a><b/>", "<a", "<a><!-- "] {
            assert!(!is_closed(text.as_bytes()), "{text}");
        }
    }
}
