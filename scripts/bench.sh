#!/bin/sh
# Measures Zavet beside its limits on this machine: prints a table and writes docs/benchmarks/latest.json.
# Usage: scripts/bench.sh PATH-OF-ZAVET [--quick] [--people N] [--rounds N] [--seconds N] [--out FILE]
# Then what keeping costs, beside its limits (scripts/keeping_bench.py): KEEPING_FEW, KEEPING_MANY, KEEPING_DUE people, and
# KEEPING_OUT, docs/benchmarks/keeping.json. Exit status 1 when one of its figures is beyond its limit.
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
status=0
python3 scripts/bench.py "$@" || status=$?
python3 scripts/keeping_bench.py "$1" --few "${KEEPING_FEW:-20000}" --many "${KEEPING_MANY:-300000}" \
    --due "${KEEPING_DUE:-5000}" --out "${KEEPING_OUT:-docs/benchmarks/keeping.json}" || status=$?
exit $status
