#!/usr/bin/env bash
# What an evaluation costs, in time; in instructions too where valgrind is there. Options go to criterion: « --quick » is less exact.
source "$(dirname "$0")/common.sh"

cargo bench --no-default-features --bench evaluation -- "$@"

if ! has valgrind; then
    say "valgrind manque : les instructions ne sont pas comptées."
    exit
fi
program=$(cargo bench --no-default-features --bench evaluation --no-run --message-format=json 2>/dev/null |
    sed -n 's/.*"name":"evaluation".*"executable":"\([^"]*\)".*/\1/p')
for name in one_evaluation comparison_of_six plan_of_six; do
    # Each is run once; only what it does itself is counted.
    count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "--toggle-collect=*$name*" "$program" --test 2>&1 |
        sed -n 's/.*Collected : \([1-9][0-9]*\).*/\1/p')
    printf '%-20s %12s instructions\n' "$name" "${count:?}"
done
