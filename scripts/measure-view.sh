#!/usr/bin/env bash
# Weighs thirty fields drawn by Leptos' view! and by src/ui/dom, with the Leptos of Cargo.lock.
# To be run at each minor version of Leptos: docs/adr/0005-ui-dom.md says what the figures decide.
source "$(dirname "$0")/common.sh"
scripts/setup.sh build

made=${CARGO_TARGET_DIR:-$PWD/target}/view
cp Cargo.lock scripts/view/Cargo.lock

weigh() { # words, flags of the compiler, options of cargo…
    local words=$1 flags=$2
    shift 2
    CARGO_TARGET_DIR=$made CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags on_wasm \
        cargo build --quiet --release --target "$WASM" --manifest-path scripts/view/Cargo.toml "$@"
    "$BINDGEN_DIR/bin/wasm-bindgen" --target=web --no-typescript --out-dir="$made/out" \
        "$made/$WASM/release/view.wasm"
    wasm-opt --quiet -Oz "$made/out/view_bg.wasm" -o "$made/out/view.opt.wasm"
    printf '%-42s %8d octets\n' "$words" "$(node -p '
        const { brotliCompressSync } = require("node:zlib");
        brotliCompressSync(require("node:fs").readFileSync(process.argv[1])).length
    ' "$made/out/view.opt.wasm")"
}

version=$(awk -F'"' '/^name = "leptos"$/ { getline; print $2 }' Cargo.lock)
say "Leptos $version, trente champs, brotli :"
weigh "src/ui/dom" ""
weigh "view!, types entiers" "" --features view
weigh "view!, types effacés (erase_components)" "--cfg erase_components" --features view
