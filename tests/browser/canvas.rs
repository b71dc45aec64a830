//! The bitmap of a chart: as many pixels as the screen has, and something on them.

use js_sys::Function;
use nutgraf::page;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// The device pixels of the room that the canvas has.
const WIDE: &str = "Math.round(
    root.querySelector('.plot').getBoundingClientRect().width * devicePixelRatio)";

const COLOURS: &str = "(() => {
    const canvas = root.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
})()";

const PICTURE: &str = "root.querySelector('canvas').toDataURL()";

/// Another density of the screen, until it is dropped.
struct Density {
    before: JsValue,
}

impl Density {
    fn of(ratio: f64) -> Density {
        let set = "const before = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
            Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true });
            return before;";
        let set = Function::new_with_args("ratio", set);
        Density { before: set.call1(&JsValue::NULL, &ratio.into()).unwrap() }
    }
}

impl Drop for Density {
    fn drop(&mut self) {
        let restore = "Object.defineProperty(window, 'devicePixelRatio', before);";
        let restore = Function::new_with_args("before", restore);
        restore.call1(&JsValue::NULL, &self.before).unwrap();
    }
}

#[wasm_bindgen_test]
async fn the_bitmap_has_the_pixels_of_the_screen() {
    for ratio in [1.0, 2.0, 1.5] {
        let density = Density::of(ratio);
        let (stage, _) = Stage::with("rain").await;
        stage.wait_for(&format!("root.querySelector('canvas').width === {WIDE}")).await;
        let css = stage.number("root.querySelector('.plot').getBoundingClientRect().width");
        let bitmap = stage.number("root.querySelector('canvas').width");
        assert_eq!(bitmap, (css * ratio).round(), "at {ratio}");
        // The rest of the page must not be as wide as the bitmap.
        let shown = stage.number("root.querySelector('canvas').getBoundingClientRect().width");
        assert_eq!(shown, css, "at {ratio}");
        stage.wait_for(&format!("{COLOURS} > 3")).await;
        drop((stage, density));
    }
}

#[wasm_bindgen_test]
async fn another_width_is_drawn_anew() {
    let (stage, _) = Stage::with("rain").await;
    stage.wait_for(&format!("{COLOURS} > 3")).await;
    for width in [320, 900, 480] {
        stage.run(&format!("root.getRootNode().host.style.width = '{width}px';"));
        let fits = format!("root.querySelector('canvas').width === {WIDE} && {WIDE} < {width}");
        stage.wait_for(&fits).await;
        stage.wait_for(&format!("{COLOURS} > 3")).await;
    }
}

#[wasm_bindgen_test]
async fn other_colours_are_drawn_when_the_page_says_so() {
    let (stage, _) = Stage::with("rain").await;
    // The first picture is of a box not yet measured.
    stage.wait_for(&format!("root.querySelector('canvas').width === {WIDE}")).await;
    stage.wait_for(&format!("{COLOURS} > 3")).await;
    let before = stage.get(PICTURE).as_string().unwrap();
    stage.run("root.parentElement.dataset.scheme = 'dark';");
    page::repaint().ok().unwrap();
    stage.wait_for(&format!("{PICTURE} !== '{before}'")).await;
}

#[wasm_bindgen_test]
async fn a_hidden_chart_keeps_its_picture_and_draws_when_it_is_shown() {
    let (stage, _) = Stage::with("rain").await;
    // The first picture is of a box not yet measured.
    stage.wait_for(&format!("root.querySelector('canvas').width === {WIDE}")).await;
    stage.wait_for(&format!("{COLOURS} > 3")).await;
    let before = stage.number("root.querySelector('canvas').width");
    stage.run("root.getRootNode().host.hidden = true;");
    crate::stage::pause().await;
    assert_eq!(stage.number("root.querySelector('canvas').width"), before);
    stage.run(
        "const { host } = root.getRootNode();
         host.style.width = '400px';
         host.hidden = false;",
    );
    stage.wait_for(&format!("root.querySelector('canvas').width === {WIDE}")).await;
    assert!(stage.number("root.querySelector('canvas').width") < 400.0);
}
