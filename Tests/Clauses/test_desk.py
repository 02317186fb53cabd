"""What a member of staff sees of a person: what the role may see for its purpose, the rest masked."""

import re
import urllib.parse

import pytest

from desk import staff
from house import plain
from test_authority import detail, entries
from test_own_pages import files_without

clause = pytest.mark.clause

MASK = "••••••"


def seen(desk, person, purpose):
    """What the desk shows of a person for a purpose: value or mask, and why, by label."""
    assert desk.fill("staff/data", identifier=person.sample("email"), purpose=purpose).status == 200, desk.words
    rows = re.findall(r'<tr><th scope="row"[^>]*>(.*?)</th>(.*?)</tr>', desk.content, re.S)
    found = {}
    for label, rest in rows:
        value, why = [plain(cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", rest, re.S)]
        found[plain(label).strip()] = (value, why)
    return found


@clause("ZAK-113")
def test_card_and_account_are_masked_for_staff_without_a_payment_role_and_encrypted_at_rest(zakonnik):
    card, account = "4111 1111 1111 1111", "BG80BNBG96611020345678"
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    person.event("contract-concluded")
    person.gives("payment-details", values={"card": card, "bank-account": account}).taken()
    agent = staff(zakonnik, "agent-113", "customer-service")
    shown = seen(agent, person, "customer-service")
    assert shown["Telephone"][0] == person.sample("phone") if "Telephone" in shown else person.sample("phone") in agent.words
    for label in ("Card information", "Bank account"):
        value, why = shown[label]
        assert MASK in value and why, shown
    for secret in (card, account, card[-4:], account[-4:]):
        assert secret not in agent.content, "not even a part of the number"
    agent.open("staff/data")
    assert 'value="payments"' not in agent.content, "the role has no such purpose"
    accountant = staff(zakonnik, "accountant-113", "accountant")
    shown = seen(accountant, person, "payments")
    assert shown["Card information"][0] == card and shown["Bank account"][0] == account
    assert shown[zakonnik.element("data", "email")["label"]][0].startswith(MASK), "a payment needs no e-mail"
    files_without(zakonnik, card)
    files_without(zakonnik, account)
    assert "ZAK-113" in zakonnik.element("data", "card")["clauses"]


@clause("ZAK-077")
def test_a_caller_s_order_stays_hidden_until_it_is_on_record_that_the_identity_was_checked(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email orders", agree="adult terms").taken()
    person.event("contract-concluded")
    agent = staff(zakonnik, "agent-077", "customer-service")
    label = zakonnik.element("data", "orders")["label"]
    value, why = seen(agent, person, "caller-service")[label]
    assert MASK in value and "condition" in why, why
    assert person.sample("orders") not in agent.content
    person.fact(caller_identified=True)
    assert seen(agent, person, "caller-service")[label][0] == person.sample("orders")
    assert any("caller-identified" in str(entry["detail"]) for entry in person.history())
    assert "ZAK-077" in zakonnik.element("purposes", "caller-service")["clauses"]


@clause("ZAK-076")
def test_a_stored_number_leads_to_its_client_and_an_unknown_one_to_nobody(zakonnik):
    person, stranger = zakonnik.person(), zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()

    def calls(number):
        return zakonnik.call("POST", "persons/find", {"kind": "phone", "value": number})[2]["persons"]
    assert calls(person.sample("phone")) == [person.id] and calls(stranger.sample("phone")) == []
    person.ask("use", "call-recognition", "phone").allowed("ZAK-076")
    agent = staff(zakonnik, "agent-076", "customer-service")
    shown = agent.fill("staff/data", identifier=person.sample("phone"), purpose="call-recognition").words
    assert person.sample("name") in shown, shown
    unknown = agent.fill("staff/data", identifier=stranger.sample("phone"), purpose="call-recognition").words
    assert person.sample("name") not in unknown and MASK not in unknown


def tries(desk, person, purpose):
    """Asks for a purpose that the page does not offer; a form of one's own must not get further than the page."""
    desk.open("staff/password")
    hidden = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', desk.content))
    sent = hidden | {"identifier": person.sample("email"), "purpose": purpose}
    return desk._go("POST", "staff/data", urllib.parse.urlencode(sent))


@pytest.mark.parametrize("name, carried, given, stranger, holder, purpose, item", [
    pytest.param("easymath", "EAS-54", [("registration", "email login-name", "adult rights-of-others"),
                                        ("invoicing", "accounting-documents", "")],
                 "process-owner", ["accountant"], "accounting", "accounting-documents", marks=clause("EAS-54"),
                 id="EAS-54"),
    pytest.param("softvisia", "SOF-115", [("registration", "email name birth-date location username", "terms-of-use"),
                                          ("order", "purchases billing-address", "")],
                 "support", ["accounts"], "orders", "purchases", marks=clause("SOF-115"), id="SOF-115"),
])
def test_who_has_no_need_for_it_is_denied_and_logged_and_who_has_the_task_sees_it_and_that_is_logged(
        request, name, carried, given, stranger, holder, purpose, item):
    firm = request.getfixturevalue(name)
    person = firm.person()
    for point, items, agree in given:
        person.gives(point, items, agree=agree).taken()
    if name == "softvisia":
        person.event("order-accepted")
    label = firm.element("data", item)["label"]
    without = staff(firm, f"stranger-{carried.lower()}", stranger)
    assert f'value="{purpose}"' not in without.open("staff/data").content, "the page offers no such purpose"
    before = len(entries(firm, "access-refused"))
    assert tries(without, person, purpose).status == 403 and person.sample(item) not in without.content
    logged = entries(firm, "access-refused")[before:]
    assert any(entry["actor"]["kind"] == "staff" and detail(entry)["route"] == "post.c.controller.staff.data"
               for entry in logged), logged
    having = staff(firm, f"holder-{carried.lower()}", *holder)
    shown = seen(having, person, purpose)
    assert shown[label][0] != MASK and person.sample(item).split("\n")[0] in having.words, shown
    last = entries(firm, "decision-permitted")[-1]
    assert last["actor"]["kind"] == "staff" and item in detail(last)["data"]
    assert carried in firm.check["clauses"]


@clause("LAT-50")
def test_a_contractor_opens_a_record_only_while_a_task_needs_it_and_each_look_is_logged(latinsoft):
    person, other = latinsoft.person(), latinsoft.person()
    for one in (person, other):
        one.gives("registration", "first-name surname phone email", agree="database").taken()
        one.gives("service-use", "service-use").taken()
    label = latinsoft.element("data", "service-use")["label"]
    email = latinsoft.element("data", "email")["label"]
    contractor = staff(latinsoft, "contractor-050", "contractor")
    for purpose in ("provide", "ordering", "specialists"):
        assert tries(contractor, person, purpose).status == 403, purpose
    value, why = seen(contractor, person, "contracted-work")[label]
    assert MASK in value and why and person.sample("service-use") not in contractor.content
    # The task is given: this record opens, no other, and of this one only what the task needs.
    person.fact(contractor_task=True)
    shown = seen(contractor, person, "contracted-work")
    assert shown[label][0] == " ".join(person.sample("service-use").split()) and MASK in shown[email][0], shown
    looked = entries(latinsoft, "decision-permitted")[-1]
    assert looked["actor"]["kind"] == "staff" and "service-use" in detail(looked)["data"]
    assert "LAT-50" in looked["clauses"] and detail(looked)["purpose"] == "contracted-work"
    assert MASK in seen(contractor, other, "contracted-work")[label][0]
    # It is done.
    person.fact(contractor_task=False)
    assert MASK in seen(contractor, person, "contracted-work")[label][0]
    assert tries(staff(latinsoft, "sales-050", "sales"), person, "contracted-work").status == 403
