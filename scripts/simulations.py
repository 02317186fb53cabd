#!/usr/bin/env python3
"""Write docs/reference/simulation.md's reports: python3 scripts/simulations.py ZAVET FOLDER..."""
import json
import subprocess
import sys


def years(milliseconds):
    days = milliseconds / 86_400_000
    return f"{days:.0f} d" if days < 731 else f"{days / 365.25:.1f} y"


def report(zavet, folder):
    command = [zavet, "simulate", folder, "--years", "15", "--people", "10000", "--json"]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    found = json.loads(run.stdout)
    rules = found["rules"]
    total = lambda key: sum(rule[key] for rule in rules)
    print(f"### {found['policy']}\n")
    print(f"    zavet simulate {folder} --years 15 --people 10000\n")
    broken = ", ".join(f"{count} {kind}" for kind, count in sorted(found["broken"].items()))
    print(
        f"{found['from']} to {found['to']}: {total('collected') + found['endless']} holdings by {len(rules)} rules, {total('gone')} gone, "
        f"{total('held') + found['endless']} still held. {found['looks']} looks of the sweep, {found['cutOff']} cut off, "
        f"{found['forgotten']} times somebody was forgotten wholly. **{broken}.**\n")
    print("| rule | collected | gone | in sets | dated | waiting | on hold | tasks | apart | shortest | longest |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    shown = sorted(rules, key=lambda rule: -rule["collected"])[:10]
    for rule in [rule for rule in rules if rule in shown]:
        span = [rule[key] for key in ("shortestMilliseconds", "longestMilliseconds")]
        cells = [rule["rule"]] + [str(rule[key]) for key in (
            "collected", "gone", "anonymous", "dated", "waiting", "onHold", "tasks", "apart")]
        print("| " + " | ".join(cells + [years(part) if part is not None else "" for part in span]) + " |")
    if len(rules) > len(shown):
        print(f"\nThe ten fullest of {len(rules)} rules.")
    never = [rule["rule"] for rule in rules if rule["waiting"] and not rule["gone"]]
    if never:
        print("\nFrom these nothing ever went: " + ", ".join(f"`{name}`" for name in never) + ".")
    tasks = [rule["rule"] for rule in rules if rule["tasks"]]
    if tasks:
        print("\nAt the end there are tasks, for somebody or until others come: " + ", ".join(f"`{name}`" for name in tasks) + ".")
    if found["endless"]:
        print(f"\n{found['endless']} are held without any end.")
    for rule in sorted(rules, key=lambda rule: -rule["waiting"])[:3]:
        if not rule["waiting"]:
            continue
        awaited = sorted(rule["awaited"].items(), key=lambda pair: -pair[1])[:4]
        print(f"\n`{rule['rule']}` waits {rule['waiting']} times, since up to {years(rule['oldestWaitingMilliseconds'])}: "
              + ", ".join(f"{name} {count}" for name, count in awaited) + ".")
    print()


for folder in sys.argv[2:]:
    report(sys.argv[1], folder)
