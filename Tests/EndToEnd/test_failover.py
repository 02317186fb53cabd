"""The leader of a cluster of three is killed under load, again and again: another takes over, nothing acknowledged is lost.

`make test-failover` is the long form (ZAVET_KILLS=100). Only what must be so is asserted; how long it takes is printed.
"""

import os
import random
import statistics
import time

import pytest

from cluster import TTL, Cluster
from house import ADDRESSES, Server, add_client, zavet
from test_durability import check_person, check_whole, gather, sequenced
from test_outages import AWAY, PatientLoad

KILLS = int(os.environ.get("ZAVET_KILLS", "3"))
CONNECTIONS = 4
# Evidence is taken out and verified after so many kills, and at the end.
BETWEEN = 10


class TimedLoad(PatientLoad):
    """Remembers when something was acknowledged."""

    def __init__(self, server, key, name):
        super().__init__(server, key, name)
        self.times = []

    def story(self, connection, name):
        super().story(connection, name)
        time.sleep(0.02)

    def post(self, *arguments):
        answer = super().post(*arguments)
        self.times.append(time.monotonic())
        return answer


@pytest.fixture(scope="module")
def cluster():
    running = Cluster()
    try:
        yield running.start()
    finally:
        running.remove()


def start_loads(server, key):
    loads = [TimedLoad(server, key, f"f-{number}") for number in range(CONNECTIONS)]
    for load in loads:
        load.start()
    return loads


def wait_for_all(loads, since, cluster):
    """Until every connection has been told of something done after that moment."""
    deadline = time.monotonic() + 180
    while not all(load.times and load.times[-1] > since for load in loads):
        errors = [error for load in loads for error in load.errors]
        assert not errors, errors
        assert time.monotonic() < deadline, (cluster.seen(), "".join(member.tail() for member in cluster.members))
        time.sleep(0.05)


def longest_silence(loads, since):
    """The longest time in which nobody was told of anything done, from shortly before the kill on."""
    times = sorted(moment for load in loads for moment in load.times[-20_000:] if moment > since - 1)
    return max(later - earlier for earlier, later in zip(times, times[1:]))


def verify(server, folder, evidence, older):
    bundle, signer, ids = taken_out(server.data, folder, evidence)
    against = ["--against", older] if older else []
    checked = zavet("ledger", "verify", bundle, "--key", signer, *against, timeout=300)
    assert checked.returncode == 0, checked.stdout
    return bundle, len(ids)


def taken_out(data, folder, evidence):
    """The bundle, taken out again when the cluster was changing leaders of itself meanwhile, as a busy machine's may."""
    for attempt in range(3):
        try:
            return sequenced(data, folder, evidence, patience=60)
        except AssertionError as error:
            failed = error
            time.sleep(TTL)
    raise failed


class PatientServer(Server):
    """A server that is asked again while it says that its database is away."""

    def call(self, method, path, body=None, key=None, headers=None):
        deadline = time.monotonic() + 120
        while True:
            answered = super().call(method, path, body, key, headers)
            if path == "/readyz" or answered[0] != 503 or time.monotonic() > deadline:
                return answered
            time.sleep(0.2)


def test_a_killed_leader_is_followed_by_another_and_nothing_acknowledged_is_lost(cluster, tmp_path):
    folder = tmp_path / "data"
    ADDRESSES[str(folder)] = cluster.database()
    silences, led, bundle, size = [], set(), None, 0
    with PatientServer(folder) as server:
        key = add_client(folder)
        loads = start_loads(server, key)
        for kill in range(1, KILLS + 1):
            leader = cluster.wait_until_whole()
            wait_for_all(loads, time.monotonic(), cluster)
            time.sleep(random.uniform(0, 1))
            since = time.monotonic()
            leader.kill()
            led.add(leader.name)
            # What was on its way when it died may still arrive; half a second later it is the new leader's.
            wait_for_all(loads, time.monotonic() + 0.5, cluster)
            silences.append(longest_silence(loads, since))
            leader.start()
            people = {person: known for load in loads for person, known in list(load.people.items())[-50:-5]}
            for person, known in random.sample(sorted(people.items()), min(5, len(people))):
                check_person(server, key, person, known)
            if kill % BETWEEN == 0:
                told = set().union(*(set(load.evidence.copy()) for load in loads))
                bundle, size = verify(server, tmp_path / "bundles", told, bundle)
                print(f"{kill} kills: {len(told)} acknowledged entries, all there; a tree of {size}", flush=True)
        cluster.wait_until_whole()
        for load in loads:
            load.stopping.set()
        evidence, people = gather(loads)
        for person, known in random.sample(sorted(people.items()), min(30, len(people))):
            check_person(server, key, person, known)
        bundle, size = verify(server, tmp_path / "bundles", evidence, bundle)
        check_whole(bundle)
        assert server.process.poll() is None
    told = [code for load in loads for code in load.told]
    assert set(told) <= AWAY
    # Somebody else took over: the same one never leads for ever.
    assert len(led) > 1 or KILLS == 1
    print(f"\n{KILLS} kills, ttl {TTL} s: silence median {statistics.median(silences):.1f} s, longest "
          f"{max(silences):.1f} s; {len(evidence)} acknowledged entries, lost 0; a valid tree of {size}; "
          f"told meanwhile: { {code: told.count(code) for code in sorted(set(told))} }")


def test_a_leader_that_stands_still_is_followed_too_and_does_no_harm_when_it_wakes_up(cluster, tmp_path):
    folder = tmp_path / "data"
    ADDRESSES[str(folder)] = cluster.database("frozen")
    with PatientServer(folder) as server:
        key = add_client(folder)
        loads = start_loads(server, key)
        leader = cluster.wait_until_whole()
        wait_for_all(loads, time.monotonic(), cluster)
        since = time.monotonic()
        leader.freeze()
        try:
            # Its machine takes what is sent, so nothing but its silence tells that it is gone.
            successor = cluster.wait_for_successor(leader)
            wait_for_all(loads, time.monotonic(), cluster)
        finally:
            leader.thaw()
        silence = longest_silence(loads, since)
        # It takes itself for the leader until it learns better. On a busy machine the cluster may choose anew
        # afterwards, and rightly choose it: who leads in the end is not asked, what was acknowledged is.
        cluster.wait_until_whole()
        wait_for_all(loads, time.monotonic(), cluster)
        for load in loads:
            load.stopping.set()
        evidence, people = gather(loads)
        for person, known in random.sample(sorted(people.items()), min(30, len(people))):
            check_person(server, key, person, known)
        bundle, size = verify(server, tmp_path / "bundles", evidence, None)
        check_whole(bundle)
    told = [code for load in loads for code in load.told]
    assert set(told) <= AWAY
    print(f"\nfrozen, ttl {TTL} s: followed by {successor.name}, silence {silence:.1f} s; {len(evidence)} acknowledged entries, lost 0; a tree of {size}")
