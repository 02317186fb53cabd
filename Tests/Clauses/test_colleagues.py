"""Staff and their desk: who is reminded of a request, and how administrators keep their colleagues' accounts."""

import re
import time

import pytest

from browser import Browser
from desk import administrator, staff
from house import plain, zavet
from test_authority import detail, entries
from test_requests import Entered, ago, due


def day_of_one_due_soon():
    """When a request came whose month ends within four days."""
    return next(ago(days) for days in range(33, 20, -1)
                if str(ago(0)) <= due(ago(days), "1 month", "BG") <= str(ago(-4)))


def letters(firm, address):
    articles = re.findall(r"<article.*?</article>", firm.house.call("GET", "/mailbox")[2], re.S)
    return [plain(article) for article in articles if address in article]


def told(firm, address, entered):
    return [letter for letter in letters(firm, address) if entered.id in letter]


def waits(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.2)


def number_of(firm, name):
    listed = zavet("staff", "list", "--controller", firm.name, "--data", firm.house.data)
    line = next(line for line in listed.stdout.splitlines() if line.endswith(f"  {name}"))
    return line.split()[0], line


def writes_to(desk, address):
    assert desk.fill("staff/account/address", address=address).status == 303, desk.words
    assert address in desk.open("staff/account").words


def test_whoever_has_a_request_in_hand_is_reminded_and_administrators_hear_that_it_is_late(softvisia):
    chief, other = administrator(softvisia), staff(softvisia, "other-chief", "administrator")
    assert chief.fill("staff/account/address", address="no address").status == 422
    chief.open("staff/requests")
    assert "5 days before" in chief.words and "We cannot write to you" in chief.words
    writes_to(chief, "chief@staff.example")
    writes_to(other, "other@staff.example")
    assert "We cannot write to you" not in chief.open("staff/requests").words
    taken = Entered(other, softvisia, day=ago(2), words="Taken.")
    taken.does("take")
    soon = Entered(other, softvisia, day=day_of_one_due_soon(), words="Soon.")
    late = Entered(other, softvisia, day=ago(45), words="Late.")
    waits(lambda: told(softvisia, "other@staff.example", soon) and told(softvisia, "chief@staff.example", late))
    time.sleep(6)
    for address in ("chief@staff.example", "other@staff.example"):
        assert len(told(softvisia, address, late)) == 1, "once"
        assert len(told(softvisia, address, soon)) == 1, "nobody has it: all who may answer it are told"
        assert not told(softvisia, address, taken)
    assert soon.address not in str(told(softvisia, "chief@staff.example", soon))
    found = [entry for entry in entries(softvisia, "request-reminded") if detail(entry)["matter"] == late.id]
    assert len(found) == 1 and detail(found[0])["occasion"] == "late" and "@" not in str(found)
    writes_to(chief, "")
    assert "none" in chief.open("staff/account").words


def test_administrators_see_how_safely_each_signs_in_and_help_who_is_locked_out(easymath):
    chief = administrator(easymath)
    password = next(line.split("\t")[2] for line in (easymath.house.data / "first-logins.txt").read_text().splitlines()
                    if line.startswith(easymath.name + "\t"))
    mira = staff(easymath, "mira", "hold-keeper")
    member, line = number_of(easymath, "mira")
    assert "password-only" in line, "the command shows the second step too"
    words = chief.open("staff/colleagues").words
    assert "mira" in words and "may sign in" in words and f"/staff/colleagues/{member}" in chief.content
    assert mira.open("staff/colleagues").status == 403
    path = f"staff/colleagues/{member}"
    assert mira.open(path).status == 403

    def does(deed, own=password):
        field = f"{deed}-own-password"
        return chief.fill(path, **{field: own})

    assert mira.open("staff").status == 200
    assert does("end-sessions", own="").status == 422
    assert does("end-sessions", own="not my own password").status == 422
    assert mira.open("staff").status == 200, "nothing happens without the administrator's own password"
    assert does("end-sessions").status == 303, chief.words
    assert mira.open("staff").status != 200
    made = does("new-password")
    assert made.status == 200, chief.words
    given = plain(re.search(r'id="first-password">(.*?)<', chief.content).group(1)).strip()
    assert given not in chief.open(path).content, "it is shown once"
    again = Browser(easymath)
    assert again.fill("staff/sign-in", name="mira", password=given).status == 303
    changes = [detail(entry)["change"] for entry in entries(easymath, "staff-changed")
               if detail(entry)["staff"] == member]
    assert changes[-2:] == ["sessions-ended", "password"], changes
    # Five wrong passwords lock the name, and the page says so.
    for _ in range(6):
        Browser(easymath).fill("staff/sign-in", name="mira", password="wrong wrong wrong")
    assert "locked" in chief.open("staff/colleagues").words
    own, _ = number_of(easymath, "admin")
    assert chief.open(f"staff/colleagues/{own}").status == 404, "one's own account has a page of its own"


@pytest.mark.parametrize("language, title", [("bg", "Колеги"), ("lv", "Kolēģi"), ("en", "Colleagues")])
def test_the_page_speaks_each_language(easymath, language, title):
    chief = administrator(easymath)
    cookie = "; ".join(f"{k}={v}" for k, v in chief.cookies.items())
    status, _, content = easymath.page("staff/colleagues", {"Accept-Language": language, "Cookie": cookie})
    assert status == 200 and title in plain(content)
