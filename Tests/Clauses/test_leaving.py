"""Leaving: an account, single values, and the proof that stays (Articles 5(2) and 17 GDPR)."""

import re
import sqlite3
import threading
import time

import pytest

from browser import Browser
from desk import administrator, staff
from house import plain
from test_authority import detail, entries
from test_pages import told_under_security

clause = pytest.mark.clause


def erase(firm, person, ground="asked", **scope):
    """The firm's program erases; its answer."""
    status, _, answer = firm.call("POST", f"persons/{person.id}/erasures", {"ground": ground, **scope})
    assert status == 200, answer
    return answer


def erase_value(browser, label):
    """The person erases the value under this label on the page of what is held."""
    for card in re.findall(r'<(?:article|section|div|li)[^>]*class="[^"]*\bheld\b.*?href="[^"]*/erase"', browser.content, re.S):
        if label in plain(card):
            path = re.search(r'href="/c/[^/]+/(my-data/[^"]+/erase)"', card).group(1)
            assert browser.open(path).status == 200
            return browser.confirm(path)
    raise AssertionError(f"nothing to erase under {label}: {browser.words}")


def opens(firm, person):
    """Whether a code is sent to the person's address any more."""
    told = plain(firm.house.call("GET", "/mailbox")[2]).count(person.sample("email"))
    asked = Browser(firm).send("sign-in", person.sample("email"))
    assert asked.status == 303, "the answer must not tell who is known"
    time.sleep(2.5)
    return plain(firm.house.call("GET", "/mailbox")[2]).count(person.sample("email")) > told


@clause("SOF-103")
def test_a_deleted_account_ends_signing_in_and_each_kind_of_data_goes_or_says_why_it_stays(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name location username interests", agree="terms-of-use",
                 values={"birth-date": "1990-05-17"}).taken()
    browser = Browser(softvisia).sign_in(person)
    held = browser.open("my-data").words
    page = browser.open("my-data/leave")
    for item in ("email", "name", "location", "username", "interests", "birth-date"):
        label = softvisia.element("data", item)["label"]
        assert label in held and label in page.words, item
    assert browser.confirm("my-data/leave").status == 200
    assert "Your account is deleted" in browser.words, browser.words
    assert browser.open("my-data").status == 303, "the session must be over"
    assert softvisia.call("GET", f"persons/{person.id}")[0] == 404
    assert not opens(softvisia, person)
    assert "SOF-103" in softvisia.element("relations", "account")["clauses"]


@clause("SOF-103")
def test_a_customer_who_deletes_the_account_is_told_what_stays_by_which_law_and_until_when(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name location username", agree="terms-of-use",
                 values={"birth-date": "1990-05-17"}).taken()
    person.gives("order", "purchases billing-address", no="marketing").taken()
    person.event("order-accepted")
    browser = Browser(softvisia).sign_in(person)
    browser.open("my-data/leave")
    browser.confirm("my-data/leave")
    assert browser.status == 200, browser.words
    kept = re.search(r"<table.*?</table>", browser.content, re.S)
    assert kept, browser.words
    stays, page = plain(kept.group(0)), browser.words
    user_name = softvisia.element("data", "username")["label"]
    assert user_name in page and user_name not in stays, "what only the account kept must go"
    assert "six-year" in stays.lower() or "Six years" in stays, stays
    assert not opens(softvisia, person)
    left = {value["item"] for value in person.held("email name username billing-address")}
    assert "username" not in left and left, left
    assert "SOF-103" in softvisia.element("relations", "account")["clauses"]


@clause("SOF-136")
def test_after_an_erasure_that_was_asked_for_no_store_and_no_index_gives_the_data_back_and_the_proof_stays(softvisia):
    person = softvisia.person()
    address = person.sample("email")
    person.gives("registration", "email name location username", agree="terms-of-use",
                 values={"birth-date": "1990-05-17"}).taken()
    assert person.held("email")
    answer = erase(softvisia, person, ground="no-longer-needed", everything=True)
    assert answer["whole"], answer
    assert softvisia.call("GET", f"persons/{person.id}")[0] == 404
    assert softvisia.call("GET", f"persons/{person.id}/plans")[0] == 404
    for purpose in [declared["name"] for declared in softvisia.policy["purposes"]]:
        status, _, read = softvisia.call("POST", "reads", {"person": person.id, "purpose": purpose, "data": ["email"]})
        assert status == 404, (purpose, read)
    status, _, found = softvisia.call("POST", "persons/find", {"kind": "email", "value": address})
    assert not (found.get("persons") if status == 200 else []), found
    # The proof: that it was done, when and on what ground, and nothing that was held.
    proof = [entry for entry in entries(softvisia, "subject-erased") if entry["subject"] == answer["reference"]]
    assert len(proof) == 1 and detail(proof[0])["ground"] == "no-longer-needed" and proof[0]["happened"]
    assert address not in str(proof) and "1990-05-17" not in str(proof)
    rights = softvisia.words("rights")
    assert "SOF-136" in rights and "Do you think we should no longer keep something?" in rights


@clause("ZAK-054")
def test_a_saved_contact_and_a_linked_profile_are_listed_and_removed_by_the_holder(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms",
                 values={"saved-contacts": "Адвокат Пенева, 02 111 222", "linked-profiles": "kantora-peneva"}).taken()
    browser = Browser(zakonnik).sign_in(person).open("my-data")
    for item, value in (("saved-contacts", "Адвокат Пенева, 02 111 222"), ("linked-profiles", "kantora-peneva")):
        assert value in browser.words
        assert erase_value(browser, zakonnik.element("data", item)["label"]).status == 200
        assert "The value is erased" in browser.words, browser.words
        assert value not in browser.open("my-data").words
        assert "ZAK-054" in zakonnik.element("data", item)["clauses"]
    assert {value["item"] for value in person.held("email login-name saved-contacts linked-profiles")} == {
        "email", "login-name"}


@clause("EAS-67")
def test_the_proof_of_an_erasure_says_what_when_and_why_and_shows_nothing_of_what_went(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    answer = erase(easymath, person, "unlawful", everything=True)
    assert answer["whole"] and {value["item"] for value in answer["erased"]} == {"email", "login-name"}
    entry = next(found for found in map(easymath.evidence, answer["evidence"]) if found["kind"] == "subject-erased")
    assert detail(entry)["ground"] == "unlawful" and set(detail(entry)["data"]) == {"email", "login-name"}
    assert entry["happened"] and entry["actor"]["kind"] == "client"
    for value in (person.id, person.sample("email"), person.sample("login-name")):
        assert value not in str(entry)
    status, _, receipt = easymath.house.call("GET", f"/c/easymath/erasures/{answer['evidence'][-1]}/proof.json")
    assert status == 200 and receipt["entry"]["kind"] == "subject-erased"
    # The text speaks of third parties as well and rules them out elsewhere: only the record is kept.
    assert "a record of what we did, when and why. Your data itself is not in it." in easymath.words("notice")
    assert "Giving data to third parties because of them is refused." in str(easymath.check) + easymath.words("notice")
    other = easymath.person()
    other.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    other.ask("share", "proof", "email", recipient="hosting").refused("prohibited", clause="EAS-67")
    assert "EAS-67" in easymath.element("purposes", "proof")["clauses"]


@clause("LAT-34")
def test_an_accidental_deletion_by_staff_is_taken_back_and_a_mass_deletion_without_authority_is_denied(latinsoft):
    people = [latinsoft.person() for _ in range(3)]
    for person in people:
        person.gives("registration", "first-name surname phone email", agree="database").taken()
    person, *others = people
    desk = administrator(latinsoft)
    path = f"staff/people/{person.id}"
    use = ("use", "ordering", "email")
    before = person.ask(*use).answer["permitted"]
    assert desk.fill(path, ground="no-longer-needed").status == 200, desk.words
    assert desk.confirm(path).status == 303, desk.words
    assert "The erasure waits" in desk.open(path).words
    assert not person.ask(*use).answer["permitted"] and "restricted" in person.ask(*use).codes
    (ordered,) = [entry for entry in entries(latinsoft, "erasure-ordered")][-1:]
    assert "LAT-34" in ordered["clauses"] and detail(ordered)["final"] > ordered["happened"]
    assert desk.press(path, deed="restore").status == 303
    assert "The erasure waits" not in desk.open(path).words
    held = {value["item"]: value["value"] for value in person.held("first-name surname phone email")}
    assert held == {item: person.sample(item) for item in ("first-name", "surname", "phone", "email")}
    assert person.ask(*use).answer["permitted"] == before
    assert "LAT-34" in entries(latinsoft, "erasure-taken-back")[-1]["clauses"]
    key = latinsoft.house.client("latinsoft", ["collect", "read", "policy"])
    helper = staff(latinsoft, "helper-034", "support")
    for one in people:
        body = {"everything": True, "ground": "no-longer-needed"}
        assert latinsoft.call("POST", f"persons/{one.id}/erasures", body, key=key)[0] == 403
        assert helper.open(f"staff/people/{one.id}").status in (303, 403)
    assert all(one.held("email") for one in people)
    assert told_under_security(latinsoft, "LAT-34")


@clause("LAT-35")
def test_copies_of_what_was_deleted_are_listed_until_each_is_gone_and_nobody_reads_them(latinsoft):
    person, other = latinsoft.person(), latinsoft.person()
    for one in (person, other):
        one.gives("registration", "first-name surname phone email", agree="database").taken()
    (value,) = other.held("phone")
    desk = administrator(latinsoft)

    def listed():
        return desk.open("staff/keeping/copies").content

    def waiting(*numbers):
        deadline, page = time.monotonic() + 40, listed()
        while {number for number in (person.id, value["datum"]) if number in page} != set(numbers):
            assert time.monotonic() < deadline, desk.words
            time.sleep(0.05)
            page = listed()
        return desk.words

    assert person.id not in listed() and value["datum"] not in listed()
    # What keeps the deletion from its end: somebody else is writing the keys.
    keys = sqlite3.connect(latinsoft.house.data / "keys.sqlite", isolation_level=None)
    keys.execute("begin immediate")
    scopes = {person.id: {"everything": True}, other.id: {"data": [value["datum"]]}}
    deletions = [
        threading.Thread(target=latinsoft.call, args=(
            "POST", f"persons/{id}/erasures", {"ground": "asked", **scope})) for id, scope in scopes.items()]
    try:
        for deletion in deletions:
            deletion.start()
        words = waiting(person.id, value["datum"])
        assert "All that was held of one person" in words and "One value" in words
        assert "We keep a list of them, nobody reads them, and they are deleted." in words
        assert "Copies still to be removed 2" in desk.open("staff/keeping").words
        assert latinsoft.call("GET", f"persons/{person.id}")[0] == 404
        for purpose in ("data-subject-rights", "ordering"):
            status, answer = person.read(purpose, "phone email")
            assert status == 404, answer
        assert [one["item"] for one in other.held("phone email")] == ["email"]
    finally:
        keys.execute("rollback")
        keys.close()
    for deletion in deletions:
        deletion.join()
    assert "No copy waits" in waiting()
    assert "Copies still to be removed 0" in desk.open("staff/keeping").words
