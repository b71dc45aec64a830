//! What an options block shows, key by key, and back. What is open in it, and which side where there
//! is room for one, the browser's own elements know.

use super::state::{ReadingMode, State};
use crate::story::options::Options;
use crate::view::address::{Address, View, place};

/// The ways to read options by their ids.
pub const READINGS: [(ReadingMode, &str); 3] = [
    (ReadingMode::Arguments, "arguments"),
    (ReadingMode::Questions, "questions"),
    (ReadingMode::Compared, "compared"),
];

/// In which of the ways options can be read.
fn readings(options: &Options) -> [bool; 3] {
    [true, !options.questions.is_empty(), options.options.len() > 1]
}

/// The keys of the two options that are compared.
const COMPARED: [&str; 2] = ["compare", "with"];

impl State {
    /// The state that a view tells. What it does not tell, or the options do not have, is as it is
    /// at first.
    pub fn told(options: &Options, view: &dyn View) -> State {
        let mut state = State::new(options.options.len());
        let reading = place(view, "read", &|at| Some(READINGS.get(at)?.1)).unwrap_or(0);
        if readings(options).get(reading) == Some(&true) {
            state.reading = READINGS.get(reading).map(|(reading, _)| *reading).unwrap_or_default();
        }
        state.family = place(view, "family", &|at| Some(options.families.get(at)?.id.as_str()));
        state.need = place(view, "need", &|at| Some(options.needs.get(at)?.id.as_str()));
        if state.reading == ReadingMode::Compared {
            let option = |key| place(view, key, &|at| Some(options.options.get(at)?.id.as_str()));
            state.compare_both(option(COMPARED[0]), option(COMPARED[1]));
        }
        state
    }

    /// Says what is shown, in the order in which it can be chosen.
    pub fn tell(&self, options: &Options, view: &mut dyn View) {
        let at = self.reading as usize;
        if readings(options)[1..].contains(&true) {
            view.say("read", READINGS.get(at).map(|(_, id)| *id), at == 0);
        }
        let family = self.family.and_then(|at| options.families.get(at)).map(|it| it.id.as_str());
        let need = self.need.and_then(|at| options.needs.get(at)).map(|it| it.id.as_str());
        for (key, some, id) in
            [("family", options.families.len(), family), ("need", options.needs.len(), need)]
        {
            if options.options.len() > 1 && some > 0 {
                view.say(key, id, id.is_none());
            }
        }
        if self.reading == ReadingMode::Compared {
            for (key, option) in COMPARED.into_iter().zip(self.compared) {
                view.say(key, options.options.get(option).map(|it| it.id.as_str()), false);
            }
        }
    }

    /// The address of what is shown.
    pub fn address(&self, story: &str, options: &Options) -> Address {
        let mut address = Address::new(story, &options.id);
        self.tell(options, &mut address);
        address
    }
}
