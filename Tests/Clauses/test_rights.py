"""Rights as people exercise them: seeing, correcting, erasing, taking along, objecting (Articles 15 to 21 GDPR)."""

import json
import re
import sqlite3

import pytest

from browser import Browser
from house import plain
from test_keeping import hold, lift, plan, sweep
from test_leaving import erase, erase_value

clause = pytest.mark.clause

ACCOUNT = {
    "easymath": ("registration", "email login-name", "adult rights-of-others"),
    "infopartner": ("registration", "email name phone", ""),
    "latinsoft": ("registration", "first-name surname phone email", "database"),
    "softvisia": ("registration", "email name birth-date location username", "terms-of-use"),
    "zakonnik": ("profile", "email login-name name phone", "adult terms"),
}


@pytest.fixture
def account(request):
    """Somebody with an account at a firm."""
    def make(name):
        firm = request.getfixturevalue(name)
        point, items, agree = ACCOUNT[name]
        person = firm.person()
        person.gives(point, items, agree=agree).taken()
        return person
    return make


def told_under_rights(firm, carried, words):
    """The page of rights says it in the firm's own words, under this clause."""
    page = firm.words("rights")
    return carried in page and words in page


def cards(browser):
    """What the page of one's own data shows of each value, by label."""
    return {plain(re.search(r"<h3>(.*?)</h3>", card).group(1)).strip(): plain(card) for card in re.findall(
        r'<section class="card held">.*?</section>', browser.open("my-data").content, re.S)}


def file_of(browser):
    """The person's file, as a program reads it."""
    browser.open("my-data/file")
    return json.loads(browser.confirm("my-data/file").content)


# Correction

@pytest.mark.parametrize("name, carried, item, right, shown, words", [
    pytest.param("easymath", "EAS-33", "email", "right.address@people.example", "right.address@people.example",
                 "we put it right, and tell you what we changed", marks=clause("EAS-33"), id="EAS-33"),
    pytest.param("softvisia", "SOF-135", "birth-date", "1991-06-18", "18 June 1991",
                 "We tell you what we corrected", marks=clause("SOF-135"), id="SOF-135"),
    pytest.param("zakonnik", "ZAK-246", "phone", "+359 2 444 55 66", "+359 2 444 55 66", "", marks=clause("ZAK-246"),
                 id="ZAK-246"),
    pytest.param("infopartner", "INF-67", "phone", "+359 2 111 22 33", "+359 2 111 22 33", "", marks=clause("INF-67"),
                 id="INF-67"),
])
def test_a_right_value_takes_the_wrong_ones_place_and_the_person_is_told_what_changed(
        account, name, carried, item, right, shown, words):
    person = account(name)
    wrong, label = person.sample(item), person.firm.element("data", item)["label"]
    datum = person.held(item)[0]["datum"]
    browser = Browser(person.firm).sign_in(person)
    path = f"my-data/{datum}/correct"
    assert browser.fill(path, value=right).status == 200 and shown in browser.words, browser.words
    assert browser.confirm(path).status == 200
    assert "Corrected" in browser.words and label in browser.words and shown in browser.words
    values = [value["value"] for value in person.held(item)]
    assert len(values) == 1 and values[0] != wrong, values
    assert cards(browser)[label].count(shown) == 1
    assert [entry for entry in person.history() if entry["kind"] == "datum-corrected"]
    assert told_under_rights(person.firm, carried, words)


@clause("EAS-34")
def test_a_correction_without_the_right_value_asks_for_it_and_changes_nothing(account, easymath):
    person = account("easymath")
    (held,) = person.held("login-name")
    browser = Browser(easymath).sign_in(person)
    refused = browser.fill(f"my-data/{held['datum']}/correct", value="")
    assert refused.status == 422 and "What is right" in refused.words, refused.words
    assert 'id="value-mistake"' in refused.content or "aria-invalid" in refused.content
    assert person.held("login-name") == [held]
    assert told_under_rights(easymath, "EAS-34", "Please state what you hold to be right.")


@clause("LAT-33")
def test_wrong_data_that_cannot_be_put_right_is_deleted_and_the_person_told_so(account, latinsoft):
    person = account("latinsoft")
    label = latinsoft.element("data", "phone")["label"]
    browser = Browser(latinsoft).sign_in(person).open("my-data")
    assert erase_value(browser, label).status == 200
    assert "The value is erased" in browser.words and label in browser.words
    assert person.held("phone") == [] and person.held("email")
    assert told_under_rights(latinsoft, "LAT-33", "if that cannot be done, delete it")


# Access

@clause("EAS-35")
def test_whoever_is_known_gets_all_that_is_held_and_a_stranger_hears_that_there_is_nothing(account, easymath):
    known, stranger = account("easymath"), easymath.person()
    known.gives("enquiry-by-mail", "enquiry").taken()

    def ask(person):
        who = {"kind": "email", "value": person.sample("email")}
        found = easymath.call("POST", "persons/find", who)[2]["persons"]
        status, _, answer = easymath.call("POST", "reads", {
            "purpose": "data-subject-rights", "data": ["email", "login-name", "enquiry"], "identifier": who})
        return found, status, answer
    found, status, answer = ask(known)
    assert found == [known.id] and status == 200
    assert {value["item"]: value["value"] for value in answer["data"]} == {
        item: known.sample(item) for item in ("email", "login-name", "enquiry")}
    found, status, answer = ask(stranger)
    assert found == [] and (status, answer["code"]) == (404, "person-unknown")
    told = "Ask us whether we hold data of yours. If we do, we show you all of it."
    assert told_under_rights(easymath, "EAS-35", told)


@clause("LAT-31")
def test_the_account_shows_all_personal_information_that_is_held(account, latinsoft):
    person = account("latinsoft")
    person.gives("message", "message").taken()
    person.gives("service-use", "service-use").taken()
    shown = cards(Browser(latinsoft).sign_in(person))
    for item in ("first-name", "surname", "phone", "email", "message", "service-use"):
        label = latinsoft.element("data", item)["label"]
        assert label in shown, (item, list(shown))
    assert len(shown) == len(person.record["data"])
    assert told_under_rights(latinsoft, "LAT-31", "You see your data in your account at any hour.")


@clause("LAT-43")
def test_the_copy_holds_every_stored_item_of_the_person_and_nothing_of_anybody_else(account, latinsoft):
    one, other = account("latinsoft"), account("latinsoft")
    one.gives("message", "message", values={"message": "Only mine, 4711."}).taken()
    copy = file_of(Browser(latinsoft).sign_in(one))
    assert {value["item"] for value in copy["data"]} == set(one.record["data"]) > {"message", "email"}
    assert "Only mine, 4711." in str(copy)
    for item in ("email", "phone"):
        assert one.sample(item) in str(copy) and other.sample(item) not in str(copy)
    assert "4711" not in str(file_of(Browser(latinsoft).sign_in(other)))
    told = "The copy holds all that is stored about you, and nothing about others."
    assert told_under_rights(latinsoft, "LAT-43", told)


@clause("ZAK-023")
def test_orders_calls_and_newsletters_are_all_shown_to_who_asks(account, zakonnik):
    person = account("zakonnik")
    person.gives("order", "name phone email orders", agree="adult terms").taken()
    person.gives("call-recording", "call-recordings", facts="call-notice-heard").taken()
    browser = Browser(zakonnik).sign_in(person)
    assert browser.press("choices", act="give-consent", element="news").status == 303
    shown = cards(browser)
    for item in ("orders", "call-recordings", "email", "login-name"):
        assert zakonnik.element("data", item)["label"] in shown, item
    assert len(shown) == len(person.record["data"])
    browser.open("choices")
    assert zakonnik.element("consents", "news")["label"] in browser.words
    assert 'value="withdraw-consent"' in browser.content
    assert file_of(browser)["consents"]["news"]["status"] == "given"
    assert told_under_rights(zakonnik, "ZAK-023", "Ask whether we hold your data")


@clause("SOF-132")
def test_account_orders_and_logs_stand_in_the_copy_with_purpose_basis_source_and_recipients(account, softvisia):
    person = account("softvisia")
    person.gives("order", "purchases billing-address", no="marketing").taken()
    person.event("order-accepted")
    person.gives("visit", "ip-address").taken()
    shown = cards(Browser(softvisia).sign_in(person))
    for item in ("username", "purchases", "ip-address"):
        card = shown[softvisia.element("data", item)["label"]]
        for heading in ("What for", "Where it came from", "Who may get it", "On which occasion", "Since when"):
            assert heading in card, (item, heading)
        assert "Article 6(1)" in card, card
    assert "Your use of our services" in shown[softvisia.element("data", "ip-address")["label"]]
    assert "You yourself" in shown[softvisia.element("data", "username")["label"]]
    assert "Hosting: Aptum Technologies Ltd" in shown[softvisia.element("data", "purchases")["label"]]
    assert told_under_rights(softvisia, "SOF-132", "why, on what ground, from where and to whom it went")


@clause("ZAK-111")
def test_stored_preferences_are_shown_with_their_date_and_can_be_changed_and_cleared(account, zakonnik):
    person = account("zakonnik")
    person.gives("profile", "email login-name preferences", agree="adult terms", values={"preferences": "dark"}).taken()
    label = zakonnik.element("data", "preferences")["label"]
    browser = Browser(zakonnik).sign_in(person)
    assert "dark" in cards(browser)[label] and "Since when" in cards(browser)[label]
    path = f"my-data/{person.held('preferences')[0]['datum']}/correct"
    browser.fill(path, value="light")
    assert browser.confirm(path).status == 200
    assert "light" in cards(browser)[label]
    assert erase_value(browser.open("my-data"), label).status == 200
    assert label not in cards(browser) and person.held("preferences") == []
    assert "ZAK-111" in zakonnik.element("data", "preferences")["clauses"]


# Taking along

@clause("EAS-38")
def test_a_person_takes_one_file_along_that_a_program_reads(account, easymath):
    person = account("easymath")
    copy = file_of(Browser(easymath).sign_in(person))
    assert {value["item"]: value["value"] for value in copy["data"]} == {
        "email": person.sample("email"), "login-name": person.sample("login-name")}
    assert told_under_rights(easymath, "EAS-38", "We give you the data in an orderly file that machines can read.")


@clause("EAS-39")
def test_who_wants_a_direct_transfer_is_told_that_it_is_not_possible_yet_and_offered_the_file(account, easymath):
    person = account("easymath")
    browser = Browser(easymath).sign_in(person).open("rights")
    part = browser.words[browser.words.index("Take it with you"):]
    assert "At present we cannot pass it straight to someone else. You get a file that you can hand on." in part
    assert re.search(r'href="/c/easymath/my-data/[a-z-]*file"', browser.content), "the file is offered there"
    assert "EAS-39" in browser.words and file_of(browser)["data"]


# Erasure

def stored(firm, *names):
    """Where in the firm's database any of these identifiers stands, as text."""
    database, found = sqlite3.connect(f"file:{firm.house.data / 'data.sqlite'}?mode=ro", uri=True), []
    for (table,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
        for values in database.execute(f'select * from "{table}"'):
            found += [table for name in names if any(name.encode() in (
                value if isinstance(value, bytes) else str(value).encode()) for value in values)]
    database.close()
    return found


@pytest.mark.parametrize("name, carried, words", [
    pytest.param("easymath", "EAS-36", "You can ask us to forget you.", marks=clause("EAS-36"), id="EAS-36"),
    pytest.param("infopartner", "INF-68", "", marks=clause("INF-68"), id="INF-68"),
])
def test_when_nothing_forbids_it_nothing_is_left_of_the_person_and_the_log_proves_it(account, name, carried, words):
    person = account(name)
    names = [person.id, *(value["datum"] for value in person.held(ACCOUNT[name][1]))]
    assert stored(person.firm, *names), "the test must know where to look"
    answer = erase(person.firm, person, everything=True)
    assert answer["whole"] and answer["kept"] == []
    assert person.firm.call("GET", f"persons/{person.id}")[0] == 404
    who = {"kind": "email", "value": person.sample("email")}
    assert person.firm.call("POST", "persons/find", who)[2]["persons"] == []
    assert stored(person.firm, *names) == []
    entry = next(found for found in map(person.firm.evidence, answer["evidence"]) if found["kind"] == "subject-erased")
    assert entry["happened"] and person.id not in str(entry)
    assert told_under_rights(person.firm, carried, words)


@clause("INF-69")
def test_each_item_of_a_contract_that_is_kept_is_refused_with_its_law(account, infopartner):
    person = account("infopartner")
    person.gives("contract", "name contract-number").taken()
    browser = Browser(infopartner).sign_in(person).open("my-data/leave")
    stays = plain(re.search(r"<table.*?</table>", browser.content, re.S).group(0))
    answer = erase(infopartner, person, everything=True)
    assert not answer["whole"] and answer["kept"]
    for kept in answer["kept"]:
        assert kept["law"] == "bg/accountancy-act", kept
        assert infopartner.element("data", kept["item"])["label"] in stays
    assert "Accountancy Act" in stays
    assert set(person.record["data"]) == {kept["item"] for kept in answer["kept"]}
    assert "INF-69" in infopartner.words("rights")


@clause("SOF-106", "SOF-138")
def test_a_customer_s_early_erasure_names_the_law_for_each_item_kept_and_the_rest_goes_at_once(account, softvisia):
    person = account("softvisia")
    person.gives("order", "purchases billing-address", no="marketing").taken()
    person.event("order-accepted", "customer-ended")
    held = set(person.record["data"])
    answer = erase(softvisia, person, everything=True)
    kept, erased = {value["item"] for value in answer["kept"]}, {value["item"] for value in answer["erased"]}
    assert kept and "username" in erased and kept | erased == held, answer
    for value in answer["kept"]:
        assert value["law"] == "bg/six-year-rule" and value["rule"], value
    assert set(person.record["data"]) == kept
    for carried in ("SOF-106", "SOF-138"):
        assert told_under_rights(softvisia, carried, "We name it for each item kept.")


@clause("ZAK-245")
def test_data_without_a_ground_goes_and_lawful_data_stays_with_its_reason(account, zakonnik):
    person = account("zakonnik")
    person.gives("order", "name phone email orders", agree="adult terms").taken()
    person.event("contract-concluded")
    person.gives("invoice-issue", "invoices").taken()
    answer = erase(zakonnik, person, "unlawful", everything=True)
    assert {"login-name", "phone"} <= {value["item"] for value in answer["erased"]}
    assert {(value["item"], value["law"]) for value in answer["kept"]} >= {("invoices", "bg/accountancy-act")}
    assert "login-name" not in person.record["data"] and "invoices" in person.record["data"]
    assert "ZAK-245" in zakonnik.words("rights")


@clause("LAT-38")
def test_who_gave_data_of_two_people_has_both_erased(account, latinsoft):
    person = account("latinsoft")
    person.gives("shared-data", values={"other-persons": "Jānis Otrais, +371 20000000"}).taken()
    names = [person.id, *(value["datum"] for value in person.held("other-persons email"))]
    answer = erase(latinsoft, person, everything=True)
    assert answer["whole"] and {"email", "other-persons"} <= {value["item"] for value in answer["erased"]}
    assert stored(latinsoft, *names) == []
    assert told_under_rights(latinsoft, "LAT-38", "the data about people you named included")


# Objection

@pytest.mark.parametrize("name, carried, purpose, item", [
    pytest.param("easymath", "EAS-40", "security", "login-name", marks=clause("EAS-40"), id="EAS-40"),
    pytest.param("zakonnik", "ZAK-254", "basic-analysis", "name", marks=clause("ZAK-254"), id="ZAK-254"),
])
@pytest.mark.parametrize("answer", ["uphold-objection", "dismiss-objection"])
def test_a_use_stops_while_an_objection_is_open_and_the_answer_ends_that_or_makes_it_final(
        account, name, carried, purpose, item, answer):
    person = account(name)
    if name == "zakonnik":
        person.gives("order", "name phone email", agree="adult terms").taken()
    person.ask("use", purpose, item).allowed()
    (entry,) = map(person.firm.evidence, person.chooses("object", purpose)["evidence"][:1])
    assert purpose in str(entry["detail"]) and entry["happened"]
    person.ask("use", purpose, item).refused("objection-pending")
    (entry,) = map(person.firm.evidence, person.chooses(answer, purpose)["evidence"][:1])
    assert purpose in str(entry["detail"]) and entry["happened"]
    decided = person.ask("use", purpose, item)
    if answer == "uphold-objection":
        decided.refused("objection-upheld")
    else:
        decided.allowed()
    assert carried in person.firm.words("rights")


# Holds by an authority

@clause("EAS-71")
def test_an_authority_s_demand_holds_what_is_due_and_shows_its_reference(account, easymath):
    person = account("easymath")
    person.gives("enquiry-by-mail", "enquiry").taken()
    held = hold(person, "authority-demand", matter="demand-77-2026")
    person.event("enquiry-answered")
    sweep(easymath)
    assert plan(person, "enquiry")["holds"] == ["authority-demand"]
    (shown,) = easymath.call("GET", f"persons/{person.id}/holds")[2]["holds"]
    assert shown["hold"] == held and shown["matter"] == "demand-77-2026"
    lift(person, held)
    sweep(easymath)
    assert "enquiry" not in person.record["data"]


# The authority

@pytest.mark.parametrize("name, carried, words", [
    pytest.param("easymath", "EAS-45", ["The form and contents of a complaint are set by the law.",
                                        "Commission for Personal Data Protection",
                                        "1592 Sofia, 2 Prof. Tsvetan Lazarov Blvd"],
                 marks=clause("EAS-45"), id="EAS-45"),
    pytest.param("softvisia", "SOF-163", ["You can complain to the regulator at any time.",
                                          "Commission for Personal Data Protection", "kzld@cpdp.bg",
                                          "1592 Sofia, 2 Prof. Tsvetan Lazarov Blvd"],
                 marks=clause("SOF-163"), id="SOF-163"),
    pytest.param("zakonnik", "ZAK-257", ["The right to complain to the Commission stays yours.",
                                         "Commission for Personal Data Protection",
                                         "1592 Sofia, 2 Prof. Tsvetan Lazarov Blvd"],
                 marks=clause("ZAK-257"), id="ZAK-257"),
    pytest.param("latinsoft", "LAT-42", [
        "You can complain to the supervisory authority (Article 13 of Regulation (EU) 2016/679).",
        "Data State Inspectorate"], marks=clause("LAT-42"), id="LAT-42"),
])
def test_the_rights_name_the_authority_and_how_to_turn_to_it(request, name, carried, words):
    firm = request.getfixturevalue(name)
    notice = next(found for found in sections(firm.notice("en")) if carried in found[0] and "right" in found[1])
    assert words[0] in notice[1]
    page = firm.words("rights")
    assert carried in page
    for told in words:
        assert told in page, told
    assert words[1] in firm.words("notice")


def sections(value):
    """The parts of a notice with the clauses they come from, as text."""
    if isinstance(value, dict):
        if "origin" in value:
            yield value["origin"]["clauses"], json.dumps(value, ensure_ascii=False)
        for part in value.values():
            yield from sections(part)
    elif isinstance(value, list):
        for part in value:
            yield from sections(part)
