#!/usr/bin/env bash
# Leaves in dist/ the page to publish.
source "$(dirname "$0")/common.sh"
scripts/setup.sh build
fetch_crates
on_page build || die "la page ne se construit pas : l'erreur est juste au-dessus."
say "La page est dans dist/."
