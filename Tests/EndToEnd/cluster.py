"""Three servers of PostgreSQL under Patroni, with three of etcd, on loopback: one leads, the others follow.

Commits wait for one follower (`synchronous_mode`), which is the one that takes over.
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

import pytest

from postgresql import as_postgres, processes, programs, psql, wait_until_gone

# After so many seconds without a sign of life a leader is one no more.
TTL = int(os.environ.get("ZAVET_TTL", "7"))
MEMBERS = 3


def demand_programs():
    """Where Patroni and etcd cannot be had the tests are passed over, and say so aloud."""
    missing = [name for name in ("patroni", "etcd") if not shutil.which(name)]
    if missing:
        line = f"PASSED OVER: {' and '.join(missing)} not installed (scripts/install-dependencies.sh test)"
        print(f"\n*** {line} ***")
        pytest.skip(line)


def free_ports(count):
    """So many ports, each another."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def place():
    """Where the servers' folders go: in memory where there is room, since what is killed is processes and not disks."""
    memory = pathlib.Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 3 << 30:
        return memory
    return pathlib.Path("/tmp")


def configuration(member, cluster):
    """Patroni's file of one member, as JSON, which YAML includes."""
    everybody = ["local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]
    return json.dumps({
        "scope": "zavet", "name": member.name,
        "restapi": {"listen": f"127.0.0.1:{member.rest}", "connect_address": f"127.0.0.1:{member.rest}"},
        "etcd3": {"hosts": [f"127.0.0.1:{other.etcd}" for other in cluster.members]},
        "bootstrap": {
            "dcs": {
                "ttl": TTL, "loop_wait": 1, "retry_timeout": 3, "synchronous_mode": True,
                "postgresql": {"use_pg_rewind": True, "parameters": {
                    "max_connections": 100, "max_locks_per_transaction": 128, "wal_log_hints": "on",
                    "shared_buffers": "32MB", "wal_keep_size": "128MB", "max_wal_size": "128MB",
                    "checkpoint_timeout": "30s"}}},
            "initdb": [{"encoding": "UTF8"}, {"locale": "C.UTF-8"}, "data-checksums"]},
        "postgresql": {
            "listen": f"127.0.0.1:{member.port}", "connect_address": f"127.0.0.1:{member.port}",
            "data_dir": str(member.data), "bin_dir": str(programs()), "pgpass": str(member.folder / "pgpass"),
            "pg_hba": everybody,
            "parameters": {"unix_socket_directories": str(member.folder), "fsync": "on"},
            "authentication": {"superuser": {"username": "zavet"}, "replication": {"username": "follower"},
                               "rewind": {"username": "zavet"}}},
    })


class Member:
    """One machine: its etcd, its Patroni, and the server of PostgreSQL that Patroni keeps."""

    def __init__(self, number, folder, ports):
        self.name, self.folder = f"member{number}", folder / f"member{number}"
        self.port, self.rest, self.etcd, self.peer = ports
        self.data = self.folder / "data"
        self.keeper = self.patroni = None
        self.folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")

    def run(self, name, *command, ending="TERM"):
        drop = [part for part in as_postgres() if part not in ("--pdeathsig", "QUIT")]
        with open(self.folder / f"{name}.log", "ab") as log:
            return subprocess.Popen([*drop, "--pdeathsig", ending, *map(str, command)], cwd=self.folder, stdout=log,
                                    stderr=log)

    def start_etcd(self, members):
        peers = ",".join(f"{other.name}=http://127.0.0.1:{other.peer}" for other in members)
        self.keeper = self.run(
            "etcd", shutil.which("etcd"), "--name", self.name, "--data-dir", self.folder / "etcd",
            "--listen-client-urls", f"http://127.0.0.1:{self.etcd}",
            "--advertise-client-urls", f"http://127.0.0.1:{self.etcd}",
            "--listen-peer-urls", f"http://127.0.0.1:{self.peer}",
            "--initial-advertise-peer-urls", f"http://127.0.0.1:{self.peer}",
            "--initial-cluster", peers, "--initial-cluster-state", "new",
            "--heartbeat-interval", "250", "--election-timeout", "2500", ending="KILL")

    def start(self):
        """Its Patroni, which starts the server and finds out what it is to be."""
        wait_until_gone(self.data)
        self.patroni = self.run("patroni", shutil.which("patroni"), self.folder / "patroni.yml")

    def kill(self):
        """As if the machine had lost its power: first who would make it good, then all of the server."""
        self.patroni.kill()
        self.patroni.wait()
        for process in sorted(processes(self.data)):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def freeze(self):
        """As if the machine stood still: who would make it good and all of the server keep their connections and say nothing."""
        self.patroni.send_signal(signal.SIGSTOP)
        for process in processes(self.data):
            os.kill(process, signal.SIGSTOP)

    def thaw(self, awake=3):
        """The server wakes up as the leader it was, for so many seconds; then a watchdog resets the machine.

        Patroni itself stays asleep: stopped between reading who leads and renewing its own lease it would, going on,
        write itself over who followed (Debian 12 has 3.0.2, whose `_update_leader` of etcd3 does not compare), and the
        cluster would throw away what the follower had taken. No client of a database can mend that; a watchdog does.
        """
        for process in processes(self.data):
            os.kill(process, signal.SIGCONT)
        time.sleep(awake)
        self.kill()
        self.start()

    def end(self):
        if self.patroni:
            self.kill()
        if self.keeper:
            self.keeper.kill()
            self.keeper.wait()

    def tail(self):
        log = self.folder / "patroni.log"
        return f"{self.name}:\n{log.read_text(errors='replace')[-1500:]}\n" if log.exists() else ""


class Cluster:
    def __init__(self):
        demand_programs()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="zavet-cluster-", dir=place()))
        self.folder.chmod(0o755)
        ports = free_ports(4 * MEMBERS)
        self.members = [Member(number, self.folder, ports[4 * number:4 * number + 4]) for number in range(MEMBERS)]
        for member in self.members:
            (member.folder / "patroni.yml").write_text(configuration(member, self))

    def start(self):
        for member in self.members:
            member.start_etcd(self.members)
        for member in self.members:
            member.start()
        self.wait_until_whole(180)
        return self

    def seen(self):
        """How the members see their cluster: name to role and state; nothing while none of them answers."""
        for member in self.members:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{member.rest}/cluster", timeout=5) as answer:
                    return {other["name"]: other for other in json.load(answer)["members"]}
            except (OSError, ValueError, KeyError):
                continue
        return {}

    def leader(self):
        """The member that leads, when there is one, all run, and one follows closely enough to take over."""
        seen = self.seen()
        roles = {name: other["role"] for name, other in seen.items()}
        running = [name for name, other in seen.items() if other.get("state") in ("running", "streaming")]
        timelines = {other.get("timeline") for other in seen.values()}
        if len(running) == MEMBERS and len(timelines) == 1 and "sync_standby" in roles.values():
            return next((member for member in self.members if roles.get(member.name) == "leader"), None)
        return None

    def wait_until_whole(self, patience=180):
        """The leader, once all three are what they are to be and know it alike."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            leader = self.leader()
            if leader and self.leads(leader):
                return leader
            for member in self.members:
                assert member.keeper.poll() is None, (member.folder / "etcd.log").read_text()[-2000:]
                assert member.patroni.poll() is None, member.tail()
            time.sleep(0.2)
        raise AssertionError(f"{self.seen()}\n" + "".join(member.tail() for member in self.members))

    def wait_for_successor(self, gone, patience=180):
        """Who leads in the place of a member that is dead or stands still, by its own word."""
        others = [member for member in self.members if member is not gone]
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            successor = next((member for member in others if self.leads(member)), None)
            if successor:
                return successor
            time.sleep(0.2)
        raise AssertionError("nobody took over\n" + "".join(member.tail() for member in self.members))

    def leads(self, member):
        """Whether it takes writes and has a follower whom its commits wait for, by its own word."""
        try:
            return psql(f"postgres://zavet@127.0.0.1:{member.port}/postgres",
                        "select not pg_is_in_recovery() and current_setting('synchronous_standby_names') <> ''"
                        " and exists (select from pg_stat_replication where sync_state = 'sync')") == ["t"]
        except (AssertionError, subprocess.TimeoutExpired):
            return False

    def database(self, name="zavet"):
        """A new database; its address, with all three hosts, of which the one that takes writes is meant."""
        hosts = ",".join(f"127.0.0.1:{member.port}" for member in self.members)
        psql(f"postgres://zavet@{hosts}/postgres?target_session_attrs=read-write", f'create database "{name}"')
        return f"postgres://zavet@{hosts}/{name}?target_session_attrs=read-write"

    def remove(self):
        for member in self.members:
            member.end()
        for member in self.members:
            wait_until_gone(member.data)
        shutil.rmtree(self.folder, ignore_errors=True)
