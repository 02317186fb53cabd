#!/usr/bin/env python3
"""Where the time of a request goes, on both stores: perf on a release build under wrk, samples counted by room.

    scripts/profile.py PATH-OF-ZAVET [--seconds N] [--people N] [--store sqlite|postgresql]

Needs perf, wrk and the programs of PostgreSQL, and makes a server of its own. Prints one JSON value a line: the rate,
the processor's time of a request in our process and in the server's, samples in per cent by the first of our rooms on
their stacks and by what they stood in, and on PostgreSQL transactions, flushes and records of the log a request.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "Tests/EndToEnd")]

import bench  # noqa: E402
from postgresql import PostgreSQL, psql  # noqa: E402

ROOMS = {path.name for path in (ROOT / "Sources").iterdir()}
MANGLED = re.compile(r"\$s(\d+)([A-Za-z]+)")
FRAME = re.compile(r"\s*[0-9a-f]+ (.*) \((.*)\)$")
# What a sample stood in, by its innermost function or its library; the first that fits counts.
STANDS = [
    ("the kernel", lambda name, library: library.startswith("[")),
    ("libpq", lambda name, library: "libpq" in library),
    ("SQLite", lambda name, library: "sqlite" in library),
    ("cryptography", lambda name, library: "BoringSSL" in name or "argon" in library),
    ("counting references", lambda name, library: re.match(r"_?swift_(bridgeObject)?(retain|release)", name, re.I)),
    ("memory", lambda name, library: re.match(r"(malloc|free|cfree|calloc|_int_|swift_.*[aA]lloc|unlink_chunk)", name)),
    ("tasks", lambda name, library: "Concurrency" in library),
    ("our code", lambda name, library: module(name) in ROOMS),
    ("NIO and Hummingbird", lambda name, library: re.match("NIO|CNIO|Hummingbird|HTTP|ServiceL", module(name) or name)),
    ("Swift's library", lambda name, library: "libswiftCore" in library or name.startswith(("$sS", "$ss"))),
    ("the C library", lambda name, library: "libc.so" in library),
    ("else", lambda name, library: True),
]


def module(name):
    """The Swift module of a mangled name."""
    found = MANGLED.match(name)
    return found and found.group(2)[:int(found.group(1))]


def stacks(path):
    """The frames of each sample, innermost first: names and libraries."""
    told = subprocess.run(["perf", "script", "--no-demangle", "-i", path, "-F", "comm,ip,sym,dso"],
                          capture_output=True, text=True).stdout
    for sample in told.split("\n\n"):
        frames = [found.groups() for found in map(FRAME.match, sample.splitlines()[1:]) if found]
        if frames:
            yield frames


def shares(counter):
    total = sum(counter.values()) or 1
    return {name: round(100 * count / total, 1) for name, count in counter.most_common(12)}


def seconds_of(processes):
    """The processor's seconds that they have used."""
    ticks = 0
    for process in processes:
        try:
            fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


class Store:
    """Where the house is: files, or a server of its own, whose work is counted."""

    def __init__(self, name):
        self.own = PostgreSQL(settings=["track_wal_io_timing = on"]).start() if name == "postgresql" else None
        os.environ.pop("ZAVET_DATABASE", None)
        if self.own:
            self.address = os.environ["ZAVET_DATABASE"] = self.own.database()

    def processes(self):
        if not self.own:
            return []
        children = subprocess.run(["pgrep", "-P", str(self.own.process.pid)], capture_output=True, text=True).stdout
        return [self.own.process.pid, *map(int, children.split())]

    def work(self):
        if not self.own:
            return None
        # Backends tell what they did once a second.
        time.sleep(1.5)
        row = psql(self.address, "select wal_sync, wal_sync_time, wal_records, xact_commit, xact_rollback "
                                 "from pg_stat_wal, pg_stat_database where datname = current_database()")
        return [float(field) for field in row[0].split("|")]


def measure(server, store, kind, seconds, file):
    server.load(kind, 2)
    before = store.work()
    ours, theirs = seconds_of([server.process.pid]), seconds_of(store.processes())
    watching = subprocess.Popen(
        ["perf", "record", "-q", "-F", "997", "-g", "-p", str(server.process.pid), "-o", file, "--", "sleep",
         str(seconds)], stderr=subprocess.DEVNULL)
    rate, figures = server.load(kind, seconds + 1)
    ours, theirs = seconds_of([server.process.pid]) - ours, seconds_of(store.processes()) - theirs
    watching.wait()
    after, requests = store.work(), figures["requests"]
    rooms, stands = collections.Counter(), collections.Counter()
    for frames in stacks(file):
        rooms[next((room for room in (module(name) for name, _ in frames) if room in ROOMS), "none")] += 1
        stands[next(what for what, fits in STANDS if fits(*frames[0]))] += 1
    told = {"rate": round(rate), "p50 ms": figures["p50"] / 1000, "p99 ms": figures["p99"] / 1000,
            "us in zavet": round(1e6 * ours / requests), "rooms": shares(rooms), "stood in": shares(stands)}
    if before:
        flushes, waited, records, writes, reads = (late - early for early, late in zip(before, after))
        told |= {"us in the server": round(1e6 * theirs / requests), "reads a request": round(reads / requests, 2),
                 "writes a request": round(writes / requests, 2),
                 "requests a flush": round(requests / max(1, flushes), 1),
                 "ms a flush": round(waited / max(1, flushes), 2),
                 "log records a request": round(records / requests, 1)}
    return told


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("zavet")
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--store", choices=["sqlite", "postgresql"])
    chosen = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="zavet-profile-"))
    try:
        for name in [chosen.store] if chosen.store else ["sqlite", "postgresql"]:
            store = Store(name)
            try:
                bench.run(chosen.zavet, "load", bench.POLICIES, "--data", folder / name, "--people", chosen.people)
                with bench.Server(chosen.zavet, folder / name) as server:
                    for kind in bench.BESIDE:
                        told = measure(server, store, kind, chosen.seconds, str(folder / "perf.data"))
                        print(json.dumps({"store": name, "request": kind, **told}), flush=True)
            finally:
                if store.own:
                    store.own.remove()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
