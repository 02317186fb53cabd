"""Decisions a second of one node and of two on one PostgreSQL, and what each costs of the processor.

    scripts/scale.py PATH-OF-ZAVET

Where the load and the database share the cores with the nodes, the rate of two cannot be twice that of one, however
well they get along. So beside the rates stands the processor's time of each part for one decision: with cores enough,
two nodes answer as many times more as their time for a decision allows.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "Tests/EndToEnd")]

import bench  # noqa: E402
from postgresql import PostgreSQL, processes  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")
KINDS = {"decide": "a decision as advice", "record": "a recorded decision"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("zavet")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="zavet-scale-"))
    server = PostgreSQL(settings=["shared_buffers = '256MB'"]).start()
    try:
        os.environ["ZAVET_DATABASE"] = server.database()
        first, second = work / "a", work / "b"
        bench.run(options.zavet, "load", bench.POLICIES, "--data", first, "--people", options.people)
        shutil.copytree(first, second)
        result = {"cores": os.cpu_count(), "load-average": round(os.getloadavg()[0], 1), "people": options.people}
        for name, cores in LAYOUTS.items():
            result[name] = layout(options, server, [first, second], cores)
            tell(name, result[name])
    finally:
        server.remove()
        shutil.rmtree(work, ignore_errors=True)
    if options.out:
        pathlib.Path(options.out).write_text(json.dumps(result, indent=2) + "\n")


# On which cores the one node, both nodes, and the load work; the database works where it likes.
LAYOUTS = {
    "all on both cores": (["0,1"], ["0,1", "0,1"], "0,1"),
    "one core for each node": (["0"], ["0", "1"], "0,1"),
}


def layout(options, server, folders, cores):
    one, two, load = cores
    figures = {}
    for label, pins in [("one", one), ("two", two)]:
        nodes = []
        try:
            for folder, pin in zip(folders, pins):
                bench.Server.before = ["taskset", "-c", pin]
                nodes.append(bench.Server(options.zavet, folder))
            bench.Server.before = ["taskset", "-c", load]
            for kind in KINDS:
                together(nodes, kind, 1)
                rounds = [measured(nodes, server, kind, options.seconds) for _ in range(options.rounds)]
                figures[f"{kind} {label}"] = sorted(rounds, key=lambda round: round["rate"])[len(rounds) // 2]
        finally:
            for node in nodes:
                node.stop()
    return figures


def together(nodes, kind, seconds):
    with concurrent.futures.ThreadPoolExecutor(len(nodes)) as pool:
        return [rate for rate, _ in pool.map(lambda node: node.load(kind, seconds), nodes)]


def measured(nodes, server, kind, seconds):
    def spent():
        return sum(used(node.process.pid) for node in nodes), sum(map(used, processes(server.folder / "data")))
    before, children = spent(), os.times().children_user + os.times().children_system
    rate = sum(together(nodes, kind, seconds))
    after, load = spent(), os.times().children_user + os.times().children_system - children
    decisions = rate * seconds
    return {
        "rate": round(rate), "node-us": round((after[0] - before[0]) / decisions * 1e6),
        "database-us": round((after[1] - before[1]) / decisions * 1e6), "load-us": round(load / decisions * 1e6),
    }


def used(process):
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / TICKS


def tell(name, figures):
    print(name)
    for kind, title in KINDS.items():
        one, two = figures[f"{kind} one"], figures[f"{kind} two"]
        print(f"  {title}: one node {one['rate']}/s, two {two['rate']}/s, {two['rate'] / one['rate']:.2f} times")
        for label, each in [("one", one), ("two", two)]:
            print(f"    {label}: {each['node-us']} us in the nodes, {each['database-us']} in the database,"
                  f" {each['load-us']} in the load, for each decision")
        print(f"    by the nodes' own time alone two would answer {2 * one['node-us'] / two['node-us']:.2f} times as many",
              flush=True)


if __name__ == "__main__":
    main()
