"""Fixtures, the mark `clause`, and the file that tells which clauses were shown."""

import json
import os
import pathlib
import sys
import time

import pytest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from house import FIRMS, Firm, House  # noqa: E402

RESULTS = pathlib.Path(os.environ.get("ZAVET_CLAUSE_RESULTS", HERE / ".results.json"))


def pytest_addoption(parser):
    parser.addoption("--clauses", default="", help="run only the tests of these clauses, comma between")
    parser.addoption("--clauses-list", default="", help="write which test shows which clause to this file")


def pytest_configure(config):
    config.addinivalue_line("markers", "clause(*ids): the clauses that this test shows")
    config.clause_outcomes = {}
    config.house_stood = False


def marked(item):
    return [clause for mark in item.iter_markers("clause") for clause in mark.args]


def pytest_collection_modifyitems(config, items):
    wanted = set(filter(None, config.getoption("--clauses").split(",")))
    if wanted:
        config.hook.pytest_deselected(items=[item for item in items if not wanted & set(marked(item))])
        items[:] = [item for item in items if wanted & set(marked(item))]
    if target := config.getoption("--clauses-list"):
        tests = {item.nodeid: marked(item) for item in items}
        pathlib.Path(target).write_text(json.dumps(tests, indent=1, ensure_ascii=False))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call" or report.outcome != "passed":
        item.config.clause_outcomes[item.nodeid] = {"clauses": marked(item), "outcome": report.outcome}
    return report


def pytest_sessionfinish(session):
    if session.config.getoption("collectonly") or not session.config.clause_outcomes:
        return
    kept = {}
    if session.config.getoption("--clauses") and RESULTS.exists():
        kept = json.loads(RESULTS.read_text())["tests"]
    RESULTS.write_text(json.dumps(
        {"houseStood": session.config.house_stood, "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
         "tests": kept | session.config.clause_outcomes}, indent=1, ensure_ascii=False, sort_keys=True))


@pytest.fixture(scope="session")
def house(tmp_path_factory, pytestconfig):
    running = House(tmp_path_factory.mktemp("house") / "data")
    pytestconfig.house_stood = True
    yield running
    running.stop()


def _firm(name):
    @pytest.fixture(scope="session", name=name)
    def firm(house):
        return Firm(house, name)
    return firm


for _name in FIRMS:
    globals()[_name] = _firm(_name)
