"""Staff's work with whole records, people who act for others, and people who share an address (Articles 8, 12, 17 GDPR)."""

import re

import pytest

from conftest import sign_in
from test_collect import register
from test_staff import sign_staff_in

FIRM = "easymath"


def find(staff, address):
    staff.goto(f"/c/{FIRM}/staff/people")
    staff.locator("#identifier").fill(address)
    staff.locator("main form button").click()


def open_record(staff, address):
    find(staff, address)
    staff.locator(".ways a").first.click()


def form(staff, deed):
    return staff.locator(f"main form:has(input[name=deed][value={deed}])")


def merge(staff, address, other):
    open_record(staff, address)
    form(staff, "merge").locator("[name=merge-other]").fill(other)
    form(staff, "merge").locator("input[value=duplicate]").check()
    form(staff, "merge").locator("button").click()


def values(page):
    page.goto(f"/c/{FIRM}/my-data")
    return page.locator(".held-value").all_inner_texts()


def test_two_records_are_joined_and_parted_by_staff(page, open_page, server, mailbox, accessible):
    first, second = "join.one@example.com", "join.two@example.com"
    register(open_page(), first)
    register(open_page(), second)
    sign_staff_in(page, server, FIRM)
    find(page, "nobody.at.all@example.com")
    assert page.locator(".empty, .empty-state, main h2", has_text="Nobody was found").count() >= 1
    merge(page, first, second)
    assert page.locator("h2", has_text="Records that were joined").count() == 1
    accessible(page)
    person = open_page()
    sign_in(person, mailbox, FIRM, second)
    assert {first, second} <= set(values(person))
    form(page, "split").locator("input[value=mistake]").check()
    form(page, "split").locator("button").click()
    assert page.locator("h2", has_text="Records that were joined").count() == 0
    # Both sign in anew.
    person.goto(f"/c/{FIRM}/my-data")
    assert "/sign-in" in person.url
    sign_in(person, mailbox, FIRM, second)
    held = values(person)
    assert second in held and first not in held


def test_a_record_is_erased_by_staff_with_its_ground(page, open_page, server, accessible):
    address = "erased.by.staff@example.com"
    register(open_page(), address)
    sign_staff_in(page, server, FIRM)
    open_record(page, address)
    form(page, "erase").locator("button").click()
    assert page.locator(".mistakes li").count() == 1
    form(page, "erase").locator("input[value=asked]").check()
    form(page, "erase").locator("button").click()
    # What goes is shown first; so far nothing has gone.
    assert page.locator("h1").inner_text() == "Check before the record is erased"
    assert page.locator("main li", has_text="E-mail address").count() == 1
    accessible(page)
    find(page, address)
    assert page.locator(".ways a").count() == 1
    page.locator(".ways a").click()
    form(page, "erase").locator("input[value=asked]").check()
    form(page, "erase").locator("button").click()
    page.locator("main form button").click()
    assert page.locator("h1").inner_text() == "The record is erased"
    accessible(page)
    find(page, address)
    assert page.locator(".ways a").count() == 0


def test_a_proxy_acts_for_another_and_it_shows(page, open_page, server, mailbox, accessible):
    owner, proxy = "owner@example.com", "proxy@example.com"
    register(open_page(), owner)
    register(open_page(), proxy)
    sign_staff_in(page, server, FIRM)
    open_record(page, owner)
    represent = form(page, "represent")
    represent.locator("[name=represent-other]").fill(proxy)
    represent.locator("input[value=proxy]").check()
    represent.locator("[name=proof]").fill("power-of-attorney")
    represent.locator("button").click()
    assert page.locator("h2", has_text="Who may act").count() == 1
    acting = open_page()
    sign_in(acting, mailbox, FIRM, proxy)
    assert proxy in values(acting)
    acting.goto(f"/c/{FIRM}/acting")
    accessible(acting)
    acting.locator("main input[type=radio]").last.check()
    acting.locator("main form button").click()
    assert acting.locator(".notice", has_text="acting for another person").count() == 1
    assert owner in values(acting) and proxy not in values(acting)
    acting.goto(f"/c/{FIRM}/choices")
    acting.locator("button", has_text="No advertising at all").click()
    acting.wait_for_timeout(2500)
    acting.goto(f"/c/{FIRM}/history")
    assert acting.locator(".timeline > li", has_text="Somebody who acts for you").count() >= 1
    # It ends when staff end it, in the very next request.
    form(page, "end").locator("button").click()
    assert owner not in values(acting) and proxy in values(acting)
    person = open_page()
    sign_in(person, mailbox, FIRM, owner)
    assert re.search(r"Who may act for me\s+Nobody but you", person.locator("main").inner_text())


def test_who_shares_an_address_chooses_after_the_code(page, open_page, server, mailbox, accessible):
    shared = "family@example.com"
    register(open_page(), shared)
    other = open_page()
    register(other, "child@example.com")
    other.locator("#code").fill(mailbox.code("child@example.com"))
    other.locator("main form button").click()
    other.locator(".held a[href$=correct]", has_text="E-mail").click()
    other.locator("#value").fill(shared)
    other.locator("main form button").click()
    other.locator("main form button").click()
    sign_in(page, mailbox, FIRM, shared)
    assert page.url.endswith("/sign-in/who")
    assert page.locator("main input[type=radio]").count() == 2
    assert "Ana" not in page.locator("main").inner_text()
    accessible(page)
    page.locator("main form button").click()
    assert page.locator(".mistakes li").count() == 1
    page.locator("main input[type=radio]").first.check()
    page.locator("main form button").click()
    assert page.url.endswith("/my-data")
    # The choice is over; who is signed in is led on.
    page.goto(f"/c/{FIRM}/sign-in/who")
    assert page.url.endswith("/my-data")


def fits(page, accessible):
    accessible(page)
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), page.url


def with_a_proxy(open_page, server, staff, owner, proxy):
    """Two who registered, one acting for the other by what staff noted."""
    register(open_page(), owner, consent=True)
    register(open_page(), proxy)
    sign_staff_in(staff, server, FIRM)
    open_record(staff, owner)
    represent = form(staff, "represent")
    represent.locator("[name=represent-other]").fill(proxy)
    represent.locator("input[value=proxy]").check()
    represent.locator("[name=proof]").fill("power-of-attorney")
    represent.locator("button").click()


@pytest.mark.parametrize("language", ["en", "bg", "lv"])
@pytest.mark.parametrize("width,scheme", [(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_the_pages_of_people_are_accessible_and_fit(open_page, server, mailbox, accessible, language, width, scheme):
    name = f"{language}{width}{scheme}"
    owner, proxy = f"owner.{name}@example.com", f"proxy.{name}@example.com"
    look = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    staff = open_page(**look)
    with_a_proxy(open_page, server, staff, owner, proxy)
    record = staff.url
    merge(staff, proxy, f"nobody.{name}@example.com")
    staff.goto(f"/c/{FIRM}/staff/people?language={language}")
    fits(staff, accessible)
    staff.goto(record)
    assert staff.locator("html").get_attribute("lang") == language
    fits(staff, accessible)
    form(staff, "merge").locator("button").click()
    assert staff.locator(".mistakes li").count() >= 1
    fits(staff, accessible)
    person = open_page(**look)
    sign_in(person, mailbox, FIRM, proxy)
    person.goto(f"/c/{FIRM}/acting?language={language}")
    fits(person, accessible)
    person.locator("main input[type=radio]").last.check()
    person.locator("main form button").click()
    fits(person, accessible)
    person.locator(".held a[href$=erase]").last.click()
    fits(person, accessible)
    person.goto(f"/c/{FIRM}/my-data/leave")
    fits(person, accessible)
    person.locator("main form button").click()
    fits(person, accessible)
    # The account that is gone is the owner's; who acted for the owner stays signed in as oneself.
    person.goto(f"/c/{FIRM}/my-data")
    assert proxy in person.locator("main").inner_text() and owner not in person.locator("main").inner_text()
