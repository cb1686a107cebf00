#!/usr/bin/env bash
# Kills the browser while somebody types, two hundred times or as many as the argument says, and
# looks at what it opens with afterwards.
source "$(dirname "$0")/common.sh"
scripts/setup.sh test
scripts/build.sh
find_browser
node tests/e2e/support/kill.mjs "${1:-200}" ||
    die "un état gardé n'a pas été retrouvé : le détail est juste au-dessus."
