use super::*;

fn start(text: &str) -> Option<YearMonth> {
    YearMonth::parse_start(text).ok()
}

fn period(from: &str, until: &str) -> Period {
    Period { from: start(from), until: YearMonth::parse_end(until).ok() }
}

#[test]
fn a_month_is_read_as_people_type_it() {
    for text in ["09/2027", "9/2027", "2027-09", "septembre 2027", "SEPTEMBRE\u{a0}2027", "9.2027"]
        .into_iter()
        .chain(["sept. 2027", "Sep 2027", "09/27", "sept. 27", "01/09/2027", "1/9/27"])
        .chain(["1er septembre 2027", "2027-09-01", "1er sept 2027", "09⁄2027"])
        .chain(["\u{200e}09/2027\u{200e}", "2027‑09"])
    {
        assert_eq!(
            start(text).map(|value| value.to_string()),
            Some("septembre 2027".to_string()),
            "{text}"
        );
    }
    assert_eq!(start("juin 2029").map(|value| value.to_string()), Some("juin 2029".to_string()));
    assert_eq!(start("2029 mars"), start("3/2029"));
    assert_eq!(start("2027").map(|value| value.to_string()), Some("janvier 2027".to_string()));
    assert_eq!(
        YearMonth::parse_end("2027").map(|value| value.to_string()),
        Ok("décembre 2027".to_string())
    );
    assert_eq!(YearMonth::parse_start(" "), Err(ParseDateError::Empty));
    for text in ["brumaire 2027", "brumaire", "+027", "27", "jui 2027", "se 2027", "9/127"] {
        assert_eq!(YearMonth::parse_start(text), Err(ParseDateError::Shape), "{text}");
    }
    let no_year = "9".parse().map(ParseDateError::NoYear);
    for text in ["septembre", "sept.", "9", "09", "1er septembre", "1 sept.", "1/9", "01/09"] {
        assert_eq!(YearMonth::parse_start(text).err(), no_year.ok(), "{text}");
    }
    for text in ["13/2027", "0/2027"] {
        assert_eq!(YearMonth::parse_start(text), Err(ParseDateError::NoSuchMonth), "{text}");
    }
    for text in ["9/1999", "2101"] {
        assert_eq!(YearMonth::parse_start(text), Err(ParseDateError::NoSuchYear), "{text}");
    }
}

#[test]
fn a_month_of_any_year_has_none() {
    for text in ["septembre", "Sept.", "09", "1er septembre", "01/09", "\u{feff}9\u{200b}"] {
        assert_eq!(text.parse::<Month>().ok(), Month::new(9), "{text:?}");
    }
    for text in ["01/09/2027", "sept. 2027", "09/27", "2027-09", "15 mars 2027"] {
        assert_eq!(text.parse::<Month>(), Err(ParseDateError::YearToo), "{text}");
    }
    assert_eq!("15/09".parse::<Month>(), Err(ParseDateError::WithinMonth));
    assert_eq!("13".parse::<Month>(), Err(ParseDateError::NoSuchMonth));
    assert_eq!("mars\navril".parse::<Month>(), Err(ParseDateError::SeveralCells));
}

#[test]
fn a_day_is_a_month_at_its_edge_alone() {
    let end = YearMonth::parse_end;
    for text in ["30/09/2027", "30 sept. 2027", "2027-09-30", "30.9.27"] {
        assert_eq!(end(text), end("09/2027"), "{text}");
    }
    assert_eq!(end("29/02/2028"), end("02/2028"));
    assert_eq!(end("28/02/2027"), end("02/2027"));
    assert_eq!(end("31/12/2027"), end("2027"));
    for text in ["01/09/2027", "15/09/2027", "28/02/2028"] {
        assert_eq!(end(text), Err(ParseDateError::WithinMonth), "{text}");
    }
    for text in ["2/9/2027", "15/09/2027", "30/09/2027"] {
        assert_eq!(YearMonth::parse_start(text), Err(ParseDateError::WithinMonth), "{text}");
    }
    let short = |month, last| Some(ParseDateError::ShortMonth(Month::new(month)?, last));
    assert_eq!(end("31/09/2027").err(), short(9, 30));
    assert_eq!(end("29/02/2027").err(), short(2, 28));
}

#[test]
fn a_period_covers_a_part_of_each_year() {
    let of = |from, until, year| {
        period(from, until).part_of(Exercice::constant(year)).map(|part| (part.before, part.within))
    };
    assert_eq!(of("09/2027", "", 2026), None);
    assert_eq!(of("09/2027", "", 2027), Some((8, 4)));
    assert_eq!(of("09/2027", "", 2028), Some((0, 12)));
    assert_eq!(of("03/2027", "05/2027", 2027), Some((2, 3)));
    assert_eq!(of("", "2027", 2027), Some((0, 12)));
    assert_eq!(of("", "2027", 2028), None);
    assert_eq!(of("05/2027", "03/2027", 2027), None);
    assert!(period("05/2027", "03/2027").is_backwards());
    assert!(!period("05/2027", "05/2027").is_backwards());
}
