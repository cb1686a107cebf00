#!/usr/bin/env bash
# Breaks the core in every small way, one at a time, and fails when no test sees it.
# What may survive, and why: .cargo/mutants.toml.
source "$(dirname "$0")/common.sh"
scripts/setup.sh mutants

found=target/mutants.out
# Nothing here is ever debugged, and each mutant is built once.
export CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=1 RUST_BACKTRACE=0

# Each part first meets the tests that know it best; what they let through goes on to all the
# others, the longest last. The one on the architecture reads the sources: it would see the mutation
# itself.
others="-C=--lib"
for file in tests/*.rs; do
    case $(basename "$file" .rs) in
    properties | architecture | page) ;;
    *) others+=" -C=--test=$(basename "$file" .rs)" ;;
    esac
done
parts=("src/money/" "src/law/" "src/rules/" "" "")
# Given to the build too: a mutant builds nothing that it will not meet.
law="-C=--test=law -C=--test=coverage -C=--test=explanations"
targets=("-C=--lib" "$law" "-C=--test=golden" "$others" "-C=--test=properties")

mkdir -p target
# An argument that excuses nothing any more would one day excuse something else.
cargo mutants --list --no-config --no-default-features --file 'src/**' >target/mutants.list
sed -n "s/^    '\(.*\)',$/\1/p" .cargo/mutants.toml | while read -r argument; do
    grep -qE -- "$argument" target/mutants.list ||
        die ".cargo/mutants.toml excuse un mutant qui n'existe plus : $argument"
done

rm -rf "$found"
for round in "${!parts[@]}"; do
    status=0
    # shellcheck disable=SC2086 # several options
    nice cargo mutants --jobs 2 --output target --iterate --re "${parts[round]}" \
        ${targets[round]} || status=$?
    case $status in
    0 | 2 | 3) ;;
    *) die "les mutants n'ont pas été essayés : l'erreur est juste au-dessus." ;;
    esac
done
[ "$status" = 0 ] ||
    die "des mutants survivent ($found/missed.txt) :" \
        "un test les tue, ou .cargo/mutants.toml dit pourquoi."
say "Aucun mutant ne survit."
