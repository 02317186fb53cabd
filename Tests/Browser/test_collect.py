"""Giving data at a point of collection, and signing in by the code that follows (Articles 6, 7, 12 and 13 GDPR)."""

import json
import time

import pytest

from conftest import number, sign_in


def register(page, address, agree=True, consent=False):
    """Fills in EasyMath's registration."""
    page.goto("/c/easymath/collect/registration")
    page.locator("#data-email").fill(address)
    page.locator("#data-login-name").fill("Ana")
    if agree:
        for box in page.locator("input[name^=agreement-]").all():
            box.check()
    if consent:
        page.locator("#consent-marketing").check()
    page.locator("main form button").click()


def test_no_consent_is_ticked_beforehand(page):
    page.goto("/c/easymath/collect/registration")
    boxes = page.locator("input[type=checkbox]")
    assert boxes.count() >= 4
    assert not any(box.is_checked() for box in boxes.all())


def test_a_person_registers_signs_in_by_the_code_and_out(page, mailbox):
    register(page, "ana.registers@example.com", consent=True)
    assert page.url.endswith("/collect/registration/done")
    assert page.locator("tbody .name").count() == 2
    assert "ana.registers" not in page.url and "ana.registers" not in page.content()
    page.locator("#code").fill(mailbox.code("ana.registers@example.com"))
    page.locator("main form button").click()
    assert page.url.endswith("/c/easymath/my-data")
    page.goto("/c/easymath/sign-out")
    page.locator("main form button").click()
    assert page.locator("h1").inner_text() == "You have signed out"
    page.goto("/c/easymath/collect/order")
    assert page.locator("main form").count() == 0


def given(page):
    """Which consents of EasyMath the choices page tells as given."""
    page.goto("/c/easymath/my-data/file")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the file").click()
    consents = json.loads(download.value.path().read_text())["consents"]
    return {name for name, consent in consents.items() if consent["status"] == "given"}


def test_a_tick_counts_only_once_the_address_is_confirmed_in_the_same_browser(page, open_page, mailbox):
    address = "double.opt.in@example.com"
    register(page, address, consent=True)
    assert "wait for your confirmation" in page.locator("main").inner_text()
    code = mailbox.code(address)
    # Whoever holds the address but did not tick anything has not consented to anything.
    holder = open_page(locale="en-GB")
    holder.goto("/c/easymath/sign-in")
    holder.locator("#address").fill(address)
    holder.locator("main form button").click()
    for _ in range(120):
        if len(mailbox.messages(address)) > 1:
            break
        time.sleep(0.5)
    holder.locator("#code").fill(mailbox.code(address))
    holder.locator("main form button").click()
    holder.wait_for_url("**/my-data")
    assert given(holder) == set()
    page.locator("#code").fill(code)
    page.locator("main form button").click()
    page.wait_for_url("**/my-data")
    assert given(page) == {"marketing"}


def ask_anew(page, mailbox, address, to=None):
    """Asks for another code, at the same address or at one more; the code."""
    to = to or address
    before = len(mailbox.messages(to))
    page.goto("/c/easymath/sign-in")
    page.locator("#address").fill(to)
    page.locator("main form button").click()
    page.wait_for_url("**/sign-in/code*")
    for _ in range(240):
        if len(mailbox.messages(to)) > before:
            return mailbox.code(to)
        time.sleep(0.5)
    raise AssertionError("no code came")


@pytest.mark.parametrize("is_left_out", [False, True])
def test_a_tick_waits_for_a_code_that_is_asked_anew_and_can_be_left_out(page, mailbox, is_left_out):
    address = f"asked.anew.{is_left_out}@example.com".lower()
    register(page, address, consent=True)
    mailbox.code(address)
    code = ask_anew(page, mailbox, address)
    told = page.locator("main").inner_text()
    assert "also confirms the consents that you ticked" in told and "were not recorded" not in told
    page.locator("#code").fill(code)
    if is_left_out:
        page.locator("#without-consents").check()
    page.locator("main form button").click()
    page.wait_for_url("**/my-data")
    assert given(page) == (set() if is_left_out else {"marketing"})


def test_a_tick_is_not_taken_over_to_another_address_and_that_is_said(page, open_page, mailbox):
    somebody = "somebody.before@example.com"
    other = open_page(locale="en-GB")
    register(other, somebody)
    mailbox.code(somebody)
    register(page, "ticked.first@example.com", consent=True)
    mailbox.code("ticked.first@example.com")
    code = ask_anew(page, mailbox, "ticked.first@example.com", to=somebody)
    assert "were not recorded" in page.locator("main").inner_text()
    assert page.locator("#without-consents").count() == 0
    page.locator("#code").fill(code)
    page.locator("main form button").click()
    page.wait_for_url("**/my-data")
    assert given(page) == set()


def test_mistakes_are_listed_above_and_stand_beside_their_fields(page):
    register(page, "not an address", agree=False)
    assert page.title().startswith("Error:")
    summary = page.locator(".mistakes")
    assert summary.locator("li").count() == 3
    summary.locator("a").first.click()
    assert page.url.endswith("#data-email")
    assert page.locator("#data-email").get_attribute("aria-invalid") == "true"
    assert page.locator("#data-email").input_value() == "not an address"
    assert page.locator("#data-login-name").input_value() == "Ana"


def test_who_is_known_already_is_told_by_mail_alone(page, open_page, mailbox):
    register(page, "twice@example.com")
    first = page.locator("main").inner_text()
    other = open_page(locale="en-GB")
    register(other, "twice@example.com")
    assert other.locator("main").inner_text() == first
    code = number(mailbox.message("twice@example.com", "account already"))
    other.locator("#code").fill(code)
    other.locator("main form button").click()
    assert other.url.endswith("/my-data")


def test_a_form_under_anothers_address_locks_nobody_out(page, open_page, mailbox):
    register(page, "holder@example.com")
    stranger = open_page(locale="en-GB")
    stranger.goto("/c/easymath/collect/risk-report")
    stranger.locator("#data-risk-report").fill("Something is wrong")
    stranger.locator("#data-email").fill("holder@example.com")
    for box in stranger.locator("input[name^=agreement-]").all():
        box.check()
    stranger.locator("main form button").click()
    assert stranger.url.endswith("/done")
    sign_in(open_again := open_page(locale="en-GB"), mailbox, "easymath", "holder@example.com")
    assert open_again.url.endswith("/my-data")


def test_a_form_for_known_people_opens_after_the_sign_in(page, mailbox):
    register(page, "orders@example.com")
    page.goto("/c/easymath/collect/order")
    assert page.locator("main form").count() == 0
    page.locator("main a.button").click()
    page.locator("#address").fill("orders@example.com")
    page.locator("main form button").click()
    page.locator("#code").fill(mailbox.code("orders@example.com", asked=True))
    page.locator("main form button").click()
    assert page.url.endswith("/c/easymath/collect/order")
    # What hangs on a wish is asked when the wish is there, without any script.
    assert not page.locator("#data-invoice-details").is_visible()
    page.locator("#fact-invoice-wanted").check()
    assert page.locator("#data-invoice-details").is_visible()
    page.locator("#data-subscription-plan").fill("One year")
    for box in page.locator("input[name^=agreement-]").all():
        box.check()
    page.locator("main form button").click()
    assert page.locator(".mistakes a").get_attribute("href") == "#data-invoice-details"
    page.locator("#data-invoice-details").fill("Ana Ivanova, Sofia")
    page.locator("main form button").click()
    assert page.url.endswith("/order/done")
    assert page.locator("tbody .name").count() == 2


def test_a_wish_taken_back_takes_its_fields_along(page, mailbox):
    register(page, "no.invoice@example.com")
    sign_in(page, mailbox, "easymath", "no.invoice@example.com")
    page.goto("/c/easymath/collect/order")
    page.locator("#fact-invoice-wanted").check()
    page.locator("#data-invoice-details").fill("Ana Ivanova, Sofia")
    page.locator("#fact-invoice-wanted").uncheck()
    page.locator("#data-subscription-plan").fill("One year")
    for box in page.locator("input[name^=agreement-]").all():
        box.check()
    page.locator("main form button").click()
    assert page.url.endswith("/order/done")
    assert page.locator("tbody .name").count() == 1


def test_an_unknown_address_is_answered_like_a_known_one(page, open_page, mailbox):
    register(page, "known@example.com")
    texts = []
    for address in ("known@example.com", "unknown@example.com"):
        visitor = open_page(locale="en-GB")
        visitor.goto("/c/easymath/sign-in")
        visitor.locator("#address").fill(address)
        visitor.locator("main form button").click()
        texts.append(visitor.locator("main").inner_text())
    assert texts[0] == texts[1]
    register(open_page(locale="en-GB"), "later@example.com")
    # Messages leave in the order of their requests: with this one, one to the unknown address would be there.
    mailbox.code("later@example.com")
    assert not mailbox.messages("unknown@example.com")


def test_a_wrong_code_says_how_many_tries_are_left(page):
    register(page, "wrong.code@example.com")
    page.goto("/c/easymath/sign-in")
    page.locator("#address").fill("wrong.code@example.com")
    page.locator("main form button").click()
    page.locator("#code").fill("0000 0000")
    page.locator("main form button").click()
    assert "4 more tries" in page.locator(".mistakes").inner_text()


def test_a_code_works_only_in_the_browser_that_asked(page, open_page, mailbox):
    register(page, "browser@example.com")
    code = mailbox.code("browser@example.com")
    other = open_page(locale="en-GB")
    other.goto("/c/easymath/sign-in")
    other.locator("#address").fill("browser@example.com")
    other.locator("main form button").click()
    other.locator("#code").fill(code)
    other.locator("main form button").click()
    assert other.locator(".mistakes").count() == 1


def test_nobody_is_sent_to_another_site_after_the_sign_in(page, mailbox):
    register(page, "next@example.com")
    page.goto("/c/easymath/sign-in?next=//example.org/")
    page.locator("#address").fill("next@example.com")
    page.locator("main form button").click()
    page.locator("#code").fill(mailbox.code("next@example.com", asked=True))
    page.locator("main form button").click()
    assert page.url.endswith("/c/easymath/my-data")


def test_points_of_other_channels_are_told_and_not_filled_in(page):
    page.goto("/c/latinsoft/collect")
    assert page.locator("main details").count() > 0
    assert page.locator("main form").count() == 0


@pytest.mark.parametrize("firm, languages", [
    ("easymath", "bg en"), ("infopartner", "bg en"), ("latinsoft", "lv en"), ("softvisia", "bg en"),
    ("zakonnik", "bg en"),
])
def test_all_forms_are_accessible_in_each_language(open_page, accessible, firm, languages):
    for language in languages.split():
        page = open_page(locale=language)
        page.goto(f"/c/{firm}/collect?language={language}")
        accessible(page)
        forms = [a.get_attribute("href") for a in page.locator(".card h3 a").all()]
        for form in forms[:4]:
            page.goto(form)
            accessible(page)
            if page.locator("main form").count():
                # The first one sends; where there is a second, it refuses all.
                page.locator("main form button").first.click()
                accessible(page)


@pytest.mark.parametrize("language", ["bg", "lv", "en"])
def test_sign_in_and_mailbox_are_accessible(open_page, accessible, language):
    page = open_page(locale=language)
    for path in ("/c/easymath/sign-in", "/c/easymath/sign-out"):
        page.goto(f"{path}?language={language}")
        accessible(page)
    assert page.goto("/mailbox").status == 404
    own = open_page(locale=language, here=True)
    assert own.goto(f"/mailbox?language={language}").status == 200
    accessible(own)


def test_all_of_it_works_without_scripts_on_a_phone(open_page, mailbox):
    page = open_page(locale="bg", java_script_enabled=False, viewport={"width": 360, "height": 740})
    register(page, "phone@example.com")
    assert page.url.endswith("/done")
    page.locator("#code").fill(mailbox.code("phone@example.com"))
    page.locator("main form button").click()
    assert page.url.endswith("/my-data")
