"""What a new user finds: a server with samples has something on every page, in each firm's language, and only once."""

import re

import pytest

from conftest import serving
from test_staff import sign_staff_in

FIRMS = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Whose policies have paper destroyed.
PAPER = ["easymath", "zakonnik"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A server with samples that was started twice."""
    data = tmp_path_factory.mktemp("samples")
    with serving(data, "--samples"):
        pass
    logins = (data / "first-logins.txt").read_text()
    with serving(data, "--samples") as server:
        assert (data / "first-logins.txt").read_text() == logins
        yield server


@pytest.fixture
def desk(browser, filled):
    contexts = []

    def make(firm, locale="en-GB", width=390):
        context = browser.new_context(
            base_url=filled.url, locale=locale, viewport={"width": width, "height": 844},
            extra_http_headers={"X-Forwarded-For": f"203.0.113.{len(contexts) + FIRMS.index(firm) + 1}"})
        context.set_default_timeout(30_000)
        contexts.append(context)
        page = context.new_page()
        sign_staff_in(page, filled, firm)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.mark.parametrize("firm", FIRMS)
def test_the_desk_has_requests_in_every_state_holds_and_something_due(desk, accessible, firm):
    page = desk(firm)
    page.goto(f"/c/{firm}/staff/requests")
    rows = page.locator("main a[href*='/staff/requests/']")
    links = {link.get_attribute("href") for link in rows.all()}
    assert 8 <= len(links) <= 14, links
    assert page.locator(".badge-bad").count() >= 1, "none is late"
    accessible(page)
    assert not page.evaluate(OVERFLOWS)
    shown = ""
    for link in sorted(links):
        page.goto(link)
        assert not page.evaluate(OVERFLOWS), link
        shown += page.locator("main").inner_text()
    for words in ("Extended", "Identity", "recipient"):
        assert words.lower() in shown.lower(), words
    page.goto(f"/c/{firm}/staff/request-figures")
    assert re.search(r"[1-9]", page.locator("main").inner_text())
    page.goto(f"/c/{firm}/staff/keeping/holds")
    assert page.locator("tbody tr").count() == 2
    assert page.locator("tbody tr .badge-warning").count() == 1, "no review is due"
    page.goto(f"/c/{firm}/staff/keeping")
    assert any(figure != "0" for figure in page.locator(".figures dd b").all_inner_texts()), "nothing is due"
    accessible(page)


@pytest.mark.parametrize("firm", PAPER)
def test_paper_whose_time_is_over_waits_for_somebody(desk, accessible, firm):
    page = desk(firm)
    page.goto(f"/c/{firm}/staff/keeping")
    tasks = page.locator("main a[href*='/keeping/tasks/']")
    assert tasks.count() >= 1
    tasks.first.click()
    accessible(page)
    assert not page.evaluate(OVERFLOWS)
