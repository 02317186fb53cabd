"""An answer tells what was done, and nothing that was not (Articles 12(3), 17 and 21(3) GDPR)."""

import html
import re

from test_telling import proven


def draft(entered):
    """The words that stand ready in the form of the answer."""
    return html.unescape(re.search(
        r'<textarea[^>]*name="answer-words"[^>]*>(.*?)</textarea>', entered.page.content, re.S).group(1))


def subscriber(firm):
    person = firm.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", yes="marketing").taken()
    return person


def test_an_erasure_is_told_only_after_it_was_done(easymath):
    entered = proven(easymath, subscriber(easymath), "erasure", words="Erase me.")
    assert "We erased" not in draft(entered)
    assert re.search(r'id="next">Next: Erase', entered.page.content), "the deed stands before the answer"
    before = len(entered.mails)
    refused = entered.does("answer", status=422, words="We erased all of it.")
    assert "Carry it out first" in refused.words and len(entered.mails) == before
    entered.does("erase")
    told = draft(entered)
    assert "We erased your data" in told and ("Nothing stays." in told or "This stays" in told), told
    assert "The data was erased" in entered.page.words
    entered.does("answer", words="All is gone.")
    assert "All is gone." in entered.mails[0]


def test_what_had_not_to_be_done_is_answered_with_a_tick(easymath):
    entered = proven(easymath, subscriber(easymath), "rectification", words="Wrong.")
    entered.does("answer", status=422, words="It is right as it stands: we looked.")
    entered.does("answer", words="It is right as it stands: we looked.", without="yes")
    assert "It is right as it stands" in entered.mails[0]


def test_consents_are_withdrawn_in_the_request_that_asks_it(easymath):
    person = subscriber(easymath)
    person.ask("use", "marketing", "email").allowed()
    entered = proven(easymath, person, "withdraw-consent", words="No more letters.")
    entered.does("withdraw", status=422)
    entered.does("withdraw", consents="marketing")
    person.ask("use", "marketing", "email").refused("consent-withdrawn")
    assert "Your consent is withdrawn" in draft(entered)


def test_an_objection_to_everything_ends_advertising_at_once(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    entered = proven(infopartner, person, "objection", words="Stop it all.")
    assert "The use that was objected to stopped" in entered.page.words
    person.ask("use", "improve-advertising", "email").refused("marketing-objected")
    weighed = re.findall(r'name="uphold-purpose"[^>]*value="([^"]+)"', entered.page.content)
    assert "improve-advertising" not in weighed, "advertising is not weighed"
