"""Programs and staff are let in, and shut out, from the command line."""

import json
import threading
import time

from house import add_client, register, zavet


def test_a_revoked_key_opens_nothing_at_once(server, data):
    key = add_client(data, "collect")
    register(server, key, "ann")
    listed = json.loads(zavet("client", "list", "--controller", "shop", "--data", data, "--json").stdout)
    assert [client["state"] for client in listed] == ["active"] and key.split("_")[2] == listed[0]["client"]
    assert key not in json.dumps(listed)
    # Asked all the time, so that the server remembers it when it is revoked.
    stopping, answers = threading.Event(), []

    def keep_asking():
        while not stopping.is_set():
            answers.append(server.call("POST", "/api/v1/collections", {"point": "registration", "values": {}}, key)[0])
            time.sleep(0.02)

    asking = threading.Thread(target=keep_asking)
    asking.start()
    assert zavet("client", "revoke", listed[0]["client"], "--controller", "shop", "--data", data).returncode == 0
    status, _, _ = server.call("POST", "/api/v1/collections", {"point": "registration", "values": {}}, key)
    stopping.set()
    asking.join()
    assert status == 401 and 422 in answers


def test_a_scope_that_is_not_there_is_refused(shop):
    refused = zavet("client", "add", "x", "--controller", "shop", "--scope", "everything", "--data", shop[0])
    assert refused.returncode == 2 and "collect" in refused.stderr


def test_staff_are_added_with_a_password_from_standard_input(shop):
    data, _ = shop
    added = zavet("staff", "add", "maria", "--controller", "shop", "--role", "support", "--data", data,
                  stdin="a long and quiet river\n")
    assert added.returncode == 0 and "river" not in added.stdout + added.stderr
    again = zavet("staff", "add", "Maria", "--controller", "shop", "--role", "support", "--data", data,
                  stdin="a long and quiet river\n")
    assert again.returncode == 1 and "login-name-taken" in again.stderr
    weak = zavet("staff", "add", "ivan", "--controller", "shop", "--role", "support", "--data", data, stdin="short\n")
    assert weak.returncode == 1 and "password-too-short" in weak.stderr
    role = zavet("staff", "add", "ivan", "--controller", "shop", "--role", "king", "--data", data, "--generate")
    assert role.returncode == 2 and "role-undeclared" in role.stderr and "support" in role.stderr
    assert zavet("staff", "disable", "maria", "--controller", "shop", "--data", data).returncode == 0
    listed = json.loads(zavet("staff", "list", "--controller", "shop", "--data", data, "--json").stdout)
    assert {member["name"]: member["active"] for member in listed} == {"admin": True, "maria": False}


def test_the_last_administrator_stays(shop):
    refused = zavet("staff", "disable", "admin", "--controller", "shop", "--data", shop[0])
    assert refused.returncode == 1 and "last-administrator" in refused.stderr
