//! A chart laid out for the breakpoints that it may have reached.

use std::rc::Rc;

use crate::chart::figure::{Content, Figure, Layout};
use crate::view::scene::Scene;

/// A chart laid out.
#[derive(Clone)]
pub struct Layouts {
    /// For the least width of each step, from where it spreads.
    pub steps: Vec<Rc<Figure>>,
}

/// Charts are the same that were laid out at once.
impl PartialEq for Layouts {
    fn eq(&self, other: &Layouts) -> bool {
        self.steps.len() == other.steps.len()
            && self.steps.iter().zip(&other.steps).all(|(one, two)| Rc::ptr_eq(one, two))
    }
}

impl Layouts {
    /// The chart of a block, and the one below it if there is one.
    pub fn pair(
        upper: Content<'_>,
        lower: Option<Content<'_>>,
        layout: Layout,
        scene: &Scene,
    ) -> (Layouts, Option<Layouts>) {
        let widths = scene.outside.steps(layout.width).into_iter();
        let laid = widths.map(|width| pair(upper, lower, Layout { width, ..layout }));
        let (steps, lows): (Vec<_>, Vec<_>) = laid.unzip();
        let lows: Vec<_> = lows.into_iter().flatten().collect();
        (Layouts { steps }, lower.map(|_| Layouts { steps: lows }))
    }
}

fn pair(
    upper: Content<'_>,
    lower: Option<Content<'_>>,
    layout: Layout,
) -> (Rc<Figure>, Option<Rc<Figure>>) {
    match lower {
        Some(lower) => {
            let (upper, lower) = Figure::pair(upper, lower, layout);
            (Rc::new(upper), Some(Rc::new(lower)))
        }
        None => (Rc::new(Figure::new(upper, layout)), None),
    }
}
