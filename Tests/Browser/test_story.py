"""The story of the product, walked at each of the five firms in each of the three languages of the interface.

Read the notice, register, get a code by mail, sign in, see what is held, correct it, give a consent, take its receipt,
withdraw it, read the history; and by the API the firm asks before and after (Articles 6, 7(3), 12 to 16 GDPR).
"""

import json
import os
import re
import subprocess
import urllib.request

import pytest

# Firm: point, values by item, agreements are all confirmed; consent; purpose and datum that the firm asks about;
# the item that is corrected, and to what.
FIRMS = {
    "easymath": ("registration", {"login-name": "ani"}, "marketing", "marketing", "email", "login-name", "ani2"),
    "infopartner": ("registration", {"name": "Ани Петрова"}, "news-products", "news-products", "email", "name",
                    "Ани Иванова"),
    "latinsoft": ("registration", {"first-name": "Anna", "surname": "Ozola", "phone": "+371 20000000"},
                  "personalised-advertising", "personalised-advertising", None, "surname", "Kalniņa"),
    "softvisia": ("registration", {"name": "Ани", "birth-date": "1990-02-03", "location": "София", "username": "ani"},
                  "newsletter", "newsletter", "email", "username", "ani90"),
    "zakonnik": ("profile", {"login-name": "ani"}, "news", "news", "email", "login-name", "ani2"),
}
LANGUAGES = {"bg": "bg-BG", "lv": "lv-LV", "en": "en-GB"}


@pytest.fixture(scope="session")
def keys(server):
    """An API key for each firm, made by the command."""
    made = {}
    for firm in FIRMS:
        told = subprocess.run(
            [os.environ["ZAVET"], "client", "add", "story", "--controller", firm, "--data", str(server.data),
             "--scope", "decide", "--scope", "record", "--scope", "read", "--scope", "policy"],
            capture_output=True, text=True, check=True).stdout
        made[firm] = re.search(r"zvt_\S+", told).group(0)
    return made


def ask(server, key, body, language):
    request = urllib.request.Request(
        server.url + "/api/v1/decisions", json.dumps(body).encode(),
        {"Authorization": "Bearer " + key, "Content-Type": "application/json", "Accept-Language": language,
         "X-Forwarded-For": "203.0.113.77"})
    return json.loads(urllib.request.urlopen(request).read())


def fill(page, item, value):
    field = page.locator(f"#data-{item}")
    assert field.count() == 1, f"no field for {item}"
    field.fill(value)


def consent_card(page, consent):
    """The card of a consent; where a firm asks for many, one that is not given is opened first."""
    card = page.locator(".consent", has=page.locator(f"input[name=element][value={consent}]"))
    for fold in card.locator("details:not([open]) > summary").all():
        fold.click()
    return card


def register(page, mailbox, firm, address):
    """Registers somebody, who signs in by the code that comes by mail."""
    point, values, *_ = FIRMS[firm]
    page.goto(f"/c/{firm}/collect/{point}")
    fill(page, "email", address)
    for item, value in values.items():
        fill(page, item, value)
    for box in page.locator("input[name^=agreement-]").all():
        box.check()
    page.locator("main form button").last.click()
    assert page.url.endswith("/done"), page.locator("main").inner_text()
    page.locator("#code").fill(mailbox.code(address))
    page.locator("main form button").first.click()
    page.wait_for_url("**/my-data")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("firm", FIRMS)
def test_the_story(open_page, mailbox, server, keys, firm, language):
    _, values, consent, purpose, datum, corrected, right = FIRMS[firm]
    address = f"story-{firm}-{language}@example.org"
    page = open_page(locale=LANGUAGES[language], viewport={"width": 390, "height": 844})

    # The front page of the server leads to the firm and its notice, in the browser's language.
    page.goto("/")
    assert page.locator("html").get_attribute("lang") == language
    page.locator(f"main a[href='/c/{firm}']").first.click()
    page.goto(f"/c/{firm}/notice")
    assert page.locator("h1").count() == 1 and page.locator("main h2").count() >= 10
    assert page.locator("main table").count() >= 3, "what, to whom, how long"

    register(page, mailbox, firm, address)

    # Everything held, and one value put right.
    held = page.locator("main").inner_text()
    assert address in held
    for value in values.values():
        if not re.fullmatch(r"[\d-]+", value):
            assert value in held
    page.locator(f".held a[href*='correct']").first.wait_for()
    row = page.locator(".held", has_text=values.get(corrected, "ani")).last
    row.locator("a[href*='correct']").first.click()
    page.locator("#value").fill(right)
    page.locator("main form button").first.click()
    page.locator("main form button").first.click()
    page.goto(f"/c/{firm}/my-data")
    assert right in page.locator("main").inner_text()

    # No consent: the firm may not. The reason names the line of the policy.
    if datum is None:
        loaded = json.loads(urllib.request.urlopen(urllib.request.Request(
            server.url + "/api/v1/policy", headers={
                "Authorization": "Bearer " + keys[firm], "X-Forwarded-For": "203.0.113.78"})).read())
        datum = next(p for p in loaded["purposes"] if p["name"] == purpose)["data"][0]
    question = {
        "operation": "use", "purpose": purpose, "data": [datum], "identifier": {"kind": "email", "value": address}}
    before = ask(server, keys[firm], question, language)
    assert not before["permitted"]

    # Give it with one press, ask again: yes.
    page.goto(f"/c/{firm}/choices")
    consent_card(page, consent).locator("button").click()
    given = ask(server, keys[firm], question, language)
    assert given["permitted"], given
    assert any(rest["name"] == purpose and rest["place"]["line"] > 0 for rest in given["rests-on"])

    # The receipt can be taken along, and holds nothing of the person.
    page.goto(f"/c/{firm}/choices")
    consent_card(page, consent).locator("a[href*='receipt']").first.click()
    with page.expect_download() as download:
        page.locator("main a.button").first.click()
    receipt = json.loads(download.value.path().read_text())
    assert receipt["@type"] == ["dpv:ConsentReceipt"]
    assert address not in json.dumps(receipt)
    assert receipt["shown"]["language"] in ("bg", "lv", "en")
    kept = receipt["processing"]["retention_period"]
    assert kept and all(period.endswith(".") for period in kept), "how long, in sentences, not by the names of rules"

    # Withdraw it with one press: the very next question is answered no, with the reason and the policy's line.
    page.goto(f"/c/{firm}/choices")
    consent_card(page, consent).locator("button").click()
    after = ask(server, keys[firm], question, language)
    assert not after["permitted"]
    reason = next(r for r in after["reasons"] if r["code"] == "consent-withdrawn")
    assert reason["place"]["line"] > 0 and reason["text"]

    # The history tells what was done.
    page.goto(f"/c/{firm}/history")
    assert page.locator("main li").count() >= 4
    if folder := os.environ.get("ZAVET_SHOTS"):
        for name in ("my-data", "choices", "history", "notice"):
            page.goto(f"/c/{firm}/{name}")
            page.screenshot(path=os.path.join(folder, f"{firm}-{language}-{name}.png"))
