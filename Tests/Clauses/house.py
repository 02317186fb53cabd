"""The running house: one `zavet serve` over the shipped policies, and the doors by which a test comes in."""

import functools
import html
import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXECUTABLE = os.environ.get("ZAVET", str(pathlib.Path.home() / ".cache/zavet-build/debug/zavet"))
POLICIES = pathlib.Path(os.environ.get("ZAVET_CLAUSE_POLICIES", ROOT / "policies"))
FIRMS = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]
SCOPES = ["collect", "read", "persons", "holds", "decide", "record", "choices", "events", "ledger", "policy"]


def zavet(*arguments, timeout=60):
    """Runs a command to its end."""
    return subprocess.run(
        [EXECUTABLE, *map(str, arguments)], capture_output=True, text=True, timeout=timeout, check=False)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    """The server of all five firms, with a data folder of its own."""

    def __init__(self, data, *options, scheme="http", port=None, policies=None):
        self.data, self.port, self.scheme = pathlib.Path(data), port or free_port(), scheme
        self.log = open(self.data.parent / "server.log", "ab")
        self.process = subprocess.Popen(
            [EXECUTABLE, "serve", str(policies or POLICIES), "--data", str(data), "--port", str(self.port), "--local-mailbox",
             *options], stdout=self.log, stderr=self.log)
        self._wait()

    def _wait(self):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError("the server ended: " + self.told()[-3000:])
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1):
                    if self.scheme == "https" or self.call("GET", "/readyz")[0] == 200:
                        return
            except OSError:
                time.sleep(0.02)
        raise AssertionError("the server does not answer: " + self.told()[-3000:])

    def told(self):
        """All that the server wrote to its log so far."""
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()

    def call(self, method, path, body=None, key=None, headers=None):
        """One request; status, headers (small letters), and the body, read where it is JSON."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = dict(headers or {})
        if key:
            sent["Authorization"] = f"Bearer {key}"
        if body is not None and not isinstance(body, (str, bytes)):
            body = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        try:
            connection.request(method, path, body=body, headers=sent)
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        found = {name.lower(): value for name, value in response.getheaders()}
        if "json" in found.get("content-type", ""):
            return response.status, found, json.loads(content)
        return response.status, found, content.decode(errors="replace")

    def client(self, firm, scopes=SCOPES):
        """A key for a program of a firm."""
        made = zavet("client", "add", "clauses", "--controller", firm, "--data", self.data, "--json",
                     *[part for scope in scopes for part in ("--scope", scope)])
        assert made.returncode == 0, made.stderr
        return json.loads(made.stdout)["key"]


def plain(markup):
    """The words of a page: no markup, no doubled blanks."""
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", markup, flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(text))


class Firm:
    """One firm of the house: its policy, its API, its pages."""

    def __init__(self, house, name):
        self.house, self.name, self.folder = house, name, POLICIES / name
        self.key = house.client(name)

    def call(self, method, path, body=None, headers=None, key=None):
        return self.house.call(method, "/api/v1/" + path, body, key or self.key, headers)

    def page(self, path="", headers=None):
        """A page of the firm by plain HTTP."""
        return self.house.call("GET", f"/c/{self.name}/{path}", headers=headers)

    def words(self, path, language="en"):
        """What a page says, without its markup."""
        status, _, content = self.page(path, {"Accept-Language": language})
        assert status == 200, f"{path}: {status}"
        return plain(content)

    def form(self, point, language="en"):
        """What the form of a point of collection says."""
        return self.words(f"collect/{point}", language)

    @functools.cached_property
    def policy(self):
        """The policy in force, as programs see it."""
        status, _, answer = self.call("GET", "policy")
        assert status == 200, answer
        return answer

    def element(self, section, name):
        """An element of the policy as `GET /policy` lists it, or `None`."""
        return next((found for found in self.policy[section] if found["name"] == name), None)

    @functools.cache
    def notice(self, language):
        """The published notice as `zavet describe` prints it for programs."""
        done = zavet("describe", self.folder, "--format", "json", "--language", language)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    @functools.cached_property
    def check(self):
        """The findings of `zavet check`."""
        done = zavet("check", self.folder, "--json")
        assert done.returncode == 0, done.stdout
        return json.loads(done.stdout)[0]

    def evidence(self, entry):
        """An entry of the evidence, once it is in the tree."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            status, _, answer = self.call("GET", f"evidence/entries/{entry}")
            if status == 200:
                return answer["entry"]
            time.sleep(0.05)
        raise AssertionError(f"no such entry: {entry}")

    def person(self):
        from people import Person
        return Person(self)
