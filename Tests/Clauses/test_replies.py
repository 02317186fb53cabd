"""What goes out by itself when data comes in, and what staff reply to what a person wrote."""

import re
import time

import pytest

from browser import Browser
from desk import administrator, staff
from house import SCOPES, plain
from test_authority import detail, entries
from test_messages import CONFIRMED, mails
from test_registers import enter

clause = pytest.mark.clause


def waits_for_mail(person, words):
    """The newest mail to the person that holds these words."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        found = [mail for mail in mails(person) if words in mail]
        if found:
            return found[0]
        time.sleep(0.2)
    raise AssertionError(f"no mail with {words!r}: {mails(person)}")


@clause("ZAK-100")
def test_the_confirmation_of_an_order_through_a_partner_leads_to_the_partners_own_policy(zakonnik):
    theirs = "https://books.example.org/privacy"
    assert enter(administrator(zakonnik), "addresses", "partners-own-sites", "Books Ltd", theirs).status == 303
    person, direct = zakonnik.person(), zakonnik.person()
    direct.gives("order", "name phone email", agree=CONFIRMED).taken()
    person.gives("distributor-orders", "name email orders order-number", values={"order-number": "4711-B"}).taken()
    mail = waits_for_mail(person, "4711-B")
    assert "We have your order through our partner" in mail and "under its own policy too" in mail
    (link,) = re.findall(r"https?://[^/ ]+(/c/zakonnik/services/\S+)", mail)
    step = zakonnik.house.call("GET", link)
    assert step[0] == 303 and step[1]["location"].startswith("/c/zakonnik/outside/")
    page = zakonnik.house.call("GET", step[1]["location"], headers={"Accept-Language": "en"})[2]
    assert f'href="{theirs}"' in page and "its own policy applies too" in plain(page)
    handed = [entry for entry in entries(zakonnik, "message-handed")
              if detail(entry)["about"] == "order-through-partner"]
    assert handed and "ZAK-100" in handed[-1]["clauses"] and "4711-B" not in str(handed)
    # Who ordered here hears nothing of a partner; a refused submission confirms nothing.
    assert not any("partner" in mail for mail in mails(direct))
    stranger = zakonnik.person()
    stranger.gives("distributor-orders", "name email orders").refused("field-required", "order-number")
    assert not mails(stranger)
    # It is read in the account, too.
    assert "4711-B" in Browser(zakonnik).sign_in(person).open("my-data/messages").words


@clause("ZAK-065")
def test_staff_see_a_comment_on_an_order_and_the_reply_appears_beside_it(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree=CONFIRMED).taken()
    for comment in ("Please no plastic.", "Ring twice."):
        person.gives("order-comment", values={"order-comments": comment}).taken()
    label = zakonnik.element("data", "order-comments")["label"]
    agent = staff(zakonnik, "agent-065", "customer-service")
    assert agent.fill("staff/data", identifier=person.sample("email"), purpose="customer-service").status == 200
    assert "Please no plastic." in agent.words
    ways = re.findall(r'<p dir="auto">([^<]*)</p>\s*<p><a href="/c/zakonnik/(staff/data/[^"]+)">Reply', agent.content)
    path = dict(ways)["Please no plastic."]
    assert agent.fill(path, title="Your comment", text=" ").status == 422
    assert agent.fill(path, title="Your comment", text="We pack it in paper.").status == 303, agent.words
    # Beside that comment, and not beside the other.
    browser = Browser(zakonnik).sign_in(person).open("my-data")
    cards = [plain(card) for card in re.findall(r'<section class="card held">.*?</section>', browser.content, re.S)
             if label in plain(card)]
    assert len(cards) == 2
    for card in cards:
        assert ("We pack it in paper." in card) == ("Please no plastic." in card), card
    assert "We pack it in paper." in waits_for_mail(person, "Your comment")
    agent.fill("staff/data", identifier=person.sample("email"), purpose="customer-service")
    assert re.search(r"Please no plastic\.</p>\s*<div class=\"reply\">.*?We pack it in paper\.", agent.content, re.S)
    handed = [entry for entry in entries(zakonnik, "message-handed") if detail(entry)["about"] == "comment-reply"]
    assert "ZAK-065" in handed[-1]["clauses"] and handed[-1]["actor"]["kind"] == "staff"
    # A role that has no need to see it does not, and cannot reply.
    other = staff(zakonnik, "accountant-065", "accountant")
    assert other.open(path).status == 403 and "Please no plastic." not in other.content
    # Programs say which value they reply to; to another's, or to one that nobody replies to, they cannot.
    key = zakonnik.house.client("zakonnik", SCOPES + ["messages"])
    datum = {one["value"]: one["datum"] for one in person.held("order-comments")}["Ring twice."]
    stranger = zakonnik.person()
    stranger.gives("order", "name phone email", agree=CONFIRMED).taken()
    words = {"message": "comment-reply", "language": "en", "title": "Yes", "text": "We will ring twice.", "about": datum}
    refused = zakonnik.call("POST", "messages", words | {"person": stranger.id}, key=key)
    assert (refused[0], refused[2]["code"]) == (422, "mailing-value-unfit")
    sent = zakonnik.call("POST", "messages", words | {"person": person.id}, key=key)
    assert sent[0] == 202 and sent[2]["about"] == datum
    assert "We will ring twice." in browser.open("my-data").words
