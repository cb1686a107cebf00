#!/usr/bin/env bash
# Removes what can be built again. The tools stay in the user's cache.
source "$(dirname "$0")/common.sh"
cargo clean --quiet
rm -rf dist out target/web node_modules tests/e2e/node_modules tests/e2e/output
