"""Runs the benchmarks: each figure beside its limit, measured in the same run. Called by bench.sh."""
import argparse
import json
import os
import pathlib
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
POLICIES = str(ROOT / "policies")
CONNECTIONS, THREADS = 64, 2
# What each of our operations stands beside, and the least share of its rate.
BESIDE = {
    "decide": ("/read", "a decision as advice", 0.5),
    "record": ("/read-write", "a recorded decision", 0.5),
    "read": ("/read-write", "a reading by e-mail", 0.5),
    "consent": ("/write", "a durable consent", 0.5),
}


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`zavet bench serve` on a folder."""
    # Put before the server and its load when rates are measured: see --undisturbed.
    before = []

    def __init__(self, zavet, folder):
        self.folder, self.port, self.bare_port = folder, free_port(), free_port()
        plain = (folder / "requests-plain.txt").read_text().splitlines()[0].split("\t")
        self.question = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{plain[0]}", data=plain[2].encode(), method="POST",
            headers={"Authorization": "Bearer " + plain[1], "Content-Type": "application/json"})
        began = time.monotonic()
        self.process = subprocess.Popen(
            [*self.before, zavet, "bench", "serve", POLICIES, "--data", str(folder), "--port", str(self.port), "--bare-port",
             str(self.bare_port)], stdout=subprocess.DEVNULL)
        self.first_answer = None
        while self.first_answer is None:
            try:
                with urllib.request.urlopen(self.question, timeout=5) as answer:
                    assert answer.status == 200
                self.first_answer = time.monotonic() - began
            except (urllib.error.URLError, ConnectionError):
                if self.process.poll() is not None or time.monotonic() - began > 600:
                    raise SystemExit("the server did not start")
                time.sleep(0.002)

    def resident(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        return 0

    def load(self, kind, seconds, bare=None):
        """One run of wrk; the rate in requests a second."""
        port = self.bare_port if bare else self.port
        environment = {**os.environ, **({"BARE": bare} if bare else {})}
        name = "bare" if bare else kind
        done = subprocess.run(
            [*self.before, "wrk", "-t", str(THREADS), "-c", str(CONNECTIONS), "-d", f"{seconds}s", "-s", "scripts/bench.lua",
             f"http://127.0.0.1:{port}", "--", str(self.folder / f"requests-{name}.txt")],
            cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        figures = json.loads(done.stdout.strip().splitlines()[-1])
        if figures["refused"] or figures["failed"] or not figures["requests"]:
            raise SystemExit(f"{bare or kind}: not all requests were answered with success: {figures}")
        return figures["requests"] / (figures["microseconds"] / 1e6), figures

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def run(zavet, *arguments, before=()):
    done = subprocess.run([*before, zavet, "bench", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"zavet bench {arguments[0]} failed: {done.stderr}")
    return done.stdout.strip()


def measure_rates(server, rounds, seconds):
    """Medians of the rates, each of ours next to its bare one in time."""
    rates = {}
    latencies = {}
    for kind in BESIDE:
        server.load(kind, 1)
    for _ in range(rounds):
        for kind, (bare, _, _) in BESIDE.items():
            # Turn about, so that what else the machine does meets both.
            rates.setdefault(bare, []).append(server.load(kind, seconds, bare)[0])
            rate, figures = server.load(kind, seconds)
            rates.setdefault(kind, []).append(rate)
            rates.setdefault(kind + " share", []).append(rate / rates[bare][-1])
            latencies.setdefault(kind, []).append((figures["p50"] / 1000, figures["p99"] / 1000))
    medians = {name: statistics.median(values) for name, values in rates.items()}
    for kind, pairs in latencies.items():
        medians[kind + " p50 ms"] = statistics.median(pair[0] for pair in pairs)
        medians[kind + " p99 ms"] = statistics.median(pair[1] for pair in pairs)
    return medians


def measure_start(zavet, folder, rounds):
    """Seconds to the first answer and bytes resident after some hundred answers."""
    firsts, resident = [], []
    for _ in range(rounds):
        with Server(zavet, folder) as server:
            firsts.append(server.first_answer)
            for _ in range(300):
                urllib.request.urlopen(server.question).read()
            resident.append(server.resident())
    return statistics.median(firsts), statistics.median(resident)


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, figure, unit, limit, at_most, note):
        """A figure and its limit; `at_most` tells on which side of it the figure must be."""
        met = figure <= limit if at_most else figure >= limit
        self.rows.append({
            "what": what, "figure": figure, "unit": unit, "limit": limit, "is": "at most" if at_most else "at least",
            "met": met, "measured": note})
        sign = "<=" if at_most else ">="
        print(f"{'ok  ' if met else 'MISS'} {what:<58} {figure:>9.3g} {unit:<6} {sign} {limit:<5g} {note}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("zavet")
    parser.add_argument("--quick", action="store_true", help="100,000 people instead of a million, shorter runs")
    parser.add_argument("--people", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--out", default=str(ROOT / "docs/benchmarks/latest.json"))
    parser.add_argument("--only", choices=["rates"], help="the rates over HTTP with 1,000 people, and write nothing")
    parser.add_argument(
        "--undisturbed", action="store_true",
        help="run server and load before all other programs of the machine (chrt, as root), where others work on it")
    options = parser.parse_args()
    if options.undisturbed:
        Server.before = ["chrt", "--rr", "1"]
    people = options.people or (100_000 if options.quick else 1_000_000)
    seconds = options.seconds or (2 if options.quick else 4)
    table = Table()
    work = pathlib.Path(tempfile.mkdtemp(prefix="zavet-bench-"))
    try:
        measure(options, people, seconds, table, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(0 if all(row["met"] for row in table.rows) else 1)


def measure(options, people, seconds, table, work):
    zavet, rounds = options.zavet, options.rounds
    small = work / "small"
    run(zavet, "load", POLICIES, "--data", small, "--people", 1000)
    if options.only is None:
        in_process(zavet, rounds, table, work)
    with Server(zavet, small) as server:
        few = measure_rates(server, rounds, seconds)
    over_http(few, table)
    if options.only:
        return
    empty, large = work / "empty", work / "large"
    run(zavet, "load", POLICIES, "--data", empty, "--people", 0)
    began = time.monotonic()
    run(zavet, "load", POLICIES, "--data", large, "--people", people)
    loading = time.monotonic() - began
    with Server(zavet, large) as server:
        many = measure_rates(server, rounds, seconds)
    growth(few, many, people, table)
    start(zavet, rounds, people, table, empty, large)
    write(options, people, seconds, table, few, many, loading)


def in_process(zavet, rounds, table, work):
    first = Server.before
    figures = [
        json.loads(run(zavet, "decide", POLICIES, "--json", "--seed", seed, before=first))
        for seed in range(1, rounds + 1)
    ]
    median = statistics.median(figure["median"] for figure in figures)
    effects = ", ".join(f"{count} {name}" for name, count in sorted(figures[0]["questions"].items()))
    table.add("a decision with the state in hand", median / 1000, "us", 1, True, effects)
    ledger = json.loads(run(zavet, "ledger", work / "ledger", "--rounds", max(3, rounds), before=first))
    ratios = [bare / ours for ours, bare in zip(ledger["verify"], ledger["hash"])]
    table.add(
        "verifying evidence, beside hashing the same bytes", statistics.median(ratios), "x", 0.5, False,
        f"{ledger['entries'] / statistics.median(ledger['verify']):.0f} entries/s")


def over_http(few, table):
    for kind, (bare, title, least) in BESIDE.items():
        table.add(
            f"{title} over HTTP, beside bare {bare[1:]}", few[kind + " share"], "x", least, False,
            f"{few[kind]:.0f}/s beside {few[bare]:.0f}/s, p50 {few[kind + ' p50 ms']:.1f} ms,"
            f" p99 {few[kind + ' p99 ms']:.1f} ms")


def growth(few, many, people, table):
    for kind, (bare, title, _) in BESIDE.items():
        own, theirs = few[kind] / many[kind], few[bare] / many[bare]
        table.add(
            f"growth of {title} from 1,000 to {people:,} people", own / theirs, "x", 1.3, True,
            f"{own:.2f} beside the bare table's {theirs:.2f}")


def start(zavet, rounds, people, table, empty, large):
    first_empty, resident_empty = measure_start(zavet, empty, rounds)
    first_large, resident_large = measure_start(zavet, large, rounds)
    table.add(
        f"first answer after the start, {people:,} people beside none", first_large / first_empty, "x", 3, True,
        f"{first_large * 1000:.0f} ms beside {first_empty * 1000:.0f} ms")
    table.add(
        f"resident memory, {people:,} people beside none", resident_large / resident_empty, "x", 3, True,
        f"{resident_large / 1e6:.0f} MB beside {resident_empty / 1e6:.0f} MB")


def write(options, people, seconds, table, few, many, loading):
    result = {
        "date": time.strftime("%Y-%m-%d", time.gmtime()), "machine": platform.machine(),
        "cores": os.cpu_count(), "load-average": round(os.getloadavg()[0], 1), "people": people,
        "rounds": options.rounds, "seconds": seconds, "connections": CONNECTIONS,
        "undisturbed": options.undisturbed, "loading-seconds": round(loading, 1), "figures": table.rows,
        "rates-with-1000-people": {name: round(value, 3) for name, value in sorted(few.items())},
        f"rates-with-{people}-people": {name: round(value, 3) for name, value in sorted(many.items())},
    }
    path = pathlib.Path(options.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
