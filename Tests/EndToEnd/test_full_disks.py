"""PostgreSQL has no room left: each deed is refused clearly, nothing acknowledged is lost, and room alone mends it."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import pytest

from house import ADDRESSES, Server, add_client, zavet
from postgresql import PostgreSQL
from test_outages import AWAY, PatientLoad, check, load_through

MEGABYTES = 48


class FullLoad(PatientLoad):
    bearable = AWAY | {"disk-full"}


@pytest.fixture
def mount():
    """A small file system of its own, where PostgreSQL may go; only root can make one."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="zavet-mount-", dir="/tmp"))
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", place], capture_output=True)
    if made.returncode != 0:
        place.rmdir()
        print("\n*** PASSED OVER: only root can mount a file system of its own ***")
        pytest.skip("only root can mount a file system of its own")
    place.chmod(0o755)
    inner = place / "inner"
    inner.mkdir(mode=0o700)
    if os.geteuid() == 0:
        shutil.chown(inner, "postgres", "postgres")
    yield inner
    subprocess.run(["umount", "-l", place], check=True)
    place.rmdir()


def fill(place):
    """Takes all the room that is left, or is free again; what to delete to have it back."""
    ballast = place.parent / "ballast"
    with open(ballast, "ab") as file:
        try:
            while True:
                file.write(bytes(1 << 16))
                file.flush()
        except OSError:
            pass
    return ballast


def wait_for(condition, what):
    deadline = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


def asked(server, key, number):
    """The code with which a registration is refused; nothing when it is done."""
    status, _, answer = server.call("POST", "/api/v1/collections", {
        "point": "registration", "values": {"email": f"x{number}@people.example", "name": "x" * 180}}, key)
    assert status in (201, 503), answer
    return None if status == 201 else answer["code"]


def is_away(own, server):
    return own.process.poll() is not None or server.call("GET", "/readyz")[0] == 503


def is_back(own, server):
    """Whoever keeps it running starts it again whenever it has ended."""
    if own.process.poll() is not None:
        own.start()
    return server.call("GET", "/readyz")[0] == 200


def test_a_full_disk_of_the_tables_refuses_each_deed_until_there_is_room(mount, tmp_path):
    own = PostgreSQL(settings=["autovacuum = off"]).start()
    try:
        own.ask(f"create tablespace small location '{mount}'", "postgres")
        own.ask("create database house tablespace small", "postgres")
        folder = tmp_path / "data"
        ADDRESSES[str(folder)] = f"postgres://zavet@127.0.0.1:{own.port}/house"
        with Server(folder) as server:
            key = add_client(folder)
            numbers = iter(range(100_000))

            def trouble():
                ballast = fill(mount)
                wait_for(lambda: asked(server, key, next(numbers)) == "disk-full", "the disk did not fill")
                # A supervisor is told, and what is there is still read.
                status, _, answer = server.call("GET", "/readyz")
                assert (status, answer["failing"]) == (503, ["writes"])
                assert server.call("GET", "/healthz")[0] == 200
                told = zavet("client", "add", "more", "--controller", "shop", "--data", folder, "--scope", "read")
                assert told.returncode in (0, 3) and (told.returncode == 0 or "[disk-full]" in told.stderr), told.stderr
                ballast.unlink()

            evidence, people, told = load_through(server, key, "t", trouble, FullLoad)
            assert "disk-full" in told and set(told) <= FullLoad.bearable
            assert asked(server, key, next(numbers)) is None
            wait_for(lambda: server.call("GET", "/readyz")[0] == 200, "with room again it is not ready")
            check(server, key, evidence, people, tmp_path / "bundles")
            assert server.process.poll() is None
    finally:
        own.remove()


def test_a_full_disk_of_the_log_stops_the_server_and_it_goes_on_when_started_with_room(mount, tmp_path):
    waldir = mount / "wal"
    own = PostgreSQL(settings=["min_wal_size = 2MB", "max_wal_size = 8MB", "wal_recycle = off"],
                     made_with=[f"--waldir={waldir}", "--wal-segsize=1"]).start()
    try:
        folder = tmp_path / "data"
        ADDRESSES[str(folder)] = own.database()
        with Server(folder) as server:
            key = add_client(folder)

            def trouble():
                ballast = fill(mount)
                # Without its log it can promise nothing, and stops.
                wait_for(lambda: fill(mount) and is_away(own, server), "the server goes on without room for its log")
                ballast.unlink()
                wait_for(lambda: is_back(own, server), "the server does not come back")

            evidence, people, told = load_through(server, key, "w", trouble, FullLoad)
            assert told and set(told) <= FullLoad.bearable
            check(server, key, evidence, people, tmp_path / "bundles")
            assert server.process.poll() is None
    finally:
        own.remove()
