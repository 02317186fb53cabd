"""Telling those who received data that it was corrected, erased or restricted (Article 19); corrections at the desk."""

import re

import pytest

from browser import Browser
from desk import administrator
from house import plain
from test_authority import detail, entries
from test_latinsoft import FIELDS
from test_recipients import FULL, passed
from test_requests import Entered, ago

clause = pytest.mark.clause


@pytest.fixture
def buyer(zakonnik):
    """A buyer whose name and address went to two recipients."""
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    person.event("contract-concluded")
    passed(person, "orders", "name email", "service-providers", standings=FULL)
    person.fact(sold_by_agent=True)
    passed(person, "orders", "name email", "agents", standings=FULL)
    person.history()
    return person


def proven(firm, person, rights, **more):
    """A request of a person who is known."""
    entered = Entered(administrator(firm), firm, rights=rights, channel="email", person=person.sample("email"), **more)
    entered.does("take")
    entered.does("identify", proof="code")
    return entered


def letters(firm, address):
    articles = re.findall(r"<article.*?</article>", firm.house.call("GET", "/mailbox")[2], re.S)
    return [plain(article) for article in articles if address in article]


def tell(entered, recipient, outcome, status=303, **more):
    return entered.does("tell", status, recipient=recipient, outcome=outcome, **more)


@clause("ZAK-248")
def test_two_recipients_of_a_corrected_value_are_told_and_one_left_out_needs_a_reason(zakonnik, buyer):
    entered = proven(zakonnik, buyer, "rectification", words="My name is wrong.")
    entered.does("correct", data="name", value="Мария Колева")
    assert {one["value"] for one in buyer.held("name")} == {"Мария Колева"}
    owed = {detail(entry)["recipient"] for entry in entries(zakonnik, "request-carried-out")
            if detail(entry)["matter"] == entered.id and detail(entry)["by"] == "recipient-owed"}
    assert owed == {"service-providers", "agents"}, "both are on the list without being asked for"
    tell(entered, "agents", "recipient-not-told", status=422)
    tell(entered, "agents", "recipient-not-told", words="The agent's firm was dissolved.")
    tell(entered, "service-providers", "recipient-told", contact="partner@example.net")
    (letter,) = letters(zakonnik, "partner@example.net")
    assert buyer.sample("email") in letter and entered.id in letter, "by what the recipient knows the person"
    assert "Колева" not in letter, "and no more than that"
    tell(entered, "service-providers", "recipient-answered", words="Corrected with us too.")
    entry = entered.evidence("carried-out")
    assert detail(entry)["by"] == "recipient-answered" and "ZAK-248" in entry["clauses"]
    entered.cannot("tell")
    own = Browser(zakonnik).sign_in(buyer).open(f"my-data/requests/{entered.id}")
    assert "has answered" in own.words and "cannot be told" in own.words
    assert "The agent's firm was dissolved." in own.words and "Corrected with us too." in own.words


@clause("EAS-43", "EAS-44")
@pytest.mark.parametrize("right", ["erasure", "access"])
def test_whichever_right_is_used_those_who_got_the_data_are_on_the_list_at_once(easymath, right):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", yes="marketing").taken()
    passed(person, "marketing", "email", "marketing", standings=FULL)
    person.history()
    entered = proven(easymath, person, right, words=f"Please: {right}.")
    if right == "erasure":
        entered.does("erase")
        done = [detail(entry)["by"] for entry in entries(easymath, "request-carried-out")
                if detail(entry)["matter"] == entered.id]
        assert len({"erased", "erasure-ordered"} & set(done)) == 1, "what still waits is not called erased"
    else:
        entered.does("provide")
        entered.does("answer", words="Here is all of it.")
    assert "Who received the data" in entered.page.words and "to be told" in entered.page.words
    tell(entered, "marketing", "recipient-told", contact="ads@example.net")
    assert letters(easymath, "ads@example.net")
    assert {"EAS-43", "EAS-44"} & set(entered.evidence("carried-out")["clauses"])


@clause("LAT-32")
def test_a_wrong_number_that_a_user_reports_is_put_right_and_the_time_it_took_is_on_record(latinsoft):
    person = latinsoft.person()
    person.gives("registration", FIELDS, agree="database").taken()
    entered = proven(latinsoft, person, "rectification", day=ago(2), words="My number changed.")
    entered.does("correct", data="phone", value="+37120000001")
    assert {one["value"] for one in person.held("phone")} == {"+37120000001"}
    corrected = entered.evidence("carried-out")
    assert detail(corrected)["by"] == "corrected" and "LAT-32" in corrected["clauses"]
    assert entered.evidence("received")["happened"] < corrected["happened"]


@clause("SOF-55", "SOF-137")
def test_a_new_value_is_verified_first_then_stored_and_each_step_is_logged(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    entered = proven(softvisia, person, "rectification", words="My new name is Ina.")
    before = person.held("name")
    entered.does("ask", question="scope", words="Please confirm the new name.")
    assert person.held("name") == before, "until it is verified the old value stays"
    entered.does("resume", day=str(ago(0)), words="I confirm.")
    entered.does("correct", data="name", value="Ina")
    assert {one["value"] for one in person.held("name")} == {"Ina"}
    assert "SOF-137" in entered.evidence("scope-asked")["clauses"]
    assert {"SOF-55", "SOF-137"} <= set(entered.evidence("carried-out")["clauses"])
    old = entries(softvisia, "datum-corrected")[-1]
    assert old["happened"] and "name" in str(old["detail"])


@clause("SOF-142")
def test_a_disputed_value_is_neither_used_nor_erased_until_the_check_is_entered(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use", yes="newsletter").taken()
    entered = proven(softvisia, person, "rectification", words="That address is not mine.")
    entered.does("restrict", ground="a")
    person.ask("use", "newsletter", "email").refused("restricted")
    assert person.held("email"), "it is still there"
    entered.does("announce", words="We checked: it is yours.")
    entered.does("lift")
    person.ask("use", "newsletter", "email").allowed()


def test_a_question_that_no_letter_carries_stops_no_clock_until_somebody_says_how_it_was_told(softvisia):
    entered = Entered(administrator(softvisia), softvisia, channel="post", contact="Ani, 1 Lipa street, Sofia",
                      day=ago(4))
    entered.does("take")
    entered.does("ask", status=422, question="identity", words="Who are you?")
    assert "waiting" not in entered.row()
    entered.does("ask", question="identity", words="Who are you?", told="post")
    assert detail(entries(softvisia, "request-identity-asked")[-1])["by"] == "post"


def test_who_asks_is_shown_on_the_day_on_which_it_was(softvisia):
    entered = Entered(administrator(softvisia), softvisia, channel="post", day=ago(6))
    entered.does("identify", status=422, proof="in-person", day=str(ago(9)))
    entered.does("identify", proof="in-person", day=str(ago(3)))
    shown = entered.evidence("identified")
    assert shown["happened"] < shown["learned"]


@clause("EAS-41")
def test_an_objection_to_profiling_is_taken_and_a_profile_is_refused(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", yes="marketing").taken()
    entered = proven(easymath, person, "objection", words="I object to profiling.")
    assert "EAS-41" in entered.evidence("received")["clauses"]
    person.ask("use", "profiling", "email").refused("purpose-undeclared")
    assert "Profiling is no declared purpose, so it is refused for everyone" in easymath.words("notice")
