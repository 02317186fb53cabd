"""What the firm writes to people, on the pages: written at the desk, seen in the account, left by the letter's link."""

import re

from conftest import sign_in
from test_collect import register
from test_staff import sign_staff_in

FIRM = "easymath"


def write(page, title="The owner changes", audience="consent:marketing", address=""):
    page.goto(f"/c/{FIRM}/staff/new-message")
    page.locator("#message").select_option("new-owner")
    page.locator("#audience").select_option(audience)
    page.locator("#person").fill(address)
    page.locator("#title").fill(title)
    page.locator("#text").fill("On 1 March another firm takes over.")
    page.locator("main form button").click()


def sent_to_all(page):
    """Waits until the background has carried it out: then the page has no word of being under way."""
    for _ in range(600):
        if page.locator("main dl time").count() == 2:
            return
        page.wait_for_timeout(100)
        page.reload()
    raise AssertionError("the message to many was never carried out")


def test_staff_write_to_a_person_who_sees_it_in_the_account_and_leaves_by_the_link(
        page, open_page, server, mailbox, accessible):
    person = open_page()
    register(person, "written.to@example.com", consent=True)
    sign_in(person, mailbox, FIRM, "written.to@example.com")
    sign_staff_in(page, server, FIRM)
    page.goto(f"/c/{FIRM}/staff/messages")
    accessible(page)
    write(page, audience="person", address="nobody@example.com")
    assert page.locator("#person-mistake").count() == 1
    accessible(page)
    write(page, title="")
    assert page.locator("#text-mistake").count() == 1
    # The administrator's own role does not cover the purpose: one person alone is refused, and it says why.
    write(page, audience="person", address="written.to@example.com")
    assert page.locator("table tbody tr").count() == 1
    accessible(page)
    write(page)
    assert "/staff/messages/" in page.url
    sent_to_all(page)
    accessible(page)
    person.goto(f"/c/{FIRM}/my-data/messages")
    assert "On 1 March another firm takes over." in person.locator("main").inner_text()
    accessible(person)
    letter = mailbox.message("written.to@example.com", "The owner changes")
    link = re.search(rf"/c/{FIRM}/unsubscribe/[0-9a-f]+", letter).group(0)
    stranger = open_page()
    stranger.goto(link)
    accessible(stranger)
    stranger.locator("main form button").click()
    assert stranger.locator("#unsubscribed").count() == 1
    accessible(stranger)
    stranger.goto(link)
    assert stranger.locator("main form").count() == 0
    write(page, title="Again")
    sent_to_all(page)
    person.goto(f"/c/{FIRM}/my-data/messages")
    assert "Again" not in person.locator("main").inner_text()
