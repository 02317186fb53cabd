"""Acknowledged is durable: the server is killed under load, and everything it had answered is there afterwards."""

import http.client
import json
import os
import random
import subprocess
import threading
import time

from house import (
    ADDRESSES, EXECUTABLE, POLICIES, Server, add_client, ask, entries, environment_of, export, register, zavet)

KILLS = int(os.environ.get("ZAVET_KILLS", "20"))
CONNECTIONS = 6


class Load(threading.Thread):
    """One connection that registers people, withdraws their consent, asks recorded decisions, and erases some.

    What was acknowledged is remembered; what was under way when the connection broke may be there or not.
    """

    def __init__(self, server, key, name):
        super().__init__(daemon=True)
        self.server, self.key, self.name = server, key, name
        self.evidence, self.people, self.errors = set(), {}, []
        self.stopping = threading.Event()

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        number = 0
        while not self.stopping.is_set():
            number += 1
            try:
                self.story(connection, f"{self.name}-{number}")
            except (OSError, http.client.HTTPException):
                break
        connection.close()

    def story(self, connection, name):
        registered = self.post(connection, "/api/v1/collections", {
            "point": "registration", "values": {"email": f"{name}@people.example", "name": name},
            "consents": {"newsletter": True}}, 201)
        person = registered["person"]
        self.people[person] = {"name": name, "withdrawn": False, "gone": False}
        question = {"person": person, "purpose": "newsletter", "data": ["email"], "channel": "email", "record": True}
        decided = self.post(connection, "/api/v1/decisions", question, 200)
        if not decided["permitted"]:
            self.errors.append(f"{name}: {decided['reasons']}")
        if random.random() < 0.5:
            withdrawal = {"act": "withdraw-consent", "element": "newsletter"}
            self.post(connection, f"/api/v1/persons/{person}/choices", withdrawal, 201)
            self.people[person]["withdrawn"] = True
        if random.random() < 0.2:
            # Cut off before the answer it may be done or not; afterwards it is.
            self.people[person]["gone"] = None
            self.post(connection, f"/api/v1/persons/{person}/erasures", {"everything": True, "ground": "asked"}, 200)
            self.people[person]["gone"] = True

    def post(self, connection, path, body, expected):
        status, _, answer = ask(connection, "POST", path, body, self.key)
        if status != expected:
            self.errors.append(f"{path}: {status} {answer}")
            raise OSError("the load stops at an answer that it did not expect")
        self.evidence.update(answer["evidence"])
        return answer


def start_load(server, key, label):
    loads = [Load(server, key, f"{label}-{number}") for number in range(CONNECTIONS)]
    for load in loads:
        load.start()
    return loads


def gather(loads):
    evidence, people = set(), {}
    for load in loads:
        load.join(timeout=30)
        assert not load.errors, load.errors[:3]
        evidence |= load.evidence
        people |= load.people
    return evidence, people


def check_person(server, key, person, known):
    """Somebody acknowledged can be read, whole, and a withdrawal acts; somebody erased is gone, whole."""
    if known["gone"] is not False:
        status = server.call("GET", f"/api/v1/persons/{person}", None, key)[0]
        assert status == 404 or (status == 200 and known["gone"] is None)
        if status == 404:
            found = server.call(
                "POST", "/api/v1/persons/find", {"kind": "email", "value": f"{known['name']}@people.example"}, key)[2]
            assert not found.get("persons"), found
            return
    status, _, answer = server.call(
        "POST", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name", "email"]}, key)
    assert status == 200, answer
    values = {value["item"]: value["value"] for value in answer["data"]}
    assert values == {"name": known["name"], "email": f"{known['name']}@people.example"}
    if known["withdrawn"]:
        status, _, answer = server.call("POST", "/api/v1/decisions", {
            "person": person, "purpose": "newsletter", "data": ["email"], "channel": "email"}, key)
        assert not answer["permitted"] and answer["reasons"][0]["code"] == "consent-withdrawn"


def sequenced(data, folder, wanted, patience=10):
    """The bundle once the sequencer has caught up with what was acknowledged; waits so many seconds."""
    for attempt in range(4 * patience):
        bundle = folder / f"{time.monotonic_ns()}"
        written = export(data, bundle, settled=False)
        ids = [entry["id"] for entry in entries(bundle)]
        if wanted <= set(ids):
            assert len(ids) == len(set(ids)) == written["size"]
            return bundle, written["key"], ids
        time.sleep(0.25)
    raise AssertionError(f"{len(wanted - set(ids))} acknowledged entries are missing")


def check_whole(bundle):
    """No half-done thing: whoever was registered left the entry of what was collected, and no other stands alone."""
    registered, collected = set(), set()
    for entry in entries(bundle):
        if entry["kind"] == "subject-registered":
            registered.add(entry["subject"])
        if entry["kind"] == "datum-collected":
            collected.add(entry["subject"])
    assert registered == collected


def test_what_was_acknowledged_survives_every_kill(anywhere, tmp_path):
    kill_again_and_again(anywhere, KILLS, tmp_path)


def kill_again_and_again(data, kills, tmp_path):
    """Kills a server under load so many times; everything it had answered is there after each."""
    seed = int(os.environ.get("ZAVET_SEED", random.randrange(1 << 30)))
    print(f"ZAVET_SEED={seed} kills={kills}")
    random.seed(seed)
    acknowledged, older, key = set(), None, None
    server = Server(data)
    try:
        server.start()
        client = add_client(data)
        for kill in range(kills):
            loads = start_load(server, client, f"k{kill}")
            time.sleep(random.uniform(0.02, 0.9))
            server.kill()
            evidence, people = gather(loads)
            acknowledged |= evidence
            server.start()
            for person, known in random.sample(sorted(people.items()), min(10, len(people))):
                check_person(server, client, person, known)
            bundle, key, _ = sequenced(data, tmp_path / "bundles", acknowledged)
            against = ["--against", older] if older else []
            checked = zavet("ledger", "verify", bundle, "--key", key, *against)
            assert checked.returncode == 0, checked.stdout
            older = bundle
        check_whole(older)
        assert len(acknowledged) > kills
        print(f"{len(acknowledged)} acknowledged entries, all there")
    finally:
        server.stop()
        server.log.close()


def test_a_graceful_stop_under_load_loses_no_answered_request_and_ends_with_0(anywhere, tmp_path):
    data = anywhere
    with Server(data) as server:
        client = add_client(data)
        loads = start_load(server, client, "s")
        time.sleep(1)
        assert server.stop() == 0
        evidence, people = gather(loads)
        assert evidence
        # What waited was sequenced before the end: the store says so without a server.
        bundle = tmp_path / "stopped"
        export(data, bundle, settled=False)
        assert evidence <= {entry["id"] for entry in entries(bundle)}
        server.start()
        for person, known in list(people.items())[:20]:
            check_person(server, client, person, known)


def test_a_kill_during_the_first_start_is_made_good_by_the_next(anywhere, postgresql):
    for number in range(5):
        server = Server(anywhere.parent / f"data-{number}")
        if str(anywhere) in ADDRESSES:
            ADDRESSES[str(server.data)] = postgresql.database()
        process = subprocess.Popen(
            [EXECUTABLE, "serve", str(POLICIES), "--data", str(server.data), "--port", str(server.port),
             "--local-mailbox"], stdout=server.log, stderr=server.log,
            env={**os.environ, **environment_of(server.data)})
        time.sleep(random.uniform(0.02, 0.5))
        process.kill()
        process.wait()
        with server:
            register(server, add_client(server.data), "ann")
