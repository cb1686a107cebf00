//! That the walk compares something: of these pairs of places, at least so many amounts (about half
//! of what is compared today).

use crate::walk::ledger::{Pairs, Place};

const LEAST: [(Place, Place, usize); 40] = [
    ("CSV", "Simuler, tableau", 90_000),
    ("Décider, cascade", "Simuler, tableau", 16_000),
    ("Décider, cascade, tableau", "Simuler, tableau", 16_000),
    ("Décider, courbes", "Simuler, tableau", 10_000),
    ("Missions, reste", "Simuler, scénario d’une mission", 230),
    ("Missions, sans mission", "Simuler, tableau", 500),
    ("Qui paie quoi, barres", "Simuler, tableau", 50_000),
    ("Qui paie quoi, barres", "note, barres", 2_000),
    ("Qui paie quoi, tableau", "Simuler, tableau", 110_000),
    ("Simuler, année pleine", "note, année pleine", 150),
    ("Simuler, année pleine", "résumé, année pleine", 190),
    ("note, année pleine", "résumé, année pleine", 50),
    ("Simuler, barème en mots", "Sur 5 ans, exercices", 2_000),
    ("Simuler, jauge", "Simuler, tableau", 29_000),
    ("Simuler, ligne d’état", "Simuler, tableau", 21_000),
    ("Simuler, sous la barre", "Simuler, tableau", 9_000),
    ("Simuler, tableau", "Simuler, valeurs locales", 30_000),
    ("Simuler, tableau", "Simuler, équipe en mots", 12_000),
    ("Simuler, tableau", "Sur 5 ans, courbe", 14_000),
    ("Simuler, tableau", "Sur 5 ans, exercices", 280_000),
    ("Simuler, tableau", "Sur 5 ans, tiroir, calcul", 200_000),
    ("Simuler, tableau", "Sur 5 ans, tiroir, titre", 100_000),
    ("Simuler, tableau", "Versements, du prévu au réel", 35_000),
    ("Simuler, tableau", "fichier", 60_000),
    ("Simuler, tableau", "fichier, avant de l’ouvrir", 11_000),
    ("Simuler, tableau", "lien reçu", 170_000),
    ("Simuler, tableau", "note, détail", 50_000),
    ("Simuler, tableau", "note, tableau", 65_000),
    ("Simuler, tableau", "résumé en mots", 29_000),
    ("Simuler, tableau", "tableur, comparaison", 90_000),
    ("Simuler, tableau", "tableur, feuille", 60_000),
    ("Simuler, tableau", "tiroir, calcul", 100_000),
    ("Simuler, tableau", "tiroir, dessin", 9_000),
    ("Simuler, tableau", "tiroir, en euros entiers", 1_000),
    ("Simuler, tableau", "tiroir, à côté de la base", 1_800),
    ("Sur 5 ans, ensemble", "Sur 5 ans, exercices", 50_000),
    ("Sur 5 ans, ensemble", "Sur 5 ans, réponse", 3_500),
    ("Sur 5 ans, ensemble", "Sur 5 ans, résumé en mots", 3_300),
    ("Sur 5 ans, ensemble", "Sur 5 ans, trésorerie", 800),
    ("Sur 5 ans, trésorerie", "Versements, calendrier", 1_400),
];

/// Each pair of which too little was compared, with how much was.
pub fn lacking(pairs: &Pairs) -> Vec<String> {
    let few = LEAST.into_iter().filter_map(|(one, other, least)| {
        let count = pairs.get(&(one, other)).copied().unwrap_or_default();
        (count < least).then(|| format!("{one} / {other}: {count}, at least {least}"))
    });
    few.collect()
}
