"""The front pages and the published notice (Articles 12 to 14 GDPR)."""

import json

import pytest

from conftest import sign_in
from test_collect import register

FIRMS = [
    ("easymath", "bg en"), ("infopartner", "bg en"), ("latinsoft", "lv en"), ("softvisia", "bg en"),
    ("zakonnik", "bg en"),
]


def test_home_names_every_firm_and_leads_to_it(page):
    page.goto("/")
    cards = page.locator(".card h3 a")
    assert cards.count() == len(FIRMS)
    cards.first.click()
    assert page.url.endswith("/c/easymath")
    assert page.locator(".cards .card").count() >= 5


def test_every_link_to_a_place_in_the_notice_leads_somewhere(page):
    for firm, _ in FIRMS:
        page.goto(f"/c/{firm}/notice")
        missing = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
            .map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))""")
        assert not missing, (firm, missing)
        anchors = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
        assert len(anchors) == len(set(anchors)), (firm, [a for a in anchors if anchors.count(a) > 1])
        page.goto(f"/c/{firm}")
        links = page.locator(f'a[href*="/notice#"]').evaluate_all("all => all.map(a => a.getAttribute('href'))")
        assert links and all(link.split("#")[1] in anchors for link in links), firm


def test_each_part_says_where_it_comes_from(page):
    page.goto("/c/easymath/notice")
    origin = page.locator("section.part:has(#keeping) details.origin")
    origin.locator("summary").click()
    assert "modules/keeping.yaml:" in origin.inner_text()
    assert "EAS-" in origin.inner_text()


def test_each_right_has_a_button_to_where_it_is_used(page):
    page.goto("/c/easymath/notice")
    buttons = page.locator(".right a.button")
    assert buttons.count() >= 6
    assert all(link.startswith("/c/easymath/") for link in buttons.evaluate_all("all => all.map(a => a.pathname)"))


def test_a_person_who_is_signed_in_reads_when_their_data_goes(page, open_page, mailbox):
    register(page, "keeping@example.com")
    assert "mail" in page.locator("tbody tr").first.inner_text()
    reader = open_page(locale="en-GB")
    reader.goto("/c/easymath/notice")
    assert reader.locator("#own-keeping").count() == 0
    sign_in(reader, mailbox, "easymath", "keeping@example.com")
    reader.goto("/c/easymath/notice")
    own = reader.locator("aside:has(#own-keeping)")
    assert own.locator("li").count() == 2
    assert "E-mail address" in own.inner_text()
    assert "keeping@example.com" not in reader.content()


def test_the_notice_can_be_taken_along_in_each_form(page):
    page.goto("/c/easymath/notice")
    digest = page.locator(".facts code").inner_text()
    for ending, sign in (("md?", "# "), ("json?", "{"), ("jsonld?", "{"), ("html?", "<!doctype html>")):
        with page.expect_download() as download:
            page.locator(f'a[href*="notice.{ending}"]').click()
        text = download.value.path().read_text()
        assert text.startswith(sign)
        if ending == "json?":
            assert json.dumps(json.loads(text)).count(digest) >= 1


def test_a_version_is_read_as_it_was_and_an_unknown_one_is_not_there(page):
    page.goto("/c/easymath/notice/versions")
    page.locator("tbody a").first.click()
    assert "version=" in page.url
    assert page.goto("/c/easymath/notice?version=" + "0" * 64).status == 404
    assert page.goto("/c/easymath/notice?version=none").status == 404
    assert page.goto("/c/easymath/notice/files/notice.exe").status == 404
    assert page.goto("/c/nobody").status == 404


@pytest.mark.parametrize("firm, languages", FIRMS)
def test_notice_and_front_page_are_accessible_in_each_language(open_page, accessible, firm, languages):
    for language in languages.split() + ["lv"]:
        page = open_page(locale=language)
        for path in (f"/c/{firm}", f"/c/{firm}/notice", f"/c/{firm}/notice/versions"):
            page.goto(f"{path}?language={language}")
            assert page.locator("html").get_attribute("lang") == language
            accessible(page)


@pytest.mark.parametrize("language", ["bg", "lv", "en"])
def test_home_is_accessible(open_page, accessible, language):
    page = open_page(locale=language)
    page.goto(f"/?language={language}")
    accessible(page)


@pytest.mark.parametrize("firm, most", [("softvisia", 60_000), ("zakonnik", 90_000)])
def test_a_long_notice_is_folded_on_a_phone_and_opens_by_link_and_on_paper(open_page, accessible, firm, most):
    page = open_page(locale="bg", viewport={"width": 390, "height": 844})
    page.goto(f"/c/{firm}/notice")
    assert page.evaluate("document.documentElement.scrollHeight") < most
    assert page.locator("details.fold[open]").count() == 0
    accessible(page)
    anchor = page.locator("details.fold tbody [id^=retention-]").first.get_attribute("id")
    page.goto(f"/c/{firm}")
    page.goto(f"/c/{firm}/notice#{anchor}")
    row = page.locator(f"tr:has(#{anchor}), #{anchor}").first
    row.wait_for(state="visible")
    assert page.locator("details.fold[open]").count() == 1
    # The page glides there.
    page.wait_for_function(
        "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight", arg=anchor)
    page.goto(f"/c/{firm}/notice")
    purpose = page.locator("section.part:has(#purposes) details.fold dd").first
    assert not purpose.is_visible()
    page.emulate_media(media="print")
    assert purpose.is_visible(), "paper lacks what is folded"


@pytest.mark.parametrize("path", ["/", "/c/zakonnik", "/c/zakonnik/notice", "/c/softvisia/collect", "/c/easymath/notice"])
def test_nothing_is_wider_than_a_phone(open_page, path):
    page = open_page(locale="bg", viewport={"width": 360, "height": 740})
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
