"""What the firms write to people: decided for each by the policy, sent by mail, brought by staff, shown in the account."""

import pathlib
import re
import time

import pytest
import yaml

from browser import Browser
from desk import administrator
from house import SCOPES, plain
from test_authority import detail, entries

clause = pytest.mark.clause
CONFIRMED = "adult terms"


@pytest.fixture(scope="module")
def writers(house):
    """For each firm a key that may write to people."""
    keys = {}
    return lambda firm: keys.setdefault(firm.name, house.client(firm.name, SCOPES + ["messages"]))


@pytest.fixture
def write(writers):
    """Orders a message; for one person the answer says at once what became of it."""
    def order(firm, message, title="A title", text="The planted words.", status=202, language="bg", **to):
        if "person" in to:
            to["person"] = to["person"].id
        got, _, answer = firm.call(
            "POST", "messages", {"message": message, "language": language, "title": title, "text": text} | to,
            key=writers(firm))
        assert got == status, answer
        return answer

    def finished(firm, order):
        for _ in range(3000):
            answer = firm.call("GET", f"messages/{order['mailing']}", key=writers(firm))[2]
            if "finished" in answer:
                return answer
            time.sleep(0.1)
        raise AssertionError("the message to many was never carried out")

    def deliveries(firm, order):
        """What became of it, by person; all parts of the list."""
        found, more = {}, ""
        while more is not None:
            part = firm.call("GET", f"messages/{order['mailing']}/deliveries" + more, key=writers(firm))[2]
            found |= {one["person"]: one for one in part["items"]}
            more = f"?cursor={part['next']}" if "next" in part else None
        return found

    order.finished, order.deliveries = finished, deliveries
    return order


def mails(person):
    """What was sent to the person's address, the newest first."""
    articles = re.findall(r"<article.*?</article>", person.firm.house.call("GET", "/mailbox")[2], re.S)
    return [plain(article) for article in articles if person.sample("email") in article]


def carries(firm, message, clause):
    """The policy's message is the one that carries the clause out."""
    found = [one["messages"][message] for one in map(yaml.safe_load, map(pathlib.Path.read_text, firm.folder.rglob("*.yaml")))
             if message in (one.get("messages") or {})]
    assert found and clause in str(found[0].get("clause")), f"{message} does not carry {clause}"


def handed(firm, order, kind="message-handed"):
    """The entries of evidence of what was handed over by an order, once they are in the tree."""
    for _ in range(120):
        found = [entry for entry in entries(firm, kind) if detail(entry).get("matter") == order["mailing"]]
        if found:
            return found
    raise AssertionError(f"no {kind} of {order['mailing']}")


@pytest.fixture
def client(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    person.gives("contract", "name contract-number").taken()
    return person


@pytest.fixture
def buyer(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree=CONFIRMED).taken()
    return person


# Info Partner: important messages

@clause("INF-22")
def test_a_bought_licence_is_notified_by_its_name(infopartner, client, write):
    carries(infopartner, "licence-bought", "INF-22")
    before = infopartner.person()
    before.gives("registration", "email name phone").taken()
    client.gives("licence-purchase", "licences", values={"licences": "Constructor 12"}).taken()
    sent = write(infopartner, "licence-bought", "Licence {licences}", "You bought {licences}.", person=client)
    assert sent["state"] == "sent" and sent["channel"] == "email"
    assert "Licence Constructor 12" in mails(client)[0] and "You bought Constructor 12." in mails(client)[0]
    entry = handed(infopartner, sent)[0]
    assert "INF-22" in entry["clauses"] and "Constructor" not in str(entry)
    # Who has no contract is no client, and gets nothing.
    refused = write(infopartner, "licence-bought", person=before)
    assert refused["state"] == "denied" and "relation-missing" in refused["reasons"] and not mails(before)


@clause("INF-23")
def test_whose_licence_ends_soon_gets_one_notice_with_the_date(infopartner, client, write):
    carries(infopartner, "licence-ending", "INF-23")
    client.gives("licence-purchase", "licences licence-term", values={"licence-term": "2027-03-31"}).taken()
    other = infopartner.person()
    other.gives("registration", "email name phone").taken()
    other.gives("contract", "name contract-number").taken()
    client.event("licence-ending")
    for _ in range(2):
        # As the daily job does: the second day finds that the notice has gone out.
        order = write(infopartner, "licence-ending", "Until {licence-term}", "Your licence ends on {licence-term}.",
                      event="licence-ending")
        write.finished(infopartner, order)
    assert len([mail for mail in mails(client) if "2027-03-31" in mail]) == 1
    assert not mails(other)


@clause("INF-24")
def test_every_client_is_told_of_new_terms_and_it_is_logged(infopartner, client, write):
    carries(infopartner, "terms-changed", "INF-24")
    visitor = infopartner.person()
    visitor.gives("registration", "email name phone").taken()
    order = write(infopartner, "terms-changed", "New terms", "The general terms change.", relation="contract")
    done = write.finished(infopartner, order)
    assert done["sent"] >= 1
    assert any("New terms" in mail for mail in mails(client)) and not mails(visitor)
    entry = handed(infopartner, order, "mailing-done")[0]
    assert detail(entry)["sent"] == done["sent"] and "INF-24" in entry["clauses"]


@clause("INF-25")
def test_a_debtor_alone_is_told_of_the_amount(infopartner, client, write):
    carries(infopartner, "payment-due", "INF-25")
    client.gives("licence-purchase", "licences amounts-due", values={"amounts-due": "120.00 EUR"}).taken()
    client.event("payment-due")
    other = infopartner.person()
    other.gives("registration", "email name phone").taken()
    other.gives("contract", "name contract-number").taken()
    write.finished(infopartner, write(
        infopartner, "payment-due", "A payment is due", "You owe {amounts-due}.", event="payment-due"))
    assert any("You owe 120.00 EUR." in mail for mail in mails(client)) and not mails(other)


# LatInSoft

@pytest.fixture
def user(latinsoft):
    person = latinsoft.person()
    person.gives("registration", "first-name surname phone email", agree="database").taken()
    return person


@clause("LAT-30")
def test_users_are_told_by_mail_of_a_coming_change_and_it_is_logged(latinsoft, user, write):
    carries(latinsoft, "service-change", "LAT-30")
    enquirer = latinsoft.person()
    enquirer.gives("message", "message").taken()
    order = write(latinsoft, "service-change", "A change", "Mail moves on Sunday.", everybody=True, language="lv")
    assert write.finished(latinsoft, order)["sent"] >= 1
    found = write.deliveries(latinsoft, order)
    assert found[user.id]["state"] == "sent" and any("Mail moves on Sunday." in mail for mail in mails(user))
    assert found[enquirer.id]["state"] == "denied" and found[enquirer.id]["reasons"]
    assert handed(latinsoft, order)


@clause("LAT-65")
def test_a_change_of_the_policy_goes_by_mail_to_the_users_of_marked_services(latinsoft, user, write):
    carries(latinsoft, "policy-change", "LAT-65")
    other = latinsoft.person()
    other.gives("registration", "first-name surname phone email", agree="database").taken()
    user.fact(mail_notice=True)
    order = write(latinsoft, "policy-change", "The policy changes", "From March on.", everybody=True, language="lv")
    write.finished(latinsoft, order)
    found = write.deliveries(latinsoft, order)
    assert found[user.id]["state"] == "sent" and any("From March on." in mail for mail in mails(user))
    assert found[other.id]["state"] == "denied" and not mails(other)


# Zakonnik

@clause("ZAK-063")
def test_who_gave_only_an_address_of_mail_is_reached_by_mail_alone(zakonnik, write):
    carries(zakonnik, "service-notice", "ZAK-063")
    holder = zakonnik.person()
    holder.gives("profile", "email login-name", agree=CONFIRMED).taken()
    for channel in ["post", "phone", "sms"]:
        refused = write(zakonnik, "service-notice", person=holder, channel=channel)
        assert refused["state"] == "unreachable" and refused["reasons"] == ["mailing-not-held"]
    sent = write(zakonnik, "service-notice", person=holder)
    assert sent["state"] == "sent" and sent["channel"] == "email" and mails(holder)


@clause("ZAK-066")
def test_an_unfinished_and_an_unpaid_order_are_reminded_of_by_mail_and_by_a_call(zakonnik, buyer, write):
    carries(zakonnik, "unfinished-order", "ZAK-066")
    carries(zakonnik, "unpaid-order", "ZAK-066")
    unfinished, unpaid = zakonnik.person(), zakonnik.person()
    unfinished.gives("profile", "email login-name", agree=CONFIRMED).taken()
    unfinished.gives("order", "name phone email", agree=CONFIRMED).taken()
    unfinished.event("contract-ended")
    unfinished.event("order-started", "order-unfinished")
    unpaid.gives("order", "name phone email", agree=CONFIRMED).taken()
    unpaid.event("sum-due")
    for message, event, who in [("unfinished-order", "order-unfinished", unfinished),
                                ("unpaid-order", "sum-due", unpaid)]:
        for channel, state in [("email", "sent"), ("phone", "task")]:
            order = write(zakonnik, message, "Your order", "Do you want to go on?", event=event, channel=channel)
            write.finished(zakonnik, order)
            found = write.deliveries(zakonnik, order)
            assert found[who.id]["state"] == state, found[who.id]
            assert buyer.id not in found
    assert not mails(buyer)
    desk = administrator(zakonnik).open("staff/messages")
    assert "Напомняне за неплатена поръчка" in desk.words or "Reminder of an unpaid order" in desk.words


@clause("ZAK-067")
def test_an_invitation_to_review_goes_to_whom_an_order_was_delivered_and_not_to_who_declined(zakonnik, write):
    carries(zakonnik, "review-invitation", "ZAK-067")
    people = []
    for _ in range(2):
        person = zakonnik.person()
        person.gives("order", "name phone email", agree=CONFIRMED).taken()
        people.append(person)
    asked, declined = people
    declined.chooses("leave-topic", "review-invitations")
    for person in people:
        person.event("order-delivered")
    order = write(zakonnik, "review-invitation", "How was it?", "https://zakonnik.example/review/4711",
                  event="order-delivered")
    write.finished(zakonnik, order)
    found = write.deliveries(zakonnik, order)
    assert found[asked.id]["state"] == "sent" and "review/4711" in mails(asked)[0]
    assert found[declined.id]["state"] == "denied" and "topic-left" in found[declined.id]["reasons"]
    assert not mails(declined)
    # The letter itself has the way to stop more of them, for anybody who holds it.
    link = re.search(rf"/c/zakonnik/(unsubscribe/[0-9a-f]+)", mails(asked)[0]).group(1)
    visitor = Browser(zakonnik)
    assert visitor.open(link).status == 200
    status = zakonnik.house.call("POST", f"/c/zakonnik/{link}", "List-Unsubscribe=One-Click",
                                 headers={"Content-Type": "application/x-www-form-urlencoded"})[0]
    assert status == 200
    again = write(zakonnik, "review-invitation", person=asked)
    assert again["state"] == "denied" and "topic-left" in again["reasons"]


@clause("ZAK-070")
def test_a_message_about_the_service_reaches_who_left_marketing_and_has_no_way_out(zakonnik, buyer, write):
    carries(zakonnik, "service-notice", "ZAK-070")
    buyer.chooses("object-to-marketing")
    assert write(zakonnik, "service-notice", person=buyer)["state"] == "sent"
    assert "unsubscribe" not in mails(buyer)[0]
    assert write(zakonnik, "offer-newsletter", person=buyer)["state"] == "denied"


@clause("ZAK-127")
def test_pre_contract_information_and_draft_go_out_together_and_it_is_logged(zakonnik, buyer, write):
    carries(zakonnik, "contract-documents", "ZAK-127")
    buyer.gives("contract-draft", "contract-content") if zakonnik.element("points", "contract-draft") else None
    sent = write(zakonnik, "contract-documents", "Your contract", "Information before the contract: …\nDraft: …",
                 person=buyer)
    assert sent["state"] == "sent" and "Information before the contract" in mails(buyer)[0]
    assert "Draft" in mails(buyer)[0]
    assert "ZAK-127" in handed(zakonnik, sent)[0]["clauses"]


@clause("ZAK-130")
def test_a_fault_is_told_to_every_subscriber_and_to_nobody_else(zakonnik, buyer, write):
    carries(zakonnik, "fault-notice", "ZAK-130")
    enquirer = zakonnik.person()
    enquirer.gives("contact-form", "email correspondence").taken()
    buyer.event("service-fault")
    order = write(zakonnik, "fault-notice", "A fault", "We are at work on it.", event="service-fault")
    write.finished(zakonnik, order)
    assert set(write.deliveries(zakonnik, order)) == {buyer.id}
    assert "We are at work on it." in mails(buyer)[0] and not mails(enquirer)
    assert handed(zakonnik, order)[0]["learned"]


@clause("ZAK-259")
def test_who_adds_a_user_is_reminded_to_tell_them_with_a_text_to_pass_on(zakonnik, buyer, write):
    carries(zakonnik, "tell-other-users", "ZAK-259")
    buyer.event("user-added")
    order = write(zakonnik, "tell-other-users", "Please tell the others", "Pass this on: …", event="user-added")
    write.finished(zakonnik, order)
    assert write.deliveries(zakonnik, order)[buyer.id]["state"] == "sent" and "Pass this on" in mails(buyer)[0]


@clause("ZAK-128")
def test_a_withdrawal_from_a_deal_is_kept_with_its_order_and_day_and_acknowledged(zakonnik, buyer, write):
    carries(zakonnik, "withdrawal-received", "ZAK-128")
    buyer.gives("deal-withdrawal", "withdrawal-notice order-number bank-account",
                values={"order-number": "4711"}).taken()
    assert buyer.record["events"]["deal-withdrawn"]
    kept = {one["item"]: one for one in buyer.held("order-number bank-account withdrawal-notice")}
    assert kept["order-number"]["value"] == "4711" and kept["withdrawal-notice"]["collected"]
    sent = write(zakonnik, "withdrawal-received", "We have it", "Order {order-number}: the refund goes to {bank-account}.",
                 person=buyer)
    assert sent["state"] == "sent"
    assert f"Order 4711: the refund goes to {kept['bank-account']['value']}" in mails(buyer)[0]
    assert "ZAK-128" in handed(zakonnik, sent)[0]["clauses"]


@clause("EAS-27")
def test_everybody_is_told_before_the_firm_changes_hands_and_until_then_nothing_goes_over(easymath, write):
    carries(easymath, "new-owner", "EAS-27")
    parent = easymath.person()
    parent.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    waiting = parent.ask("share", "business-transfer", "email", recipient="new-owner")
    assert not waiting.answer["permitted"], "the transfer waits"
    order = write(easymath, "new-owner", "The owner changes", "On 1 March another firm takes over.", relation="account")
    write.finished(easymath, order)
    found = write.deliveries(easymath, order)
    assert found[parent.id]["state"] == "sent"
    assert any("On 1 March another firm takes over." in mail for mail in mails(parent))
    assert "EAS-27" in handed(easymath, order)[0]["clauses"]
    parent.event("sale")
    assert parent.ask("share", "business-transfer", "email", recipient="new-owner").answer["permitted"]
