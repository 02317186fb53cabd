"""What people see and do once they have signed in (Articles 7(3), 12, 15, 16, 20 and 21 GDPR)."""

import json

import pytest

from conftest import sign_in
from test_collect import register

FIRM = "easymath"


@pytest.fixture
def person(page, mailbox, request):
    """A page signed in as somebody who has just registered, with a consent; of another name in each test."""
    address = request.node.name.replace("[", "-").replace("]", "") [:40].lower() + "@example.com"
    register(page, address, consent=True)
    page.locator("#code").fill(mailbox.code(address))
    page.locator("main form button").click()
    page.wait_for_url("**/my-data")
    page.address = address
    return page


def test_a_stranger_is_led_to_the_sign_in_and_back(page):
    for path in ("my-data", "choices", "history", "my-data/file"):
        page.goto(f"/c/{FIRM}/{path}")
        assert f"/c/{FIRM}/sign-in?next=" in page.url


def test_everything_held_is_shown_with_its_end(person):
    held = person.locator(".held")
    assert held.count() == 2
    assert person.locator(".held-value", has_text=person.address).count() == 1
    assert person.locator(".held-end").count() == 2
    assert person.address not in person.url
    person.locator(".held summary").first.click()
    assert "Article 6(1)(b)" in held.first.inner_text()
    assert person.locator(".going svg").count() == 2


def test_a_wrong_value_is_put_right_in_two_steps(person):
    person.locator(".held a", has_text="Correct").last.click()
    assert person.locator("#value").input_value() == "Ana"
    person.locator("#value").fill("")
    person.locator("main form button").click()
    assert person.title().startswith("Error:")
    person.locator("#value").fill("Anna-Maria")
    person.locator("main form button").click()
    assert "Anna-Maria" in person.locator(".summary").inner_text()
    beside = person.context.new_page()
    beside.goto(f"/c/{FIRM}/my-data")
    assert beside.locator(".held-value", has_text="Anna-Maria").count() == 0
    person.locator("main form button").click()
    assert person.locator("h1").inner_text() == "Corrected"
    person.goto(f"/c/{FIRM}/my-data")
    assert person.locator(".held-value", has_text="Anna-Maria").count() == 1


def test_a_mistyped_address_is_refused_in_words(person):
    person.locator(".held a[href$=correct]", has_text="E-mail").click()
    person.locator("#value").fill("nonsense")
    person.locator("main form button").click()
    assert "name@example.com" in person.locator(".mistakes").inner_text()
    assert person.locator("#value").input_value() == "nonsense"


def test_a_consent_is_withdrawn_and_given_with_one_press_each(person):
    person.goto(f"/c/{FIRM}/choices")
    consent = person.locator(".consent").first
    assert "given" in consent.locator(".badge").inner_text()
    consent.locator("button").click()
    assert "withdrawn" in person.locator(".notice-success").inner_text().lower()
    consent = person.locator(".consent").first
    assert consent.locator(".badge").inner_text() == "withdrawn"
    words = consent.locator(".words").inner_text()
    consent.locator("button").click()
    assert person.locator(".consent .badge").first.inner_text() == "given"
    person.locator(".consent a", has_text="words").first.click()
    assert person.locator("blockquote").inner_text() == words


def test_a_receipt_can_be_read_and_taken_along(person):
    person.goto(f"/c/{FIRM}/choices")
    person.locator(".consent a", has_text="Receipt").first.click()
    assert "Consent given" in person.locator(".summary").inner_text()
    with person.expect_download() as download:
        person.locator("main a.button").click()
    receipt = json.loads(download.value.path().read_text())
    assert receipt["@type"] == ["dpv:ConsentReceipt"]
    assert person.address not in json.dumps(receipt)


def test_words_that_changed_meanwhile_are_not_agreed_to(person):
    person.goto(f"/c/{FIRM}/choices")
    person.locator(".consent button").first.click()
    person.locator(".consent input[name=words]").first.evaluate("field => field.value = '00'")
    person.locator(".consent button").first.click()
    assert "have changed" in person.locator(".notice-warning").inner_text()
    assert person.locator(".consent .badge").first.inner_text() == "withdrawn"


def test_a_finding_of_the_firm_cannot_be_made_by_the_person(person):
    person.goto(f"/c/{FIRM}/choices")
    form = person.locator(".consent form").first
    form.locator("input[name=act]").evaluate("field => field.value = 'invalidate-consent'")
    with person.expect_response("**/choices") as response:
        form.locator("button").click()
    assert response.value.status == 403


def test_all_marketing_is_refused_and_allowed_again(person):
    person.goto(f"/c/{FIRM}/choices")
    person.locator("button", has_text="No advertising at all").click()
    assert person.locator(".badge", has_text="You get no advertising").count() == 1
    person.locator("button", has_text="Take my refusal back").click()
    assert person.locator("button", has_text="No advertising at all").count() == 1


def test_an_objection_stops_the_use_and_can_be_taken_back(person):
    person.goto(f"/c/{FIRM}/choices")
    person.locator("button", has_text="Object").first.click()
    assert person.locator(".badge", has_text="You objected").count() == 1
    person.locator("button", has_text="Take my objection back").click()
    assert person.locator(".badge", has_text="You objected").count() == 0


def test_a_topic_is_left_and_joined(person):
    person.goto(f"/c/{FIRM}/choices")
    last = person.locator(".wishes button").last
    last.click()
    assert person.locator(".wishes .badge").last.inner_text() == "stopped"
    person.locator(".wishes button").last.click()
    assert person.locator(".wishes .badge").last.inner_text() == "allowed"


def test_the_history_tells_each_deed_with_its_proof(person):
    person.wait_for_timeout(2500)
    person.goto(f"/c/{FIRM}/history")
    told = person.locator(".timeline").inner_text()
    assert "We began to keep data about you" in told and "Consent given" in told and "You signed in" in told
    person.locator(".timeline summary").first.click()
    with person.expect_download() as download:
        person.locator(".timeline a", has_text="Download the proof").first.click()
    proof = json.loads(download.value.path().read_text())
    assert proof["type"] == "zavet-evidence-receipt"


def test_a_long_history_has_pages(person):
    person.goto(f"/c/{FIRM}/choices")
    for _ in range(12):
        person.locator("button", has_text="No advertising at all").click()
        person.locator("button", has_text="Take my refusal back").click()
    person.wait_for_timeout(2500)
    person.goto(f"/c/{FIRM}/history")
    assert person.locator(".timeline > li").count() == 25
    person.locator(".turner a[rel=next]").click()
    assert "We began to keep data about you" in person.locator(".timeline").inner_text()
    assert "before=" in person.url


def test_nobody_reads_the_proof_or_receipt_of_another(person, open_page, mailbox):
    person.goto(f"/c/{FIRM}/choices")
    receipt = person.locator(".consent a", has_text="Receipt").first.get_attribute("href")
    person.wait_for_timeout(2500)
    person.goto(f"/c/{FIRM}/history")
    proof = person.locator(".timeline a[href$='proof.json']").first.get_attribute("href")
    datum = "x"
    person.goto(f"/c/{FIRM}/my-data")
    datum = person.locator(".held a", has_text="Correct").first.get_attribute("href")
    other = open_page(locale="en-GB")
    register(other, "somebody.else@example.com")
    other.locator("#code").fill(mailbox.code("somebody.else@example.com"))
    other.locator("main form button").click()
    other.wait_for_url("**/my-data")
    for path in (receipt, proof, datum):
        assert other.goto(path).status == 404, path


def test_everything_is_taken_along_as_a_file(person):
    person.locator("a", has_text="Download everything").click()
    with person.expect_download() as download:
        person.locator("main form button").first.click()
    assert download.value.suggested_filename == "my-data.json"
    data = json.loads(download.value.path().read_text())
    assert {entry["value"] for entry in data["data"]} == {person.address, "Ana"}
    assert data["consents"]["marketing"]["status"] == "given"


@pytest.mark.parametrize("language,firm", [("en", FIRM), ("bg", FIRM), ("lv", "latinsoft")])
def test_rights_can_be_read_by_anyone(page, accessible, language, firm):
    page.goto(f"/c/{firm}/rights?language={language}")
    assert page.locator("section.right").count() == 10
    assert page.locator("html").get_attribute("lang") == language
    accessible(page)


@pytest.mark.parametrize("language", ["en", "bg"])
@pytest.mark.parametrize("width", [390, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_accessible_and_fit(person, accessible, language, width, scheme):
    person.set_viewport_size({"width": width, "height": 800})
    person.emulate_media(color_scheme=scheme)
    person.goto(f"/c/{FIRM}/my-data?language={language}")
    correction = person.locator(".held .card-head a").first.get_attribute("href")
    person.goto(f"/c/{FIRM}/choices")
    receipt = person.locator(".consent a[href$=receipt]").first.get_attribute("href")
    words = person.locator(".consent a[href$=words]").first.get_attribute("href")
    for path in ("my-data", "choices", "history", "rights", "my-data/file"):
        assert person.goto(f"/c/{FIRM}/{path}").status == 200
        check(person, accessible)
    for path in (correction, receipt, words):
        assert person.goto(path).status == 200
        check(person, accessible)


def check(page, accessible):
    for summary in page.locator("main summary").all():
        summary.click()
    accessible(page)
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), page.url


def test_it_works_without_scripts_and_by_keyboard(open_page, mailbox):
    page = open_page(locale="en-GB", java_script_enabled=False)
    register(page, "keyboard@example.com", consent=True)
    page.locator("#code").fill(mailbox.code("keyboard@example.com"))
    page.locator("#code").press("Enter")
    page.goto(f"/c/{FIRM}/choices")
    page.locator(".consent button").first.press("Enter")
    assert page.locator(".consent .badge").first.inner_text() == "withdrawn"


def test_looking_twice_a_day_stands_once_in_the_history(person):
    for _ in range(3):
        person.goto(f"/c/{FIRM}/my-data")
    person.wait_for_timeout(2500)
    person.goto(f"/c/{FIRM}/history")
    assert person.locator(".timeline > li", has_text="All that we hold about you was shown").count() == 1


def test_an_account_is_deleted_and_its_proof_taken_along(person, mailbox):
    """SOF-103 and Article 17 GDPR: afterwards nobody signs in, and nothing is held."""
    person.goto(f"/c/{FIRM}/my-data")
    person.locator("main a", has_text="Delete my account").click()
    assert person.locator("main li", has_text="E-mail address").count() == 1
    person.locator("main form button").click()
    assert person.locator("h1").inner_text() == "Your account is deleted"
    person.wait_for_timeout(2500)
    with person.expect_download() as download:
        person.locator("main a", has_text="Download the proof").click()
    proof = json.loads(download.value.path().read_text())
    assert proof["entry"]["kind"] == "subject-erased"
    assert person.address not in json.dumps(proof)
    person.goto(f"/c/{FIRM}/my-data")
    assert "/sign-in" in person.url
    before = len(mailbox.messages(person.address))
    sign = person.locator("#address")
    sign.fill(person.address)
    person.locator("main form button").click()
    person.wait_for_timeout(1500)
    assert len(mailbox.messages(person.address)) == before


def test_one_value_is_erased_and_the_others_stay(person):
    person.goto(f"/c/{FIRM}/my-data")
    person.locator(".held a[href$=erase]").last.click()
    person.locator("main form button").click()
    assert person.locator("h1").inner_text() == "The value is erased"
    person.goto(f"/c/{FIRM}/my-data")
    assert person.locator(".held").count() == 1
