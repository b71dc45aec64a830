//! Tables in the shape of exports that lost a figure or a name, or were refused in the wrong words.

use nutgraf::desk::import::{Import, Wishes, import};

use crate::{read, told};

fn plain(text: &str) -> Import {
    import(text.as_bytes(), &Wishes::default())
}

/// The first weeks of a year look like its months.
#[test]
fn codes_of_weeks_are_no_months() {
    for (name, weeks) in [
        ("Epi week", ["202501", "202502", "202503"]),
        ("Week", ["2025-01", "2025-02", "2025-03"]),
        ("KW", ["2025/1", "2025/2", "2025/3"]),
        ("Semana epidemiológica", ["2025 01", "2025 02", "2025 03"]),
    ] {
        let [one, two, three] = weeks;
        let read = plain(&format!("{name};Cases\n{one};4\n{two};5\n{three};6\n"));
        assert!(told(&read).contains("given by week"), "{name}: {}", told(&read));
        let kept = read.refused.expect("it is kept for programs").csv("@");
        assert!(kept.contains("2025-W03,6,@"), "{name}: {kept}");
    }
    // Below another name they are months.
    assert_eq!(read("Period,Cases\n202501,4\n202502,5\n"), "month,value\n2025-01,4\n2025-02,5\n");
}

/// CDC WONDER writes the population of a year beside the total of its months alone.
#[test]
fn a_figure_without_others_stands_in_a_row_of_totals() {
    let rows = "2023-01,85,n/a\n2023-02,77,n/a\n";
    let read = plain(&format!("Month,Deaths,Population\n{rows}Total,162,334914895\n"));
    assert_eq!(told(&read), "month,value\n2023-01,85\n2023-02,77\n");
    let left: Vec<(&str, &str)> = read
        .findings
        .account
        .left_out
        .iter()
        .map(|left| (left.place.as_str(), left.reason.as_str()))
        .collect();
    assert!(left.contains(&("B4", "a total that adds up")), "{left:?}");
    assert!(
        left.contains(&("C4", "the only figure in its column, in a row of totals")),
        "{left:?}"
    );
    // A total that is wrong is named by the column in which it is.
    let wrong = plain(&format!("Month,Deaths,Population\n{rows}Total,163,334914895\n"));
    assert_eq!(told(&wrong), "A4: `Total` is 163, but the rows of the table add up to 162");
}

#[test]
fn the_column_that_does_not_add_up_is_named() {
    let told = read("Month,A,B\n2025-01,1,2\n2025-02,3,4\nTotal,4,7\n");
    assert_eq!(told, "A4: `Total` is 7, but the rows of the table add up to 6");
}

/// As a database writes several series into one file.
#[test]
fn another_table_of_the_same_months_is_told() {
    let block = |id: &str| {
        format!("Series Id:,{id}\nSeries Title:,All\n\nMonth,Boxes\n2025-01,1\n2025-02,4\n\n")
    };
    let read = plain(&[block("A1"), block("B2")].concat());
    let what = "A8: `Series Id:` is above a repeated header: another table may begin here";
    assert_eq!(told(&read).lines().next(), Some(what));
    assert!(read.findings.troubles[0].help.contains("--rows 1-7"));
}

#[test]
fn figures_may_be_as_wide_as_letters() {
    let text = "年月,件数\n２０２４年１０月,１，２３４\n２０２４／１１,１，３０１．５\n";
    assert_eq!(read(text), "month,value\n2024-10,1234\n2024-11,1301.5\n");
}

/// A word for month begins like names of months in other languages.
#[test]
fn the_name_of_a_column_of_months_is_no_month() {
    for (name, months) in [
        ("Mes", ["enero, 2025", "febrero, 2025"]),
        ("MES", ["ene-2025", "feb-2025"]),
        ("Mois", ["janvier 2025", "février 2025"]),
        ("Monat", ["Januar 2025", "Februar 2025"]),
        ("Maand", ["januari 2025", "februari 2025"]),
        ("Mon", ["Jan 2025", "Feb 2025"]),
    ] {
        let [one, two] = months;
        let text = format!("{name};Boxes\n{one};1\n{two};2\n");
        assert_eq!(read(&text), "month,value\n2025-01,1\n2025-02,2\n", "{name}");
    }
}

#[test]
fn flags_have_columns_of_several_names() {
    for name in ["Flag Codes", "Flag and Footnotes", "Flags"] {
        let read = plain(&format!("TIME,Value,{name}\n2025-01,140.2,\n2025-02,141.0,P\n"));
        let marks: Vec<&str> = read.findings.marks.iter().map(|mark| mark.mark.as_str()).collect();
        assert_eq!(marks, ["P"], "{name}");
    }
}

#[test]
fn a_rule_below_the_names_is_no_row() {
    let expected = "month,series,value\n2025-01,north,3\n2025-02,north,4\n\
                    2025-01,south,5\n2025-02,south,6\n";
    for text in [
        "| Month | North | South |\n|---|--:|:-:|\n| 2025-01 | 3 | 5 |\n| 2025-02 | 4 | 6 |\n",
        " Month   | North | South\n---------+-------+-------\n 2025-01 | 3 | 5\n 2025-02 | 4 | 6\n",
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

/// The mark that a year has not ended says of a month that its figure is a sum.
#[test]
fn months_to_date_are_sums() {
    let told = read("Month,Boxes\nJan 2025,1\nFeb 2025 YTD,3\nMar 2025,6\n");
    assert_eq!(told, "A3: `Feb 2025 YTD` is 3, but the rows of the table add up to 7");
    let told = read("Month,Boxes\nJan 2025,1\nFeb 2025,2\nMar 2025 (YTD),6\n");
    assert!(!told.starts_with("month,"), "{told}");
    let told = read("Period,Boxes\nJan 2025,4\nJan-Feb 2025,9\nMar 2025,15\n");
    assert_eq!(told, "A3: `Jan-Feb 2025` cannot be read as a month");
}

#[test]
fn quarters_between_the_months_add_up() {
    let text = "Monat;Fälle\nJan 2024;1\nFeb 2024;2\nMär 2024;3\n1. Quartal;6\nApr 2024;4\n";
    assert!(read(text).ends_with("2024-03,3\n2024-04,4\n"), "{}", read(text));
    let wrong = text.replace(";6", ";7");
    assert!(!read(&wrong).starts_with("month,"), "{}", read(&wrong));
}

/// Neither names the months: both levels are names, as in tables of Germany's statistical office.
#[test]
fn names_above_or_before_units_are_kept() {
    let across = ";;2024;;2025\n;;November;Dezember;Januar\nMenge;kg;12,5;13,1;14,0\nFälle;Anzahl;120;130;140\n";
    assert!(read(across).contains("2025-01,menge"), "{}", read(across));
    assert!(read(across).contains("2025-01,falle"), "{}", read(across));
    let down = ";Boxes landed;Boats seen\n;number;persons\n2025-01;1;2\n2025-02;3;4\n";
    assert!(read(down).contains("2025-02,boats-seen"), "{}", read(down));
}

#[test]
fn totals_are_known_in_further_languages() {
    for name in [
        "Yhteensä",
        "Kokku",
        "Skupaj",
        "Всього",
        "סה\"כ",
        "कुल",
        "รวม",
        "Jumlah",
        "Σύνολο",
        "الإجمالي",
    ] {
        let name = name.replace('"', "\"\"");
        let text = format!("Month,A\n2025-01,1\n2025-02,3\n\"{name}\",4\n");
        assert_eq!(read(&text), "month,value\n2025-01,1\n2025-02,3\n", "{name}");
        let wrong = text.replace(",4\n", ",5\n");
        assert!(read(&wrong).contains("add up to 4"), "{name}: {}", read(&wrong));
    }
}
