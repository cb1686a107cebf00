use super::*;

fn date(text: &str) -> Date {
    text.parse::<Date>().unwrap_or_else(|error| unreachable!("{text}: {error:?}"))
}

#[test]
fn a_day_is_read_as_people_type_it() {
    for text in ["1er mars", "1 mars", "1/3", "01/03", "01.03", "1 MARS", " 1er\u{a0}mars "]
        .into_iter()
        .chain(["\u{feff}1ER mars\u{200e}", "01‑03", "1⁄3", "０１／０３", "1er mars\n"])
    {
        assert_eq!(
            text.parse::<MonthDay>().map(|value| value.to_string()),
            Ok("1er\u{a0}mars".to_string()),
            "{text}"
        );
    }
    assert_eq!(
        "12 aout".parse::<MonthDay>().map(|value| value.to_string()),
        Ok("12\u{a0}août".to_string())
    );
    assert_eq!("29/02".parse::<MonthDay>().map(|day| day.month().number()), Ok(2));
    assert_eq!("".parse::<MonthDay>(), Err(ParseDateError::Empty));
    assert_eq!(" / ".parse::<MonthDay>(), Err(ParseDateError::Empty));
    for text in ["1/3/2024", "1er mars 26"] {
        assert_eq!(text.parse::<MonthDay>(), Err(ParseDateError::YearToo), "{text}");
    }
    for text in ["mars", "1 brumaire", "un mars", "-", "1er"] {
        assert!(
            matches!(text.parse::<MonthDay>(), Err(ParseDateError::Shape | ParseDateError::Empty)),
            "{text}"
        );
    }
    for text in ["0/1", "32/1"] {
        assert_eq!(text.parse::<MonthDay>(), Err(ParseDateError::NoSuchDay), "{text}");
    }
    for text in ["1/13", "1/0"] {
        assert_eq!(text.parse::<MonthDay>(), Err(ParseDateError::NoSuchMonth), "{text}");
    }
    for (text, month, last) in [("30/02", 2, 29), ("31/04", 4, 30), ("31 juin", 6, 30)] {
        let short = Month::new(month).map(|month| ParseDateError::ShortMonth(month, last));
        assert_eq!(text.parse::<MonthDay>().err(), short, "{text}");
    }
    assert_eq!("1/3\t1/6".parse::<MonthDay>(), Err(ParseDateError::SeveralCells));
}

#[test]
fn a_date_has_its_year() {
    for text in [
        "31/12/2026",
        "2026-12-31",
        "31 décembre 2026",
        "31.12.2026",
        "31/12/26",
        "31 déc. 2026",
        "31 DE\u{301}C. 2026",
        "31–12–2026",
        "31/12/2026 00:00",
        "\u{202a}31/12/2026\u{202c}",
    ] {
        assert_eq!(
            text.parse::<Date>().map(|value| value.to_string()),
            Ok("31\u{a0}décembre 2026".to_string()),
            "{text}"
        );
    }
    assert!("29/02/2024".parse::<Date>().is_ok());
    for text in ["1/1/1999", "1/1/2101"] {
        assert_eq!(text.parse::<Date>(), Err(ParseDateError::NoSuchYear), "{text}");
    }
    for text in ["31/12/6", "31/12/+6", "2026", "1/2/3/4"] {
        assert_eq!(text.parse::<Date>(), Err(ParseDateError::Shape), "{text}");
    }
    for text in ["sept. 2027", "09/27", "2027-09"] {
        assert_eq!(text.parse::<Date>(), Err(ParseDateError::NoDay), "{text}");
    }
    assert_eq!("12/31/2026".parse::<Date>(), Err(ParseDateError::NoSuchMonth));
    let why = |text: &str| text.parse::<Date>().err();
    let short = |month, last| Some(ParseDateError::ShortMonth(Month::new(month)?, last));
    assert_eq!(why("31/06/2026"), short(6, 30));
    assert_eq!([why("29/02/2023"), why("29/02/2100")], [short(2, 28); 2]);
    assert_eq!([why("31/02/2026"), why("31/02/2028")], [short(2, 28), short(2, 29)]);
    assert_eq!(why("31/12"), Month::new(12).map(ParseDateError::NoYear));
}

#[test]
fn four_years_to_the_day_do_not_exceed_four_years() {
    let span = |from, until| DateRange { from: date(from), until: date(until) };
    assert!(!span("1/1/2017", "31/12/2020").exceeds(4));
    assert!(span("1/1/2017", "1/1/2021").exceeds(4));
    assert!(!span("29/2/2020", "27/2/2024").exceeds(4));
    assert!(!span("29/2/2020", "28/2/2025").exceeds(5));
    assert!(span("29/2/2020", "1/3/2025").exceeds(5));
    assert!(!span("1/1/2099", "31/12/2100").exceeds(5));
    assert!(span("1/7/2023", "30/6/2024").touches(Exercice::constant(2024)));
    assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::constant(2025)));
    assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::constant(2022)));
    assert!(span("2/1/2023", "1/1/2023").is_backwards());
    assert!(!span("1/1/2023", "1/1/2023").is_backwards());
}
