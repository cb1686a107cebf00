# shellcheck shell=bash
# Sourced by every script: versions, places, messages, and how WebAssembly is built on this machine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
SPLIT_VERSION=0.2.4
MUTANTS_VERSION=27.1.0
GECKODRIVER_VERSION=0.37.1
# The last one that runs on the Node of Debian 12 and 13.
LIGHTHOUSE_VERSION=12.8.2
# What the computation is measured beside.
OPENFISCA_VERSION=46.0.1
NUMPY_VERSION=2.4.6
PUBLICODES_VERSION=1.10.3
# Trunk refuses any other version than the one the program is linked with.
BINDGEN_VERSION=$(awk -F'"' '/^name = "wasm-bindgen"$/ { getline; print $2 }' Cargo.lock)
WASM=wasm32-unknown-unknown

# Shared by every clone of this user.
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/simulateur-rpe
TRUNK_DIR=$CACHE/trunk-$TRUNK_VERSION
BINDGEN_DIR=$CACHE/wasm-bindgen-$BINDGEN_VERSION
SPLIT_DIR=$CACHE/wasm-split-$SPLIT_VERSION
BINARYEN_DIR=$CACHE/binaryen-$BINARYEN_VERSION
MUTANTS_DIR=$CACHE/mutants-$MUTANTS_VERSION
GECKODRIVER_DIR=$CACHE/geckodriver-$GECKODRIVER_VERSION
LIGHTHOUSE_DIR=$CACHE/lighthouse-$LIGHTHOUSE_VERSION
OPENFISCA_DIR=$CACHE/openfisca-$OPENFISCA_VERSION
PUBLICODES_DIR=$CACHE/publicodes-$PUBLICODES_VERSION
export SERVERS_DIR=${SERVERS_DIR:-$CACHE/serveurs}
PATH=$BINARYEN_DIR/node_modules/.bin:$MUTANTS_DIR/bin:$PATH
export PATH=$TRUNK_DIR/bin:$SPLIT_DIR/bin:$BINDGEN_DIR/bin:$PATH

say() { printf '%s\n' "$*"; }
die() {
    printf '\nÉchec : %s\n' "$*" >&2
    exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# Says which compiler the wasm standard library was built by; written beside it.
STD_STAMP=/usr/lib/rustlib/$WASM/compiler

# Two roads lead to wasm: the target that rustup fetched, or the standard library that
# setup.sh built with Debian's compiler. Prints the one that is open, or nothing.
wasm_road() {
    local sysroot
    sysroot=$(rustc --print sysroot)
    if [ ! "$sysroot" -ef /usr ] &&
        compgen -G "$sysroot/lib/rustlib/$WASM/lib/libstd-*.rlib" >/dev/null; then
        echo rustup
    elif [ -x /usr/bin/rustc ] && cmp -s <(/usr/bin/rustc -vV) "$STD_STAMP" &&
        has "$(debian_linker)"; then
        echo debian
    fi
}

debian_linker() { /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/wasm-ld-\1/p'; }

# Runs one command with what a wasm build needs. The rest keeps the usual compiler.
on_wasm() (
    case $(wasm_road) in
    rustup) ;;
    debian)
        export RUSTUP_TOOLCHAIN=debian
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
        ;;
    *) die "la cible $WASM manque. Lancez scripts/setup.sh." ;;
    esac
    "$@"
)

# What a panic says names the file where it happened: without the folder of this machine.
without_paths() {
    local folder
    for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
        printf -- '--remap-path-prefix=%s= ' "$folder"
    done
}

# Trunk works offline, so that it takes the tools it is given and downloads no other: the crates
# are fetched before.
fetch_crates() {
    cargo fetch --quiet --target "$WASM" ||
        die "cargo ne peut pas télécharger les dépendances : vérifiez le réseau."
}

# Runs one command with the flags of every program of the page: others would have cargo build again
# all that they share.
with_page_flags() {
    local paths
    paths=$(without_paths)
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$paths on_wasm "$@"
}

# Runs Trunk on the page. scripts/trunk/split.mjs leaves the second file in PARTS, where the tool
# that finishes the page takes it; scripts/trunk/tableur.mjs does the same in TABLEUR.
on_page() {
    local made=${CARGO_TARGET_DIR:-$PWD/target}
    PATH=$PWD/scripts/trunk:$PATH WASM_BINDGEN=$BINDGEN_DIR/bin/wasm-bindgen \
        PARTS=$made/parts TABLEUR=$made/tableur \
        with_page_flags trunk "$@" --release --offline
}

# Prints the path of the first of these programs that is there.
first_of() {
    local program
    for program; do
        if has "$program"; then
            command -v "$program"
            return
        fi
    done
}

find_office() {
    SOFFICE=${SOFFICE:-$(first_of soffice libreoffice)}
    export SOFFICE
}

find_browser() {
    CHROME=${CHROME:-$(first_of chromium chromium-browser google-chrome google-chrome-stable)}
    CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)}
    export CHROME CHROMEDRIVER
}

# Firefox and WebKitGTK, and the program that drives each.
find_engines() {
    local browser
    FIREFOX=${FIREFOX:-$(first_of firefox-esr firefox)}
    GECKODRIVER=${GECKODRIVER:-$(first_of geckodriver "$GECKODRIVER_DIR/bin/geckodriver")}
    WEBKIT_DRIVER=${WEBKIT_DRIVER:-$(first_of WebKitWebDriver)}
    # Beside the library, in a folder named after the processor.
    for browser in ${MINI_BROWSER:-/usr/lib/*/webkit2gtk-4.1/MiniBrowser}; do
        MINI_BROWSER=$(first_of "$browser")
    done
    export FIREFOX GECKODRIVER WEBKIT_DRIVER MINI_BROWSER
}
