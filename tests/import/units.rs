//! Units and multiples that a table says row by row. All figures are invented.

use nutgraf::desk::import::selection::Selection;
use nutgraf::desk::import::{Wishes, import};

use crate::{read, wished};

#[test]
fn a_series_has_one_unit() {
    let text = "Month,Value,Unit\n2025-01,5000,kg\n2025-02,6,t\n2025-03,7000,kg\n";
    assert_eq!(read(text), "C3: `t` is a different unit from `kg` in the rows above");
    let mut all = Wishes::default();
    all.selection.leave_out("C").expect("a column");
    assert!(wished(text, &all).starts_with("month,value\n2025-01,5000\n2025-02,6\n"));
    let named = Wishes { series: vec!["Unit".to_owned()], ..Wishes::default() };
    assert!(
        wished(text, &named).starts_with("month,unit-name,value\n"),
        "{}",
        wished(text, &named)
    );
    // Whatever the column is called.
    let money = "Month,Value,Currency\n2025-01,100,USD\n2025-02,90,EUR\n";
    assert_eq!(read(money), "C3: `EUR` is a different unit from `USD` in the rows above");
    let rates = "Month,Paid in,Rate\n2025-01,USD,1\n2025-01,EUR,2\n2025-02,USD,3\n2025-02,EUR,4\n";
    assert!(read(rates).starts_with("month,paid-in,value\n"), "{}", read(rates));
    // Spelled in two ways, or written once.
    let same = text.replace(",t\n", ",Kg\n").replace("7000,kg", "7000,");
    assert!(read(&same).starts_with("month,value\n"), "{}", read(&same));
}

#[test]
fn each_series_may_have_a_unit_of_its_own() {
    let text = "Month,What,Value,Unit\n2025-01,Catch,5,t\n2025-01,Boats,6,count\n2025-02,Catch,7,t\n2025-02,Boats,8,count\n";
    assert!(read(text).starts_with("month,what,value\n2025-01,catch,5\n"), "{}", read(text));
}

#[test]
fn figures_in_different_multiples_are_told() {
    let text = "FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE\nM,HR,2025-01,5,3,PERS\nM,HR,2025-02,6000,0,PERS\n";
    let what = "E3: `UNIT_MULT` is `0` here and `3` in rows above: these figures are in different \
                multiples";
    assert_eq!(read(text), what);
    // Two areas are in one chart.
    let areas = text.replace("HR,2025-02", "SI,2025-01");
    assert_eq!(read(&areas), what);
    let selection =
        Selection { only: vec![("UNIT_MULT".into(), "3".into())], ..Selection::default() };
    let some = Wishes { selection, ..Wishes::default() };
    assert_eq!(wished(text, &some), "month,value\n2025-01,5\n");
    let same = text.replace("6000,0", "6,3");
    assert_eq!(read(&same), "month,value\n2025-01,5\n2025-02,6\n");
    let words = "Month,Unit multiplier,Value\n2025-01,Units,5000\n2025-02,Thousands,6\n";
    assert!(read(words).contains("`Unit multiplier` is `Thousands` here"), "{}", read(words));
}

#[test]
fn statistics_canada_says_multiples_in_words() {
    let text = "REF_DATE,GEO,UOM,SCALAR_FACTOR,VECTOR,VALUE\n2025-01,Canada,Dollars,thousands,v1,31234\n2025-01,Ontario,Dollars,millions,v2,12\n";
    let told = read(text);
    assert!(told.starts_with("D3: `SCALAR_FACTOR` is `millions` here"), "{told}");
    // Another unit may have another multiple.
    let other = text.replace("Ontario,Dollars", "Ontario,Persons");
    assert!(import(other.as_bytes(), &Wishes::default()).findings.ok, "{}", read(&other));
}

#[test]
fn yen_and_other_money_is_a_unit() {
    for (text, value) in
        [("1,204\u{5186}", "1204"), ("1,204\u{5143}", "1204"), ("5 \u{440}\u{443}\u{431}.", "5")]
    {
        let told = read(&format!("Month\tX\n2025-01\t{text}\n2025-02\t1.5\n"));
        assert_eq!(told, format!("month,value\n2025-01,{value}\n2025-02,1.5\n"), "{text}");
    }
}
