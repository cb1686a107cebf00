//! Each check fails on a bad sample and passes on a good one.
use super::*;

fn bad(check: Check, path: &str, text: &str) {
    assert!(!check(path, text).is_empty(), "{path}: nothing found in {text:?}");
}

fn good(check: Check, path: &str, text: &str) {
    assert_eq!(check(path, text), Vec::<String>::new(), "{text:?}");
}

#[test]
fn of_direction() {
    for text in [
        "use crate::rules::evaluate;",
        "use crate::{money::Euros, scenario::{Dossier, Lever}};",
        "use crate::{\n    money::Euros,\n    ui,\n};",
        "fn f() -> crate::exchange::Opened {}",
        "use simulateur_rpe::present::words;",
        "use super::super::outcome::Step;",
        "fn f(x: crate :: rules::X) {}",
    ] {
        bad(direction, "src/law/sources.rs", text);
    }
    bad(direction, "src/calendar.rs", "use super::law::Account;");
    bad(direction, "src/reports/mod.rs", "");
    bad(direction, "src/browser/storage.rs", "use crate::ui::App;");
    good(
        direction,
        "src/law/sources.rs",
        "use crate::money::{Euros, rules}; use crate::calendar::Exercice; use \
            super::source::Source;",
    );
    good(
        direction,
        "src/law/sources.rs",
        "/// use crate::rules::evaluate;\n//! simulateur_rpe::scenario\n// crate::ui\n/* crate::ui \
            */",
    );
    good(
        direction,
        "src/law/sources.rs",
        "const A: &str = \"crate::ui\"; use crate::law::{Account, scenario};",
    );
    good(direction, "src/main.rs", "use simulateur_rpe::ui::App;");
}

#[test]
fn of_purity() {
    for text in [
        "use leptos::prelude::*;",
        "fn f(x: f64) {}",
        "web_sys::window()",
        "js_sys::Date::now()",
        "use gloo_timers::future;",
        "use wasm_bindgen::JsCast;",
        "let x = 1 as f32;",
        "use std::time::Duration;",
        "use std::{fmt, time::Duration};",
        "SystemTime::now()",
        "rand::random()",
    ] {
        bad(purity, "src/present/words.rs", text);
        good(purity, "src/browser/clock.rs", text);
        good(purity, "src/main.rs", text);
    }
    good(
        purity,
        "src/rules/ps.rs",
        "// leptos, f64\nlet operand = \"random\"; use std::{fmt, collections::BTreeMap};",
    );
}

#[test]
fn of_length() {
    bad(length, "src/rules/ps.rs", &"\n".repeat(301));
    good(length, "src/rules/ps.rs", &"\n".repeat(300));
}

#[test]
fn of_aborts() {
    for text in [
        "x.unwrap();",
        "x\n    .unwrap()",
        "x.expect(\"why\")",
        "panic!(\"no\")",
        "todo!()",
        "unreachable!()",
    ] {
        bad(aborts, "src/rules/ps.rs", text);
        bad(
            aborts,
            "src/bin/site/main.rs",
            &format!("#[cfg(test)]\nmod tests {{ fn f() {{ {text} }} }}\nfn g() {{ {text} }}"),
        );
        good(
            aborts,
            "src/rules/ps.rs",
            &format!(
                "fn g() {{}}\n#[cfg(test)]\nmod tests {{ const A: char = '}}'; fn f() {{ {text} }} \
                    }}"
            ),
        );
        good(aborts, "src/exchange/tests.rs", text);
    }
    good(
        aborts,
        "src/rules/ps.rs",
        "/// x.unwrap()\nx.unwrap_or_default(); let text = \"panic!\"; fn expected() {}",
    );
    good(aborts, "src/law/dated.rs", "panic!(\"the one that the compiler evaluates\")");
    bad(aborts, "src/law/dated.rs", "panic!(\"one\"); panic!(\"two\")");
}

#[test]
fn of_page() {
    bad(page, "src/ui/table.rs", r#"view! { <p style="color: red"/> }"#);
    bad(page, "src/ui/table.rs", r#"view! { <p style = "color: red"/> }"#);
    good(
        page,
        "src/ui/table.rs",
        r#"view! { <p class="a" style:width=w data-style="b"/> } // style="no""#,
    );
}

#[test]
fn of_makers() {
    bad(makers, "src/browser/page.rs", "element.set_inner_html(text)");
    bad(makers, "src/ui/table.rs", "view! { <p inner_html=text/> }");
    bad(makers, "src/browser/host.rs", r#"set(&element, "innerHTML", text)"#);
    bad(makers, "src/web/boot.js", "document.write(text)");
    bad(makers, "src/web/boot.js", "new Function(text)()");
    good(makers, "src/exchange/json.rs", "value.write(&mut out); // innerHTML");
}

#[test]
fn of_rounding() {
    bad(rounding, "src/money/mod.rs", "value.round_dp(2)");
    bad(rounding, "src/rules/ps.rs", "value.round()");
    bad(rounding, "src/rules/ps.rs", "value.round_dp_with_strategy(2, s)");
    bad(
        rounding,
        "src/money/mod.rs",
        "a.round_dp_with_strategy(2, s); b.round_dp_with_strategy(2, s)",
    );
    good(rounding, "src/money/mod.rs", "value.round_dp_with_strategy(2, s) // never round_dp(2)");
    good(rounding, "src/rules/ps.rs", "round(value, 2)");
    good(rounding, "src/ui/chart.rs", "pixels.round()");
    bad(rounding, "src/ui/chart.rs", "Decimal::round_dp(&value, 2)");
}
