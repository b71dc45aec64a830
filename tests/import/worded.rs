//! Questions that name what stands in the table, and the flag that answers them. All are invented.

use nutgraf::desk::import::selection;
use nutgraf::desk::import::trouble::TroubleKind;
use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

/// Every question, with what to do about it.
fn asked(text: &str, wishes: &Wishes) -> Vec<String> {
    let troubles = import(text.as_bytes(), wishes).findings.troubles;
    troubles.iter().map(|trouble| format!("{}; {}", trouble.what, trouble.help)).collect()
}

/// `prov.` above a column or beside a year is a mark of all its figures.
#[test]
fn a_year_with_a_word_behind_it_heads_its_column() {
    let across = "Month,2024,2025 prov.\nJan,1,4\nFeb,2,5\nMar,3,6\n";
    let rows = read(across);
    assert!(rows.starts_with("month,value\n2024-01,1\n"), "{rows}");
    assert!(rows.ends_with("2025-02,5\n2025-03,6\n"), "{rows}");
    let marks = import(across.as_bytes(), &Wishes::default()).findings.marks;
    assert_eq!((marks[0].meaning.as_str(), marks[0].count), ("provisional", 3));
    let levels = "Port,2024,,2025 prov.,\n,Nov,Dec,Jan,Feb\nN,1,2,3,4\n";
    assert!(read(levels).ends_with("2025-01,3\n2025-02,4\n"), "{}", read(levels));
    let down = "Year,Jan,Feb,Mar\n2023,1,2,3\n2024 est.,4,5,6\n";
    assert!(read(down).ends_with("2024-03,6\n"), "{}", read(down));
}

#[test]
fn months_of_fiscal_years_are_asked_about() {
    let down = "Month,V\nOct FY24,1\nNov FY24,2\nDec FY24,3\nJan FY24 (p),4\n";
    let across = "Port,Oct FY24,Nov FY24,Dec FY24,Jan FY24 (p)\nN,1,2,3,4\n";
    let before = "Month,V\nFY2024 Oct,1\nFY2024 Nov,2\nFY2024 Dec,3\nFY2024 Jan (p),4\n";
    for text in [down, across, before] {
        let told = asked(text, &Wishes::default());
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("this is a fiscal year"), "{told:?}");
        assert!(told[0].contains("--year-begins"), "{told:?}");
        let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
        let rows = wished(text, &wishes);
        assert!(rows.contains("2023-10,1\n2023-11,2\n2023-12,3\n2024-01,4\n"), "{rows}");
        let wishes = Wishes { named_after_start: true, ..wishes };
        assert!(wished(text, &wishes).contains("2025-01,4\n"), "{}", wished(text, &wishes));
    }
}

#[test]
fn roman_quarters_are_quarters_where_the_year_is_written_once() {
    let given = "the figures are given by quarter, but a chart has one figure per month";
    let columns = "Year,Quarter,V\n2024,I,1\n,II,2\n,III,3\n,IV,4\n2025,I,5\n,II,6\n";
    assert!(read(columns).ends_with(given), "{}", read(columns));
    let polish = columns.replace("Year,Quarter", "Rok,Kwartał");
    assert!(read(&polish).ends_with(given), "{}", read(&polish));
    let one = "Period,V\n2024 I,1\nII,2\nIII,3\nIV,4\n2025 I,5\nII,6\n";
    assert!(read(one).ends_with(given), "{}", read(one));
    let read = import(one.as_bytes(), &Wishes::default());
    let rows = read.refused.expect("it is kept for programs").csv("@");
    assert!(rows.contains("2024-Q4,4,@\n2025-Q1,5,@\n2025-Q2,6,@\n"), "{rows}");
    // A numeral over four is that of a month.
    let months = "Period,V\n2024 XI,1\nXII,2\n2025 I,3\nII,4\n";
    let rows = wished(months, &Wishes::default());
    assert!(rows.ends_with("2024-11,1\n2024-12,2\n2025-01,3\n2025-02,4\n"), "{rows}");
}

#[test]
fn two_tables_of_the_same_months_are_told() {
    let again = "Month,V\n2025-01,1\n2025-02,2\nMonth,V\n2025-01,3\n2025-02,4\n";
    let apart = again.replace("Month,V\n2025-01,3", "\nMonth,V\n2025-01,3");
    let bare = again.replace("Month,V\n2025-01,3", "\n2025-01,3");
    let years = "Year,Jan,Feb,Mar\n2024,1,2,3\nYear,Jan,Feb,Mar\n2024,3,4,5\n";
    for (text, parts) in [
        (again, ["--rows 1-3", "--rows 4-6"]),
        (&apart, ["--rows 1-4", "--rows 5-7"]),
        (&bare, ["--rows 1-4", "--rows 5-6"]),
        (years, ["--rows 1-2", "--rows 3-4"]),
    ] {
        let read = import(text.as_bytes(), &Wishes::default());
        assert_eq!(read.findings.troubles[0].kind, TroubleKind::AnotherTable, "{text}");
        let help = &read.findings.troubles[0].help;
        for (part, first) in parts.into_iter().zip(["1", "3"]) {
            assert!(help.contains(part), "{help}");
            let mut wishes = Wishes::default();
            let rows = part.strip_prefix("--rows ").expect("the flag");
            wishes.selection.rows = Some(selection::rows(rows).expect("rows"));
            let rows = wished(text, &wishes);
            assert!(rows.contains(&format!("-01,{first}\n")), "{text}: {rows}");
        }
    }
    // Without a header or blank rows alone between, a month may just come twice.
    for slip in [
        "Month,V\n2025-01,1\n2025-01,2\n2025-02,3\n",
        "Month,V\n2025-01,1\n\n2025-02,2\n\n2025-01,3\n2025-03,4\n",
        "Month,V\n2025-01,1\n2025-02,2\nTotal,3\n2025-01,3\n2025-03,4\n",
    ] {
        assert!(read(slip).contains("more than one row for 2025-01"), "{}", read(slip));
    }
}

/// A question that stands while another is answered names its own flag still.
#[test]
fn each_question_names_its_own_flag() {
    let text = "Month,V\n2025-01,1.2B\n2025-02,900M\n2025-03,5 (4-6)\n2025-04,7k\n";
    let answers = [("1.2B", "1200000000"), ("900M", "900000000"), ("5 (4-6)", "5"), ("7k", "7000")];
    for given in 0..=answers.len() {
        let means = answers.iter().take(given).map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        let told = asked(text, &Wishes { means: means.collect(), ..Wishes::default() });
        let open = answers.get(given..).expect("those left");
        assert_eq!(told.len(), open.len(), "{told:?}");
        for ((example, meaning), question) in open.iter().zip(&told) {
            let flag = nutgraf::desk::import::meant::flag(example, meaning);
            assert!(question.contains(&flag), "{flag} is not in: {question}");
        }
    }
    let means = vec![("900M".to_owned(), "900 (M)".to_owned())];
    let marked = "Month,V\n2025-01,1\n2025-02,900M\n";
    let rows = wished(marked, &Wishes { means, ..Wishes::default() });
    assert_eq!(rows, "month,value\n2025-01,1\n2025-02,900\n");
}

/// Letters that mean millions are asked about where every figure has them, too, and beside a currency.
#[test]
fn a_column_of_millions_is_asked_about() {
    for sign in ["", "$"] {
        let text = format!("Month,V\n2025-01,{sign}1.2M\n2025-02,{sign}1.3M\n2025-03,{sign}950K\n");
        let told = asked(&text, &Wishes::default());
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("if `M` means millions, use --means "), "{told:?}");
        let mut wishes = Wishes::default();
        for (example, figure) in [("1.2M", "1200000"), ("950K", "950000")] {
            wishes.means.push((format!("{sign}{example}"), figure.to_owned()));
        }
        let rows = "month,value\n2025-01,1200000\n2025-02,1300000\n2025-03,950000\n";
        assert_eq!(wished(&text, &wishes), rows);
    }
}

/// Letters that are raised by Unicode itself are marks, beside dates and figures.
#[test]
fn raised_letters_are_marks() {
    for text in [
        "Month,V\n2025-01,1\n2025-02ᵖ,2\n2025-03 ᵖ,3\n",
        "Month,V\n2025-01,1\n2025-02,2ᵖ\n2025-03,3ᵖ\n",
    ] {
        assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
        let marks = import(text.as_bytes(), &Wishes::default()).findings.marks;
        assert_eq!((marks[0].meaning.as_str(), marks[0].count), ("provisional", 2), "{text}");
    }
}

/// Once it was filled in again and again, without an end.
#[test]
fn a_row_that_ends_before_its_year_has_the_one_above() {
    let text = "Jan,Feb,Mar,Port,Year\n1,2,3,N,2024\n4,5,6,S\n";
    let rows = read(text);
    assert!(rows.starts_with("month,port,value\n2024-01,n,1\n"), "{rows}");
    assert!(rows.ends_with("2024-03,s,6\n"), "{rows}");
}

/// Beside other figures such a column was left out as words, and nothing was said.
#[test]
fn a_column_of_thousands_beside_others_is_asked_about() {
    let text = "Month,A,B\n2025-01,£3k,1\n2025-02,£4k,2\n2025-03,£5k,3\n";
    let told = asked(text, &Wishes::default());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("--means '£3k=3000'") && told[0].contains("--leave-out B"),
        "{told:?}"
    );
    for other in ["900", "n/a"] {
        let told = asked(&text.replace("£4k", other), &Wishes::default());
        assert!(told[0].contains("--means '£3k=3000'"), "{other}: {told:?}");
    }
    let mut wishes = Wishes::default();
    wishes.means.push(("£3k".to_owned(), "3000".to_owned()));
    let rows = wished(text, &wishes);
    assert!(rows.starts_with("month,series,value\n2025-01,a,3000\n2025-02,a,4000\n"), "{rows}");
    let mut wishes = Wishes::default();
    wishes.selection.leave_out("B").expect("a column");
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
}

#[test]
fn a_note_may_begin_with_the_raised_letter() {
    let text = "Month,V\nJan 2025,1\nFeb 2025ᵃ,2\nMar 2025,3\nᵃ Counted anew.\n";
    let marks = import(text.as_bytes(), &Wishes::default()).findings.marks;
    assert_eq!((marks[0].mark.as_str(), marks[0].meaning.as_str()), ("a", "Counted anew"));
}
