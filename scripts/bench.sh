#!/bin/sh
# Measures Zavet beside its limits on this machine: prints a table and writes docs/benchmarks/latest.json.
# Usage: scripts/bench.sh PATH-OF-ZAVET [--quick] [--people N] [--rounds N] [--seconds N] [--out FILE]
set -eu
cd "$(dirname "$0")/.."

if ! command -v wrk >/dev/null; then
    echo "Installing: wrk"
    if [ "$(id -u)" = 0 ]; then root=; elif command -v sudo >/dev/null; then root=sudo; else
        echo "The package wrk is missing and needs an administrator." >&2
        exit 1
    fi
    $root apt-get update -qq
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk >/dev/null
fi
exec python3 scripts/bench.py "$@"
