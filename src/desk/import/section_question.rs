//! What is asked about rows with nothing but a name.
//!
//! Recognizes a name of which it is not certain that it names the rows below, and two names one below
//! the other. Speaks against choosing: that either may be a remark, or stand above the other.
//!
//! ```
//! use nutgraf::desk::import::{Wishes, import};
//!
//! let table = b"Month,Boxes\nNorth,\nPier 1,\n2025-01,1\nPier 2,\n2025-01,2\n";
//! let asked = &import(table, &Wishes::default()).findings.troubles[0];
//! assert_eq!(asked.what, "`North` and `Pier 1` are both above the same rows");
//! ```

use super::sheet::{Cell, short};
use super::trouble::{Trouble, TroubleKind};

/// Whether a name alone in its row names the rows below it.
pub fn doubtful(name: &Cell) -> Trouble {
    let what = format!(
        "`{}` is alone in its row: it could name the rows below it, or be a remark",
        short(&name.text)
    );
    let help =
        format!("if it names them, use --sections; if not, omit it with --leave-out {}", name.row);
    Trouble::cell(TroubleKind::NameOrRemark, name, what, help)
}

/// Which of two names, one right below the other, names the rows below both.
pub fn nested_in(above: &Cell, name: &Cell) -> Trouble {
    let (one, other) = (short(&above.text), short(&name.text));
    let what = format!("`{one}` and `{other}` are both above the same rows");
    let help = format!(
        "put what they name into columns of their own, or omit one of them, for example with \
         --leave-out {}",
        above.row
    );
    Trouble::cell(TroubleKind::NestedNames, name, what, help)
}
