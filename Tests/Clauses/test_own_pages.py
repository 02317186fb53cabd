"""What a person sees after signing in: what is held, by which form it came, what they chose."""

import base64
import hashlib
import html
import re

import pytest

from browser import Browser, mailed_code
from desk import administrator
from house import plain
from test_pages import told_under_security

clause = pytest.mark.clause


@clause("EAS-10")
def test_the_profile_shows_kind_start_and_end_of_a_subscription(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    person.gives("order", agree="adult-payer rights-of-others", values={"subscription-plan": "Годишен"}).taken()
    person.gives("activation", values={"subscription-start": "2026-09-15", "subscription-end": "2027-09-14"}).taken()
    page = Browser(easymath).sign_in(person).open("my-data")
    assert page.status == 200
    for told in ("Kind of subscription", "Годишен", "15 September 2026", "14 September 2027"):
        assert told in page.words, told
    assert "EAS-10" in easymath.element("points", "activation")["clauses"]


@clause("INF-66")
def test_all_contact_fields_are_shown_with_their_date(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    page = Browser(infopartner).sign_in(person).open("my-data")
    for item in ("email", "name", "phone"):
        assert person.sample(item) in page.words
        assert infopartner.element("data", item)["label"] in page.words
    assert 'datetime="' in page.content
    assert "INF-66" in infopartner.element("relations", "account")["clauses"]


@clause("ZAK-051")
def test_a_profile_shows_all_that_was_given_and_what_it_serves(zakonnik):
    person = zakonnik.person()
    items = "email login-name name phone profession professional-interests"
    person.gives("profile", items, agree="adult terms").taken()
    page = Browser(zakonnik).sign_in(person).open("my-data")
    for item in items.split():
        assert person.sample(item) in page.words and zakonnik.element("data", item)["label"] in page.words
    assert "Your profile" in page.words
    assert "ZAK-051" in zakonnik.element("purposes", "profile")["clauses"]


@clause("ZAK-053")
def test_sharing_settings_are_all_off_at_first(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms").taken()
    page = Browser(zakonnik).sign_in(person).open("choices")
    for told in ("Sharing interests", "Sharing contact data"):
        assert told in page.words
    assert "ZAK-053" in zakonnik.element("consents", "share-interests")["clauses"]


@clause("EAS-84")
def test_one_press_on_the_same_page_consents_and_one_withdraws(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    browser = Browser(easymath).sign_in(person)
    assert browser.press("choices", act="give-consent", element="marketing").status == 303
    person.ask("use", "marketing", "email").allowed("EAS-84")
    assert browser.press("choices", act="withdraw-consent", element="marketing").status == 303
    person.ask("use", "marketing", "email").refused("consent-withdrawn", clause="EAS-84")
    assert [choice["way"] for choice in person.choices()] == ["page", "page"]


@clause("EAS-87")
def test_the_form_of_a_consent_states_that_the_past_stays_lawful_and_the_words_are_kept(easymath):
    assert "what was done before stays lawful" in easymath.form("registration")
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", yes="marketing").taken()
    choice = person.choices()[0]
    shown = Browser(easymath).sign_in(person).open(f"choices/{choice['choice']}/words")
    assert "what was done before stays lawful" in shown.words
    assert "Yes, I want to receive news and offers from easymath.bg by e-mail." in shown.words
    entry = easymath.evidence(person.chooses("withdraw-consent", "marketing")["evidence"][0])
    assert "EAS-87" in entry["clauses"]


@clause("ZAK-029")
def test_settings_are_as_they_were_left_at_the_next_sign_in(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms", values={"preferences": "large letters"}).taken()
    browser = Browser(zakonnik).sign_in(person)
    assert "large letters" in browser.open("my-data").words
    datum = next(value["datum"] for value in person.held("preferences"))
    assert browser.fill(f"my-data/{datum}/correct", value="small letters").status == 200
    assert browser.confirm(f"my-data/{datum}/correct").status == 200
    assert browser.press("choices", act="give-consent", element="news").status == 303
    assert browser.press("sign-out").status == 303
    assert browser.open("my-data").status in (302, 303), "signed out"
    later = Browser(zakonnik).sign_in(person)
    assert "small letters" in later.open("my-data").words and "large letters" not in later.words
    later.open("choices")
    assert 'value="withdraw-consent"' in later.content, "the consent given before stands"
    person.ask("use", "news", "email").allowed()
    assert "ZAK-029" in zakonnik.element("points", "profile")["clauses"]
    assert "ZAK-029" in zakonnik.element("data", "preferences")["clauses"]


def files_without(firm, secret):
    """No file of the house holds these bytes."""
    for file in firm.house.data.rglob("*"):
        if file.is_file():
            assert secret.encode() not in file.read_bytes(), file.name
    assert secret not in firm.house.told()


@clause("SOF-24")
def test_uploaded_content_stands_under_profile_data_and_the_password_only_as_a_hash(softvisia):
    person, secret = softvisia.person(), "Neroli-7-vlak-noshten"
    items = "email name birth-date location username"
    person.gives("registration", items, agree="terms-of-use", values={"password": secret}).taken()
    person.gives("upload", agree="public", values={"uploads": "I am Vlado Uploader."}).taken()
    held = {value["item"]: value for value in person.held("profile-data")}
    assert held["uploads"]["value"] == "I am Vlado Uploader." and held["username"]["kept-as"] == "value"
    assert (held["password"]["kept-as"], held["password"]["value"]) == ("digest", "")
    page = Browser(softvisia).sign_in(person).open("my-data")
    assert "I am Vlado Uploader." in page.words and "Kept as a salted hash only" in page.words
    assert secret not in page.content and "$argon2" not in page.content
    files_without(softvisia, secret)
    assert "SOF-24" in softvisia.element("data", "uploads")["clauses"]


@clause("ZAK-119")
def test_of_a_password_there_is_only_a_salted_hash_that_can_be_compared_with(zakonnik):
    person, secret = zakonnik.person(), "Zdravets-44-kuchek"
    person.gives("profile", "email login-name", agree="adult terms").taken()
    person.gives("site-sign-up", "login-name", values={"password": secret}).taken()
    files_without(zakonnik, secret)

    def compare(value, **more):
        body = {"item": "password", "value": value, "purpose": "profile"} | more
        status, _, answer = zakonnik.call("POST", f"persons/{person.id}/comparisons", body)
        return status, answer.get("same", answer.get("code"))
    assert compare(secret) == (200, True) and compare(secret + "x") == (200, False)
    assert compare("x", item="login-name") == (422, "item-not-kept-as-digest")
    status, answer = person.read("profile", "password")
    assert status == 403 and "kept-as-digest" in [reason["code"] for reason in answer["reasons"]]
    own = person.held("login-name password")
    assert [value["value"] for value in own if value["item"] == "password"] == [""]
    assert "ZAK-119" in zakonnik.element("data", "password")["clauses"]


@clause("ZAK-188")
def test_a_device_that_remembers_holds_a_random_token_and_no_password(zakonnik):
    secret = "Kopriva-91-svetulka"
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms").taken()
    person.gives("site-sign-up", "login-name", values={"password": secret}).taken()

    def signed_in(**ticked):
        browser = Browser(zakonnik)
        assert browser.send("sign-in", person.sample("email")).status == 303
        code = mailed_code(zakonnik.house, person.sample("email"))
        assert browser.fill("sign-in/code", code=code, **ticked).status == 303
        return browser, browser.given["zavet-person-zakonnik"]
    first, shortly = signed_in()
    second, remembered = signed_in(remember="yes")
    assert "Max-Age" not in shortly and "Max-Age=2592000" in remembered and "HttpOnly" in remembered
    tokens = [browser.cookies["zavet-person-zakonnik"] for browser in (first, second)]
    assert tokens[0] != tokens[1] and all(re.fullmatch("[a-z0-9]{40,60}", token) for token in tokens), tokens
    digests = [secret] + [getattr(hashlib, kind)(secret.encode()).hexdigest() for kind in ("md5", "sha1", "sha256")]
    for told in digests + [base64.b64encode(secret.encode()).decode(), person.sample("email")]:
        assert told.lower() not in str(second.cookies).lower(), "nothing of the password, in no form"
    assert second.open("my-data").status == 200
    assert second.press("sign-out").status == 303 and not second.cookies["zavet-person-zakonnik"]
    assert told_under_security(zakonnik, "ZAK-188")


@clause("SOF-114")
def test_protected_pages_open_to_nobody_without_the_right_code_and_the_secrecy_notice_is_shown(softvisia):
    person, secret = softvisia.person(), "Mente-53-parahod"
    items = "email name birth-date location username"
    person.gives("registration", items, agree="terms-of-use", values={"password": secret}).taken()
    own, strangers = Browser(softvisia).sign_in(person).crawl(), Browser(softvisia).crawl()
    protected = set(own) - set(strangers)
    assert {"my-data", "choices", "history", "my-data/file"} <= protected, protected
    forged = Browser(softvisia)
    forged.cookies["zavet-person-softvisia"] = "a" * 52
    for browser in (Browser(softvisia), forged):
        for path in protected:
            page = browser.open(path)
            assert page.status in (302, 303) and "/sign-in" in page.location, path
            assert person.sample("name") not in page.content
    browser = Browser(softvisia)
    browser.send("sign-in", person.sample("email"))
    assert browser.send("sign-in/code", "00000000").status == 422
    assert browser.open("my-data").status in (302, 303), "a wrong code opens nothing"

    def same(value):
        body = {"item": "password", "value": value, "purpose": "account"}
        return softvisia.call("POST", f"persons/{person.id}/comparisons", body)[2].get("same")
    assert same(secret) is True and same(secret.lower()) is False and same("") is not True
    notice = "Your password is your responsibility; please tell it to nobody."
    for language, words in (("en", notice), ("bg", "моля, не я казвайте на никого")):
        form = softvisia.page("collect/registration", {"Accept-Language": language})[2]
        asked = re.search(r'<div class="question[^"]*"><label for="[a-z-]*password".*?</div>', form, re.S)
        assert words in plain(asked.group(0)), language
    assert notice in softvisia.words("notice")
    assert "SOF-114" in softvisia.element("data", "password")["clauses"]


@clause("ZAK-114")
def test_a_new_subscriber_gets_a_unique_number_of_chance_that_stands_in_the_own_copy(zakonnik):
    people, numbers = [], []
    for _ in range(2):
        person = zakonnik.person()
        person.gives("profile", "email login-name name phone", agree="adult terms").taken()
        held = person.held("client-number")
        assert len(held) == 1, held
        people.append(person)
        numbers.append(held[0]["value"])
    assert numbers[0] != numbers[1]
    for person, number in zip(people, numbers):
        assert re.fullmatch(r"[1-9][0-9]{11}", number), number
        for item in ("email", "login-name", "name", "phone"):
            assert number not in person.sample(item) and person.sample(item).lstrip("+") not in number
        label = zakonnik.element("data", "client-number")["label"]
        page = Browser(zakonnik).sign_in(person).open("my-data")
        assert number in page.words and label in page.words
        found = zakonnik.call("POST", "persons/find", {"kind": "number", "value": number})[2]["persons"]
        assert found == [person.id], "people are found by it"
    people[0].gives("order", "name phone email", agree="adult terms").taken()
    assert [value["value"] for value in people[0].held("client-number")] == [numbers[0]], "one number for good"
    own = zakonnik.person()
    own.gives("profile", "email login-name client-number", agree="adult terms").refused(
        "field-not-asked", item="client-number")
    assert "ZAK-114" in zakonnik.element("data", "client-number")["clauses"]


@clause("ZAK-052")
def test_from_the_profile_orders_offers_a_repeated_order_and_settings_are_reached_and_work(zakonnik):
    offers = "https://offers.example.org/for-you"
    desk = administrator(zakonnik)
    assert desk.fill("staff/registers/addresses", element="special-offers", name="Special offers", value=offers
                     ).status == 303, desk.words
    person = zakonnik.person()
    person.gives("profile", "email login-name name phone preferences", agree="adult terms").taken()
    person.gives("order", "name phone email", agree="adult terms", values={"orders": "The Commercial Act, 2026"}).taken()
    browser = Browser(zakonnik).sign_in(person).open("my-data")
    assert "The Commercial Act, 2026" in browser.words and person.sample("preferences").split("\n")[0] in browser.words
    led = re.search(r'<a class="outside"[^>]*href="(/c/zakonnik/outside/[^"]+)">Special offers for you', browser.content)
    shown = zakonnik.house.call("GET", led.group(1), headers={"Accept-Language": "en"})
    assert shown[0] == 200 and f'href="{offers}"' in shown[2]
    again = re.search(r'href="/c/zakonnik/(collect/order\?again=[^"]+)"', browser.content).group(1)
    form = browser.open(html.unescape(again)).content
    typed = dict(re.findall(r'<input id="(data-[a-z-]+)"[^>]*type="(?:text|email|tel)" value="([^"]*)"', form))
    typed |= {name: html.unescape(text).strip() for name, text in re.findall(
        r'<textarea id="(data-[a-z-]+)"[^>]*>(.*?)</textarea>', form, re.S)}
    filled = {name: html.unescape(text) for name, text in typed.items() if text}
    assert filled["data-orders"] == "The Commercial Act, 2026"
    assert filled["data-email"] == person.sample("email") and filled["data-name"] == person.sample("name")
    sent = browser.fill("collect/order", **filled, **{"agreement-adult": "yes", "agreement-terms": "yes"})
    assert sent.status == 303, sent.words
    assert [value["value"] for value in person.held("orders")] == ["The Commercial Act, 2026"] * 2
    assert browser.press("choices", act="give-consent", element="news").status == 303
    datum = person.held("preferences")[0]["datum"]
    assert browser.fill(f"my-data/{datum}/correct", value="small letters").status == 200
    assert browser.confirm(f"my-data/{datum}/correct").status == 200
    other = zakonnik.person()
    other.gives("profile", "email login-name", agree="adult terms").taken()
    assert Browser(zakonnik).sign_in(other).open(html.unescape(again)).status == 404, "nobody repeats another's order"
    assert "ZAK-052" in zakonnik.element("purposes", "profile")["clauses"]
