"""Recorded calls and films: taken in after the notice, sealed, heard with a trace, gone with their keys."""

import hashlib
import http.client
import json
import os
import time

import pytest

from browser import Browser
from desk import administrator
from house import POLICIES, zavet
from policyfile import read_policy, write_policy
from test_keeping import hold, lift, plan, sweep

clause = pytest.mark.clause
SOUND = {"Content-Type": "audio/ogg"}


def sound(length=200_000):
    """Bytes that begin as a sound file does, and are like no other."""
    return b"OggS" + os.urandom(length - 4)


def send(person, content, facts="call-notice-heard", headers=SOUND, **more):
    """Sends a recorded call: status and answer."""
    query = {"point": "call-recording", "item": "call-recordings", "facts": facts} | more
    path = f"persons/{person.id}/recordings?" + "&".join(f"{key}={value}" for key, value in query.items() if value)
    status, _, answer = person.firm.call("POST", path, content, headers)
    return status, answer


def recorded(person, content=None, **more):
    """A recorded call that was taken: its identifier."""
    status, answer = send(person, content or sound(), **more)
    assert status == 201, answer
    return answer["datum"]


def heard(firm, path, headers=None, key=None):
    """A file as it comes over the wire: status, headers, bytes."""
    connection = http.client.HTTPConnection("127.0.0.1", firm.house.port, timeout=20)
    connection.request("GET", path, headers=(headers or {}) | ({"Authorization": f"Bearer {key}"} if key else {}))
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), content


def listen(person, datum, purpose="call-quality", **headers):
    path = f"/api/v1/persons/{person.id}/recordings/{datum}?purpose={purpose}"
    return heard(person.firm, path, headers, person.firm.key)


def listed(person):
    status, _, answer = person.firm.call("GET", f"persons/{person.id}/recordings")
    assert status == 200, answer
    return answer["recordings"]


def file_of(firm, datum):
    return firm.house.data / "files" / firm.name / datum[-2:] / datum


def until(condition, seconds=60):
    """Waits until something is so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.1)


@pytest.fixture
def buyer(zakonnik):
    """Somebody with a contract."""
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    return person


@clause("ZAK-078")
def test_a_call_is_taken_only_after_the_notice_and_only_as_what_it_says_to_be(buyer):
    status, answer = send(buyer, sound(), facts="")
    assert status == 422 and answer["errors"][0]["code"] == "point-needs-unmet"
    status, answer = send(buyer, b"MZ" + os.urandom(5000))
    assert status == 422 and answer["errors"][0]["code"] == "file-of-another-kind"
    status, answer = send(buyer, b"%PDF-1.7", headers={"Content-Type": "application/pdf"})
    assert status == 422 and answer["errors"][0]["code"] == "media-not-taken"
    assert send(buyer, b"x", headers={"Content-Type": "text/html"})[0] == 415
    assert listed(buyer) == []
    datum = recorded(buyer)
    entry = next(one for one in buyer.history() if one["kind"] == "datum-collected" and "file" in one["detail"])
    assert datum in json.dumps(entry["detail"]) and "call-notice-heard" in json.dumps(entry["detail"])


@clause("ZAK-081")
def test_the_copy_of_a_person_has_each_recording_with_purpose_listeners_and_day_of_deletion(buyer, zakonnik):
    content = sound(300_000)
    datum = recorded(buyer, content)
    status, headers, given = listen(buyer, datum)
    assert (status, given) == (200, content) and headers["Content-Type"] == "audio/ogg"
    status, _, refusal = listen(buyer, datum, purpose="news")
    assert status == 403 and b"data-not-for-purpose" in refusal
    buyer.history()
    browser = Browser(zakonnik).sign_in(buyer)
    browser.open("my-data")
    assert f"my-data/{datum}/recording" in browser.content and "<audio" in browser.content
    label = zakonnik.element("purposes", "call-quality")["label"]
    assert "Heard or seen by" in browser.words and f"The firm's program, {label}" in browser.words
    own = f"/c/zakonnik/my-data/{datum}/recording"
    cookies = {"Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items())}
    status, headers, given = heard(zakonnik, own, cookies)
    assert (status, given) == (200, content)
    status, headers, given = heard(zakonnik, own, cookies | {"Range": "bytes=65530-131080"})
    assert (status, given) == (206, content[65530:131081])
    assert headers["Content-Range"] == "bytes 65530-131080/300000"
    assert heard(zakonnik, own, cookies | {"Range": "bytes=-10"})[2] == content[-10:]
    assert heard(zakonnik, own, cookies | {"Range": "bytes=300000-"})[0] == 416
    assert heard(zakonnik, own)[0] in (302, 303)
    buyer.history()
    copy = json.loads(browser.press("my-data/file").content)
    (told,) = [value for value in copy["data"] if value["item"] == "call-recordings"]
    assert told["purposes"] == ["call-quality"] and told["goes-at"]
    assert told["file"]["datum"] == datum and told["file"]["bytes"] == 300_000
    assert json.loads(told["value"])["sha256"] == hashlib.sha256(content).hexdigest()
    looks = told["file"]["opened"]
    assert {look["by"] for look in looks} == {"You", "The firm's program"} and all(look["at"] for look in looks)
    assert label in {look["purpose"] for look in looks}


@clause("ZAK-107")
def test_outgoing_and_incoming_calls_are_tied_to_the_contract_and_listed_among_the_kinds_of_data(buyer, zakonnik):
    status, answer = send(zakonnik_stranger(zakonnik), sound(), relation="contract")
    assert status == 422 and answer["errors"][0]["code"] == "relation-missing"
    for direction in ("outgoing", "incoming"):
        recorded(buyer, direction=direction, relation="contract")
    assert {(one["direction"], one["relation"]) for one in listed(buyer)} == {
        ("outgoing", "contract"), ("incoming", "contract")}
    assert {one["relation"] for one in buyer.held("call-recordings")} == {"contract"}
    browser = Browser(zakonnik).sign_in(buyer).open("my-data")
    contract = zakonnik.element("relations", "contract")["label"]
    assert "Your call to us" in browser.words and "Our call to you" in browser.words
    assert contract in browser.words and zakonnik.element("data", "call-recordings")["label"] in browser.words


def zakonnik_stranger(zakonnik):
    person = zakonnik.person()
    person.gives("contact-form", "email correspondence").taken()
    return person


@clause("ZAK-079", "ZAK-080")
def test_a_recording_goes_by_itself_and_a_fraud_inquiry_keeps_it(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    content = sound()
    datum = recorded(person, content)
    file = file_of(zakonnik, datum)
    assert file.stat().st_size > len(content) and content[:100] not in file.read_bytes()
    held = hold(person, "fraud-inquiry", matter="case-9", **{"ordered-by": "manager"})
    person.event("call-reviewed")
    sweep(zakonnik)
    assert listed(person)[0]["holds"] == ["fraud-inquiry"] and file.exists()
    assert [value["item"] for value in person.held("call-recordings")] == ["call-recordings"]
    assert listen(person, datum)[0] == 403, "its own purpose is over; the hold keeps it, and permits no use"
    lift(person, held)
    sweep(zakonnik)
    assert listed(person) == [] and listen(person, datum)[0] == 404
    until(lambda: not file.exists())
    assert plan(person, "call-recordings") is None and person.held("call-recordings") == []


def test_a_file_that_the_disk_does_not_give_up_is_listed_until_it_is_gone(buyer, zakonnik):
    datum = recorded(buyer)
    file, desk = file_of(zakonnik, datum), administrator(zakonnik)
    file.unlink()
    (file / "stuck").mkdir(parents=True)
    status, _, answer = zakonnik.call(
        "POST", f"persons/{buyer.id}/erasures", {"ground": "unlawful", "data": [datum]})
    assert status == 200 and [value["datum"] for value in answer["erased"]] == [datum], answer
    assert datum in desk.open("staff/keeping/copies").content and "200 kB" in desk.words
    assert listed(buyer) == [] and listen(buyer, datum)[0] == 404
    (file / "stuck").rmdir()
    file.rmdir()
    until(lambda: datum not in desk.open("staff/keeping/copies").content)


def test_an_upload_that_is_cut_off_leaves_nothing(buyer, zakonnik):
    connection = http.client.HTTPConnection("127.0.0.1", zakonnik.house.port, timeout=20)
    connection.putrequest(
        "POST", f"/api/v1/persons/{buyer.id}/recordings?point=call-recording&item=call-recordings&facts=call-notice-heard")
    for name, value in {"Authorization": f"Bearer {zakonnik.key}", "Content-Length": "1000000", **SOUND}.items():
        connection.putheader(name, value)
    connection.endheaders(sound(400_000))
    folder = zakonnik.house.data / "files" / "zakonnik"
    until(lambda: list(folder.rglob("*.coming")))
    connection.close()
    until(lambda: not list(folder.rglob("*.coming")))
    assert listed(buyer) == [] and buyer.held("call-recordings") == []


@clause("ZAK-110")
@pytest.mark.parametrize("section, name, key, code", [
    ("collect", "cameras", "places", "camera-incomplete"), ("collect", "cameras", "warning", "camera-incomplete"),
    ("collect", "cameras", "for", "missing-key"), ("retention", "video", None, "data-without-retention")])
def test_a_camera_without_place_sign_purpose_or_period_is_refused(tmp_path, section, name, key, code):
    policy = read_policy(POLICIES / "zakonnik")
    assert policy["collect"]["cameras"]["for"] == ["video-surveillance"]
    whole = tmp_path / "whole"
    whole.mkdir()
    write_policy(policy, whole)
    assert zavet("check", whole).returncode == 0
    if key:
        del policy[section][name][key]
    else:
        del policy[section][name]
    lacking = tmp_path / "lacking"
    lacking.mkdir()
    write_policy(policy, lacking)
    done = zavet("check", lacking, "--json")
    assert done.returncode == 1 and code in {one["code"] for one in json.loads(done.stdout)[0]["diagnostics"]}, done.stdout
