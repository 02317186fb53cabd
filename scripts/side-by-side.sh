#!/bin/bash
# Runs several commands at the same time and ends when all have: `side-by-side.sh NAME COMMAND [NAME COMMAND]...`.
# What each prints goes into a file of its own; every minute a line says which still run and what they said last; at the
# end stand the times and, where any failed, the lines that tell what failed and the folder that keeps the whole output.
# Exit status 1 if any failed. Ending it ends all.
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

# What a failing suite's log says of its failures, at most 150 lines: of pytest its summary and each test's last lines, of
# swift-testing each issue with the lines that explain it. The rest of a log is noise: tests print what they provoke.
told_by() {
    awk '
        /^=+ (FAILURES|ERRORS|short test summary info) =+$/ { pytest = 1 }
        pytest && /^(E  |____|FAILED |ERROR )/ { print; next }
        /recorded an issue|(^|: )error: |Fatal error|crashed|Test run with |^make.*(Error|\*\*\*)/ && !/a known issue/ { print; after = 4; next }
        after > 0 && !/ (Test|Suite) .*(started|passed|known issue)/ { print; after--; next }
        { after = 0 }' "$1" | cut -c 1-600 | tail -n 150
}

failed=()
for i in "${!names[@]}"; do
    name=${names[$i]}
    if wait "${pids[$i]}"; then result=passed; else
        result=FAILED
        failed+=("$name")
    fi
    echo "==== $name $result in $(($(cat "$logs/$name.seconds" 2>/dev/null || echo 0) / 60)) min: $(tail -n 1 "$logs/$name.log" | cut -c 1-160)"
done
if [ ${#failed[@]} = 0 ]; then
    rm -rf "$logs"
    exit 0
fi
echo "The whole of what was printed stands in $logs"
for name in "${failed[@]}"; do
    echo "---- $name failed at:"
    told_by "$logs/$name.log"
done
exit 1
