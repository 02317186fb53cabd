"""The keys on a server of their own: apart from the data in everything, and neither is of use without the other."""

import json
import shutil
import subprocess

import pytest

from house import ADDRESSES, KEYS_ADDRESSES, POLICIES, Server, add_client, export, register, zavet
from postgresql import PostgreSQL, programs, psql
from test_durability import kill_again_and_again
from test_outages import check, load_through, ready

KILLS = 3


@pytest.fixture
def apart(postgresql, tmp_path):
    """A folder whose data are on the tests' server and whose keys are on another, which the test may kill."""
    own = PostgreSQL().start()
    folder = tmp_path / "data"
    ADDRESSES[str(folder)], KEYS_ADDRESSES[str(folder)] = postgresql.database(), own.database()
    yield folder, own
    own.remove()


def tables(address):
    return set(psql(address, "select table_schema || '.' || table_name from information_schema.tables "
                             "where table_schema like 'zavet%'"))


def read(server, key, person):
    return server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name", "email"]}, key)


def test_keys_stand_in_their_database_alone_and_go_with_the_person(apart):
    folder, _ = apart
    data, keys = ADDRESSES[str(folder)], KEYS_ADDRESSES[str(folder)]
    with Server(folder) as server:
        key = add_client(folder)
        ann, bob = (register(server, key, name)["person"] for name in ("ann", "bob"))
        assert {name.split(".")[0] for name in tables(data)} == {"zavet"}
        assert {name.split(".")[0] for name in tables(keys)} == {"zavet_keys"}
        assert set(psql(keys, "select subject from zavet_keys.person_key")) == {ann, bob}
        assert read(server, key, ann)[2]["data"]
        status, _, answer = server.call(
            "POST", f"/api/v1/persons/{ann}/erasures", {"everything": True, "ground": "asked"}, key)
        assert status == 200, answer
        assert psql(keys, "select subject from zavet_keys.person_key") == [bob]
        assert read(server, key, ann)[0] == 404 and read(server, key, bob)[0] == 200


def test_an_older_copy_of_the_data_shows_nobody_who_was_erased_since(apart, postgresql, tmp_path):
    folder, _ = apart
    copy = tmp_path / "data.dump"
    with Server(folder) as server:
        key = add_client(folder)
        ann, bob = (register(server, key, name)["person"] for name in ("ann", "bob"))
        dumped = subprocess.run([programs() / "pg_dump", "--format=custom", "--file", copy, ADDRESSES[str(folder)]],
                                capture_output=True, text=True)
        assert dumped.returncode == 0, dumped.stderr
        status, _, answer = server.call(
            "POST", f"/api/v1/persons/{ann}/erasures", {"everything": True, "ground": "asked"}, key)
        assert status == 200, answer
    restored = postgresql.database()
    back = subprocess.run([programs() / "pg_restore", "--dbname", restored, copy], capture_output=True, text=True)
    assert back.returncode == 0, back.stderr
    assert psql(restored, f"select count(*) from zavet.datum where subject = '{ann}'") != ["0"]
    older = tmp_path / "older"
    older.mkdir(mode=0o700)
    shutil.copy2(folder / "master.key", older / "master.key")
    ADDRESSES[str(older)], KEYS_ADDRESSES[str(older)] = restored, KEYS_ADDRESSES[str(folder)]
    with Server(older) as server:
        status, _, answer = read(server, key, ann)
        assert status != 200 or not answer["data"], answer
        found = server.call("POST", "/api/v1/persons/find", {"kind": "email", "value": "ann@people.example"}, key)[2]
        assert not found.get("persons"), found
        status, _, answer = read(server, key, bob)
        assert status == 200 and {value["value"] for value in answer["data"]} == {"bob", "bob@people.example"}


def test_the_keys_server_may_go_away_under_load(apart, tmp_path):
    folder, own = apart
    with Server(folder) as server:
        key = add_client(folder)

        def trouble():
            own.stop()
            own.start()
            ready(server)

        evidence, people, _ = load_through(server, key, "k", trouble)
        check(server, key, evidence, people, tmp_path / "bundles")
        assert server.process.poll() is None


def test_what_was_acknowledged_survives_kills_of_a_node_with_two_databases(apart, tmp_path):
    kill_again_and_again(apart[0], KILLS, tmp_path)


def test_keys_of_another_house_or_none_are_refused(apart, postgresql, tmp_path):
    folder, own = apart
    with Server(folder) as server:
        assert server.stop() == 0
    other = tmp_path / "other"
    ADDRESSES[str(other)], KEYS_ADDRESSES[str(other)] = postgresql.database(), own.database()
    with Server(other) as server:
        assert server.stop() == 0
    for keys, code in ((KEYS_ADDRESSES[str(other)], "master-key-wrong"), (own.database(), "database-missing")):
        served = zavet("serve", POLICIES, "--data", folder, "--port", "0", "--local-mailbox",
                       environment={"ZAVET_KEYS_DATABASE": keys})
        assert served.returncode == 3 and f"[{code}]" in served.stderr, served.stderr
    alone = zavet("serve", POLICIES, "--data", tmp_path / "alone", "--port", "0", "--local-mailbox",
                  "--keys-database", own.database())
    assert alone.returncode == 2 and "[keys-database-alone]" in alone.stderr


def test_a_house_moves_from_files_to_two_databases_and_back(apart, tmp_path):
    there, _ = apart
    files = tmp_path / "files"
    with Server(files) as server:
        key = add_client(files)
        person = register(server, key, "ann")["person"]
        assert server.stop() == 0
    places = ADDRESSES[str(there)], KEYS_ADDRESSES[str(there)]
    moved = zavet("move", "--from", f"sqlite:{files}", "--to", places[0], "--to-keys", places[1], "--json")
    assert moved.returncode == 0, moved.stderr
    assert not any(name.startswith("zavet_keys") for name in tables(places[0]))
    there.mkdir(mode=0o700)
    shutil.copy2(files / "master.key", there / "master.key")
    with Server(there) as server:
        assert read(server, key, person)[2]["data"]
        assert server.stop() == 0
    back = tmp_path / "back"
    returned = zavet("move", "--from", places[0], "--from-keys", places[1], "--to", f"sqlite:{back}", "--json")
    assert returned.returncode == 0, returned.stderr
    assert json.loads(returned.stdout)["rows"] > 0
    shutil.copy2(files / "master.key", back / "master.key")
    with Server(back) as server:
        assert read(server, key, person)[2]["data"]
        assert server.stop() == 0
    assert export(back, tmp_path / "bundle", settled=False)["size"] > 0
