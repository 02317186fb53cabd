import pathlib
import shutil
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from house import ADDRESSES, Server, add_client, register, zavet  # noqa: E402
from postgresql import PostgreSQL  # noqa: E402


@pytest.fixture(scope="session")
def postgresql():
    """One server of PostgreSQL for the whole run."""
    running = PostgreSQL().start()
    yield running
    running.remove()


@pytest.fixture
def data(tmp_path):
    """A folder for a database that is not there yet."""
    return tmp_path / "data"


@pytest.fixture(params=["sqlite", "postgresql"])
def anywhere(request, tmp_path):
    """As `data`, once with files in it and once for stores on a server."""
    folder = tmp_path / "data"
    if request.param == "postgresql":
        ADDRESSES[str(folder)] = request.getfixturevalue("postgresql").database()
    return folder


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


@pytest.fixture
def nodes(postgresql, tmp_path):
    """Two nodes with the same master key, each with a folder of its own."""
    address = postgresql.database()
    folders = [tmp_path / "node-a", tmp_path / "node-b"]
    for folder in folders:
        ADDRESSES[str(folder)] = address
    first = Server(folders[0]).start()
    folders[1].mkdir(mode=0o700)
    shutil.copy2(folders[0] / "master.key", folders[1] / "master.key")
    second = Server(folders[1]).start()
    yield first, second
    for server in (first, second):
        server.stop()
        server.log.close()
