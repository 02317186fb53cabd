"""Restricting: data that is only stored, because the person wants it kept, contests it, or objects (Article 18 GDPR)."""

import time

import pytest

from browser import Browser
from desk import administrator, staff
from test_authority import detail, entries
from test_desk import seen
from test_keeping import holds, sweep
from test_requests import Entered

clause = pytest.mark.clause


def only_stored(person, ground):
    """The person asks at the desk that data is kept, and only stored; the evidence of it."""
    entered = Entered(administrator(person.firm), person.firm, rights="restriction", channel="email",
                      person=person.sample("email"), words="Keep it, and do nothing else with it.")
    entered.does("identify", proof="code")
    entered.does("restrict", ground=ground)
    return entered, entries(person.firm, "restriction-set")[-1]


@clause("ZAK-252")
def test_unlawful_data_stays_held_through_every_run_and_serves_nothing(zakonnik):
    person, other = zakonnik.person(), zakonnik.person()
    for one in (person, other):
        one.gives("contact-form", "email correspondence").taken()
        one.ask("use", "letters", "correspondence").allowed()
    entered, entry = only_stored(person, "b")
    assert "ZAK-252" in entry["clauses"] and detail(entry)["ground"] == "b"
    for purpose in ("letters", "service-messages", "news", "basic-analysis"):
        assert not person.ask("use", purpose, "email").answer["permitted"], purpose
    person.ask("use", "letters", "correspondence").refused("restricted")
    for one in (person, other):
        one.event("matter-closed")
    sweep(zakonnik)
    assert not holds(other, "correspondence"), "of others it goes"
    assert holds(person, "correspondence", "email") == {"correspondence", "email"}, "deletion passes it over"
    person.ask("use", "letters", "correspondence").refused("restricted")


@clause("ZAK-247")
def test_blocked_data_is_refused_to_invoices_and_mail_with_the_blocks_date_and_is_unchanged(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms", yes="news").taken()
    held = person.held("name phone email")
    person.ask("use", "invoicing", "name").allowed()
    person.ask("use", "news", "email").allowed()
    entered, entry = only_stored(person, "a")
    assert "ZAK-247" in entry["clauses"]
    since = person.record["restriction"]
    assert since["ground"] == "a" and since["at"]
    for purpose, item in (("invoicing", "name"), ("news", "email")):
        refused = person.ask("use", purpose, item).refused("restricted")
        assert refused.answer["restricted-since"] == since["at"]
        status, answer = person.read(purpose, item)
        assert status == 403 and answer["restricted-since"] == since["at"], answer
    agent = staff(zakonnik, "agent-247", "accountant")
    shown = seen(agent, person, "invoicing")
    value, why = shown[zakonnik.element("data", "name")["label"]]
    assert value.startswith("••") and time.strftime("%Y", time.gmtime()) in why, shown
    kept = person.held("name phone email")
    assert [one["value"] for one in kept] == [one["value"] for one in held], "the data is unchanged"


def due_and_locked(firm, person, other, gives, over, item, purpose, needs):
    """One of two asked that data is kept for a claim before its time came: what becomes of both."""
    for one in (person, other):
        gives(one)
    entered, entry = only_stored(person, "c")
    assert detail(entry)["ground"] == "c"
    for one in (person, other):
        one.event(over)
    sweep(firm)
    assert not holds(other, item), "of others it goes"
    assert holds(person, item), "deletion passes it over"
    for declared in firm.policy["purposes"]:
        if item in declared["data"] and not declared.get("despite-restriction"):
            assert not person.ask("use", declared["name"], item).answer["permitted"], declared["name"]
    person.ask("use", purpose, item, particulars=needs).allowed()
    # What the person is shown of it is no use.
    assert person.held(item)
    return entered, entry


@clause("ZAK-253")
def test_data_due_for_deletion_is_passed_over_and_only_the_claim_may_read_it(zakonnik):
    entered, entry = due_and_locked(
        zakonnik, zakonnik.person(), zakonnik.person(),
        lambda one: one.gives("contact-form", "email correspondence").taken(), "matter-closed", "correspondence",
        "disputes", "dispute-number")
    assert "ZAK-253" in entry["clauses"] and "ZAK-253" in zakonnik.element("purposes", "disputes")["clauses"]


@clause("SOF-144")
def test_data_due_for_disposal_stays_locked_for_the_persons_claims_alone(softvisia):
    entered, entry = due_and_locked(
        softvisia, softvisia.person(), softvisia.person(),
        lambda one: one.gives("registration", "email name birth-date location username", agree="terms-of-use").taken(),
        "account-deleted", "username", "protect-rights", "term-or-right balancing-record")
    assert "SOF-144" in entry["clauses"]


def objecting(firm):
    """Somebody who objects by a letter that staff entered."""
    person = firm.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    person.ask("use", "basic-analysis", "name").allowed()
    entered = Entered(administrator(firm), firm, rights="objection", channel="email", person=person.sample("email"),
                      words="I do not want my orders analysed.")
    return person, entered


@clause("ZAK-249")
def test_a_justified_objection_ends_the_use_and_of_another_the_reasons_are_sent_first(zakonnik):
    person, entered = objecting(zakonnik)
    person.ask("use", "basic-analysis", "name").allowed()
    entered.does("take")
    entered.does("identify", proof="code")
    # By itself, from the moment on in which it is known who objects.
    person.ask("use", "basic-analysis", "name").refused("objection-pending")
    person.ask("use", "invoicing", "name").allowed()
    assert detail(entered.evidence("carried-out"))["purposes"]
    entered.does("uphold", status=422, purpose="basic-analysis", words=" ")
    person.ask("use", "basic-analysis", "name").refused("objection-pending")
    entered.does("uphold", purpose="basic-analysis", words="You are right: your orders say too much of you.")
    assert "You are right: your orders say too much of you." in entered.mails[0]
    person.ask("use", "basic-analysis", "name").refused("objection-upheld")
    assert person.record["objections"]["basic-analysis"]["status"] == "upheld"
    entry = entered.evidence("carried-out")
    assert detail(entry)["purposes"] == ["basic-analysis"] and "ZAK-249" in entry["clauses"]
    # Of somebody else it is found that the firm's grounds prevail.
    other, second = objecting(zakonnik)
    second.does("take")
    second.does("identify", proof="code")
    second.does("dismiss", status=422, purpose="basic-analysis", words=" ")
    other.ask("use", "basic-analysis", "name").refused("objection-pending")
    second.does("dismiss", purpose="basic-analysis", words="We count orders by month, and nobody's name.")
    assert "We count orders by month, and nobody's name." in second.mails[0]
    other.ask("use", "basic-analysis", "name").allowed()
    # Who is signed in stops the use by the letter itself, as the policy says.
    third = zakonnik.person()
    third.gives("order", "name phone email", agree="adult terms").taken()
    browser = Browser(zakonnik).sign_in(third)
    assert browser.fill("my-data/requests/ask/objection", words="Stop analysing.").status == 303, browser.words
    third.ask("use", "basic-analysis", "name").refused("objection-pending")
