"""Any question can be put to a policy from the command line, and the answer says why."""

import json

import pytest
from house import POLICIES, zavet

SHOP = POLICIES / "shop"


def decide(*arguments):
    done = zavet("decide", "--policy", SHOP, "--json", *arguments)
    return done.returncode, json.loads(done.stdout)


def test_a_use_without_consent_is_denied_with_line_and_clause():
    status, answer = decide("--purpose", "newsletter", "--data-item", "email", "--channel", "email")
    assert status == 1 and not answer["permitted"]
    reason = next(reason for reason in answer["reasons"] if reason["code"] == "consent-missing")
    lines = (SHOP / "policy.yaml").read_text().splitlines()
    assert reason["line"] and "newsletter" in lines[reason["line"] - 1]
    carried = [clause for reason in answer["reasons"] for clause in reason["clauses"]]
    assert "SHOP-03" in carried or reason["element"] == "consents/newsletter"


def test_a_described_person_who_agreed_is_permitted(tmp_path):
    state = tmp_path / "state.json"
    state.write_text(json.dumps({
        "consents": {"newsletter": {
            "status": "given", "at": "2026-01-01", "purposes": ["newsletter"], "data": ["email"]}},
        "relations": {"account": {"state": "open", "at": "2026-01-01T00:00:00Z"}},
        "data": {"email": {"collected": "2026-01-01", "point": "registration", "purposes": ["account"]}},
    }))
    status, answer = decide("--purpose", "newsletter", "--data-item", "email", "--state", state, "--explain")
    assert status == 0 and answer["effect"] == "permit"
    assert [reason["code"] for reason in answer["reasons"]] == ["consent-holds"]
    ground = next(step for step in answer["steps"] if step["check"] == "ground")
    assert ground["carriedBy"]["code"] == "consent-holds"


def test_the_time_asked_about_counts():
    _, before = decide("--purpose", "account", "--data-item", "email", "--at", "2019-12-31T23:59:59Z")
    assert [reason["code"] for reason in before["reasons"]] == ["not-in-force"]


def test_text_for_people_names_the_way(tmp_path):
    done = zavet("decide", "--policy", SHOP, "--purpose", "selling", "--data-item", "name", "--operation", "share",
                 "--recipient", "courier", "--explain")
    assert done.returncode == 1 and "the way to it:" in done.stdout and "policy.yaml:" in done.stdout


def test_a_person_of_a_database_is_asked_about(shop):
    data, people = shop
    asked = ["decide", "--data", data, "--controller", "shop", "--purpose", "account", "--data-item", "email"]
    assert zavet(*asked, "--person", people[0]["person"]).returncode == 0
    assert zavet(*asked).returncode == 1
    unknown = zavet(*asked, "--person", "nobody")
    assert unknown.returncode == 1 and "person-unknown" in unknown.stderr


@pytest.mark.parametrize("content, code", [
    ("{", "state-not-json"), ('{"consent": {}}', "state-unknown-member"), ('{"facts": [1]}', "state-malformed"),
    ('{"events": {"account-opened": "yesterday"}}', "state-malformed"),
    ('{"objections": []}', "must be an object by names of purposes"),
    ('{"objections": {"selling": "pending"}}', "must be an object with status, at"),
])
def test_a_state_that_cannot_be_read_is_refused_with_its_place(tmp_path, content, code):
    state = tmp_path / "state.json"
    state.write_text(content)
    refused = zavet("decide", "--policy", SHOP, "--purpose", "account", "--state", state)
    assert refused.returncode == 2 and code in refused.stderr


def test_a_wrong_call_ends_with_2():
    assert zavet("decide", "--purpose", "account").returncode == 2
    assert zavet("decide", "--policy", SHOP, "--operation", "juggle").returncode == 2
    assert zavet("nonsense").returncode == 2


BAKERY = """
zavet: 1
policy: corner-bakery
effective: 2026-01-01
languages: {published: [en], prevails: en}
controller: {name: Corner Bakery Ltd, country: BG, contact: {email: hello@bakery.example}}
data: {email: {category: contact.email, identifier: email, labels: E-mail address}}
events: {order-placed: {labels: An order is placed}, order-delivered: {labels: The order is delivered}}
relations: {order: {requested-by: order-placed, ends: order-delivered, labels: Order}}
agreements: {adult: {statement: I am of age, states-age: 18}}
purposes:
  baking: {basis: contract, relation: order, before-contract: true, data: [email], minimum-age: 18, labels: Baking}
collect:
  order-form: {channel: web, for: [baking], asks: [email], agreements: [adult], events: [order-placed], labels: Form}
retention: {addresses: {data: email, keep: while needed, then: erase, labels: Addresses}}
"""


CLUB = """
zavet: 1
policy: walking-club
effective: 2026-01-01
languages: {published: [en], prevails: en}
controller: {name: Walking Club, country: IE, contact: {email: hello@club.example}}
data:
  email: {category: contact.email, identifier: email, labels: E-mail address}
  visit: {category: usage.log, source: observed, labels: Visit}
facts: {inquiry: {labels: An inquiry is under way}}
purposes:
  news: {basis: consent, data: email, labels: News}
  safety: {basis: legitimate-interests, interests: Safety, data: visit, labels: Safety}
consents:
  news: {purposes: news, ask: "Yes, send me news.", labels: News by e-mail}
collect:
  form: {channel: web, for: news, asks: email, offers: news, labels: Form}
  door: {channel: automatic, for: safety, asks: visit, labels: Door}
retention:
  addresses: {data: email, keep: while consent news, then: erase, labels: Addresses}
  visits: {data: visit, keep: {latest of: [72 hours after collected, while fact inquiry]}, then: erase, labels: Visits}
"""


def of_the_club(folder, *question):
    (folder / "policy.yaml").write_text(CLUB)
    return zavet("decide", "--policy", folder, *question)


def test_a_consent_can_be_given_with_the_collection_that_is_asked_about(tmp_path):
    arriving = ["--purpose", "news", "--data-item", "email", "--operation", "collect", "--point", "form"]
    assert of_the_club(tmp_path, *arriving).returncode == 1
    agreed = of_the_club(tmp_path, *arriving, "--consent", "news")
    assert agreed.returncode == 0 and "consent-holds" in agreed.stdout
    refused = of_the_club(tmp_path, *arriving, "--consent", "other")
    assert refused.returncode == 2 and "[consent-not-offered]" in refused.stderr and "these: news" in refused.stderr
    assert of_the_club(tmp_path, "--purpose", "news", "--data-item", "email", "--consent", "news").returncode == 2


def test_a_fact_stated_of_somebody_described_reaches_what_is_kept_while_it_lasts(tmp_path):
    state = tmp_path / "state.json"
    state.write_text(json.dumps({"data": {"visit": {
        "collected": "2026-02-01", "point": "door", "purposes": ["safety"]}}}))
    asked = ["--purpose", "safety", "--data-item", "visit", "--state", state, "--at", "2026-03-01T00:00:00Z"]
    over = of_the_club(tmp_path, *asked)
    assert over.returncode == 1 and "retention-over" in over.stdout
    assert of_the_club(tmp_path, *asked, "--fact", "inquiry").returncode == 0


def test_a_collection_counts_what_its_point_brings(tmp_path):
    (tmp_path / "policy.yaml").write_text(BAKERY)

    def asked(*further):
        done = zavet("decide", "--policy", tmp_path, "--json", "--purpose", "baking", "--data-item", "email", *further)
        return done.returncode, [reason["code"] for reason in json.loads(done.stdout)["reasons"]]

    arriving = ["--operation", "collect", "--point", "order-form"]
    assert asked(*arriving, "--agreement", "adult") == (0, ["pre-contract-holds"])
    assert asked(*arriving) == (1, ["age-unknown", "agreement-missing"])
    assert asked()[1] == ["age-unknown", "relation-missing"]
