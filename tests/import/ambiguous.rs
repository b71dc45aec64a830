//! What can be read in two ways is asked for, unless the table itself tells.

use nutgraf::desk::import::Wishes;
use nutgraf::desk::import::digits::Decimal;
use nutgraf::desk::import::order::Order;

use crate::{read, wished};

const EITHER: &str = "Day,Boxes\n01/02/2025,1\n02/03/2025,2\n";

#[test]
fn the_order_of_days_is_asked_for() {
    let what =
        "A2: `01/02/2025` could be day/month/year or month/day/year, and no other row shows which";
    assert_eq!(read(EITHER), what);
    let dates = |dates| Wishes { dates: Some(dates), ..Wishes::default() };
    assert_eq!(wished(EITHER, &dates(Order::Dmy)), "month,value\n2025-02,1\n2025-03,2\n");
    assert_eq!(wished(EITHER, &dates(Order::Mdy)), "month,value\n2025-01,1\n2025-02,2\n");
    assert_eq!(wished("d,v\n25/01/02,1\n", &dates(Order::Ymd)), "month,value\n2025-01,1\n");
}

#[test]
fn a_day_after_the_twelfth_tells_the_order() {
    assert_eq!(read("d,v\n01/02/2025,1\n31/03/2025,2\n"), "month,value\n2025-02,1\n2025-03,2\n");
    assert_eq!(read("d,v\n01/02/2025,1\n02/28/2025,2\n"), "month,value\n2025-01,1\n2025-02,2\n");
}

/// Month first, all of these would be in January, and a series has one figure a month.
#[test]
fn the_first_of_each_month_tells_the_order() {
    assert_eq!(read("d,v\n01/02/2025,1\n01/03/2025,2\n"), "month,value\n2025-02,1\n2025-03,2\n");
    let long = "d,place,v\n01/02/2025,N,1\n01/03/2025,N,2\n01/02/2025,S,3\n01/03/2025,S,4\n";
    assert!(read(long).contains("2025-03,s,4"), "{}", read(long));
}

#[test]
fn months_that_follow_one_another_tell_the_order() {
    let text = "d,v\n31/01/25,1\n28/02/25,2\n31/03/25,3\n";
    assert_eq!(read(text), "month,value\n2025-01,1\n2025-02,2\n2025-03,3\n");
}

#[test]
fn an_order_that_does_not_fit_is_refused() {
    let wishes = Wishes { dates: Some(Order::Mdy), ..Wishes::default() };
    assert_eq!(
        wished("d,v\n31/01/2025,1\n", &wishes),
        "A2: `31/01/2025` is not a valid date in the order month/day/year"
    );
    let both = "d,v\n31/01/2025,1\n02/28/2025,2\n";
    assert_eq!(
        read(both),
        "A3: `02/28/2025` is written in a different order from other dates in the column"
    );
}

#[test]
fn the_sign_of_decimals_is_asked_for() {
    let text = "m;v\n2025-01;1.234\n2025-02;2.345\n";
    assert_eq!(read(text), "B2: `1.234` could be 1.234 or 1234, and no other cell shows which");
    let decimal = |decimal| Wishes { decimal: Some(decimal), ..Wishes::default() };
    assert_eq!(
        wished(text, &decimal(Decimal::Point)),
        "month,value\n2025-01,1.234\n2025-02,2.345\n"
    );
    assert_eq!(wished(text, &decimal(Decimal::Comma)), "month,value\n2025-01,1234\n2025-02,2345\n");
}

#[test]
fn another_cell_tells_the_sign_of_decimals() {
    for (other, value) in
        [("0,5", "1234"), ("1.234.567", "1234"), ("0.123", "1.234"), ("12.3", "1.234")]
    {
        let read = read(&format!("m;v\n2025-01;1.234\n2025-02;{other}\n"));
        assert!(read.contains(&format!("2025-01,{value}\n")), "{other}: {read}");
    }
    // Spreadsheets that write decimal commas do not separate columns by commas.
    assert_eq!(read("m,v\n2025-01,\"1,234\"\n"), "month,value\n2025-01,1234\n");
}

/// People group thousands in one cell and not in the next.
#[test]
fn a_number_without_groups_does_not_tell_the_sign_of_decimals() {
    for (one, other) in [("1.234", "12345"), ("1,234", "12345"), ("12,345", "123456")] {
        let text = format!("m\tv\n2025-01\t{one}\n2025-02\t{other}\n2025-03\t9876\n");
        assert!(read(&text).starts_with(&format!("B2: `{one}` could be ")), "{}", read(&text));
    }
}

/// No sign fits both, so asking for one would not help.
#[test]
fn two_signs_of_decimals_in_one_table_are_told() {
    let text = "m;v\n2025-01;1,23\n2025-02;1.23\n";
    let expected = "B2: `1,23` has a decimal comma, but `1.23` has a decimal point";
    assert_eq!(read(text), expected);
}
