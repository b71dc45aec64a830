//! A box as wide as the column of an article, however the article lays its column out.
//!
//! A box whose height hangs on its width (`container-type: inline-size`) has no width of its own.
//! Where a layout asks how wide a box would like to be, as centered flex columns, rows, floats and
//! table cells do, it would be 0 px wide. The grid around it answers in its place, as a long
//! paragraph would: a little is enough, and more is welcome. `width: 100%` would do for some of these
//! layouts, but it would also outrank the width that a page sets for everything in its column. The
//! loader puts the same around what it shows.

use yew::prelude::*;

/// What asks for as much room as there is, up to the width of a very long line.
pub const WIDE: &str = "display:grid;grid-template-columns:minmax(0,3000px)";

/// Where something is in it together with others.
pub const SAME_PLACE: &str = "grid-area:1/1";

/// What is in it; `100cqw` inside is its width.
const COLUMN: &str = "container-type:inline-size";

/// Content in a box as wide as the column, in which `100cqw` is that width.
pub fn column(content: Html) -> Html {
    html! { <div style={WIDE}><div style={COLUMN}>{ content }</div></div> }
}
