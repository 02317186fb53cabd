"""GDPRbench in its short form: every answer of every role is the expected one, on either store."""
import json
import pathlib
import subprocess
import sys

import pytest

from house import EXECUTABLE

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_every_answer_of_the_four_roles_is_right(store, tmp_path):
    out = tmp_path / "figures.json"
    done = subprocess.run(
        [sys.executable, "-B", "scripts/gdpr.py", EXECUTABLE, "--store", store, "--records", "500", "--operations", "80",
         "--shortest", "1", "--page", "7", "--folder", str(tmp_path), "--baseline", "both" if store == "sqlite" else "none",
         "--out", str(out)], cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads(out.read_text())
    assert list(figures["zavet"]["roles"]) == ["processor", "regulator", "customer", "controller"]
    for role in figures["zavet"]["roles"].values():
        assert role["checked"] == 80 and role["correct"] == 80
    assert figures["zavet"]["expired"]["records"] == 50
    if store == "sqlite":
        for role in figures["indexed"]["roles"].values():
            assert role["correct"] == 80
