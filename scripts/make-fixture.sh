#!/bin/sh
# Makes the fixture of a release: a small house as this release leaves it, which every later release must open.
# Usage: scripts/make-fixture.sh FOLDER   (ZAVET names the executable; FOLDER is not there yet)
set -eu
cd "$(dirname "$0")/.."
folder=${1:?name the folder, such as Tests/Fixtures/release-0.1}
[ ! -e "$folder" ] || { echo "$folder is there already" >&2; exit 1; }
exec python3 Tests/EndToEnd/make_fixture.py "$folder"
