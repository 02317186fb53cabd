#!/usr/bin/env python3
"""Plants each fault of scripts/engine-mutations.txt into a copy of the engine and demands that the oracle finds it.

    scripts/mutate-engine.py [--scratch FOLDER] [--only WORD] [--copy FOLDER]   build and try (minutes a fault)
    scripts/mutate-engine.py --list                                             only look whether every fault fits

The tree is copied to --copy (default: a temporary folder) and built there into --scratch (default: below the copy). When
the copy is this tree itself, faults are planted here, one at a time, and taken out again. Exit status 1: some fault was
not found, did not compile, or does not fit its file any more.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENGINE = pathlib.Path("Sources/Policies/Deciding")


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


def run(tree, scratch, *command):
    """Runs swift in the copy; gives its status and its output."""
    done = subprocess.run(
        ["swift", *command, "--scratch-path", str(scratch)], cwd=tree, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def outcome(tree, scratch):
    """What the oracle says of the engine as it now stands: found, missed or broken."""
    status, output = run(tree, scratch, "build", "--build-tests")
    if status != 0:
        return "broken", output
    status, output = run(tree, scratch, "test", "--skip-build", "--filter", "SampleTests")
    if status == 0:
        return "missed", output
    return ("found" if "The evaluators differ" in output else "broken"), output


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scratch", type=pathlib.Path)
    parser.add_argument("--copy", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    chosen = parser.parse_args()
    listed = [fault for fault in faults() if chosen.only in fault[0]]
    for wrong, name, old, new in listed:
        planted((ROOT / ENGINE / name).read_text(), old, new, name)
    if chosen.list:
        print("\n".join(f"{name}: {wrong}" for wrong, name, _, _ in listed))
        return 0
    tree = (chosen.copy or pathlib.Path(tempfile.mkdtemp(prefix="engine-"))).resolve()
    if tree != ROOT:
        ignored = shutil.ignore_patterns(".git", ".build", ".venv")
        shutil.copytree(ROOT, tree, dirs_exist_ok=True, ignore=ignored)
    scratch = (chosen.scratch or tree / ".build").resolve()
    state, output = outcome(tree, scratch)
    if state != "missed":
        print(output[-2000:])
        sys.exit("the engine and the oracle must agree before faults are planted")
    bad = 0
    for wrong, name, old, new in listed:
        file = tree / ENGINE / name
        sound = file.read_text()
        try:
            file.write_text(planted(sound, old, new, name))
            state, output = outcome(tree, scratch)
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
