"""Each right at each firm, walked from asking to the evidence of its end, by a person and by staff (Articles 12 to 22 GDPR).

The person asks from a page of their own; staff do what the desk names as the next deed until nothing is owed any more. The
deeds are those that carry the right out: an answer that tells something as done comes after it was done.
"""

import re

import pytest

from test_staff import sign_staff_in
from test_story import FIRMS, LANGUAGES, consent_card, register

OVERFLOWS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
WALKS = {"easymath": "bg", "infopartner": "en", "latinsoft": "lv", "softvisia": "bg", "zakonnik": "en"}
# Between taking it in hand and answering.
DEEDS = {
    "access": ["provide"], "portability": ["provide"], "rectification": ["correct"], "erasure": ["erase"],
    "restriction": ["restrict"], "objection": ["uphold"], "withdraw-consent": ["withdraw"], "automated-decision": [],
    "complaint": [], "information": [],
}
# What staff write where something is to be written.
PUT = "Put right by staff"
# What the line of steps says where the erasure can still be taken back.
ORDERED = {"bg": "Изтриването беше наредено", "lv": "Dzēšana tika uzdota", "en": "The erasure was ordered"}
# What it says of a right that is carried out where no other page shows it as plainly.
DONE = {
    "restriction": {"bg": "Данните бяха ограничени", "lv": "Datu izmantošana tika ierobežota", "en": "The data was restricted"},
    "objection": {
        "bg": "Възражението беше прието за основателно", "lv": "Iebildums tika atzīts par pamatotu",
        "en": "The objection was found justified",
    },
    "withdraw-consent": {
        "bg": "Съгласието беше оттеглено", "lv": "Piekrišana tika atsaukta", "en": "The consent was withdrawn",
    },
}


def do_next(desk, path):
    """Does what the desk names as next; returns its name, or nothing when no deed is next."""
    desk.goto(path)
    form = desk.locator("#next ~ form").first
    if desk.locator("#next").count() == 0:
        return None
    deed = form.locator("input[name=deed]").get_attribute("value")
    for group in form.locator("fieldset").all():
        if group.locator("input:checked").count() == 0:
            group.locator("input[type=radio], input[type=checkbox]").first.check()
    if deed == "correct":
        form.locator("select").select_option(index=form.locator("option").count() - 1)
    for field in form.locator("textarea").all():
        if not field.input_value():
            field.fill(PUT)
    form.locator("button").first.click()
    assert desk.locator(".mistakes").count() == 0, (deed, desk.locator(".mistakes").inner_text())
    assert not desk.evaluate(OVERFLOWS), (path, deed)
    return deed


@pytest.mark.parametrize("firm", FIRMS)
def test_each_right_is_walked_from_asking_to_its_end(open_page, mailbox, server, firm):
    language = WALKS[firm]
    desk = open_page(locale=LANGUAGES[language], viewport={"width": 390, "height": 844})
    sign_staff_in(desk, server, firm)
    for right, deeds in DEEDS.items():
        address = f"walk-{right}-{firm}@example.org"
        person = open_page(locale=LANGUAGES[language], viewport={"width": 390, "height": 844})
        register(person, mailbox, firm, address)
        if right == "withdraw-consent":
            person.goto(f"/c/{firm}/choices")
            consent_card(person, FIRMS[firm][2]).locator("button").click()
        person.goto(f"/c/{firm}/my-data/requests")
        person.locator(f".ways a[href$='/ask/{right}']").click()
        assert not person.evaluate(OVERFLOWS), right
        person.locator("main form button").first.click()
        assert "/ask/" not in person.url, person.locator("main").inner_text()
        request = person.url.rsplit("/", 1)[1]
        path = f"/c/{firm}/staff/requests/{request}"
        done = []
        while (deed := do_next(desk, path)) is not None:
            done.append(deed)
            assert len(done) < 12, done
        # Where the policy says so, the person is asked before a complaint is answered.
        done = [deed for deed in done if deed not in ("ask", "resume")]
        assert list(dict.fromkeys(done)) == ["take", *deeds, "answer"], (right, done, path)
        if right == "erasure":
            gone(person, desk, firm, address)
            continue
        person.goto(f"/c/{firm}/my-data/requests/{request}")
        answer = person.locator("main").inner_text()
        assert request in answer and re.search("cpdp.bg|dvi.gov.lv", answer), (right, answer)
        assert not person.evaluate(OVERFLOWS), right
        effect(person, firm, right)
        # What was done of it stands in the history, which is evidence.
        person.goto(f"/c/{firm}/history")
        assert person.locator("main details").count() >= 3


def effect(person, firm, right):
    """What the person sees of it beside the answer."""
    if right in DONE:
        assert DONE[right][WALKS[firm]] in person.locator("main").inner_text(), right
    if right in ("access", "portability"):
        assert person.locator("main a[href$='/package']").count() == 1
    elif right == "rectification":
        person.goto(f"/c/{firm}/my-data")
        assert PUT in person.locator("main").inner_text()
    elif right == "withdraw-consent":
        person.goto(f"/c/{firm}/choices")
        assert consent_card(person, FIRMS[firm][2]).locator(".badge-good").count() == 0


def gone(person, desk, firm, address):
    """Whoever was erased is known here no longer; where the policy leaves time to take it back, it is ordered."""
    person.goto(f"/c/{firm}/my-data")
    if address in person.locator("main").inner_text():
        assert ORDERED[WALKS[firm]] in desk.locator("main").inner_text()
