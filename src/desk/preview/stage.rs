//! What the preview shows at the moment: the last good build, and what is wrong since.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tokio::sync::watch;

use super::draft::Draft;

/// What the test page is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct News {
    /// How often the story was built without problems.
    pub built: usize,
    /// What is wrong, in the words of `check`.
    pub problems: Vec<String>,
    /// What could be better in what was built, in the words of `check`.
    pub warnings: Vec<String>,
    /// What can be looked at.
    pub parts: Vec<String>,
}

/// The shared state.
#[derive(Debug)]
pub struct PreviewStage {
    shown: Mutex<Arc<Draft>>,
    news: watch::Sender<News>,
    /// Whether there was a kit at the start.
    pub kit: bool,
}

impl PreviewStage {
    /// Nothing is built yet.
    pub fn new(kit: bool) -> PreviewStage {
        PreviewStage { shown: Mutex::default(), news: watch::Sender::default(), kit }
    }

    /// Shows a build.
    pub fn show(&self, draft: Draft) {
        let parts = draft.parts.iter().map(|part| format!("{}: {}", part.stem, part.title));
        let (parts, warnings) = (parts.collect(), draft.warnings.clone());
        *self.lock() = Arc::new(draft);
        self.news.send_modify(|news| {
            *news = News { built: news.built + 1, problems: Vec::new(), warnings, parts };
        });
    }

    /// Says what is wrong; what is shown stays.
    pub fn warn(&self, problems: Vec<String>) {
        self.news.send_modify(|news| news.problems = problems);
    }

    /// The last good build.
    pub fn draft(&self) -> Arc<Draft> {
        Arc::clone(&self.lock())
    }

    /// What is new, now and later.
    pub fn news(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Draft>> {
        // Only whole builds are put there.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
