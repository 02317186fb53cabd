"""The staff's page of what goes when, and holds that are placed and lifted there (Articles 5(1)(e) and 17(3)(e) GDPR)."""

import json
import urllib.request

import pytest

from test_collect import register
from test_staff import sign_staff_in

FIRM = "easymath"
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def place(page, address, **fields):
    page.goto(f"/c/{FIRM}/staff/keeping/new-hold")
    page.locator("#email").fill(address)
    page.locator("#ground").select_option(index=0)
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("main form button").first.click()


def finish(page, finding, **fields):
    page.locator(f"input[name=finding][value={finding}]").check()
    if "reason" in fields:
        page.locator("#reason").select_option(fields["reason"])
    if "again" in fields:
        page.locator("#again").fill(fields["again"])
    page.locator("main form button").first.click()


def test_a_hold_is_placed_listed_and_lifted(page, open_page, server, accessible):
    address = "held.back@example.com"
    register(open_page(), address)
    sign_staff_in(page, server, FIRM)
    place(page, "nobody.known@example.com")
    assert page.locator(".mistakes li").count() == 1
    place(page, address, matter="not a mark!")
    assert page.locator(".mistakes li").count() == 1
    accessible(page)
    place(page, address, matter="case-2026-14")
    assert page.url.endswith("/staff/keeping/holds")
    row = page.locator("tr", has_text="case-2026-14")
    assert row.count() == 1
    accessible(page)
    row.locator("a").click()
    accessible(page)
    assert page.locator("main dd a[href*='/staff/people/'] code").count() == 1, "an administrator gets to the record"
    finish(page, "lift")
    assert page.locator(".mistakes li").count() == 1, "no reason was given"
    finish(page, "lift", reason="proceedings-ended")
    assert page.url.endswith("/staff/keeping/holds")
    assert page.locator("tr", has_text="case-2026-14").count() == 0


def test_what_went_to_a_recipient_and_a_kind_of_data_are_held_for_everybody(page, server, accessible):
    sign_staff_in(page, server, FIRM)
    for reach, matter in ("recipient", "case-r"), ("data", "case-d"):
        page.goto(f"/c/{FIRM}/staff/keeping/new-wide-hold")
        page.locator(f"input[name=reach][value={reach}]").check()
        page.locator("#matter").fill(matter)
        page.locator("main form button").first.click()
        assert page.locator(".mistakes li").count() == 1, "nothing was chosen"
        page.locator(f"#{reach}").select_option(index=1)
        page.locator("main form button").first.click()
        assert page.url.endswith("/staff/keeping/holds")
        assert page.locator("tr", has_text=matter).count() == 1
    page.locator("tr", has_text="case-r").locator("a").click()
    accessible(page)
    finish(page, "keep")
    assert page.locator(".mistakes li").count() == 1, "no day was given"
    finish(page, "keep", again="2090-01-31")
    row = page.locator("tr", has_text="case-r")
    assert row.locator("time[datetime^='2090-01-31']").count() == 1
    for matter in "case-r", "case-d":
        page.locator("tr", has_text=matter).locator("a").click()
        finish(page, "lift", reason="no-longer-needed")
        assert page.locator("tr", has_text=matter).count() == 0


def program(page, firm, scope="holds"):
    """A key with which a program of the firm deals with people."""
    page.goto(f"/c/{firm}/staff/programs")
    page.locator("#name").fill("Holds")
    page.locator(f"input[value={scope}]").check()
    page.locator("main form button").click()
    return page.locator(".secret").inner_text().strip()


def call(server, key, path, body):
    request = urllib.request.Request(
        f"{server.url}/api/v1/{path}", json.dumps(body).encode(),
        {"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def test_the_desk_reminds_of_a_hold_whose_review_is_due_and_the_list_shows_it_first(page, open_page, server):
    address = "review.later@example.com"
    register(open_page(), address)
    sign_staff_in(page, server, FIRM)
    place(page, address, matter="case-later")
    key = program(page, FIRM)
    hold = call(server, key, "wide-holds", {
        "ground": "dispute", "data": ["email"], "matter": "case-overdue", "review": "2020-01-31T00:00:00Z"})["hold"]
    page.goto(f"/c/{FIRM}/staff")
    page.locator("main a[href$='/staff/keeping/holds']").click()
    assert "case-overdue" in page.locator("tbody tr").first.inner_text()
    assert page.locator("tr", has_text="case-later").count() == 1
    call(server, key, f"wide-holds/{hold}/lift", {"reason": "mistake"})
    page.goto(f"/c/{FIRM}/staff")
    assert page.locator("main a[href$='/staff/keeping/holds']").count() == 0


def test_the_list_goes_on_behind_a_hundred_holds(page, open_page, server):
    address = "held.often@example.com"
    register(open_page(), address)
    sign_staff_in(page, server, FIRM)
    place(page, address, matter="case-often")
    page.locator("tr", has_text="case-often").locator("a").click()
    person, hold = page.url.split("/")[-2:]
    key = program(page, FIRM, "persons")
    placed = [(hold, "case-often")] + [
        (call(server, key, f"persons/{person}/holds", {"ground": "dispute", "matter": f"case-of-{number}"})["hold"],
         f"case-of-{number}") for number in range(104)]
    try:
        page.goto(f"/c/{FIRM}/staff/keeping/holds")
        pages = [page.locator("table").inner_text()]
        while page.locator("a[rel=next]").count():
            page.locator("a[rel=next]").click()
            pages.append(page.locator("table").inner_text())
        assert len(pages) == 2
        for _, matter in placed:
            assert sum(f"{matter}\t" in text for text in pages) == 1, matter
    finally:
        for hold, _ in placed:
            call(server, key, f"persons/{person}/holds/{hold}/lift", {"reason": "mistake"})


@pytest.mark.parametrize("language", ["en", "bg", "lv"])
def test_the_calendar_with_tasks_and_holds_fits_a_phone_in_every_language(
        open_page, server, accessible, language):
    address = f"fits.{language}@example.com"
    register(open_page(), address)
    page = open_page(locale=language, viewport={"width": 390, "height": 800})
    page.goto(f"/c/{FIRM}/staff/sign-in?language={language}")
    sign_staff_in(page, server, FIRM)
    place(page, address, matter=f"case-{language}")
    assert page.locator(f'td:text-is("case-{language}")').count() == 1
    accessible(page)
    assert not page.evaluate(OVERFLOWS), page.url
