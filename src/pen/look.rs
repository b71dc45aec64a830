//! The look of the explainer whose picture is drawn, in JavaScript: so it takes fewer bytes than by
//! way of the bindings of each method.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `www/pen/look.js`.
    pub type Look;

    /// The font, as style sheets name it.
    #[wasm_bindgen(method, getter)]
    pub fn font(this: &Look) -> String;
    /// A colour by the name of its custom property, as `0xRRGGBB`.
    #[wasm_bindgen(method, js_name = colourOf)]
    pub fn colour_of(this: &Look, name: &str) -> u32;
    /// How wide a text is in CSS pixels.
    #[wasm_bindgen(method, js_name = widthOf)]
    pub fn width_of(this: &Look, text: &str, size: f64, bold: bool) -> f64;
    /// How far below the line on which letters stand their box ends, in parts of their size.
    #[wasm_bindgen(method, js_name = dropOf)]
    pub fn drop_of(this: &Look, bold: bool) -> f64;
}
