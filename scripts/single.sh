#!/usr/bin/env bash
# Leaves in out/ the page as one file, which opens without a server.
source "$(dirname "$0")/common.sh"
scripts/build.sh
node scripts/single.mjs || die "la page ne tient pas en un fichier : l'erreur est juste au-dessus."
