"""The forms that the firm gives whoever asks for one, printed as PDF, and what happens when they come back."""

import http.client
import subprocess

import pytest

from browser import Browser
from desk import administrator
from policyfile import read_policy
from test_authority import detail, entries
from test_requests import Entered, due, ago
from test_withdrawals import enter, member

clause = pytest.mark.clause


def printed(firm, path, browser=None, status=200):
    """The words of the PDF at a path of the firm, and what its file says of itself."""
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items())} if browser else {}
    source = (browser.address, 0) if browser else None
    connection = http.client.HTTPConnection("127.0.0.1", firm.house.port, timeout=60, source_address=source)
    connection.request("GET", f"/c/{firm.name}/{path}", headers=headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    assert answer.status == status, content[:500]
    if status != 200:
        return None
    assert answer.getheader("Content-Type") == "application/pdf"
    if browser is None:
        assert answer.getheader("Set-Cookie") is None or "session" not in answer.getheader("Set-Cookie")
    words = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True)
    facts = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True)
    return " ".join(words.stdout.decode().split()), facts.stdout.decode()


FORMS = {
    "erasure-form": ("erasure", "Искане за изтриване на лични данни", "член 17, параграф 1"),
    "blocking-form": ("restriction", "Заявление за блокиране на обработката", "член 18, параграф 1"),
    "access-form": ("access", "Заявление за достъп до личните ми данни", "искам копие от тях"),
    "correction-form": ("rectification", "Заявление за поправка на лични данни", "Кое е вярното"),
}


@pytest.mark.parametrize("form, cited", [
    pytest.param("erasure-form", "EAS-96", marks=clause("EAS-96")),
    pytest.param("blocking-form", "EAS-97", marks=clause("EAS-97")),
    pytest.param("access-form", "EAS-98", marks=clause("EAS-98")),
    pytest.param("correction-form", "EAS-99", marks=clause("EAS-99")),
])
def test_whoever_asks_is_given_the_firms_own_form_and_it_opens_the_request_when_it_comes_back(easymath, form, cited):
    right, title, asked = FORMS[form]
    assert title in easymath.words("forms", "bg"), "the page of forms names it as the firm does"
    assert f'/forms/{form}/bg"' in easymath.page("rights", {"Accept-Language": "bg"})[2], "and the page of rights"
    words, facts = printed(easymath, f"forms/{form}/bg")
    assert title in words and asked in words and "ИЗИМАТ.БГ" in words and "office@easymath.bg" in words
    assert "Подпис" in words and "1/" in words.replace(" ", "") and title in facts
    desk = administrator(easymath)
    assert "/c/easymath/forms" in desk.open("staff/new-request").content, "the desk has it at hand"
    entered = Entered(desk, easymath, rights=right, channel="form", words=title, language="bg")
    received = entered.evidence("received")
    assert cited in received["clauses"] and detail(received)["rights"] == [right]
    assert detail(received)["channel"] == "form" and entered.due == due(ago(0), "1 month", "BG")


@clause("EAS-95")
def test_the_declaration_of_withdrawal_is_given_and_takes_effect_once_it_is_filled_in(easymath):
    person, desk = member(easymath), administrator(easymath)
    words, _ = printed(easymath, "forms/withdrawal-form/bg")
    assert "Декларация за оттегляне на съгласие" in words and "остава законно" in words
    consents = [consent["labels"]["bg"] for consent in read_policy(easymath.folder)["consents"].values()]
    assert consents and all(" ".join(label.split()) in words for label in consents), "each consent has its box"
    person.ask("use", "marketing", "email").allowed()
    assert enter(desk, person, "clear", way="post").status == 303, desk.words
    person.ask("use", "marketing", "email").refused("consent-withdrawn")
    assert detail(entries(easymath, "consent-withdrawn")[-1])["element"] == "marketing"


@clause("EAS-100")
@pytest.mark.parametrize("channel", ["post", "phone", "email"])
def test_a_question_on_the_policy_keeps_its_channel_and_its_answer_can_be_traced(easymath, channel):
    desk = administrator(easymath)
    entered = Entered(desk, easymath, rights="information", channel=channel, words=f"How long, I ask by {channel}?")
    received = entered.evidence("received")
    assert "EAS-100" in received["clauses"] and detail(received)["channel"] == channel
    assert f"How long, I ask by {channel}?" in entered.page.words
    entered.does("answer", words="Five years.")
    answered = entered.evidence("answered")
    assert "EAS-100" in answered["clauses"] and detail(answered)["matter"] == entered.id
    assert "Five years." in entered.mails[0] and "Five years." in entered.page.words


@pytest.mark.parametrize("name", ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"])
def test_every_firm_has_a_form_for_each_right_in_its_languages(request, name):
    firm = request.getfixturevalue(name)
    page = firm.page("forms")[2]
    links = sorted({part.split('"')[0] for part in page.split(f'href="/c/{name}/')[1:] if part.startswith("forms/")})
    assert len(links) >= 7
    for link in links:
        words, facts = printed(firm, link)
        assert words and "Tagged: yes" in " ".join(facts.split())
    printed(firm, "forms/nothing/en", status=404)
    printed(firm, links[0].rsplit("/", 1)[0] + "/xx", status=404)


def test_who_is_signed_in_gets_the_form_filled_in_and_nobody_else_does(easymath):
    person, other = member(easymath), easymath.person()
    browser = Browser(easymath).sign_in(person)
    assert browser.open("my-data").status == 200 and "/c/easymath/forms" in browser.content
    assert "Filled in with your data" in browser.open("forms").words
    words, _ = printed(easymath, "my-data/forms/erasure-form/en", browser)
    assert person.sample("email") in words
    empty, _ = printed(easymath, "forms/erasure-form/en", browser)
    assert person.sample("email") not in empty and other.sample("email") not in words
    assert Browser(easymath).open("my-data/forms/erasure-form/en").status == 303, "signed in only"
