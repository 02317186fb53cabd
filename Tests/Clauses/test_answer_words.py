"""How staff word the answers of their firm: checked, looked at, kept by version."""

import html
import re
import urllib.parse

from browser import Browser
from desk import administrator, staff
from test_authority import detail, entries
from test_requests import Entered

PATH = "staff/answer-words/complaint/en"


def looked_at(desk, **parts):
    values = {"opening": "", "closing": "", "signature": ""} | parts
    return desk.fill(PATH, **values)


def keep(desk):
    """Presses the button below the letter that is shown."""
    form = next(form for form in re.findall(r"<form\b.*?</form>", desk.content, re.S) if 'value="keep"' in form)
    sent = {name: html.unescape(value) for name, value in
            re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form)}
    return desk._go("POST", PATH, urllib.parse.urlencode(sent))


def test_an_answer_goes_out_in_the_words_of_the_firm_and_evidence_names_their_version(infopartner):
    desk = administrator(infopartner)
    assert "words of the house" in desk.open("staff/answer-words").words
    for wrong, told in (({"opening": "Dear {name},"}, "{name} is nothing"), ({"closing": "{firm"}, "A brace stands alone"),
                        ({"signature": "ann@people.example"}, "Only addresses of the firm")):
        assert looked_at(desk, **wrong).status == 422 and told in desk.words, desk.words
    shown = looked_at(desk, opening="Dear customer of {firm},\nabout {rights} of {day}:", closing="Ask us again any time.",
                      signature="The people of {firm}")
    assert shown.status == 200 and "So a letter would read" in desk.words and "Ask us again any time." in desk.words
    assert "Good day," not in desk.words, "who words the opening greets in it"
    assert 'id="preview"' not in desk.open(PATH).content and "Dear customer" not in desk.content, "looking keeps nothing"
    looked_at(desk, opening="Dear customer of {firm},\nabout {rights} of {day}:", closing="Ask us again any time.",
              signature="The people of {firm}")
    assert keep(desk).status == 303, desk.words
    assert "our own words" in desk.open("staff/answer-words").words
    version = re.search(r"<code>([0-9a-z]{16,})</code>", desk.open(PATH).content).group(1)
    entered = Entered(desk, infopartner, "complaint", words="It was wrong.")
    entered.does("take")
    draft = html.unescape(re.search(r'<textarea[^>]*name="answer-words"[^>]*>(.*?)</textarea>', entered.page.content,
                                    re.S).group(1)).lstrip()
    assert draft.startswith("Dear customer of ") and "{" not in draft and "Ask us again any time." in draft
    form = next(form for form in re.findall(r"<form\b.*?</form>", desk.content, re.S) if 'name="answer-words"' in form)
    assert f'name="answer-template" value="{version}"' in form
    # Somebody words it otherwise while the clerk writes: the letter goes out as the clerk saw it.
    other = Browser(infopartner)
    other.cookies = dict(desk.cookies)
    assert other.press(PATH, deed="leave").status == 303
    assert "words of the house" in other.open(PATH).words
    sent = {name: html.unescape(value) for name, value in
            re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form)}
    answered = desk._go("POST", entered.path, urllib.parse.urlencode(sent | {"answer-words": draft}))
    assert answered.status == 303, desk.words
    letter = entered.mails[0]
    assert "Dear customer of " in letter and "Good day," not in letter and "The people of " in letter
    assert detail(entered.evidence("answered"))["template"] == version
    kept = entries(infopartner, "answer-template-set")
    assert [detail(entry)["own"] for entry in kept] == [True, False] and "Dear" not in str(kept)
    later = Entered(desk, infopartner, "complaint", words="And that too.")
    later.does("take")
    assert "Dear customer" not in later.page.content, "the words of the house stand again"


def test_only_who_works_on_requests_words_answers(infopartner):
    clerk = staff(infopartner, "reader", "hold-keeper")
    assert clerk.open("staff/answer-words").status == 403 and clerk.open(PATH).status == 403


def test_a_refusal_stands_in_the_words_of_the_firm_and_these_alone_are_no_reasons(infopartner):
    desk = administrator(infopartner)
    looked_at(desk, opening="Dear customer of {firm},", closing="Ask us again any time.", signature="The people of {firm}")
    assert keep(desk).status == 303, desk.words
    entered = Entered(desk, infopartner, "complaint", words="Refuse this.")
    draft = html.unescape(re.search(r'<textarea[^>]*name="refuse-words"[^>]*>(.*?)</textarea>', entered.page.content,
                                    re.S).group(1)).lstrip()
    assert draft.startswith("Dear customer of ") and "The people of " in draft
    entered.does("refuse", status=422, ground="excessive", words=draft)
    entered.does("refuse", ground="excessive", words=draft.replace("\n\n\n\n", "\n\nIt is the tenth time.\n\n"))
    letter = entered.mails[0]
    assert "It is the tenth time." in letter and "Good day," not in letter and "Ground of the refusal" in letter
    version = detail(entered.evidence("refused"))["template"]
    assert version in desk.open(PATH).content
    assert desk.press(PATH, deed="leave").status == 303
