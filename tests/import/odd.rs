//! Odd tables that came out wrong once, or were refused without a way on.

use nutgraf::desk::import::{Wishes, import};

use crate::{notes, read, wished};

/// The figures that were left out, with the reason.
fn left(text: &str) -> Vec<(String, usize, String)> {
    let account = import(text.as_bytes(), &Wishes::default()).findings.account;
    account.left_out.into_iter().map(|it| (it.place, it.count, it.reason)).collect()
}

#[test]
fn a_column_of_totals_is_left_out_if_it_adds_up() {
    let text = "Month,North,South,Total\n2025-01,1,2,3\n2025-02,2,3,5\n";
    assert_eq!(
        read(text),
        "month,series,value\n2025-01,north,1\n2025-02,north,2\n2025-01,south,2\n2025-02,south,3\n"
    );
    assert_eq!(left(text), [("D2:D3".to_owned(), 2, "a total that adds up".to_owned())]);
    let wrong = text.replace(",5\n", ",6\n");
    assert!(read(&wrong).contains("D3: `6` in `Total` is not the sum of the figures beside it"));
    // What no row adds up to is a series of its own.
    let own = "Month,Crabs,Total landings\n2025-01,1,20\n2025-02,2,30\n";
    assert!(read(own).contains("2025-02,total-landings,30\n"), "{}", read(own));
    let columns = ["North", "South", "Total"].map(str::to_owned).to_vec();
    let wishes = Wishes { columns, ..Wishes::default() };
    assert!(wished(text, &wishes).contains("2025-02,total,5\n"));
    // The same for a row of totals where the months run across.
    let across = "Port,2025-01,2025-02\nNorth,1,2\nSouth,3,4\nTotal,4,6\n";
    assert!(!read(across).contains("total"), "{}", read(across));
}

/// `Avg` is short for August in Slovene.
#[test]
fn an_average_is_no_august() {
    let text = "Year,Jan,Feb,Mar,Avg\n2025,1,2,3,2\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
    assert_eq!(left(text), [("E2".to_owned(), 1, "an average of its row".to_owned())]);
    let slovene = "Leto;jun;jul;avg;sep\n2025;1;2;3;4\n";
    assert!(read(slovene).contains("2025-08,3\n"), "{}", read(slovene));
}

#[test]
fn a_column_of_days_beside_year_and_month_is_no_series() {
    let text = "Year,Month,Day,Boxes\n2025,1,31,10\n2025,2,28,20\n2025,3,31,30\n";
    assert_eq!(read(text), "month,value\n2025-01,10\n2025-02,20\n2025-03,30\n");
}

#[test]
fn codes_with_zeros_before_them_are_no_figures() {
    let text = "Month,Zone,Boxes\n2025-01,007,5\n2025-02,007,6\n";
    assert_eq!(read(text), "month,value\n2025-01,5\n2025-02,6\n");
}

/// The first of two series is called N and has 1, 2, 3.
#[test]
fn figures_that_count_up_are_figures_where_months_run_across() {
    let text = "Port,2025-01,2025-02,2025-03\nN,1,2,3\nNo,4,5,6\n";
    assert!(read(text).contains("2025-03,n,3\n"), "{}", read(text));
}

#[test]
fn a_header_may_have_three_levels() {
    let text = ",North,,South,\n,in,out,in,out\nMonth,kg,kg,kg,kg\n2025-01,1,2,3,4\n";
    let expected = "month,series,value\n2025-01,north-in,1\n2025-01,north-out,2\n2025-01,south-in,3\n2025-01,south-out,4\n";
    assert_eq!(read(text), expected);
    let keys = "Sex,Age,Port,2025-01\nF,T,N,1\nM,T,N,3\nF,T,S,5\nM,T,S,7\n";
    let keys =
        keys.replace("2025-01", "2025-01,2025-02").replace("\nF", ",\nF").replace("\nM", ",\nM");
    assert!(read(&keys).contains("f-n") && read(&keys).contains("m-s"), "{}", read(&keys));
}

#[test]
fn a_header_that_comes_again_is_left_out() {
    let text = "Month,Boxes\n2025-01,5\nMonth,Boxes\n2025-02,7\n";
    assert_eq!(read(text), "month,value\n2025-01,5\n2025-02,7\n");
    let across = "Port,2025-01,2025-02\nN,5,6\nPort,2025-01,2025-02\nS,7,8\n";
    assert!(read(across).contains("2025-02,s,8\n"), "{}", read(across));
}

#[test]
fn numbered_footnotes_are_no_figures() {
    let text =
        "Month,Boxes\n2025-01 (1),1\n2025-02,2 (2)\n(1) revised\n(2) provisional\n3,Counted anew\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn months_down_and_years_across() {
    let text = "Month;2024;2025\nNov;1;4\nDec;2;5\nTotal;3;9\n";
    let text = text.replace("Nov;1;4", "Oct;0;0\nNov;1;4");
    let told = read(&text);
    assert!(told.contains("2024-12,2\n") && told.ends_with("2025-12,5\n"), "{told}");
    let one = "Month;2024\nJan;1\nFeb;2\nMar;3\n";
    assert_eq!(read(one), "month,value\n2024-01,1\n2024-02,2\n2024-03,3\n");
}

#[test]
fn names_of_weekdays_and_spaced_numbers_are_parts_of_dates() {
    let text = "Date;Boxes\nFriday, January 31, 2025;1\nFriday, February 28, 2025;2\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n");
    let korean = "월,v\n2025. 1.,1\n2025. 2.,2\n";
    assert_eq!(read(korean), "month,value\n2025-01,1\n2025-02,2\n");
}

#[test]
fn a_unit_at_the_end_of_names_is_the_unit() {
    let unit = |text: &str| import(text.as_bytes(), &Wishes::default()).series.expect(text).unit;
    assert_eq!(unit("Month;Weight (t);Caught (t)\n2025-01;1;2\n"), "t");
    assert_eq!(unit("Month;Weight (t);Value (EUR)\n2025-01;1;2\n"), "");
    assert_eq!(unit("Month;Boxes (p)\n2025-01;1\n"), "");
    assert_eq!(unit("Month;A;B\nUnit;kg;kg\n2025-01;1;2\n"), "kg");
}

#[test]
fn a_percentage_among_numbers_is_told() {
    let text = "Month;Share\n2025-01;12 %\n2025-02;13\n";
    assert_eq!(read(text), "B3: `13` is not a percentage, but other figures in its column are");
}

#[test]
fn a_figure_in_a_column_without_a_name_is_told() {
    let text = "Month,Boxes,,\n2025-01,1,,\n2025-02,2,,99\n";
    assert_eq!(read(text), "D3: `99` is in a column without a name");
}

#[test]
fn a_cell_that_was_too_narrow_is_no_figure() {
    assert_eq!(
        read("Month,Boxes\n2025-01,5\n2025-02,########\n"),
        "B3: `########` cannot be read as a number"
    );
}

#[test]
fn two_columns_in_one_are_asked_for() {
    let text = "Month;North,South\n2025-01;1,2\n2025-02;3,4\n";
    assert_eq!(read(text), "B2: `1,2` could be one figure with a decimal comma, or two columns");
}

#[test]
fn two_columns_of_one_name_are_told() {
    let told = notes("Month,Boxes,Boxes\n2025-01,1,2\n");
    assert_eq!(told, ["B and C are both called `Boxes`; they were read as two series"]);
}

#[test]
fn the_column_of_the_figures_can_be_named() {
    let text = "Month,Boxes,Boats\n2025-01,x,1\n2025-02,5,2\n2025-03,x,3\n";
    let wishes = Wishes {
        values: vec!["Boxes".to_owned()],
        unknown: vec!["x".to_owned()],
        ..Wishes::default()
    };
    assert_eq!(wished(text, &wishes), "month,value\n2025-01,\n2025-02,5\n2025-03,\n");
}

/// What an author calls unknown is no figure of the result.
#[test]
fn a_number_that_means_not_known_is_told() {
    let text = "Month,Boxes\n2025-01,5\n2025-02,-99\n";
    let wishes = Wishes { unknown: vec!["-99".to_owned()], ..Wishes::default() };
    let account = import(text.as_bytes(), &wishes).findings.account;
    assert_eq!((account.used, account.left_out[0].values.clone()), (1, vec!["-99".to_owned()]));
}

/// Another calendar is not taken for ours.
#[test]
fn years_of_other_calendars_are_refused() {
    for month in ["ม.ค. 2567", "令和6年1月", "محرم 1446", "فروردین 1403", "113年1月", "2567-01"]
    {
        let text = format!("Month,Boxes\n{month},1\n{month},2\n");
        let read = import(text.as_bytes(), &Wishes::default());
        assert!(!read.findings.ok, "{month}");
    }
}
