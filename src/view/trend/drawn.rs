//! A chart laid out: for the box it stands in, and for the steps that its labels are made for.

use std::rc::Rc;

use crate::chart::figure::{Content, Figure, Layout};
use crate::view::scene::{Scene, Surface};

/// A chart laid out.
#[derive(Clone)]
pub struct Drawn {
    /// For the box itself: what a canvas shows.
    pub figure: Rc<Figure>,
    /// For the least width of each step: what stands over the marks.
    pub steps: Vec<Rc<Figure>>,
}

/// Charts are the same that were laid out at once.
impl PartialEq for Drawn {
    fn eq(&self, other: &Drawn) -> bool {
        Rc::ptr_eq(&self.figure, &other.figure)
    }
}

impl Drawn {
    /// The chart of a block, and the one below it if there is one.
    pub fn pair(
        upper: Content<'_>,
        lower: Option<Content<'_>>,
        (layout, surface): (Layout, Surface),
        scene: &Scene,
    ) -> (Drawn, Option<Drawn>) {
        let laid = |width| pair(upper, lower, Layout { width, ..layout }, scene);
        let (figure, low) = laid(surface.width);
        let widths = scene.outside.steps(surface);
        let (steps, lows): (Vec<_>, Vec<_>) = widths.into_iter().map(laid).unzip();
        let low = low.map(|figure| Drawn { figure, steps: lows.into_iter().flatten().collect() });
        (Drawn { figure, steps }, low)
    }
}

fn pair(
    upper: Content<'_>,
    lower: Option<Content<'_>>,
    layout: Layout,
    scene: &Scene,
) -> (Rc<Figure>, Option<Rc<Figure>>) {
    let formats = scene.formats();
    match lower {
        Some(lower) => {
            let (upper, lower) = Figure::pair(upper, lower, layout, formats);
            (Rc::new(upper), Some(Rc::new(lower)))
        }
        None => (Rc::new(Figure::new(upper, layout, formats)), None),
    }
}
