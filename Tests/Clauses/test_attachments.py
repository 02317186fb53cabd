"""Files that come with a request: of few kinds and sizes, sealed, given away as files, gone with the request."""

import base64
import http.client
import io
import json
import re
import subprocess
import zipfile

import pytest

from browser import Browser
from desk import administrator, staff
from house import EXECUTABLE
from test_packages import fetch, rows
from test_requests import _addresses

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"\n%%EOF"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(255, -1, -1)) * 10


def upload(browser, path, files, **values):
    """Fills the form of a page as a browser does that has files to send; status."""
    browser.open(path)
    form = next(form for form in re.findall(r"<form\b.*?</form>", browser.content, re.S) if 'type="file"' in form)
    assert 'enctype="multipart/form-data"' in form
    sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form)) | values
    mark, body = "----planted", b""
    for name, value in sent.items():
        for one in value if isinstance(value, list) else [value]:
            body += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{one}\r\n'.encode()
    for name, content in files:
        body += (f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
                 "Content-Type: application/octet-stream\r\n\r\n").encode() + content + b"\r\n"
    body += f"--{mark}--\r\n".encode()
    house = browser.firm.house
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=60, source_address=(browser.address, 0))
    connection.request("POST", f"/c/{browser.firm.name}/{path}", body, {
        "Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items()), "Accept-Language": "en",
        "Content-Type": f"multipart/form-data; boundary={mark}", "Sec-Fetch-Site": "same-origin",
        "Origin": f"http://127.0.0.1:{house.port}"})
    answer = connection.getresponse()
    browser.content, browser.status = answer.read().decode(errors="replace"), answer.status
    browser.location = answer.getheader("Location")
    connection.close()
    return browser.status


def fetched(browser, path):
    """A file as it is given, and the fields of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", browser.firm.house.port, timeout=20,
                                            source_address=(browser.address, 0))
    connection.request("GET", f"/c/{browser.firm.name}/{path}", headers={
        "Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items())})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def bomb():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"0" * 10_000_000)
    return held.getvalue()


@pytest.fixture
def person(zakonnik):
    made = zakonnik.person()
    made.gives("order", "name phone email", agree="adult terms").taken()
    return made


def test_files_of_a_persons_request_are_given_back_as_they_came_and_to_nobody_else(zakonnik, person):
    browser = Browser(zakonnik).sign_in(person)
    assert upload(browser, "my-data/requests/ask/rectification", [("../paß<b>.pdf", PDF), ("scan.png", PNG)],
                  words="My name is wrong, see the papers.") == 303, browser.words
    path = browser.location.removeprefix(f"/c/{zakonnik.name}/")
    browser.open(path)
    assert "Files that came with it" in browser.words and "paß<b>.pdf (PDF" in browser.words and "<b>.pdf" not in browser.content
    status, fields, content = fetched(browser, path + "/files/1")
    assert status == 200 and content == PDF
    assert fields["content-disposition"] == 'attachment; filename="file-1.pdf"'
    assert fields["content-type"] == "application/octet-stream" and fields["x-content-type-options"] == "nosniff"
    assert fetched(browser, path + "/files/2")[2] == PNG and fetched(browser, path + "/files/3")[0] == 404
    desk = administrator(zakonnik)
    number = path.rsplit("/", 1)[1]
    assert "scan.png" in desk.open(f"staff/requests/{number}").words
    assert fetched(desk, f"staff/requests/{number}/files/2")[2] == PNG
    other = zakonnik.person()
    other.gives("order", "name phone email", agree="adult terms").taken()
    stranger = Browser(zakonnik).sign_in(other)
    assert fetched(stranger, path + "/files/1")[0] == 404
    assert fetched(Browser(zakonnik), path + "/files/1")[0] in (303, 401)
    reader = staff(zakonnik, "filereader", "marketing")
    assert fetched(reader, f"staff/requests/{number}/files/1")[0] == 403
    # The person sees that somebody looked, and takes the files along.
    assert "A file that came with a request of yours was opened" in browser.open("history").words
    archive = fetch(browser, "my-data/file", scope="access")
    assert archive.read(f"request-files/{number}/file-1.pdf") == PDF
    assert archive.read(f"request-files/{number}/file-2.png") == PNG
    told = next(one for one in json.loads(archive.read("data.json"))["requests"] if one["number"] == number)
    assert [one["name"] for one in told["files"]] == ["paß<b>.pdf", "scan.png"]
    assert "scan.png" in next(row for row in rows(archive, "requests.csv") if row["number"] == number)["words"]
    assert "scan.png" in archive.read("index.html").decode()
    portable = fetch(browser, "my-data/file", scope="portability")
    assert not [name for name in portable.namelist() if name.startswith("request-files")]
    # Sealed: nothing of it stands in the store, and nothing in the log.
    stored = b"".join(file.read_bytes() for file in zakonnik.house.data.rglob("*") if file.is_file())
    assert PDF[9:200] not in stored and b"scan.png" not in stored and "scan.png" not in zakonnik.house.told()


@pytest.mark.parametrize("files, told", [
    ([("page.html", b"<html><script>alert(1)</script>\x00</html>")], "none of the kinds"),
    ([("bomb.pdf", bomb())], "none of the kinds"),
    ([("run.pdf", b"MZ\x90\x00" + b"x" * 100)], "none of the kinds"),
    ([("big.pdf", b"%PDF-" + b"x" * (4 << 20))], "larger than 4 MB"),
    ([(f"{number}.pdf", PDF) for number in range(6)], "five files at most"),
])
def test_other_kinds_archives_and_too_much_are_refused_and_nothing_is_entered(zakonnik, files, told):
    visitor, address = Browser(zakonnik), f"filer{next(_addresses)}@example.org"
    assert upload(visitor, "ask", files, right="access", words="See the file.", address=address) == 422
    assert told in visitor.words, visitor.words
    assert address not in zakonnik.house.call("GET", "/mailbox")[2]


def test_a_form_without_files_takes_none(zakonnik, person):
    """Elsewhere a body with files is none that we take, whatever it says."""
    browser = Browser(zakonnik).sign_in(person)
    connection = http.client.HTTPConnection("127.0.0.1", zakonnik.house.port, timeout=20)
    connection.request("POST", f"/c/{zakonnik.name}/my-data/file", "--x\r\n--x--\r\n", {
        "Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items()), "Sec-Fetch-Site": "same-origin",
        "Content-Type": "multipart/form-data; boundary=x"})
    assert connection.getresponse().status == 415
    connection.close()


def test_more_than_the_form_may_carry_is_not_taken_in(zakonnik):
    visitor = Browser(zakonnik)
    assert upload(visitor, "ask", [(f"{n}.pdf", b"%PDF-" + b"x" * (3 << 20)) for n in range(3)], right="access",
                  words="Too much.", address="much@example.org") == 413


def test_staff_enter_files_and_those_of_a_mail_come_along(zakonnik):
    desk = administrator(zakonnik)
    assert upload(desk, "staff/new-request", [("letter.txt", "Писмо.\r\n".encode())], right=["access"], channel="post",
                  day="2026-11-20", words="See the letter.", contact="", person="", language="en", time="") == 303, desk.words
    path = desk.location.removeprefix(f"/c/{zakonnik.name}/")
    assert fetched(desk, path + "/files/1")[2] == "Писмо.\r\n".encode()
    message = (b"From: <mailer@people.example>\r\nTo: <office@example.org>\r\nSubject: Papers\r\nMIME-Version: 1.0\r\n"
               b"Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/plain\r\n\r\nSee.\r\n"
               b"--part\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
               b'Content-Disposition: attachment; filename="id.pdf"\r\n\r\n' + base64.b64encode(PDF) + b"\r\n"
               b"--part\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n"
               b'Content-Disposition: attachment; filename="all.zip"\r\n\r\n' + base64.b64encode(bomb()) + b"\r\n--part--\r\n")
    done = subprocess.run([EXECUTABLE, "rights", "receive", "--controller", zakonnik.name, "--data", zakonnik.house.data,
                           "--json"], input=message, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["attachments"], told["kept"]) == (2, 1)
    assert fetched(desk, f"staff/requests/{told['request']}/files/1")[2] == PDF
