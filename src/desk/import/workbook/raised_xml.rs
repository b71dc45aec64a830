//! Cells with raised letters in an `.xlsx` workbook.
//!
//! Recognizes runs with `vertAlign="superscript"` in the texts of its cells, whether they share them
//! or have their own. Speaks against a run: that it is a reading aid of Chinese or Japanese letters.
//!
//! `tests/import/shown.rs` builds such cells and reads them.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::archive::attribute;
use super::raised::{RaisedRun, written};
use super::sheet_xml::place_of;

/// The texts that cells share, by number: those in which something is raised.
pub fn shared(strings: &str) -> HashMap<usize, String> {
    let mut all = HashMap::new();
    if !strings.contains("superscript") {
        return all;
    }
    let mut nth = 0;
    walk(
        strings,
        |_| {},
        |name, text, _| {
            if name == "si" {
                all.extend(text.map(|text| (nth, text)));
                nth += 1;
            }
        },
    );
    all
}

/// The cells of a sheet in which something is raised, by row and column from 0.
pub fn cells(sheet: &str, shared: &HashMap<usize, String>) -> HashMap<(u32, u32), String> {
    let mut all = HashMap::new();
    if shared.is_empty() && !sheet.contains("superscript") {
        return all;
    }
    let place = std::cell::Cell::new(None);
    let begin = |element: &BytesStart<'_>| {
        if element.local_name().as_ref() == "c" {
            let is_shared = attribute(element, "t").as_deref() == Some("s");
            let at = attribute(element, "r").and_then(|text| place_of(&text));
            place.set(at.map(|at| (at, is_shared)));
        }
    };
    walk(sheet, begin, |name, text, value| {
        let Some((at, is_shared)) = place.get() else { return };
        match name {
            "is" => all.extend(text.map(|text| (at, text))),
            "v" if is_shared => {
                let text = value.trim().parse().ok().and_then(|nth: usize| shared.get(&nth));
                all.extend(text.map(|text| (at, text.clone())));
            }
            _ => {}
        }
    });
    all
}

/// Runs over a part. `begin` sees each element; `end` the name of each that ends, what is written in
/// the runs of a text that ends with it if something is raised, and the last text.
fn walk(
    part: &str,
    mut begin: impl FnMut(&BytesStart<'_>),
    mut end: impl FnMut(&str, Option<String>, &str),
) {
    let mut reader = Reader::from_str(part);
    let mut runs: Vec<RaisedRun> = Vec::new();
    let (mut raised, mut phonetic, mut inside) = (false, false, false);
    let mut last = String::new();
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Eof => return,
            Event::Start(element) | Event::Empty(element) => {
                begin(element);
                match element.local_name().as_ref() {
                    "si" | "is" => runs.clear(),
                    "r" => raised = false,
                    "rPh" => phonetic = true,
                    "vertAlign" => {
                        raised = attribute(element, "val").as_deref() == Some("superscript");
                    }
                    "t" | "v" => {
                        inside = matches!(event, Event::Start(_));
                        last.clear();
                    }
                    _ => {}
                }
            }
            Event::Text(text) if inside => last.push_str(text),
            Event::CData(text) if inside => last.push_str(text),
            Event::GeneralRef(name) if inside => last.push_str(&resolved(name)),
            Event::End(element) => {
                let name = element.local_name();
                match name.as_ref() {
                    "t" if !phonetic => runs.push((std::mem::take(&mut last), raised)),
                    "r" => raised = false,
                    "rPh" => phonetic = false,
                    "si" | "is" => end(name.as_ref(), written(&runs), ""),
                    other => end(other, None, &last),
                }
                inside = false;
            }
            _ => {}
        }
    }
}

/// What `&amp;` or `&#38;` stands for.
pub fn resolved(name: &quick_xml::events::BytesRef<'_>) -> String {
    match name.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => resolve_xml_entity(name).unwrap_or_default().to_owned(),
    }
}
