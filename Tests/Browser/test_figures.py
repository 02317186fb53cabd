"""The staff's page of figures in which nobody can be found (recital 162 GDPR)."""

import pytest

from test_staff import sign_staff_in

FIRM = "softvisia"
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("language", ["en", "bg", "lv"])
def test_figures_are_asked_for_and_shown_on_a_phone_in_every_language(open_page, server, accessible, language):
    page = open_page(locale=language, viewport={"width": 390, "height": 800})
    page.goto(f"/c/{FIRM}/staff/sign-in?language={language}")
    sign_staff_in(page, server, FIRM)
    page.goto(f"/c/{FIRM}/staff/figures")
    accessible(page)
    assert not page.evaluate(OVERFLOWS), page.url
    page.locator("#purpose").select_option("ad-reports")
    page.locator("#by").select_option("ad-views")
    page.locator("main form button").first.click()
    assert page.url.endswith("/staff/figures"), page.url
    assert page.locator("h2[id^=table-]").count() >= 1
    accessible(page)
    assert not page.evaluate(OVERFLOWS), page.url


def test_what_does_not_belong_to_the_purpose_is_told_at_its_field(page, server, accessible):
    sign_staff_in(page, server, FIRM)
    page.goto(f"/c/{FIRM}/staff/figures")
    page.locator("#purpose").select_option("ad-reports")
    page.locator("#by").select_option("usage")
    page.locator("main form button").first.click()
    assert page.locator(".mistakes li").count() == 1
    accessible(page)
