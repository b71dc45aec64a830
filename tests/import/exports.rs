//! Exports of statistical offices, each a small invented file of the same shape.

use std::fs;

use nutgraf::desk::import::{Import, Wishes, import};

use crate::told;

fn export(name: &str, wishes: &Wishes) -> Import {
    let path = format!("{}/tests/import/exports/{name}", env!("CARGO_MANIFEST_DIR"));
    let read = import(&fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")), wishes);
    let account = &read.findings.account;
    let left: usize = account.left_out.iter().map(|it| it.count).sum();
    let told = account.used + account.named + left;
    assert!(account.figures == told || !read.findings.ok, "{name}: {account:?}");
    read
}

/// Whose export it is, and the series.
fn known(name: &str) -> (Option<&'static str>, String) {
    let read = export(name, &Wishes::default());
    (read.findings.export, told(&read))
}

fn marks(read: &Import) -> Vec<(&str, &str)> {
    let marks = read.findings.marks.iter();
    marks.map(|it| (it.mark.as_str(), it.meaning.as_str())).collect()
}

#[test]
fn eurostat_has_several_keys_in_one_column() {
    let read = export("eurostat.tsv", &Wishes::default());
    assert_eq!(read.findings.export, Some("Eurostat"));
    let told = told(&read);
    assert!(
        told.starts_with("month,series,value\n2024-11,f-hb,31.5\n2024-12,f-hb,32.5\n"),
        "{told}"
    );
    assert!(told.ends_with("2025-01,m-hc,43.5\n2025-02,m-hc,44.5\n"), "{told}");
    assert!(marks(&read).contains(&("e", "estimated")), "{:?}", read.findings.marks);
    assert!(read.findings.marks.iter().any(|it| it.mark == "c"), "{:?}", read.findings.marks);
    let (name, told) = known("eurostat-sdmx.csv");
    assert_eq!(name, Some("Eurostat"));
    let expected =
        "month,geo,value\n2024-12,hb,31.5\n2025-01,hb,32.5\n2024-12,hc,11.5\n2025-01,hc,12.5\n";
    assert_eq!(told, expected);
}

#[test]
fn the_ons_has_names_units_years_and_quarters_above_the_months() {
    let read = export("ons.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("the Office for National Statistics"));
    let told = told(&read);
    assert!(told.starts_with("month,series,value\n2024-11,boxes-landed-north"), "{told}");
    assert!(told.ends_with(",2.5\n2024-12,boxes-landed-south-thousands,2.6\n2025-01,boxes-landed-south-thousands,2.7\n"), "{told}");
    assert_eq!(read.series.expect("it is read").unit, "Thousands");
}

#[test]
fn the_bls_has_a_grid_or_a_row_for_each_period() {
    let read = export("bls.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("the Bureau of Labor Statistics"));
    let told = told(&read);
    assert!(told.starts_with("month,value\n2024-01,100.5\n"), "{told}");
    assert!(told.ends_with("2025-01,112.5\n2025-02,113.5\n"), "{told}");
    assert_eq!(marks(&read), [("P", "Preliminary")]);
    let (name, told) = known("bls-long.txt");
    assert_eq!(name, Some("the Bureau of Labor Statistics"));
    assert_eq!(told, "month,value\n2024-11,110.5\n2024-12,111.5\n2025-01,112.5\n");
}

#[test]
fn statistics_canada_has_columns_of_codes() {
    let read = export("statcan.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("Statistics Canada"));
    let expected = "month,harbors,value\n2024-12,north,100\n2025-01,north,110\n2024-12,south,\n2025-01,south,55\n";
    assert_eq!(told(&read), expected);
    assert_eq!(marks(&read), [("p", "provisional"), ("r", "revised"), ("x", "")]);
    assert_eq!(read.series.expect("it is read").unit, "Boxes");
}

#[test]
fn the_cdc_marks_its_newest_months() {
    let (name, told) = known("cdc-wonder.tsv");
    assert_eq!(name, Some("the CDC"));
    assert_eq!(told, "month,value\n2024-11,101\n2024-12,102\n2025-01,103\n2025-02,40\n");
}

#[test]
fn customs_and_border_protection_counts_fiscal_years() {
    let (name, told) = known("cbp.csv");
    assert_eq!(name, Some("U.S. Customs and Border Protection"));
    assert!(told.contains("fiscal year"), "{told}");
    let wishes = Wishes { year_begins: Some(10), ..Wishes::default() };
    let told = crate::told(&export("cbp.csv", &wishes));
    assert!(told.starts_with("month,region,value\n2023-10,north,10\n2023-11,north,11\n"), "{told}");
    assert!(told.ends_with("2024-10,south,22\n2024-11,south,23\n"), "{told}");
}

#[test]
fn inegi_explains_its_marks_below() {
    let read = export("inegi.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("INEGI"));
    assert_eq!(told(&read), "month,value\n2024-11,10.5\n2024-12,11.5\n2025-01,12.5\n");
    assert_eq!(marks(&read), [("p", "Cifras preliminares"), ("r", "Cifras revisadas")]);
}

#[test]
fn the_world_bank_has_years_across_or_months_down() {
    let read = export("world-bank.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("the World Bank"));
    let what = "the figures are given by year, but a chart has one figure per month";
    assert_eq!(read.findings.troubles[0].what, what);
    let refused = read.refused.expect("it is kept for programs").csv("@");
    assert!(refused.contains("2022,harborland,1.5,@\n2023,harborland,2.5,@\n"), "{refused}");
    let (name, told) = known("world-bank-monthly.csv");
    assert_eq!(name, Some("the World Bank"));
    assert!(told.starts_with("month,series,value\n1960-01,boxes,1.5\n"), "{told}");
}

#[test]
fn sdmx_names_its_columns() {
    let read = export("sdmx.csv", &Wishes::default());
    assert_eq!(read.findings.export, Some("SDMX"));
    let expected =
        "month,ref-area,value\n2024-12,hb,1.5\n2025-01,hb,2.5\n2024-12,hc,3.5\n2025-01,hc,\n";
    assert_eq!(told(&read), expected);
}
