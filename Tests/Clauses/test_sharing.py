"""To whom data goes: what must be on record first, what goes, for what, and the log entry of each passing."""

import datetime

import pytest

from browser import Browser
from test_easymath import parent, subscriber  # noqa: F401
from test_infopartner import client  # noqa: F401
from test_softvisia import customer, user  # noqa: F401
from test_zakonnik import buyer  # noqa: F401

clause = pytest.mark.clause
FULL = "contract vetted confidentiality"


@pytest.fixture
def contractor(buyer):  # noqa: F811
    """A buyer whose contract stands."""
    buyer.event("contract-concluded")
    return buyer


def answered(person, purpose, data, recipient, **more):
    """Asks to pass data on: the decision to act upon."""
    for key in ("particulars", "facts", "standings"):
        if key in more:
            more[key] = more[key].split()
    status, _, answer = person.firm.call("POST", "decisions", {
        "operation": "share", "purpose": purpose, "data": data.split(), "recipient": recipient, "person": person.id,
        "record": True, **more})
    assert status == 200, answer
    return answer


def passed(person, purpose, data, recipient, **more):
    """Passes data on; its entry in the log."""
    answer = answered(person, purpose, data, recipient, **more)
    assert answer["permitted"], answer
    return person.firm.evidence(answer["evidence"][0])


def told(entry):
    """What an entry says, without the words that tag it."""
    return {name: next(iter(value.values())) for name, value in entry["detail"].items()}


class Case:
    """One passing: to whom, for what, with which data; what must be there before; and what must not go."""

    def __init__(self, carried, who, recipient, purpose, data, needs="", particulars="", facts="", events="",
                 consents="", given="", other=(), purposes=(), limited=False):
        self.carried, self.who, self.recipient, self.purpose, self.data = carried, who, recipient, purpose, data
        self.needs, self.particulars, self.facts, self.events = needs, particulars, facts, events
        self.consents, self.given, self.other, self.purposes = consents, given, other, purposes
        self.limited = limited

    def context(self, **changed):
        found = {"standings": self.needs, "particulars": self.particulars, "facts": self.facts} | changed
        return {key: value for key, value in found.items() if value}


CASES = [
    Case("EAS-18", "subscriber", "analytics", "analyses", "subscription-plan", FULL, consents="analyses",
         other=["email"]),
    Case("EAS-19", "subscriber", "customer-care", "customer-care", "email", FULL),
    Case("EAS-21", "subscriber", "payments", "payment", "subscription-plan", FULL, other=["access-log"]),
    Case("EAS-22", "parent", "security-operations", "security", "access-log", FULL, other=["email"]),
    Case("EAS-26", "parent", "new-owner", "business-transfer", "email", events="merger"),
    Case("EAS-28", "parent", "courts-and-state", "legal-process", "email", particulars="order-reference necessity",
         limited=True),
    Case("EAS-29", "parent", "crime-authorities", "crime-prevention", "email", particulars="applicable-law necessity",
         limited=True),
    Case("EAS-30", "parent", "rescuers", "personal-safety", "email", particulars="danger necessity", limited=True),
    Case("INF-05", "client", "affiliates", "improve-services", "email"),
    Case("INF-47", "client", "supplying-partners", "licences", "email", other=["activity"]),
    Case("INF-52", "client", "support-companies", "support", "email", "contract confidentiality",
         given="support-asked"),
    Case("INF-53", "client", "courts", "legal-duty", "email", particulars="demand-reference", limited=True),
    Case("INF-54", "client", "bulgarian-bodies", "legal-duty", "email", particulars="demand-reference",
         facts="bulgarian-body", limited=True),
    Case("SOF-77", "user", "hosting", "account", "email", "contract safeguards"),
    Case("SOF-78", "user", "analytics", "monitor-traffic", "usage-data", "contract", other=["email"],
         purposes=["account", "orders"]),
    Case("SOF-79", "user", "content-providers", "provider-content", "username", facts="engaged-with-provider"),
    Case("SOF-80", "customer", "advisers", "professional-advice", "purchases", "contract"),
    Case("SOF-87", "customer", "acquirer", "business-deal", "email", particulars="deal", events="acquisition-completed"),
    Case("SOF-92", "user", "it-systems", "account", "email username", "contract", other=["name"]),
    Case("SOF-94", "user", "it-systems", "account", "email", "contract"),
    Case("ZAK-016", "contractor", "order-partners", "orders", "name", FULL, "order-reference", other=["client-number"]),
    Case("ZAK-087", "contractor", "courier", "delivery", "name phone", FULL, facts="delivery-needed",
         other=["delivery-report"]),
    Case("ZAK-090", "contractor", "service-providers", "orders", "name email", FULL, purposes=["news"]),
    Case("ZAK-091", "contractor", "reversal-banks", "chargeback", "orders", FULL, facts="reversal-demanded"),
    Case("ZAK-092", "contractor", "reversal-banks", "chargeback", "orders order-confirmation order-ip", FULL,
         facts="reversal-demanded", other=["email", "preferences"]),
    Case("ZAK-097", "contractor", "partner-helpdesk", "customer-service", "orders order-number", FULL, "help-case",
         other=["contract-content"]),
    Case("ZAK-140", "contractor", "state-bodies", "state-bodies", "email", particulars="legal-act authorisation",
         limited=True),
    Case("ZAK-230", "contractor", "device-service", "technical-service", "phone device-type", FULL,
         "service-order ticket-number", other=["orders"], given="fault-reported"),
    Case("ZAK-235", "contractor", "trust-services", "contract-conclusion", "email contract-content", FULL,
         facts="signed-electronically"),
    Case("ZAK-236", "contractor", "banks", "payments", "bank-account payments", FULL, "order-reference",
         other=["email", "orders"]),
    Case("ZAK-226", "contractor", "debt-collectors", "debt-collection", "name debts", FULL, events="sum-due",
         other=["preferences"]),
    Case("ZAK-231", "contractor", "call-centres", "customer-service", "phone", FULL, other=["card"]),
    Case("ZAK-237", "contractor", "security-firms", "incident-review", "video", FULL,
         "security-licence incident-number"),
    Case("ZAK-155", "contractor", "order-partners", "orders", "name", FULL, "order-reference"),
    Case("EAS-24", "parent", "hosting", "account", "email", FULL),
    Case("EAS-25", "parent", "hosting", "account", "email", FULL),
    Case("SOF-124", "customer", "requests-payments-support", "orders", "email", "contract safeguards",
         "reason-for-supplier"),
    Case("SOF-125", "user", "hosting", "account", "email", "contract safeguards"),
    Case("SOF-86", "customer", "seller-or-buyer", "business-deal", "email", particulars="deal", events="sale-planned"),
    Case("SOF-88", "customer", "by-law", "legal-duties", "email", particulars="law-article", limited=True),
    Case("SOF-89", "customer", "investigators", "investigations", "email", particulars="compelling-order", limited=True),
    Case("SOF-91", "customer", "fraud-and-credit-bodies", "fraud-and-credit", "email",
         particulars="fraud-or-credit balancing-record"),
    Case("SOF-93", "user", "it-systems", "account", "email", "contract", other=["name"], purposes=["monitor-traffic"]),
    Case("ZAK-015", "contractor", "order-partners", "orders", "name email", FULL, "order-reference",
         other=["client-number"]),
    Case("ZAK-095", "contractor", "further-bodies", "law-enforcement", "email",
         particulars="authority-competence demand-number legal-act", limited=True),
    Case("ZAK-142", "contractor", "consumer-commission", "consumer-authority", "email orders",
         particulars="demand-number legal-act", limited=True),
    Case("ZAK-145", "contractor", "courts", "courts", "email", particulars="court-order", limited=True),
    Case("ZAK-227", "contractor", "post-operators", "contract-conclusion", "name contact-address", FULL,
         other=["email"]),
    Case("SOF-127", "customer", "requests-payments-support", "orders", "email", "contract safeguards",
         "reason-for-supplier"),
]


@pytest.mark.parametrize("case", [pytest.param(case, marks=clause(case.carried), id=case.carried) for case in CASES])
def test_data_goes_only_as_the_register_of_recipients_says_and_each_passing_is_logged(request, case):
    person = request.getfixturevalue(case.who)
    if case.given:
        person.event(*case.given.split())
    for name in case.consents.split():
        person.ask("share", case.purpose, case.data, recipient=case.recipient, **case.context()).refused(
            "consent-missing")
        person.chooses("give-consent", name)

    def ask(data=case.data, purpose=case.purpose, recipient=case.recipient, **changed):
        return person.ask("share", purpose, data, recipient=recipient, **case.context(**changed))

    if case.events:
        ask().refused("recipient-condition-unmet", element=f"recipients/{case.recipient}")
        person.event(*case.events.split())
    ask().allowed(case.carried)
    if case.limited:
        ask().owes("limit-to-demand")
    for need in case.needs.split():
        ask(standings=" ".join(one for one in case.needs.split() if one != need)).refused(
            "recipient-standing-missing", clause=case.carried)
    for part in case.particulars.split():
        codes = ask(particulars=" ".join(one for one in case.particulars.split() if one != part)).codes
        assert {"particular-missing", "purpose-condition-unmet"} & set(codes), codes
    if case.facts:
        ask(facts="").refused("recipient-condition-unmet", clause=case.carried)
    for item in case.other:
        codes = ask(data=f"{case.data} {item}").codes
        assert {"recipient-not-for-data", "data-not-for-purpose", "prohibited"} & set(codes), codes
        denied = answered(person, case.purpose, f"{case.data} {item}", case.recipient, **case.context())
        assert person.firm.evidence(denied["evidence"][0])["kind"] == "decision-denied", "the attempt is logged"
    for purpose in case.purposes:
        ask(purpose=purpose).refused("recipient-not-for-purpose", clause=case.carried)
    ask(recipient="somebody-else").refused("recipient-undeclared")
    before = datetime.datetime.now(datetime.UTC)
    entry = passed(person, case.purpose, case.data, case.recipient, **case.context())
    assert entry["kind"] == "disclosure-made" and case.carried in entry["clauses"]
    said = told(entry)
    assert (said["recipient"], said["purpose"]) == (case.recipient, case.purpose)
    assert set(said["data"]) == set(case.data.split()) and entry["subject"]
    happened = datetime.datetime.fromisoformat(entry["happened"])
    assert abs(happened - before) < datetime.timedelta(minutes=1)
    assert set(case.particulars.split()) <= set(said.get("particulars", [])) or not case.particulars


@clause("SOF-122")
def test_hosting_stands_in_the_register_with_its_places_and_a_safeguard(softvisia):
    rows = [row for row in rows_of(softvisia.notice("en")) if "SOF-122" in row["origin"]["clauses"]]
    said = " ".join(str(row["cells"]) for row in rows)
    assert "Aptum Technologies Ltd" in said and "The European Economic Area and United States" in said
    abroad = next(str(row["cells"]) for row in rows if "#recipients-hosting" in str(row["cells"]))
    assert "United States" in abroad and "standard clauses of the European Commission" in abroad


def rows_of(value):
    """The rows of tables in a part of a notice."""
    if isinstance(value, dict):
        yield from value.get("rows", [])
        for part in value.values():
            yield from rows_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from rows_of(part)


@clause("INF-51")
def test_the_copy_names_the_support_company_to_which_a_case_goes(client, infopartner):  # noqa: F811
    client.gives("support-contact", "support-case").taken()
    page = Browser(infopartner).sign_in(client).open("my-data")
    assert infopartner.element("recipients", "support-companies")["label"] in page.words
    assert "INF-51" in infopartner.element("recipients", "support-companies")["clauses"]


@clause("ZAK-094")
def test_the_police_get_data_by_a_law_or_a_written_necessity_and_otherwise_nothing(contractor):
    more = {"recipient": "law-enforcement"}
    contractor.ask("share", "law-enforcement", "email", **more).refused("purpose-condition-unmet", clause="ZAK-094")
    refused = answered(contractor, "law-enforcement", "email", "law-enforcement")
    assert contractor.firm.evidence(refused["evidence"][0])["kind"] == "decision-denied"
    for stated in ("legal-act", "written-necessity"):
        contractor.ask("share", "law-enforcement", "email", particulars=stated, **more).allowed("ZAK-094").owes(
            "limit-to-demand")
        entry = passed(contractor, "law-enforcement", "email", "law-enforcement", particulars=stated)
        said = told(entry)
        assert stated in said["particulars"] and said["data"] == ["email"] and entry["happened"]
        assert "ZAK-094" in entry["clauses"]


@pytest.mark.parametrize("recipient, purpose, particulars", [
    ("state-bodies", "state-bodies", "legal-act authorisation"), ("law-enforcement", "law-enforcement", "legal-act"),
    ("further-bodies", "law-enforcement", "authority-competence demand-number legal-act"),
    ("courts", "courts", "court-order"), ("consumer-commission", "consumer-authority", "demand-number legal-act"),
    ("data-commission", "data-protection-authority", "demand-number"),
])
@clause("ZAK-241")
def test_each_body_of_power_is_an_authority_of_its_own_and_gets_data_only_with_its_power_cited(
        contractor, recipient, purpose, particulars):
    without = " ".join(particulars.split()[1:])
    refused = answered(contractor, purpose, "email", recipient, **({"particulars": without} if without else {}))
    assert not refused["permitted"], refused
    entry = passed(contractor, purpose, "email", recipient, particulars=particulars)
    assert "ZAK-241" in entry["clauses"] and set(particulars.split()) <= set(told(entry)["particulars"])
    declared = contractor.firm.element("recipients", recipient)
    assert declared["role"] == "authority", "it decides by its own power, and is nobody's processor"
    rows = {row.get("anchor"): str(row["cells"]) for row in rows_of(contractor.firm.notice("en"))}
    assert "court or public body" in rows[f"recipients-{recipient}"], rows[f"recipients-{recipient}"]
