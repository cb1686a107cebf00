#!/usr/bin/env bash
# Every test there is, from the quickest to the slowest, and where the time goes.
source "$(dirname "$0")/common.sh"

times=()
step() { # name, command…
    local name=$1 start=$SECONDS
    shift
    printf '\n── %s\n' "$name"
    "$@" || die "étape « $name ». Les suivantes n'ont pas été lancées."
    times+=("$(printf '%4d s  %s' $((SECONDS - start)) "$name")")
}

# In the one browser whose driver is named. Nothing is computed at length there: what builds fast is
# faster.
page_tests() {
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
        CARGO_PROFILE_TEST_OPT_LEVEL=0 on_wasm cargo test --target "$WASM" --test page
}

page_tests_in_chromium() {
    find_browser
    page_tests
}

page_tests_in_firefox() (
    find_engines
    unset CHROMEDRIVER
    export GECKODRIVER_ARGS="--binary $FIREFOX"
    page_tests
)

journeys() {
    find_browser
    (cd tests/e2e && node_modules/.bin/playwright test)
}

journeys_format() {
    npm run --silent --prefix tests/e2e check ||
        die "mise en forme des parcours : lancez « npx prettier --write . » dans tests/e2e."
}

stories() {
    find_engines
    (cd tests/e2e && node --test --test-concurrency=2 --test-reporter=spec engines/*.test.mjs)
}

sheet_tests() {
    find_office
    cargo test --no-default-features --features spreadsheets --test tableur
}

step "installation" scripts/setup.sh test
step "Cargo.lock à jour" cargo fetch --quiet --locked --target "$WASM"
step "mise en forme et clippy" scripts/check.sh lints
step "mise en forme des parcours" journeys_format
step "calcul" cargo test --no-default-features
step "tableur recalculé par LibreOffice" sheet_tests
step "page dans Chromium" page_tests_in_chromium
step "page dans Firefox" page_tests_in_firefox
step "construction de la page à publier" scripts/build.sh
step "page en un seul fichier" node scripts/single.mjs
step "archive pour un hébergeur" node scripts/package.mjs
step "poids de la première visite" node tests/budget.mjs
step "histoires dans Firefox et WebKitGTK" stories
step "parcours" journeys

printf '\nTout est bon. Où est passé le temps :\n'
printf '%s\n' "${times[@]}"
printf '%4d s  en tout\n' "$SECONDS"
