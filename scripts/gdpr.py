"""GDPRbench's four roles against a server of Zavet over HTTP, and beside it a plain table of PostgreSQL.

    zavet bench gdpr -- --store sqlite --records 100000 --operations 1000

What is mapped to what stands in docs/benchmarks/gdprbench.md.
"""
import argparse
import json
import os
import pathlib
import platform
import random
import shutil
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "Tests/EndToEnd")]

from gdprbench.baseline import Baseline  # noqa: E402
from gdprbench.house import House  # noqa: E402
from gdprbench.model import Records  # noqa: E402
from gdprbench.roles import ROLES, stream  # noqa: E402
from gdprbench.subject import Subject  # noqa: E402
from postgresql import PostgreSQL  # noqa: E402


def main():
    options = arguments()
    work = pathlib.Path(tempfile.mkdtemp(prefix="zavet-gdpr-", dir=options.folder))
    server = PostgreSQL(settings=["shared_buffers = '256MB'", "max_wal_size = '4GB'"]).start()
    try:
        result = measure(options, work, server)
    finally:
        server.remove()
        shutil.rmtree(work, ignore_errors=True)
    if options.out:
        pathlib.Path(options.out).write_text(json.dumps(result, indent=2) + "\n")
    correct = result["zavet"]["walk"]["correct"] and all(role["correct"] == role["checked"] for role in result["zavet"]["roles"].values())
    sys.exit(0 if correct else 1)


def arguments():
    parser = argparse.ArgumentParser(prog="zavet bench gdpr --")
    parser.add_argument("zavet")
    parser.add_argument("--store", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--operations", type=int, default=1000, help="of each role")
    parser.add_argument("--page", type=int, default=100, help="rows of one answer to a question about many; 1 to 200")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--users", type=int, help="people whom the records belong to; a tenth of the records, at most 10,000")
    parser.add_argument("--shortest", type=float, default=30, help="seconds that a tenth of the records live")
    parser.add_argument("--baseline", choices=["both", "none"], default="both")
    parser.add_argument("--folder", default="/tmp", help="where stores are made, on the disk that is measured")
    parser.add_argument("--out", help="a file for the figures, as JSON")
    return parser.parse_args()


def measure(options, work, server):
    result = {
        "date": time.strftime("%Y-%m-%d", time.gmtime()), "machine": platform.machine(), "cores": os.cpu_count(),
        "load-average": round(os.getloadavg()[0], 1), "store": options.store, "records": options.records,
        "operations": options.operations, "page": options.page, "seed": options.seed,
    }
    users = options.users or max(1, min(10_000, options.records // 10))
    records = Records(options.records, users, options.shortest)
    result["zavet"] = run_zavet(options, records, work, server)
    if options.baseline == "both":
        for name, indexed in [("plain", False), ("indexed", True)]:
            result[name] = run_baseline(options, Records(options.records, users, options.shortest), server, indexed)
    return result


def run_zavet(options, records, work, server):
    address = server.database() if options.store == "postgresql" else None
    with House(options.zavet, work / "data", address) as house:
        subject = Subject(house, records, options.page)
        began = time.monotonic()
        subject.load()
        told = {"loading-seconds": round(time.monotonic() - began, 1)}
        print(f"zavet on {options.store}: {options.records} records in {told['loading-seconds']} s", flush=True)
        told["expired"] = subject.let_expired_go()
        told["walk"] = subject.walk(1)
        print(f"  all of one purpose read: {told['walk']}", flush=True)
        told["roles"] = run_roles(options, records, subject, options.store)
        told["resident-bytes"] = house.resident()
        told["stored-bytes"] = house.stored()
        told["space-factor"] = round(told["stored-bytes"] / records.data_bytes, 1)
        print(f"  memory {told['resident-bytes'] / 1e6:.0f} MB, space factor {told['space-factor']}", flush=True)
    return told


def run_baseline(options, records, server, indexed):
    name = "indexed" if indexed else "plain"
    with Baseline(server.database(), records, options.page, indexed) as table:
        began = time.monotonic()
        table.load()
        told = {"loading-seconds": round(time.monotonic() - began, 1)}
        told["expired"] = table.let_expired_go()
        told["walk"] = table.walk(1)
        print(f"  all of one purpose read: {told['walk']}", flush=True)
        told["roles"] = run_roles(options, records, table, name)
        told["stored-bytes"] = table.stored()
        told["space-factor"] = round(told["stored-bytes"] / records.data_bytes, 1)
        print(f"  space factor {told['space-factor']}", flush=True)
    return told


def run_roles(options, records, subject, name):
    told = {}
    for role in ROLES:
        chance = random.Random(f"{options.seed} {role}")
        times, wrong, checked = {}, [], 0
        subject.begin()
        for operation, argument in stream(role, options.operations, records, chance):
            faults = getattr(subject, operation)(argument, chance)
            # The time in which the client waited for answers; that in which it compared them is not the server's.
            times.setdefault(operation, []).append(subject.spent)
            subject.spent = 0.0
            checked += 1
            if faults:
                wrong.append(f"{operation} {argument}: {faults}")
        wrong += subject.settle()
        told[role] = {
            "completion-seconds": round(sum(map(sum, times.values())), 2), "checked": checked,
            "correct": checked - len(wrong),
            "latency-ms": {kind: spread(values) for kind, values in sorted({**times, **subject.parts}.items())},
        }
        print(f"{name:<10} {role:<10} {told[role]['completion-seconds']:>9.2f} s, correct {checked - len(wrong)}/{checked}",
              flush=True)
        for line in wrong[:5]:
            print("    " + line[:300], flush=True)
    return told


def spread(values):
    values = sorted(values)
    return {
        "count": len(values), "p50": round(values[len(values) // 2] * 1000, 3),
        "p99": round(values[min(len(values) - 1, len(values) * 99 // 100)] * 1000, 3),
        "total": round(sum(values) * 1000, 1),
    }


if __name__ == "__main__":
    main()
