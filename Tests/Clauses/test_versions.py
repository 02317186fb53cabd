"""Versions by day: which text applied when, what a newer one changes, and that the earlier stays readable."""

import datetime
import json
import re
import shutil

import pytest

from house import FIRMS, POLICIES, Firm, House, free_port, plain, zavet
from people import ago
from policyfile import read_policy, write_policy
from test_leaving import erase
from test_reach import carried

clause = pytest.mark.clause

EARLIER, TODAY = "2015-01-01", str(datetime.datetime.now(datetime.UTC).date())
MARK = "This is what the earlier text said."


def of_today(folder, changed=None):
    """Every firm's text as shipped, in force from today on, and as `changed` makes it."""
    for name in FIRMS:
        shutil.rmtree(folder / name, ignore_errors=True)
        policy = read_policy(POLICIES / name) | {"effective": TODAY}
        if changed:
            changed(name, policy)
        write_policy(policy, folder / name)
    return folder


def earlier(_, policy):
    policy["effective"] = EARLIER
    policy.pop("published", None)
    # What an earlier text did not promise does not bind the next one: it may apply from today on.
    policy.get("changes", {}).pop("notice", None)
    policy["text"] = {language: MARK for language in policy["languages"]["published"]}
    if "version" in policy:
        policy["version"] = "earlier"


def new_law(name, policy):
    if name == "easymath":
        policy["laws"] = policy.get("laws", {}) | {"bg/new-accounting-act": {
            "citation": {"bg": "Нов закон", "en": "New Accounting Act"}, "period": "12 years"}}
        policy["retention"]["invoices"]["keep"] = {"law": "bg/new-accounting-act", "after": "fiscal-year-end"}


@pytest.fixture(scope="module")
def succession(house, tmp_path_factory):
    """A house that served an earlier text and serves today's now; somebody with an invoice from before."""
    folder = tmp_path_factory.mktemp("succession")
    first = House(folder / "data", policies=of_today(folder / "earlier", earlier))
    try:
        firm = Firm(first, "easymath")
        person = firm.person()
        person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
        person.gives("invoicing", "accounting-documents", happened=ago(days=400)).taken()
        before = plans(person)
    finally:
        first.stop()
    second = House(folder / "data", policies=of_today(folder / "today", new_law))
    try:
        person.firm = Firm(second, "easymath")
        yield second, person, before
    finally:
        second.stop()


def plans(person):
    status, _, answer = person.firm.call("GET", f"persons/{person.id}/plans")
    assert status == 200, answer
    return {plan["item"]: plan for plan in answer["plans"]}


def spoken(day):
    day = datetime.date.fromisoformat(day)
    return f"{day.day} {day.strftime('%B %Y')}"


@pytest.mark.parametrize("name, told", [
    pytest.param("easymath", ("EAS-80", "When we change this policy we publish the new text on the site."),
                 marks=clause("EAS-80"), id="EAS-80"),
    pytest.param("infopartner", ("INF-71", "The old one stays readable."), marks=clause("INF-71"), id="INF-71"),
    pytest.param("latinsoft", ("LAT-63", "We publish every change on this page"), marks=clause("LAT-63"), id="LAT-63"),
])
def test_a_change_stands_on_the_page_with_its_date_and_the_former_text_stays_readable(succession, request, name, told):
    firm = Firm(succession[0], name)
    page = firm.words("notice")
    assert f"In force from {spoken(TODAY)}" in page and MARK not in page
    listed = firm.page("notice/versions", {"Accept-Language": "en"})[2]
    links = re.findall(rf'href="/c/{name}/(notice\?version=[0-9a-f]{{64}})"', listed)
    assert len(links) == 2 and spoken(TODAY) in plain(listed) and spoken(EARLIER) in plain(listed)
    newer, former = [firm.words(link) for link in links]
    assert MARK not in newer and MARK in former and "This is not the version in force." in former
    assert f"In force from {spoken(EARLIER)}" in former
    assert told[1] in page
    assert any(told[0] in part for part in carried(request.getfixturevalue(name).notice("en")))


@clause("EAS-81")
def test_a_change_takes_effect_when_the_fourteen_days_are_over_and_not_sooner(tmp_path):
    """Published today, it may apply from the day after the fourteenth; until then the text before it is in force."""
    first = of_today(tmp_path / "first", lambda _, policy: policy.update(effective=EARLIER))
    House(tmp_path / "data", policies=first / "easymath").stop()

    def serving(name, effective, changed):
        def change(firm, policy):
            policy["effective"] = effective
            changed(firm, policy)
        return of_today(tmp_path / name, change) / "easymath"

    today = datetime.datetime.now(datetime.UTC).date()
    hasty = serving("hasty", TODAY, new_law)
    refused = zavet("serve", hasty, "--data", tmp_path / "data", "--port", free_port(), "--local-mailbox")
    # The test may cross midnight: the day is counted from when the server looked.
    earliest = re.search(r"takes effect on (\S+) at the earliest", refused.stderr)
    assert refused.returncode == 1 and "effective-too-early" in refused.stderr, refused.stderr
    assert datetime.date.fromisoformat(earliest[1]) - today in (datetime.timedelta(15), datetime.timedelta(16))
    told = zavet("check", hasty, "--in-force", first / "easymath")
    assert told.returncode == 1 and "[effective-too-early]" in told.stdout and "14 days" in told.stdout

    due = serving("due", str(today + datetime.timedelta(16)), new_law)
    assert zavet("check", due, "--in-force", first / "easymath").returncode == 0
    later = House(tmp_path / "data", policies=due)
    try:
        versions = Firm(later, "easymath").call("GET", "policy/versions")[2]["items"]
        assert [version["in-force"] for version in versions] == [True, False]
    finally:
        later.stop()

    def reworded(name, policy):
        if name == "easymath":
            policy["purposes"]["accounting"]["labels"] = {"bg": "Счетоводството", "en": "Our accounting"}

    typo = House(tmp_path / "data", policies=serving("typo", TODAY, reworded))
    try:
        firm = Firm(typo, "easymath")
        assert firm.call("GET", "policy/versions")[2]["items"][-1]["in-force"] and "Our accounting" in firm.words("notice")
    finally:
        typo.stop()


@clause("EAS-72")
def test_a_new_law_and_period_make_a_version_with_its_date_and_move_what_is_due(succession):
    _, person, before = succession
    versions = person.firm.call("GET", "policy/versions")[2]["items"]
    assert [(version["effective"], version["in-force"]) for version in versions] == [(EARLIER, False), (TODAY, True)]
    after = plans(person)["accounting-documents"]
    old = before["accounting-documents"]
    assert old["rules"][0]["laws"] == ["bg/accountancy-act"] and after["rules"][0]["laws"] == ["bg/new-accounting-act"]
    years = [int(plan["goes"]["at"][:4]) for plan in (old, after)]
    assert years[1] == years[0] + 2, "ten years have become twelve"
    assert "we change it here too, as a new version" in person.firm.words("notice")


@clause("ZAK-001")
def test_date_and_hour_of_the_version_stand_at_the_top_beside_the_list_of_versions(succession):
    page = Firm(succession[0], "zakonnik").page("notice", {"Accept-Language": "en"})[2]
    facts = re.search(r'<p class="facts">.*?</p>', page, re.S).group(0)
    assert "16.04.2018, 11:23" in plain(facts) and 'href="/c/zakonnik/notice/versions"' in facts
    before = page[:page.index('<p class="facts">')]
    assert "Our messages to you" not in plain(re.sub(r"<nav.*?</nav>", "", before, flags=re.S))
    assert "The version in force always stands here, beside it the earlier ones and what has changed." in plain(page)


@clause("EAS-101")
def test_the_day_of_the_last_update_is_shown(easymath):
    assert "In force from 12 January 2020" in easymath.words("notice")
    assert "Published on 12 January 2020." in easymath.words("notice/files/notice.html")
    assert any("EAS-101" in part for part in carried(easymath.notice("en")))


@clause("INF-72")
def test_before_its_first_day_no_version_is_in_force_and_on_that_day_it_is(infopartner):
    assert infopartner.page("notice?on=2017-09-30")[0] == 404
    assert "In force from 1 October 2017" in infopartner.words("notice?on=2017-10-01")
    assert any("INF-72" in part for part in carried(infopartner.notice("en")))


@clause("EAS-74")
def test_after_thirty_days_no_copy_opens_what_was_erased_and_one_that_still_does_is_reported(easymath, tmp_path):
    """The age of a copy stands beside it; it is set back here, as nobody waits thirty days."""
    def backup(name):
        done = zavet("backup", "--data", first.data, "--data-to", tmp_path / name / "data",
                     "--keys-to", tmp_path / name / "keys")
        assert done.returncode == 0, done.stderr

    def aged(name, days):
        for part in ("data", "keys"):
            manifest = tmp_path / name / part / "backup.json"
            told = json.loads(manifest.read_text())
            told["begun"] = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days)).strftime(
                "%Y-%m-%dT%H:%M:%SZ")
            manifest.write_text(json.dumps(told))

    def look():
        done = zavet("backup", "--data", first.data, "--check", tmp_path / "old", "--check", tmp_path / "new", "--json")
        found = {copy["folder"].split("/")[-2] + "/" + copy["part"]: copy["overdue"]
                 for copy in json.loads(done.stdout)["copies"]}
        return done.returncode, found
    first = House(tmp_path / "data")
    try:
        firm = Firm(first, "easymath")
        goes = firm.person()
        goes.gives("registration", "email login-name", agree="adult rights-of-others").taken()
        backup("old")
        assert erase(firm, goes, everything=True)["whole"]
        backup("new")
        aged("old", 29)
        status, found = look()
        assert status == 0 and set(found) == {"old/data", "old/keys", "new/data", "new/keys"}, found
        aged("old", 31)
        status, found = look()
        assert status == 1 and found["old/keys"] == ["easymath"] and found["new/keys"] == [], found
        assert found["old/data"] == [], "without its keys the copy of the data opens to nobody"
        shutil.rmtree(tmp_path / "old/keys")
        status, found = look()
        assert status == 0 and set(found) == {"old/data", "new/data", "new/keys"}, found
        key = (first.data / "master.key").read_bytes()
    finally:
        first.stop()
    restored = tmp_path / "restored"
    restored.mkdir(mode=0o700)
    (restored / "master.key").write_bytes(key)
    (restored / "master.key").chmod(0o600)
    # What is left of the copies holds nothing of the erased person that opens: not even the data of before.
    done = zavet("restore", "--data-from", tmp_path / "old/data", "--keys-from", tmp_path / "new/keys",
                 "--data", restored, "--without-evidence")
    assert done.returncode == 0, done.stderr
    second = House(restored)
    try:
        firm = Firm(second, "easymath")
        who = {"kind": "email", "value": goes.sample("email")}
        assert firm.call("POST", "persons/find", who)[2]["persons"] == []
        status, _, _ = firm.call(
            "POST", "reads", {"purpose": "data-subject-rights", "data": ["email"], "person": goes.id})
        assert status == 404
        assert "What is deleted is gone from them too within 30 days at most." in firm.words("notice")
    finally:
        second.stop()


@clause("EAS-73")
def test_a_lost_database_comes_back_from_its_backup_and_who_was_erased_since_is_erased_again(easymath, tmp_path):
    first = House(tmp_path / "data")
    try:
        firm = Firm(first, "easymath")
        stays, goes = firm.person(), firm.person()
        for person in (stays, goes):
            person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
        copied = zavet("backup", "--data", first.data, "--data-to", tmp_path / "b/data",
                       "--keys-to", tmp_path / "b/keys")
        assert copied.returncode == 0, copied.stderr
        erased = erase(firm, goes, everything=True)
        assert erased["whole"]
        for entry in erased["evidence"]:
            firm.evidence(entry)
        bundles = []
        for head in json.loads((tmp_path / "b/data/backup.json").read_text())["heads"]:
            bundles += ["--evidence", tmp_path / ("bundle-" + head["controller"])]
            done = zavet("ledger", "export", first.data, "--controller", head["controller"], "--to", bundles[-1])
            assert done.returncode == 0, done.stderr
        key = (first.data / "master.key").read_bytes()
    finally:
        first.stop()
    restored = tmp_path / "restored"
    restored.mkdir(mode=0o700)
    (restored / "master.key").write_bytes(key)
    (restored / "master.key").chmod(0o600)
    shutil.rmtree(tmp_path / "data")
    done = zavet("restore", "--data-from", tmp_path / "b/data", "--keys-from", tmp_path / "b/keys", "--data", restored,
                 *bundles, "--json")
    assert done.returncode == 0, done.stderr
    assert "subject-erased" not in {lost["kind"] for lost in json.loads(done.stdout)["notRepeated"]}
    second = House(restored)
    try:
        stays.firm = goes.firm = Firm(second, "easymath")
        assert stays.held("email")[0]["value"] == stays.sample("email")
        assert goes.firm.call("GET", f"persons/{goes.id}")[0] == 404
        who = {"kind": "email", "value": goes.sample("email")}
        assert goes.firm.call("POST", "persons/find", who)[2]["persons"] == []
        assert "We make backup copies so that no fault can lose data." in goes.firm.words("notice")
    finally:
        second.stop()


@clause("EAS-81")
def test_a_change_takes_effect_after_fourteen_days_and_until_then_the_old_version_is_in_force(tmp_path):
    """The new text is published today, and says of itself that it takes effect when the fourteen days are over."""
    today = datetime.datetime.now(datetime.UTC).date()
    last, first = today + datetime.timedelta(14), today + datetime.timedelta(15)
    folder, policy = tmp_path / "policies" / "easymath", read_policy(POLICIES / "easymath")
    days = int(policy["changes"]["notice"].removesuffix(" days"))
    assert first > today + datetime.timedelta(days) >= last
    former = policy | {"text": {language: MARK for language in policy["languages"]["published"]}}
    write_policy(former, folder)
    House(tmp_path / "data", policies=folder).stop()
    write_policy(policy | {"published": str(today), "effective": str(first)}, folder)
    second = House(tmp_path / "data", policies=folder)
    try:
        firm = Firm(second, "easymath")
        assert MARK in firm.words("notice"), "the old version is in force"
        assert MARK in firm.words(f"notice?on={last}"), "and on the last of the days"
        newer = firm.words(f"notice?on={first}")
        assert MARK not in newer and f"In force from {spoken(str(first))}" in newer
        assert "You have 14 days to read it; only after them does it begin to apply." in newer
        versions = firm.call("GET", "policy/versions")[2]["items"]
        assert [version["in-force"] for version in versions] == [True, False]
    finally:
        second.stop()
