//! Notes that keep names and pay apart.

use super::*;

/// Two animators whose pay must not be told, and a secretary.
pub fn team() -> Dossier {
    let relais = Relais::of(2017).post(Role::Animateur, "1", "12", "31 111").post(
        Role::Animateur,
        "0,5",
        "12",
        "12 222",
    );
    let relais =
        relais.post(Role::Administratif, "0,2", "12", "7 000").line(Account::Achats, "9 000");
    relais
        .with(Field::PostName(PostId(1)), "Camille Durand")
        .with(Field::PostName(PostId(2)), "Dominique Petit")
        .0
}

const MASKED: NoteChoice =
    NoteChoice { audience: Audience::Caf, pay: PayChoice::Masked, undetailed: Vec::new() };

#[test]
fn masked_no_name_and_no_pay_is_on_the_note() {
    let plain = all_words(&made(&team(), &CAF));
    for told in ["Camille Durand", "Dominique Petit", "31\u{202f}111", "12\u{202f}222"] {
        assert!(plain.contains(told), "{told}");
    }
    let note = made(&team(), &MASKED);
    let hidden = all_words(&note);
    for told in
        ["Camille", "Dominique", "31\u{202f}111", "12\u{202f}222", "7\u{202f}000", "43\u{202f}333"]
    {
        assert!(!hidden.contains(told), "{told}");
    }
    assert!(hidden.contains("59\u{202f}333") && note.masked);
    let team = &note.given.iter().find(|group| group.title == "Équipe").unwrap().rows;
    assert_eq!(
        team.iter().map(|row| (row.name.as_str(), row.value.as_str())).collect::<Vec<_>>(),
        [
            ("Animateur", "dans le total"),
            ("Animateur", "dans le total"),
            ("Administratif", "dans le total")
        ]
    );
    assert!(note.pay_notes[0].contains("Ni le coût ni le nom"), "{:?}", note.pay_notes);
    assert!(hidden.contains("salaires compris et masqués"), "{hidden}");
    assert!(!hidden.contains("0,00\u{a0}€ de salaires"), "{hidden}");
}

#[test]
fn pay_that_cannot_be_masked_is_never_printed_as_if_it_were() {
    let unreadable = team().typing(Field::PostCost(PostId(1)), "31 l11");
    let refused = note(&unreadable, &MASKED, "26/11/2026");
    assert!(refused.unwrap_err().starts_with("Les salaires ne peuvent pas être masqués"));
    assert!(note(&unreadable, &CAF, "26/11/2026").is_ok());
}
