//! Seizures, and the deaths below them: their parts, their headlines, and their units.

use nutgraf::chart::figure::{Content, Figure, Layout};
use nutgraf::chart::points::{Point, Sum, points};
use nutgraf::chart::scale::ScaleKind;
use nutgraf::chart::table::csv;
use nutgraf::chart::terms::Terms;
use nutgraf::chart::words;
use nutgraf::story::date::Date;
use nutgraf::story::time::Period;

use super::{at, chosen, month_of, story, trend, values};

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
    assert_eq!(seizures.start, month_of("2018-10"));
    assert_eq!(seizures.period_at(90), month_of("2026-04"));
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
            assert!((all[month] - sum).abs() < 0.016, "{region} {}", seizures.period_at(month));
        }
    }
    for part in components {
        let [nationwide, a, b, c] = regions.map(|region| values(seizures, &[region, part]));
        for month in 0..91 {
            let sum = a[month] + b[month] + c[month];
            assert!(
                (nationwide[month] - sum).abs() < 0.021,
                "{part} {}",
                seizures.period_at(month)
            );
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
    let years = points(seizures, chosen(seizures, &["nationwide", "all"]), Sum::Years);
    assert_eq!(years.len(), 8);
    for ((point, total), year) in years.iter().zip(published).zip(2019..) {
        assert_eq!((point.year, point.complete), (Some(year), true));
        let sum = point.value.expect("a known sum");
        // Twelve months rounded to a hundredth, and the total rounded to a tenth.
        assert!((sum - total).abs() < 0.06 + 0.05, "FY{year}: {sum} is not {total}");
    }
    let last = years.last().expect("years");
    assert_eq!((last.year, last.periods, last.complete), (Some(2026), 7, false));
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
    let months = points(deaths, series, Sum::None);
    let peak = highest(&months);
    assert_eq!((peak.start, peak.value), (month_of("2023-07"), Some(78_327.0)));
    let last = months.last().expect("months");
    assert_eq!((last.start, last.value), (month_of("2026-04"), Some(35_115.0)));
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
    let below = lower_terms.points(&[], Sum::None);
    for unit in 0..seizures.units.len() {
        let terms = Terms::new(&story, seizures, unit).expect("a unit");
        for series in &seizures.series {
            let above = terms.points(&series.key, Sum::None);
            for (width, kind) in
                [(240.0, ScaleKind::Linear), (320.0, ScaleKind::Log), (768.0, ScaleKind::Linear)]
            {
                let layout = Layout { width, kind, ..Layout::default() };
                let content = |terms, points| Content { terms, points, together: &[] };
                let (high, low) =
                    (content(terms, above.as_slice()), content(lower_terms, below.as_slice()));
                let (upper, lower) = Figure::pair(high, low, layout);
                let places = |figure: &Figure| -> Vec<(Period, f64)> {
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
    for sum in [Sum::None, Sum::Years] {
        let (lb, kg) = (pounds.points(key, sum), kilograms.points(key, sum));
        for (lb, kg) in lb.iter().zip(&kg) {
            let (lb, kg) = (lb.value.expect("known"), kg.value.expect("known"));
            assert!((lb * 0.453_592_37 - kg).abs() < 1e-6);
        }
    }
    let points = kilograms.points(key, Sum::None);
    let june = &points[at(seizures, 2025, 6)];
    let first = june.first.as_ref().expect("June 2025 was revised");
    let said = words::first(kilograms, first).replace('\u{a0}', " ");
    assert!(said.starts_with("First published as 337 kilograms (July 16, 2025)"), "{said}");
    assert!(words::summary(kilograms, &points).contains("1,461\u{a0}kilograms (April 2023)"));
    let table = csv(kilograms, &points);
    assert!(table.contains("2025-06,2025-06,382.66,kilograms,336.57,"), "{table}");
    assert!(!kilograms.measure(key).contains("pounds") && !table.contains("pounds"));
}
