"""Keys are rotated without rewriting data, and without locking anybody out."""

import json
import stat

from house import Server, add_client, register, zavet


def read_name(server, key, person):
    status, _, answer = server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name"]}, key)
    assert status == 200, answer
    return json.dumps(answer)


def test_a_rotated_master_key_opens_everything_and_the_former_one_nothing(data):
    with Server(data) as server:
        key = add_client(data)
        ann = register(server, key, "ann")["person"]
        rotated = zavet("keys", "rotate", "--data", data, "--json")
        assert rotated.returncode == 0, rotated.stderr
        outcome = json.loads(rotated.stdout)
        assert outcome["rewrapped"] >= 1
        assert '"ann"' in read_name(server, key, ann)
        server.stop()
        server.start()
        assert '"ann"' in read_name(server, key, ann)
    former = next(data.glob("master.key.former-*"))
    assert stat.S_IMODE(former.stat().st_mode) == 0o600 and not (data / "master.key.next").exists()
    wrong = zavet("client", "list", "--controller", "shop", "--data", data, "--master-key", former)
    assert wrong.returncode == 3 and "master-key-wrong" in wrong.stderr


def test_a_rotation_that_was_cut_off_is_begun_again(data):
    with Server(data) as server:
        key = add_client(data)
        ann = register(server, key, "ann")["person"]
    # As a cut after the new key was written leaves it.
    next_key = data / "master.key.next"
    next_key.touch(mode=0o600)
    next_key.write_text("0123456789abcdef" * 4)
    with Server(data) as server:
        assert '"ann"' in read_name(server, key, ann)
    assert zavet("keys", "rotate", "--data", data).returncode == 0
    assert (data / "master.key").read_text() == "0123456789abcdef" * 4
    with Server(data) as server:
        assert '"ann"' in read_name(server, key, ann)


def test_one_controller_gets_a_key_of_its_own(data):
    with Server(data) as server:
        key = add_client(data)
        ann = register(server, key, "ann")["person"]
        rotated = zavet("keys", "rotate", "--data", data, "--controller", "shop", "--json")
        assert rotated.returncode == 0 and json.loads(rotated.stdout)["generation"] == 2
        assert '"ann"' in read_name(server, key, ann)
        register(server, key, "bob")
