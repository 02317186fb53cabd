"""A restore is whole or serves nobody, and repeats what a rule let go of one value of several (Articles 5(1)(e) and 17)."""

import json
import os
import shutil
import sqlite3
import subprocess
import time

import pytest

from house import (
    ADDRESSES, EXECUTABLE, POLICIES, Server, add_client, environment_of, export, register, zavet,
)
from postgresql import programs, psql
from test_backups import back_up, values, with_master_key


def marked(data):
    """Whether the keys of a folder, or of its server, bear the mark of a restore that is under way, and the data came."""
    if str(data) in ADDRESSES:
        address = ADDRESSES[str(data)]
        there = psql(address, "select to_regclass('zavet_keys.schema_migration') is not null "
                              "and to_regclass('zavet.person') is not null")
        return there == ["t"] and psql(
            address, "select count(*) from zavet_keys.schema_migration where room = 'restore'") == ["1"]
    if not (data / "data.sqlite").exists():
        return False
    keys = sqlite3.connect(f"file:{data}/keys.sqlite?mode=ro", uri=True)
    try:
        return keys.execute("select count(*) from schema_migration where room = 'restore'").fetchone() == (1,)
    except sqlite3.OperationalError:
        return False
    finally:
        keys.close()


def empty(data, master):
    """A folder, and where its stores are on a server that too, in which nothing is but the master key."""
    shutil.rmtree(data, ignore_errors=True)
    if str(data) in ADDRESSES:
        for schema in "zavet", "zavet_keys":
            psql(ADDRESSES[str(data)], f"drop schema if exists {schema} cascade")
    data.mkdir(mode=0o700)
    (data / "master.key").write_text(master)
    (data / "master.key").chmod(0o600)


def test_a_restore_that_was_killed_is_served_by_nobody_and_begun_again(anywhere, tmp_path):
    data = anywhere
    with Server(data) as server:
        key = add_client(data)
        ann, bob = (register(server, key, name)["person"] for name in ("ann", "bob"))
        back_up(data, tmp_path / "backup")
        status, _, answer = server.call(
            "POST", f"/api/v1/persons/{bob}/erasures", {"ground": "asked", "everything": True}, key)
        assert status == 200, answer
        export(data, tmp_path / "bundle")
        assert server.stop() == 0
    master = (data / "master.key").read_text()
    command = ["restore", "--data-from", tmp_path / "backup/data", "--keys-from", tmp_path / "backup/keys",
               "--data", data, "--evidence", tmp_path / "bundle"]
    for _ in range(40):
        empty(data, master)
        process = subprocess.Popen(
            [EXECUTABLE, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **environment_of(data)})
        while process.poll() is None and not marked(data):
            time.sleep(0.001)
        process.kill()
        process.wait()
        # Had it come to its end in the very moment, the mark would be gone.
        if marked(data):
            break
    assert marked(data)
    refused = Server(data)
    with pytest.raises(AssertionError):
        refused.start()
    assert refused.process.returncode == 3 and "[restore-unfinished]" in refused.told()
    looked = zavet("backup", "--data", data, "--to", tmp_path / "another")
    assert looked.returncode == 3 and "[restore-unfinished]" in looked.stderr
    again = zavet(*command, "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["erasedPersons"] == 1 and not marked(data)
    with Server(data) as server:
        assert values(server, key, ann, "name", "account") == ["ann"]
        assert server.call("GET", f"/api/v1/persons/{bob}", None, key)[0] == 404


def test_a_value_that_a_rule_let_go_after_the_backup_goes_again_and_its_sister_stays(anywhere, tmp_path):
    """Article 5(1)(e): of two orders the older one's time had come."""
    data = anywhere
    policies = tmp_path / "policies"
    shutil.copytree(POLICIES, policies)
    text = (policies / "shop/policy.yaml").read_text()
    changed = text.replace("keep: 2 years after order-placed", "keep: 30 days after collected")
    assert changed != text
    (policies / "shop/policy.yaml").write_text(changed)
    now = time.time()
    with Server(data, policies=policies) as server:
        key = add_client(data)
        ann = register(server, key, "ann")["person"]
        for thing, days in ("a kettle", 60), ("two pots", 0):
            happened = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now - days * 86_400))
            status, _, answer = server.call("POST", "/api/v1/collections", {
                "point": "order", "person": ann, "values": {"order": thing}, "happened": happened}, key)
            assert status == 201, answer
        back_up(data, tmp_path / "backup")
        swept = zavet("retention", "sweep", "--controller", "shop", "--data", data, "--json")
        assert swept.returncode == 0 and json.loads(swept.stdout)["people"] == 1, swept
        assert values(server, key, ann, "order", "selling") == ["two pots"]
        export(data, tmp_path / "bundle")
        assert server.stop() == 0
    restored = with_master_key(tmp_path / "restored", data)
    if str(data) in ADDRESSES:
        empty(data, (data / "master.key").read_text())
        ADDRESSES[str(restored)] = ADDRESSES[str(data)]
    done = zavet("restore", "--data-from", tmp_path / "backup/data", "--keys-from", tmp_path / "backup/keys",
                 "--data", restored, "--evidence", tmp_path / "bundle", "--json")
    assert done.returncode == 0, done.stderr
    # The restore itself took it, not a later sweep.
    assert json.loads(done.stdout)["erasedData"] == 1
    with Server(restored, policies=policies) as server:
        assert values(server, key, ann, "order", "selling") == ["two pots"]


def with_holds(tmp_path):
    """The shop's policies with a ground of hold."""
    policies = tmp_path / "policies"
    shutil.copytree(POLICIES, policies)
    path = policies / "shop/policy.yaml"
    path.write_text(path.read_text() + "\nholds:\n  dispute: {labels: A dispute}\n")
    return policies


def deed(server, key, path, body, status=201):
    found, _, answer = server.call("POST", f"/api/v1/{path}", body, key)
    assert found == status, answer
    return answer


def test_holds_placed_reviewed_and_lifted_after_the_backup_stand_as_before(anywhere, tmp_path):
    """Article 17(3)(e): what a case needs is not destroyed because a backup was restored."""
    data, policies, key_scopes = anywhere, with_holds(tmp_path), [
        "collect", "read", "persons", "decide", "ledger", "holds"]
    again = "2090-01-31T00:00:00Z"
    with Server(data, policies=policies) as server:
        key = add_client(data, *key_scopes)
        ann, bob = (register(server, key, name)["person"] for name in ("ann", "bob"))
        over = deed(server, key, f"persons/{bob}/holds", {"ground": "dispute", "matter": "over"})["hold"]
        wide_over = deed(server, key, "wide-holds", {"ground": "dispute", "data": ["name"], "matter": "over"})["hold"]
        back_up(data, tmp_path / "backup")
        kept = deed(server, key, f"persons/{ann}/holds", {"ground": "dispute", "matter": "case-1"})["hold"]
        wide = deed(server, key, "wide-holds", {"ground": "dispute", "data": ["email"], "matter": "case-2"})["hold"]
        deed(server, key, f"persons/{ann}/holds/{kept}/review", {"again": again}, 200)
        for path in f"persons/{bob}/holds/{over}", f"wide-holds/{wide_over}":
            deed(server, key, f"{path}/lift", {"reason": "proceedings-ended"}, 200)
        before = [server.call("GET", f"/api/v1/{path}", None, key)[2]
                  for path in ("holds", "wide-holds")]
        export(data, tmp_path / "bundle")
        assert server.stop() == 0
    restored = with_master_key(tmp_path / "restored", data)
    if str(data) in ADDRESSES:
        empty(data, (data / "master.key").read_text())
        ADDRESSES[str(restored)] = ADDRESSES[str(data)]
    done = zavet("restore", "--data-from", tmp_path / "backup/data", "--keys-from", tmp_path / "backup/keys",
                 "--data", restored, "--evidence", tmp_path / "bundle", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["repeatedHolds"] == 5 and not told["notRepeated"], told
    with Server(restored, policies=policies) as server:
        assert [server.call("GET", f"/api/v1/{path}", None, key)[2] for path in ("holds", "wide-holds")] == before
        for person, holds in (ann, {"name", "email"}), (bob, {"email"}):
            status, _, answer = server.call(
                "POST", f"/api/v1/persons/{person}/erasures", {"ground": "asked", "everything": True}, key)
            assert status == 200 and {kept["item"] for kept in answer["kept"]} >= holds, answer
            assert ("name" in {kept["item"] for kept in answer["kept"]}) == ("name" in holds)
        deed(server, key, f"wide-holds/{wide}/lift", {"reason": "mistake"}, 200)


def test_a_restore_killed_before_its_mark_is_cleared_by_the_same_command(anywhere, tmp_path):
    """Whatever a kill has left between the copying of the keys and their mark, saying it again ends it."""
    data = anywhere
    with Server(data) as server:
        key = add_client(data)
        ann = register(server, key, "ann")["person"]
        back_up(data, tmp_path / "backup")
        assert server.stop() == 0
    master = (data / "master.key").read_text()
    command = ["restore", "--data-from", tmp_path / "backup/data", "--keys-from", tmp_path / "backup/keys",
               "--data", data, "--without-evidence"]
    for _ in range(40):
        empty(data, master)
        process = subprocess.Popen(
            [EXECUTABLE, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, **environment_of(data)})
        while process.poll() is None and not (data / "restore.begun").exists():
            time.sleep(0.0005)
        process.kill()
        process.wait()
        if (data / "restore.begun").exists():
            break
    assert (data / "restore.begun").exists(), "it was killed there"
    # As if it had been killed a moment later: the keys are there, whole and without a mark.
    if str(data) in ADDRESSES:
        time.sleep(2)
        psql(ADDRESSES[str(data)], "drop schema if exists zavet_keys cascade")
        restored = subprocess.run(
            [programs() / "pg_restore", "--no-owner", "--dbname=" + ADDRESSES[str(data)],
             tmp_path / "backup/keys/keys.dump"], capture_output=True, text=True, timeout=60)
        assert restored.returncode == 0, restored.stderr
    else:
        shutil.copy2(tmp_path / "backup/keys/keys.sqlite", data / "keys.sqlite")
    again = zavet(*command, "--json")
    assert again.returncode == 0, again.stderr
    assert not marked(data) and not (data / "restore.begun").exists()
    with Server(data) as server:
        assert values(server, key, ann, "name", "account") == ["ann"]
    # What is no restore's is left alone: a house in use is not written over, with that file or without.
    (data / "restore.begun").touch()
    refused = zavet(*command)
    assert refused.returncode == 3, refused.stderr
    with Server(data) as server:
        assert values(server, key, ann, "name", "account") == ["ann"]
