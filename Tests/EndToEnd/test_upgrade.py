"""A rolling upgrade: one node after the other is replaced by a program whose schema goes further, and no request is lost.

The program to come is this one with further steps of the schema, which only a build for debugging reads from a file: a
column in every table, a table, an index. What a step may do stands in docs/internals/storage.md.
"""

import http.client
import time

from house import ADDRESSES, POLICIES, Server, add_client, ask, zavet
from postgresql import psql
from test_durability import Load, check_person, check_whole, gather, sequenced

CONNECTIONS = 3


class BalancedLoad(Load):
    """Asks its node, and the other one when the node takes no requests; each deed has a key, so that it is done once."""

    def __init__(self, servers, key, name):
        super().__init__(servers[0], key, name)
        self.servers, self.deeds, self.connection = list(servers), 0, None

    def post(self, connection, path, body, expected):
        self.deeds += 1
        once = {"Idempotency-Key": f"upgrade-{self.name}-{self.deeds}"}
        deadline = time.monotonic() + 120
        while True:
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.servers[0].port, timeout=60)
                status, _, answer = ask(self.connection, "POST", path, body, self.key, once)
                if status != 409 or answer["code"] != "idempotency-in-progress":
                    break
                # The node that goes is still at it; its answer is the answer.
                time.sleep(0.1)
            except (OSError, http.client.HTTPException) as error:
                if time.monotonic() > deadline:
                    self.errors.append(f"{path}: no node takes it: {error}")
                    raise OSError from error
                self.connection.close()
                self.connection = None
                self.servers.reverse()
                time.sleep(0.02)
        if status != expected:
            self.errors.append(f"{path}: {status} {answer}")
            raise OSError("the load stops at an answer that it did not expect")
        self.evidence.update(answer["evidence"])
        return answer


def wait_for_more(loads, count=10):
    """Until every connection has done so many deeds more."""
    before = [load.deeds for load in loads]
    deadline = time.monotonic() + 120
    while any(load.deeds < earlier + count for load, earlier in zip(loads, before)):
        assert not any(load.errors for load in loads), [load.errors for load in loads]
        assert time.monotonic() < deadline, "the load stands still"
        time.sleep(0.05)


def steps_to_come(address, file):
    """A column in every table, one to be filled in by a default, an index and a table."""
    tables = psql(address, "select table_name from information_schema.tables where table_schema = 'zavet' "
                           "and table_name <> 'schema_migration' order by 1")
    assert len(tables) > 20
    file.write_text("\n\n".join([
        *[f"alter table {table} add column later integer not null default 7" for table in tables],
        *[f"alter table {table} add column later_words text" for table in tables[:5]],
        "create table later (controller text not null, id text not null, primary key (controller, id)) strict",
        "create index person_by_later on person (controller, later)",
    ]))
    return {"ZAVET_REHEARSED_STEPS": str(file)}


def test_nodes_are_replaced_one_by_one_and_no_request_is_lost(nodes, tmp_path, monkeypatch):
    first, second = nodes
    address = ADDRESSES[str(first.data)]
    key = add_client(first.data)
    coming = steps_to_come(address, tmp_path / "steps.sql")
    loads = [BalancedLoad(order, key, f"{label}{number}")
             for label, order in (("a", (first, second)), ("b", (second, first))) for number in range(CONNECTIONS)]
    for load in loads:
        load.start()
    wait_for_more(loads)
    assert first.stop() == 0
    wait_for_more(loads)
    # The new release takes its steps while the older one serves, and then both serve.
    first.start(environment=coming)
    assert int(psql(address, "select count(*) from zavet.schema_migration where room = 'rehearsal'")[0]) > 25
    wait_for_more(loads, 25)
    assert second.process.poll() is None
    # A node of the older release that ends now does not come back: it would not know what it finds.
    assert second.stop() == 0
    refused = zavet("serve", POLICIES, "--data", second.data, "--port", "0", "--local-mailbox")
    assert refused.returncode == 3 and "[database-newer]" in refused.stderr, refused.stderr
    second.start(environment=coming)
    wait_for_more(loads, 25)
    for load in loads:
        load.stopping.set()
    evidence, people = gather(loads)
    for number, (person, known) in enumerate(sorted(people.items())[:40]):
        check_person(nodes[number % 2], key, person, known)
    # Done once each, also what was asked twice because its node was going.
    names = [known["name"] for known in people.values()]
    for name in names[:40]:
        found = first.call("POST", "/api/v1/persons/find", {"kind": "email", "value": f"{name}@people.example"}, key)[2]
        assert len(found.get("persons", [])) <= 1, found
    monkeypatch.setenv(*next(iter(coming.items())))
    bundle, signer, _ = sequenced(second.data, tmp_path / "bundles", evidence, patience=30)
    checked = zavet("ledger", "verify", bundle, "--key", signer)
    assert checked.returncode == 0, checked.stdout
    check_whole(bundle)
