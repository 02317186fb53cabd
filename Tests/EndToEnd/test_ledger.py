"""Evidence can be taken out and checked by anybody (Article 5(2) GDPR)."""

import json

import pytest
from house import add_client, entries, export, register, zavet


def test_evidence_is_taken_out_and_checked_while_the_server_runs(server, data, tmp_path):
    key = add_client(data)
    register(server, key, "ann")
    first = export(data, tmp_path / "first")
    register(server, key, "bob")
    second = export(data, tmp_path / "second")
    assert second["size"] > first["size"]
    checked = zavet("ledger", "verify", tmp_path / "second", "--against", tmp_path / "first", "--key", first["key"],
                    "--json")
    report = json.loads(checked.stdout)
    assert checked.returncode == 0 and report["sound"] and report["keyTrusted"]
    assert report["entries"] == second["size"]
    kinds = [entry["kind"] for entry in entries(tmp_path / "second")]
    assert kinds.count("subject-registered") == 2


@pytest.fixture(scope="module")
def bundle(shop, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundles") / "bundle"
    return folder, export(shop[0], folder)["key"]


def damaged(bundle, tmp_path, name, change):
    import shutil
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy)
    path = next(copy.glob(name))
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    done = zavet("ledger", "verify", copy, "--json")
    return done.returncode, json.loads(done.stdout)


def flip(content):
    content[len(content) // 2] ^= 1


def test_a_changed_entry_is_named(bundle, tmp_path):
    status, report = damaged(bundle[0], tmp_path, "tile/entries/000.p/*", flip)
    assert status == 1 and not report["sound"]
    assert [problem["code"] for problem in report["problems"]] == ["bundle-entry"]
    assert report["problems"][0]["number"] is not None


def test_a_changed_tile_is_named(bundle, tmp_path):
    status, report = damaged(bundle[0], tmp_path, "tile/0/000.p/*", flip)
    assert status == 1 and report["problems"][0]["code"] == "bundle-tile"


def test_a_changed_head_is_named(bundle, tmp_path):
    def other(content):
        content[content.index(b"\n") + 1] ^= 1
    status, report = damaged(bundle[0], tmp_path, "checkpoint", other)
    assert status == 1 and report["problems"][0]["code"] == "bundle-checkpoint"


def test_a_key_of_somebody_else_does_not_hold(bundle):
    name, hashed, _ = bundle[1].split("+", 2)
    assert zavet("ledger", "verify", bundle[0], "--key", bundle[1]).returncode == 0
    refused = zavet("ledger", "verify", bundle[0], "--key", f"{name}+{hashed}+AAAA")
    assert refused.returncode == 3 and "ledger-malformed-key" in refused.stderr


def test_an_export_writes_over_nothing(shop, bundle):
    again = zavet("ledger", "export", shop[0], "--controller", "shop", "--to", bundle[0])
    assert again.returncode == 3 and "ledger-folder-not-empty" in again.stderr


def test_an_unknown_controller_is_told_which_there_are(shop, tmp_path):
    refused = zavet("ledger", "export", shop[0], "--controller", "shpo", "--to", tmp_path / "x")
    assert refused.returncode == 2 and "controller-unknown" in refused.stderr and "shop" in refused.stderr
    assert not (tmp_path / "x").exists()


@pytest.fixture
def receipt(server, data, tmp_path):
    """A consent's receipt once its entry is in the tree, and the key of a bundle."""
    key = add_client(data)
    person = register(server, key, "receipt")["person"]
    status, _, given = server.call(
        "POST", f"/api/v1/persons/{person}/choices",
        {"act": "give-consent", "element": "newsletter", "language": "en"}, key)
    assert status == 201, given
    trusted = export(data, tmp_path / "bundle-of-receipt")["key"]
    path = f"/api/v1/persons/{person}/choices/{given['choice']}/receipt"
    status, _, answer = server.call("GET", path, None, key)
    assert status == 200 and answer["evidence"], answer
    return answer, trusted


def verify(tmp_path, receipt, *more):
    file = tmp_path / "consent-receipt.jsonld"
    file.write_text(receipt if isinstance(receipt, str) else json.dumps(receipt))
    done = zavet("ledger", "verify", file, "--json", *more)
    return done.returncode, [each["code"] for each in json.loads(done.stdout)["problems"]] if done.stdout else done.stderr


def test_a_receipt_is_checked_by_itself_and_against_a_key(receipt, tmp_path):
    whole, key = receipt
    assert verify(tmp_path, whole, "--key", key) == (0, [])
    assert verify(tmp_path, whole["evidence"], "--key", key) == (0, [])
    other = key[:-6] + ("AAAAA=" if not key.endswith("AAAAA=") else "BBBBB=")
    assert verify(tmp_path, whole, "--key", other)[0] != 0


@pytest.mark.parametrize("change, code", [
    (lambda receipt: receipt["shown"].update(words="Something else was asked"), "receipt-altered"),
    (lambda receipt: receipt["events"][0].update(event_time="2020-01-01T00:00:00.000Z"), "receipt-altered"),
    (lambda receipt: receipt["evidence"]["entry"].update(happened="2020-01-01T00:00:00.000Z"), "inclusion"),
    (lambda receipt: receipt["evidence"].update(sequence=0), "inclusion"),
    (lambda receipt: receipt.update(evidence=None), "receipt-not-sequenced"),
])
def test_a_receipt_that_was_changed_or_came_too_early_proves_nothing(receipt, tmp_path, change, code):
    whole, key = receipt
    change(whole)
    status, problems = verify(tmp_path, whole, "--key", key)
    assert status == 1 and code in problems


def test_a_file_that_is_no_receipt_is_told(tmp_path):
    for content in ("nothing", "{}", '{"@type": ["dpv:ConsentReceipt"]}'):
        status, told = verify(tmp_path, content)
        assert status == 2 and "receipt-malformed" in told
