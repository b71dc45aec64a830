//! The marks of a chart: laid out for the step of width that they are in, and told by what is
//! chosen.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, pause};

const DRAWN: &str = "root.querySelectorAll('.marks .mark').length > 1";

const PATHS: &str = "Array.from(root.querySelectorAll('.marks path'), (one) => \
                     one.getAttribute('d')).join()";

/// To a whole pixel: lengths are written to a hundredth of the size of type.
const HEIGHT: &str = "Math.round(root.querySelector('.labels').getBoundingClientRect().height)";

async fn drawn() -> Stage {
    let (stage, _) = Stage::with("rain").await;
    stage.wait_for(DRAWN).await;
    stage
}

#[wasm_bindgen_test]
async fn the_marks_leave_room_for_the_latest_value() {
    let stage = drawn().await;
    // Half of the knob reaches beyond each end, so that its middle goes from value to value.
    let edges = "['.slider input', '.marks'].map((one, nth) => {
            const element = root.querySelector(one);
            const knob = parseFloat(getComputedStyle(element).fontSize);
            return Math.round(element.getBoundingClientRect().right - (nth ? 0 : knob / 2));
        })";
    let [slider, marks] = [0, 1].map(|nth| stage.number(&format!("{edges}[{nth}]")));
    assert_eq!(slider, marks, "the middle of the knob ends where the plot does");
}

#[wasm_bindgen_test]
async fn each_room_has_a_chart_of_its_own() {
    let stage = drawn().await;
    for (width, height) in [(320, 330), (900, 380), (600, 340)] {
        stage.run(&format!("root.getRootNode().host.style.width = '{width}px';"));
        stage.wait_for(&format!("{HEIGHT} === {height} && {DRAWN}")).await;
    }
}

#[wasm_bindgen_test]
async fn another_choice_is_another_picture() {
    let stage = drawn().await;
    let before = stage.get(PATHS).as_string().unwrap();
    // By year, and by month again.
    stage.run("root.querySelectorAll('.settings input')[1].click();");
    stage.wait_for(&format!("{PATHS} !== '{before}'")).await;
    stage.run("root.querySelectorAll('.settings input')[0].click();");
    stage.wait_for(&format!("{PATHS} === '{before}'")).await;
}

#[wasm_bindgen_test]
async fn a_hidden_chart_keeps_its_picture_and_is_laid_out_when_it_is_shown() {
    let stage = drawn().await;
    let before = stage.get(PATHS).as_string().unwrap();
    stage.run("root.getRootNode().host.hidden = true;");
    pause().await;
    assert_eq!(stage.get(PATHS).as_string().unwrap(), before);
    stage.run(
        "const { host } = root.getRootNode();
         host.style.width = '400px';
         host.hidden = false;",
    );
    stage.wait_for(&format!("{HEIGHT} === 330 && {DRAWN}")).await;
}
