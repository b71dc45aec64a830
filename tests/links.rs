//! What a block shows is a value: its address says all of it, and who follows that sees the same.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

use std::path::Path;

use nutgraf::chart::points::Sum;
use nutgraf::chart::scale::ScaleKind;
use nutgraf::map::listing_days;
use nutgraf::press::folder::files;
use nutgraf::story::atlas::Atlas;
use nutgraf::story::options::Options;
use nutgraf::story::read::read;
use nutgraf::story::trend::Trend;
use nutgraf::story::{Block, Story};
use nutgraf::view::address::Address;
use nutgraf::view::map::state::{Action as OnMap, State as Mapped};
use nutgraf::view::options::state::{Action as OnOptions, ReadingMode, State as Weighed};
use nutgraf::view::trend::state::{Action as OnTrend, State as Drawn};
use proptest::collection::vec;
use proptest::prelude::*;

thread_local! {
    static STORY: Story = {
        let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
        read(&files, "en").expect("the story has no problems")
    };
}

fn trend(story: &Story) -> &Trend {
    let Some(Block::Trend(trend)) = story.block("seizures") else { panic!("no trend") };
    trend
}

fn atlas(story: &Story) -> &Atlas {
    let Some(Block::Map(atlas)) = story.block("groups") else { panic!("no map") };
    atlas
}

fn options(story: &Story) -> &Options {
    let Some(Block::Options(options)) = story.block("options") else { panic!("no options") };
    options
}

fn on_trend() -> impl Strategy<Value = OnTrend> {
    prop_oneof![
        (0..3usize, 0..4usize).prop_map(|(choice, value)| OnTrend::Choose { choice, value }),
        prop_oneof![Just(Sum::None), Just(Sum::TwelveMonths), Just(Sum::Years)]
            .prop_map(OnTrend::Sum),
        prop_oneof![Just(ScaleKind::Linear), Just(ScaleKind::Log)].prop_map(OnTrend::Scale),
        (0..2usize).prop_map(OnTrend::Unit),
        (0..6usize).prop_map(OnTrend::Read),
        (0..3usize).prop_map(OnTrend::View),
        (0..9usize, proptest::option::of(0..6usize)).prop_map(|(at, to)| OnTrend::Event(at, to)),
    ]
}

fn on_map(days: usize) -> impl Strategy<Value = OnMap> {
    prop_oneof![
        proptest::option::of(0..17usize).prop_map(OnMap::Group),
        (0..days, any::<bool>()).prop_map(|(step, _)| OnMap::Step { step, keeps_group: false }),
        (0..3usize).prop_map(OnMap::Extent),
        proptest::option::of(0..90u16).prop_map(OnMap::Area),
        proptest::option::of(0..90u16).prop_map(OnMap::Field),
        "[a-z ]{0,5}".prop_map(OnMap::Type),
    ]
}

fn on_options() -> impl Strategy<Value = OnOptions> {
    let reading = prop_oneof![
        Just(ReadingMode::Arguments),
        Just(ReadingMode::Questions),
        Just(ReadingMode::Compared)
    ];
    prop_oneof![
        reading.prop_map(OnOptions::Read),
        proptest::option::of(0..4usize).prop_map(OnOptions::Family),
        proptest::option::of(0..3usize).prop_map(OnOptions::Need),
        Just(OnOptions::All),
        (0..2usize, 0..20usize).prop_map(|(place, option)| OnOptions::Compare { place, option }),
    ]
}

/// What contradicts itself is not believed where the story has it otherwise.
#[test]
fn an_odd_link_shows_what_there_is() {
    STORY.with(|story| {
        let (trend, atlas, options) = (trend(story), atlas(story), options(story));
        let drawn = |text: &str| {
            let read = Address::read(&["cartels/seizures?", text].concat());
            Drawn::told(story, trend, &read).address(story, trend).to_string()
        };
        let by_year = "cartels/seizures?year=2024&period=years";
        assert_eq!(drawn("month=2025-06&year=2024&period=years"), by_year);
        assert_eq!(drawn("year=2024&month=2025-06"), "cartels/seizures?month=2025-06");
        let mapped = |text: &str| {
            let read = Address::read(&["cartels/groups?", text].concat());
            Mapped::told(atlas, &read).without_unlisted(atlas).group
        };
        let days = listing_days(atlas);
        assert!(mapped("group=ms-13").is_some());
        let late = atlas.groups.iter().find(|group| group.first_listed() == days.last().copied());
        let late = late.expect("one was listed on the last day").id.as_str();
        assert!(mapped(&format!("group={late}")).is_some());
        assert_eq!(mapped(&format!("group={late}&by={}", days[0])), None);
        let ids = [&options.options[2].id, &options.options[3].id];
        let compared = |first: &str, second: &str| {
            let text = format!("cartels/options?read=compared&compare={first}&with={second}");
            Weighed::told(options, &Address::read(&text)).compared
        };
        assert_eq!(compared(ids[0], ids[1]), [2, 3]);
        assert_eq!(compared(ids[0], ids[0]), [0, 1]);
        assert_eq!(compared(&options.options[1].id, &options.options[0].id), [1, 0]);
    });
}

proptest! {
    #[test]
    fn a_trend_is_what_its_address_says(actions in vec(on_trend(), 0..8)) {
        STORY.with(|story| {
            let trend = trend(story);
            let fits = |action: &OnTrend| match action {
                OnTrend::Choose { choice, value } => {
                    trend.choices.get(*choice).is_some_and(|choice| *value < choice.values.len())
                }
                OnTrend::Unit(unit) => *unit < trend.units.len(),
                _ => true,
            };
            let all = actions.iter().filter(|action| fits(action));
            let first = Drawn::new(trend.choices.len());
            let now = all.fold(first, |state, action| state.after(action.clone()));
            let text = now.address(story, trend).to_string();
            let told = Drawn::told(story, trend, &Address::read(&text));
            assert_eq!(told.address(story, trend).to_string(), text);
            assert_eq!(told.cursor, now.cursor);
            assert_eq!(now.after(OnTrend::Show(told)).chosen(), now.chosen(), "{text}");
        });
    }

    #[test]
    fn a_map_is_what_its_address_says(actions in vec(on_map(9), 0..8)) {
        STORY.with(|story| {
            let atlas = atlas(story);
            let first = Mapped::new(listing_days(atlas).len());
            let fits = |action: &OnMap| match action {
                OnMap::Group(Some(group)) => *group < atlas.groups.len(),
                OnMap::Step { step, .. } => *step < listing_days(atlas).len(),
                OnMap::Extent(extent) => *extent < atlas.extents.len(),
                _ => true,
            };
            let all = actions.iter().filter(|action| fits(action));
            let now = all.fold(first, |state, action| state.after(action.clone()));
            let now = now.without_unlisted(atlas);
            let text = now.address("cartels", atlas).to_string();
            let told = Mapped::told(atlas, &Address::read(&text)).without_unlisted(atlas);
            assert_eq!(told.address("cartels", atlas).to_string(), text);
            let shown = now.after(OnMap::Show(told));
            assert_eq!((shown.group, shown.step, shown.area), (now.group, now.step, now.area));
            assert_eq!((shown.extent(atlas), shown.typed), (now.extent(atlas), now.typed.clone()));
        });
    }

    #[test]
    fn options_are_what_their_address_says(actions in vec(on_options(), 0..8)) {
        STORY.with(|story| {
            let options = options(story);
            let fits = |action: &OnOptions| match action {
                OnOptions::Family(Some(family)) => *family < options.families.len(),
                OnOptions::Need(Some(need)) => *need < options.needs.len(),
                _ => true,
            };
            let all = actions.iter().filter(|action| fits(action));
            let first = Weighed::new(options.options.len());
            let now = all.fold(first, |state, action| state.after(action.clone()));
            let text = now.address("cartels", options).to_string();
            let told = Weighed::told(options, &Address::read(&text));
            assert_eq!(told.address("cartels", options).to_string(), text);
            // Which two would be compared nobody sees until they are.
            if now.reading == ReadingMode::Compared {
                assert_eq!(told, now);
            }
        });
    }

    /// A link may come from anyone.
    #[test]
    fn what_a_story_has_not_does_no_harm(
        parts in vec(("group|part|by|area|open|against|read|compare|with|month|year|region|\\PC{0,6}",
            "mexico|MX-JAL|2025-06|9999-99|-1|compared|questions|\\PC{0,9}"), 0..6),
    ) {
        STORY.with(|story| {
            let parts: Vec<String> = parts.iter().map(|(key, id)| format!("{key}={id}")).collect();
            let asked = Address::read(&format!("cartels/x?{}", parts.join("&")));
            let (trend, atlas, options) = (trend(story), atlas(story), options(story));
            let all = [
                Drawn::told(story, trend, &asked).address(story, trend),
                Mapped::told(atlas, &asked).without_unlisted(atlas).address("cartels", atlas),
                Weighed::told(options, &asked).address("cartels", options),
            ];
            // What is shown is of the story, and so are the ids by which it is told again.
            for now in all {
                assert_eq!(Address::read(&now.to_string()), now);
            }
        });
    }
}
