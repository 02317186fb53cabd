"""A house of Zavet for tests from outside: a folder, the real executable, and its server."""

import hashlib
import http.client
import json
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import time

from postgresql import psql

HERE = pathlib.Path(__file__).parent
EXECUTABLE = os.environ.get("ZAVET", str(pathlib.Path.home() / ".cache/zavet-build/debug/zavet"))
POLICIES = HERE / "policies"
SCOPES = ["collect", "read", "persons", "holds", "decide", "record", "choices", "events", "ledger", "policy"]


# Data folders whose stores are on a server of PostgreSQL, with its address.
ADDRESSES = {}
# Those whose keys are in another database than the data, with its address.
KEYS_ADDRESSES = {}


def environment_of(data):
    """What tells a command where the stores of a data folder are, without its address on the command line."""
    places = {"ZAVET_DATABASE": ADDRESSES.get(str(data)), "ZAVET_KEYS_DATABASE": KEYS_ADDRESSES.get(str(data))}
    return {name: address for name, address in places.items() if address}


def zavet(*arguments, stdin=None, environment=None, timeout=60):
    """Runs a command to its end; what it printed and its status."""
    variables = {name: value for name, value in os.environ.items() if name != "ZAVET_MASTER_KEY"}
    for argument in arguments:
        variables |= environment_of(argument)
    return subprocess.run(
        [EXECUTABLE, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=timeout,
        env={**variables, **(environment or {})})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`zavet serve` over one folder; restarted as often as a test likes, on the same port."""

    def __init__(self, data, policies=POLICIES, log=None):
        self.data, self.policies, self.port = pathlib.Path(data), policies, free_port()
        self.log = open(log or self.data.parent / f"{self.data.name}.log", "ab")
        self.process = None
        # Where mail goes.
        self.mail = ["--local-mailbox"]
        # Whom to trust where the server speaks TLS; None where it does not.
        self.trust = None

    def start(self, *more, environment=None):
        self.process = subprocess.Popen(
            [EXECUTABLE, "serve", str(self.policies), "--data", str(self.data), "--port", str(self.port),
             *self.mail, "--log-level", "debug", *more],
            stdout=self.log, stderr=self.log, env={**os.environ, **environment_of(self.data), **(environment or {})})
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}: {self.told()[-2000:]}")
            try:
                if self.call("GET", "/readyz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.02)
        self.kill()
        raise AssertionError("the server does not answer")

    def told(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process is None or self.process.poll() is not None:
            return None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.log.close()

    def call(self, method, path, body=None, key=None, headers=None):
        connection = (http.client.HTTPSConnection("127.0.0.1", self.port, timeout=60, context=self.trust) if self.trust
                      else http.client.HTTPConnection("127.0.0.1", self.port, timeout=60))
        try:
            return ask(connection, method, path, body, key, headers)
        finally:
            connection.close()


def ask(connection, method, path, body=None, key=None, headers=None):
    """One request on a connection: its status, headers, and body (as JSON where it is)."""
    sent = dict(headers or {})
    if key:
        sent["Authorization"] = f"Bearer {key}"
    if body is not None and not isinstance(body, (str, bytes)):
        body = json.dumps(body)
        sent.setdefault("Content-Type", "application/json")
    connection.request(method, path, body=body, headers=sent)
    response = connection.getresponse()
    content = response.read()
    try:
        answer = json.loads(content)
    except ValueError:
        answer = content.decode(errors="replace")
    return response.status, dict(response.headers), answer


def add_client(data, *scopes):
    added = zavet("client", "add", "tests", "--controller", "shop", "--data", data, "--json",
                  *[part for scope in scopes or SCOPES for part in ("--scope", scope)])
    assert added.returncode == 0, added.stderr
    return json.loads(added.stdout)["key"]


def register(server, key, name, **more):
    """Registers somebody; the receipt."""
    body = {"point": "registration", "values": {"email": f"{name}@people.example", "name": name}, **more}
    status, _, answer = server.call("POST", "/api/v1/collections", body, key)
    assert status == 201, answer
    return answer


def export(data, to, settled=True):
    """Takes the evidence out, by default once all of it stands in the tree, which a running server sees to."""
    deadline = time.monotonic() + 15
    while settled and pending(data) and time.monotonic() < deadline:
        time.sleep(0.05)
    done = zavet("ledger", "export", data, "--controller", "shop", "--to", to, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def pending(data):
    """How many packets of entries wait to be sequenced."""
    if str(data) in ADDRESSES:
        return int(psql(ADDRESSES[str(data)], "select count(*) from zavet.ledger_packet")[0])
    database = sqlite3.connect(f"file:{data}/data.sqlite?mode=ro", uri=True)
    try:
        return database.execute("select count(*) from ledger_packet").fetchone()[0]
    finally:
        database.close()


def entries(bundle):
    """The entries of a bundle, in their order, read from its files alone."""
    found = []
    for path in sorted((pathlib.Path(bundle) / "tile/entries").rglob("*"), key=str):
        if not path.is_file():
            continue
        content, position = path.read_bytes(), 0
        while position < len(content):
            length = int.from_bytes(content[position:position + 2], "big")
            found.append(json.loads(content[position + 2:position + 2 + length]))
            position += 2 + length
    return found


def picture(folder):
    """Every file below a folder with its mode and content: what must not change."""
    root = pathlib.Path(folder)
    return {
        str(path.relative_to(root)): (path.stat().st_mode, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in root.rglob("*") if path.is_file()
    }
