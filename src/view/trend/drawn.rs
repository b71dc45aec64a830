//! A chart laid out: for the box it stands in, and for the steps that its labels are made for.

use std::rc::Rc;

use crate::chart::figure::{Figure, Layout};
use crate::chart::points::Point;
use crate::chart::terms::Terms;
use crate::view::scene::{Scene, Surface};

/// A chart laid out.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    /// For the box itself: what a canvas shows.
    pub figure: Rc<Figure>,
    /// For the least width of each step: what stands over the marks.
    pub steps: Vec<Rc<Figure>>,
}

impl Drawn {
    /// The chart of a block, and the one below it if there is one.
    pub fn pair(
        upper: (Terms<'_>, &[Point]),
        lower: Option<&(Terms<'_>, Vec<Point>)>,
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
    (terms, points): (Terms<'_>, &[Point]),
    under: Option<&(Terms<'_>, Vec<Point>)>,
    layout: Layout,
    scene: &Scene,
) -> (Rc<Figure>, Option<Rc<Figure>>) {
    let formats = scene.formats();
    match under {
        Some((below, lower)) => {
            let pair = ((terms.trend, points), (below.trend, lower.as_slice()));
            let (upper, lower) = Figure::pair(pair.0, pair.1, layout, formats);
            (Rc::new(upper), Some(Rc::new(lower)))
        }
        None => (Rc::new(Figure::new(terms.trend, points, layout, formats)), None),
    }
}
