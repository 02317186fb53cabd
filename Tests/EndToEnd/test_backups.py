"""A backup is taken while the server runs, and a restored one repeats the erasures that came after it (Article 17)."""

import json
import shutil
import sqlite3
import stat

from house import Server, add_client, entries, export, picture, register, zavet


def read(server, key, person, item="name"):
    return server.call("POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": [item]}, key)


def back_up(data, to):
    done = zavet("backup", "--data", data, "--data-to", to / "data", "--keys-to", to / "keys", "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def restore(to, backup, keys=None, bundle=None):
    """Restores, with evidence that is newer than the copy or, said so, without."""
    return zavet("restore", "--data-from", backup / "data", "--keys-from", (keys or backup) / "keys", "--data", to,
                 "--json", *(["--evidence", bundle] if bundle else ["--without-evidence"]))


def with_master_key(folder, data):
    folder.mkdir(mode=0o700)
    shutil.copy2(data / "master.key", folder / "master.key")
    return folder


def test_a_backup_of_a_running_server_is_restored(server, data, tmp_path):
    key = add_client(data)
    ann = register(server, key, "ann")["person"]
    told = back_up(data, tmp_path / "backup")
    assert told["data"]["backup"]["begun"] <= told["keys"]["backup"]["begun"]
    assert told["data"]["backup"]["heads"][0]["controller"] == "shop"
    register(server, key, "bob")
    master = (data / "master.key").read_text().strip()
    for path in (tmp_path / "backup").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
        if path.is_file():
            assert master.encode() not in path.read_bytes() and bytes.fromhex(master) not in path.read_bytes()
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "backup")
    assert done.returncode == 0, done.stderr
    server.stop()
    with Server(restored) as second:
        status, _, answer = read(second, key, ann)
        assert status == 200 and answer["data"][0]["value"] == "ann"
        status, _, answer = second.call("POST", "/api/v1/persons/find", {
            "kind": "email", "value": "bob@people.example"}, key)
        assert "bob" not in json.dumps(answer) and not answer.get("persons")


def test_a_corrected_value_does_not_come_back_with_older_keys(server, data, tmp_path):
    key = add_client(data)
    ann = register(server, key, "ann")
    datum = next(item["datum"] for item in ann["data"] if item["item"] == "name")
    back_up(data, tmp_path / "old")
    status, _, answer = server.call(
        "POST", f"/api/v1/persons/{ann['person']}/corrections", {"datum": datum, "value": "Anna"}, key)
    assert status < 300, answer
    back_up(data, tmp_path / "new")
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "new", tmp_path / "old")
    assert done.returncode == 0 and json.loads(done.stdout)["orphanKeys"] >= 1
    keys = sqlite3.connect(restored / "keys.sqlite")
    assert keys.execute("select count(*) from datum_key where datum = ?", [datum]).fetchone() == (0,)


def test_a_restore_fills_an_empty_folder_only(shop, tmp_path):
    back_up(shop[0], tmp_path / "backup")
    full = with_master_key(tmp_path / "full", shop[0])
    (full / "note.txt").write_text("mine")
    before = picture(full)
    refused = restore(full, tmp_path / "backup")
    assert refused.returncode == 3 and "folder-not-empty" in refused.stderr and picture(full) == before
    again = zavet("backup", "--data", shop[0], "--to", tmp_path / "backup")
    assert again.returncode == 3 and "folder-not-empty" in again.stderr


def test_a_damaged_or_mistaken_backup_is_refused(shop, tmp_path):
    backup = tmp_path / "backup"
    back_up(shop[0], backup)
    empty = with_master_key(tmp_path / "empty", shop[0])
    swapped = zavet("restore", "--data-from", backup / "keys", "--keys-from", backup / "data", "--data", empty)
    assert swapped.returncode == 2 and "backup-malformed" in swapped.stderr
    content = bytearray((backup / "data/data.sqlite").read_bytes())
    content[-1] ^= 1
    (backup / "data/data.sqlite").write_bytes(content)
    damaged = restore(empty, backup)
    assert damaged.returncode == 2 and "backup-damaged" in damaged.stderr
    assert sorted(path.name for path in empty.iterdir()) == ["master.key"]


def test_a_restore_that_could_not_repeat_erasures_is_refused_unless_it_is_meant(server, data, tmp_path):
    """Article 17: who was erased after the copy does not come back unseen."""
    key = add_client(data)
    ann = register(server, key, "ann")["person"]
    export(data, tmp_path / "older")
    register(server, key, "bob")
    export(data, tmp_path / "settled")
    back_up(data, tmp_path / "backup")
    erase(server, key, ann, everything=True)
    export(data, tmp_path / "newer")
    server.stop()
    empty = with_master_key(tmp_path / "empty", data)
    command = ["restore", "--data-from", tmp_path / "backup/data", "--keys-from", tmp_path / "backup/keys",
               "--data", empty]
    # What was taken out before the copy tells nothing of what came after it.
    for more in [], ["--evidence", tmp_path / "older"]:
        refused = zavet(*command, *more)
        assert refused.returncode == 2 and "[evidence-missing]" in refused.stderr and "shop" in refused.stderr, refused
        assert refused.stdout == "" and [path.name for path in empty.iterdir()] == ["master.key"]
    told = json.loads(zavet(*command, "--evidence", tmp_path / "newer", "--json").stdout)
    assert told["erasedPersons"] == 1 and told["withoutEvidence"] == []
    meant = with_master_key(tmp_path / "meant", data)
    done = zavet(*command[:-1], meant, "--evidence", tmp_path / "older", "--without-evidence", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["withoutEvidence"] == ["shop"] and told["erasedPersons"] == 0
    words = zavet(*command[:-1], with_master_key(tmp_path / "words", data), "--without-evidence")
    assert words.returncode == 0 and "Without newer evidence: shop." in words.stdout, words


def test_the_schema_is_that_of_this_release_and_a_dry_run_changes_nothing(shop):
    before = picture(shop[0])
    done = zavet("migrate", "--data", shop[0], "--dry-run", "--json")
    assert done.returncode == 0 and json.loads(done.stdout) == {"applied": False, "data": [], "keys": []}
    assert picture(shop[0]) == before


def test_a_missing_step_is_shown_and_not_applied_by_a_dry_run(shop, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(shop[0], folder)
    database = sqlite3.connect(folder / "data.sqlite")
    database.execute("delete from schema_migration where room = 'accounts'")
    database.commit()
    database.execute("pragma wal_checkpoint(truncate)")
    database.close()
    before = picture(folder)
    done = zavet("migrate", "--data", folder, "--dry-run", "--json")
    assert any(step.startswith("accounts-") for step in json.loads(done.stdout)["data"])
    assert picture(folder) == before


def test_evidence_since_the_backup_is_taken_from_a_bundle(server, data, tmp_path):
    key = add_client(data)
    register(server, key, "ann")
    back_up(data, tmp_path / "backup")
    register(server, key, "bob")
    export(data, tmp_path / "bundle")
    assert entries(tmp_path / "bundle")
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "backup", None, tmp_path / "bundle")
    assert done.returncode == 0, done.stderr
    damaged = next((tmp_path / "bundle/tile/entries").rglob("000.p/*"))
    content = bytearray(damaged.read_bytes())
    content[50] ^= 1
    damaged.write_bytes(content)
    other = with_master_key(tmp_path / "other", data)
    refused = restore(other, tmp_path / "backup", None, tmp_path / "bundle")
    assert refused.returncode == 2 and "bundle-not-sound" in refused.stderr


def choose(server, key, person, act):
    status, _, answer = server.call(
        "POST", f"/api/v1/persons/{person}/choices", {"act": act, "element": "newsletter", "language": "en"}, key)
    assert status == 201, answer


def may_write(server, key, person):
    return server.call("POST", "/api/v1/decisions", {
        "person": person, "purpose": "newsletter", "data": ["email"], "channel": "email"}, key)[2]["permitted"]


def test_what_was_withdrawn_after_the_backup_is_withdrawn_again_and_the_rest_is_listed(server, data, tmp_path):
    """Article 7(3): a restored backup brings no consent back that was withdrawn meanwhile."""
    key = add_client(data)
    ann, bob, eve = (register(server, key, name, consents={"newsletter": given})["person"]
                     for name, given in (("ann", True), ("bob", True), ("eve", False)))
    back_up(data, tmp_path / "backup")
    choose(server, key, ann, "withdraw-consent")
    choose(server, key, eve, "give-consent")
    export(data, tmp_path / "bundle")
    server.stop()

    without = with_master_key(tmp_path / "without", data)
    done = restore(without, tmp_path / "backup")
    assert done.returncode == 0 and json.loads(done.stdout)["repeatedChoices"] == 0
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "backup", None, tmp_path / "bundle")
    told = json.loads(done.stdout)
    assert done.returncode == 0 and told["repeatedChoices"] == 1
    assert [lost["kind"] for lost in told["notRepeated"]] == ["consent-given"] and told["notRepeated"][0]["reference"]
    with Server(restored) as second:
        assert [may_write(second, key, person) for person in (ann, bob, eve)] == [False, True, False]


def erase(server, key, person, **scope):
    status, _, answer = server.call("POST", f"/api/v1/persons/{person}/erasures", {"ground": "asked", **scope}, key)
    assert status == 200, answer
    return answer


def values(server, key, person, item, purpose):
    status, _, answer = server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": purpose, "data": [item]}, key)
    return sorted(value["value"] for value in answer["data"]) if status == 200 else status


def test_what_was_erased_after_the_backup_is_erased_again_and_nothing_else(server, data, tmp_path):
    """Article 17: a whole person, one value of several, and a value of a record that was joined with another."""
    key = add_client(data)
    ann, bob, eve, joe = (register(server, key, name) for name in ("ann", "bob", "eve", "joe"))
    orders = {}
    for thing in ("a kettle", "two pots"):
        status, _, answer = server.call("POST", "/api/v1/collections", {
            "point": "order", "person": ann["person"], "values": {"order": thing}}, key)
        assert status == 201, answer
        orders[thing] = answer["data"][0]["datum"]
    status, _, answer = server.call(
        "POST", f"/api/v1/persons/{bob['person']}/merges", {"with": eve["person"], "reason": "duplicate"}, key)
    assert status == 200, answer
    back_up(data, tmp_path / "backup")

    erase(server, key, ann["person"], data=[orders["a kettle"]])
    name = next(item["datum"] for item in eve["data"] if item["item"] == "name")
    erase(server, key, bob["person"], data=[name])
    assert erase(server, key, joe["person"], everything=True)["whole"]
    export(data, tmp_path / "bundle")
    server.stop()
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "backup", None, tmp_path / "bundle")
    assert done.returncode == 0, done.stderr
    with Server(restored) as second:
        assert values(second, key, ann["person"], "order", "selling") == ["two pots"]
        assert values(second, key, bob["person"], "name", "account") == ["bob"]
        assert second.call("GET", f"/api/v1/persons/{joe['person']}", None, key)[0] == 404
