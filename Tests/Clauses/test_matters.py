"""Matters that a policy names: registered with number, handler and what they must name."""

import urllib.parse
import re

import pytest

from browser import Browser
from desk import administrator
from test_authority import detail, entries
from test_requests import Entered

clause = pytest.mark.clause


@clause("SOF-70")
def test_a_complaint_about_an_advertisement_gets_a_number_the_advertisement_and_a_handler(softvisia):
    desk = administrator(softvisia)
    shown = "https://softvisia.com/news/7, by Acme, a flashing car"
    refused = desk.fill("staff/new-request", channel="email", day="2026-11-01", words="It covers the text.",
                        contact="ads@example.org", matter="ad-problem")
    assert refused.status == 422 and "Name all that the procedure" in desk.words, desk.words
    entered = Entered(desk, softvisia, rights="", channel="email", words="It covers the text.", matter="ad-problem",
                      **{"particular-advertisement": shown})
    page = entered.page.words
    assert entered.id in page and "Problem with an advertisement" in page and shown in page
    assert "Handled by You" in page, "whoever registers it handles it"
    assert entered.id in entered.mails[0], "the number goes to who complained"
    received = entered.evidence("received")
    assert detail(received)["procedure"] == "ad-problem" and "SOF-70" in received["clauses"]
    assert shown not in str(received) and entered.evidence("taken")["actor"]["kind"] == "staff"
    entered.does("answer", words="We took it down.")
    assert "We took it down." in entered.mails[0]


@clause("SOF-82")
def test_a_sponsors_terms_are_shown_before_data_is_taken_and_the_showing_is_in_evidence(softvisia):
    visitor, path = Browser(softvisia), "collect/sponsored-activity"
    visitor.open(path)
    assert "terms" in visitor.words and 'name="data-email"' not in visitor.content, "nothing is asked before"
    before = len(entries(softvisia, "terms-shown"))
    visitor.press(path, **{"terms-asked": "yes"})
    assert visitor.status == 200 and "answers for it alone" in visitor.words and 'name="data-email"' in visitor.content
    assert visitor.content.index("answers for it alone") < visitor.content.index('name="data-email"')
    shown = entries(softvisia, "terms-shown")
    assert len(shown) == before + 1 and "SOF-82" in shown[-1]["clauses"] and "subject" not in shown[-1]
    told = detail(shown[-1])
    assert (told["agreement"], told["point"], told["party"], told["language"]) == (
        "sponsor-terms", "sponsored-activity", "sponsors", "en") and re.fullmatch("[0-9a-f]{64}", told["words"])
    form = re.search(r'<form\b[^>]*method="post".*?name="data-email".*?</form>', visitor.content, re.S).group(0)
    sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
    given = {"data-email": "attendee@people.example", "agreement-thirteen": "yes", "agreement-sponsor-terms": "yes",
             "consent-partner-marketing": "yes"}
    blind = {name: value for name, value in sent.items() if name != "terms-shown"}
    visitor._go("POST", path, urllib.parse.urlencode(blind | given))
    assert visitor.status == 200 and "answers for it alone" in visitor.words, "without the terms nothing is taken"
    assert len(entries(softvisia, "terms-shown")) == before + 2
    assert visitor._go("POST", path, urllib.parse.urlencode(sent | given)).status == 303, visitor.words


@pytest.fixture
def thread(softvisia):
    """Two users, and a message between them as the first has it, with a document that concerns neither."""
    first, second = softvisia.person(), softvisia.person()
    for person in (first, second):
        person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    words = (f"From {first.sample('email')} to <{second.sample('email')}> on 05.05.2018: "
             "Peter Example says his number is 0888 123 456, ask @petko.")
    first.gives("message", values={"messages-sent": [words]}).taken()
    first.gives("message", values={"messages-sent": ["Minutes of the board, 2019."]}).taken()
    return first, second, words


@clause("SOF-133")
def test_the_copy_of_a_thread_masks_the_other_and_leaves_unrelated_documents_out(softvisia, thread):
    from test_packages import fetch, rows

    first, second, words = thread
    browser = Browser(softvisia).sign_in(first)
    at_once = [row["value"] for row in rows(fetch(browser, "my-data/file", scope="access"), "data.csv")
               if row["item"] == "messages-sent"]
    assert second.sample("email") not in str(at_once) and first.sample("email") in str(at_once)
    desk = administrator(softvisia)
    entered = Entered(desk, softvisia, words="A copy of all messages.", person=first.sample("email"))
    entered.does("take")
    entered.does("identify", proof="in-person")
    entered.does("provide", status=200)
    assert "Others are spoken of in this data" in desk.words, "staff see it before it goes"
    assert "[…]" in desk.words and second.sample("email") not in desk.words and "0888 123 456" not in desk.words
    assert "@petko" not in desk.words and "05.05.2018" in desk.words and "Peter Example" in desk.words
    left = re.search(r'value="([^"]+)"[^>]*>(?:(?!<input).)*?2\. Messages', desk.content, re.S)
    order = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", desk.content, re.S)
    boxes = re.findall(r'<input[^>]*name="provide-left-out"[^>]*value="([^"]+)"', desk.content)
    assert left and len(boxes) == 2, desk.content
    unrelated = boxes[next(number for number, text in enumerate(order) if "Minutes of the board" in text)]

    def press(**values):
        form = next(form for form in re.findall(r"<form\b.*?</form>", desk.content, re.S) if 'value="provide"' in form)
        sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
        return desk._go("POST", entered.path, urllib.parse.urlencode(sent | values))

    care = {"provide-words": "Peter Example", "provide-left-out": unrelated}
    assert press(**care).status == 200 and "Peter Example" not in re.sub("<textarea.*?</textarea>", "", desk.content,
                                                                          flags=re.S), "shown again as it changed"
    assert press(**care).status == 303, desk.words
    step = detail(entered.evidence("carried-out"))
    assert step["masked"] >= 4 and step["left-out"] == 1
    copy = rows(fetch(desk, entered.path + "/package"), "data.csv")
    told = [row["value"] for row in copy if row["item"] == "messages-sent"]
    assert len(told) == 1 and first.sample("email") in told[0] and "05.05.2018" in told[0]
    for other in (second.sample("email"), "0888 123 456", "@petko", "Peter Example"):
        assert other not in str(copy), other
    assert [one["value"] for one in first.held("messages-sent")] , "what is held is not changed"
    assert "SOF-133" in entered.evidence("received")["clauses"]
