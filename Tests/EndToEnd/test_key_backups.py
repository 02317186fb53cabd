"""Copies of the keys rotate within the policy's period; then no copy of the data opens who was erased (Article 17)."""

import json
import shutil
import sqlite3

import pytest

from house import ADDRESSES, Server, add_client, export, register, zavet
from postgresql import psql
from test_backups import back_up, erase, restore, with_master_key


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Makes folders for houses, each with stores of its own: files in it, or a database on a server."""
    def make(name, like=None):
        folder = tmp_path / name
        if request.param == "postgresql":
            ADDRESSES[str(folder)] = request.getfixturevalue("postgresql").database()
        return with_master_key(folder, like) if like else folder
    return make


def keys_of(data, person):
    """How many keys of a person the store of keys has."""
    if str(data) in ADDRESSES:
        counted = psql(ADDRESSES[str(data)], f"select count(*) from zavet_keys.person_key where subject = '{person}'")
        return int(counted[0])
    with sqlite3.connect(data / "keys.sqlite") as keys:
        return keys.execute("select count(*) from person_key where subject = ?", [person]).fetchone()[0]


def name(server, key, person):
    status, _, answer = server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name"]}, key)
    return [value["value"] for value in answer["data"]] if status == 200 else status


def test_once_copies_of_keys_have_rotated_no_copy_of_the_data_opens_who_was_erased(place, tmp_path):
    data = place("data")
    with Server(data) as server:
        key = add_client(data)
        ann, bob = (register(server, key, name)["person"] for name in ("ann", "bob"))
        back_up(data, tmp_path / "first")
        assert erase(server, key, ann, everything=True)["whole"]
        back_up(data, tmp_path / "second")
        export(data, tmp_path / "bundle")

    # While an older copy of the keys is there, it opens an older copy of the data: that is why it must go.
    before = place("before", data)
    assert restore(before, tmp_path / "first").returncode == 0
    with Server(before) as server:
        assert name(server, key, ann) == ["ann"] and keys_of(before, ann) == 1

    # The erasure after the copy is repeated where the evidence tells of it.
    again = place("again", data)
    done = restore(again, tmp_path / "first", None, tmp_path / "bundle")
    assert done.returncode == 0 and json.loads(done.stdout)["erasedPersons"] == 1, done.stderr
    with Server(again) as server:
        assert name(server, key, ann) == 404 and name(server, key, bob) == ["bob"] and keys_of(again, ann) == 0

    # The copy of the keys has grown older than the policy allows: it is named, and deleted.
    told = tmp_path / "first/keys/backup.json"
    manifest = json.loads(told.read_text())
    manifest["begun"] = "2020-01-01T00:00:00Z"
    told.write_text(json.dumps(manifest))
    check = ["backup", "--data", data, "--check", tmp_path / "first", "--check", tmp_path / "second", "--json"]
    found = zavet(*check)
    overdue = [copy["folder"] for copy in json.loads(found.stdout)["copies"] if copy["overdue"]]
    assert found.returncode == 1 and overdue == [str(tmp_path / "first/keys")], found.stderr
    for folder in overdue:
        shutil.rmtree(folder)
    assert zavet(*check).returncode == 0

    for copy in ("first", "second"):
        restored = place("restored-" + copy, data)
        done = restore(restored, tmp_path / copy, tmp_path / "second")
        assert done.returncode == 0, done.stderr
        with Server(restored) as server:
            assert name(server, key, ann) == 404 or name(server, key, ann) == []
            assert name(server, key, bob) == ["bob"] and keys_of(restored, ann) == 0


def test_a_copy_is_brought_back_only_where_nothing_is(place, tmp_path):
    data = place("data")
    with Server(data) as server:
        ann = register(server, add_client(data), "ann")["person"]
    back_up(data, tmp_path / "copy")
    refused = zavet("restore", "--data-from", tmp_path / "copy/data", "--keys-from", tmp_path / "copy/keys", "--data", data,
                    "--without-evidence")
    assert refused.returncode == 3 and "folder-not-empty" in refused.stderr
    if str(data) not in ADDRESSES:
        return
    # An empty folder beside a database that has something in it.
    other = place("other", data)
    ADDRESSES[str(other)] = ADDRESSES[str(data)]
    refused = restore(other, tmp_path / "copy")
    assert refused.returncode == 3 and keys_of(data, ann) == 1, refused.stderr
