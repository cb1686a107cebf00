#!/usr/bin/env bash
# What an evaluation costs, in time, and in instructions where valgrind is there; what a national
# file costs beside OpenFisca and publicodes, then in the page; how long a first visit waits for the
# table of Simuler, what Lighthouse says of it, and what a keystroke costs.
# Options go to criterion: « --quick » is less exact.
source "$(dirname "$0")/common.sh"
scripts/setup.sh test
scripts/setup.sh bench

cargo bench --no-default-features --bench evaluation -- "$@"

instructions() {
    local program name count
    program=$(cargo bench --no-default-features --bench evaluation --no-run \
        --message-format=json 2>/dev/null |
        sed -n 's/.*"name":"evaluation".*"executable":"\([^"]*\)".*/\1/p')
    for name in one_evaluation comparison_of_six plan_of_six; do
        # Each is run once; only what it does itself is counted.
        count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null \
            "--toggle-collect=*$name*" "$program" --test 2>&1 |
            sed -n 's/.*Collected : \([1-9][0-9]*\).*/\1/p')
        printf '%-20s %12s instructions\n' "$name" "${count:?}"
    done
}
if has valgrind; then
    instructions
else
    say "valgrind manque : les instructions ne sont pas comptées."
fi

national() {
    local cents openfisca publicodes
    cents=$(mktemp)
    openfisca=$("$OPENFISCA_DIR/bin/python" benches/openfisca/ps.py 100000 "$cents")
    publicodes=$(node benches/publicodes/ps.mjs \
        "$PUBLICODES_DIR/node_modules/publicodes/dist/index.js")
    cargo bench --quiet --no-default-features --profile native --bench amounts -- \
        "$openfisca" "$cents" "$publicodes"
    rm -f "$cents"
    for relais in 3077 12000 100000; do
        cargo bench --quiet --no-default-features --profile native --bench national -- "$relais"
    done
}
national

scripts/build.sh
find_browser
for relais in 3077 12000; do
    node tests/e2e/support/national.mjs "$relais"
done
node tests/e2e/support/first-table.mjs
node tests/e2e/support/lighthouse.mjs "$LIGHTHOUSE_DIR/node_modules/lighthouse/cli/index.js"
cd tests/e2e
node_modules/.bin/playwright test --project=cadence --no-deps
