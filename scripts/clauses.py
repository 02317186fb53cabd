#!/usr/bin/env python3
"""Which clauses of the five policies are shown, by which test; and whether the tests notice when one is taken away.

    scripts/clauses.py report --catalogue ../shared/clauses [--json]
    scripts/clauses.py mutate --catalogue ../shared/clauses [--only EAS-08 …] [--jobs 2] [--json]

A test shows a clause when it carries the mark `clause` with its id and passed in the last run of Tests/Clauses.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv/bin/python"
PYTHON = os.environ.get("ZAVET_PYTHON") or str(VENV if VENV.exists() else sys.executable)
if pathlib.Path(PYTHON).exists() and pathlib.Path(sys.prefix).resolve() != pathlib.Path(PYTHON).parents[1].resolve():
    os.execv(PYTHON, [PYTHON, *sys.argv])

import yaml  # noqa: E402

TESTS = ROOT / "Tests/Clauses"
sys.path.insert(0, str(TESTS))

from policyfile import CoreLoader, carries, read_policy, write_policy  # noqa: E402

RESULTS = pathlib.Path(os.environ.get("ZAVET_CLAUSE_RESULTS", TESTS / ".results.json"))
FIRMS = {"EAS": "easymath", "INF": "infopartner", "LAT": "latinsoft", "SOF": "softvisia", "ZAK": "zakonnik"}


def catalogue(folder):
    """The clauses by id, in the order of the documents."""
    found = {}
    for firm in FIRMS.values():
        path = pathlib.Path(folder) / f"{firm}.yaml"
        if not path.exists():
            sys.exit(f"no catalogue at {path}; say where it is with --catalogue")
        for clause in yaml.safe_load(path.read_text()):
            found[clause["id"]] = clause
    return found


def collected():
    """Every test with its clauses, as pytest collects them."""
    with tempfile.TemporaryDirectory() as folder:
        listing = pathlib.Path(folder) / "tests.json"
        done = subprocess.run(
            [PYTHON, "-m", "pytest", str(TESTS), "--collect-only", "-q", f"--clauses-list={listing}",
             "-p", "no:cacheprovider"], capture_output=True, text=True, cwd=ROOT, check=False)
        if done.returncode != 0:
            sys.exit(done.stdout[-3000:] + done.stderr[-3000:])
        return json.loads(listing.read_text())


def not_carried():
    """Clauses that the policies themselves say cannot be carried, with the reason."""
    found = {}
    for firm in FIRMS.values():
        for name, value in read_policy(ROOT / "policies" / firm).get("not-carried", {}).items():
            found[name] = value if isinstance(value, str) else str(value)
    return found


def outcomes():
    """The last run: its end and each test's outcome."""
    if not RESULTS.exists():
        return None, {}
    run = json.loads(RESULTS.read_text())
    return run["finished"], {name: test["outcome"] for name, test in run["tests"].items()}


def report(options):
    clauses, tests, (finished, outcome) = catalogue(options.catalogue), collected(), outcomes()
    later = yaml.safe_load((TESTS / "later.yaml").read_text()) or {}
    unknown = sorted({name for marks in tests.values() for name in marks} - set(clauses)) + sorted(
        set(later) - set(clauses))
    if unknown:
        sys.exit("no such clause in the catalogue: " + ", ".join(unknown))
    cannot = not_carried()
    by_clause = collections.defaultdict(list)
    for name, marks in tests.items():
        for clause in marks:
            by_clause[clause].append(name)
    rows = [row(clause, by_clause[clause["id"]], outcome, later, cannot) for clause in clauses.values()]
    contradictory = [row["id"] for row in rows if row["state"] == "shown" and row["id"] in later]
    if contradictory:
        sys.exit("shown, yet in later.yaml: " + ", ".join(contradictory))
    if options.json:
        print(json.dumps({"lastRun": finished, "clauses": rows}, ensure_ascii=False, indent=1))
    else:
        tell(rows, finished)
    return 0


def row(clause, tests, outcome, later, cannot):
    """One clause: shown only when all its tests passed in the last run."""
    name = clause["id"]
    short = [test.removeprefix("Tests/Clauses/") for test in tests]
    line = {"id": name, "capability": clause["capability"], "tests": short, "state": "not yet", "why": None}
    if name in cannot:
        line |= {"state": "cannot be carried", "why": cannot[name]}
    if tests:
        failed = [test for test in tests if outcome.get(test) not in ("passed", None)]
        missing = [test for test in tests if test not in outcome]
        line["state"] = "failed" if failed else "not run" if missing else "shown"
    elif name in later:
        line["why"] = later[name]
    return line


def tell(rows, finished):
    print(f"last run: {finished}" if finished else
          f"last run: none ({RESULTS.name} is missing: run `make test-clauses`), so nothing counts as shown")
    for prefix, firm in FIRMS.items():
        mine = [row for row in rows if row["id"].startswith(prefix)]
        for capability in dict.fromkeys(row["capability"] for row in mine):
            part = [row for row in mine if row["capability"] == capability]
            shown = sum(row["state"] == "shown" for row in part)
            print(f"\n{firm} · {capability}: {shown} of {len(part)}")
            for row in part:
                told = "; ".join(row["tests"]) if row["tests"] else row["why"] or ""
                print(f"  {row['id']}  {row['state']:<9}  {told}")
    print("\ntotals")
    states = ["shown", "failed", "not run", "not yet", "cannot be carried"]
    for prefix, firm in FIRMS.items():
        counts = collections.Counter(row["state"] for row in rows if row["id"].startswith(prefix))
        print(f"  {firm:<12}" + "  ".join(f"{counts[state]:>3} {state}" for state in states))
    counts = collections.Counter(row["state"] for row in rows)
    print(f"  {'all':<12}" + "  ".join(f"{counts[state]:>3} {state}" for state in states))


def take_out(value, clause):
    """Takes every element that carries the clause out of its section; how many."""
    taken = 0
    for name in list(value):
        part = value[name]
        if not isinstance(part, dict):
            continue
        if carries(part, clause):
            del value[name]
            taken += 1
        else:
            taken += take_out(part, clause)
    return taken


def strip_ids(value, clause):
    """Takes the clause's id alone away wherever it still stands."""
    if isinstance(value, dict):
        if carries(value, clause):
            rest = [one for one in value["clause"] if one != clause] if isinstance(value["clause"], list) else []
            value["clause"] = rest
            if not rest:
                del value["clause"]
        for part in value.values():
            strip_ids(part, clause)
    elif isinstance(value, list):
        for part in value:
            strip_ids(part, clause)


def check(folder, zavet):
    done = subprocess.run([zavet, "check", str(folder), "--json", "--quiet"], capture_output=True, text=True,
                          check=False)
    found = json.loads(done.stdout)[0]
    listed = found.get("diagnostics") or found.get("findings") or []
    return [one for one in listed if one.get("severity", "error") == "error"]


def path_at(node, line, column, path=()):
    """The path to the smallest value of a composed document that stands at a place."""
    best = path
    if isinstance(node, yaml.MappingNode):
        parts = [((*path, key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = [((*path, index), value, value) for index, value in enumerate(node.value)]
    else:
        return path
    for inner, start, value in parts:
        begin = (start.start_mark.line, start.start_mark.column)
        end = (value.end_mark.line, value.end_mark.column)
        if begin <= (line, column) < end:
            if (line, column) >= (value.start_mark.line, value.start_mark.column):
                return path_at(value, line, column, inner)
            return inner
    return best


def remove(policy, path):
    """Removes what stands at a path, and what is left empty by that."""
    for depth in range(len(path), 0, -1):
        holder = policy
        try:
            for step in path[:depth - 1]:
                holder = holder[step]
            if depth == len(path) or holder[path[depth - 1]] in ({}, [], None):
                del holder[path[depth - 1]]
                if holder in ({}, []):
                    continue
        except (KeyError, IndexError, TypeError):
            pass
        return


# Keys whose absence is filled by a wider default, so that an element that loses them must go as a whole.
WIDENING = {"when", "needs", "unless", "data", "purposes", "recipients", "for", "consent", "relation", "basis", "law",
            "requires", "purpose", "keep", "role", "category", "then", "asks"}


def mutate_policy(source, target, clause, zavet):
    """Writes the policy without what carries the clause: what was done, and the first check's codes when no sound
    policy is left (then the check itself refuses to be without the clause)."""
    policy = read_policy(source)
    taken = take_out({section: part for section, part in policy.items() if isinstance(part, dict)}, clause)
    for section in [name for name, part in policy.items() if isinstance(part, dict) and carries(part, clause)]:
        if section not in ("controller",):
            del policy[section]
            taken += 1
    if carries(policy, clause):
        taken += 1
        for key in ("text",):
            policy.pop(key, None)
    if isinstance(policy.get("controller"), dict) and carries(policy["controller"], clause):
        taken += 1
        for key in ("seat", "contact", "registration", "text"):
            policy["controller"].pop(key, None)
        policy["controller"]["contact"] = {"email": "nobody@example.org"}
    strip_ids(policy, clause)
    removed, refused = 0, None
    for _ in range(60):
        text = write_policy(policy, target)
        errors = check(target, zavet)
        if not errors:
            return f"{taken} taken out, {removed} references with them", None
        refused = refused or sorted({one["code"] for one in errors})
        tree = yaml.compose(text, CoreLoader)
        paths = sorted({whole(policy, path_at(tree, one["line"] - 1, one["column"] - 1)) for one in errors},
                       key=lambda path: [(isinstance(step, int), step if isinstance(step, int) else 0, str(step))
                                         for step in path], reverse=True)
        if not any(paths):
            return None, refused
        for path in paths:
            if path:
                remove(policy, path)
                removed += 1
    return None, refused


def whole(policy, path):
    """The path to remove for an error at a place: the element itself where a part alone would widen it."""
    if len(path) > 2 and path[2] in WIDENING:
        last = path[-1] if isinstance(path[-1], int) else None
        holder = policy
        try:
            for step in path[:-1]:
                holder = holder[step]
        except (KeyError, IndexError, TypeError):
            return path[:2]
        if last is not None and isinstance(holder, list) and len(holder) > 1 and path[2] not in ("when", "unless",
                                                                                                   "needs"):
            return path
        return path[:2]
    return path


def mutate(options):
    clauses, tests, (_, outcome) = catalogue(options.catalogue), collected(), outcomes()
    zavet = os.environ.get("ZAVET") or str(pathlib.Path(options.scratch) / "debug/zavet")
    by_clause = collections.defaultdict(list)
    for name, marks in tests.items():
        for clause in marks:
            by_clause[clause].append(name)
    wanted = options.only or list(clauses)
    shown = [name for name in wanted
             if by_clause[name] and all(outcome.get(test) == "passed" for test in by_clause[name])]
    if not shown:
        sys.exit("no shown clause to take out: run `make test-clauses` first")
    queues = {prefix: [name for name in shown if name.startswith(prefix)] for prefix in FIRMS}
    batches = []
    while any(queues.values()):
        batches.append({FIRMS[prefix]: queue.pop(0) for prefix, queue in queues.items() if queue})
    start, results = time.monotonic(), {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for found in pool.map(lambda batch: mutate_batch(batch, by_clause, zavet), batches):
            results |= found
            for clause, (state, told) in found.items():
                if not options.json and (state != "killed" or options.verbose):
                    print(f"{clause}  {state}  {told}", flush=True)
    counts = collections.Counter(state for state, _ in results.values())
    seconds = round(time.monotonic() - start)
    if options.json:
        print(json.dumps({"seconds": seconds, "clauses": {
            name: {"state": state, "told": told} for name, (state, told) in results.items()}}, indent=1))
    else:
        print(f"{len(results)} clauses taken out in {seconds} s: " + ", ".join(
            f"{count} {state}" for state, count in sorted(counts.items())))
        for state in ("refused by check", "no mutation", "survived"):
            named = sorted(clause for clause, (found, _) in results.items() if found == state)
            if named:
                print(f"{state}: {', '.join(named)}")
    return 1 if counts["survived"] else 0


def mutate_batch(batch, by_clause, zavet):
    """One clause of each firm is taken out; each one's tests must fail."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="zavet-mutate-"))
    try:
        policies, results, results_file = folder / "policies", {}, folder / "results.json"
        done = {}
        for firm in FIRMS.values():
            told = None
            if clause := batch.get(firm):
                told, refused = mutate_policy(ROOT / "policies" / firm, policies / firm, clause, zavet)
                if told is None:
                    results[clause] = ("refused by check", "without it the policy is not taken: " + ", ".join(refused))
                else:
                    done[clause] = told
            if told is None:
                shutil.rmtree(policies / firm, ignore_errors=True)
                shutil.copytree(ROOT / "policies" / firm, policies / firm)
        if not done:
            return results
        environment = os.environ | {"ZAVET": zavet, "ZAVET_CLAUSE_POLICIES": str(policies),
                                    "ZAVET_CLAUSE_RESULTS": str(results_file)}
        subprocess.run(
            [PYTHON, "-m", "pytest", str(TESTS), "-q", "--clauses=" + ",".join(done), "-p", "no:cacheprovider",
             f"--basetemp={folder / 'tmp'}"], capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
        run = json.loads(results_file.read_text()) if results_file.exists() else {"tests": {}, "houseStood": False}
        ran = run["tests"] if run["houseStood"] else {}
        for clause, told in done.items():
            ends = {test: ran[test]["outcome"] for test in by_clause[clause] if test in ran}
            if not ends:
                results[clause] = ("no mutation", "the server does not stand on it, or its tests did not run")
            elif all(end == "passed" for end in ends.values()):
                results[clause] = ("survived", told)
            else:
                results[clause] = ("killed", told)
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, run in (("report", report), ("mutate", mutate)):
        command = commands.add_parser(name)
        command.add_argument("--catalogue", required=True, help="folder of the five catalogues")
        command.add_argument("--json", action="store_true")
        command.set_defaults(run=run)
        if name == "mutate":
            command.add_argument("--only", nargs="+", help="these clauses alone")
            command.add_argument("--jobs", type=int, default=1, help="servers at a time")
            command.add_argument("--scratch", default=str(pathlib.Path.home() / ".cache/zavet-build"))
            command.add_argument("--verbose", action="store_true", help="tell of each clause")
    options = parser.parse_args()
    sys.exit(options.run(options))


if __name__ == "__main__":
    main()
