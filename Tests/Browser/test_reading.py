"""What a reader sees on a phone: texts that can be read, in the words of the firm, nothing over them (Article 12 GDPR)."""

from pathlib import Path

import pytest

from conftest import Mailbox, serving
from test_staff import sign_staff_in
from test_story import register

PHONE = {"width": 390, "height": 844}
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
BOOKSHOP = Path(__file__).parent / "policies" / "bookshop"


@pytest.fixture(scope="module")
def bookshop(tmp_path_factory):
    """A server that also has a firm whose prevailing text is German."""
    with serving(tmp_path_factory.mktemp("bookshop"), str(BOOKSHOP)) as server:
        yield server


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_the_way_to_the_contents_never_lies_over_them(open_page):
    page = open_page(locale="en-GB", viewport=PHONE)
    for path in ("notice", "rights"):
        page.goto(f"/c/softvisia/{path}")
        contents, button = box(page, ".contents"), box(page, ".to-contents a")
        assert button["y"] >= contents["y"] + contents["height"], path
        page.evaluate("scrollTo({top: 6000, behavior: 'instant'})")
        button = box(page, ".to-contents a")
        assert 0 < button["y"] < PHONE["height"], "it is at hand further down"


def test_long_values_of_a_folded_table_take_the_whole_width(open_page):
    page = open_page(locale="bg-BG", viewport=PHONE)
    page.goto("/c/softvisia/notice")
    page.evaluate("document.querySelectorAll('details.fold').forEach(fold => { fold.open = true })")
    widths = page.evaluate("""() => [...document.querySelectorAll('td.long')].map(
        cell => cell.firstElementChild.getBoundingClientRect().width / cell.getBoundingClientRect().width)""")
    assert len(widths) > 10 and min(widths) > 0.95
    assert not page.evaluate(OVERFLOWS)


def test_a_language_that_is_changed_leaves_the_version_that_is_read(page):
    page.goto("/c/easymath/notice/versions")
    page.locator("tbody a").first.click()
    version = page.url.split("version=")[1]
    page.locator(".languages a", has_text="Български").click()
    assert page.locator("html").get_attribute("lang") == "bg" and f"version={version}" in page.url
    page.goto("/c/easymath/notice?on=2026-11-23")
    assert all("on=2026-11-23" in link for link in page.locator(".languages a").evaluate_all(
        "all => all.map(a => a.href)"))


def test_the_text_that_decides_can_be_read_in_a_language_that_the_pages_do_not_speak(browser, bookshop):
    page = browser.new_context(base_url=bookshop.url, locale="en-GB", viewport=PHONE).new_page()
    page.goto("/")
    assert "Deutsch · English" in page.locator(".card", has_text="Sonnberg").inner_text()
    page.goto("/c/bookshop/notice")
    assert "Bestellungen ausführen" not in page.locator("main").inner_text()
    page.locator(".facts a[hreflang=de]").click()
    assert page.locator("h1").inner_text() == "Datenschutzerklärung der Buchhandlung Sonnberg"
    assert page.locator("main [lang=de]", has_text="Bestellungen ausführen").count() >= 1
    assert not page.evaluate(OVERFLOWS)
    page.locator(".facts a[hreflang=en]").click()
    assert page.locator("h1").inner_text() == "Privacy notice of the Sonnberg bookshop"
    # Nothing is said of whose data it is, so no row asks.
    assert "Whose it is" not in page.content()
    empty = page.evaluate("""() => [...document.querySelectorAll('tbody td')].filter(
        cell => !cell.innerText.trim() && cell.getBoundingClientRect().height > 0).length""")
    assert empty == 0
    page.context.close()


def test_staff_read_the_masked_copy_before_what_is_asked_of_it(open_page, page, server):
    mailbox, firm, address = Mailbox(server), "softvisia", "reads.copy@example.org"
    person = open_page(locale="en-GB")
    register(person, mailbox, firm, address)
    person.goto(f"/c/{firm}/collect/message")
    person.locator("#data-messages-sent").fill("Write to me and to another.one@example.com, please.")
    person.locator("main form button").last.click()
    person.goto(f"/c/{firm}/my-data/requests/ask/access")
    person.locator("main form button").first.click()
    number = person.url.rsplit("/", 1)[1]
    sign_staff_in(page, server, firm)
    page.set_viewport_size(PHONE)
    page.goto(f"/c/{firm}/staff/requests/{number}")
    page.locator("main form button").first.click()
    page.locator("main form button").first.click()
    shown, words = page.locator(".preview .words"), page.locator("#provide-words")
    assert "[…]" in shown.inner_text() and "another.one" not in shown.inner_text()
    assert shown.evaluate("e => getComputedStyle(e.closest('ol')).textDecorationLine") == "none"
    assert shown.bounding_box()["x"] >= 16 and shown.bounding_box()["y"] < words.bounding_box()["y"]
    button = page.locator("main form button").first
    assert button.inner_text() == "Put this copy in place"
    words.fill("please")
    button.click()
    assert page.locator(".preview .words").inner_text().count("[…]") == 2, "it is seen once more as it changed"
    page.locator("main form button").first.click()
    assert page.locator("main a[href$='/package']").count() == 1 and not page.evaluate(OVERFLOWS)
