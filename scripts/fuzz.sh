#!/usr/bin/env bash
# Throws damaged and hostile texts at every reader of what comes from outside: a million each, or as
# many as the argument says. Then draws new cases for every property, ten times.
source "$(dirname "$0")/common.sh"

# Quick, and yet a sum that overflows still stops the program.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=3 CARGO_PROFILE_RELEASE_LTO=false
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=true CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS=true
on_release() { # test, options…
    nice cargo test --release --no-default-features --target-dir target/fuzz --test "$@"
}
FUZZ_INPUTS=${1:-1000000} on_release fuzz -- --nocapture ||
    die "une entrée n'est ni lue ni refusée comme il faut : son numéro est ci-dessus."

for round in {1..10}; do
    seed=$((RANDOM << 15 | RANDOM))
    say "Propriétés, tirage $round sur 10 : graine $seed"
    PROPTEST_RNG_SEED=$seed on_release properties ||
        die "une propriété ne tient pas. Le même tirage : PROPTEST_RNG_SEED=$seed" \
            "cargo test --no-default-features --test properties"
done
