#!/usr/bin/env bash
# The stories of the screens in a real browser, against a program of its own with the sample data.
set -euo pipefail
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error
export ZHIBEN="$PWD/../../build/release/zhiben"
../../tools/with_demo node all.mjs
