"""PostgreSQL goes away and comes back under load: clear answers meanwhile, nothing acknowledged lost, nobody's hand."""

import http.client
import random
import signal
import threading
import time

import pytest

from house import ADDRESSES, Server, add_client, ask, register, zavet
from postgresql import PostgreSQL, psql
from test_durability import CONNECTIONS, Load, check_person, check_whole, gather, sequenced

# What a node may say while its database is away; a deed of unknown outcome is not counted as acknowledged.
AWAY = {"store-unreachable", "store-contended", "store-busy", "outcome-unknown"}


class PatientLoad(Load):
    """Goes on when the database is away, and remembers what it was told."""

    bearable = AWAY

    def __init__(self, server, key, name):
        super().__init__(server, key, name)
        self.told = []

    def run(self):
        # A request may meet a silent server more than once, with one connection after the other.
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=150)
        number = 0
        while not self.stopping.is_set() and not self.errors:
            number += 1
            try:
                self.story(connection, f"{self.name}-{number}")
            except Away:
                time.sleep(0.05)
        connection.close()

    def post(self, connection, path, body, expected):
        status, headers, answer = ask(connection, "POST", path, body, self.key)
        if status == 503 and answer["code"] in self.bearable:
            self.told.append(answer["code"])
            raise Away
        if status != expected:
            self.errors.append(f"{path}: {status} {answer}")
            raise Away
        self.evidence.update(answer["evidence"])
        return answer


class Away(Exception):
    pass


@pytest.fixture
def own():
    """A server of PostgreSQL that a test may kill."""
    running = PostgreSQL().start()
    yield running
    running.remove()


@pytest.fixture
def house(own, tmp_path):
    folder = tmp_path / "data"
    ADDRESSES[str(folder)] = own.database()
    with Server(folder) as server:
        yield server


def ready(server):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.call("GET", "/readyz")[0] == 200:
            # One of its threads that failed a moment ago does not try again for up to two seconds.
            time.sleep(2.5)
            return
        time.sleep(0.1)
    raise AssertionError("the node does not find its database again")


def load_through(server, key, label, trouble, kind=PatientLoad):
    """Load before, during and after some trouble; what was acknowledged, whom it concerns, and what was told."""
    loads = [kind(server, key, f"{label}-{number}") for number in range(CONNECTIONS)]
    for load in loads:
        load.start()
    time.sleep(random.uniform(0.3, 1.0))
    trouble()
    ready(server)
    counts = [len(load.evidence) for load in loads]
    deadline = time.monotonic() + 30
    while any(len(load.evidence) <= count for load, count in zip(loads, counts)) and time.monotonic() < deadline:
        time.sleep(0.1)
    # Everybody goes on.
    assert all(len(load.evidence) > count for load, count in zip(loads, counts)), [load.errors for load in loads]
    for load in loads:
        load.stopping.set()
    evidence, people = gather(loads)
    return evidence, people, [code for load in loads for code in load.told]


def check(server, key, evidence, people, bundles):
    for person, known in random.sample(sorted(people.items()), min(10, len(people))):
        check_person(server, key, person, known)
    bundle, signer, _ = sequenced(server.data, bundles, evidence, patience=30)
    assert zavet("ledger", "verify", bundle, "--key", signer).returncode == 0
    check_whole(bundle)


def test_a_restarted_database_is_found_again(house, own, tmp_path):
    key, acknowledged = add_client(house.data), set()
    for number, how in enumerate([signal.SIGINT, signal.SIGQUIT, signal.SIGKILL]):
        def trouble():
            own.stop(how)
            deadline = time.monotonic() + 20
            while house.call("GET", "/readyz")[0] != 503:
                assert time.monotonic() < deadline, "the node says that it is ready without its database"
                time.sleep(0.1)
            time.sleep(0.5)
            own.start()

        evidence, people, told = load_through(house, key, f"r{number}", trouble)
        assert "store-unreachable" in told
        acknowledged |= evidence
        check(house, key, acknowledged, people, tmp_path / "bundles")
    assert house.process.poll() is None


def test_connections_cut_in_mid_transaction_lose_nothing(house, own, tmp_path):
    key = add_client(house.data)
    address = ADDRESSES[str(house.data)]

    def trouble():
        for _ in range(20):
            psql(address, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zavet' "
                          "and state <> 'idle'")
            time.sleep(0.05)

    evidence, people, told = load_through(house, key, "c", trouble)
    assert set(told) <= AWAY
    check(house, key, evidence, people, tmp_path / "bundles")


def test_a_database_that_was_deposed_while_it_stood_still_tells_nothing_until_it_leads_again(house, own):
    """Such a one takes connections and reads, and knows nothing of what another acknowledged; nobody confirms its commits."""
    key = add_client(house.data)
    address = ADDRESSES[str(house.data)]
    person = register(house, key, "deposed", consents={"newsletter": True})["person"]
    told = {}

    def ask_it(name, path, body):
        told[name] = house.call("POST", path, body, key)[0]

    advice = {"person": person, "purpose": "newsletter", "data": ["email"], "channel": "email"}
    questions = {
        "advice": ("/api/v1/decisions", advice), "recorded": ("/api/v1/decisions", {**advice, "record": True}),
        "unknown": ("/api/v1/decisions", {**advice, "person": "p" * 12, "record": True}),
        "reading": ("/api/v1/reads", {"person": person, "purpose": "account", "data": ["email"]}),
    }

    def confirm_by(names):
        psql(address, f"alter system set synchronous_standby_names = '{names}'")
        psql(address, "select pg_reload_conf()")

    confirm_by("nobody")
    # So long may a proof stand; whoever stood still for less has not been replaced.
    time.sleep(2.5)
    asking = [threading.Thread(target=ask_it, args=(name, *question), daemon=True) for name, question in questions.items()]
    for thread in asking:
        thread.start()
    time.sleep(3)
    assert told == {}
    confirm_by("")
    for thread in asking:
        thread.join(30)
    assert told == {"advice": 200, "recorded": 200, "unknown": 404, "reading": 200}


def test_a_server_that_was_left_behind_by_a_change_of_leaders_is_refused_though_it_takes_writes(own, tmp_path):
    """Brought back as it was, it knows nothing of its successor, and its commits wait for nobody."""
    follower = own.make_follower()
    try:
        folder = tmp_path / "data"
        first = own.database()
        name = first.rsplit("/", 1)[1]
        ADDRESSES[str(folder)] = (
            f"postgres://zavet@127.0.0.1:{own.port},127.0.0.1:{follower.port}/{name}?target_session_attrs=read-write")
        with Server(folder) as server:
            key = add_client(folder)
            before = register(server, key, "before", consents={"newsletter": True})["person"]
            follower.wait_until_like_the_leader()
            own.stop()
            follower.lead()
            ready(server)
            after = register(server, key, "after", consents={"newsletter": True})["person"]
            # The first is the first whom a connection asks, and it takes writes.
            own.start()
            assert own.ask("select pg_is_in_recovery()", name) == ["f"]
            follower.stop()
            question = {"purpose": "newsletter", "data": ["email"], "channel": "email"}
            deadline = time.monotonic() + 6
            while time.monotonic() < deadline:
                for person in (before, after):
                    status, _, told = server.call("POST", "/api/v1/decisions", {"person": person, **question}, key)
                    assert status == 503 and told["code"] in AWAY, (person == after, status, told)
                time.sleep(0.1)
            own.stop()
            follower.start()
            ready(server)
            for person in (before, after):
                assert server.call("POST", "/api/v1/decisions", {"person": person, **question}, key)[2]["permitted"]
    finally:
        follower.remove()
