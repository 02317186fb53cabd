"""The staff's desk: sign-in, the policy's open points, programs with keys, the own password (Articles 24, 29, 32)."""

import json
import os
import re
import subprocess
import urllib.error
import urllib.request

import pytest

from test_collect import register

FIRM = "infopartner"


def sign_staff_in(page, server, firm=FIRM, password=None):
    name, first = server.logins[firm]
    page.goto(f"/c/{firm}/staff")
    page.locator("#name").fill(name)
    page.locator("#password").fill(password or first)
    page.locator("main form button").click()


def test_the_desk_asks_for_a_sign_in_and_leads_back(page, server):
    page.goto(f"/c/{FIRM}/staff/programs")
    assert f"/c/{FIRM}/staff/sign-in?next=" in page.url
    page.locator("main form button").click()
    assert page.locator(".mistakes li").count() == 2
    name, password = server.logins[FIRM]
    page.locator("#name").fill(name)
    page.locator("#password").fill("not the password")
    page.locator("main form button").click()
    assert "not right" in page.locator(".mistakes").inner_text()
    assert page.locator("#password").input_value() == ""
    page.locator("#password").fill(password)
    page.locator("main form button").click()
    assert page.url.endswith(f"/c/{FIRM}/staff/programs")


def test_the_desk_shows_open_points_with_their_places(page, server):
    sign_staff_in(page, server)
    assert page.url.endswith(f"/c/{FIRM}/staff")
    assert page.locator("td code", has_text=".yaml:").count() > 3
    page.goto(f"/c/{FIRM}/staff/sign-out")
    page.locator("main form button").click()
    page.goto(f"/c/{FIRM}/staff")
    assert "/staff/sign-in" in page.url


def test_staff_of_one_firm_are_nobody_at_another(page, server):
    sign_staff_in(page, server)
    page.goto("/c/easymath/staff")
    assert "/c/easymath/staff/sign-in" in page.url


def ask(server, key):
    request = urllib.request.Request(
        f"{server.url}/api/v1/evidence/entries", headers={"Authorization": f"Bearer {key}"})
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code


def test_a_program_gets_a_key_that_is_shown_once_and_can_be_closed(page, server):
    sign_staff_in(page, server)
    page.goto(f"/c/{FIRM}/staff/programs")
    page.locator("main form button").click()
    assert page.locator(".mistakes li").count() == 2
    page.locator("#name").fill("Auditor")
    page.locator("input[value=ledger]").check()
    page.locator("main form button").click()
    key = page.locator(".secret").inner_text().strip()
    assert key.startswith(f"zvt_{FIRM}_") and ask(server, key) == 200
    page.goto(f"/c/{FIRM}/staff/programs")
    assert key not in page.content()
    page.locator("tr", has_text="Auditor").locator("a").click()
    page.locator("main form button").click()
    assert ask(server, key) == 401
    assert page.locator("tr", has_text="Auditor").locator(".badge").inner_text() == "closed"


def test_a_password_is_changed_and_ends_other_sessions(page, open_page, server):
    firm = "softvisia"
    other = open_page(locale="en-GB")
    sign_staff_in(page, server, firm)
    sign_staff_in(other, server, firm)
    page.goto(f"/c/{firm}/staff/password")
    new = "четири жълти дюли на перваза"

    def change(old, first, again):
        page.locator("#password-now").fill(old)
        page.locator("#password-new").fill(first)
        page.locator("#password-again").fill(again)
        page.locator("main form button").click()

    old = server.logins[firm][1]
    change(old, new, new + "?")
    assert "not the same" in page.locator(".mistakes").inner_text()
    change(old, "password", "password")
    assert page.locator(".mistakes").count() == 1
    change("wrong" + old, new, new)
    assert "not your password" in page.locator(".mistakes").inner_text()
    change(old, new, new)
    assert page.locator(".notice-success").count() == 1
    # Whoever signs in after this test does so with the new one.
    server.logins[firm] = (server.logins[firm][0], new)
    other.goto(f"/c/{firm}/staff")
    assert "/staff/sign-in" in other.url
    page.goto(f"/c/{firm}/staff")
    assert page.url.endswith("/staff")
    sign_staff_in(other, server, firm, new)
    assert other.url.endswith(f"/c/{firm}/staff")


def test_too_many_failures_lock_the_name_for_a_while(open_page, server):
    firm = "latinsoft"
    # A name that nobody has is locked as one that somebody has: the page does not tell them apart.
    page = open_page(locale="en-GB")
    for attempt in range(30):
        if attempt % 8 == 0:
            page = open_page(locale="en-GB")
        page.goto(f"/c/{firm}/staff/sign-in")
        page.locator("#name").fill("nobody-here")
        page.locator("#password").fill("wrong wrong wrong")
        page.locator("main form button").click()
        if "Too many attempts" in page.locator(".mistakes").inner_text():
            return
    raise AssertionError("never locked")


@pytest.mark.parametrize("language,firm", [("en", FIRM), ("bg", FIRM), ("lv", "latinsoft")])
def test_the_staff_pages_are_accessible_and_fit(open_page, server, accessible, language, firm):
    for width, scheme in ((390, "light"), (1200, "dark")):
        page = open_page(locale=language, viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.goto(f"/c/{firm}/staff/sign-in?language={language}")
        accessible(page)
        sign_staff_in(page, server, firm)
        for path in (
            "staff", "staff/programs", "staff/keeping", "staff/keeping/new-hold", "staff/withdrawals",
            "staff/registers/addresses", "staff/registers/stores", "staff/password", "staff/account",
            "staff/account/second-step", "staff/sign-out",
        ):
            assert page.goto(f"/c/{firm}/{path}").status == 200
            accessible(page)
            overflows = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            assert not page.evaluate(overflows), page.url


def test_the_chosen_tab_is_in_view_on_a_phone_wherever_it_stands_in_the_bar(open_page, server):
    page = open_page(locale="bg", viewport={"width": 390, "height": 800})
    sign_staff_in(page, server)
    for path in ("staff", "staff/people", "staff/figures", "staff/account"):
        page.goto(f"/c/{FIRM}/{path}")
        tab = page.locator(".navigation [aria-current]").bounding_box()
        assert 0 <= tab["x"] and tab["x"] + tab["width"] <= 390, (path, tab)


def test_what_a_role_sees_of_a_person_fits_a_phone_however_long_it_is(open_page, server):
    address = "somebody.with.a.long.name.of.many.parts@mail.example.com"
    register(open_page(), address)
    made = subprocess.run(
        [os.environ["ZAVET"], "staff", "add", "owner-phone", "--controller", "easymath", "--data", str(server.data),
         "--generate", "--role", "process-owner"], check=True, capture_output=True, text=True).stdout
    page = open_page(locale="en-GB", viewport={"width": 390, "height": 800})
    page.goto("/c/easymath/staff/sign-in")
    page.locator("#name").fill("owner-phone")
    page.locator("#password").fill(re.search(r"password\s+(\S+)", made).group(1))
    page.locator("main form button").click()
    page.goto("/c/easymath/staff/data")
    page.locator("[name=identifier]").fill(address)
    page.locator("[name=purpose]").select_option("account")
    page.locator("main form button").first.click()
    assert page.locator("tbody", has_text=address).count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
