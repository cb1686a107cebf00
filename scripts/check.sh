#!/usr/bin/env bash
# The fast loop: formatting, lints of the core, of the page and of the documentation, tests of the
# core.
source "$(dirname "$0")/common.sh"
scripts/setup.sh check

cargo fmt --check || die "mise en forme : lancez « cargo fmt »."
cargo clippy --quiet --no-default-features --all-targets -- -D warnings ||
    die "clippy, calcul : corrigez ce qui précède."
cargo clippy --quiet --no-default-features --features spreadsheets --bin tableur --test tableur \
    -- -D warnings || die "clippy, tableur : corrigez ce qui précède."
on_wasm cargo clippy --quiet --target "$WASM" --features split --bin simulateur-rpe --test page \
    -- -D warnings || die "clippy, page : corrigez ce qui précède."
RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-default-features --no-deps ||
    die "documentation : corrigez ce qui précède."
if [ "${1:-}" != lints ]; then
    cargo test --quiet --no-default-features || die "tests du calcul."
fi
