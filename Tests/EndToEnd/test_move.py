"""A house moves from files to PostgreSQL and back, whole or not at all."""

import json
import shutil
import subprocess
import sqlite3
import time

import pytest

from house import ADDRESSES, EXECUTABLE, Server, add_client, entries, export, picture, register, zavet
from postgresql import psql


def move(source, target):
    return zavet("move", "--from", source, "--to", target, "--json")


def served(folder, master, address=None):
    """A data folder with the master key alone, whose stores are on a server where there is an address."""
    folder.mkdir(mode=0o700, exist_ok=True)
    shutil.copy2(master, folder / "master.key")
    if address:
        ADDRESSES[str(folder)] = address
    return folder


def look(server, key, person):
    status, _, answer = server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name"]}, key)
    assert status == 200, answer
    return answer["data"][0]["value"]


@pytest.fixture
def stopped(data):
    """A house on files with two people, stopped; its key and the people."""
    with Server(data) as server:
        key = add_client(data)
        people = {name: register(server, key, name, consents={"newsletter": True})["person"] for name in ("ann", "bob")}
        status, _, answer = server.call("POST", f"/api/v1/persons/{people['bob']}/choices",
                                        {"act": "withdraw-consent", "element": "newsletter"}, key)
        assert status == 201, answer
        assert server.stop() == 0
    return key, people


def test_there_and_back_with_people_choices_and_evidence(data, stopped, postgresql, tmp_path):
    key, people = stopped
    address = postgresql.database()
    before = picture(data)
    export(data, tmp_path / "before", settled=False)
    moved = move(f"sqlite:{data}", address)
    assert moved.returncode == 0, moved.stderr
    told = json.loads(moved.stdout)
    assert {table["table"]: table["rows"] for table in told["tables"]}["subject"] == 2
    assert told["ledgers"][0] == {"controller": "shop", "size": len(entries(tmp_path / "before"))}
    assert json.loads(moved.stderr.splitlines()[0])["step"] == "copying"
    # The source is what it was: its data, if not the log of the engine beside them.
    assert picture(data)["master.key"] == before["master.key"]
    there = served(tmp_path / "there", data / "master.key", address)
    with Server(there) as server:
        assert look(server, key, people["ann"]) == "ann"
        question = {"person": people["bob"], "purpose": "newsletter", "data": ["email"], "channel": "email"}
        answer = server.call("POST", "/api/v1/decisions", question, key)[2]
        assert not answer["permitted"] and answer["reasons"][0]["code"] == "consent-withdrawn"
        register(server, key, "eve")
        assert server.stop() == 0
    written = export(there, tmp_path / "there-bundle", settled=False)
    checked = zavet("ledger", "verify", tmp_path / "there-bundle", "--key", written["key"], "--against",
                    tmp_path / "before")
    assert checked.returncode == 0, checked.stdout
    back = tmp_path / "back"
    returned = move(address, f"sqlite:{back}")
    assert returned.returncode == 0, returned.stderr
    with Server(served(back, data / "master.key")) as server:
        assert look(server, key, people["bob"]) == "bob"
        assert server.stop() == 0
    export(back, tmp_path / "back-bundle", settled=False)
    checked = zavet("ledger", "verify", tmp_path / "back-bundle", "--key", written["key"], "--against",
                    tmp_path / "there-bundle")
    assert checked.returncode == 0, checked.stdout


def test_a_target_that_is_not_empty_is_refused_and_not_changed(data, stopped, tmp_path):
    other = tmp_path / "other"
    with Server(other) as server:
        assert server.stop() == 0
    before = sqlite3.connect(other / "data.sqlite").execute("select count(*) from ledger_entry").fetchone()
    refused = move(f"sqlite:{data}", f"sqlite:{other}")
    assert refused.returncode == 3 and "[move-target-not-empty]" in refused.stderr
    assert sqlite3.connect(other / "data.sqlite").execute("select count(*) from ledger_entry").fetchone() == before


def test_a_source_that_is_served_is_refused(server, data, tmp_path):
    refused = move(f"sqlite:{data}", f"sqlite:{tmp_path / 'other'}")
    assert refused.returncode == 3 and "[move-source-served]" in refused.stderr
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("source, target, code, status", [
    ("data", "postgres://h/d", "place-malformed", 2), ("sqlite:none", "sqlite:x", "no-database", 3),
    ("sqlite:none", "mysql://u:secret@h/d", "place-malformed", 2),
])
def test_a_place_that_is_none_is_told_and_not_repeated(source, target, code, status, tmp_path):
    refused = zavet("move", "--from", source.replace("none", str(tmp_path / "none")), "--to", target)
    assert refused.returncode == status and f"[{code}]" in refused.stderr and "secret" not in refused.stderr


def test_a_move_that_was_cut_off_is_served_by_nobody_and_begun_again(data, stopped, postgresql, tmp_path):
    key, people = stopped
    address = postgresql.database()
    there = served(tmp_path / "there", data / "master.key", address)
    cut = False
    for attempt in range(40):
        process = subprocess.Popen([EXECUTABLE, "move", "--from", f"sqlite:{data}", "--to", address],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not cut:
            marks = psql(address, "select to_regclass('zavet_keys.schema_migration') is not null")
            cut = marks == ["t"] and psql(
                address, "select count(*) from zavet_keys.schema_migration where room = 'move'") == ["1"]
        process.kill()
        process.wait()
        if cut:
            break
        psql(address, "drop schema if exists zavet cascade")
        psql(address, "drop schema if exists zavet_keys cascade")
    assert cut
    # Had it come to its end in the very moment, the mark would be gone.
    assert psql(address, "select count(*) from zavet_keys.schema_migration where room = 'move'") == ["1"]
    refused = Server(there)
    with pytest.raises(AssertionError):
        refused.start()
    assert refused.process.returncode == 3 and "[move-unfinished]" in refused.told()
    again = move(f"sqlite:{data}", address)
    assert again.returncode == 0, again.stderr
    with Server(there) as server:
        assert look(server, key, people["ann"]) == "ann"
