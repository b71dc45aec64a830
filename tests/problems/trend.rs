//! Series with holes, units that do not fit each other, and trends below that do not fit theirs.

use crate::report::{after, replace, replaced, told};

#[test]
fn months_out_of_order() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(files, "seizures.csv", "2024-11,land,1", "2024-12,land,1");
        replace(files, "seizures.csv", "2024-12,land,0", "2024-11,land,0");
    };
    told(
        after(change),
        "
        seizures.csv: row 7, column month: 2024-11 comes after 2024-12
          help: put the months in order, each once
        ",
    );
}

#[test]
fn a_month_twice() {
    told(
        replaced("seizures.csv", "2024-12,land,0", "2024-11,land,0"),
        "
        seizures.csv: row 7, column month: 2024-11 appears twice
          help: put the months in order, each once
        ",
    );
}

#[test]
fn a_month_left_out() {
    told(
        replaced("seizures.csv", "2024-12,land,0,customs,,,\n", ""),
        "
        seizures.csv: row 7, column month: 2024-12 is missing before 2025-01
          help: add a row for 2024-12; leave its value empty if it is unknown
        ",
    );
}

#[test]
fn a_month_that_is_not_one() {
    told(
        replaced("seizures.csv", "2024-12,land,0", "Dec 2024,land,0"),
        "
        seizures.csv: row 7, column month: `Dec 2024` is not a month
          help: write it like 2025-06
        ",
    );
    told(
        replaced("seizures.csv", "2024-12,land,0", "2024-12-01,land,0"),
        "
        seizures.csv: row 7, column month: `2024-12-01` is not a month
          help: write it like 2025-06
        ",
    );
}

#[test]
fn series_of_unequal_length() {
    told(
        replaced("seizures.csv", "2025-02,land,3,paper,,,\n", ""),
        "
        seizures.csv: `land` runs from 2024-11 to 2025-01, others from 2024-11 to 2025-02
          help: add the missing months, with an empty value if the figure is unknown
        ",
    );
    told(
        replaced("seizures.csv", "2024-11,land,1,customs,,,\n", ""),
        "
        seizures.csv: `land` runs from 2024-12 to 2025-02, others from 2024-11 to 2025-02
          help: add the missing months, with an empty value if the figure is unknown
        ",
    );
}

#[test]
fn a_year_that_begins_in_no_month() {
    told(
        replaced("en.json", "\"first_month\": 1", "\"first_month\": 13"),
        "
        en.json:28:32: 13 is more than 12
          help: write 12 or less
        ",
    );
}

#[test]
fn something_else_wrong_in_a_year() {
    told(
        replaced("en.json", "\"first_month\": 1", "\"first\": 1"),
        r#"
        en.json:28:15: the field `first_month` is missing
          help: add `"first_month": …` here
        en.json:28:17: the field `first` is not valid here
          help: use one of: first_month, label, short
        "#,
    );
}

#[test]
fn a_unit_that_is_no_multiple_of_another() {
    for factor in ["0", "-1"] {
        told(
            replaced("en.json", "\"factor\": 0.45359237", &format!("\"factor\": {factor}")),
            &format!(
                "
                en.json:19:144: a unit cannot be {factor} times another
                  help: write how many of this unit make one unit of the data, such as 0.45359237
                "
            ),
        );
    }
}

#[test]
fn a_unit_twice() {
    told(
        replaced("en.json", "\"other\": \"kilograms\"", "\"other\": \"pounds\""),
        "
        en.json:19:106: the unit `pounds` appears twice
          help: keep one of the two
        ",
    );
}

#[test]
fn a_measure_that_names_one_unit_of_several() {
    told(
        replaced("en.json", "the harbour, {unit} per", "the harbour, pounds per"),
        "
        en.json:17:18: the measure names `pounds`, but readers can choose another unit
          help: write `{unit}` in its place; it follows the reader's choice
        ",
    );
}

#[test]
fn an_empty_short_form_of_a_unit() {
    told(
        replaced("en.json", "\"short\": \"lb\"", "\"short\": \"\""),
        "
        en.json:19:61: this text is empty
          help: fill it in: short form: `lb`
        ",
    );
}

#[test]
fn a_trend_below_another_that_is_not_there() {
    told(
        replaced("en.json", "\"below\": \"drowned\"", "\"below\": \"drown\""),
        "
        en.json:33:112: there is no other trend `drown`
          help: did you mean `drowned`?
        en.json:34:16: the block `drowned` is defined but not in `blocks`
          help: add `drowned` to `blocks`, or remove this trend, its file drowned.csv and the sources that nothing else uses
        ",
    );
    told(
        replaced("en.json", "\"below\": \"drowned\"", "\"below\": \"seizures\""),
        "
        en.json:33:112: there is no other trend `seizures`
          help: use one of: drowned
        en.json:34:16: the block `drowned` is defined but not in `blocks`
          help: add `drowned` to `blocks`, or remove this trend, its file drowned.csv and the sources that nothing else uses
        ",
    );
}

#[test]
fn a_trend_below_another_with_other_months() {
    told(
        replaced("drowned.csv", "2025-02,7,paper\n", ""),
        "
        en.json:33:112: `drowned` runs from 2024-11 to 2025-01, this trend from 2024-11 to 2025-02
          help: give both the same months, so that they line up
        ",
    );
}

#[test]
fn a_trend_below_another_with_choices() {
    let change = |files: &mut nutgraf::story::files::Files| {
        let choice = "\"decimals\": 0, \"choices\": [{ \"column\": \"where\", \"label\": \"Where\", \"values\": [{ \"id\": \"here\", \"label\": \"Here\" }] }],";
        replace(files, "en.json", "\"decimals\": 0,", choice);
        let table = "month,where,value,source\n2024-11,here,9,customs\n2024-12,here,8,customs\n2025-01,here,8,paper\n2025-02,here,7,paper\n";
        files.insert("drowned.csv".into(), table.into());
    };
    told(
        after(change),
        "
        en.json:33:112: `drowned` has choices, which a trend below another one cannot show
          help: name a trend with one series
        ",
    );
}

/// It may also stand on its own.
#[test]
fn a_trend_below_another_and_in_blocks() {
    told(
        replaced("en.json", "[\"seizures\", \"gangs\"", "[\"seizures\", \"drowned\", \"gangs\""),
        "",
    );
}
