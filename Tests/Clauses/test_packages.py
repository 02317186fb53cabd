"""What a person takes along: the package of access and that of portability (Articles 15 and 20)."""

import csv
import http.client
import io
import json
import re
import subprocess
import urllib.parse
import zipfile

import pytest

from browser import Browser
from desk import administrator, staff
from house import zavet
from test_authority import detail, entries
from test_recordings import buyer, file_of, recorded, send, sound  # noqa: F401
from test_requests import Entered

clause = pytest.mark.clause


def fetch(browser, path, status=200, **marks):
    """The archive that the form of a page gives whose unseen fields have these values."""
    browser.open(path)
    assert browser.status == 200, browser.words
    forms = re.findall(r"<form\b.*?</form>", browser.content, re.S)
    unseen = [dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
              for form in forms if f"/{path}\"" in form]
    fields = next(one for one in unseen if all(one.get(name) == value for name, value in marks.items()))
    house = browser.firm.house
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=60, source_address=(browser.address, 0))
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items()), "Accept-Language": "en",
               "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
               "Origin": f"http://127.0.0.1:{house.port}"}
    connection.request("POST", f"/c/{browser.firm.name}/{path}", urllib.parse.urlencode(fields), headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    assert answer.status == status, content[:500]
    if status != 200:
        return None
    assert answer.getheader("Content-Type") == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    return archive


def printed_words(content):
    """The words of a PDF, as another program reads them."""
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def rows(archive, name):
    return list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))


@clause("ZAK-243")
def test_everything_is_told_in_words_with_its_source_who_got_it_and_who_looked(zakonnik, buyer):  # noqa: F811
    content = sound()
    assert send(buyer, content)[0] == 201
    buyer.read("data-subject-rights", "name")
    buyer.history()
    browser = Browser(zakonnik).sign_in(buyer)
    archive = fetch(browser, "my-data/file", scope="access")
    table = {row["item"]: row for row in rows(archive, "data.csv")}
    assert table["name"]["value"] == buyer.sample("name") and table["name"]["label"]
    assert all(row["source"] and row["collected"] and row["goes"] for row in table.values())
    assert archive.read(table["call-recordings"]["file"]) == content, "the recording is inside"
    told = json.loads(archive.read("data.json"))
    assert {one["item"] for one in told["data"]} == set(table) and told["scope"] == "access"
    assert {"disclosures", "looks", "consents"} <= told.keys()
    assert any(look["by"] == "The firm's program" for look in told["looks"]), told["looks"]
    assert {"standing", "requests"} <= told.keys()
    stands = {(one["kind"], one["name"]) for one in told["standing"]}
    record = buyer.record
    assert {("relation", name) for name in record["relations"]} <= stands
    assert {("event", name) for name in record["events"]} <= stands, stands
    report = printed_words(archive.read("report.pdf"))
    assert buyer.sample("name") in report and "Article 77" in report and "What else we know about you" in report
    page = archive.read("index.html").decode()
    assert buyer.sample("name") in page and "Article 77" in page
    assert "<html" in archive.read("policy.html").decode()
    given = entries(zakonnik, "package-given")[-1]
    assert detail(given)["scope"] == "access" and "ZAK-243" in given["clauses"]
    assert browser.open("history").status == 200
    assert "An archive of all that we hold about you was given" in browser.words


@clause("ZAK-255")
def test_the_file_to_take_elsewhere_holds_what_rests_on_contract_or_consent_and_no_more(zakonnik, buyer):  # noqa: F811
    assert send(buyer, sound())[0] == 201
    archive = fetch(Browser(zakonnik).sign_in(buyer), "my-data/file", scope="portability")
    told = json.loads(archive.read("data.json"))
    assert {"name", "phone", "email"} <= {one["item"] for one in told["data"]}
    assert all(one["source"] != "derived" for one in told["data"]), "what the firm worked out is not meant"
    bases = {row["bases"] for row in rows(archive, "data.csv")}
    assert all("contract" in basis.lower() or "consent" in basis.lower() for basis in bases), bases
    assert "looks" not in told and "disclosures.csv" not in archive.namelist()
    schema = json.loads(archive.read("schema.json"))
    assert set(schema["required"]) <= told.keys()
    member = schema["properties"]["data"]["items"]
    assert all(set(member["required"]) <= one.keys() <= member["properties"].keys() for one in told["data"])
    assert detail(entries(zakonnik, "package-given")[-1])["scope"] == "portability"


@clause("SOF-147")
def test_a_granted_portability_request_gives_a_file_that_another_server_takes_in_without_loss(softvisia, tmp_path):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    entered = Entered(administrator(softvisia), softvisia, rights="portability", channel="email",
                      person=person.sample("email"), contact=person.sample("email"), words="To another firm, please.")
    entered.does("take")
    entered.cannot("provide")
    entered.does("identify", proof="code")
    entered.does("provide")
    entered.does("answer", words="Here it is.")
    mail = entered.mails[0]
    assert f"/my-data/requests/{entered.id}/package" in mail
    assert "SOF-147" in entered.evidence("carried-out")["clauses"]
    path = f"my-data/requests/{entered.id}/package"
    archive = fetch(Browser(softvisia).sign_in(person), path)
    told = {one["item"]: one["value"] for one in json.loads(archive.read("data.json"))["data"]}
    assert told["email"] == person.sample("email")
    given = entries(softvisia, "package-given")[-1]
    assert detail(given)["matter"] == entered.id
    # The same at the desk, to hand it over.
    again = fetch(entered.desk, f"staff/requests/{entered.id}/package")
    assert json.loads(again.read("data.json"))["data"] == json.loads(archive.read("data.json"))["data"]
    # Somebody else's data of the same form, brought in from the file, comes out again as it was.
    moved = softvisia.person()
    told |= {item: moved.sample(item) for item in ("email", "username")}
    table = tmp_path / "people.csv"
    with table.open("w", newline="") as file:
        csv.writer(file).writerows([["key", "agreement:terms-of-use", *told], ["1", "true", *told.values()]])
    brought = zavet("import", "--controller", "softvisia", "--point", "registration", "--file", table, "--source",
                    "moved", "--data", softvisia.house.data)
    assert brought.returncode == 0, brought.stdout + brought.stderr
    archive = fetch(Browser(softvisia).sign_in(moved), "my-data/file", scope="portability")
    assert {one["item"]: one["value"] for one in json.loads(archive.read("data.json"))["data"]} == told


def test_the_package_of_access_tells_requests_with_their_words_and_what_else_is_known(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    person.chooses("object-to-marketing")
    entered = Entered(administrator(softvisia), softvisia, channel="email", person=person.sample("email"),
                      words="=All of it, please: \u05e9\u05dc\u05d5\u05dd")
    entered.does("take")
    entered.does("identify", proof="code")
    entered.does("ask", question="scope", words="Which account?")
    browser = Browser(softvisia).sign_in(person)
    archive = fetch(browser, "my-data/file", scope="access")
    told = json.loads(archive.read("data.json"))
    request = next(one for one in told["requests"] if one["number"] == entered.id)
    words = " ".join(paper["words"] for paper in request["words"])
    assert "All of it, please" in words and "Which account?" in words and request["rights"] == ["access"]
    row = next(row for row in rows(archive, "requests.csv") if row["number"] == entered.id)
    assert "All of it, please" in row["words"]
    assert {"marketing", "language"} <= {row["kind"] for row in rows(archive, "standing.csv")}
    for part in (archive.read("index.html").decode(), printed_words(archive.read("report.pdf"))):
        assert "All of it, please" in part and "Which account?" in part and "Direct marketing" in part
    portable = fetch(browser, "my-data/file", scope="portability")
    assert not {"requests.csv", "standing.csv"} & set(portable.namelist()) and "report.pdf" in portable.namelist()
    assert "All of it" not in printed_words(portable.read("report.pdf"))


def test_a_package_is_given_to_that_person_alone_and_to_who_answers_for_the_right(softvisia):
    person, other = softvisia.person(), softvisia.person()
    for one in (person, other):
        one.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    entered = Entered(administrator(softvisia), softvisia, channel="email", person=person.sample("email"))
    entered.does("take")
    entered.does("identify", proof="code")
    entered.does("provide")
    path = f"my-data/requests/{entered.id}/package"
    stranger = Browser(softvisia).sign_in(other)
    assert stranger.open(path).status == 404
    assert Browser(softvisia).open(path).status == 303, "signed in only"
    reader = staff(softvisia, "package-reader", "editor")
    assert reader.open(f"staff/requests/{entered.id}/package").status == 403
    fetch(Browser(softvisia).sign_in(person), path)
    looked = [entry for entry in entries(softvisia, "request-opened") if detail(entry)["matter"] == entered.id]
    assert looked, "staff who opened the request left a trace"


def test_one_unreadable_file_takes_the_rest_of_the_archive_from_nobody(zakonnik, buyer):  # noqa: F811
    kept, lost, cut = recorded(buyer), recorded(buyer), recorded(buyer)
    missing, damaged = file_of(zakonnik, lost), file_of(zakonnik, cut)
    whole, sealed = missing.read_bytes(), damaged.read_bytes()
    missing.unlink()
    damaged.write_bytes(sealed[:100] + bytes([sealed[100] ^ 1]) + sealed[101:])
    try:
        archive = fetch(Browser(zakonnik).sign_in(buyer), "my-data/file", scope="access")
    finally:
        missing.write_bytes(whole)
        damaged.write_bytes(sealed)
    names = "\n".join(archive.namelist())
    assert kept in names and lost not in names and cut not in names
    told = archive.read("files-unreadable.txt").decode()
    assert lost in told and cut in told and kept not in told
