//! The pages and their addresses, in the fragment: they work in any folder, on a passive host and
//! without a network.

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What it is, and where to begin.
    Accueil,
    /// The workbench.
    Simuler,
    /// The curves, what matters, how to reach a target.
    Decider,
    /// The missions side by side, and the plans of sessions.
    Missions,
    /// The plan over years.
    Plan,
    /// The payments: calendar, and what became of the forecast.
    Versements,
    /// The convention, the duties, the proofs.
    Devoirs,
    /// Every published value, its text, and the values of the user.
    Baremes,
    /// The aids to childminders.
    Aides,
    /// What the tool does not do.
    Limites,
    /// What helps: the texts, the limits, who publishes the page.
    Aide,
    /// The note to print.
    Note,
    /// What is kept in the browser.
    Donnees,
    /// Several relais together.
    Collection,
    /// Lessons, exercises, what a trainer needs.
    Atelier,
    /// A dossier in the address itself.
    Recu,
    /// What the server of the page sends, and what its host sets.
    Hebergement,
    /// An address that leads nowhere.
    Inconnue,
}

impl Route {
    /// Reads a fragment, with or without its `#`; a mail may have written its slashes by their
    /// numbers, twice at times.
    pub fn parse(fragment: &str) -> Route {
        let plain = fragment.replace("%25", "%").replace("%2F", "/").replace("%2f", "/");
        match plain.trim_start_matches('#').trim_matches('/') {
            "" => Route::Accueil,
            "simuler" => Route::Simuler,
            "decider" => Route::Decider,
            "missions" => Route::Missions,
            "plan" => Route::Plan,
            "versements" => Route::Versements,
            "dossier" => Route::Devoirs,
            "baremes" => Route::Baremes,
            "aides" => Route::Aides,
            "limites" => Route::Limites,
            "aide" => Route::Aide,
            "note" => Route::Note,
            "donnees" => Route::Donnees,
            "relais" => Route::Collection,
            "hebergement" => Route::Hebergement,
            other if other == "s" || other.starts_with("s/") => Route::Recu,
            other if other == "atelier" || other.starts_with("atelier/") => Route::Atelier,
            _ => Route::Inconnue,
        }
    }

    /// The address of the page, as a link.
    pub const fn href(self) -> &'static str {
        match self {
            Route::Accueil | Route::Inconnue => "#/",
            Route::Simuler => "#/simuler",
            Route::Decider => "#/decider",
            Route::Missions => "#/missions",
            Route::Plan => "#/plan",
            Route::Versements => "#/versements",
            Route::Devoirs => "#/dossier",
            Route::Baremes => "#/baremes",
            Route::Aides => "#/aides",
            Route::Limites => "#/limites",
            Route::Aide => "#/aide",
            Route::Note => "#/note",
            Route::Donnees => "#/donnees",
            Route::Collection => "#/relais",
            Route::Atelier => "#/atelier",
            Route::Hebergement => "#/hebergement",
            Route::Recu => "#/s/",
        }
    }

    /// What the page is called in the menu.
    pub const fn name(self) -> &'static str {
        if matches!(self, Route::Missions) {
            "Missions"
        } else if matches!(self, Route::Devoirs) {
            "Devoirs"
        } else {
            self.title()
        }
    }

    /// Whether the page is drawn by the lazy part, the second file of the program.
    pub const fn is_lazy(self) -> bool {
        !matches!(self, Route::Accueil | Route::Simuler)
    }

    /// Whether something of the dossier is typed on the page: the line of tools stands above it.
    pub const fn writes(self) -> bool {
        match self {
            Route::Simuler
            | Route::Decider
            | Route::Missions
            | Route::Plan
            | Route::Versements
            | Route::Devoirs
            | Route::Baremes => true,
            Route::Accueil
            | Route::Aides
            | Route::Limites
            | Route::Aide
            | Route::Note
            | Route::Donnees
            | Route::Collection
            | Route::Atelier
            | Route::Recu
            | Route::Hebergement
            | Route::Inconnue => false,
        }
    }

    /// Whether the page is one that « Aide » leads to.
    pub const fn is_help(self) -> bool {
        matches!(
            self,
            Route::Aide | Route::Baremes | Route::Aides | Route::Limites | Route::Hebergement
        )
    }

    /// The title of the page.
    pub const fn title(self) -> &'static str {
        match self {
            Route::Accueil => "Accueil",
            Route::Simuler => "Simuler",
            Route::Decider => "Décider",
            Route::Missions => "Analyse de la pratique ou stratégie de communication\u{202f}?",
            Route::Plan => "Sur 5 ans",
            Route::Versements => "Versements",
            Route::Devoirs => "Devoirs et preuves",
            Route::Baremes => "Barèmes et sources",
            Route::Aides => "Aides aux assistants maternels",
            Route::Limites => "Limites de l’outil",
            Route::Aide => "Aide",
            Route::Note => "Note à imprimer",
            Route::Donnees => "Mes données",
            Route::Collection => "Plusieurs relais",
            Route::Atelier => "Atelier",
            Route::Recu => "Copie reçue par un lien",
            Route::Hebergement => "État de l’hébergement",
            Route::Inconnue => "Page introuvable",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn an_address_reads_back_as_printed() {
        let pages = [
            Route::Accueil,
            Route::Simuler,
            Route::Decider,
            Route::Missions,
            Route::Plan,
            Route::Versements,
            Route::Devoirs,
            Route::Baremes,
            Route::Aides,
            Route::Limites,
            Route::Aide,
            Route::Note,
            Route::Donnees,
            Route::Collection,
            Route::Atelier,
            Route::Recu,
            Route::Hebergement,
        ];
        for route in pages {
            assert_eq!(Route::parse(route.href()), route);
        }
    }

    #[test]
    fn odd_addresses_lead_nowhere_and_never_panic() {
        assert_eq!(Route::parse(""), Route::Accueil);
        assert_eq!(Route::parse("#"), Route::Accueil);
        assert_eq!(Route::parse("#/simuler/"), Route::Simuler);
        assert_eq!(Route::parse("#/Simuler"), Route::Inconnue);
        assert_eq!(Route::parse("#/salaires"), Route::Inconnue);
        assert_eq!(Route::parse("#/<script>"), Route::Inconnue);
    }

    #[test]
    fn a_link_is_a_page_however_it_is_written() {
        for fragment in ["#/s/1.eyJ9_-", "#%2Fs%2F1.eyJ9_-", "#%2fs/1.eyJ9_-", "#%252Fs%252F1.e"] {
            assert_eq!(Route::parse(fragment), Route::Recu, "{fragment}");
        }
        assert_eq!(Route::parse("#%2Fsimuler"), Route::Simuler);
    }
}
