//! The demonstration story says what its data say, and the data what was published.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "cartels/article.rs"]
mod article;
#[path = "cartels/labels.rs"]
mod labels;
#[path = "cartels/own_words.rs"]
mod own_words;
#[path = "cartels/sentences.rs"]
mod sentences;
#[path = "cartels/sides.rs"]
mod sides;

use std::path::Path;

use nutgraf::chart::figure::{Content, Figure, Layout};
use nutgraf::chart::points::{Period, Point, points};
use nutgraf::chart::scale::Kind;
use nutgraf::chart::table::csv;
use nutgraf::chart::terms::Terms;
use nutgraf::chart::words;
use nutgraf::map::best_extent;
use nutgraf::map::search::found;
use nutgraf::press::folder::files;
use nutgraf::story::atlas::{Atlas, Kind as Listed};
use nutgraf::story::date::{Date, Month};
use nutgraf::story::fold::fold;
use nutgraf::story::options::Options;
use nutgraf::story::read::read;
use nutgraf::story::trend::{Series, Trend};
use nutgraf::story::{Block, Story};

fn story() -> Story {
    let files = files(Path::new("www/stories/cartels")).expect("the folder is there");
    match read(&files, "en") {
        Ok(story) => story,
        Err(wrong) => {
            let lines: Vec<String> = wrong.problems.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
    }
}

fn trend<'a>(story: &'a Story, id: &str) -> &'a Trend {
    let trends = story.blocks.iter().filter_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    let mut all = trends.flat_map(|trend| [Some(trend), trend.below.as_deref()]).flatten();
    all.find(|trend| *trend.id == *id).unwrap_or_else(|| panic!("no trend {id}"))
}

fn atlas(story: &Story) -> &Atlas {
    match story.block("groups") {
        Some(Block::Map(atlas)) => atlas,
        _ => panic!("no map"),
    }
}

fn options(story: &Story) -> &Options {
    match story.block("options") {
        Some(Block::Options(options)) => options,
        _ => panic!("no options"),
    }
}

/// The series with these values chosen, by their ids.
fn chosen<'a>(trend: &'a Trend, ids: &[&str]) -> &'a Series {
    let key = trend.choices.iter().zip(ids).map(|(choice, id)| {
        let place = choice.values.iter().position(|value| value.id == *id);
        u8::try_from(place.expect("the choice has this value")).expect("few values")
    });
    trend.series_for(&key.collect::<Vec<_>>()).expect("a series for every choice")
}

fn values(trend: &Trend, ids: &[&str]) -> Vec<f64> {
    let all = chosen(trend, ids).values.0.iter();
    all.map(|value| value.expect("every month of the seizures is known")).collect()
}

fn at(trend: &Trend, year: i32, month: u8) -> usize {
    Month::new(year, month).since(trend.start).expect("a month of the data")
}

fn highest(points: &[Point]) -> &Point {
    let by_value = |a: &&Point, b: &&Point| a.value.partial_cmp(&b.value).expect("numbers");
    points.iter().max_by(by_value).expect("points")
}

#[test]
fn seizures_are_whole() {
    let story = story();
    let seizures = trend(&story, "seizures");
    assert_eq!(seizures.series.len(), 12);
    assert!(seizures.series.iter().all(|series| series.values.0.len() == 91));
    assert_eq!(seizures.start, Month::new(2018, 10));
    assert_eq!(seizures.month_at(90), Month::new(2026, 4));
}

/// Each value is rounded to two decimals, so a sum may be off by half of that for each part.
#[test]
fn parts_add_up_in_every_month() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let regions = ["nationwide", "southwest", "northern", "coastal"];
    let components = ["all", "ports", "between"];
    for region in regions {
        let [all, ports, between] = components.map(|part| values(seizures, &[region, part]));
        for month in 0..91 {
            let sum = ports[month] + between[month];
            assert!((all[month] - sum).abs() < 0.016, "{region} {}", seizures.month_at(month));
        }
    }
    for part in components {
        let [nationwide, a, b, c] = regions.map(|region| values(seizures, &[region, part]));
        for month in 0..91 {
            let sum = a[month] + b[month] + c[month];
            assert!((nationwide[month] - sum).abs() < 0.021, "{part} {}", seizures.month_at(month));
        }
    }
}

#[test]
fn june_2025_has_both_figures() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let june = at(seizures, 2025, 6);
    let southwest = chosen(seizures, &["southwest", "all"]);
    assert_eq!(southwest.values.0[june], Some(805.0));
    let first = southwest.revision_at(june).expect("June 2025 was revised");
    assert_eq!((first.value, first.date), (704.0, Date { year: 2025, month: 8, day: 0 }));
    let nationwide = chosen(seizures, &["nationwide", "all"]);
    assert_eq!(nationwide.values.0[june], Some(843.63));
    assert_eq!(nationwide.revision_at(june).map(|first| first.value), Some(742.0));
}

#[test]
fn fiscal_years_are_the_published_totals() {
    let published = [2803.6, 4791.1, 11201.3, 14699.9, 27022.9, 21889.2, 12027.3];
    let story = story();
    let seizures = trend(&story, "seizures");
    let years = points(seizures, chosen(seizures, &["nationwide", "all"]), Period::Years);
    assert_eq!(years.len(), 8);
    for ((point, total), year) in years.iter().zip(published).zip(2019..) {
        assert_eq!((point.year, point.complete), (Some(year), true));
        let sum = point.value.expect("a known sum");
        // Twelve months rounded to a hundredth, and the total rounded to a tenth.
        assert!((sum - total).abs() < 0.06 + 0.05, "FY{year}: {sum} is not {total}");
    }
    let last = years.last().expect("years");
    assert_eq!((last.year, last.months, last.complete), (Some(2026), 7, false));
}

#[test]
fn the_seizures_headline_holds() {
    let story = story();
    let seizures = trend(&story, "seizures");
    assert_eq!(
        seizures.title,
        "Fentanyl seizures, measured over 12 months, have fallen 61 percent from their peak and \
         leveled off"
    );
    let months = values(seizures, &["nationwide", "all"]);
    let years: Vec<f64> = months.windows(12).map(|year| year.iter().sum()).collect();
    let highest = years.iter().copied().fold(0.0, f64::max);
    let ending = |year, month| years[at(seizures, year, month) - 11];
    assert_eq!(ending(2023, 6), highest, "the peak is measured like the fall");
    let last = years.last().copied().expect("years");
    assert_eq!(((1.0 - last / highest) * 100.0).round(), 61.0);
    // Level: since October 2025 twelve months have been within a twelfth of the last.
    let since = &years[at(seizures, 2025, 10) - 11..];
    assert!(since.iter().all(|year| (year / last - 1.0).abs() < 1.0 / 12.0), "{since:?}");
}

#[test]
fn the_deaths_headline_holds() {
    let story = story();
    let deaths = trend(&story, "deaths");
    assert_eq!(
        deaths.title,
        "Deaths involving synthetic opioids have fallen 55 percent since mid-2023"
    );
    assert_eq!(deaths.year, None, "figures that cover twelve months must not be added up");
    let series = deaths.series.first().expect("a series");
    let months = points(deaths, series, Period::Months);
    let peak = highest(&months);
    assert_eq!((peak.start, peak.value), (Month::new(2023, 7), Some(78_327.0)));
    let last = months.last().expect("months");
    assert_eq!((last.start, last.value), (Month::new(2026, 4), Some(35_115.0)));
}

/// The same month stands at the same place in both charts, whatever is chosen and at any width.
#[test]
fn deaths_stand_below_seizures_month_by_month() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let deaths = seizures.below.as_deref().expect("a trend below");
    assert_eq!(&*deaths.id, "deaths");
    assert!(story.block("deaths").is_none(), "it is shown there and nowhere else");
    let lower_terms = Terms::new(&story, deaths, 0).expect("a unit");
    let below = lower_terms.points(&[], Period::Months);
    for unit in 0..seizures.units.len() {
        let terms = Terms::new(&story, seizures, unit).expect("a unit");
        for series in &seizures.series {
            let above = terms.points(&series.key, Period::Months);
            for (width, kind) in [(240.0, Kind::Linear), (320.0, Kind::Log), (768.0, Kind::Linear)]
            {
                let layout = Layout { width, kind, ..Layout::default() };
                let content = |terms, points| Content { terms, points, together: &[] };
                let (high, low) =
                    (content(terms, above.as_slice()), content(lower_terms, below.as_slice()));
                let (upper, lower) = Figure::pair(high, low, layout);
                let places = |figure: &Figure| -> Vec<(Month, f64)> {
                    figure.places.iter().map(|mark| (mark.start, mark.x)).collect()
                };
                assert_eq!(places(&upper), places(&lower));
            }
        }
    }
}

/// A pound is 0.45359237 kilograms, by the agreement of 1959.
#[test]
fn kilograms_are_exact_everywhere() {
    let story = story();
    let seizures = trend(&story, "seizures");
    let [pounds, kilograms] =
        [0, 1].map(|unit| Terms::new(&story, seizures, unit).expect("a unit"));
    let key = &chosen(seizures, &["nationwide", "all"]).key;
    for period in [Period::Months, Period::Years] {
        let (lb, kg) = (pounds.points(key, period), kilograms.points(key, period));
        for (lb, kg) in lb.iter().zip(&kg) {
            let (lb, kg) = (lb.value.expect("known"), kg.value.expect("known"));
            assert!((lb * 0.453_592_37 - kg).abs() < 1e-6);
        }
    }
    let points = kilograms.points(key, Period::Months);
    let june = &points[at(seizures, 2025, 6)];
    let first = june.first.as_ref().expect("June 2025 was revised");
    let said = words::first(kilograms, first).replace('\u{a0}', " ");
    assert!(said.starts_with("First published as 337 kilograms (July 16, 2025)"), "{said}");
    assert!(words::summary(kilograms, &points).contains("1,461\u{a0}kilograms (April 2023)"));
    let table = csv(kilograms, &points);
    assert!(table.contains("2025-06,2025-06,382.66,kilograms,336.57,"), "{table}");
    assert!(!kilograms.measure(key).contains("pounds") && !table.contains("pounds"));
}

#[test]
fn the_map_headline_holds() {
    let story = story();
    let atlas = atlas(&story);
    assert_eq!(atlas.title, "Seventeen crime groups are listed as foreign terrorist organizations");
    assert_eq!(atlas.groups.len(), 17);
    let with = |in_force: bool| {
        let fits = |kind, force| kind == Listed::Fto && force == in_force;
        let groups = atlas.groups.iter();
        groups.filter(|group| group.listings.iter().any(|it| fits(it.kind, it.in_force))).count()
    };
    assert_eq!((with(true), with(false)), (17, 0));
    assert!(story.key.contains("Seventeen crime groups"));
}

#[test]
fn groups_are_found_by_any_name_without_accents() {
    let story = story();
    let ids = |typed: &str| -> Vec<(&str, usize)> {
        let groups = atlas(&story).groups.iter();
        groups.filter_map(|group| Some((&*group.id, found(group, &fold(typed))?))).collect()
    };
    assert_eq!(ids("cartel unidos"), [("carteles-unidos", 0)]);
    // Its second alias.
    assert_eq!(ids("zetas"), [("cartel-del-noreste", 2)]);
    assert_eq!(ids("URABENOS"), [("clan-del-golfo", 2)]);
    assert_eq!(ids("ms13"), [("ms-13", 0)]);
    assert_eq!(ids("nobody"), []);
    assert_eq!(ids(" ").len(), 17);
}

#[test]
fn each_group_has_the_part_of_the_map_that_shows_it_best() {
    let story = story();
    let atlas = atlas(&story);
    let best = |id: &str| {
        let group = atlas.groups.iter().find(|group| *group.id == *id).expect("the group is there");
        atlas.extents[best_extent(atlas, group)].id.as_str()
    };
    assert_eq!(["sinaloa", "gulf-cartel"].map(best), ["mexico"; 2]);
    assert_eq!(["viv-ansanm", "gran-grif"].map(best), ["caribbean"; 2]);
    assert_eq!(["pcc", "los-lobos"].map(best), ["south"; 2]);
    // A country named only as a whole, as the United States are, does not shrink the rest.
    assert_eq!(["ms-13", "tren-de-aragua"].map(best), ["mexico", "south"]);
    // In Ecuador too; nowhere.
    assert_eq!(["cjng", "cartel-de-los-soles"].map(best), ["all", "mexico"]);
}

#[test]
fn cartel_de_los_soles_came_onto_the_two_lists_on_two_days() {
    let story = story();
    let groups = &atlas(&story).groups;
    let soles =
        groups.iter().find(|group| *group.id == *"cartel-de-los-soles").expect("it is there");
    let listings = soles.listings.iter().map(|it| (it.kind, it.date.to_string(), &*it.record));
    let expected = [
        (Listed::Sdgt, "2025-07-25".to_owned(), "Treasury release"),
        (Listed::Fto, "2025-11-24".to_owned(), "90 FR 53045"),
    ];
    assert_eq!(listings.collect::<Vec<_>>(), expected);
    assert_eq!(soles.kind, "Alleged network of officials");
}

#[test]
fn every_group_is_listed_and_none_without_territory_has_a_place() {
    let story = story();
    for group in &atlas(&story).groups {
        assert!(!group.listings.is_empty(), "{}", group.id);
        assert!(
            group.territory || group.point.is_none() && group.presence.is_empty(),
            "{}",
            group.id
        );
    }
}

#[test]
fn the_counts_of_options_in_words_hold() {
    let story = story();
    let options = options(&story);
    assert_eq!(options.options.len(), 30);
    assert_eq!(
        options.title,
        "30 options for dealing with the cartels, with the arguments for and against each"
    );
    assert!(story.key.contains("30 options"));
    for (nth, family) in options.families.iter().enumerate() {
        assert!(options.of_family(nth).count() > 0, "{}", family.id);
    }
}
