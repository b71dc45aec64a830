//! What the pen asks of the explainer whose picture it draws, in JavaScript: so it takes fewer bytes
//! than by way of the bindings of each method.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/www/pen/host.js")]
extern "C" {
    /// A colour by the name of its custom property, as `0xRRGGBB`.
    #[wasm_bindgen(js_name = colourOf)]
    pub fn colour_of(name: &str) -> u32;
    /// How wide a text is in CSS pixels.
    #[wasm_bindgen(js_name = widthOf)]
    pub fn width_of(text: &str, size: f64, bold: bool) -> f64;
    /// The font, as style sheets name it.
    #[wasm_bindgen(js_name = fontOf)]
    pub fn font() -> String;
    /// How far below the line on which letters stand their box ends, in parts of their size.
    #[wasm_bindgen(js_name = dropOf)]
    pub fn drop_of(bold: bool) -> f64;
}
