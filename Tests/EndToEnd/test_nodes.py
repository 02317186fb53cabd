"""Two nodes on one PostgreSQL: what one has acknowledged the other knows, and their evidence is one tree."""

import json
import os
import random
import threading
import time

from house import ADDRESSES, Server, add_client, entries, register, zavet
from postgresql import psql
from test_durability import check_person, check_whole, gather, sequenced, start_load

ROUNDS = int(os.environ.get("ZAVET_ROUNDS", "60"))


def decide(server, key, person):
    question = {"person": person, "purpose": "newsletter", "data": ["email"], "channel": "email", "record": True}
    status, _, answer = server.call("POST", "/api/v1/decisions", question, key)
    assert status == 200, answer
    return answer


def choose(server, key, person, act):
    status, _, answer = server.call(
        "POST", f"/api/v1/persons/{person}/choices", {"act": act, "element": "newsletter"}, key)
    assert status == 201, answer


def test_a_withdrawal_at_one_node_is_known_to_the_next_decision_at_the_other(nodes, tmp_path):
    first, second = nodes
    key = add_client(first.data)
    loads = start_load(first, key, "a") + start_load(second, key, "b")
    for number in range(ROUNDS):
        here, there = random.sample(nodes, 2)
        person = register(here, key, f"person-{number}", consents={"newsletter": True})["person"]
        assert decide(there, key, person)["permitted"]
        choose(here, key, person, "withdraw-consent")
        answer = decide(there, key, person)
        assert not answer["permitted"] and answer["reasons"][0]["code"] == "consent-withdrawn"
    for load in loads:
        load.stopping.set()
    evidence, people = gather(loads)
    for person, known in random.sample(sorted(people.items()), 10):
        check_person(random.choice(nodes), key, person, known)
    bundle, signer, _ = sequenced(first.data, tmp_path / "bundles", evidence)
    assert zavet("ledger", "verify", bundle, "--key", signer).returncode == 0
    check_whole(bundle)


def test_both_nodes_serve_the_same_staff_clients_and_answers(nodes):
    first, second = nodes
    key = add_client(second.data)
    body = {"point": "registration", "values": {"email": "once@people.example", "name": "once"}}
    again = {"Idempotency-Key": "only-once-please"}
    status, _, answer = first.call("POST", "/api/v1/collections", body, key, again)
    assert status == 201
    status, headers, repeated = second.call("POST", "/api/v1/collections", body, key, again)
    assert status == 201 and repeated["person"] == answer["person"]
    assert {name.lower() for name in headers} >= {"idempotency-replayed"}
    # One administrator was made for the firm, by whichever node came first.
    address = ADDRESSES[str(first.data)]
    assert psql(address, "select count(*) from zavet.staff_member where controller = 'shop'") == ["1"]
    assert psql(address, "select count(*) from zavet.lease where name like 'serve/%'") == ["2"]


def test_a_revoked_client_is_refused_at_every_node_once_its_revocation_was_told(nodes):
    first, second = nodes
    for _ in range(3):
        key = add_client(first.data)
        listed = json.loads(zavet("client", "list", "--controller", "shop", "--data", first.data, "--json").stdout)
        client = next(each["client"] for each in listed if each["state"] == "active")
        person = register(second, key, f"with-{key[-6:]}", consents={"newsletter": True})["person"]
        asking, answered = threading.Event(), []

        def ask_on():
            # Asked without a pause, the key never leaves the memory of a node that would remember it too long.
            while not asking.is_set():
                for node in nodes:
                    began = time.monotonic()
                    answered.append((began, node.call("GET", f"/api/v1/persons/{person}", None, key)[0]))

        loads = [threading.Thread(target=ask_on, daemon=True) for _ in range(2)]
        for load in loads:
            load.start()
        time.sleep(0.5)
        revoked = zavet("client", "revoke", client, "--controller", "shop", "--data", first.data)
        told = time.monotonic()
        assert revoked.returncode == 0, revoked.stderr
        time.sleep(0.5)
        asking.set()
        for load in loads:
            load.join()
        assert {status for began, status in answered if began < told - 2} <= {200} and answered[0][1] == 200
        assert {status for began, status in answered if began > told} == {401}


def test_a_node_killed_in_the_middle_is_stood_in_for_by_the_other(nodes, tmp_path):
    first, second = nodes
    key = add_client(first.data)
    acknowledged, everybody, older = set(), {}, None
    for number in range(6):
        victim, other = random.sample(nodes, 2)
        loads, others = start_load(victim, key, f"v{number}"), start_load(other, key, f"o{number}")
        time.sleep(random.uniform(0.1, 0.8))
        victim.kill()
        evidence, people = gather(loads)
        time.sleep(0.3)
        for load in others:
            load.stopping.set()
        more, neighbours = gather(others)
        acknowledged |= evidence | more
        everybody = people | neighbours
        for person, known in random.sample(sorted(everybody.items()), min(10, len(everybody))):
            check_person(other, key, person, known)
        # The dead node's lease runs out after ten seconds; its entries are sequenced by the one that is left.
        bundle, signer, _ = sequenced(other.data, tmp_path / "bundles", acknowledged, patience=30)
        against = ["--against", older] if older else []
        checked = zavet("ledger", "verify", bundle, "--key", signer, *against)
        assert checked.returncode == 0, checked.stdout
        older = bundle
        victim.start()
    check_whole(older)


def test_an_erasure_whose_node_died_after_its_beginning_is_finished_by_another(nodes):
    first, second = nodes
    address = ADDRESSES[str(first.data)]
    key = add_client(first.data)
    person = register(first, key, "ann")["person"]
    kept = register(first, key, "bob")["person"]
    first.kill()
    # What the dead node has left: the intent, which its transaction has kept together with the evidence.
    psql(address, "insert into zavet.erasure (controller, subject, datum, begun_at) values "
                  f"('shop', '{person}', '', {int(time.time() * 1000)})")
    assert second.call("GET", f"/api/v1/persons/{person}", None, key)[0] == 404
    deadline = time.monotonic() + 120
    while psql(address, "select count(*) from zavet.erasure") != ["0"]:
        assert time.monotonic() < deadline, "nobody finishes what the dead node began"
        time.sleep(0.5)
    for table in ("zavet.datum", "zavet.person", "zavet_keys.person_key", "zavet_keys.datum_key"):
        assert psql(address, f"select distinct subject from {table}") == [kept], table


def test_nodes_that_start_at_once_make_one_house(postgresql, tmp_path):
    address = postgresql.database()
    folders = [tmp_path / f"node-{number}" for number in range(3)]
    key = os.urandom(32).hex()
    for folder in folders:
        folder.mkdir(mode=0o700)
        (folder / "master.key").write_text(key + "\n")
        (folder / "master.key").chmod(0o600)
        ADDRESSES[str(folder)] = address
    servers = [Server(folder) for folder in folders]
    starting = [threading.Thread(target=server.start, daemon=True) for server in servers]
    for thread in starting:
        thread.start()
    for thread in starting:
        thread.join()
    try:
        client = add_client(folders[0])
        person = register(servers[0], client, "ann", consents={"newsletter": True})["person"]
        for server in servers:
            assert decide(server, client, person)["permitted"]
        loaded = psql(address, "select count(*) from zavet.policy_version where controller = 'shop'")
        assert loaded == ["1"]
        assert psql(address, "select count(*) from zavet.staff_member where controller = 'shop'") == ["1"]
        bundle, _, _ = sequenced(folders[0], tmp_path / "bundles", set())
        assert [entry["kind"] for entry in entries(bundle)].count("policy-loaded") == 1
    finally:
        for server in servers:
            server.stop()
            server.log.close()
