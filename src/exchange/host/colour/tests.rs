use super::*;

#[test]
fn contrast_is_that_of_wcag() {
    let of = |first: &str, second: &str| {
        Colour::from_str(first)
            .ok()
            .zip(Colour::from_str(second).ok())
            .map(|(first, second)| contrast(first, second))
    };
    // As published, or by the formula with floats, cut to hundredths.
    for (first, second, ratio) in [
        ("#000000", "#ffffff", 2_100),
        ("#767676", "#ffffff", 454),
        ("#777777", "#ffffff", 447),
        ("#ff0000", "#ffffff", 399),
        ("#0b5a62", "#f8f6f0", 732),
        ("#123456", "#123456", 100),
    ] {
        assert_eq!(of(first, second), Some(ratio), "{first} {second}");
        assert_eq!(of(second, first), Some(ratio), "{second} {first}");
    }
    for odd in ["0b5a62", "#fff", "#0b5a6g", "#0b5a62ff", "#+b5a62", "rgb(0,0,0)", "#é5a62"] {
        assert_eq!(Colour::from_str(odd), Err(ColourError), "{odd}");
    }
}

#[test]
fn the_grounds_are_those_of_the_style() {
    let css = include_str!("../../../../style/ground/tokens.css");
    let light = css.split("color-scheme: light;").nth(1).unwrap();
    let dark: Vec<&str> = css.split("  color-scheme: dark;").skip(1).collect();
    assert_eq!(dark.len(), 2);
    for (theme, grounds) in
        [(light, GROUNDS_LIGHT), (dark[0], GROUNDS_DARK), (dark[1], GROUNDS_DARK)]
    {
        for (name, ground) in ["--paper", "--sheet", "--sunk", "--on-accent"].iter().zip(grounds) {
            let line = theme.split(&format!("{name}: ")).nth(1).unwrap();
            assert!(line.starts_with(&ground.to_string()), "{name}: {ground}");
        }
    }
}
