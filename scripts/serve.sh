#!/usr/bin/env bash
# Serves the page as it will be published, and builds it again at each change.
source "$(dirname "$0")/common.sh"
scripts/setup.sh build

port=${PORT:-8080}
fetch_crates
say "Dès la fin de la construction : http://127.0.0.1:$port (Ctrl+C pour arrêter)"
# No automatic reload: its script is inline, and the page forbids inline scripts.
on_page serve --no-autoreload --address 127.0.0.1 --port "$port" ||
    die "le serveur s'est arrêté. Si le port $port est déjà pris : PORT=8081 make serve."
