#!/usr/bin/env bash
# Installs what is missing, and says what and why: « setup.sh build » for the page, « check » to
# read its code, « test » to test it all, « bench » to measure it, « mutants » to test the tests.
source "$(dirname "$0")/common.sh"
purpose=${1:-test}

mkdir -p "$CACHE"
log=$CACHE/install.log
# Two clones may start at the same time.
if has flock; then exec 9>"$CACHE/lock" && flock 9; fi

installing() { say "Installation : $1 — $2"; }

# Runs a chatty command; its output is shown only if it fails.
quietly() { "$@" >"$log" 2>&1 </dev/null 9>&-; }
explain() {
    tail -n 25 "$log" >&2
    die "$* (journal complet : $log)"
}

root=(env)
apt_updated=
# Fetches the lists of packages, once.
apt_ready() { # packages…
    has apt-get || die "installez vous-même l'équivalent de ces paquets sur votre système : $*"
    [ -z "$apt_updated" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        has sudo || die "il faut un administrateur pour installer ces paquets : $*"
        root=(sudo env)
    fi
    quietly "${root[@]}" apt-get update ||
        explain "apt-get update n'aboutit pas : vérifiez le réseau et /etc/apt/sources.list."
    apt_updated=oui
}

apt_install() { # why, packages…
    local why=$1
    shift
    installing "$*" "$why"
    apt_ready "$@"
    quietly "${root[@]}" DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@" ||
        explain "ces paquets ne s'installent pas : $*. Installez-les à la main, puis recommencez."
}

# Unpacks packages in a folder: nothing is installed, and no service starts.
apt_unpack() { # why, folder, packages…
    local why=$1 folder=$2 work
    shift 2
    installing "$*" "$why"
    apt_ready "$@"
    work=$(mktemp -d)
    quietly env -C "$work" apt-get download "$@" ||
        explain "ces paquets ne se téléchargent pas : $*."
    for package in "$work"/*.deb; do
        quietly dpkg -x "$package" "$work/root" || explain "$package ne s'ouvre pas."
    done
    rm -rf "$folder"
    mv "$work/root" "$folder"
    rm -rf "$work"
}

# --- Rust -----------------------------------------------------------------

has cargo ||
    die "Rust manque. Installez-le depuis https://rustup.rs (version 1.95 ou plus)," \
        "puis recommencez."

rust_component() { # cargo subcommand, component
    cargo "$1" --version >/dev/null 2>&1 && return
    installing "$2" "relit le code à chaque essai"
    quietly rustup component add "$2" ||
        explain "$2 ne s'installe pas : essayez « rustup component add $2 »."
}

fetch_target() {
    has rustup || return 1
    local bound=(env)
    installing "cible $WASM" "la page est compilée en WebAssembly"
    # Some networks drop the connection without a word.
    if has timeout; then bound=(timeout 180); fi
    quietly "${bound[@]}" rustup target add "$WASM"
}

# Debian packages its compiler with the sources of its standard library, not with a wasm build of
# it.
debian_target() {
    apt_install "rustup n'a pas pu fournir $WASM ; le compilateur de Debian sait le faire" \
        rustc-web cargo-web rust-web-src rust-web-clippy
    local llvm linker
    linker=$(debian_linker)
    llvm=${linker#wasm-ld-}
    has "$linker" || apt_install "l'éditeur de liens de WebAssembly" "lld-$llvm"
    build_std
}

build_std() {
    installing "bibliothèque standard de Rust pour $WASM" "compilée une fois, environ une minute"
    local work root=(env)
    work=$(mktemp -d)
    mkdir "$work/src"
    : >"$work/src/lib.rs"
    printf '[package]\nname = "vide"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/Cargo.toml"
    # Without the bitcode, link-time optimisation has nothing to read; without « test », no wasm
    # test links.
    quietly env -C "$work" -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET \
        RUSTC=/usr/bin/rustc CARGO_TARGET_DIR="$work/target" RUSTC_BOOTSTRAP=1 \
        CARGO_UNSTABLE_BUILD_STD=std,panic_abort,test RUSTFLAGS=-Cembed-bitcode=yes \
        /usr/bin/cargo build --release --target "$WASM" ||
        explain "la bibliothèque standard ne se compile pas." \
            "Sur une autre machine : « rustup target add $WASM »."
    if [ "$(id -u)" -ne 0 ]; then root=(sudo env); fi
    # Two builds side by side would break every later one: start from an empty folder, stamp it
    # last.
    local lib=/usr/lib/rustlib/$WASM/lib
    rm -f "$work/target/$WASM/release/deps/"libvide-*
    "${root[@]}" rm -rf "$lib" "$STD_STAMP"
    "${root[@]}" mkdir -p "$lib"
    "${root[@]}" cp "$work/target/$WASM/release/deps/"*.rlib "$lib/"
    /usr/bin/rustc -vV | "${root[@]}" tee "$STD_STAMP" >/dev/null
    rm -rf "$work"
    # cargo does not notice that the standard library under it has changed.
    rm -rf "${CARGO_TARGET_DIR:-target}/$WASM"
}

if [ -z "$(wasm_road)" ] && ! fetch_target; then debian_target; fi
case $(wasm_road) in
rustup) ;;
debian)
    if has rustup && ! rustup toolchain list | grep -q '^debian\b'; then
        quietly rustup toolchain link debian /usr ||
            explain "rustup refuse « rustup toolchain link debian /usr »."
    fi
    ;;
*) die "la cible $WASM reste introuvable : essayez « rustup target add $WASM »." ;;
esac

# --- Tools that build the page --------------------------------------------

# Compiles what Trunk will ask for. What goes wrong here, Trunk says when its turn comes.
compile_ahead() {
    local built=(cargo build --quiet --release --target "$WASM")
    with_page_flags "${built[@]}" --features split --bin simulateur-rpe &&
        with_page_flags "${built[@]}" --no-default-features --features spreadsheets --bin tableur &&
        cargo build --quiet --no-default-features --bin site
}

# The tools and the page compile side by side: neither keeps the whole machine busy.
ahead=
if [ "$purpose" != check ] && ! compgen -G "$TRUNK_DIR/bin/*" >/dev/null; then
    installing "le code de la page" "se compile pendant que s'installent les outils"
    compile_ahead >/dev/null 2>&1 </dev/null 9>&- &
    ahead=$!
fi

# The tools need not be fast, only their output: unoptimised, they install in a third of the time.
# What two of them share is compiled once.
TOOLS_TARGET=$CACHE/compilation
cargo_tool() { # folder, why, crate@version, options…
    local folder=$1 why=$2 crate=$3
    shift 3
    compgen -G "$folder/bin/*" >/dev/null && return
    installing "${crate/@/ }" "$why"
    if cargo binstall -V >/dev/null 2>&1 &&
        quietly cargo binstall --no-confirm --disable-strategies compile --root "$folder" "$crate"
    then return; fi
    local fast=(env CARGO_TARGET_DIR="$TOOLS_TARGET"
        CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off
        CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0)
    # A mirror may lack one of the locked versions: then any compatible one will do.
    quietly "${fast[@]}" cargo install --root "$folder" --locked "$crate" "$@" ||
        quietly "${fast[@]}" cargo install --root "$folder" "$crate" "$@" ||
        explain "$crate ne s'installe pas : vérifiez l'accès au registre de cargo."
}

if ! has node || ! has npm; then
    apt_install "wasm-opt et les parcours dans le navigateur en ont besoin" nodejs npm
fi

cargo_tool "$TRUNK_DIR" "assemble la page" "trunk@$TRUNK_VERSION" \
    --no-default-features
cargo_tool "$BINDGEN_DIR" "relie WebAssembly à la page" "wasm-bindgen-cli@$BINDGEN_VERSION"
cargo_tool "$SPLIT_DIR" \
    "partage le programme, pour que la première visite n'en attende qu'une part" \
    "wasm_split_cli_support@$SPLIT_VERSION" --features build-binary

npm_tool() { # folder, package@version, why
    [ -d "$1" ] && return
    installing "${2/@/ }" "$3"
    rm -rf "$1.partiel"
    quietly npm install --prefix "$1.partiel" --no-save --ignore-scripts "$2" ||
        explain "$2 ne s'installe pas : vérifiez l'accès au registre de npm."
    mv "$1.partiel" "$1"
}
npm_tool "$BINARYEN_DIR" "binaryen@$BINARYEN_VERSION" "wasm-opt réduit le fichier WebAssembly"

python_tool() { # folder, why, package==version…
    local folder=$1 why=$2
    shift 2
    [ -f "$folder/complet" ] && return
    python3 -c "import ensurepip" 2>/dev/null ||
        apt_install "les mesures se comparent à un programme en Python" python3 python3-venv
    installing "${*//==/ }" "$why"
    quietly python3 -m venv --clear "$folder" || explain "l'environnement de Python ne se crée pas."
    quietly "$folder/bin/python" -m pip install "$@" ||
        explain "$* ne s'installe pas : vérifiez l'accès au registre de Python."
    touch "$folder/complet"
}

# Installs what package-lock.json pins; no package runs a script of its own.
npm_packages() { # folder, what, why
    # npm writes this file last.
    [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
    installing "$2" "$3"
    quietly npm ci --ignore-scripts --prefix "$1" ||
        explain "npm ci échoue dans $1 : vérifiez l'accès au registre de npm."
}
npm_packages . "esbuild, idb-keyval et fflate" "réunissent le démarrage, le style et l'archive"
[ -z "$ahead" ] || wait "$ahead" || true

# --- Tools of the tests ---------------------------------------------------

if [ "$purpose" != build ]; then
    rust_component fmt rustfmt
    rust_component clippy clippy
fi

if [ "$purpose" = test ]; then
    find_browser
    if [ -z "$CHROME" ] || [ -z "$CHROMEDRIVER" ]; then
        apt_install "les tests ouvrent la page dans un vrai navigateur" chromium chromium-driver
    fi
    find_engines
    if [ -z "$FIREFOX" ]; then
        apt_install "les histoires se jouent aussi dans Firefox" firefox-esr
    fi
    if [ -z "$WEBKIT_DRIVER" ] || [ -z "$MINI_BROWSER" ]; then
        apt_install "les histoires se jouent aussi dans WebKitGTK, le moteur de Safari" \
            webkit2gtk-driver
    fi
    has Xvfb || apt_install "WebKitGTK ne s'ouvre que sur un écran : celui-ci ne se voit pas" xvfb
    if [ -z "$GECKODRIVER" ]; then
        cargo_tool "$GECKODRIVER_DIR" "conduit Firefox" "geckodriver@$GECKODRIVER_VERSION"
    fi
    find_office
    if [ -z "$SOFFICE" ]; then
        apt_install "recalcule le tableur, pour le comparer à l'écran" libreoffice-calc-nogui
    fi
    has pdftotext || apt_install "les tests relisent la note imprimée" poppler-utils
    if [ ! -d "$SERVERS_DIR" ]; then
        apt_unpack "servent l'archive comme le ferait un hébergeur" "$SERVERS_DIR" \
            nginx apache2-bin libapr1 libaprutil1
    fi
    npm_packages tests/e2e "Playwright, axe et selenium-webdriver" \
        "parcourent la page comme un visiteur"
fi

if [ "$purpose" = bench ]; then
    npm_tool "$LIGHTHOUSE_DIR" "lighthouse@$LIGHTHOUSE_VERSION" "note une première visite"
    npm_tool "$PUBLICODES_DIR" "publicodes@$PUBLICODES_VERSION" "explique la même règle"
    python_tool "$OPENFISCA_DIR" "calcule la même règle pour beaucoup de relais" \
        "openfisca-core==$OPENFISCA_VERSION" "numpy==$NUMPY_VERSION"
fi

if [ "$purpose" = mutants ]; then
    cargo_tool "$MUTANTS_DIR" "casse le calcul exprès, pour éprouver les tests" \
        "cargo-mutants@$MUTANTS_VERSION"
fi
rm -rf "$TOOLS_TARGET"
