"""What a person sees after signing in: what is held, by which form it came, what they chose."""

import pytest

from browser import Browser

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


@clause("SOF-114")
def test_a_protected_page_opens_to_nobody_else_and_the_secrecy_of_passwords_is_told(softvisia):
    page = Browser(softvisia).open("my-data")
    assert page.status in (302, 303) and "/sign-in" in page.location
    assert "please tell it to nobody" in softvisia.words("notice")


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
