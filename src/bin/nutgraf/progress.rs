//! How far a long work is, on a terminal.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use nutgraf::press::pack::Progress;

/// Does a work and shows on a terminal how far it is, if it takes longer than a second.
pub fn with_bar<T>(work: impl FnOnce(Progress<'_>) -> T) -> T {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent} %") {
        bar.set_style(style);
    }
    let begun = Instant::now();
    let done = work(&mut |what, done, all| {
        if bar.is_hidden() && begun.elapsed() > Duration::from_secs(1) {
            // Draws nothing where this is not a terminal.
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(all as u64);
        bar.set_position(done as u64);
        bar.set_message(what);
    });
    bar.finish_and_clear();
    done
}
