//! What no document that we hold says.

/// What the tool does not compute.
pub const LEFT_OUT: [&str; 2] = [
    "les dates de versement du bonus territoire et de la Psej : aucun texte dont nous disposons ne \
        les donne ;",
    "l’investissement, qui n’entre jamais dans les dépenses de fonctionnement.",
];

/// Each in one sentence.
pub(super) const UNKNOWN: [&str; 16] = [
    "Les règles d’avant 2017 : la circulaire de 2017 remplace celle de 2011, que nous n’avons pas \
        ; seul le taux est connu depuis 2011.",
    "Le prix plafond de toute autre année que 2017, et la Ps maximale qui en découle.",
    "Le taux après 2017 : 43 % sont encore affichés sur une page de Caf, aucun texte ne le \
        confirme.",
    "La règle d’arrondi : ici, au centime, le demi-centime compté pour un.",
    "Le compte d’un poste présent une partie de l’année : ici, en douzièmes.",
    "Ce que la Caf compte d’un agent absent et de son remplaçant : ici, l’un et l’autre comme ils \
        sont tapés.",
    "Les charges financières, exceptionnelles, les amortissements et les contributions en nature \
        (66, 67, 68, 86) : retenus ou non.",
    "Plusieurs bonus mission pour un même relais sous la convention 2023-2027 : ici, un seul.",
    "Le montant actuel du bonus mission : une page de Caf, sans date, imprime 3 229 €.",
    "Les montants du bonus territoire CTG d’un relais, par ETP existant ou nouveau.",
    "Le coefficient et le plafond de la Psej : un audit régional de 2013 ne vaut que pour son \
        contrat.",
    "Les pourcentages et les dates des acomptes, hors un exemple local.",
    "La fermeture de plus de trois mois : la Caf peut suspendre ou réduire la Ps, aucun texte ne \
        dit de combien.",
    "Les conditions d’ouverture après 2021 : le référentiel de 2021 ne redit ni le gestionnaire, \
        ni l’équipe, ni les locaux, et nous n’avons pas la circulaire de décembre 2021.",
    "Les pièces exactes qu’une Caf demande : la plupart des preuves citées ici sont déduites des \
        indicateurs.",
    "Les aides aux AM après 2017.",
];
