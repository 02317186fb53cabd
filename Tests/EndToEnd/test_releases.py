"""What a release has left, every later one opens, reads and goes on with."""

import json
import pathlib
import shutil
import subprocess

import pytest
from house import ADDRESSES, Server, export, zavet

ROOT = pathlib.Path(__file__).parent.parent.parent
RELEASES = sorted((ROOT / "Tests/Fixtures").glob("release-*"))


@pytest.mark.parametrize("release", ["this one", *RELEASES], ids=lambda release: pathlib.Path(release).name)
def test_a_house_of_a_release_is_opened_read_and_continued(release, tmp_path):
    fixture = release
    if release == "this one":
        fixture = tmp_path / "fixture"
        made = subprocess.run([ROOT / "scripts/make-fixture.sh", fixture], capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        assert sum(path.stat().st_size for path in fixture.rglob("*") if path.is_file()) < 2_000_000
    known = json.loads((fixture / "known.json").read_text())
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    for name in ("data.sqlite", "keys.sqlite", "master.key"):
        shutil.copy(fixture / name, data / name)
        (data / name).chmod(0o600)
    with Server(data, policies=fixture / "policies") as server:
        read = {"person": known["people"]["ann"], "purpose": "account", "data": ["name"]}
        status, _, answer = server.call("POST", "/api/v1/reads", read, known["client"])
        assert status == 200 and answer["data"][0]["value"] == "ann"
        for name, permitted in (("ann", True), ("bob", False)):
            answer = server.call("POST", "/api/v1/decisions", {
                "person": known["people"][name], "purpose": "newsletter", "data": ["email"], "channel": "email",
            }, known["client"])[2]
            assert answer["permitted"] is permitted
        assert export(data, tmp_path / "bundle")["size"] > known["size"]
    checked = zavet("ledger", "verify", tmp_path / "bundle", "--against", fixture / "bundle", "--key", known["verifier"])
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.name)
def test_a_house_of_a_release_moves_to_postgresql_and_is_continued_by_two_nodes(release, postgresql, tmp_path):
    known = json.loads((release / "known.json").read_text())
    data, nodes = tmp_path / "data", [tmp_path / "node-a", tmp_path / "node-b"]
    data.mkdir(mode=0o700)
    for name in ("data.sqlite", "keys.sqlite", "master.key"):
        shutil.copy(release / name, data / name)
        (data / name).chmod(0o600)
    address = postgresql.database()
    migrated = zavet("migrate", "--data", data)
    assert migrated.returncode == 0, migrated.stderr
    moved = zavet("move", "--from", f"sqlite:{data}", "--to", address)
    assert moved.returncode == 0, moved.stderr
    for node in nodes:
        node.mkdir(mode=0o700)
        shutil.copy2(data / "master.key", node / "master.key")
        ADDRESSES[str(node)] = address
    with Server(nodes[0], policies=release / "policies") as first:
        with Server(nodes[1], policies=release / "policies") as second:
            for server in (first, second):
                for name, permitted in (("ann", True), ("bob", False)):
                    answer = server.call("POST", "/api/v1/decisions", {
                        "person": known["people"][name], "purpose": "newsletter", "data": ["email"],
                        "channel": "email", "record": True}, known["client"])[2]
                    assert answer["permitted"] is permitted, answer
    assert export(nodes[1], tmp_path / "bundle")["size"] >= known["size"] + 4
    checked = zavet("ledger", "verify", tmp_path / "bundle", "--against", release / "bundle", "--key",
                    known["verifier"])
    assert checked.returncode == 0, checked.stdout
