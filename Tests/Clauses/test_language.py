"""What a policy may not leave out: a copy that lacks it is refused, with its place, and no server starts on it."""

import json

import pytest

from browser import Browser
from house import free_port, zavet
from policyfile import carriers, read_policy, write_policy

clause = pytest.mark.clause


@pytest.fixture
def refused(tmp_path):
    """Loads a policy with a change to one element; the codes of the errors that stand at it."""
    def load(firm, section, name, change):
        policy = read_policy(firm.folder)
        change(policy[section][name])
        folder = tmp_path / "policies" / f"{firm.name}-{section}-{name}"
        text = write_policy(policy, folder).splitlines()
        served = zavet("serve", folder, "--data", tmp_path / "data", "--port", free_port())
        assert served.returncode != 0, "a server started on it"
        found = json.loads(zavet("check", folder, "--json").stdout)[0]
        errors = [one for one in found["diagnostics"] if one["severity"] == "error"]
        start = text.index(f"  {name}:", text.index(f"{section}:"))
        end = next((at for at in range(start + 1, len(text)) if not text[at].startswith("   ")), len(text))
        assert all(start < one["line"] <= end for one in errors), errors
        assert all(one["hint"] for one in errors), errors
        return {one["code"] for one in errors}
    return load


def grounds(purpose):
    """The grounds of a purpose, however it writes them."""
    return purpose["bases"] if "bases" in purpose else [purpose]


@clause("ZAK-084")
def test_each_legitimate_interest_is_named_and_open_to_objection_or_loading_is_refused(zakonnik, refused):
    own = carriers(read_policy(zakonnik.folder), "purposes", "ZAK-084")
    assert set(own) == {"letters", "site-operation", "fraud-prevention", "disputes", "service-analysis", "tailored-ads"}
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms").taken()
    browser = Browser(zakonnik).sign_in(person)
    choices, notice = browser.open("choices").words.lower(), zakonnik.words("notice").lower()
    for name, purpose in own.items():
        ground = next(one for one in grounds(purpose) if one["basis"] == "legitimate-interests")
        interest = ground["interests"]["en"].rstrip(".").lower()
        assert interest in notice, name
        if purpose.get("direct-marketing"):
            assert browser.press("choices", act="object-to-marketing").status == 303
        else:
            assert interest in choices, name
            assert browser.press("choices", act="object", element=name).status == 303
    assert set(person.record["objections"]) >= {
        name for name in own if not own[name].get("direct-marketing")}
    person.ask("use", "tailored-ads", "professional-interests").refused("marketing-objected", clause="ZAK-084")
    assert "interests-missing" in refused(
        zakonnik, "purposes", "letters", lambda purpose: purpose.pop("interests"))


@clause("ZAK-139")
def test_a_legal_duty_without_its_act_is_refused_and_with_it_the_decision_cites_it(zakonnik, refused):
    own = carriers(read_policy(zakonnik.folder), "purposes", "ZAK-139")
    duties = ["accounting", "taxes", "distance-selling", "consumer-authority", "data-protection-authority", "courts"]
    assert list(own) == duties
    buyer = zakonnik.person()
    buyer.gives("order", "name phone email", agree="adult terms").taken()
    demanded = "demand-number legal-act"
    for name, law, named in (("distance-selling", "bg/consumer-protection-act", ""),
                             ("consumer-authority", "bg/consumer-protection-act", demanded),
                             ("data-protection-authority", "bg/personal-data-protection-act", demanded),
                             ("courts", "bg/procedural-law", "court-order")):
        asked = buyer.ask("use", name, "name email", particulars=named)
        decided = asked.allowed("ZAK-139", "legal-obligation-holds")
        assert {"section": "laws", "name": law} in [
            {"section": rest["section"], "name": rest["name"]} for rest in decided.answer["rests-on"]]
    assert "law-missing" in refused(zakonnik, "purposes", "accounting", lambda purpose: purpose.pop("law"))


@clause("ZAK-106")
def test_each_item_of_user_data_names_its_reason_or_loading_is_refused(zakonnik, refused):
    group = read_policy(zakonnik.folder)["groups"]["billing-data"]
    assert "ZAK-106" in (group["clause"] if isinstance(group["clause"], list) else [group["clause"]])
    assert set(group["reasons"]) == {"services", "invoicing", "proof"}
    assert set(group["because"]) == set(group["data"])
    page = zakonnik.words("notice").lower()
    for reason in group["reasons"].values():
        assert reason["en"].lower() in page, reason
    assert "reason-missing" in refused(
        zakonnik, "groups", "billing-data", lambda group: group["because"].pop("charges"))
    assert "reason-missing" in refused(
        zakonnik, "groups", "billing-data", lambda group: group["because"].update(charges="whim"))


@clause("SOF-101")
def test_a_period_that_leaves_a_criterion_unanswered_is_refused_and_the_answers_stand_beside_it(softvisia, refused):
    policy = read_policy(softvisia.folder)
    procedure = policy["procedures"]["set-retention"]
    assert procedure["governs"] == "retention" and list(procedure["steps"]) == ["amount", "risk", "purpose", "law"]
    for step in procedure["steps"]:
        assert "weighing-incomplete" in refused(
            softvisia, "retention", "letters", lambda rule, step=step: rule["weighed"].pop(step)), step
        assert refused(softvisia, "retention", "letters", lambda rule, step=step: rule["weighed"].update(
            {step: {"en": ""}})) & {"weighing-incomplete", "wrong-type"}, step
    assert "weighing-incomplete" in refused(softvisia, "retention", "letters", lambda rule: rule.pop("weighed"))
    assert "weighing-unknown" in refused(
        softvisia, "retention", "letters", lambda rule: rule["weighed"].update(mood={"en": "good"}))
    rows = {row.get("anchor"): row for row in tables(softvisia.notice("en"))}
    for name, rule in policy["retention"].items():
        told = str(rows[f"retention-{name}"])
        for answer in rule["weighed"].values():
            assert answer["en"].rstrip(".") in told, (name, answer)
    assert "Disclosure of what was written in confidence." in softvisia.words("notice")
    assert "SOF-101" in str(policy["procedures"]["set-retention"]["clause"])


def tables(value):
    """The rows of all tables of a notice."""
    if isinstance(value, dict):
        yield from value.get("rows", [])
        for part in value.values():
            yield from tables(part)
    elif isinstance(value, list):
        for part in value:
            yield from tables(part)
