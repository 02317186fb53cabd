"""No personal data in evidence, logs, errors, metrics, URLs, or in the stores as plain bytes."""

import hashlib
import json
import pathlib
import urllib.parse

from house import SCOPES, Server, add_client, export, zavet

MARKERS = {
    "name": "Zyxwoman Markerovska", "email": "zyxmarker@planted.example", "phone": "+359887654321",
    "order": "a zyxorder of marked things", "invoice": "Zyxinvoice Street 77",
}


def forms(value):
    """A value as it could be written somewhere."""
    yield value.encode()
    yield value.lower().encode()
    yield urllib.parse.quote(value).encode()
    yield urllib.parse.quote_plus(value).encode()
    yield value.encode("utf-16-le")


def found(content):
    return [name for name, value in MARKERS.items() for form in forms(value) if form in content]


class Story:
    """The whole story of one person over HTTP, with each answer kept by what it was asked for."""

    def __init__(self, server, key):
        self.server, self.key, self.answers, self.locations = server, key, {}, []

    def ask(self, name, method, path, body=None, key="", headers=None):
        status, sent, answer = self.server.call(method, path, body, self.key if key == "" else key, headers)
        self.answers[name] = (status, str(answer).encode() + str(sent).encode())
        self.locations += [value for header, value in sent.items() if header.lower() in ("location", "link")]
        return status, answer

    def tell(self):
        post = lambda name, path, body, **more: self.ask(name, "POST", path, body, **more)  # noqa: E731
        values = {item: MARKERS[item] for item in ("name", "email", "phone")}
        status, answer = post("registered", "/api/v1/collections", {
            "point": "registration", "values": values, "consents": {"newsletter": True}})
        assert status == 201, answer
        self.person = person = answer["person"]
        post("ordered", "/api/v1/collections", {
            "point": "order", "person": person, "values": {"order": MARKERS["order"], "invoice": MARKERS["invoice"]},
            "facts": ["invoice-wanted"]})
        assert self.answers["ordered"][0] == 201, self.answers["ordered"]
        post("found", "/api/v1/persons/find", {"kind": "email", "value": MARKERS["email"]})
        post("decided", "/api/v1/decisions", {
            "person": person, "purpose": "newsletter", "data": ["email"], "channel": "email", "record": True})
        post("read", "/api/v1/reads", {"person": person, "purpose": "account", "data": ["name", "email", "phone"]})
        post("withdrawn", f"/api/v1/persons/{person}/choices", {"act": "withdraw-consent", "element": "newsletter"})
        self.ask("history", "GET", f"/api/v1/persons/{person}/history")
        self.ask("entries", "GET", "/api/v1/evidence/entries")
        self.mistakes(post, person)

    def mistakes(self, post, person):
        """Calls that go wrong, with personal data in every place where somebody could put it."""
        name, email = MARKERS["name"], MARKERS["email"]
        post("bad value", "/api/v1/collections", {
            "point": "registration", "values": {"email": name, "name": name, "phone": email}})
        post("bad field", "/api/v1/collections", {"point": "registration", "values": {email: name, "name": name}})
        post("bad point", "/api/v1/collections", {"point": name, "values": {"name": name}})
        post("bad consent", "/api/v1/collections", {
            "point": "registration", "values": {"email": email, "name": name}, "consents": {name: True}})
        post("bad purpose", "/api/v1/decisions", {
            "person": person, "purpose": name, "data": [email], "particulars": [name], "record": True})
        post("bad person", "/api/v1/decisions", {"person": email, "purpose": "account", "data": ["email"]})
        post("bad act", f"/api/v1/persons/{person}/choices", {"act": name, "element": email})
        post("bad json", "/api/v1/collections", '{"point": "' + name)
        post("bad member", "/api/v1/collections", {name: email})
        self.ask("bad key", "POST", "/api/v1/collections", {"values": {"name": name}}, key=None,
                 headers={"Authorization": f"Bearer {email}"})
        self.ask("bad address", "GET", "/api/v1/persons/" + urllib.parse.quote(name))
        self.ask("bad page", "GET", "/nothing/" + urllib.parse.quote(email))
        self.ask("bad query", "GET", "/?q=" + urllib.parse.quote(email))
        self.ask("metrics", "GET", "/metrics", key=None)
        for path in ("/", "/shop", "/shop/sign-in"):
            self.ask(f"page {path}", "GET", path, key=None)


def test_the_body_of_a_repeated_request_cannot_be_tried_out_from_a_copy_of_the_data(data):
    with Server(data) as server:
        body = json.dumps({"point": "registration", "values": {"email": MARKERS["email"], "name": MARKERS["name"]}})
        key, again = add_client(data, *SCOPES), {
            "Idempotency-Key": "only-once-please", "Content-Type": "application/json"}
        for headers in ({}, {"idempotency-replayed": "true"}):
            status, sent, _ = server.call("POST", "/api/v1/collections", body, key, again)
            assert status == 201 and headers.items() <= {name.lower(): value for name, value in sent.items()}.items()
        tried = [hashlib.sha256(form).digest() for form in (
            body.encode(), b"/api/v1/collections\0" + body.encode(), MARKERS["email"].encode())]
        kept = [path.read_bytes() for path in data.iterdir() if path.is_file() and path.name.startswith("data.")]
    assert kept and not any(digest in content for digest in tried for content in kept)


# Answers that are the person's own data, to who may read them.
OWN = {"read"}


def test_planted_personal_data_is_found_nowhere_but_where_it_belongs(data, tmp_path):
    with Server(data, log=tmp_path / "server.log") as server:
        story = Story(server, add_client(data, *SCOPES))
        story.tell()
        backup = zavet("backup", "--data", data, "--to", tmp_path / "backup")
        export(data, tmp_path / "bundle")
        files = sorted((tmp_path / "bundle").rglob("*")) + sorted(data.iterdir())
        # While the server runs its logs of writes stand beside the files.
        assert any(path.name == "data.sqlite-wal" for path in files)
        leaks = {str(path): found(path.read_bytes()) for path in files if path.is_file()}
    assert set(found(story.answers["read"][1])) == {"name", "email", "phone"}, "the search itself finds markers"
    assert {place: names for place, names in leaks.items() if names} == {}
    files = [path for path in data.rglob("*") if path.is_file()]
    assert {path.name: found(path.read_bytes()) for path in files if found(path.read_bytes())} == {}
    answers = {name: found(answer[1]) for name, answer in story.answers.items() if name not in OWN}
    assert {name: names for name, names in answers.items() if names} == {}
    assert found(" ".join(story.locations).encode()) == []
    log = pathlib.Path(tmp_path / "server.log").read_bytes()
    assert log and found(log) == []
    assert backup.returncode == 0 and found(backup.stdout.encode() + backup.stderr.encode()) == []
    assert sum(status >= 400 for status, _ in story.answers.values()) >= 10
