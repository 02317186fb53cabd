"""The staff's page of what goes when, and holds that are placed and lifted there (Articles 5(1)(e) and 17(3)(e) GDPR)."""

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
    assert page.url.endswith("/staff/keeping")
    row = page.locator("tr", has_text="case-2026-14")
    assert row.count() == 1
    accessible(page)
    row.locator("a").click()
    accessible(page)
    page.locator("main form button").first.click()
    assert page.url.endswith("/staff/keeping")
    assert page.locator("tr", has_text="case-2026-14").count() == 0


@pytest.mark.parametrize("language", ["en", "bg", "lv"])
def test_the_calendar_with_tasks_and_holds_fits_a_phone_in_every_language(
        open_page, server, accessible, language):
    address = f"fits.{language}@example.com"
    register(open_page(), address)
    page = open_page(locale=language, viewport={"width": 390, "height": 800})
    page.goto(f"/c/{FIRM}/staff/sign-in?language={language}")
    sign_staff_in(page, server, FIRM)
    place(page, address, matter=f"case-{language}")
    assert page.locator("td", has_text=f"case-{language}").count() == 1
    accessible(page)
    assert not page.evaluate(OVERFLOWS), page.url
