//! Figures as offices and newsrooms export them, with marks, signs and totals. All are invented.

use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::selection::Selection;
use nutgraf::desk::import::{Wishes, import};

use crate::cases::{mark, marks};
use crate::{read, wished};

#[test]
fn a_legend_says_what_marks_mean() {
    let text = "Month;Boxes\n2025-01;1\n2025-02;2 *\n2025-03;3 (a)\n* Counted anew.\n(a) Without the north\n";
    assert_eq!(marks(text), [mark("*", "Counted anew", 1), mark("a", "Without the north", 1)]);
}

#[test]
fn flags_beside_figures_are_kept() {
    let text = "freq,unit,geo\\TIME_PERIOD\t2025-01 \t2025-02 \t2025-03 \t2025-04 \nM,NR,HB\t31.5 \t32.5 e\t33.5 p\t: c\nM,NR,HC\t11.5 b\t: \t13.5 \t14.5 bp\n";
    let told = read(text);
    assert!(told.contains("2025-02,hb,32.5\n2025-03,hb,33.5\n2025-04,hb,\n"), "{told}");
    let marks = marks(text);
    assert!(
        marks.contains(&mark("e", "estimated", 1)) && marks.contains(&mark("p", "provisional", 1)),
        "{marks:?}"
    );
    let sdmx = "DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:Y(1.0),M,HB,2025-01,1.5,\nX:Y(1.0),M,HB,2025-02,2.5,p\nX:Y(1.0),M,HC,2025-01,3.5,\nX:Y(1.0),M,HC,2025-02,,c\n";
    assert_eq!(
        read(sdmx),
        "month,geo,value\n2025-01,hb,1.5\n2025-02,hb,2.5\n2025-01,hc,3.5\n2025-02,hc,\n"
    );
    let read = import(sdmx.as_bytes(), &Wishes::default());
    assert_eq!(read.findings.export, Some("SDMX"));
    assert_eq!(read.findings.marks.len(), 2, "{:?}", read.findings.marks);
}

#[test]
fn thousands_are_grouped_as_in_india() {
    let text = "Month,Boxes\n2025-01,\"1,23,456\"\n2025-02,\"99,999\"\n2025-03,\"1,04,500\"\n2025-04,\"12,34,567\"\n";
    assert_eq!(
        read(text),
        "month,value\n2025-01,123456\n2025-02,99999\n2025-03,104500\n2025-04,1234567\n"
    );
}

#[test]
fn marks_that_nobody_sees_do_not_count() {
    let text = "Month,Boxes\n2025-01,10\n2025-02,\u{200b}11\n\u{200e}2025-03,12\n";
    assert_eq!(read(text), "month,value\n2025-01,10\n2025-02,11\n2025-03,12\n");
}

#[test]
fn a_dash_may_be_zero_or_not_known() {
    let text = "Monat;Kisten\n2025-01;3\n2025-02;-\n2025-03;.\n2025-04;4\nZeichen: - = genau null, . = unbekannt;\n";
    assert_eq!(read(text), "B3: `-` could mean zero or an unknown figure");
    let zero = Wishes { zero: vec!["-".to_owned()], ..Wishes::default() };
    assert_eq!(wished(text, &zero), "month,value\n2025-01,3\n2025-02,0\n2025-03,\n2025-04,4\n");
    let unknown = Wishes { unknown: vec!["-".to_owned()], ..Wishes::default() };
    assert_eq!(wished(text, &unknown), "month,value\n2025-01,3\n2025-02,\n2025-03,\n2025-04,4\n");
}

#[test]
fn words_with_digits_are_words() {
    let text =
        "Month,Region,Boxes\n2025-01,ITC4,10\n2025-01,FRK2,3\n2025-02,ITC4,11\n2025-02,FRK2,4\n";
    assert_eq!(
        read(text),
        "month,region,value\n2025-01,itc4,10\n2025-02,itc4,11\n2025-01,frk2,3\n2025-02,frk2,4\n"
    );
}

/// What is left out without a reason is a problem, and a flag of the author a reason.
#[test]
fn a_total_that_does_not_add_up_is_a_problem() {
    let text = "m,v\n2025-01,1\n2025-02,2\nTotal,4\n";
    assert_eq!(read(text), "A4: `Total` is 4, but the rows of the table add up to 3");
    let mut selection = Selection::default();
    selection.leave_out("4").expect("a row");
    let wishes = Wishes { selection, ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,1\n2025-02,2\n");
    let text = "m,v\n2025-01,1\n2025-02,2\nWhatever,4\n";
    assert_eq!(read(text), "B4: `4` would be left out, and nothing explains why");
}

#[test]
fn what_an_author_leaves_out_is_told() {
    let text = "Month,Sex,North\n2025-01,Total,3\n2025-01,Men,1\n2025-02,Total,4\n2025-02,Men,2\n";
    let selection =
        Selection { only: vec![("Sex".into(), "Total".into())], ..Selection::default() };
    let wishes = Wishes { selection, ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,3\n2025-02,4\n");
    let account = import(text.as_bytes(), &wishes).findings.account;
    assert_eq!((account.figures, account.used), (4, 2));
    assert_eq!(account.left_out.iter().map(|it| it.count).sum::<usize>(), 2);
}

#[test]
fn powers_of_ten_and_brackets_are_numbers() {
    let text = "m;v\n2025-01;1,5E+03\n2025-02;2,5e3\n";
    let wishes = Wishes { decimal: Some(Decimal::Comma), ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,1500\n2025-02,2500\n");
}
