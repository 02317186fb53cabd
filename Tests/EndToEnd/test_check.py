"""The commands that work on policies without a server, called rightly and wrongly."""

import json
import shutil

import pytest
from house import POLICIES, zavet

SHOP = POLICIES / "shop"


def test_a_folder_of_policies_is_checked_as_serve_takes_it(tmp_path):
    for name in ("one", "two"):
        shutil.copytree(SHOP, tmp_path / name)
    (tmp_path / "no-policy").mkdir()
    found = json.loads(zavet("check", tmp_path, "--json").stdout)
    assert [report["path"] for report in found] == [f"{tmp_path}/one", f"{tmp_path}/two"]
    (tmp_path / "two/policy.yaml").write_text("zavet: 1\n")
    assert zavet("check", tmp_path).returncode == 1


def test_a_path_that_is_not_there_is_a_wrong_call(tmp_path):
    checked = zavet("check", tmp_path / "nowhere")
    assert checked.returncode == 2 and "nowhere" in checked.stderr and checked.stdout == ""
    assert zavet("check").returncode == 2


def test_the_help_of_check_is_help_alone():
    told = zavet("check", "--help")
    assert told.returncode == 0 and told.stdout.startswith("OVERVIEW") and told.stderr == ""


def test_a_file_that_is_too_large_is_told_by_its_size(tmp_path):
    with open(tmp_path / "policy.yaml", "wb") as file:
        file.truncate(100 << 20)
    checked = zavet("check", tmp_path)
    assert checked.returncode == 1 and f"{100 << 20} bytes" in checked.stdout


@pytest.mark.parametrize("command", [["describe", SHOP], ["diff", SHOP, SHOP],
                                     ["decide", "--policy", SHOP, "--purpose", "account"]])
def test_a_language_without_a_grammar_is_refused(command):
    refused = zavet(*command, "--language", "xx")
    assert refused.returncode == 2 and "bg" in refused.stderr and refused.stdout == ""


@pytest.mark.parametrize("state, place", [
    ({"facts": ["no-such-fact"]}, "/facts/no-such-fact"),
    ({"consents": {"nonsense": {"status": "given", "at": "2026-01-01", "purposes": [], "data": []}}}, "/consents/nonsense"),
    ({"events": {"moon-rose": "2026-01-01"}}, "/events/moon-rose"),
])
def test_a_state_that_names_what_the_policy_does_not_declare_is_refused(tmp_path, state, place):
    file = tmp_path / "state.json"
    file.write_text(json.dumps(state))
    refused = zavet("decide", "--policy", SHOP, "--purpose", "account", "--state", file)
    assert refused.returncode == 2 and "state-undeclared-name" in refused.stderr and place in refused.stderr
