//! Tables in the shape of what offices and newsrooms export, each with another of its kind. All
//! figures are invented.

use nutgraf::desk::import::{Wishes, import};

use crate::{notes, read, wished};

/// The marks of a file, each with its meaning and how many figures have it.
pub fn marks(text: &str) -> Vec<(String, String, usize)> {
    let read = import(text.as_bytes(), &Wishes::default());
    read.findings.marks.into_iter().map(|it| (it.mark, it.meaning, it.count)).collect()
}

/// A mark, its meaning and its count.
pub fn mark(mark: &str, meaning: &str, count: usize) -> (String, String, usize) {
    (mark.to_owned(), meaning.to_owned(), count)
}

#[test]
fn provisional_months_are_months() {
    let expected = "month,value\n2024-11,10\n2024-12,11\n2025-01,12\n2025-02,13\n2025-03,14\n";
    let text =
        "Month,Landings\nNov 2024,10\nDec 2024,11\nJan 2025,12\nFeb 2025 (p),13\nMar 2025 (p),14\n";
    assert_eq!(read(text), expected);
    assert_eq!(marks(text), [mark("p", "provisional", 2)]);
    for tail in [
        "Feb 2025p,13\nMar 2025p,14\n",
        "Feb 2025*,13\nMar 2025*,14\n",
        "Feb 2025,13 p\nMar 2025,14p\n",
        "P/ Feb 2025,13\nP/ Mar 2025,14\n",
        "Feb 2025,13\u{2070}\nMar 2025,14 [r]\n",
    ] {
        let text = format!("Month,Landings\nNov 2024,10\nDec 2024,11\nJan 2025,12\n{tail}");
        assert_eq!(read(&text), expected, "{tail}");
    }
    let text = "\"Notes\"\t\"Month\"\tDeaths\n\t\"Jan., 2025\"\t101\n\t\"Feb., 2025\"\t102\n\t\"Mar., 2025\"\t103\n\t\"Apr., 2025 (provisional)\"\t104\n\t\"May, 2025 (provisional and partial)\"\t40\n\"Total\"\t\t450\n";
    assert_eq!(
        read(text),
        "month,value\n2025-01,101\n2025-02,102\n2025-03,103\n2025-04,104\n2025-05,40\n"
    );
}

#[test]
fn a_fiscal_year_to_date_is_a_fiscal_year() {
    let text = "Fiscal Year,Month (abbv),Seizures\n2024,OCT,100\n2024,NOV,110\n2024,DEC,120\n2025 (FYTD),OCT,130\n2025 (FYTD),NOV,140\n2025 (FYTD),DEC,150\n";
    let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
    let told = wished(text, &wishes);
    assert!(told.ends_with("2024-10,130\n2024-11,140\n2024-12,150\n"), "{told}");
    assert!(told.starts_with("month,value\n2023-10,100\n"), "{told}");
    let what = "A1: this is a fiscal year, and its months fall in two calendar years";
    assert_eq!(read(text), what);
    let named = text.replace("Fiscal Year", "Year").replace("2024,", "FY2024,");
    assert_eq!(wished(&named, &wishes), told);
}

#[test]
fn the_column_of_the_beginning_says_when() {
    let text = "Data As Of,Start Date,End Date,Year,Month,State,Deaths\n09/27/2025,01/01/2025,01/31/2025,2025,1,Harborland,100\n09/27/2025,02/01/2025,02/28/2025,2025,2,Harborland,120\n09/27/2025,03/01/2025,03/31/2025,2025,3,Harborland,130\n09/27/2025,04/01/2025,04/30/2025,2025,4,Harborland,140\n";
    assert_eq!(read(text), "month,value\n2025-01,100\n2025-02,120\n2025-03,130\n2025-04,140\n");
    let text = "Received,Landed,Boxes\n2025-02-01,2025-01-15,1\n2025-03-01,2025-02-15,2\n2025-04-01,2025-03-15,3\n";
    assert_eq!(read(text), "A2: columns A and B both have dates: `2025-02-01` and `2025-01-15`");
    let wishes = Wishes { time: vec!["Landed".to_owned()], ..Wishes::default() };
    let told = wished(text, &Wishes { columns: vec!["Boxes".to_owned()], ..wishes });
    assert_eq!(told, "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
}

#[test]
fn merged_cells_are_filled_down() {
    let expected = "month,port,value\n2025-01,north,1\n2025-02,north,2\n2025-03,north,3\n2025-01,south,20\n2025-02,south,21\n2025-03,south,22\n";
    let text = "Month,Port,Boxes\nJan 2025,North,1\n,South,20\nFeb 2025,North,2\n,South,21\nMar 2025,North,3\n,South,22\n";
    assert_eq!(read(text), expected);
    let text = "Port,Month,Boxes\nNorth,Jan 2025,1\n,Feb 2025,2\n,Mar 2025,3\nSouth,Jan 2025,20\n,Feb 2025,21\n,Mar 2025,22\n";
    assert_eq!(read(text), expected);
    let text = "Year,Month,Boxes\n2024,Nov,1\n,Dec,2\n2025,Jan,3\n,Feb,4\n";
    assert_eq!(read(text), "month,value\n2024-11,1\n2024-12,2\n2025-01,3\n2025-02,4\n");
}

#[test]
fn two_digits_of_a_year_are_read_by_their_neighbors_and_today() {
    let text = "Month,Boxes\nNov-68,1\nDec-68,2\nJan-69,3\nFeb-69,4\nMar-69,5\n";
    let expected = "month,value\n1968-11,1\n1968-12,2\n1969-01,3\n1969-02,4\n1969-03,5\n";
    assert_eq!(read(text), expected);
    assert_eq!(
        read("d;v\n30.11.99;1\n31.12.99;2\n31.01.00;3\n"),
        "month,value\n1999-11,1\n1999-12,2\n2000-01,3\n"
    );
    let wishes = Wishes { earliest_year: Some(1900), ..Wishes::default() };
    assert!(wished("m,v\nJan-25,1\nFeb-25,2\n", &wishes).contains("1925-02,2"));
}

#[test]
fn years_above_the_months_are_no_header() {
    let text = "Period,North,South\n2023,120,60\n2024,130,70\nJan 2025,10,5\nFeb 2025,11,6\nMar 2025,12,7\n";
    let expected = "month,series,value\n2025-01,north,10\n2025-02,north,11\n2025-03,north,12\n2025-01,south,5\n2025-02,south,6\n2025-03,south,7\n";
    assert_eq!(read(text), expected);
    let findings = import(text.as_bytes(), &Wishes::default()).findings;
    let told: Vec<(&str, &[String])> = findings
        .account
        .left_out
        .iter()
        .map(|it| (it.place.as_str(), it.values.as_slice()))
        .collect();
    assert_eq!(findings.account.left_out.iter().map(|it| it.count).sum::<usize>(), 6, "{told:?}");
    let quarters = text.replace("2023,120,60\n2024,130,70\n", "2024 Q3,30,20\n2024 Q4,30,20\n");
    assert_eq!(read(&quarters), expected);
}

#[test]
fn units_are_below_names() {
    let text = "Month,Landed weight,Landed value\n,tonnes,1000 EUR\n2025-01,10,20\n2025-02,11,21\n2025-03,12,22\n";
    let expected = "month,series,value\n2025-01,landed-weight,10\n2025-02,landed-weight,11\n2025-03,landed-weight,12\n2025-01,landed-value,20\n2025-02,landed-value,21\n2025-03,landed-value,22\n";
    assert_eq!(read(text), expected);
}

#[test]
fn columns_that_never_change_or_repeat_the_date_are_no_series() {
    let expected = "month,value\n2025-01,100\n2025-02,110\n2025-03,120\n";
    let text = "REF_DATE,GEO,UOM,UOM_ID,SCALAR_ID,VECTOR,COORDINATE,VALUE,DECIMALS\n2025-01,Harborland,Boxes,249,0,v111,1.1,100,0\n2025-02,Harborland,Boxes,249,0,v111,1.1,110,0\n2025-03,Harborland,Boxes,249,0,v111,1.1,120,0\n";
    assert_eq!(read(text), expected);
    let other = "Month,Port,Port code,Multiplier,Boxes\n2025-01,N,7,1000,100\n2025-02,N,7,1000,110\n2025-03,N,7,1000,120\n";
    assert_eq!(read(other), expected);
    let text = "Year,Month,Date,Boxes\n2025,1,2025-01-01,100\n2025,2,2025-02-01,110\n2025,3,2025-03-01,120\n";
    assert_eq!(read(text), expected);
    // A series of zeros is one.
    let zeros = "Month,North,South\n2025-01,1,0\n2025-02,2,0\n";
    assert!(read(zeros).contains("2025-02,south,0\n"), "{}", read(zeros));
    let codes =
        "Month,State,FIPS,Boxes\n2025-01,A,1,10\n2025-01,B,2,20\n2025-02,A,1,30\n2025-02,B,2,40\n";
    assert!(
        read(codes).starts_with("month,state,value\n2025-01,a,10\n2025-02,a,30\n"),
        "{}",
        read(codes)
    );
}

#[test]
fn codes_of_periods_are_months_and_averages() {
    let text = "Series ID,Year,Period,Value\nBOX001,2024,M11,101.1\nBOX001,2024,M12,101.5\nBOX001,2024,M13,101.3\nBOX001,2025,M01,102.0\n";
    assert_eq!(read(text), "month,value\n2024-11,101.1\n2024-12,101.5\n2025-01,102.0\n");
    let findings = import(text.as_bytes(), &Wishes::default()).findings;
    let left = findings.account.left_out.iter().find(|it| it.values == ["101.3"]);
    assert!(left.is_some_and(|it| it.place == "D4"), "{:?}", findings.account);
    let quarters = "Year,Quarter,Boxes\n2024,Q3,1\n2024,Q4,2\n2025,Q1,3\n";
    assert_eq!(
        read(quarters),
        "B2: the figures are given by quarter, but a chart has one figure per month"
    );
}

#[test]
fn months_are_named_in_any_language_and_script() {
    let expected = "month,value\n2024-10,10.5\n2024-11,11.5\n2024-12,12.5\n";
    for months in [
        ["okt. 2024", "nov. 2024", "des. 2024"],
        ["październik 2024", "listopad 2024", "grudzień 2024"],
        ["октябрь 2024 г.", "ноябрь 2024 г.", "декабрь 2024 г."],
        ["2024年10月", "2024年11月", "2024年12月"],
        ["أكتوبر ٢٠٢٤", "نوفمبر ٢٠٢٤", "ديسمبر ٢٠٢٤"],
        ["अक्टूबर २०२४", "नवंबर २०२४", "दिसंबर २०२४"],
        ["Tháng 10 2024", "Tháng 11 2024", "Tháng 12 2024"],
        ["lokakuu 2024", "marraskuu 2024", "joulukuu 2024"],
    ] {
        let rows: Vec<String> =
            months.iter().zip(["10,5", "11,5", "12,5"]).map(|(m, v)| format!("{m};{v}")).collect();
        assert_eq!(read(&format!("Måned;Kasser\n{}\n", rows.join("\n"))), expected, "{months:?}");
    }
}

/// In Croatian `listopad` is October.
#[test]
fn a_name_of_several_months_is_decided_by_others_or_asked_for() {
    let croatian = "Mjesec;v\nrujan 2024;1\nlistopad 2024;2\nstudeni 2024;3\n";
    assert_eq!(read(croatian), "month,value\n2024-09,1\n2024-10,2\n2024-11,3\n");
    let alone = "m;v\nlistopad 2023;1\nlistopad 2024;2\n";
    assert!(read(alone).contains("is a month in several languages"), "{}", read(alone));
}

#[test]
fn days_that_a_spreadsheet_counts_are_dates() {
    let text = "Month,Boxes\n45658,10\n45689,11\n45717,12\n";
    assert_eq!(read(text), "month,value\n2025-01,10\n2025-02,11\n2025-03,12\n");
    assert!(notes(text)[0].contains("`45658` is 2025-01-01"), "{:?}", notes(text));
    let no = "Ships,Boxes\n45658,10\n50000,11\n61234,12\n";
    assert_eq!(read(no), "no column says which month each row is for");
}

#[test]
fn a_header_of_two_levels_is_unfolded() {
    let text =
        "Port,2024,,,2025,,\n,Oct,Nov,Dec,Jan,Feb,Mar\nNorth,1,2,3,4,5,6\nSouth,7,8,9,10,11,12\n";
    let told = read(text);
    assert!(told.starts_with("month,series,value\n2024-10,north,1\n2024-11,north,2\n"), "{told}");
    assert!(told.ends_with("2025-02,south,11\n2025-03,south,12\n"), "{told}");
}

/// Exports of offices, by their own columns.
#[test]
fn exports_of_offices_are_known() {
    let of = |text: &str| import(text.as_bytes(), &Wishes::default());
    let cdc = "Notes\tMonth\tMonth Code\tDeaths\n\tJan., 2025\t2025/01\t10\n\tFeb., 2025\t2025/02\t11\nTotal\t\t\t21\n---\nDataset: invented\n";
    assert_eq!(read(cdc), "month,value\n2025-01,10\n2025-02,11\n");
    assert_eq!(of(cdc).findings.export, Some("the CDC"));
    let inegi = "Periodo,Cajas\n2024/11,10\n2024/12 R/,11\n2025/01 P/,12\nP/: Cifras preliminares\nR/: Cifras revisadas\n";
    assert_eq!(read(inegi), "month,value\n2024-11,10\n2024-12,11\n2025-01,12\n");
    let told = marks(inegi);
    assert!(told.contains(&mark("P", "Cifras preliminares", 1)), "{told:?}");
    let ons = "Title,Boxes\nCDID,AB12\nUnit,\nRelease Date,01-02-2025\n2023,30\n2024 Q4,6\n2024 NOV,2\n2024 DEC,3\n2025 JAN,4\n";
    assert!(read(ons).ends_with("2024-11,2\n2024-12,3\n2025-01,4\n"), "{}", read(ons));
    let bank = "Country Name,Country Code,2022 [YR2022],2023 [YR2023]\nHarborland,HBL,1.5,2.5\n";
    assert!(read(bank).contains("by year"), "{}", read(bank));
    let pink = "Boxes,\n1960M01,1.5\n1960M02,1.6\n1960M03,1.7\n";
    assert_eq!(read(pink), "month,value\n1960-01,1.5\n1960-02,1.6\n1960-03,1.7\n");
}
