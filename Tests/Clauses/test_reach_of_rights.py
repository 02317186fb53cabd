"""Whose authority an answer names on its day, and which rights apply by where one lives."""

import re

import pytest

from browser import Browser
from desk import administrator
from test_requests import Entered

clause = pytest.mark.clause

ELSEWHERE = "supervisory authority of another country of the European Union"


def paper(entered):
    """The answer as it is read on the request's page."""
    return re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", entered.page.content, re.S)[-1]


@clause("ZAK-258")
def test_only_a_refusal_of_a_day_since_the_regulation_names_authorities_of_other_countries(zakonnik):
    desk, refused = administrator(zakonnik), {}
    for day in ("2018-05-24", "2018-05-26"):
        entered = Entered(desk, zakonnik, day="2018-05-10", words=f"Entered from the old register for {day}.")
        before = len(entered.mails)
        entered.does("refuse", status=422, ground="excessive", words="The tenth time.", day="2018-05-09")
        entered.does("refuse", ground="excessive", words="The tenth time this month.", day=day)
        assert len(entered.mails) == before, "what was told years ago is not mailed again"
        refused[day] = paper(entered)
        assert entered.evidence("refused")["happened"].startswith(("2018-05-23", "2018-05-24", "2018-05-25", "2018-05-26"))
    for words in refused.values():
        assert "Article 77" in words and "Article 79" in words
    assert ELSEWHERE not in refused["2018-05-24"]
    assert ELSEWHERE in refused["2018-05-26"]
    today = Entered(desk, zakonnik, words="Refused today.")
    today.does("refuse", ground="excessive", words="The tenth time this month.")
    assert ELSEWHERE in today.mails[0] and ELSEWHERE in zakonnik.words("rights")
    assert "citas Eiropas Savienības valsts" in zakonnik.words("rights", "lv")
    assert "друга държава от Европейския съюз" in zakonnik.words("rights", "bg")


@clause("SOF-130")
def test_where_one_lives_is_recorded_and_the_reply_says_which_rights_apply_and_takes_none_away(softvisia):
    asking = Browser(softvisia)
    assert "Where do you live?" in asking.open("ask").words
    assert asking.fill("ask", right="access", words="From Serbia.", address="serbia@example.org",
                       residence="elsewhere").status == 200
    desk = administrator(softvisia)
    desk.open("staff/requests")
    entered = Entered(desk, softvisia, words="I live in Serbia.", residence="elsewhere")
    assert re.search(r"Lives</dt><dd>Elsewhere", entered.page.content), entered.page.words
    received = entered.mails[0]
    for told in ("You said that you live elsewhere than in Bulgaria, the European Economic Area.",
                 "Our policy gives to everybody, wherever they live:", "The law does not ask where you live"):
        assert told in received, received
    assert "The law does not ask where you live" in next(
        mail for mail in re.findall(r"<article.*?</article>", softvisia.house.call("GET", "/mailbox")[2], re.S)
        if "serbia@example.org" in mail)
    entered.does("take")
    entered.does("identify", proof="in-person")
    entered.does("answer", words="Your copy is enclosed.")
    answer = entered.mails[0]
    assert "Your copy is enclosed." in answer, "nobody is refused for living elsewhere"
    assert "Article 3(1) GDPR" in answer and "yours by law" in answer
    home = Entered(desk, softvisia, words="I live in Varna.", residence="within")
    assert "all rights of our policy apply to you" in home.mails[0]
    silent = Entered(desk, softvisia, words="I do not say.")
    assert "live" not in silent.mails[0] and "Lives</dt>" not in silent.page.content
    openly = softvisia.words("notice")
    assert "The rights are for people in Bulgaria and the EEA only" in openly
    assert "What the law gives, we give to everybody." in openly
