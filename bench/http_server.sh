#!/usr/bin/env bash
# What the server itself costs: bench/http_server.sh [WORKERS]   (needs wrk; build the release preset first)
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$out"' EXIT
c++ -std=c++20 -O2 -Isrc bench/http_server.cpp -o "$out/server" \
    build/release/libzhiben_core.a -lspdlog -lfmt -lz -lcrypto -lsodium -lsqlite3 -lpq -lpthread
"$out/server" "${1:-32}" >"$out/port" &
server=$!
until [ -s "$out/port" ]; do sleep 0.1; done
base=http://127.0.0.1:$(cat "$out/port")
echo "== 300 bytes, 64 connections";          wrk -t1 -c64 -d5 "$base/" | grep -E 'Latency|Requests/sec'
echo "== list of 50, plain";                  wrk -t1 -c64 -d5 "$base/list" | grep -E 'Latency|Requests/sec'
echo "== list of 50, gzip";                   wrk -t1 -c64 -d5 -H 'Accept-Encoding: gzip' "$base/list" | grep -E 'Latency|Requests/sec'
echo "gzip size: $(curl -s -H 'Accept-Encoding: gzip' "$base/list" | wc -c)"
grep -E 'VmRSS|Threads' "/proc/$server/status"
