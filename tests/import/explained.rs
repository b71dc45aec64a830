//! Figures that were explained by chance, or by what they are not, and so were lost.

use nutgraf::desk::import::{Wishes, import};

use crate::{notes, read, wished};

/// A slip of the pen between two months whose average or sum its figure happens to be.
#[test]
fn a_month_that_cannot_be_read_is_no_total() {
    for (month, figure) in
        [("Feburary 2025", 2), ("2025-O2", 1), ("2025-02-31", 1), ("Feb/Mar 2025", 1)]
    {
        let text = format!("Month,Boxes\n2025-01,1\n{month},{figure}\n2025-03,3\n");
        assert_eq!(read(&text), format!("A3: `{month}` cannot be read as a month"));
    }
    let words = "Month,Boxes\n2025-01,1\nstrike,1\n2025-03,3\n";
    assert_eq!(read(words), "A3: `strike` cannot be read as a month");
    // One figure adds up by chance sooner than several do.
    let winter = "Month,Boxes\n2025-01,1\n2025-02,4\nWinter,5\n2025-03,3\n";
    assert_eq!(read(winter), "A4: `Winter` cannot be read as a month");
    let several = "Month,N,S\n2025-01,1,2\n2025-02,4,5\nWinter,5,7\n2025-03,3,3\n";
    assert!(read(several).ends_with("2025-03,s,3\n"), "{}", read(several));
}

/// A single figure that adds up is no total unless a word says so.
#[test]
fn a_single_figure_is_no_total_by_chance() {
    let why = "would be left out, and nothing explains why";
    for (text, place) in [
        ("Month,Boxes\n2025-01,1\n2025-02,2\nLatest,3\n", "B4: `3`"),
        ("Month,Boxes\n2025-01,1\n2025-02,2\n,3\n2025-04,4\n", "B4: `3`"),
        ("Month,Boxes\n2025-01,1\n2025-02,2\n,3\n", "B4: `3`"),
        ("Year,Jan,Feb,Mar,Ships\n2025,1,2,3,6\n", "E2: `6`"),
        ("Port,2025-01,2025-02,Ships\nN,1,2,3\n", "D2: `3`"),
    ] {
        assert_eq!(read(text), format!("{place} {why}"), "{text}");
        let named = text.replace("Latest", "Total").replace("Ships", "Total");
        let named = named.replace("\n,3", "\nTotal,3");
        assert!(read(&named).starts_with("month,"), "{}", read(&named));
    }
    let across = "Port,2025-01,2025-02\nN,1,2\nS,4,5\n,5,7\n";
    assert_eq!(read(across), "B4: `5` has no name, and is the sum of the others");
}

/// The first row is no header because its time cannot be read.
#[test]
fn a_row_of_figures_below_names_is_no_header() {
    for month in ["first week", "Janruary", "2025-O1", "before"] {
        let text = format!("Month,Boxes\n{month},7\n2025-02,2\n2025-03,3\n");
        let told = read(&text);
        assert!(
            told.contains("`7` would be left out") || told.contains("cannot be read"),
            "{told}"
        );
    }
}

/// What stands below a month without one of its own belongs to it, but for totals.
#[test]
fn subtotals_below_a_group_belong_to_no_month() {
    let text = "Region,Month,Boxes\nNorth,2025-01,1\nNorth,2025-02,2\nNorth Total,,3\nSouth,2025-01,3\nSouth,2025-02,4\nSouth Total,,7\nGrand Total,,10\n";
    let expected =
        "month,region,value\n2025-01,north,1\n2025-02,north,2\n2025-01,south,3\n2025-02,south,4\n";
    assert_eq!(read(text), expected);
    assert_eq!(read(&text.replace("Grand Total,,10\n", "")), expected);
    let left = import(text.as_bytes(), &Wishes::default()).findings.account.left_out;
    assert!(left.iter().all(|it| it.reason == "a total that adds up"), "{left:?}");
    let wrong = text.replace("North Total,,3", "North Total,,4");
    assert!(read(&wrong).contains("`North Total` is 4"), "{}", read(&wrong));
}

#[test]
fn names_that_begin_like_totals_are_names() {
    let text = "Month,Sumatra,Java\n2025-01,5,5\n2025-02,6,6\n2025-03,8,7\n";
    assert!(read(text).contains("2025-03,sumatra,8\n"), "{}", read(text));
}

/// A column that nothing explains is told once, with the flag that leaves it out.
#[test]
fn a_column_that_nothing_explains_is_told_as_a_whole() {
    let text = "Month,2023,2024,Change\nJan,1,4,300\nFeb,2,5,150\nMar,3,6,100\n";
    let what =
        "D2: `300` and 2 other figures in its column would be left out, and nothing explains why";
    assert_eq!(read(text), what);
    let help = &import(text.as_bytes(), &Wishes::default()).findings.troubles[0].help;
    assert!(help.contains("--leave-out D"), "{help}");
    let mut wishes = Wishes::default();
    wishes.selection.leave_out("D").expect("a column");
    assert!(wished(text, &wishes).ends_with("2024-03,6\n"));
}

#[test]
fn years_above_groups_of_rows_hold_for_them() {
    let text = "Port,Jan,Feb,Mar\n2024,,,\nNorth,1,2,3\nSouth,4,5,6\n2025,,,\nNorth,7,8,9\nSouth,10,11,12\n";
    let told = read(text);
    assert!(told.starts_with("month,port,value\n2024-01,north,1\n"), "{told}");
    assert!(told.ends_with("2025-03,south,12\n"), "{told}");
}

#[test]
fn the_quarter_of_a_month_says_nothing_more() {
    let text = "Year,Quarter,Month,Boxes\n2025,1,1,5\n2025,1,2,6\n2025,1,3,7\n2025,2,4,8\n";
    assert_eq!(read(text), "month,value\n2025-01,5\n2025-02,6\n2025-03,7\n2025-04,8\n");
}

#[test]
fn numbers_from_one_to_twelve_head_months() {
    let text = "Year,1,2,3,4,5,6,7,8,9,10,11,12\n2024,5,6,7,8,9,10,11,12,13,14,15,16\n";
    assert!(read(text).ends_with("2024-11,15\n2024-12,16\n"), "{}", read(text));
}

#[test]
fn months_beside_years_are_known_by_name_or_asked_for() {
    for names in ["年,月", "год,месяц", "År,Månad", "Rok,Měsíc", "Év,Hónap"] {
        let text = format!("{names},Boxes\n2024,12,50\n2025,1,70\n");
        assert_eq!(read(&text), "month,value\n2024-12,50\n2025-01,70\n", "{names}");
    }
    let text = "Mwaka,Mwezi,Boxes\n2024,11,50\n2024,12,60\n2025,1,70\n";
    let what = "B2: `11` may be a month of the year in column A, or a figure of that year";
    assert_eq!(read(text), what);
    let wishes = Wishes { time: vec!["A".into(), "B".into()], ..Wishes::default() };
    assert_eq!(wished(text, &wishes), "month,value\n2024-11,50\n2024-12,60\n2025-01,70\n");
}

/// `02139` is a code, and so `10001` is one.
#[test]
fn codes_of_one_length_are_no_figures() {
    let text =
        "Month,ZIP,Cases\n2025-01,02139,1\n2025-02,02139,2\n2025-01,10001,3\n2025-02,10001,4\n";
    assert!(read(text).contains("2025-02,id-10001,4\n"), "{}", read(text));
}

/// `="0123"` and `'0123` keep a spreadsheet from reading a number.
#[test]
fn what_guards_a_text_is_no_part_of_it() {
    let text = "Month,Boxes\n=\"2025-01\",=\"1234\"\n'2025-02,'345\n";
    assert_eq!(read(text), "month,value\n2025-01,1234\n2025-02,345\n");
}

#[test]
fn columns_with_blanks_between_are_called_so() {
    let text = "Month      Boxes\n2025-01        1\n2025-02       12\n";
    assert_eq!(read(text), "A2: the columns of this table are separated only by spaces");
}

#[test]
fn labels_behind_the_ids_of_sdmx_are_known() {
    let text = "STRUCTURE,FREQ: Frequency,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status\ndataflow,M: Monthly,2025-01,1,\ndataflow,M: Monthly,2025-02,2,p: provisional\n";
    let read = import(text.as_bytes(), &Wishes::default());
    assert_eq!(read.findings.export, Some("SDMX"));
    assert_eq!(read.findings.marks.len(), 1);
}

#[test]
fn percentages_beside_other_figures_are_told() {
    let told = notes("Month,Boxes,Change\n2025-01,100,\n2025-02,110,10%\n");
    assert!(told.iter().any(|note| note.contains("some columns are percentages")), "{told:?}");
}

/// Footnotes stand beside a few figures; what stands beside each is a second figure.
#[test]
fn second_figures_in_brackets_are_no_marks() {
    let text = "Month,Boxes\n2025-01,5 (12.5)\n2025-02,6 (13%)\n2025-03,7\n2025-04,8\n";
    assert!(read(text).starts_with("B2: `5 (12.5)` cannot be read as a number"), "{}", read(text));
    let counts = "Month,Boxes\n2025-01,5 (12)\n2025-02,6 (13)\n";
    assert_eq!(
        read(counts),
        "B2: `12` is beside this figure, and a number is beside every other figure, too"
    );
    let footnotes = "Month,Boxes\n2025-01,5 (1)\n2025-02,6\n2025-03,7 (2)\n";
    assert_eq!(read(footnotes), "month,value\n2025-01,5\n2025-02,6\n2025-03,7\n");
}

/// A number in the header names nothing where nothing stands below it.
#[test]
fn a_number_beside_the_names_is_told() {
    let text = "Month,Boxes,,Total 2025,100\n2025-01,1,,,\n2025-02,2,,,\n";
    assert_eq!(read(text), "E1: `100` would be left out, and nothing explains why");
    let cut = "Month,Cases per 100,000\n2025-01,5\n2025-02,6\n";
    assert_eq!(read(cut), "C1: `000` would be left out, and nothing explains why");
}

/// Where months run across, a column of sums is called by its letter.
#[test]
fn a_sum_beside_months_that_run_across_is_called_by_its_letter() {
    let text = "Port,Jan 2025,Feb 2025,YTD\nNorth,1,2,4\nSouth,3,4,7\n";
    let trouble = &import(text.as_bytes(), &Wishes::default()).findings.troubles[0];
    assert!(trouble.help.contains("--leave-out D"), "{}", trouble.help);
    let mut wishes = Wishes::default();
    wishes.selection.leave_out("D").expect("a column");
    assert!(wished(text, &wishes).ends_with("2025-02,south,4\n"));
}

#[test]
fn a_column_of_averages_is_called_so() {
    let text = "Month,North,South,Average\n2025-01,1,3,2\n2025-02,3,5,4\n";
    let left = import(text.as_bytes(), &Wishes::default()).findings.account.left_out;
    assert_eq!(left[0].reason, "an average of the figures beside it");
}

#[test]
fn prices_may_end_with_a_dash() {
    let text = "Month;Price\n2025-01;CHF 1'234.–\n2025-02;CHF 987.-\n";
    assert_eq!(read(text), "month,value\n2025-01,1234\n2025-02,987\n");
}
