#!/usr/bin/env python3
"""What keeping costs: the sweep among few and among many people, beside the raw store, and dates after a policy change.

    scripts/keeping_bench.py PATH-OF-ZAVET [--few 100000] [--many 1000000] [--due 10000] [--database postgres://…] [--out FILE]

A release build, on a quiet machine. Loading takes about 30 seconds for 100,000 people; with --many 10000000 an hour and some
30 GB in the folder for temporary files (TMPDIR). Prints each figure beside its limit; exit status 1 when one is beyond it.
With --database the stores are on that server: an empty database for each of the two sizes, named by --database and
--database-many.
"""

import argparse
import csv
import datetime
import json
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

FIRM = "bench-shop"
POLICY = """zavet: 1
policy: bench-shop
version: "{version}"
effective: {effective}
languages: {{published: [en], prevails: en}}
labels: Bench
controller: {{name: Bench Ltd, country: BG, contact: {{email: office@bench.example}}}}
people: {{customer: {{labels: Customers}}}}
data: {{email: {{category: contact.email, identifier: email, labels: E-mail address}}}}
events:
  joined: {{labels: Somebody joins}}
{events}relations: {{membership: {{opens: joined, ends: {end}, labels: Membership}}}}
purposes: {{club: {{basis: contract, relation: membership, data: email, labels: The club}}}}
collect: {{form: {{channel: web, for: club, asks: email, events: joined, labels: Form}}}}
retention: {{email: {{data: email, keep: {keep}, then: erase}}}}
"""
# Constant memory: an engine's caches fill, so no more than half again as much.
GROWTH, SHARE, MEMORY = 1.3, 0.5, 1.5


def write_policy(folder, version, effective, keep, events):
    folder.mkdir(parents=True)
    extra = "".join(f"  {name}: {{labels: {name}}}\n" for name in events)
    (folder / "policy.yaml").write_text(POLICY.format(
        version=version, effective=effective, keep=keep, events=extra, end=events[0]))
    return folder


class House:
    """A house of so many people, of whom some are then due."""

    def __init__(self, zavet, work, people, database):
        self.zavet, self.people, self.data = zavet, people, work / f"data-{people}"
        self.database = database
        self.environment = {**os.environ, **({"ZAVET_DATABASE": database} if database else {})}
        before = write_policy(work / f"before-{people}", "1", "2020-01-01", "50 years after collected", ["closed"])
        self.after = write_policy(
            work / f"after-{people}", "2", "2020-01-02",
            "{earliest of: [1 day after left, 50 years after collected]}", ["closed", "left"])
        self.run("bench", "load", before, "--data", self.data, "--people", people, "--requests", 1)

    def run(self, *arguments, codes=(0,)):
        """Runs a command: what it printed, seconds, and the most memory that it had, in MB."""
        began = time.monotonic()
        process = subprocess.Popen(
            [self.zavet, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=self.environment)
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) not in codes:
            sys.exit(f"zavet {' '.join(map(str, arguments))} ended with {os.waitstatus_to_exitcode(status)}: {printed}")
        return printed, time.monotonic() - began, usage.ru_maxrss / 1024

    def adopt(self):
        """Takes the second version into use, as a start of the server does."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen(
            [self.zavet, "serve", str(self.after), "--data", str(self.data), "--port", str(port),
             "--local-mailbox"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.environment)
        while server.poll() is None:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5)
                break
            except OSError:
                time.sleep(0.05)
        server.send_signal(signal.SIGTERM)
        if server.wait(timeout=60) != 0:
            sys.exit("the server did not start: is the port free, does the policy read?")

    def sweep(self):
        printed, seconds, memory = self.run("retention", "sweep", "--controller", FIRM, "--data", self.data, "--json")
        return json.loads(printed), seconds, memory

    def subjects(self, count):
        """So many people, spread over all."""
        step = max(1, self.people // count)
        if self.database:
            asked = ("select id from (select id, row_number() over (order by id) as place from zavet.subject) s "
                     f"where place % {step} = 0 limit {count}")
            done = subprocess.run(
                ["psql", "-X", "-A", "-t", "-c", asked, self.database], capture_output=True, text=True, check=True)
            return done.stdout.split()
        with sqlite3.connect(f"file:{self.data / 'data.sqlite'}?mode=ro", uri=True) as database:
            return [row[0] for place, row in enumerate(database.execute("select id from subject order by id"))
                    if place % step == 0][:count]

    def make_due(self, count):
        left = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
        file = self.data.parent / f"left-{self.people}.csv"
        with open(file, "w", newline="") as rows:
            writer = csv.writer(rows)
            writer.writerow(["person", "event", "happened"])
            writer.writerows([subject, "left", left] for subject in self.subjects(count))
        self.run("events", "import", file, "--controller", FIRM, "--data", self.data)

    def raw(self, count, batch=64):
        """Deletes as many people's rows as plainly as the store can, in durable batches: seconds."""
        subjects = self.subjects(count)
        began = time.monotonic()
        if self.database:
            places = {"zavet.datum": "subject", "zavet.person": "subject", "zavet.subject": "id",
                      "zavet_keys.datum_key": "subject", "zavet_keys.person_key": "subject"}
            script = []
            for start in range(0, len(subjects), batch):
                some = ",".join(f"'{one}'" for one in subjects[start:start + batch])
                script += ["begin;"] + [
                    f"delete from {table} where controller = '{FIRM}' and {column} in ({some});"
                    for table, column in places.items()] + ["commit;"]
            subprocess.run(["psql", "-X", "-q", self.database], input="\n".join(script), text=True, check=True)
            return time.monotonic() - began
        for file, places in {"data.sqlite": {"datum": "subject", "person": "subject", "subject": "id"},
                             "keys.sqlite": {"datum_key": "subject", "person_key": "subject"}}.items():
            database = sqlite3.connect(self.data / file, isolation_level=None)
            database.executescript("pragma foreign_keys = on; pragma synchronous = full; pragma secure_delete = on")
            for start in range(0, len(subjects), batch):
                some = [(FIRM, one) for one in subjects[start:start + batch]]
                database.execute("begin immediate")
                for table, column in places.items():
                    database.executemany(f"delete from {table} where controller = ? and {column} = ?", some)
                database.execute("commit")
            database.close()
        return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("zavet")
    parser.add_argument("--few", type=int, default=100_000)
    parser.add_argument("--many", type=int, default=1_000_000)
    parser.add_argument("--due", type=int, default=10_000)
    parser.add_argument("--out", type=pathlib.Path, help="where the figures are written as JSON")
    parser.add_argument("--database", help="an empty database of PostgreSQL for the few")
    parser.add_argument("--database-many", help="another one for the many")
    options = parser.parse_args()
    beyond, took, figures = False, {}, []

    def told(what, figure, is_most, limit):
        met = figure <= limit if is_most else figure >= limit
        bound = "at most" if is_most else "at least"
        print(f"{what}: {figure:.2f}, {bound} {limit}: {'met' if met else 'BEYOND'}", flush=True)
        figures.append({"what": what, "figure": round(figure, 3), "limit": limit, "is": bound, "met": met})
        return not met

    with tempfile.TemporaryDirectory() as folder:
        for people, database in ((options.few, options.database), (options.many, options.database_many)):
            house = House(options.zavet, pathlib.Path(folder), people, database)
            house.adopt()
            report, seconds, memory = house.sweep()
            print(f"{people:,} people: dates after a change of policy {seconds:.1f} s, at most {memory:.0f} MB", flush=True)
            took.setdefault("memory", []).append(memory)
            house.make_due(options.due)
            report, seconds, _ = house.sweep()
            erased = report["people"]
            print(f"{people:,} people: {erased:,} due swept in {seconds:.2f} s, {erased / seconds:,.0f} a second", flush=True)
            if erased < options.due * 0.9:
                sys.exit(f"only {erased} were due: {report}")
            took.setdefault("sweep", []).append(seconds)
            if people == options.few:
                raw = house.raw(options.due)
                share = (erased / seconds) / (options.due / raw)
                print(f"raw store: {options.due / raw:,.0f} people a second", flush=True)
                beyond |= told("people swept a second, beside the raw store's deletes", share, False, SHARE)
    beyond |= told("the sweep among many people, beside few", took["sweep"][1] / took["sweep"][0], True, GROWTH)
    beyond |= told("memory of the dates of many people, beside few", took["memory"][1] / took["memory"][0], True, MEMORY)
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps({
            "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d"), "few": options.few, "many": options.many,
            "due": options.due, "store": "postgresql" if options.database else "sqlite", "figures": figures,
        }, indent=2) + "\n")
    sys.exit(1 if beyond else 0)


if __name__ == "__main__":
    main()
