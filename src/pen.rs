//! Pictures and tables that a reader keeps of what is shown: a wasm of its own, which a page loads
//! when a reader first asks for it.

mod canvas;
mod look;

use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use self::canvas::Canvas;
use self::look::Look;
use crate::picture::item::{Paint, Rgb};
use crate::picture::svg::svg;
use crate::picture::{Picture, Wanted, picture, table};
use crate::story::{Story, travel};
use crate::view::address::Address;

/// A view of a story, as it is kept.
#[wasm_bindgen]
pub struct Keeper {
    story: Story,
    address: Address,
    rows: String,
}

#[wasm_bindgen]
impl Keeper {
    /// Takes the bytes of a story, the view that links name, and what is seen of options.
    ///
    /// # Errors
    /// `story-invalid: …` when the bytes are not a story of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(story: &[u8], view: &str, rows: String) -> Result<Keeper, JsError> {
        let story = travel::decode(story)
            .map_err(|damage| JsError::new(&["story-invalid: ", &damage.to_string()].concat()))?;
        Ok(Keeper { story, address: Address::read(view), rows })
    }

    /// What a file of it is called, without its ending.
    pub fn name(&self) -> String {
        self.address.file_name()
    }

    /// Draws it on a canvas, which becomes as large as that takes: twice the pixels.
    ///
    /// # Errors
    /// When there is no such block, or the canvas refuses.
    pub fn paint(&self, look: &Look, width: f64, canvas: HtmlCanvasElement) -> Result<(), JsError> {
        let picture = self.picture(look, width)?;
        Canvas::draw(&picture, canvas, look).map_err(|error| JsError::new(&error))
    }

    /// Writes it as SVG.
    ///
    /// # Errors
    /// When there is no such block.
    pub fn svg(&self, look: &Look, width: f64) -> Result<String, JsError> {
        let picture = self.picture(look, width)?;
        Ok(svg(&picture, &|paint| colour(look, paint), &look.font()))
    }

    /// Its values as CSV; `low` for those of the chart below.
    ///
    /// # Errors
    /// When there is no such block, or no chart below.
    pub fn csv(&self, low: bool) -> Result<String, JsError> {
        table(&self.story, &self.address, low).ok_or_else(|| nothing(&self.address))
    }

    fn picture(&self, look: &Look, width: f64) -> Result<Picture, JsError> {
        let wanted = Wanted { address: &self.address, rows: &self.rows, width };
        picture(&self.story, &wanted, &|text, kind| look.width_of(text, kind.size, kind.bold))
            .ok_or_else(|| nothing(&self.address))
    }
}

fn nothing(address: &Address) -> JsError {
    JsError::new(&["save-failed: the story has nothing at ", &address.to_string()].concat())
}

/// A colour of the explainer as it is shown.
fn colour(look: &Look, paint: Paint) -> Rgb {
    let [_, red, green, blue] = look.colour_of(paint.0).to_be_bytes();
    (red, green, blue)
}

/// Finds room in constant time, in 2 kB less than the allocator of the standard library.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
