"""What a person wants and does not want: mailing lists, audiences and analyses hold only whom they may."""

import datetime
import re

import pytest

from house import plain
from test_easymath import parent, subscriber  # noqa: F401
from test_infopartner import client  # noqa: F401
from test_softvisia import customer, user  # noqa: F401
from test_zakonnik import buyer, holder  # noqa: F401

clause = pytest.mark.clause
FULL = ["contract", "vetted", "confidentiality"]


def listed(people, purpose, data, **more):
    """Who of these people is on a list that is built now."""
    firm = people[0].firm
    status, _, answer = firm.call("POST", "decisions/bulk", {
        "operation": "share" if "recipient" in more else "use", "purpose": purpose, "data": data.split(),
        "persons": [person.id for person in people], **more})
    assert status == 200, answer
    return [one["effect"] == "permit" for one in answer["answers"]]


def logged(person, purpose, data, **more):
    """The log entry of an attempt to use data of somebody who is not to be on the list."""
    _, _, answer = person.firm.call("POST", "decisions", {
        "operation": "share" if "recipient" in more else "use", "purpose": purpose, "data": data.split(),
        "person": person.id, "record": True, **more})
    assert not answer["permitted"], answer
    return person.firm.evidence(answer["evidence"][0])


@pytest.fixture
def twins(request):
    """Two people known to a firm in the same way."""
    def make(firm, steps):
        firm = request.getfixturevalue(firm)
        people = [firm.person(), firm.person()]
        for person in people:
            for point, items, agree in steps:
                person.gives(point, items, agree=agree).taken()
        return firm, people
    return make


REGISTERED = [("registration", "email login-name", "adult rights-of-others")]
CLIENT = [("registration", "email name phone", ""), ("contract", "name contract-number", "")]
PROFILE = [("profile", "email login-name professional-interests", "adult terms")]
ORDER = [("order", "name phone email", "adult terms")]
USER = [("registration", "email name birth-date location username", "terms-of-use")]

# A list: of what firm's people, for what; the consents that it needs; and the act by which one of two leaves it.
LISTS = [
    ("EAS-20", "easymath", REGISTERED, "marketing", "email", ["marketing"], ("object-to-marketing", None),
     {"recipient": "marketing", "standings": FULL}),
    ("EAS-42", "easymath", REGISTERED, "marketing", "email", ["marketing"], ("object-to-marketing", None), {}),
    ("INF-13", "infopartner", CLIENT, "news-products", "email", ["news-products"],
     ("withdraw-consent", "news-products"), {}),
    ("INF-14", "infopartner", CLIENT, "news-versions", "email", ["news-versions"],
     ("withdraw-consent", "news-versions"), {}),
    ("INF-15", "infopartner", CLIENT, "news-events", "email", ["news-events"], ("withdraw-consent", "news-events"), {}),
    ("INF-19", "infopartner", CLIENT, "news-law", "email", ["news-law"], ("withdraw-consent", "news-law"), {}),
    ("INF-48", "infopartner", CLIENT, "news-events", "email", ["news-events"], ("object-to-marketing", None),
     {"recipient": "marketing-partners"}),
    ("SOF-141", "softvisia", USER, "monitor-traffic", "usage-data", [], ("object", "monitor-traffic"), {}),
    ("ZAK-068", "zakonnik", PROFILE, "news", "email", ["news"], ("object-to-marketing", None),
     {"topic": "useful-materials"}),
    ("ZAK-089", "zakonnik", PROFILE, "news", "email", ["news"], ("object-to-marketing", None),
     {"recipient": "representatives", "standings": FULL}),
    ("ZAK-103", "zakonnik", PROFILE, "tailored-ads", "professional-interests", [], ("object-to-marketing", None),
     {"recipient": "advertising-partners", "standings": FULL}),
    ("ZAK-162", "zakonnik", ORDER, "basic-analysis", "name", [], ("object", "basic-analysis"), {}),
    ("ZAK-190", "zakonnik", PROFILE, "site-analytics", "page-behaviour", ["analytics-cookies"],
     ("withdraw-consent", "analytics-cookies"), {}),
    ("ZAK-193", "zakonnik", PROFILE, "site-analytics", "campaign-contacts", ["analytics-cookies"],
     ("withdraw-consent", "analytics-cookies"), {}),
    ("ZAK-250", "zakonnik", PROFILE, "news", "email", ["news"], ("object-to-marketing", None), {}),
]


@pytest.mark.parametrize("carried, firm, steps, purpose, data, consents, act, more", [
    pytest.param(*case, marks=clause(case[0]), id=case[0]) for case in LISTS])
def test_whoever_does_not_want_it_is_on_no_list_from_then_on_and_the_log_says_why(
        twins, carried, firm, steps, purpose, data, consents, act, more):
    firm, people = twins(firm, steps)
    if consents:
        assert listed(people, purpose, data, **more) == [False, False], "nobody is on it unasked"
    for person in people:
        for consent in consents:
            person.chooses("give-consent", consent)
    assert listed(people, purpose, data, **more) == [True, True]
    told = {"SOF-141": "you can object: because it affects your rights",
            "ZAK-250": "you object without giving reasons, and we stop at once"}.get(carried)
    assert (told and told in firm.words("rights")) or carried in people[0].ask(
        "share" if "recipient" in more else "use", purpose, data,
        **{key: " ".join(value) if isinstance(value, list) else value for key, value in more.items()}).clauses
    people[0].chooses(*[part for part in act if part])
    assert listed(people, purpose, data, **more) == [False, True], "at once, and the other one stays"
    entry = logged(people[0], purpose, data, **more)
    assert entry["kind"] == "decision-denied", entry
    reasons = set(next(iter(entry["detail"]["reasons"].values())))
    assert reasons & {"marketing-objected", "objected", "objection-pending", "consent-withdrawn"}, entry


@clause("ZAK-104")
def test_an_audience_never_holds_the_email_address_and_the_attempt_is_logged(twins):
    _, (person, _) = twins("zakonnik", PROFILE)
    more = {"recipient": "advertising-partners", "standings": FULL}
    person.ask("share", "tailored-ads", "professional-interests", recipient="advertising-partners",
               standings=" ".join(FULL)).allowed()
    person.ask("share", "tailored-ads", "professional-interests email", recipient="advertising-partners",
               standings=" ".join(FULL)).refused("prohibited", clause="ZAK-104")
    entry = logged(person, "tailored-ads", "professional-interests email", **more)
    assert entry["kind"] == "decision-denied" and "ZAK-104" in entry["clauses"]


# A child, or somebody who does not say to be an adult.

@clause("EAS-77")
def test_who_does_not_confirm_to_be_an_adult_cannot_register_and_the_confirmation_is_kept(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="rights-of-others").refused(
        "agreement-missing", "adult", clause="EAS-77")
    assert person.id is None, "nothing is kept"
    entry = person.gives("registration", "email login-name", agree="adult rights-of-others").taken().entry(
        "datum-collected")
    assert "adult" in entry["detail"]["agreements"]["names"]
    assert "EAS-77" in easymath.element("points", "registration")["clauses"] + entry["clauses"]


@clause("EAS-78")
def test_a_payer_who_is_not_confirmed_as_an_adult_gets_no_invoice(parent, easymath):  # noqa: F811
    refused = parent.gives("order", "subscription-plan invoice-details", agree="rights-of-others",
                           facts="invoice-wanted")
    refused.refused("agreement-missing", "adult-payer", clause="EAS-78")
    assert not parent.held("subscription-plan invoice-details")
    parent.gives("order", "subscription-plan invoice-details", agree="adult-payer rights-of-others",
                 facts="invoice-wanted").taken()
    assert parent.held("invoice-details")


@clause("SOF-12")
def test_at_twelve_nobody_registers_and_at_exactly_thirteen_one_does(softvisia):
    today = datetime.datetime.now(datetime.UTC).date()
    items = "email name location username"
    child = softvisia.person()
    young = today.replace(year=today.year - 13) + datetime.timedelta(days=1)
    refused = child.gives("registration", items, agree="terms-of-use", values={"birth-date": young.isoformat()})
    assert refused.status == 422 and "SOF-12" in str(refused.answer), refused.answer
    assert child.id is None, "nothing entered is kept"
    child.gives("registration", items, agree="terms-of-use",
                values={"birth-date": today.replace(year=today.year - 13).isoformat()}).taken()


@clause("ZAK-147")
def test_an_order_without_the_confirmation_of_age_is_refused_and_only_the_answer_and_day_are_kept(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="terms").refused("agreement-missing", "adult", clause="ZAK-147")
    assert person.id is None
    entry = person.gives("order", "name phone email", agree="adult terms").taken().entry("datum-collected")
    assert "adult" in entry["detail"]["agreements"]["names"] and entry["happened"]
    assert "birth-date" not in person.record["data"]


@clause("EAS-76")
def test_no_form_asks_for_a_childs_name_birth_date_school_or_address(easymath):
    forms = [point["name"] for point in easymath.policy["points"] if point["channel"] == "web"]
    assert "registration" in forms
    for item in easymath.policy["data"]:
        assert not item["category"].startswith(("identity.birth", "education", "family")), item
    for point in forms:
        labels = [plain(label).lower() for label in re.findall(
            r"<label[^>]*>(.*?)</label>", easymath.page(f"collect/{point}", {"Accept-Language": "en"})[2], re.S)]
        for word in ("child's name", "birth", "school", "class", "pupil's"):
            assert not any(word in label for label in labels), (point, word)
    told = "We ask for no child's name, date of birth, school or e-mail address."
    assert told in easymath.words("notice") and "The platform is for children, but we do not need their data." in str(
        easymath.notice("en"))
