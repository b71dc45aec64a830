//! The cells of a file, whatever program wrote it.
//!
//! Recognizes workbooks by their first bytes, and files that hold no table by theirs; all others are
//! text, in the encoding and with the separator that they have. Speaks against reading a file: that it
//! holds no table; the author is told what it is.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let told = import(b"%PDF-1.7 and more", &Wishes::default()).findings.troubles;
//! assert_eq!(told.len(), 1);
//! ```

use super::findings::Findings;
use super::sheet::Sheet;
use super::trouble::{Trouble, TroubleKind};
use super::wishes::Wishes;
use super::{foreign, quoted_lines, separated, text, workbook};

/// The cells of a file, whatever program wrote it.
pub fn cells(bytes: &[u8], wishes: &Wishes, findings: &mut Findings) -> Result<Sheet, Trouble> {
    if workbook::is_workbook(bytes) {
        let found = workbook::read(bytes, wishes)?;
        findings.sheet = Some(found.name);
        findings.notes.extend(found.notes);
        (findings.shown, findings.epoch) = (found.units, Some(found.epoch));
        return Ok(found.sheet);
    }
    if let Some(trouble) = foreign::foreign(bytes) {
        return Err(trouble);
    }
    if let Some(trouble) = text::mixed(bytes) {
        return Err(trouble);
    }
    let (text, encoding) = text::decode(bytes);
    findings.encoding = encoding.name().to_owned();
    let (sheet, quoted) = match quoted_lines::unquoted(&text) {
        Some(text) => (separated::separated(&text)?, true),
        None => (separated::separated(&text)?, false),
    };
    drop(text);
    if quoted {
        let what = "each line as a whole is in quotation marks, which were ignored";
        findings.notes.push(Trouble::whole(TroubleKind::Reading, what, ""));
    }
    findings.separator = match sheet.separator {
        '\t' => "tab".to_owned(),
        other => other.to_string(),
    };
    Ok(sheet)
}
