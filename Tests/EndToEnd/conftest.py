import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from house import Server, add_client, register, zavet  # noqa: E402


@pytest.fixture
def data(tmp_path):
    """A folder for a database that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def server(data):
    with Server(data) as running:
        yield running


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A shop that was served and stopped, with two people: its data folder and their receipts."""
    data = tmp_path_factory.mktemp("shop") / "data"
    with Server(data) as running:
        key = add_client(data)
        people = [register(running, key, name) for name in ("ann", "bob")]
        assert running.stop() == 0
    assert zavet("ledger", "checkpoint", data, "--controller", "shop").returncode == 0
    return data, people
