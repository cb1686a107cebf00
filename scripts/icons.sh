#!/usr/bin/env bash
# Draws again the icons of the installed page from src/web/icone.svg; they are kept with the
# sources, since the drawing seldom changes.
source "$(dirname "$0")/common.sh"
find_browser
[ -n "$CHROME" ] || die "il faut Chromium pour dessiner les icônes : lancez scripts/setup.sh."

page=$(mktemp --suffix=.html)
trap 'rm -f "$page"' EXIT
for size in 192 512; do
    # The margin is what a phone may cut off to round the icon.
    body='margin:0;height:100vh;display:grid;place-items:center'
    printf '<style>html{background:#fff}body{%s}svg{width:62%%}</style>%s' \
        "$body" "$(cat src/web/icone.svg)" >"$page"
    "$CHROME" --headless --no-sandbox --disable-gpu --hide-scrollbars \
        --force-device-scale-factor=1 --window-size="$size,$size" \
        --screenshot="src/web/icone-$size.png" "file://$page" >/dev/null 2>&1 ||
        die "Chromium n'a pas dessiné l'icône de $size points."
done
