//! The lines of the budget, by account, and whether they are retained when nobody says otherwise.

/// A line of the running costs. The pay of the posts of the team is apart: it is computed from the
/// posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// 6: every retained cost of the relais as one amount, pay included. It is not offered: a
    /// dossier whose pay is masked has it in the place of the pay and of the other lines.
    Total,
    /// What is left of a total that was typed before its lines. It is not offered: it follows
    /// from that total.
    ToAllocate,
    /// 60 Achats.
    Achats,
    /// 61 Services extérieurs.
    ServicesExterieurs,
    /// 62 Autres services extérieurs.
    AutresServices,
    /// 63 Impôts et taxes.
    Impots,
    /// 64 Personnel other than the posts of the team.
    AutrePersonnel,
    /// 65 Autres charges de gestion.
    Gestion,
    /// 66 Charges financières.
    Financieres,
    /// 67 Charges exceptionnelles.
    Exceptionnelles,
    /// 68 Dotations aux amortissements.
    Amortissements,
    /// 86 Contributions en nature, balanced by 87.
    EnNature,
}

/// What the documents let us say of a line when nobody says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// A running cost: retained.
    Retained,
    /// No document says whether it is retained: off until the Caf says so.
    Unknown,
}

impl Account {
    /// Every line that is typed, in the order of the accounts.
    pub const ALL: [Account; 11] = [
        Account::Total,
        Account::Achats,
        Account::ServicesExterieurs,
        Account::AutresServices,
        Account::Impots,
        Account::AutrePersonnel,
        Account::Gestion,
        Account::Financieres,
        Account::Exceptionnelles,
        Account::Amortissements,
        Account::EnNature,
    ];

    /// Number in the chart of accounts: the stable code of files.
    pub const fn code(self) -> &'static str {
        match self {
            Account::Total => "6",
            Account::ToAllocate => "a_repartir",
            Account::Achats => "60",
            Account::ServicesExterieurs => "61",
            Account::AutresServices => "62",
            Account::Impots => "63",
            Account::AutrePersonnel => "64",
            Account::Gestion => "65",
            Account::Financieres => "66",
            Account::Exceptionnelles => "67",
            Account::Amortissements => "68",
            Account::EnNature => "86",
        }
    }

    /// The line of this number, if there is one.
    pub fn from_code(code: &str) -> Option<Account> {
        Account::ALL.into_iter().find(|account| account.code() == code)
    }

    /// Name of the line on the screen.
    pub const fn title(self) -> &'static str {
        match self {
            Account::Total => "Dépenses du relais, salaires compris",
            Account::ToAllocate => "Dépenses à répartir",
            Account::Achats => "Achats",
            Account::ServicesExterieurs => "Services extérieurs",
            Account::AutresServices => "Autres services extérieurs",
            Account::Impots => "Impôts et taxes",
            Account::AutrePersonnel => "Autres charges de personnel",
            Account::Gestion => "Autres charges de gestion",
            Account::Financieres => "Charges financières",
            Account::Exceptionnelles => "Charges exceptionnelles",
            Account::Amortissements => "Amortissements",
            Account::EnNature => "Contributions en nature",
        }
    }

    /// Its number and its name: « 60 Achats »; what is in no chart of accounts has a name alone.
    pub fn name(self) -> String {
        let number = if self == Account::ToAllocate { "" } else { self.code() };
        format!("{number} {}", self.title()).trim_start().to_string()
    }

    /// What the documents let us say of it.
    pub const fn treatment(self) -> Treatment {
        match self {
            Account::Financieres
            | Account::Exceptionnelles
            | Account::Amortissements
            | Account::EnNature => Treatment::Unknown,
            Account::Total
            | Account::ToAllocate
            | Account::Achats
            | Account::ServicesExterieurs
            | Account::AutresServices
            | Account::Impots
            | Account::AutrePersonnel
            | Account::Gestion => Treatment::Retained,
        }
    }

    /// False for contributions in kind: somebody gives them, nobody pays them (86 is balanced by
    /// 87).
    pub const fn is_paid(self) -> bool {
        !matches!(self, Account::EnNature)
    }
}
