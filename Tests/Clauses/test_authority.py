"""Attempts without authority: each is refused, changes nothing, and stands in the evidence."""

import shutil
import time

import pytest

from browser import Browser, mailed_code
from desk import administrator
from house import FIRMS, Firm, House, plain, zavet
from test_pages import told_under_security

clause = pytest.mark.clause

# How one comes to be known at each firm: point, data, agreements, and an item to try for.
KNOWN = {
    "easymath": ("registration", "email login-name", "adult rights-of-others", "login-name"),
    "infopartner": ("registration", "email name", "", "name"),
    "latinsoft": ("registration", "first-name surname phone email", "database", "surname"),
    "softvisia": ("registration", "email name birth-date location username", "terms-of-use", "name"),
    "zakonnik": ("order", "name phone email", "adult terms", "name"),
}


def entries(firm, *kinds):
    """All entries of these kinds in the firm's signed tree, once what was done is in it."""
    time.sleep(1.2)
    found, cursor = [], ""
    while True:
        status, _, answer = firm.call("GET", "evidence/entries?limit=100" + cursor)
        assert status == 200, answer
        found += [item["entry"] for item in answer["items"] if item["entry"]["kind"] in kinds]
        if "next" not in answer:
            return found
        cursor = "&cursor=" + answer["next"]


def detail(entry):
    """The details of an entry without the words that tag them."""
    return {name: next(iter(value.values())) for name, value in entry["detail"].items()}


def tried(firm, client):
    """Routes that this client was refused, by the evidence."""
    return {detail(entry)["route"] for entry in entries(firm, "access-refused")
            if entry["actor"] == {"kind": "client", "id": client} and detail(entry)["reason"] == "not-permitted"}


@pytest.fixture
def victim(request):
    """A firm, somebody it knows, and a program of the firm that may do next to nothing."""
    def make(name):
        firm = request.getfixturevalue(name)
        point, items, agreements, item = KNOWN[name]
        person = firm.person()
        person.gives(point, items, agree=agreements).taken()
        key = firm.house.client(name, ["policy"])
        return firm, person, item, key, key.split("_")[2]
    return make


@clause("INF-60")
def test_measures_of_each_kind_stand_and_reading_without_authority_is_denied_and_logged(victim):
    firm, person, item, key, client = victim("infopartner")
    status, _, answer = firm.call(
        "POST", "reads", {"purpose": "data-subject-rights", "data": [item], "person": person.id}, key=key)
    assert (status, answer["code"]) == (403, "forbidden")
    assert "post.api.v1.reads" in tried(firm, client)
    denied = firm.call("POST", "reads", {"purpose": "undeclared", "data": [item], "person": person.id})
    assert denied[0] == 403 and firm.evidence(denied[2]["evidence"][0])["kind"] == "decision-denied"
    assert told_under_security(firm, "INF-60")
    page = firm.words("notice")
    for measure in ("Administrative measures", "Technical measures", "Physical measures"):
        assert measure in page, measure


@clause("ZAK-020")
def test_a_record_stays_closed_to_an_account_without_the_role_and_the_attempt_is_logged(victim):
    firm, person, item, key, client = victim("zakonnik")
    assert firm.call("GET", f"persons/{person.id}", key=key)[0] == 403
    assert firm.call("GET", f"persons/{person.id}/history", key=key)[0] == 403
    assert {"get.api.v1.persons.person", "get.api.v1.persons.person.history"} <= tried(firm, client)
    entry = next(entry for entry in entries(firm, "access-refused") if entry["actor"]["id"] == client)
    assert person.id not in str(entry) and person.sample(item) not in str(entry)
    assert told_under_security(firm, "ZAK-020")


@pytest.mark.parametrize("name, carried", [
    pytest.param("easymath", "EAS-57", marks=clause("EAS-57")),
    pytest.param("latinsoft", "LAT-46", marks=clause("LAT-46")),
])
def test_reading_altering_disclosing_and_destroying_without_authority_are_denied_and_logged(victim, name, carried):
    firm, person, item, key, client = victim(name)
    tries = [
        ("POST", "reads", {"purpose": "data-subject-rights", "data": [item], "person": person.id}, "post.api.v1.reads"),
        ("POST", f"persons/{person.id}/corrections", {"datum": item, "value": "x"},
         "post.api.v1.persons.person.corrections"),
        ("GET", f"persons/{person.id}", None, "get.api.v1.persons.person"),
        ("GET", "evidence/entries", None, "get.api.v1.evidence.entries"),
        ("POST", "decisions", {"operation": "share", "data": [item], "person": person.id}, "post.api.v1.decisions"),
        ("POST", f"persons/{person.id}/erasures", {"everything": True, "ground": "asked"},
         "post.api.v1.persons.person.erasures"),
    ]
    for method, path, body, _ in tries:
        assert firm.call(method, path, body, key=key)[0] == 403
        assert firm.house.call(method, f"/api/v1/{path}", body)[0] == 401
    assert tried(firm, client) >= {route for *_, route in tries}
    other = Firm(firm.house, next(one for one in FIRMS if one != name))
    for method, path, body, _ in (tries[0], tries[-1]):
        assert other.call(method, path, body)[0] in (404, 403, 422), "another firm's key must not reach the person"
    assert [value["value"] for value in person.held(item)] == [person.sample(item)]
    assert told_under_security(firm, carried)


def test_keys_that_do_not_open_are_logged_for_the_firm_they_were_aimed_at(easymath):
    key = easymath.house.client("easymath", ["read"])
    for wrong in (key[:-1] + ("a" if key[-1] != "a" else "b"), key, "zvt_nobody_x"):
        easymath.call("GET", "policy", key=wrong)
    found = [detail(entry) for entry in entries(easymath, "access-refused")]
    assert {"reason": "api-key-malformed", "route": "get.api.v1.policy"} in found
    assert key.split("_")[3][:20] not in str(found)


@clause("EAS-55")
def test_wrong_passwords_block_signing_in_for_a_while_and_are_logged(easymath):
    browser = Browser(easymath)
    for attempt in range(6):
        page = browser.fill("staff/sign-in", name="somebody-of-eas-55", password=f"wrong-{attempt}")
        assert page.status == 422
    assert "minute" in page.words, page.words
    reasons = {detail(entry).get("reason") for entry in entries(easymath, "sign-in-failed")}
    assert {"credentials-wrong", "sign-in-locked"} <= reasons
    assert "somebody-of-eas-55" not in str(entries(easymath, "sign-in-failed"))
    assert told_under_security(easymath, "EAS-55")


@clause("EAS-59")
def test_a_series_of_failed_sign_ins_from_one_address_raises_an_alert_at_the_desk_and_is_recorded(easymath):
    desk = administrator(easymath)
    before = len(entries(easymath, "alert-raised"))
    browser = Browser(easymath)
    for attempt in range(7):
        page = browser.fill("staff/sign-in", name=f"nobody-{attempt}-of-eas-59", password="wrong-password")
        assert page.status == 422
    assert len(entries(easymath, "alert-raised")) == before, "seven are not yet a series"
    assert browser.fill("staff/sign-in", name="nobody-8-of-eas-59", password="wrong-password").status == 422
    raised = entries(easymath, "alert-raised")
    assert len(raised) == before + 1
    assert (detail(raised[-1])["reason"], detail(raised[-1])["attempts"]) == ("failed-sign-ins", 8)
    assert browser.address not in str(raised) and "eas-59" not in str(raised)
    page = desk.open("staff")
    assert "8 failed sign-ins from one address" in page.words and raised[-1]["id"] in page.content
    assert told_under_security(easymath, "EAS-59")


@clause("SOF-111")
def test_a_record_is_closed_to_the_unauthorised_and_what_was_lost_comes_back_from_a_backup(victim, softvisia, tmp_path):
    firm, person, item, key, client = victim("softvisia")
    for method, path, body in (
            ("POST", "reads", {"purpose": "data-subject-rights", "data": [item], "person": person.id}),
            ("POST", f"persons/{person.id}/corrections", {"datum": item, "value": "x"}),
            ("GET", "evidence/entries", None)):
        assert firm.call(method, path, body, key=key)[0] == 403
    assert {"post.api.v1.reads", "post.api.v1.persons.person.corrections", "get.api.v1.evidence.entries"} <= tried(
        firm, client)
    copied = zavet("backup", "--data", firm.house.data, "--data-to", tmp_path / "d", "--keys-to", tmp_path / "k")
    assert copied.returncode == 0, copied.stderr
    (tmp_path / "new").mkdir()
    shutil.copy(firm.house.data / "master.key", tmp_path / "new" / "master.key")
    restored = zavet("restore", "--data", tmp_path / "new", "--data-from", tmp_path / "d", "--keys-from", tmp_path / "k",
                     "--without-evidence")
    assert restored.returncode == 0, restored.stderr
    second = House(tmp_path / "new")
    try:
        again = Firm(second, "softvisia")
        status, _, answer = again.call(
            "POST", "reads", {"purpose": "data-subject-rights", "data": [item], "person": person.id})
        assert status == 200 and [value["value"] for value in answer["data"]] == [person.sample(item)], answer
    finally:
        second.stop()
    assert told_under_security(softvisia, "SOF-111")


def test_wrong_codes_end_signing_in_for_a_while_and_are_logged(easymath, house):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    browser = Browser(easymath)
    browser.open("sign-in")
    browser.send("sign-in", person.sample("email"))
    right = mailed_code(house, person.sample("email"))
    for _ in range(5):
        assert browser.send("sign-in/code", "00000000").status in (422, 429)
    refused = browser.send("sign-in/code", right)
    assert refused.status in (422, 429), "the right code must not open after five wrong ones"
    assert browser.open("sign-out").status == 200 and "Sign in" in plain(browser.content)
    for _ in range(12):
        asked = browser.send("sign-in", person.sample("email"))
        if asked.status == 429:
            break
    assert asked.status == 429 and "minute" in plain(asked.content)
    assert "code-wrong" in {detail(entry).get("reason") for entry in entries(easymath, "sign-in-failed")}
