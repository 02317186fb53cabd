"""Requests on the pages: asked with a click, worked on at the desk, answered where the person sees it (Article 12 GDPR)."""

import pytest

from conftest import sign_in
from test_collect import register
from test_staff import sign_staff_in

FIRM = "easymath"
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def press(page, name=None):
    form = page.locator("main form").first if name is None else page.locator(f"main form:has([name='{name}'])").first
    form.locator("button").click()


def test_a_person_asks_with_a_click_and_sees_the_answer_that_staff_give(page, open_page, server, mailbox, accessible):
    person = open_page()
    register(person, "asks.once@example.com")
    sign_in(person, mailbox, FIRM, "asks.once@example.com")
    person.goto(f"/c/{FIRM}/my-data/requests")
    accessible(person)
    person.locator("main .ways a").first.click()
    accessible(person)
    press(person)
    assert "/my-data/requests/" in person.url and person.locator("svg .going-kept").count() == 1
    accessible(person)
    number = person.url.rsplit("/", 1)[1]
    sign_staff_in(page, server, FIRM)
    page.goto(f"/c/{FIRM}/staff/requests")
    accessible(page)
    page.locator(f"tr a[href*='{number}']").click()
    accessible(page)
    press(page)
    press(page)
    accessible(page)
    page.locator("#answer-words").fill("We hold your e-mail address.")
    press(page, "answer-words")
    accessible(page)
    person.reload()
    assert "We hold your e-mail address." in person.locator("main").inner_text()
    assert "Article 77" in person.locator("main").inner_text()
    # The figures count it, in the picture and in the table.
    page.goto(f"/c/{FIRM}/staff/requests")
    page.locator("main a[href$='/request-figures']").click()
    page.set_viewport_size({"width": 390, "height": 844})
    accessible(page)
    assert not page.evaluate(OVERFLOWS)
    assert page.locator(".bars svg .bars-done").first.evaluate("bar => bar.getBoundingClientRect().width") > 50
    months = page.locator("table").first.locator("tbody tr")
    assert months.count() == 12
    numbers = [int(text) for text in months.last.locator("td").all_inner_texts()[:2]]
    words = page.locator(".bars").first.locator("li").last.inner_text()
    assert f"received {numbers[0]}, answered {numbers[1]}" in words and numbers[1] >= 1


@pytest.mark.parametrize("language", ["bg", "lv", "en"])
def test_the_pages_fit_a_phone_in_each_language(page, open_page, server, language, accessible):
    sign_staff_in(page, server, FIRM)
    page.set_viewport_size({"width": 360, "height": 740})
    for path in ("staff/requests", "staff/new-request", "staff/request-figures", "staff/colleagues",
                 "staff/account/address", "staff/answer-words", "staff/answer-words/access/bg"):
        page.goto(f"/c/{FIRM}/{path}?language={language}")
        assert not page.evaluate(OVERFLOWS), path
        accessible(page)
    anybody = open_page()
    anybody.set_viewport_size({"width": 360, "height": 740})
    anybody.goto(f"/c/{FIRM}/ask?language={language}")
    assert not anybody.evaluate(OVERFLOWS)
    accessible(anybody)


def test_anybody_asks_without_an_account_and_mistakes_are_told(page, server, mailbox, accessible):
    page.goto(f"/c/{FIRM}/ask")
    page.locator("main form button").click()
    assert page.locator(".mistakes li").count() == 2
    accessible(page)
    page.locator("#right").check()
    page.locator("[name=address]").fill("nobody.here@example.com")
    page.locator("main form button").click()
    # Number and date go to the address alone; asked once more, the page is the same.
    first = page.locator("main").inner_text()
    assert page.locator("main code, main time").count() == 0
    accessible(page)
    page.goto(f"/c/{FIRM}/ask")
    page.locator("#right").check()
    page.locator("[name=address]").fill("nobody.here@example.com")
    page.locator("main form button").click()
    assert page.locator("main").inner_text() == first
    assert "number" in mailbox.message("nobody.here@example.com", "We answer by")
