#!/usr/bin/env python3
"""Plants each fault of scripts/engine-mutations.txt into a copy of the engine and demands that the oracle finds it.

    scripts/mutate-engine.py [--scratch FOLDER] [--only WORD] [--after N]   build and try (a build of one room a fault)
    scripts/mutate-engine.py --list                             only look whether every fault fits

The copy is a package of its own: the rooms Vocabulary and Policies, the oracle, and a program that asks both of them forty
thousand questions. It stands in --scratch (default: a temporary folder) with what is built of it, and can be used again.
Exit status 1: some fault was not found, did not compile, or does not fit its file any more.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENGINE = pathlib.Path("Sources/Policies/Deciding")
ORACLE = ["Agreement", "Chance", "Naive"]
QUESTIONS = 40_000
SAMPLE = """
let tally = await Comparison.run(seeds: 1_000_000..<1_000_400, questions: 20, people: 5, workers: 2)
if tally.differences > 0 { print("The evaluators differ", tally.disagreement?.description ?? "") }
else { print("The evaluators agree on", tally.triples) }
"""


def dependency(name):
    """The line of Package.swift by which the tree takes a library."""
    return re.search(rf'\.package\(url: "[^"]*/{name}"[^)]*\)', (ROOT / "Package.swift").read_text()).group()


def package(folder):
    """Makes or renews the copy; what has not changed keeps its time, so that it is not built again."""
    sources = folder / "Sources"
    wanted = {}
    for room in ("Vocabulary", "Policies"):
        for file in (ROOT / "Sources" / room).rglob("*"):
            wanted[sources / file.relative_to(ROOT / "Sources")] = file
    for part in ORACLE:
        for file in (ROOT / "Tests/OracleTests" / part).rglob("*"):
            wanted[sources / "sample" / file.relative_to(ROOT / "Tests/OracleTests")] = file
    for old in sources.rglob("*"):
        if old.is_file() and old not in wanted and old.name != "main.swift":
            old.unlink()
    for new, file in wanted.items():
        if file.is_file() and not (new.exists() and new.read_bytes() == file.read_bytes()):
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, new)
    registers = sorted(path.name for path in (ROOT / "Sources/Policies/Registers").glob("*.json"))
    features = re.findall(r'\.enableUpcomingFeature\("\w+"\)', (ROOT / "Package.swift").read_text())
    manifest = f"""// swift-tools-version:6.2
import PackageDescription
let settings: [SwiftSetting] = [{", ".join(dict.fromkeys(features))}]
let package = Package(
    name: "engine", dependencies: [{dependency("Yams")}, {dependency("swift-crypto")}],
    targets: [
        .target(name: "Vocabulary", swiftSettings: settings),
        .target(
            name: "Policies",
            dependencies: ["Vocabulary", "Yams", .product(name: "Crypto", package: "swift-crypto")],
            resources: [{", ".join(f".embedInCode({json.dumps('Registers/' + name)})" for name in registers)}],
            swiftSettings: settings),
        .executableTarget(name: "sample", dependencies: ["Vocabulary", "Policies"], swiftSettings: settings),
    ])
"""
    for path, text in ((folder / "Package.swift", manifest), (sources / "sample/main.swift", SAMPLE)):
        if not path.exists() or path.read_text() != text:
            path.write_text(text)


def faults():
    """The faults of the list: (what goes wrong, file, line, replacement)."""
    found, now = [], {}
    for line in (ROOT / "scripts/engine-mutations.txt").read_text().splitlines():
        mark, rest = line[:2], line[2:]
        if mark in ("= ", "@ ", "- ", "+ "):
            now[mark[0]] = rest
        if mark == "+ ":
            found.append((now["="], now["@"], now["-"], now["+"]))
            now = {}
    return found


def planted(text, old, new, name):
    """The text with the fault in it."""
    if text.count(old) != 1:
        sys.exit(f"`{old}` stands {text.count(old)} times in {name}, not once: mend scripts/engine-mutations.txt")
    return text.replace(old, new)


def outcome(folder):
    """What the oracle says of the engine as it now stands: agree, differ or broken."""
    built = subprocess.run(["swift", "build", "--product", "sample"], cwd=folder, text=True, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT)
    if built.returncode != 0:
        return "broken", built.stdout
    asked = subprocess.run([folder / ".build/debug/sample"], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if f"The evaluators agree on {QUESTIONS}" in asked.stdout:
        return "missed", asked.stdout
    return ("found" if "The evaluators differ" in asked.stdout else "broken"), asked.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scratch", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--after", type=int, default=0, metavar="N", help="pass over the first N of the list")
    parser.add_argument("--list", action="store_true")
    chosen = parser.parse_args()
    listed = [fault for fault in faults() if chosen.only in fault[0]][chosen.after:]
    for wrong, name, old, new in listed:
        planted((ROOT / ENGINE / name).read_text(), old, new, name)
    if chosen.list:
        print("\n".join(f"{name}: {wrong}" for wrong, name, _, _ in listed))
        return 0
    folder = (chosen.scratch or pathlib.Path(tempfile.mkdtemp(prefix="engine-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    package(folder)
    state, output = outcome(folder)
    if state != "missed":
        print(output[-2000:])
        sys.exit("the engine and the oracle must agree before faults are planted")
    bad = 0
    for wrong, name, old, new in listed:
        file = folder / ENGINE / name
        sound = file.read_text()
        try:
            file.write_text(planted(sound, old, new, name))
            state, output = outcome(folder)
        finally:
            file.write_text(sound)
        print(f"{state}: {wrong}", flush=True)
        if state != "found":
            bad += 1
            print(output[-1500:])
    print(f"{len(listed) - bad} of {len(listed)} faults found")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
