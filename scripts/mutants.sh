#!/usr/bin/env bash
# Breaks the core in every small way, one at a time, and fails when no test sees it.
# What may survive, and why: .cargo/mutants.toml. Options go to cargo-mutants: « --shard 0/4 », « -F ps.rs ».
source "$(dirname "$0")/common.sh"
scripts/setup.sh mutants

found=target/mutants.out
export CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=1 RUST_BACKTRACE=0

# Every test file of the core but these. The one on the architecture reads the sources: it would see the mutation itself.
targets_but() {
    local file name
    printf '%s\n' --lib
    for file in tests/*.rs; do
        name=$(basename "$file" .rs)
        case " architecture page $* " in
        *" $name "*) ;;
        *) printf '%s\n' --test "$name" ;;
        esac
    done
}

mutate() { # options of cargo-mutants, --, options of cargo test
    nice cargo mutants --jobs 2 --output target "$@"
}

# An argument that excuses nothing any more would one day excuse something else.
cargo mutants --list --no-config --no-default-features --file 'src/**' >target/mutants.list
sed -n "s/^    '\(.*\)',$/\1/p" .cargo/mutants.toml | while read -r argument; do
    grep -qE -- "$argument" target/mutants.list || die ".cargo/mutants.toml excuse un mutant qui n'existe plus : $argument"
done

rm -rf "$found"
mapfile -t quick < <(targets_but properties)
mapfile -t all < <(targets_but)
status=0
mutate "$@" -- "${quick[@]}" || status=$?
case $status in
0) ;;
# Drawn cases are long to play: only for what the others let through.
2 | 3)
    mutate --iterate "$@" -- "${all[@]}" ||
        die "des mutants survivent ($found/missed.txt) : un test les tue, ou .cargo/mutants.toml dit pourquoi."
    ;;
*) die "les mutants n'ont pas été essayés : l'erreur est juste au-dessus." ;;
esac
say "Aucun mutant ne survit."
