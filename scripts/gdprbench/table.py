"""The figures of runs as tables in Markdown: python3 scripts/gdprbench/table.py gdpr-sqlite.json …"""
import json
import sys

SUBJECTS = {"zavet": "Zavet", "plain": "table (a)", "indexed": "table (b)"}


def main(paths):
    for path in paths:
        with open(path) as file:
            run = json.load(file)
        present = [name for name in SUBJECTS if name in run]
        print(f"### {run['records']:,} records, {run['store']}, {run['operations']:,} operations a role\n")
        print(f"{run['date']}, {run['cores']} cores, load {run['load-average']} at the start, parts of {run['page']}.\n")
        line("", [SUBJECTS[name] for name in present])
        line("---", ["---"] * len(present))
        for role in run["zavet"]["roles"]:
            line(f"{role}, s", [run[name]["roles"][role]["completion-seconds"] for name in present])
        for role, told in run["zavet"]["roles"].items():
            line(f"right answers, {role}", [f"{told['correct']} of {told['checked']}"] + [""] * (len(present) - 1))
        line("expired records gone, s", [f"{run[name]['expired']['seconds']} ({run[name]['expired']['records']:,})" for name in present])
        line("all data of one purpose read, s", [f"{run[name]['walk']['seconds']} ({run[name]['walk']['people']:,})" for name in present])
        line("loading, s", [run[name]["loading-seconds"] for name in present])
        line("space factor", [run[name]["space-factor"] for name in present])
        line("memory of the server, MB", [round(run["zavet"]["resident-bytes"] / 1e6)] + [""] * (len(present) - 1))
        print("\np50 and p99 of each operation, ms:\n")
        line("", [SUBJECTS[name] for name in present])
        line("---", ["---"] * len(present))
        for role, told in run["zavet"]["roles"].items():
            for operation in told["latency-ms"]:
                line(f"{role}: {operation.replace('_', '-')}", [spread(run[name], role, operation) for name in present])
        print()


def spread(subject, role, operation):
    latency = subject["roles"][role]["latency-ms"].get(operation)
    return f"{latency['p50']:.2f}, {latency['p99']:.2f}" if latency else ""


def line(first, cells):
    print("| " + " | ".join([first, *map(str, cells)]) + " |")


if __name__ == "__main__":
    main(sys.argv[1:])
