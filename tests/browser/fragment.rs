//! The fragment of the fixture: the parts of it that no reader changes.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// As the press would have written it, as far as views take it over.
const FRAGMENT: &str = "
    const fragment = document.createElement('div');
    fragment.innerHTML = `<div data-part='dam/row'><div role='cell'>
        <details class='option' data-id='dam'><summary>A dam</summary>
        <div class='what' data-part='what'>What it is</div>
        <dl class='questions'><dt>What does it cost?</dt>
            <dd><div data-part='q0'>A million.</div></dd></dl>
        <div class='sides'><details class='cite' open><summary>Source</summary></details></div>
        <h5 data-part='besides'>Precedents</h5></details></div></div>
        <p data-part='plans/key'></p><p data-part='plans/water/general'></p>
        <div class='caveat' data-part='rain/caveat'></div><summary data-part='rain/settings'>Log</summary>
        <div data-part='rain/room'></div><summary data-part='rain/table'>Table</summary><summary data-part='rain/save'>Save</summary>
        <p data-part='rain/behind'></p><p data-part='clouds/behind'></p>
        <svg data-part='clouds/days'></svg><svg data-part='clouds/months'></svg>
        <svg><g data-part='clouds/areas'><path id='clouds-0' class='area' d='M10 10h80v80z' /></g></svg>
        <label data-part='clouds/area'><select name='clouds-area'><option value=''>-</option>
            <option value='0' data-id='XX-A'>The plain</option></select></label>
        <div data-part='clouds/tiles'></div>
        <p data-part='clouds/credits'></p><p data-part='plans/credits'></p>
        <p data-part='plans/behind'></p><footer data-part='closing'></footer>`;
    return fragment;";

/// The element with these parts.
pub fn fragment() -> Element {
    let build = Function::new_no_args(FRAGMENT);
    build.call0(&JsValue::NULL).unwrap().unchecked_into()
}
