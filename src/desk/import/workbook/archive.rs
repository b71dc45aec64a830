//! The layout of a sheet in a workbook that is an archive: `.xlsx`, `.xlsb` and `.ods`.
//!
//! Recognizes the part of a sheet by the name that the workbook gives it. Speaks against it: a part that
//! is missing; then nothing is known of its layout, and its cells are read all the same.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let book = std::fs::read("tests/import/workbooks/landings.xlsx").unwrap();
//! let read = import(&book, &Wishes::default());
//! assert!(read.findings.notes.iter().any(|it| it.what == "hidden columns, which were read: D"));
//! ```

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::sheet_layout::SheetLayout;
use super::{binary, raised_ods, raised_xml, sheet_xml, table_xml};

/// The layout of a sheet by its name; `None` where a part of the workbook is missing.
pub fn layout(bytes: &[u8], name: &str) -> Option<SheetLayout> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut part = |path: &str| {
        let mut all = Vec::new();
        archive.by_name(path).ok()?.read_to_end(&mut all).ok()?;
        Some(all)
    };
    let text = |bytes: Option<Vec<u8>>| String::from_utf8(bytes?).ok();
    if let Some(content) = text(part("content.xml")) {
        let texts = raised_ods::cells(&content, name);
        let mut layout = table_xml::layout(&content, name);
        layout.texts.extend(texts);
        return Some(layout);
    }
    let path_of = |target: String| {
        target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned)
    };
    if let Some(workbook) = part("xl/workbook.bin") {
        let id = binary::id_of(&workbook, name)?;
        let target = target_of(&text(part("xl/_rels/workbook.bin.rels"))?, &id)?;
        let styles = part("xl/styles.bin").unwrap_or_default();
        let strings = part("xl/sharedStrings.bin").unwrap_or_default();
        return Some(binary::layout(&part(&path_of(target))?, &styles, &strings));
    }
    let workbook = text(part("xl/workbook.xml"))?;
    let id = id_of(&workbook, name)?;
    let target = target_of(&text(part("xl/_rels/workbook.xml.rels"))?, &id)?;
    let uncomputed = is_uncomputed(&workbook);
    let sheet = text(part(&path_of(target)))?;
    let strings = text(part("xl/sharedStrings.xml")).unwrap_or_default();
    let mut layout = sheet_xml::layout(&sheet, uncomputed);
    layout.texts = raised_xml::cells(&sheet, &raised_xml::shared(&strings));
    Some(layout)
}

/// A part of a document.
pub enum ArchivePart<'a> {
    /// The beginning of an element.
    Element(&'a BytesStart<'a>),
    /// A text that is not blank.
    Text(&'a str),
}

/// An attribute of an element.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    value(&attribute)
}

/// What an attribute says: `Fish &amp; crabs` is the sheet `Fish & crabs`.
fn value(attribute: &Attribute<'_>) -> Option<String> {
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// The attribute that names a part by its relation, whatever prefix a program has for these.
fn relation(element: &BytesStart<'_>) -> Option<String> {
    let is_id =
        |it: &Attribute<'_>| it.key.local_name().as_ref() == "id" && it.key.prefix().is_some();
    element.attributes().flatten().find(is_id).as_ref().and_then(value)
}

/// Runs over the elements of a document until one ends it.
pub fn each(text: &str, mut visit: impl FnMut(&BytesStart<'_>) -> bool) {
    each_part(text, |part| match part {
        ArchivePart::Element(element) => visit(element),
        ArchivePart::Text(_) => true,
    });
}

/// The same with the texts.
pub fn each_part(text: &str, mut visit: impl FnMut(ArchivePart<'_>) -> bool) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if !visit(ArchivePart::Element(&element)) {
                    return;
                }
            }
            Ok(Event::Text(text)) if !text.trim_ascii().is_empty() => {
                if !visit(ArchivePart::Text(text.trim_ascii())) {
                    return;
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn id_of(workbook: &str, name: &str) -> Option<String> {
    let mut found = None;
    each(workbook, |element| {
        let is_sheet = element.local_name().as_ref() == "sheet";
        if is_sheet && attribute(element, "name").as_deref() == Some(name) {
            found = relation(element);
        }
        found.is_none()
    });
    found
}

fn target_of(relations: &str, id: &str) -> Option<String> {
    let mut found = None;
    each(relations, |element| {
        if attribute(element, "Id").as_deref() == Some(id) {
            found = attribute(element, "Target");
        }
        found.is_none()
    });
    found
}

/// Whether a program wrote formulas and left it to the next one to compute them.
fn is_uncomputed(workbook: &str) -> bool {
    let mut found = false;
    each(workbook, |element| {
        let is_said = element.local_name().as_ref() == "calcPr";
        let full = || attribute(element, "fullCalcOnLoad");
        found |= is_said && matches!(full().as_deref(), Some("1" | "true"));
        !is_said
    });
    found
}
