"""What a member of staff sees of a person: what the role may see for its purpose, the rest masked."""

import re

import pytest

from desk import staff
from house import plain
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
