#!/bin/bash
# Runs several commands at the same time and ends when all have: `side-by-side.sh NAME COMMAND [NAME COMMAND]...`.
# What each prints goes into a file of its own; every minute a line says which still run and what they said last; at the
# end stand the whole output of those that failed, each with its time, and last, where a log is cut, the lines that tell what
# failed. Exit status 1 if any failed. Ending it ends all.
set -uo pipefail
logs=$(mktemp -d "${TMPDIR:-/tmp}/zavet-tests.XXXXXX")
names=() pids=() started=$SECONDS
set -m # each command leads a group of its own, so that its servers end with it
stop() { for pid in "${pids[@]}"; do kill -TERM -- "-$pid" 2>/dev/null; done; }
trap 'stop; rm -rf "$logs"; exit 130' INT TERM

while [ $# -ge 2 ]; do
    name=$1 command=$2
    shift 2
    (
        begun=$SECONDS
        bash -c "$command" >"$logs/$name.log" 2>&1 </dev/null
        status=$?
        echo "$((SECONDS - begun))" >"$logs/$name.seconds"
        exit $status
    ) &
    names+=("$name") pids+=($!)
done

told=$SECONDS
while [ -n "$(jobs -rp)" ]; do
    sleep 1
    [ $((SECONDS - told)) -ge 60 ] || continue
    told=$SECONDS
    for i in "${!names[@]}"; do
        kill -0 "${pids[$i]}" 2>/dev/null || continue
        echo "$(((SECONDS - started) / 60)) min  ${names[$i]}: $(tail -n 1 "$logs/${names[$i]}.log" | cut -c 1-110)"
    done
done

failed=()
for i in "${!names[@]}"; do
    name=${names[$i]}
    if wait "${pids[$i]}"; then result=passed; else
        result=FAILED
        failed+=("$name")
        echo "==== $name"
        cat "$logs/$name.log"
    fi
    echo "==== $name $result in $(($(cat "$logs/$name.seconds" 2>/dev/null || echo 0) / 60)) min: $(tail -n 1 "$logs/$name.log" | cut -c 1-160)"
done
for name in "${failed[@]}"; do
    echo "---- $name failed at:"
    grep -E '^(FAILED|ERROR) |recorded an issue|(^|: )error: |Fatal error|crashed|Test run with ' "$logs/$name.log" | grep -v 'a known issue' | tail -n 30 |
        cut -c 1-400
done
rm -rf "$logs"
[ ${#failed[@]} = 0 ]
