"""Withdrawals at the desk: entered by staff, doubtful ones asked about, each with owner, state and time (Article 7(3))."""

import datetime
import re

import pytest

from desk import administrator, staff
from house import plain
from policyfile import read_policy
from test_authority import detail, entries

clause = pytest.mark.clause

TODAY = datetime.datetime.now(datetime.UTC).date().isoformat()


def enter(desk, person, clarity, way="post", consent="marketing", day=None):
    """Staff enter a message as a withdrawal; the answer of the form."""
    return desk.fill("staff/withdrawals", identifier=person.sample("email"), consent=consent, way=way,
                     day=day or TODAY, clarity=clarity)


def rows(desk):
    """What the desk lists: of each withdrawal its cells, and where its answer is entered."""
    page = desk.open("staff/withdrawals")
    assert page.status == 200, page.words
    found = []
    for row in re.findall(r"<tr>((?:(?!</tr>).)*<code>(?:(?!</tr>).)*)</tr>", page.content, re.S):
        cells = [plain(cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
        link = re.search(r'href="/c/[^/]+/(staff/withdrawals/[^"]+)"', row)
        found.append((cells, link.group(1) if link else None))
    return found


def member(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", yes="marketing").taken()
    person.ask("use", "marketing", "email").allowed()
    return person


@clause("EAS-85")
def test_a_doubtful_message_is_put_to_somebody_to_ask_and_a_clear_one_takes_effect(easymath):
    desk, clear, doubtful, unmeant = administrator(easymath), *[member(easymath) for _ in range(3)]
    assert enter(desk, clear, "clear").status == 303, desk.words
    clear.ask("use", "marketing", "email").refused("consent-withdrawn")
    assert [choice["way"] for choice in clear.choices() if choice["act"] == "withdraw-consent"] == ["post"]
    for person in (doubtful, unmeant):
        assert enter(desk, person, "doubtful", way="email").status == 303, desk.words
        person.ask("use", "marketing", "email").allowed()
    doubted = entries(easymath, "withdrawal-doubted")[-2:]
    assert len(doubted) == 2 and all("EAS-85" in entry["clauses"] for entry in doubted)
    waiting = [link for cells, link in rows(desk) if "ask the person" in cells[4]]
    assert len(waiting) == 2 and all(waiting), waiting
    page = desk.open(waiting[0])
    assert "If it is not clear, we ask you." in page.words
    assert desk.fill(waiting[0], answer="meant").status == 303
    doubtful.ask("use", "marketing", "email").refused("consent-withdrawn")
    assert desk.fill(waiting[1], answer="not-meant").status == 303
    unmeant.ask("use", "marketing", "email").allowed()
    assert desk.open(waiting[0]).status == 404, "what is settled waits no longer"
    last = entries(easymath, "withdrawal-not-meant")[-1]
    assert detail(last)["element"] == "marketing" and unmeant.id not in str(last)
    assert "EAS-85" in last["clauses"]


@clause("EAS-89")
def test_each_withdrawal_received_has_an_owner_in_the_firm_a_state_and_a_time(easymath):
    desk, by_page, by_letter = administrator(easymath), member(easymath), member(easymath)
    by_page.chooses("withdraw-consent", "marketing")
    assert enter(desk, by_letter, "doubtful", way="phone").status == 303, desk.words
    listed = rows(desk)
    assert len(listed) >= 2
    owner = read_policy(easymath.folder)["staff"]["dpo"]["labels"]["en"]
    states = {"ask the person", "carried out"}
    for cells, _ in listed:
        came, consent, way, answers, state, entered, matter = cells
        assert owner in answers, cells
        assert any(known in state for known in states) and came and entered and consent and way and matter, cells
    assert any("Through the firm's own program" in cells[2] and "carried out" in cells[4] for cells, _ in listed)
    assert any("By telephone" in cells[2] and "ask the person" in cells[4] for cells, _ in listed)
    helper = staff(easymath, "helper-089", "accountant")
    assert helper.open("staff/withdrawals").status == 200
    assert "Only whoever answers for withdrawals" in helper.words and 'name="clarity"' not in helper.content


def test_what_is_missing_or_ahead_is_told_at_its_field_and_changes_nothing(easymath):
    desk, person = administrator(easymath), member(easymath)
    tomorrow = (datetime.date.today() + datetime.timedelta(2)).isoformat()
    refused = enter(desk, person, "perhaps", day=tomorrow)
    assert refused.status == 422
    assert 'id="clarity-mistake"' in refused.content and 'id="day-mistake"' in refused.content
    stranger = easymath.person()
    assert enter(desk, stranger, "clear").status == 422
    person.ask("use", "marketing", "email").allowed()
