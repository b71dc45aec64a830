//! Fewer points for the same line: what falls into one pixel column is drawn by four points.

/// A point in device pixels.
///
/// ```
/// let pixel: nutgraf::chart::thin::Pixel = (3, 4);
/// assert_eq!(nutgraf::chart::thin::thin(&[pixel]), [pixel]);
/// ```
pub type Pixel = (i32, i32);

/// The line without the points that cannot be seen: of neighbours in one column the first, the
/// lowest, the highest and the last stay, in their order. No extreme is lost.
///
/// ```
/// use nutgraf::chart::thin::thin;
///
/// let column = [(0, 5), (0, 1), (0, 4), (0, 9), (0, 3)];
/// assert_eq!(thin(&column), [(0, 5), (0, 1), (0, 9), (0, 3)]);
/// ```
pub fn thin(line: &[Pixel]) -> Vec<Pixel> {
    let mut kept = Vec::new();
    for column in line.chunk_by(|one, next| one.0 == next.0) {
        let up = |at: &usize| column.get(*at).map_or(0, |point| point.1);
        let all = 0..column.len();
        // The first of equals from both sides: a level column needs no more than its ends.
        let (low, high) = (all.clone().min_by_key(up), all.clone().rev().max_by_key(up));
        // In order as they are: a sort of the library would be the only one in the wasm.
        let places = [Some(0), low.min(high), low.max(high), column.len().checked_sub(1)];
        let mut last = None;
        for at in places.into_iter().flatten().filter(|at| last.replace(*at) != Some(*at)) {
            kept.extend(column.get(at));
        }
    }
    kept
}

// The property test uses a crate that is native only.
#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_points_stay_as_they_are() {
        let line = [(0, 5), (1, 3), (1, 9), (4, 0)];
        assert_eq!(thin(&line), line);
        assert_eq!(thin(&[]), []);
    }

    #[test]
    fn of_a_crowded_column_four_points_stay_in_their_order() {
        let line = [(7, 5), (7, 6), (7, 9), (7, 4), (7, 1), (7, 2), (7, 3)];
        assert_eq!(thin(&line), [(7, 5), (7, 9), (7, 1), (7, 3)]);
        assert_eq!(thin(&[(7, 2); 9]), [(7, 2), (7, 2)]);
    }

    proptest! {
        #[test]
        fn no_extreme_is_lost(mut line in prop::collection::vec((0..40_i32, -50..50_i32), 0..400)) {
            line.sort_by_key(|point| point.0);
            let thinned = thin(&line);
            for column in 0..40 {
                let of = |line: &[Pixel]| -> Vec<i32> {
                    line.iter().filter(|(x, _)| *x == column).map(|(_, y)| *y).collect()
                };
                let (all, kept) = (of(&line), of(&thinned));
                prop_assert!(kept.len() <= 4);
                prop_assert_eq!(all.iter().min(), kept.iter().min());
                prop_assert_eq!(all.iter().max(), kept.iter().max());
                // The line enters and leaves the column where it did.
                prop_assert_eq!((all.first(), all.last()), (kept.first(), kept.last()));
            }
        }
    }
}
