//! Time as values: how often a series has a value ([`Frequency`]), and the stretch of time that a
//! value stands for ([`Period`]).
//!
//! Everything that depends on the frequency is in `time/frequency.rs`.

mod frequency;
mod period;

pub use self::frequency::Frequency;
pub use self::period::Period;

// Reading a story is native only.
#[cfg(feature = "cli")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::points::Sum;
    use crate::chart::table::csv;
    use crate::chart::terms::Terms;
    use crate::chart::words::{period, summary};
    use crate::story::Block;
    use crate::story::date::Date;
    use crate::story::files::Files;
    use crate::story::read::read;
    use crate::story::travel::{decode, encode};
    use crate::view::trend::state::{Action, State};

    const DOCUMENT: &str = r#"{
        "format": 1, "language": "en", "slug": "harbor", "title": "A harbor", "key": "It is quiet.",
        "updated": "2026-01-31",
        "sources": [{
            "id": "customs", "publisher": "Customs office", "title": "Quarterly figures",
            "date": "2026-01", "url": "https://example.org/figures"
        }],
        "blocks": ["boxes"],
        "trends": [{
            "id": "boxes", "title": "Fewer boxes", "measure": "Boxes in the harbor",
            "data": "boxes.csv", "unit": { "one": "box", "other": "boxes", "short": "b." },
            "decimals": 0, "year": { "first_month": 7, "label": "fiscal year", "short": "FY" },
            "twelve_months": "sum",
            "notes": [{ "text": "Empty ones too.", "source": "customs" }]
        }]
    }"#;

    const BOXES: &str = "quarter,value,source\n2024-Q3,40,customs\n2024-Q4,30,customs\n\
                         2025-Q1,20,customs\n2025-Q2,10,customs\n2025-Q3,20,customs\n";

    fn files() -> Files {
        let files = [("en.json", DOCUMENT), ("boxes.csv", BOXES)];
        files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    /// No file but `time/frequency.rs` knows quarters.
    #[test]
    fn another_frequency_needs_one_file() {
        let Ok(story) = read(&files(), "en") else { panic!("the story has problems") };
        let story = decode(&encode(&story)).unwrap();
        let Some(Block::Trend(trend)) = story.blocks.first() else { panic!("no trend") };
        assert_eq!(Some(trend.start), Period::parse("2024-Q3"));
        let terms = Terms::new(&story, trend, 0).unwrap();
        let quarters = terms.points(&[], Sum::None);
        assert_eq!((quarters[4].value, quarters[4].before), (Some(20.0), Some(40.0)));
        assert!(csv(terms, &quarters).contains("\r\n2024-Q4,2024-Q4,30,boxes,,"));
        assert!(summary(terms, &quarters).starts_with("From 2024-Q3 to 2025-Q3, the highest"));
        let rolling = terms.points(&[], Sum::TwelveMonths);
        let sums = rolling.iter().map(|point| point.value).collect::<Vec<_>>();
        assert_eq!(sums, [None, None, None, Some(100.0), Some(80.0)]);
        assert_eq!(rolling[3].since(), quarters[0].start);
        let years = terms.points(&[], Sum::Years);
        let of = |nth: usize| (years[nth].year, years[nth].complete, years[nth].value);
        assert_eq!(of(0), (Some(2025), true, Some(100.0)));
        assert_eq!(of(1), (Some(2026), false, Some(20.0)));
        assert_eq!(period(terms, &years[1]), "FY2026, 2025-Q3 only");
        let read = State::new(0).after(Action::Read(1)).address(&story, trend);
        assert_eq!(read.to_string(), "harbor/boxes?quarter=2024-Q4");
    }

    #[test]
    fn a_problem_names_the_period_that_is_meant() {
        let mut files = files();
        let gap = BOXES.replace("2025-Q1,20,customs\n", "");
        files.insert("boxes.csv".to_owned(), gap.into_bytes());
        let Err(wrong) = read(&files, "en") else { panic!("a quarter is missing") };
        assert_eq!(wrong.problems[0].what, "2025-Q1 is missing before 2025-Q2");
        assert_eq!(Period::example(Frequency::Quarter).to_string(), "2025-Q2");
        let day = Date { year: 2025, month: 5, day: 31 };
        let within = Period::of(Frequency::Quarter, day).offset(day);
        assert!((0.65..0.67).contains(&within), "{within}");
    }
}
