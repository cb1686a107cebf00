use super::*;
use crate::money::{Hours, UNIT_SPACE};
use proptest::prelude::*;

fn cents(value: u32) -> Result<Euros, ParseNumberError> {
    Ok(Euros::from_cents(value))
}

#[test]
fn euros_are_read_as_people_type_them() {
    for (text, expected) in [
        ("10,50", 1_050),
        ("10.50", 1_050),
        ("10,5", 1_050),
        ("29 000", 2_900_000),
        ("29\u{202f}000", 2_900_000),
        ("29\u{a0}000,00", 2_900_000),
        ("58 086 €", 5_808_600),
        ("58086€", 5_808_600),
        ("1,5 k€", 150_000),
        ("43,8 K€", 4_380_000),
        ("1,23456 k€", 123_456),
        ("2 M€", 200_000_000),
        ("1.234,56", 123_456),
        ("1.234.567", 123_456_700),
        (",5", 50),
        ("5,", 500),
        ("+12", 1_200),
        ("12 euros", 1_200),
        ("0.500", 50),
    ] {
        assert_eq!(text.parse::<Euros>(), cents(expected), "{text:?}");
    }
    assert_eq!(
        "−1 200,00 €".parse::<Euros>(),
        Euros::new(Decimal::from(-1_200)).map_err(ParseNumberError::from)
    );
}

#[test]
fn what_is_no_amount_says_why() {
    for (text, expected) in [
        ("", ParseNumberError::Empty),
        (" \u{a0}", ParseNumberError::Empty),
        ("7O 000", ParseNumberError::Character('o')),
        ("7OO 000", ParseNumberError::Character('o')),
        ("28 500\t350", ParseNumberError::SeveralCells),
        ("12\r\n000", ParseNumberError::SeveralCells),
        ("douze mille", ParseNumberError::Words),
        ("1 500 €/an", ParseNumberError::Words),
        ("-(1 200)", ParseNumberError::Character('(')),
        ("12'50", ParseNumberError::Shape),
        ("1,23.45", ParseNumberError::Shape),
        ("½", ParseNumberError::Character('/')),
        ("70 000 $", ParseNumberError::Character('$')),
        ("1.234", ParseNumberError::Ambiguous),
        ("1,234", ParseNumberError::TooPrecise),
        ("1,2,3", ParseNumberError::Shape),
        ("-", ParseNumberError::Shape),
        ("€", ParseNumberError::Shape),
        ("1-2", ParseNumberError::Shape),
        ("1.23,4", ParseNumberError::Shape),
        ("1000000001", ParseNumberError::TooLarge),
        ("99999999999999999999999999999999999999", ParseNumberError::TooLarge),
        ("1e3", ParseNumberError::Character('e')),
        ("<b>", ParseNumberError::Character('<')),
    ] {
        assert_eq!(text.parse::<Euros>(), Err(expected), "{text:?}");
    }
    assert_eq!(("9".repeat(10_000)).parse::<Euros>(), Err(ParseNumberError::TooLong));
}

#[test]
fn what_is_pasted_is_read_as_it_was_meant() {
    for (text, expected) in [
        ("\u{200e}12 500,00\u{200e}", 1_250_000),
        ("12\u{200b}500", 1_250_000),
        ("\u{feff}12\u{ad}500\u{2060}", 1_250_000),
        ("\u{202a}12\u{2066}500\u{2069}\u{202c}", 1_250_000),
        ("１２　５００，５０", 1_250_050),
        ("€ 12 500", 1_250_000),
        ("€12,500.50", 1_250_050),
        ("EUR 12 500", 1_250_000),
        ("12’500", 1_250_000),
        ("12'500.50 €", 1_250_050),
        ("1,234,567", 123_456_700),
        ("12 500,- €", 1_250_000),
        ("12 500.–", 1_250_000),
        ("\t12 500\r\n", 1_250_000),
    ] {
        assert_eq!(text.parse::<Euros>(), cents(expected), "{text:?}");
    }
    let below = Euros::new(Decimal::from(-1_200)).map_err(ParseNumberError::from);
    for text in ["(1 200)", "(1 200 €)", "(1 200) €", "(€1,200.00)", "€ (1 200)", "1 200-"]
    {
        assert_eq!(text.parse::<Euros>(), below, "{text}");
    }
    for dash in "‐‑‒–—―−﹘﹣－-".chars() {
        for text in [format!("{dash}1 200"), format!("1 200 € {dash}"), format!("€{dash}1200")]
        {
            assert_eq!(text.parse::<Euros>(), below, "{text}");
        }
    }
}

#[test]
fn words_are_told_from_a_slip_at_every_length() {
    let long =
        "45 000 € (salaire chargé de l’animatrice, prime de fin d’année comprise, source DRH)";
    for text in [long, "45 000 € TTC", "environ 45 000", &long.repeat(5)] {
        assert_eq!(text.parse::<Euros>(), Err(ParseNumberError::Words), "{text}");
        assert_eq!(text.parse::<Months>(), Err(ParseNumberError::Words), "{text}");
        assert_eq!(text.parse::<Etp>(), Err(ParseNumberError::Words), "{text}");
        assert_eq!(parse_count(text), Err(ParseNumberError::Words), "{text}");
    }
}

#[test]
fn working_time_is_read_as_people_type_it() {
    for (text, tenths) in
        [("0,8", 8), ("0.8", 8), ("80 %", 8), ("4/5", 8), ("28/35", 8), ("1 ETP", 10), ("1,5", 15)]
    {
        assert_eq!(text.parse::<Etp>().map(Etp::decimal), Ok(Decimal::new(tenths, 1)), "{text:?}");
    }
    for (text, hundredths) in [
        ("\u{feff}0,8", 80),
        ("0,8 ETPT", 80),
        ("0,8 équivalent temps plein", 80),
        ("1 ÉQUIVALENT TEMPS PLEIN", 100),
        ("1 temps plein", 100),
        ("4⁄5", 80),
        ("28∕35", 80),
        ("２８／３５", 80),
        ("½", 50),
        ("1 ½", 150),
        ("¾ ETP", 75),
        ("1 1/2", 150),
        ("2 20 / 25", 280),
    ] {
        let read = text.parse::<Etp>().map(Etp::decimal);
        assert_eq!(read, Ok(Decimal::new(hundredths, 2)), "{text:?}");
    }
    assert_eq!("1 200/1 500".parse::<Etp>(), "0,8".parse(), "thousands of hours");
    assert_eq!("1/0".parse::<Etp>(), Err(ParseNumberError::NoWhole));
    assert_eq!("-1".parse::<Etp>(), Err(ParseNumberError::Negative));
    assert_eq!("1001".parse::<Etp>(), Err(ParseNumberError::TooLarge));
}

#[test]
fn shares_counts_months_and_percentages_are_read() {
    assert_eq!("12 sur 24".parse::<Share>().map(Share::ratio), Ok(Some(Decimal::new(5, 1))));
    assert_eq!("29,9 %".parse::<Share>().map(Share::ratio), Ok(Some(Decimal::new(299, 3))));
    assert_eq!("½".parse::<Share>().map(Share::ratio), Ok(Some(Decimal::new(5, 1))));
    assert_eq!("–2 %".parse::<Rate>(), "-2".parse());
    assert_eq!("2 % par an".parse::<Rate>(), "2".parse());
    assert_eq!("0/0".parse::<Share>().map(Share::ratio), Ok(None));
    assert_eq!("50".parse::<Share>(), "50 %".parse());
    assert_eq!("101".parse::<Share>(), Err(ParseNumberError::TooLarge));
    assert_eq!("25/24".parse::<Share>(), Err(ParseNumberError::TooLarge));
    assert_eq!(parse_count("1 200"), Ok(1_200));
    assert_eq!(parse_count("1,5"), Err(ParseNumberError::NotWhole));
    assert_eq!(parse_count("-1"), Err(ParseNumberError::Negative));
    assert_eq!("3,5".parse::<Months>().map(Months::decimal), Ok(Decimal::new(35, 1)));
    assert_eq!("13".parse::<Months>(), Err(ParseNumberError::NotAMonth));
    assert_eq!("3,9".parse::<Rate>().map(Rate::decimal), Ok(Decimal::new(39, 3)));
    assert_eq!("-101 %".parse::<Rate>(), Err(ParseNumberError::BelowNothing));
    assert_eq!("-2 %".parse::<Rate>().map(Rate::decimal), Ok(Decimal::new(-2, 2)));
}

#[test]
fn printing_is_french() {
    let text = Euros::from_cents(2_497_698).to_string();
    assert_eq!(text, format!("24\u{202f}976,98{UNIT_SPACE}€"));
    assert_eq!(Euros::from_cents(2_497_698).to_whole_string(), "24\u{202f}977\u{a0}€");
    assert_eq!(Euros::whole(58_086).to_short_string(), "58\u{202f}086\u{a0}€");
    assert_eq!(
        Euros::ZERO.checked_sub(Euros::from_cents(40)).map(Euros::to_whole_string),
        Ok("−0,40\u{a0}€".to_string()),
        "what is not nothing is not printed as nothing"
    );
    assert_eq!(Rate::from_percent(43).to_string(), "43\u{a0}%");
    for typed in ["0,039", "0,004", "−0,0004", "33,333", "99,999", "2,5", "0"] {
        let shown = typed.parse::<Rate>().map(|rate| rate.to_string());
        assert_eq!(shown, Ok(format!("{typed}\u{a0}%")), "the rate that counts is shown");
    }
}

proptest! {
    #[test]
    fn an_amount_reads_back_as_printed(cents in -100_000_000_000_i64..=100_000_000_000) {
        let amount = Euros::new(Decimal::new(cents, 2)).map_err(ParseNumberError::from);
        prop_assert_eq!(amount.and_then(|amount| amount.to_string().parse::<Euros>()), amount);
        prop_assert_eq!(amount.and_then(|amount| amount.to_typed_string().parse()), amount);
        prop_assert_eq!(amount.and_then(|amount| amount.to_short_string().parse()), amount);
    }

    #[test]
    fn a_working_time_reads_back_as_printed(ten_thousandths in 0_i64..=10_000_000) {
        let etp = Etp::new(Decimal::new(ten_thousandths, 4)).map_err(ParseNumberError::from);
        prop_assert_eq!(etp.and_then(|etp| etp.to_string().parse::<Etp>()), etp);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,40}") {
        let _ = (text.parse::<Euros>(), text.parse::<Etp>(), text.parse::<Share>());
        let _ = (parse_count(&text), text.parse::<Months>(), text.parse::<Rate>());
    }
}

#[test]
fn every_bound_is_within() {
    let padded = |length: usize| format!("{}5", "0".repeat(length - 1));
    assert_eq!(padded(60).parse::<Euros>(), Ok(Euros::whole(5)), "the longest number that is read");
    assert_eq!(
        [61, 62].map(|length| padded(length).parse::<Euros>()),
        [Err(ParseNumberError::TooLong); 2]
    );
    assert_eq!(format!("5{}", " ".repeat(400)).parse::<Euros>(), Ok(Euros::whole(5)));
    assert_eq!("0".parse::<Months>().map(Months::decimal), Ok(Decimal::ZERO));
    assert_eq!("-100 %".parse::<Rate>().map(Rate::decimal), Ok(-Decimal::ONE));
    assert_eq!("-100,1 %".parse::<Rate>(), Err(ParseNumberError::BelowNothing));
    assert_eq!(parse_count("1 000 000"), Ok(1_000_000));
    assert_eq!(parse_count("1 000 001"), Err(ParseNumberError::TooLarge));
    assert_eq!("1/1000000".parse::<Share>().map(|share| share.whole), Ok(Decimal::from(1_000_000)));
    assert_eq!(
        ["1/1000001", "1/1000002"].map(str::parse::<Share>),
        [Err(ParseNumberError::TooLarge); 2]
    );
    assert_eq!("12/12".parse::<Share>().map(|share| share.part), Ok(Decimal::from(12)));
    assert_eq!(["0", "10"].map(parse_factor), [Ok(Decimal::ZERO), Ok(Decimal::TEN)]);
    assert_eq!(["0", "-0"].map(parse_count), [Ok(0); 2]);
    assert_eq!(
        ["-1/2", "1/-2", "-5 %"].map(str::parse::<Share>),
        [Err(ParseNumberError::Negative); 3]
    );
    assert_eq!(["-1/2", "1/-2"].map(str::parse::<Etp>), [Err(ParseNumberError::Negative); 2]);
    assert_eq!("1000".parse::<Etp>().map(Etp::decimal), Ok(Decimal::ONE_THOUSAND));
    assert_eq!(
        ["-0,1", "10,1"].map(parse_factor),
        [Err(ParseNumberError::Negative), Err(ParseNumberError::TooLarge)]
    );
}

#[test]
fn a_sign_inside_a_number_is_no_number() {
    for text in ["1-2", "1,2-3", "1,2+3", "1+2"] {
        assert_eq!(text.parse::<Euros>(), Err(ParseNumberError::Shape), "{text}");
    }
}

#[test]
fn an_amount_loses_its_sign_and_rates_add_up() {
    assert_eq!("-12,5".parse::<Euros>().map(Euros::abs), Ok(Euros::from_cents(1_250)));
    assert_eq!(
        Rate::from_percent(30).checked_add(Rate::from_percent(13)),
        Ok(Rate::from_percent(43))
    );
}

#[test]
fn nobody_is_nobody() {
    assert!(Etp::ZERO.is_zero());
    assert!(!"0,1".parse::<Etp>().is_ok_and(Etp::is_zero));
}

/// Every text of four signs or fewer that numbers are typed with: each reader answers, and none
/// makes a number of no digit.
#[test]
fn every_short_text_of_signs_is_read_or_refused() {
    const SIGNS: [char; 16] =
        ['0', '1', '5', ',', '.', '\'', '-', '+', '/', '%', '(', ')', '½', '€', 'k', ' '];
    let mut texts = vec![String::new()];
    let mut shorter = texts.clone();
    for _ in 0..4 {
        shorter =
            shorter.iter().flat_map(|text| SIGNS.map(|sign| format!("{text}{sign}"))).collect();
        texts.extend_from_slice(&shorter);
    }
    for text in &texts {
        let read = [
            text.parse::<Euros>().is_ok(),
            text.parse::<Etp>().is_ok(),
            text.parse::<Rate>().is_ok(),
            text.parse::<Share>().is_ok(),
            text.parse::<Months>().is_ok(),
            text.parse::<Hours>().is_ok(),
            parse_count(text).is_ok(),
            parse_factor(text).is_ok(),
        ];
        let has_digit = text.contains(['0', '1', '5', '½']);
        assert!(has_digit || read.iter().all(|ok| !ok), "{text:?}");
    }
    for slip in ["1,5'", "1.5'2", "12,'", "1'234,5'6"] {
        assert_eq!(slip.parse::<Euros>(), Err(ParseNumberError::Shape), "{slip}");
    }
}
