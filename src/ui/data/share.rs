//! The link: what goes in it, what to know before it is sent.

use crate::browser;
use crate::present::data::{
    LEAVE_OUT, MASK_PAY, PayChoice, ShareOptions, ShareView, can_leave_out, share_view,
};
use crate::present::text::typeset;
use crate::ui::dom::{Tag, Tags, event_target_checked, tag};
use crate::ui::shell::copy_link;
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::{Get, Memo, RwSignal, Update, With, WithUntracked};

const FROM_A_FILE: &str = "Cette page est ouverte depuis un fichier : le lien ne s’ouvre que sur \
    cet ordinateur. Pour quelqu’un d’autre, enregistrez le dossier dans un fichier.";

/// The choices, the notes, the link and its copy.
pub fn share_section(title: Tag) -> Tag {
    let state = State::here();
    let share = RwSignal::new(ShareOptions::default());
    let view = Memo::new(move |_| state.with(|dossier| share_view(dossier, share.get())));
    let words = "Le lien contient le dossier lui-même : il n’est gardé nulle part, et le serveur \
        de cette page ne le reçoit pas. Qui a le lien a le dossier. Le coût du poste d’une \
        animatrice seule dans son équipe est une donnée personnelle.";
    let comparison = tick(
        "La comparaison seule : sans les noms des postes, des frais et des recettes, la page \
            Dossier, le calendrier, le plan sur 5 ans ni ce qui est préparé. Les coûts et les \
            dépenses y restent",
        move |on| {
            share.update(|share| share.comparison_only = on);
        },
    );
    let pay =
        pay_ticks(state, move || share.get(), move |pay| share.update(|share| share.pay = pay));
    let notes = move || view.with(|view| view.notes.clone());
    tag("section", "prose")
        .child(title)
        .child(tag("p", "").text(typeset(words)))
        .children(
            browser::is_from_a_file()
                .then(|| callouts(&[FROM_A_FILE.to_string()]))
                .into_iter()
                .flatten(),
        )
        .children([comparison, pay])
        .child(tag("div", "").attr("role", "status").dynamic(notes, |notes| callouts(notes)))
        .show(move || view.with(|view| view.fragment.is_some()), move || link(state, view))
}

/// What becomes of the pay: to mask it, then, where something still lets it be read, to leave that
/// out.
pub fn pay_ticks(
    state: State,
    chosen: impl Fn() -> ShareOptions + Copy + 'static,
    choose: impl Fn(PayChoice) + Copy + 'static,
) -> Tag {
    let masks =
        tick(MASK_PAY, move |on| choose(if on { PayChoice::Masked } else { PayChoice::Told }));
    let leave = move |on| choose(if on { PayChoice::LeftOut } else { PayChoice::Masked });
    let leaves = move || tick(LEAVE_OUT, leave);
    let offered = move || {
        let share = chosen();
        share.pay.is_masked() && state.with(|dossier| can_leave_out(dossier, share))
    };
    tag("div", "").child(masks).show(offered, leaves)
}

/// A box to tick, with its words.
pub fn tick(words: &str, choose: impl Fn(bool) + 'static) -> Tag {
    let tick = tag("input", "check")
        .attr("type", "checkbox")
        .on("change", move |event| choose(event_target_checked(&event)));
    tag("p", "")
        .child(tag("label", "pick-l").child(tick).child(tag("span", "").text(typeset(words))))
}

/// What to know, each on its own.
pub fn callouts(notes: &[String]) -> Tags {
    notes.iter().map(|note| tag("p", "callout callout--warn").text(typeset(note))).collect()
}

fn link(state: State, view: Memo<ShareView>) -> Tag {
    let address = move |view: &ShareView| {
        format!("{}{}", browser::page_address(), view.fragment.as_deref().unwrap_or_default())
    };
    let copy = move || copy_link(state, &view.with_untracked(address));
    let text = tag("textarea", "in summary")
        .attr("readonly", "")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("aria-label", "Lien à partager")
        .prop("value", move || view.with(address));
    tag("div", "").child(text).child(
        tag("p", "acts").child(button("btn btn--main").text("Copier le lien").on_click(copy)),
    )
}
