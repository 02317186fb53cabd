"""What the policy leaves to the firm and staff enter: addresses of documents, places of stores."""

import re

import pytest

from browser import Browser
from desk import administrator, staff
from house import plain
from test_authority import detail, entries

clause = pytest.mark.clause


def enter(desk, register, element, name, value):
    """A line of a register; the answer of the form."""
    return desk.fill(f"staff/registers/{register}", element=element, name=name, value=value)


def links(firm, path):
    """Every link of a page: words and target."""
    status, _, content = firm.page(path, {"Accept-Language": "en"})
    assert status == 200
    return [(plain(words).strip(), target) for target, words in re.findall(
        r'<a\b[^>]*href="([^"]+)"[^>]*>(.*?)</a>', content, re.S)]


def target(firm, path, words):
    """Where the link with these words leads."""
    return next((to for told, to in links(firm, path) if told.startswith(words)), None)


@clause("SOF-04")
def test_the_introduction_leads_to_the_terms_of_use_and_the_cookie_policy_in_force(softvisia):
    desk = administrator(softvisia)
    documents = {
        "terms-of-use": ("Terms of use", "https://www.softvisia.com/terms-of-use"),
        "cookie-policy": ("Cookie policy", "https://www.softvisia.com/cookies"),
    }
    for element, (label, address) in documents.items():
        assert enter(desk, "addresses", element, label, address).status == 303, desk.words
        assert target(softvisia, "notice", label) == address
        assert "SOF-04" in entries(softvisia, "register-entered")[-1]["clauses"]
    newer = "https://www.softvisia.com/terms-of-use/2027"
    assert enter(desk, "addresses", "terms-of-use", "Terms of use", newer).status == 303
    assert target(softvisia, "notice", "Terms of use") == newer, "the address in force"
    notice = softvisia.page("notice", {"Accept-Language": "en"})[2]
    assert notice.index('id="read-together"') < notice.index('<section class="part">'), "beside the introduction"
    assert "This policy adds to them and does not replace them. Read them together." in plain(notice)
    for wrong in ("javascript:alert(1)", "https://", "softvisia", 'https://a.example/"onclick="x'):
        refused = enter(desk, "addresses", "terms-of-use", "Terms of use", wrong)
        assert refused.status == 422 and 'id="value-mistake"' in refused.content, wrong
    assert target(softvisia, "notice", "Terms of use") == newer


@clause("SOF-05")
def test_people_in_california_are_offered_their_statement_and_people_in_bulgaria_are_not(softvisia):
    desk, statement = administrator(softvisia), "CCPA statement for people in California"
    address = "https://www.softvisia.com/ccpa"
    assert enter(desk, "addresses", "california-statement", statement, address).status == 303, desk.words
    from_california = softvisia.page("notice?region=US-CA", {"Accept-Language": "en"})[2]
    boxes = re.findall(r'<div class="notice notice-info".*?</div>', from_california, re.S)
    assert any(statement in plain(box) and f'href="{address}"' in box for box in boxes), boxes
    assert target(softvisia, "notice?region=BG", statement) is None
    assert target(softvisia, "notice?region=US-NY", statement) is None
    # Whose region is not known is offered it too, and asked; nobody's region is guessed.
    assert target(softvisia, "notice", statement) == address
    assert {"/c/softvisia/notice?region=US-CA", "/c/softvisia/notice?region=BG"} <= {
        to for _, to in links(softvisia, "notice")}
    assert "SOF-05" in entries(softvisia, "register-entered")[-1]["clauses"]


@clause("LAT-54")
def test_a_service_with_its_own_policy_leads_there_and_not_to_this_policy(latinsoft):
    desk, address = administrator(latinsoft), "https://mail.example.lv/privacy"
    element = "services-with-own-policy"
    assert latinsoft.page(f"services/{element}")[1]["location"] == "/c/latinsoft/services"
    assert enter(desk, "addresses", element, "E-mail hosting", address).status == 303, desk.words
    asked = latinsoft.page(f"services/{element}")
    assert asked[0] == 303 and asked[1]["location"].startswith("/c/latinsoft/outside/")
    shown = latinsoft.house.call("GET", asked[1]["location"], headers={"Accept-Language": "en"})
    assert shown[0] == 200 and f'href="{address}"' in shown[2] and "mail.example.lv" in plain(shown[2])
    listed = latinsoft.page("services", {"Accept-Language": "en"})[2]
    card = re.search(rf'id="{element}">(.*?)</section>', listed, re.S).group(1)
    assert "E-mail hosting" in plain(card) and asked[1]["location"] in card and "/c/latinsoft/notice" not in card
    assert "Where a service has its own policy, that one applies, not this." in plain(card)
    assert enter(desk, "addresses", element, "E-mail hosting", "").status == 303, "taken out again"
    assert latinsoft.page(f"services/{element}")[1]["location"] == "/c/latinsoft/services"
    assert "LAT-54" in entries(latinsoft, "register-entered")[-1]["clauses"]


@clause("SOF-112")
def test_a_store_is_registered_with_its_place_and_an_unlisted_place_is_refused(softvisia):
    desk = administrator(softvisia)
    assert enter(desk, "stores", "secure-servers", "Customer database", "aptum").status == 303, desk.words
    assert enter(desk, "stores", "secure-servers", "Paper archive", "own-premises").status == 303, desk.words
    page = desk.open("staff/registers/stores").words
    assert "Customer database" in page and "a data centre of Aptum Technologies Ltd" in page
    assert "Paper archive" in page and "our own premises" in page
    before = len(entries(softvisia, "register-entered"))
    for place in ("garage", "office-cloud"):
        refused = enter(desk, "stores", "secure-servers", "Backup disk", place)
        assert refused.status == 422 and "The policy does not name this place" in refused.words
    assert len(entries(softvisia, "register-entered")) == before
    assert "Backup disk" not in desk.open("staff/registers/stores").words
    last = entries(softvisia, "register-entered")[-1]
    assert "SOF-112" in last["clauses"] and detail(last)["place"] == "own-premises"
    assert "archive" not in str(last).lower(), "evidence holds a digest of the name"
    assert "Data is stored here alone: our own premises and a data centre of Aptum" in softvisia.words("notice")


def test_only_administrators_enter_lines_and_a_foreign_element_is_refused(softvisia):
    helper = staff(softvisia, "helper-registers", "rights-desk")
    assert helper.open("staff/registers/addresses").status == 200
    assert 'name="value"' not in helper.content and "Only an administrator enters lines here." in helper.words
    desk = administrator(softvisia)
    refused = enter(desk, "addresses", "linked", "Terms", "https://www.softvisia.com/x")
    assert refused.status == 422 and 'id="element-mistake"' in refused.content
    assert desk.open("staff/registers/nothing").status == 404
    assert Browser(softvisia).open("staff/registers/stores").status in (302, 303)
