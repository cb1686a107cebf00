//! Each check fails on a bad sample and passes on a good one.
use super::*;

fn bad(check: Check, path: &str, text: &str) {
    let found = check(&Source::new(path, text));
    assert!(!found.is_empty(), "{path}: nothing found in {text:?}");
}

fn good(check: Check, path: &str, text: &str) {
    assert_eq!(check(&Source::new(path, text)), Vec::<String>::new(), "{text:?}");
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
        "fn f() { format!(\"{}\", crate::rules::evaluate()) }",
        "view! { <p>{crate::ui::app()}</p> }",
        "use crate::{self as root, present as words};",
    ] {
        bad(layers::direction, "src/law/sources.rs", text);
    }
    bad(layers::direction, "src/calendar.rs", "use super::law::Account;");
    bad(layers::direction, "src/reports/mod.rs", "");
    bad(layers::direction, "src/browser/storage.rs", "use crate::ui::App;");
    good(
        layers::direction,
        "src/law/sources.rs",
        "use crate::money::{Euros, rules}; use crate::calendar::Exercice; use \
            super::source::Source;",
    );
    good(
        layers::direction,
        "src/law/sources.rs",
        "/// use crate::rules::evaluate;\n//! simulateur_rpe::scenario\n// crate::ui\n/* crate::ui \
            */",
    );
    good(
        layers::direction,
        "src/law/sources.rs",
        "const A: &str = \"crate::ui\"; use crate::law::{Account, scenario};",
    );
    good(layers::direction, "src/main.rs", "use simulateur_rpe::ui::App;");
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
        "format!(\"{}\", x as f64)",
        "view! { <p>{std::time::Duration::ZERO}</p> }",
    ] {
        bad(layers::purity, "src/present/words.rs", text);
        good(layers::purity, "src/browser/clock.rs", text);
        good(layers::purity, "src/main.rs", text);
    }
    let forwarded = "serde::forward_to_deserialize_any! { bool f64 option }";
    good(layers::purity, "src/exchange/object.rs", forwarded);
    bad(layers::purity, "src/exchange/object.rs", &format!("{forwarded} fn f(x: f64) {{}}"));
    good(
        layers::purity,
        "src/rules/ps.rs",
        "// leptos, f64\nlet operand = \"random\"; use std::{fmt, collections::BTreeMap};",
    );
}

#[test]
fn of_length() {
    bad(sizes::length, "src/rules/ps.rs", &"\n".repeat(301));
    good(sizes::length, "src/rules/ps.rs", &"\n".repeat(300));
}

#[test]
fn of_width() {
    bad(sizes::width, "src/rules/ps.rs", &format!("// {}", "é".repeat(98)));
    bad(sizes::width, "tests/plan.rs", &format!("a\n{}\nb", "a".repeat(101)));
    good(sizes::width, "src/rules/ps.rs", &format!("// {}", "é".repeat(97)));
}

#[test]
fn of_folders() {
    let files = |folder: &str, many: usize| -> Vec<String> {
        (0..many).map(|at| format!("{folder}/f{at}.rs")).collect()
    };
    assert_eq!(sizes::crowded(&files("src/law", 16)).len(), 1);
    assert_eq!(sizes::crowded(&files("tests/golden_rules", 16)).len(), 1);
    let apart = [files("src/law", 15), files("src/law/sources", 15)].concat();
    assert_eq!(sizes::crowded(&apart), Vec::<String>::new());
    for data in ["tests/golden/official", "tests/snapshots", "tests/saved/links"] {
        assert_eq!(sizes::crowded(&files(data, 150)), Vec::<String>::new());
    }
}

#[test]
fn of_tokens() {
    let shown = |text: &str| format!("{:?}", tokens::tokens(text));
    let same = "a /* d /* e */ f */ g";
    assert_eq!(shown(same), shown("a g // h"));
    assert_eq!(shown("/// a\nb"), shown("\nb"));
    let text = "#[cfg(test)] mod t { fn f() { x } } a #[cfg(test)] mod u; b #[cfg(other)] c";
    let kept = tokens::production(&tokens::tokens(text));
    assert_eq!(format!("{kept:?}").matches("Word").count(), 4 + 1);
    let written = paths::paths(&tokens::tokens("use a::{b, c::{self, d as e}, f::*}; g::<h::i>()"));
    let names: Vec<String> = written.iter().map(|path| path.names.join("::")).collect();
    assert_eq!(names, ["a::b", "a::c", "a::c::d", "a::f::*", "g", "h::i"]);
    assert_eq!(written[2].alias.as_deref(), Some("e"));
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
        "vec![x.unwrap()]",
    ] {
        bad(house::aborts, "src/rules/ps.rs", text);
        bad(
            house::aborts,
            "src/bin/site/main.rs",
            &format!("#[cfg(test)]\nmod tests {{ fn f() {{ {text} }} }}\nfn g() {{ {text} }}"),
        );
        good(
            house::aborts,
            "src/rules/ps.rs",
            &format!(
                "fn g() {{}}\n#[cfg(test)]\nmod tests {{ const A: char = '}}'; fn f() {{ {text} }} \
                    }}"
            ),
        );
        good(house::aborts, "src/exchange/tests.rs", text);
    }
    good(
        house::aborts,
        "src/rules/ps.rs",
        "/// x.unwrap()\nx.unwrap_or_default(); let text = \"panic!\"; fn expected() {}",
    );
    let declared =
        [Source::new("src/law/mod.rs", "mod a; #[cfg(test)] mod b; #[cfg(test)] fn c() {}")];
    let for_tests = source::test_modules(&declared);
    assert_eq!(for_tests.into_iter().collect::<Vec<_>>(), [["law", "b"]]);
    good(house::aborts, "src/law/dated.rs", "panic!(\"the one that the compiler evaluates\")");
    bad(house::aborts, "src/law/dated.rs", "panic!(\"one\"); panic!(\"two\")");
}

#[test]
fn of_page() {
    bad(house::style_attributes, "src/ui/table.rs", r#"view! { <p style="color: red"/> }"#);
    bad(house::style_attributes, "src/ui/table.rs", r#"view! { <p style = "color: red"/> }"#);
    bad(house::style_attributes, "src/ui/table.rs", r#"row.attr("style", "color: red")"#);
    bad(house::style_attributes, "src/ui/table.rs", r##"let page = r#"<p style="a"/>"#;"##);
    good(
        house::style_attributes,
        "src/ui/table.rs",
        r#"view! { <p class="a" style:width=w data-style="b"/> } // style="no""#,
    );
}

#[test]
fn of_makers() {
    bad(house::makers, "src/browser/page.rs", "element.set_inner_html(text)");
    bad(house::makers, "src/ui/table.rs", "view! { <p inner_html=text/> }");
    bad(house::makers, "src/browser/host.rs", r#"set(&element, "innerHTML", text)"#);
    assert_eq!(house::makers_in_script("src/web/boot.js", "document.write(text)").len(), 1);
    assert_eq!(house::makers_in_script("src/web/boot.js", "new Function(text)()").len(), 1);
    bad(house::makers, "src/browser/host.rs", r#"run("new Function(text)()")"#);
    good(house::makers, "src/exchange/json.rs", "value.write(&mut out); // innerHTML");
}

#[test]
fn of_private_paths() {
    let path = "leptos::__reexports::wasm_bindgen_futures::JsFuture::from(text)";
    bad(house::private_paths, "src/browser/upload.rs", path);
    good(
        house::private_paths,
        "src/browser/upload.rs",
        "wasm_bindgen_futures::JsFuture::from(text)",
    );
}

#[test]
fn of_rounding() {
    bad(house::rounding, "src/money/mod.rs", "value.round_dp(2)");
    bad(house::rounding, "src/rules/ps.rs", "value.round()");
    bad(house::rounding, "src/rules/ps.rs", "value.round_dp_with_strategy(2, s)");
    bad(
        house::rounding,
        "src/money/mod.rs",
        "a.round_dp_with_strategy(2, s); b.round_dp_with_strategy(2, s)",
    );
    good(
        house::rounding,
        "src/money/mod.rs",
        "value.round_dp_with_strategy(2, s) // never round_dp(2)",
    );
    good(house::rounding, "src/rules/ps.rs", "round(value, 2)");
    good(house::rounding, "src/ui/chart.rs", "pixels.round()");
    bad(house::rounding, "src/ui/chart.rs", "Decimal::round_dp(&value, 2)");
}
