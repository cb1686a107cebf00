//! Has the linker keep which piece of the page's program needs which: `scripts/trunk/split.mjs` reads
//! it. Said here and not in flags for all: cargo would build every dependency twice, with it for the
//! page and without it for the spreadsheet.

fn main() {
    println!("cargo:rerun-if-changed=scripts/trunk/link.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo:rustc-link-arg-bin=simulateur-rpe=--emit-relocs");
    }
}
