//! What can be read in two ways and is told by the example of one cell: `--means`. All are invented.

use nutgraf::desk::import::serial::Epoch;
use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

/// What is said of a table if one text means something.
fn means(text: &str, example: &str, meaning: &str) -> String {
    let means = vec![(example.to_owned(), meaning.to_owned())];
    wished(text, &Wishes { means, ..Wishes::default() })
}

/// The first question, and what to do about it.
fn asked(text: &str) -> String {
    let troubles = import(text.as_bytes(), &Wishes::default()).findings.troubles;
    troubles.first().map_or(String::new(), |first| format!("{}; {}", first.what, first.help))
}

/// Each reading of a table has its flag in the question, and the flag works.
#[track_caller]
fn has_readings(text: &str, example: &str, readings: &[(&str, &str)]) {
    let question = asked(text);
    for (meaning, series) in readings {
        let flag = nutgraf::desk::import::meant::flag(example, meaning);
        assert!(question.contains(&flag), "{flag} is not in: {question}");
        assert_eq!(means(text, example, meaning), *series, "{flag}");
    }
}

#[test]
fn the_first_or_the_tenth_month() {
    let text = "Month;V\n2025.1;1\n2025.11;2\n2025.12;3\n";
    let october = "month,value\n2025-10,1\n2025-11,2\n2025-12,3\n";
    assert_eq!(means(text, "2025.1", "2025-10"), october);
    let january = means(text, "2025.1", "2025-01");
    assert!(january.starts_with("month,value\n2025-01,1\n2025-02,\n"), "{january}");
    assert!(asked(text).contains("it is 2025-01 with --means 2025.1=2025-01"), "{}", asked(text));
    let twice = "Month;V\n2025.1;1\n2025.9;2\n2025.1;3\n";
    let told = means(twice, "2025.1", "2025-01,2025-10");
    assert!(told.ends_with("2025-08,\n2025-09,2\n2025-10,3\n"), "{told}");
    assert!(asked(twice).contains("--means 2025.1=2025-01,2025-10"), "{}", asked(twice));
    // The other year follows the example.
    let years = "Month;V\n2024.1;1\n2024.11;2\n2024.12;3\n2025.1;4\n";
    assert!(means(years, "2024.1", "2024-10").ends_with("2025-10,4\n"));
}

/// Figures near 2025 with one decimal are figures where something else says when.
#[test]
fn figures_are_no_dotted_months() {
    let text = "Month;Index\nJan;2025.1\nFeb;2025.2\nMar;2026.3\n";
    let wishes = Wishes { year: Some(2024), ..Wishes::default() };
    let expected = "month,value\n2024-01,2025.1\n2024-02,2025.2\n2024-03,2026.3\n";
    assert_eq!(wished(text, &wishes), expected);
    assert!(read(text).contains("have no year"), "{}", read(text));
    for text in
        ["Year;Index\n2023;2025.1\n2024;2026.2\n", "P;Index\nQ1 2025;2025.1\nQ2 2025;2026.2\n"]
    {
        let told = read(text);
        assert!(told.contains("the figures are given by"), "{told}");
    }
}

#[test]
fn times_at_midnight_elsewhere() {
    let text = "Date,V\n2024-12-31T23:00:00Z,4\n2025-01-31T23:00:00Z,5\n";
    has_readings(
        text,
        "2024-12-31T23:00:00Z",
        &[
            ("2024-12", "month,value\n2024-12,4\n2025-01,5\n"),
            ("2025-01", "month,value\n2025-01,4\n2025-02,5\n"),
        ],
    );
}

#[test]
fn numerals_of_months_or_quarters() {
    let text = "P;V\nI 2025;1\nII 2025;2\n";
    assert_eq!(means(text, "I 2025", "2025-01"), "month,value\n2025-01,1\n2025-02,2\n");
    let quarters = means(text, "I 2025", "2025-Q1");
    assert!(quarters.contains("given by quarter, but"), "{quarters}");
    for flag in ["--means 'I 2025=2025-01'", "--means 'I 2025=2025-Q1'"] {
        assert!(asked(text).contains(flag), "{}", asked(text));
    }
    let viet = "P;V\nT1/2025;1\nT2/2025;2\n";
    assert_eq!(means(viet, "T1/2025", "2025-01"), "month,value\n2025-01,1\n2025-02,2\n");
    assert!(asked(viet).contains("--means T1/2025=2025-Q1"), "{}", asked(viet));
    let french = viet.replace('P', "Trimestre");
    assert!(read(&french).contains("given by quarter, but"), "{}", read(&french));
    let weeks = "P;V\n2025KW01;1\n2025KW02;2\n";
    for (meaning, by) in [("2025-W01", "week"), ("2025-Q1", "quarter")] {
        let told = means(weeks, "2025KW01", meaning);
        assert!(told.contains(&format!("given by {by}, but")), "{told}");
        let flag = format!("--means 2025KW01={meaning}");
        assert!(asked(weeks).contains(&flag), "{}", asked(weeks));
    }
}

#[test]
fn months_far_from_the_others() {
    let text = "Month,V\nFeb 2025,2\nMar 2052,3\nApr 2025,4\n";
    let near = "month,value\n2025-02,2\n2025-03,3\n2025-04,4\n";
    has_readings(text, "Mar 2052", &[("2025-03", near)]);
    let far = means(text, "Mar 2052", "2052-03");
    assert!(far.ends_with("2052-03,3\n"), "{far}");
    assert!(asked(text).contains("--means 'Mar 2052=2052-03'"), "{}", asked(text));
    let last = "Month,V\n2025-01,1\n2025-02,2\n2035-03,3\n";
    assert!(means(last, "2035-03", "2025-03").ends_with("2025-03,3\n"));
    // One that is right does not hide another.
    let two = "Month,V\nFeb 2025,2\nMar 2052,3\nApr 2025,4\nMay 2025,5\nJun 2052,6\nJul 2025,7\n";
    let told = means(two, "Mar 2052", "2052-03");
    assert!(told.contains("`Jun 2052` is 2052-06, but"), "{told}");
}

/// A title, the name of the column and a total are no months, and the months are still most.
#[test]
fn few_months_below_a_title_have_no_year() {
    let text = "Ann\u{e9}e 2024,\nMois,Ventes\njanv.,1\nf\u{e9}vr.,2\nmars (e),3\nTotal,6\n";
    assert!(asked(text).contains("--year 2024"), "{}", asked(text));
    let wishes = Wishes { year: Some(2024), ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2024-01,1\n2024-02,2\n2024-03,3\n");
}

#[test]
fn months_in_either_of_two_years() {
    let text = "Month,V\nOct,1\nDec,2\nJan,3\n";
    let year = |means: &[(&str, &str)]| {
        let means = means.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let wishes = Wishes { year: Some(2024), means, ..Wishes::default() };
        let read = import(text.as_bytes(), &wishes);
        match &read.series {
            Some(series) => series.csv("@"),
            None => read.findings.troubles[0].help.clone(),
        }
    };
    let question = year(&[]);
    assert!(question.contains("--means Jan=2024-01"), "{question}");
    assert!(question.contains("--means Jan=2025-01"), "{question}");
    assert!(year(&[("Jan", "2025-01")]).ends_with("2025-01,3,@\n"));
    assert!(year(&[("Jan", "2024-01")]).contains("2024-01,3,@\n"));
    // A year that is neither is no answer.
    assert_eq!(year(&[("Jan", "2031-01")]), question);
}

#[test]
fn letters_of_multiples_and_parts() {
    let text = "Month,V\n2025-01,1.1B\n2025-02,2.3B\n";
    has_readings(
        text,
        "1.1B",
        &[
            ("1100000000", "month,value\n2025-01,1100000000\n2025-02,2300000000\n"),
            ("1.1 (B)", "month,value\n2025-01,1.1\n2025-02,2.3\n"),
        ],
    );
    let text = "Month,V\n2025-01,£1.20\n2025-02,99p\n2025-03,98p\n";
    has_readings(
        text,
        "99p",
        &[
            ("0.99", "month,value\n2025-01,1.20\n2025-02,0.99\n2025-03,0.98\n"),
            ("99 (p)", "month,value\n2025-01,1.20\n2025-02,99\n2025-03,98\n"),
        ],
    );
}

#[test]
fn what_is_beside_each_figure() {
    let read = "month,value\n2025-01,5\n2025-02,6\n";
    let second = "Month;V\n2025-01;5 (4-6)\n2025-02;6 (5-7)\n";
    has_readings(second, "5 (4-6)", &[("5", read)]);
    let notes = "Month;V\n2025-01;5 (1)\n2025-02;6 (2)\n";
    has_readings(notes, "5 (1)", &[("5", read)]);
    let letters = "Month;V\n2025-01;5 p\n2025-02;6 p\n";
    has_readings(letters, "5 p", &[("5 (p)", read), ("5", read)]);
    let marks = |meaning: &str| {
        let means = vec![("5 p".to_owned(), meaning.to_owned())];
        let wishes = Wishes { means, ..Wishes::default() };
        import(letters.as_bytes(), &wishes).findings.marks.len()
    };
    assert_eq!((marks("5 (p)"), marks("5")), (1, 0));
    let shares = "Month;V\n2025-01;5%\n2025-02;0.06\n";
    has_readings(
        shares,
        "0.06",
        &[
            ("6%", "month,value\n2025-01,5\n2025-02,6\n"),
            ("0.06%", "month,value\n2025-01,5\n2025-02,0.06\n"),
        ],
    );
}

#[test]
fn a_year_and_the_number_of_a_day() {
    let firsts = "Date;V\n2025001;1\n2025032;2\n2025060;3\n";
    assert_eq!(read(firsts), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
    let others = "Date;V\n2025011;1\n2025041;2\n";
    let days = "month,value\n2025-01,1\n2025-02,2\n";
    has_readings(others, "2025011", &[("2025-01-11", days)]);
    // Beside months they are figures like others.
    let figures = "Month;V\n2025-01;2025011\n2025-02;2025041\n";
    assert_eq!(read(figures), "month,value\n2025-01,2025011\n2025-02,2025041\n");
}

#[test]
fn a_number_of_days_among_dates() {
    for text in [
        "Month,V\n45658,10\n2025-02,11\n2025-03,12\n",
        "Month,V\n2025-01,10\n45689,11\n2025-03,12\n",
    ] {
        let told = asked(text);
        assert!(told.contains("--serial 1900"), "{told}");
        let wishes = Wishes { serial: Some(Epoch::From1900), ..Wishes::default() };
        let expected = "month,value\n2025-01,10\n2025-02,11\n2025-03,12\n";
        assert_eq!(wished(text, &wishes), expected);
    }
}

#[test]
fn two_tables_of_quarters_are_told() {
    let table = |id: &str| format!("Id:,{id}\nYear,Q1,Q2\n2024,1,2\n2025,3,4\n");
    let told = asked(&format!("{}{}", table("BOX0001"), table("BOX0002")));
    assert!(told.contains("another table may begin here"), "{told}");
    assert!(told.contains("--rows 1-4"), "{told}");
}

#[test]
fn an_example_that_nothing_needs_is_noted() {
    let means = vec![("2025.1".to_owned(), "2025-10".to_owned())];
    let wishes = Wishes { means, ..Wishes::default() };
    let notes = import(b"Month,V\n2025-01,1\n2025-02,2\n", &wishes).findings.notes;
    let what = "--means 2025.1=2025-10 was not needed: no question is about a cell with this text";
    assert_eq!(notes[0].what, what);
}
