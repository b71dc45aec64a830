//! Pictures of what is hard to draw.

use nutgraf::press::build::press;
use nutgraf::press::site::Site;

use crate::series::{hard, told};

#[test]
fn what_is_hard_to_draw_can_be_a_picture() {
    for (name, values) in hard() {
        // Each of them is also drawn as pixels.
        let files = press(vec![told(&values)], &Site::default(), &mut |_, _, _| {}).expect(name);
        let svg = String::from_utf8_lossy(&files["images/en.seizures.svg"]);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}: {svg}");
    }
}
