#!/usr/bin/env bash
# Leaves in out/ the archive for the webmaster of a site.
source "$(dirname "$0")/common.sh"
scripts/build.sh
node scripts/package.mjs || die "l'archive ne se construit pas : l'erreur est juste au-dessus."
