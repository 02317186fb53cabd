"""People and consents come in from before, each with its proof or marked unproven, by the rules of a point."""

import csv
import json
import sqlite3

import pytest
from house import Server, add_client, entries, export, picture, zavet

HEADER = "key,email,name,phone,language,collected,consent:newsletter,consent:newsletter:at,event:account-closed"


@pytest.fixture
def data(tmp_path):
    """A folder that was served once, so that the policy is in use."""
    folder = tmp_path / "data"
    with Server(folder):
        pass
    return folder


def bring(data, file, *more, status=0):
    done = zavet("import", "--data", data, "--controller", "shop", "--point", "registration", "--file", file, "--json",
                 *more)
    assert done.returncode == status, done.stdout + done.stderr
    if not done.stdout:
        return done.stderr
    told = json.loads(done.stdout)
    assert len(told.pop("refusals")) >= told["refused"] and told.pop("refusalsUnlisted") == 0
    return told


def counts(added=0, changed=0, unchanged=0, refused=0, dry=False):
    return {"added": added, "changed": changed, "unchanged": unchanged, "refused": refused, "dryRun": dry}


def write(tmp_path, *rows, name="people.csv", encoding="utf-8", header=HEADER):
    path = tmp_path / name
    path.write_bytes(("\r\n".join([header, *rows]) + "\r\n").encode(encoding))
    return path


PEOPLE = [
    "1,ann@people.example,\"Ann, of the \"\"Hill\"\"\",+359888000001,bg,2021-05-01,given,2021-05-01T10:00:00Z,",
    "2,bob@people.example,Bob,,en,2021-06-01,withdrawn,2022-01-01,",
    "3,eve@people.example,Eve,,,2021-07-01,,,2023-01-01",
]


def ask(server, key, email, purpose):
    found = server.call("POST", "/api/v1/persons/find", {"kind": "email", "value": email}, key)[2]["persons"]
    assert len(found) == 1, found
    person = found[0] if isinstance(found[0], str) else found[0]["person"]
    answer = server.call("POST", "/api/v1/decisions", {
        "person": person, "purpose": purpose, "data": ["email"], "channel": "email"}, key)[2]
    return person, answer


def test_people_consents_and_relations_come_in_with_their_times(data, tmp_path):
    file = write(tmp_path, *PEOPLE, encoding="utf-8-sig")
    assert bring(data, file) == counts(added=3)
    with Server(data) as server:
        key = add_client(data)
        ann, answer = ask(server, key, "ann@people.example", "newsletter")
        assert answer["permitted"]
        listed = server.call("GET", f"/api/v1/persons/{ann}/choices", None, key)[2]
        choice = next(iter(value for value in listed.values() if isinstance(value, list)))[0]
        assert choice["happened"] == "2021-05-01T10:00:00.000Z" and choice["way"] == "import"
        assert choice["proven"] is False
        status, _, held = server.call(
            "POST", "/api/v1/reads", {"person": ann, "purpose": "account", "data": ["name", "phone"]}, key)
        assert {value["item"]: value["value"] for value in held["data"]} == {
            "name": 'Ann, of the "Hill"', "phone": "+359888000001"}
        assert all(value["collected"].startswith("2021-05-01") for value in held["data"])
        assert not ask(server, key, "bob@people.example", "newsletter")[1]["permitted"]
        _, closed = ask(server, key, "eve@people.example", "account")
        assert "relation-ended" in [reason["code"] for reason in closed["reasons"]]


def test_the_same_file_again_changes_nothing(data, tmp_path):
    file = write(tmp_path, *PEOPLE)
    bring(data, file)

    def rows():
        database = sqlite3.connect(data / "data.sqlite")
        return [database.execute(f"select count(*) from {table}").fetchone()[0]
                for table in ("subject", "datum", "choice")]
    before = rows()
    assert bring(data, file) == counts(unchanged=3)
    assert rows() == before
    changed = write(tmp_path, PEOPLE[0].replace("+359888000001", "+359888000009"), *PEOPLE[1:])
    assert bring(data, changed) == counts(changed=1, unchanged=2)
    assert rows() == before


def test_refused_rows_are_listed_without_personal_data(data, tmp_path):
    secret = "zebra@people"
    file = write(
        tmp_path, PEOPLE[0],
        f"5,{secret},Zoe,,,,,,",
        "6,kim@people.example,,,,,,,",
        "7,lee@people.example,Lee,,,,given,,",
        "8,max@people.example,Max,,,2099-01-01,,,",
        "9,short",
        "10,pat@people.example,Pat,,,,given,2021-13-01,",
        ",sue@people.example,Sue,,,,,,")
    report = tmp_path / "refused.csv"
    assert bring(data, file, "--report", report, status=1) == counts(added=1, refused=7)
    listed = {(int(row["line"]), row["code"], row["column"]) for row in csv.DictReader(report.open())}
    assert {(3, "value-not-email", "email"), (4, "field-required", "name"),
            (5, "import-consent-time-missing", "consent:newsletter:at"), (6, "time-ahead", "collected"),
            (7, "csv-field-count", ""), (8, "import-time-malformed", "consent:newsletter:at"),
            (9, "import-key-empty", "key")} <= listed
    assert secret not in report.read_text() and "Zoe" not in report.read_text()


def test_refusals_are_told_in_the_order_of_lines_and_in_json(data, tmp_path):
    rows = ["1,ann@people.example,Ann,,,,,,", "2,short", "3,no-address,Zoe,,,,,,", "4,short", "5,no-address,Kim,,,,,,"]
    file = write(tmp_path, *rows)
    report = tmp_path / "refused.csv"
    done = zavet("import", "--data", data, "--controller", "shop", "--point", "registration", "--file", file, "--json",
                 "--dry-run", "--report", report)
    told = json.loads(done.stdout)
    assert [(each["line"], each["code"]) for each in told["refusals"] if each["code"] != "field-required"] == [
        (3, "csv-field-count"), (4, "value-not-email"), (5, "csv-field-count"), (6, "value-not-email")]
    lines = [int(row["line"]) for row in csv.DictReader(report.open())]
    assert lines == sorted(lines) and "no-address" not in done.stdout + done.stderr


def test_a_dry_run_counts_as_the_run_does(data, tmp_path):
    rows = [
        "1,ann@people.example,Ann,+359888000001,,,,,", "2,ann@people.example,Ann Other,,,,,,",
        "3,bob@people.example,Bob,+359888000002,,,,,",
        # Ann under a telephone that Bob has too, which says nothing; and a row that comes a second time.
        "4,ann@people.example,Ann,+359888000002,,,,,", "3,bob@people.example,Bob,+359888000002,,,,,",
        "6,eve@people.example,,,,,,,",
    ]
    file = write(tmp_path, *rows)
    trial = bring(data, file, "--dry-run", status=1)
    assert trial == counts(added=2, changed=2, unchanged=1, refused=1, dry=True)
    assert bring(data, file, status=1) == trial | {"dryRun": False}


def test_a_dry_run_writes_nothing(data, tmp_path):
    file = write(tmp_path, *PEOPLE)
    assert bring(data, file, "--dry-run") == counts(added=3, dry=True)
    database = sqlite3.connect(data / "data.sqlite")
    assert database.execute("select count(*) from subject").fetchone() == (0,)
    assert bring(data, file) == counts(added=3)


def test_rows_come_as_json_lines_too(data, tmp_path):
    file = tmp_path / "people.jsonl"
    file.write_text("\n".join([
        json.dumps({"key": "1", "values": {"email": "ann@people.example", "name": "Ann"}, "collected": "2021-05-01",
                    "consents": {"newsletter": {"status": "withdrawn", "given-at": "2021-05-01", "at": "2022-05-01"}},
                    "events": {"account-closed": "2023-01-01"}}),
        "{", json.dumps({"key": "2", "colour": "red"}), ""]))
    assert bring(data, file, status=1) == counts(added=1, refused=2)


def test_headers_of_the_firm_are_mapped_and_another_delimiter_is_taken(data, tmp_path):
    file = write(tmp_path, "ann@people.example;Ann;blue", header="E-mail;Full name;Colour")
    mapped = ["--map", "E-mail=email", "--map", "Full name=name", "--map", "Colour=-", "--key", "email",
              "--delimiter", ";"]
    assert bring(data, file, *mapped) == counts(added=1)
    assert bring(data, file, *mapped) == counts(unchanged=1)


@pytest.mark.parametrize("content, code, line", [
    ("", "import-empty", None), ("email,name\n", "import-key-missing", 1), ("key,colour\n", "import-column-unknown", 1),
    ("key,email,email\n", "import-column-twice", 1), ("key,email,name\n1,\"open", "csv-quote-unclosed", 2),
    ("key,email,name\n1,a\"b,c\n", "csv-quote-stray", 2), ("key,email,name\n1,\xff,c\n", "csv-not-utf8", 2),
])
def test_a_file_that_cannot_be_read_is_refused_with_its_line(data, tmp_path, content, code, line):
    file = tmp_path / "people.csv"
    file.write_bytes(content.encode("latin-1"))
    told = bring(data, file, status=2)
    assert f"[{code}]" in told and (line is None or f"line {line}" in told)


def test_an_import_leaves_evidence_of_each_person_and_of_the_run(data, tmp_path):
    bring(data, write(tmp_path, *PEOPLE))
    with Server(data):
        export(data, tmp_path / "bundle")
    found = entries(tmp_path / "bundle")
    run = next(entry for entry in found if entry["kind"] == "import-run")
    assert run["detail"]["added"] == {"count": 3} and run["detail"]["source"] == {"name": "before"}
    assert sum(entry["kind"] == "subject-registered" for entry in found) == 3
    consent = next(entry for entry in found if entry["kind"] == "consent-given")
    assert consent["happened"] == "2021-05-01T10:00:00.000Z" and consent["detail"]["proven"] == {"flag": False}
    content = b"".join(path.read_bytes() for path in (tmp_path / "bundle").rglob("*") if path.is_file())
    assert b"people.example" not in content and b"Hill" not in content


def test_many_rows_are_taken_and_two_rows_of_one_person_make_one_person(data, tmp_path):
    rows = [f"{number},p{number}@people.example,P {number},,,2020-02-02,,," for number in range(500)]
    rows.append("500,p7@people.example,Another name,,,2020-02-03,,,")
    assert bring(data, write(tmp_path, *rows)) == counts(added=500, changed=1)
    assert picture(data)
