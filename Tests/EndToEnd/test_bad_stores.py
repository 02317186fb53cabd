"""A store that cannot be used is told clearly, ends with status 3, and is left as it is, byte for byte."""

import os
import shutil
import subprocess

import pytest
from house import POLICIES, Server, picture, zavet

FILES = ("data.sqlite", "keys.sqlite", "master.key")


@pytest.fixture
def copy(shop, tmp_path):
    """A copy of the shop's folder, to be spoilt."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    for name in FILES:
        shutil.copy2(shop[0] / name, folder / name)
    return folder


def refused(folder, code, environment=None):
    """Serving is refused with the code, and nothing on the disk was changed."""
    before = picture(folder)
    served = zavet("serve", POLICIES, "--data", folder, "--port", "0", "--local-mailbox", environment=environment,
                   timeout=30)
    assert served.returncode == 3, served.stdout + served.stderr
    assert f"[{code}]" in served.stderr and served.stdout == ""
    assert picture(folder) == before
    return served.stderr


@pytest.mark.parametrize("name", ["data.sqlite", "keys.sqlite"])
def test_a_damaged_file_is_refused(copy, name):
    content = bytearray((copy / name).read_bytes())
    content[100:4000] = os.urandom(3900)
    (copy / name).write_bytes(content)
    assert "restore a backup" in refused(copy, "database-corrupt")


@pytest.mark.parametrize("name", ["data.sqlite", "keys.sqlite"])
def test_a_file_that_is_no_database_is_refused(copy, name):
    (copy / name).write_bytes(b"no database, but some text that is long enough to be looked at" * 100)
    refused(copy, "not-a-database")


@pytest.mark.parametrize("name", ["data.sqlite", "keys.sqlite"])
def test_one_of_the_two_files_missing_is_refused_and_not_made_anew(copy, name):
    (copy / name).unlink()
    refused(copy, "database-missing")


@pytest.mark.parametrize("name", ["data.sqlite", "keys.sqlite"])
def test_an_empty_file_beside_a_used_one_is_refused_and_left_empty(copy, name):
    (copy / name).write_bytes(b"")
    refused(copy, "database-missing")
    for command in (["client", "list", "--controller", "shop"], ["migrate"]):
        assert "[database-missing]" in zavet(*command, "--data", copy).stderr
    assert (copy / name).stat().st_size == 0


def test_a_missing_master_key_is_refused(copy):
    (copy / "master.key").unlink()
    assert "ZAVET_MASTER_KEY" in refused(copy, "master-key-missing")


def test_another_master_key_is_refused(copy):
    key = copy / "master.key"
    key.write_text("89abcdef01234567" * 4)
    assert "not the master key" in refused(copy, "master-key-wrong")
    key.unlink()
    refused(copy, "master-key-wrong", environment={"ZAVET_MASTER_KEY": "fedcba9876543210" * 4})


def test_a_weak_master_key_is_refused_as_what_it_is(copy):
    (copy / "master.key").write_text("00" * 32)
    assert "all its bytes are equal" in refused(copy, "master-key-weak")


@pytest.mark.parametrize("content", ["", "a secret", "0f" * 31])
def test_a_malformed_master_key_is_refused(copy, content):
    (copy / "master.key").write_text(content)
    told = refused(copy, "master-key-malformed")
    assert not content or content not in told


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_key_that_others_may_read_is_refused(copy, mode):
    (copy / "master.key").chmod(mode)
    assert "chmod 600" in refused(copy, "master-key-permissions")


@pytest.mark.parametrize("name", ["data.sqlite", "keys.sqlite"])
def test_a_database_of_a_newer_release_is_refused(copy, name):
    import sqlite3
    database = sqlite3.connect(copy / name)
    database.execute("insert into schema_migration values ('future', 99, 'what is not known yet', 0)")
    database.commit()
    database.execute("pragma wal_checkpoint(truncate)")
    database.close()
    assert "newer Zavet" in refused(copy, "database-newer")


@pytest.fixture
def mount(tmp_path):
    """A small file system of its own; only root can make one."""
    place = tmp_path / "mount"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True)
    if made.returncode != 0:
        pytest.skip("only root can mount a file system of its own")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_read_only_disk_is_refused(copy, mount):
    folder = mount / "data"
    shutil.copytree(copy, folder)
    subprocess.run(["mount", "-o", "remount,ro", mount], check=True)
    refused(folder, "database-read-only")
    listed = zavet("client", "list", "--controller", "shop", "--data", folder)
    assert listed.returncode == 3


def test_a_full_disk_refuses_each_write_and_loses_nothing_that_was_answered(copy, mount):
    from house import add_client
    folder = mount / "data"
    shutil.copytree(copy, folder)
    key = add_client(folder)
    with Server(folder, log=copy.parent / "full.log") as server:
        answered, refusals = [], set()
        for number in range(400):
            status, _, answer = server.call("POST", "/api/v1/collections", {
                "point": "registration",
                "values": {"email": f"p{number}@people.example", "name": "n" * 200}}, key)
            if status == 201:
                answered.append(answer["person"])
            else:
                refusals.add((status, answer.get("code")))
                if len(refusals) > 3 or number - len(answered) > 20:
                    break
        assert answered and refusals, "the disk did not fill"
        assert all(status >= 500 for status, _ in refusals), refusals
        for person in answered[-5:]:
            status, _, answer = server.call("POST", "/api/v1/decisions", {
                "person": person, "purpose": "account", "data": ["name"], "operation": "read"}, key)
            assert status == 200 and answer["permitted"], answer
    bigger = copy.parent / "bigger"
    shutil.copytree(folder, bigger)
    with Server(bigger) as server:
        status, _, answer = server.call("POST", "/api/v1/reads", {
            "person": answered[-1], "purpose": "account", "data": ["name"]}, key)
        assert status == 200 and answer["data"][0]["value"] == "n" * 200


def test_a_folder_that_cannot_be_made_is_refused():
    served = zavet("serve", POLICIES, "--data", "/proc/zavet", "--local-mailbox")
    assert served.returncode == 3 and "folder-unusable" in served.stderr


def test_commands_beside_the_server_make_nothing(tmp_path):
    for command in (["client", "list", "--controller", "shop", "--data", tmp_path / "data"],
                    ["ledger", "checkpoint", tmp_path / "data", "--controller", "shop"],
                    ["keys", "rotate", "--data", tmp_path / "data"]):
        assert zavet(*command).returncode == 3
    assert list(tmp_path.iterdir()) == []
