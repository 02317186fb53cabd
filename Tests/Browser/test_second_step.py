"""The second step of the staff's sign-in: codes of an app (RFC 6238), recovery codes, and the demand of the whole house."""

import base64
import hashlib
import hmac
import os
import re
import struct
import subprocess
import time

import pytest

import qr
from conftest import serving

FIRM = "easymath"
OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def staff(server, *arguments, firm=FIRM):
    """Runs `zavet staff …` beside the server; its output."""
    command = [os.environ["ZAVET"], "staff", *arguments, "--controller", firm, "--data", str(server.data)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def hire(server, name, firm=FIRM):
    """A new administrator; the password."""
    made = staff(server, "add", name, "--role", "administrator", "--generate", firm=firm)
    return re.search(r"password\s+(\S+)", made).group(1)


def step_now():
    return int(time.time()) // 30


def code_of(secret, step):
    """RFC 6238 in its own words, apart from the server's."""
    mac = hmac.new(base64.b32decode(secret.replace(" ", "")), struct.pack(">q", step), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def give_password(page, name, password, path="staff", firm=FIRM):
    page.goto(f"/c/{firm}/{path}")
    page.locator("#name").fill(name)
    page.locator("#password").fill(password)
    page.locator("main form button").click()


def give_code(page, code, field="code"):
    page.locator(f"#{field}").fill(code)
    page.locator("main form button").first.click()


def set_up(page, password, firm=FIRM):
    """Sets the second step up where the page stands; the secret, the step whose code was used, the recovery codes."""
    page.locator("#begin-password").fill(password)
    page.locator("main form button").first.click()
    picture = page.locator("svg.qr")
    side = int(picture.get_attribute("viewBox").split()[3])
    secret = page.locator("#secret").inner_text()
    link = page.locator("a[href^='otpauth://totp/']").get_attribute("href")
    assert f"secret={secret.replace(' ', '')}&" in link
    assert secret.replace(" ", "") not in page.url
    assert qr.read(picture.locator("path").get_attribute("d"), side) == link
    step = step_now()
    give_code(page, code_of(secret, step), "confirm-code")
    codes = page.locator("#codes .line").all_inner_texts()
    assert len(set(codes)) == 10
    return secret, step, codes


@pytest.mark.parametrize("language", ["en", "bg", "lv"])
def test_it_is_set_up_asked_for_and_turned_off_on_a_phone(open_page, server, accessible, language):
    name = f"maria-{language}"
    password = hire(server, name)

    def browser(path="staff"):
        page = open_page(locale=language, viewport={"width": 390, "height": 800})
        give_password(page, name, password, path)
        return page

    def fits(page):
        accessible(page)
        assert not page.evaluate(OVERFLOWS), page.url

    page = browser("staff/account")
    assert page.url.endswith("/staff/account")
    other = browser()
    page.locator("dd.action a").nth(1).click()
    page.locator("#begin-password").fill("wrong" + password)
    page.locator("main form button").click()
    assert page.locator(".mistakes li").count() == 1
    page.locator("#begin-password").fill(password)
    page.locator("main form button").click()
    fits(page)
    give_code(page, "12345", "confirm-code")
    assert page.locator(".mistakes li").count() == 1
    secret = page.locator("#secret").inner_text()
    step = step_now()
    give_code(page, code_of(secret, step), "confirm-code")
    codes = page.locator("#codes .line").all_inner_texts()
    assert len(set(codes)) == 10
    fits(page)
    # It is shown this once, and other sessions have ended.
    page.goto(f"/c/{FIRM}/staff/account/second-step")
    assert codes[0] not in page.content() and secret not in page.content()
    fits(page)
    other.goto(f"/c/{FIRM}/staff")
    assert "/staff/sign-in" in other.url

    # The password alone opens nothing; the code of the set-up was used; the next one leads to where one was going.
    second = browser("staff/account")
    assert "/staff/sign-in/code" in second.url
    fits(second)
    second.goto(f"/c/{FIRM}/staff")
    assert "/staff/sign-in" in second.url and "/code" not in second.url
    give_password(second, name, password, "staff/account")
    give_code(second, code_of(secret, step))
    assert second.locator(".mistakes li").count() == 1
    give_code(second, code_of(secret, step + 1))
    assert second.url.endswith("/staff/account")

    # Nobody who looked on can use that code, nor a recovery code, a second time.
    third = browser()
    give_code(third, code_of(secret, step + 1))
    assert third.locator(".mistakes li").count() == 1
    give_code(third, codes[0].upper().replace("-", " "))
    assert third.url.endswith(f"/c/{FIRM}/staff")
    fourth = browser()
    give_code(fourth, codes[0])
    assert fourth.locator(".mistakes li").count() == 1
    give_code(fourth, codes[1])
    assert fourth.url.endswith(f"/c/{FIRM}/staff")

    # Turned off with password and code, the password is enough again.
    second.goto(f"/c/{FIRM}/staff/account/second-step")
    off = second.locator("details", has=second.locator("input[value=remove]"))
    off.locator("summary").click(no_wait_after=True)
    for code, mistakes in (("000000", 1), (codes[2], 0)):
        off.locator("#remove-password").fill(password)
        off.locator("#remove-code").fill(code)
        off.locator("button").click()
        assert second.locator(".mistakes li").count() == mistakes
    assert second.locator("#begin-password").count() == 1
    assert browser().url.endswith(f"/c/{FIRM}/staff")


def test_wrong_codes_lock_as_wrong_passwords_do(open_page, server):
    password = hire(server, "petya")
    page = open_page(locale="en-GB")
    give_password(page, "petya", password, "staff/account/second-step")
    secret, step, _ = set_up(page, password)
    page = open_page(locale="en-GB")
    give_password(page, "petya", password)
    for _ in range(5):
        give_code(page, "000000")
    assert "Too many attempts" in page.locator(".mistakes").inner_text()
    give_code(page, code_of(secret, step + 1))
    assert "Too many attempts" in page.locator(".mistakes").inner_text()


def test_the_operator_takes_it_away_from_who_lost_everything(open_page, server):
    password = hire(server, "ivan")
    page = open_page(locale="en-GB")
    give_password(page, "ivan", password, "staff/account/second-step")
    set_up(page, password)
    staff(server, "remove-second-step", "ivan")
    page.goto(f"/c/{FIRM}/staff")
    assert "/staff/sign-in" in page.url
    give_password(page, "ivan", password)
    assert page.url.endswith(f"/c/{FIRM}/staff")


def test_a_session_that_is_ended_acts_at_once(open_page, server, accessible):
    password = hire(server, "dora")

    def browser(**options):
        page = open_page(locale="en-GB", **options)
        give_password(page, "dora", password)
        assert page.url.endswith(f"/c/{FIRM}/staff")
        return page

    def is_in(page):
        page.goto(f"/c/{FIRM}/staff")
        return "/staff/sign-in" not in page.url

    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    mine = browser(viewport={"width": 390, "height": 800})
    lost, third, fourth = browser(user_agent=firefox), browser(), browser()
    mine.goto(f"/c/{FIRM}/staff/account")
    assert mine.locator("tbody tr").count() == 4
    assert mine.locator("tbody .badge").count() == 1
    accessible(mine)
    assert not mine.evaluate(OVERFLOWS)
    mine.locator("tbody tr", has_text="Firefox, Linux").locator("button").click()
    assert (is_in(lost), is_in(third), is_in(fourth)) == (False, True, True)
    mine.goto(f"/c/{FIRM}/staff/account")
    mine.locator("button.button-danger").click()
    assert mine.locator("tbody tr").count() == 1
    assert (is_in(third), is_in(fourth), is_in(mine)) == (False, False, True)
    staff(server, "end-sessions", "dora")
    assert not is_in(mine)
    # A password that is reset ends them as well.
    mine = browser()
    made = staff(server, "reset-password", "dora", "--generate")
    assert not is_in(mine)
    give_password(mine, "dora", re.search(r"password  (\S+)", made).group(1))
    assert mine.url.endswith(f"/c/{FIRM}/staff")


def test_a_house_that_demands_it_lets_nobody_work_without(browser, tmp_path, accessible):
    with serving(tmp_path, "--require-second-step") as server:
        name, password = server.logins[FIRM]
        context = browser.new_context(base_url=server.url, locale="en-GB")
        page = context.new_page()
        give_password(page, name, password)
        for path in ("staff", "staff/programs", "staff/requests", "staff/password"):
            page.goto(f"/c/{FIRM}/{path}")
            assert page.url.endswith("/staff/account/second-step"), path
        accessible(page)
        set_up(page, password)
        for path in ("staff", "staff/programs"):
            page.goto(f"/c/{FIRM}/{path}")
            assert page.url.endswith(f"/c/{FIRM}/{path}")
        context.close()
