"""A server of PostgreSQL for the tests: its own folder, socket and port, a database for each test, `fsync=on`."""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid

PROGRAMS = pathlib.Path("/usr/lib/postgresql")
OLDEST = 15


def programs():
    """The folder of the newest server's programs; missing ones fail the tests, they never pass over them."""
    versions = [int(path.name) for path in PROGRAMS.glob("*") if re.fullmatch(r"\d+", path.name)]
    newest = max([number for number in versions if (PROGRAMS / str(number) / "bin/initdb").exists()], default=0)
    assert newest >= OLDEST, "PostgreSQL 15 or later is not installed: scripts/install-dependencies.sh test"
    return PROGRAMS / str(newest) / "bin"


def as_postgres():
    """What runs a command as somebody whom PostgreSQL accepts, which root is not; it goes when the tests go."""
    drop = ["--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    return ["setpriv", *drop, "--pdeathsig", "QUIT"]


def processes(data):
    """The processes that work in a folder of data, whoever their parent is."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if os.readlink(path / "cwd").removesuffix(" (deleted)") == str(data):
                found.append(int(path.name))
        except OSError:
            continue
    return found


def wait_until_gone(data):
    """Those that outlive a killed parent hold its memory until they see that it has gone."""
    deadline = time.monotonic() + 60
    while processes(data):
        assert time.monotonic() < deadline, "processes of the killed server do not end"
        time.sleep(0.1)


class PostgreSQL:
    def __init__(self, folder=None, settings=(), made_with=()):
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="zavet-pg-", dir="/tmp"))
        self.settings, self.made_with, self.process = settings, made_with, None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.make()

    def make(self):
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        made = subprocess.run(
            [*as_postgres(), programs() / "initdb", "-D", self.folder / "data", "-U", "zavet", "-A", "trust",
             # A language of the database that orders text otherwise than we do.
             "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en", *self.made_with],
            cwd=self.folder, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        with open(self.folder / "data/postgresql.conf", "a") as settings:
            settings.write("\n".join([
                "listen_addresses = '127.0.0.1'", f"port = {self.port}",
                f"unix_socket_directories = '{self.folder}'", "max_connections = 200", "fsync = on",
                "max_locks_per_transaction = 256", *self.settings, ""]))

    def make_follower(self):
        """A server of its own that holds what this one holds, and follows it until it is told to lead."""
        follower = Follower(self)
        return follower.start()

    def start(self):
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [*as_postgres(), programs() / "postgres", "-D", self.folder / "data"], cwd=self.folder, stdout=log,
                stderr=log)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            ready = subprocess.run([programs() / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)])
            if ready.returncode == 0:
                return self
            assert self.process.poll() is None, (self.folder / "log").read_text()[-2000:]
            time.sleep(0.05)
        raise AssertionError("PostgreSQL does not answer")

    def stop(self, how=signal.SIGINT):
        """SIGINT: connections are cut; SIGQUIT: at once, without tidying up; SIGKILL: as after a loss of power."""
        self.process.send_signal(how)
        self.process.wait(timeout=60)
        if how == signal.SIGKILL:
            wait_until_gone(self.folder / "data")

    def remove(self):
        if self.process and self.process.poll() is None:
            self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def database(self):
        """A new database, empty; its address."""
        name = "t_" + uuid.uuid4().hex
        self.ask(f'create database "{name}"', "postgres")
        return f"postgres://zavet@127.0.0.1:{self.port}/{name}"

    def ask(self, sql, database):
        """The answer's lines, each with its columns separated by `|`."""
        return psql(f"postgres://zavet@127.0.0.1:{self.port}/{database}", sql)


class Follower(PostgreSQL):
    def __init__(self, leader):
        self.leader = leader
        super().__init__(settings=leader.settings)

    def make(self):
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        made = subprocess.run(
            [*as_postgres(), programs() / "pg_basebackup", "-h", "127.0.0.1", "-p", str(self.leader.port), "-U", "zavet",
             "-D", self.folder / "data", "-R", "-X", "stream", "-c", "fast"], cwd=self.folder, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        with open(self.folder / "data/postgresql.conf", "a") as settings:
            settings.write(f"\nport = {self.port}\nunix_socket_directories = '{self.folder}'\n")

    def wait_until_like_the_leader(self):
        """Until it has all that the leader has written."""
        written = self.leader.ask("select pg_current_wal_lsn()", "postgres")[0]
        deadline = time.monotonic() + 60
        while self.ask(f"select pg_last_wal_replay_lsn() >= '{written}'::pg_lsn", "postgres") != ["t"]:
            assert time.monotonic() < deadline, "the follower does not follow"
            time.sleep(0.1)

    def lead(self):
        assert self.ask("select pg_promote()", "postgres") == ["t"]


def psql(url, sql):
    asked = subprocess.run(
        [programs() / "psql", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, url], capture_output=True,
        text=True, timeout=60)
    assert asked.returncode == 0, asked.stderr
    return asked.stdout.splitlines()
