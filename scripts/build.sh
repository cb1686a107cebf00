#!/usr/bin/env bash
# Leaves in dist/ the page to publish.
source "$(dirname "$0")/common.sh"
scripts/setup.sh build

# Trunk works offline, so that it takes the tools it is given and downloads no other.
cargo fetch --quiet --target "$WASM" || die "cargo ne peut pas télécharger les dépendances : vérifiez le réseau."
on_page build || die "la page ne se construit pas : l'erreur est juste au-dessus."
say "La page est dans dist/."
