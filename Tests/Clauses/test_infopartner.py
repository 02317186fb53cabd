"""Info Partner: what its API shows (intake, decisions, policy as data)."""

import json

import pytest

from browser import Browser
from house import zavet
from people import ask

clause = pytest.mark.clause


@pytest.fixture
def client(infopartner):
    """A person with a profile and a contract."""
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    person.gives("contract", "name contract-number").taken()
    return person


# A point of collection: given what, taken with which source and point; an undeclared field or occasion refused.
POINTS = [
    pytest.param("support-contact", "support-case name phone email", "subject", marks=clause("INF-03"), id="INF-03"),
    pytest.param("support-through-affiliate", "support-case email", "affiliate", marks=clause("INF-03"),
                 id="INF-03 affiliate"),
    pytest.param("sales-contact", "sales-note name email", "subject", marks=clause("INF-04"), id="INF-04 firm"),
    pytest.param("sales-through-affiliate", "sales-note name email", "affiliate", marks=clause("INF-04"),
                 id="INF-04 affiliate"),
    pytest.param("registration", "email name phone", "subject", marks=clause("INF-08"), id="INF-08"),
    pytest.param("demo-request", "email demo-product name", "subject", marks=clause("INF-09"), id="INF-09"),
    pytest.param("contract", "name contract-number phone", "subject", marks=clause("INF-10"), id="INF-10"),
]


@pytest.mark.parametrize("point, items, source", POINTS)
def test_contact_data_is_kept_with_its_occasion_and_source(infopartner, request, point, items, source):
    carried = request.node.get_closest_marker("clause").args[0]
    person = infopartner.person()
    person.gives(point, items, source="affiliate" if source == "affiliate" else None).taken()
    kept = person.held(items)
    assert {value["item"] for value in kept} == set(items.split())
    assert {(value["point"], value["source"]) for value in kept} == {(point, source)}
    assert all(value["collected"] for value in kept)
    assert carried in infopartner.element("points", point)["clauses"]
    infopartner.person().gives(f"{point}-elsewhere", items).refused("point-undeclared")


@clause("INF-10")
def test_a_contract_is_kept_with_its_number(client):
    kept = client.held("contract-number")
    assert [value["value"] for value in kept] == [client.sample("contract-number")]
    assert kept[0]["point"] == "contract"


@clause("INF-11")
def test_an_update_download_is_kept_with_its_source_and_no_other_occasion_is_taken(client, infopartner):
    infopartner.person().gives("update-download", "downloads").refused("point-needs-unmet", clause="INF-11")
    client.gives("update-download", "downloads").taken()
    assert [(value["point"], value["source"]) for value in client.held("downloads")] == [
        ("update-download", "observed")]
    client.gives("telephone-survey", "downloads").refused("point-undeclared")


@clause("INF-12")
@pytest.mark.parametrize("point, needed", [
    ("registration", "email name phone"), ("demo-request", "demo-product email name phone"),
    ("contract", "contract-number email name phone"), ("support-contact", "support-case email name phone"),
    ("sales-contact", "sales-note email name phone"),
])
def test_name_telephone_and_email_are_taken_and_a_birth_date_is_refused(infopartner, point, needed):
    person = infopartner.person()
    person.gives(point, needed, values={"birth-date": "1990-05-17"}).refused("data-undeclared", "birth-date")
    person.gives(point, needed).taken()
    assert "INF-12" in infopartner.element("points", point)["clauses"]
    for item in ("name", "phone", "email"):
        assert "INF-12" in infopartner.element("data", item)["clauses"]


# A use by name: who may, whether allowed, and the clause in the answer.
@clause("INF-07")
@pytest.mark.parametrize("purpose, data", [("improve-services", "email activity"), ("develop-products", "email activity")])
def test_combining_is_allowed_to_improve_products_and_refused_for_another_aim(client, purpose, data):
    client.ask("combine", purpose, data).allowed("INF-07")
    client.ask("combine", "credit-scoring", data).refused("purpose-undeclared", clause="INF-07")
    client.ask("combine", "trends", "clickstream").refused("operation-not-for-purpose")


@clause("INF-17")
def test_improving_services_may_use_an_address_citing_the_clause(client):
    client.ask("use", "improve-services", "email").allowed("INF-17")


@clause("INF-18")
def test_improving_advertising_never_reaches_who_left(client):
    client.ask("use", "improve-advertising", "email").allowed("INF-18")
    client.chooses("object-to-marketing")
    client.ask("use", "improve-advertising", "email").refused("marketing-objected", clause="INF-18")


@clause("INF-44")
def test_learning_behaviour_from_clickstream_is_allowed_citing_the_clause(infopartner):
    ask(infopartner, "use", "learn-behaviour", "clickstream").allowed("INF-44")


@clause("INF-43")
def test_logs_open_for_administering_the_site_and_the_reading_is_recorded(infopartner):
    visitor = infopartner.person()
    visitor.gives("log-files", "ip-address visit-time").taken()
    status, answer = visitor.read("site-administration", "ip-address")
    assert status == 200 and [value["value"] for value in answer["data"]] == ["192.0.2.7"]
    entry = infopartner.evidence(answer["evidence"][0])
    assert entry["kind"] == "decision-permitted" and entry["detail"]["purpose"]["name"] == "site-administration"
    assert "INF-43" in entry["clauses"]
    for role, expected in [("site-administrator", "permit"), ("sales", "deny")]:
        done = zavet("decide", "--policy", infopartner.folder, "--operation", "read", "--purpose", "site-administration",
                     "--data-item", "ip-address", "--asker", "staff", "--role", role, "--json")
        assert json.loads(done.stdout)["effect"] == expected, done.stdout + done.stderr


@clause("INF-46")
def test_logs_may_serve_advertising_citing_the_clause_until_an_objection_and_ip_addresses_stay_personal(infopartner):
    visitor = infopartner.person()
    visitor.gives("log-files", "ip-address visit-time").taken()
    visitor.ask("use", "advertising-from-logs", "ip-address").allowed("INF-46")
    assert infopartner.element("data", "ip-address")["category"] == "device.ip-address"
    visitor.chooses("object-to-marketing")
    visitor.ask("use", "advertising-from-logs", "ip-address").refused("marketing-objected", clause="INF-46")
    notice = str(infopartner.notice("en"))
    assert "The logs hold IP addresses, which are personal, while leaving reaches the address list alone." in notice
    assert "one objection to advertising stops this too" in notice


@clause("INF-06")
def test_an_affiliate_gets_nothing_for_a_use_outside_the_policy(client):
    client.ask("share", "improve-services", "email", recipient="affiliates").allowed("INF-06")
    client.ask("share", "account", "email", recipient="affiliates").refused("prohibited", clause="INF-06")
    client.ask("share", "community", "forum-post", recipient="affiliates").refused(
        "recipient-not-for-purpose", clause="INF-06")
    client.ask("share", "election-campaign", "email", recipient="affiliates").refused(
        "purpose-undeclared", clause="INF-06")


@clause("INF-49")
@pytest.mark.parametrize("purpose, data", [
    ("account", "email"), ("service-messages", "email"), ("site-administration", "ip-address"),
    ("learn-behaviour", "clickstream"), ("community", "forum-post"),
])
def test_sharing_for_anything_but_products_services_and_advertising_is_refused(client, purpose, data):
    client.ask("share", purpose, data, recipient="affiliates").refused("prohibited", clause="INF-49")


@clause("INF-49")
def test_the_contradiction_of_solely_is_published_and_other_disclosures_need_a_record(client, infopartner):
    client.ask("share", "improve-services", "email", recipient="supplying-partners").allowed()
    client.ask("share", "legal-duty", "email", recipient="courts").refused("particular-missing")
    notice = str(infopartner.notice("en"))
    assert "leaves no room for disclosure by law" in notice
    assert "otherwise it is refused" in notice


@clause("INF-50")
def test_a_partner_wanting_addresses_for_its_own_campaign_is_refused_and_logged(client, infopartner):
    question = {"operation": "share", "purpose": "improve-services", "data": "email",
                "recipient": "supplying-partners", "facts": ["own-campaign"], "person": client.id, "record": True}
    answer = infopartner.call("POST", "decisions", question)[2]
    assert not answer["permitted"]
    assert any("INF-50" in reason["clauses"] for reason in answer["reasons"] if reason["code"] == "prohibited")
    entry = infopartner.evidence(answer["evidence"][0])
    assert entry["kind"] == "decision-denied" and "INF-50" in entry["clauses"]


# A disclosure that passes only with what must be stated, and is recorded.
DISCLOSURES = [
    pytest.param("public-matters", "public-interest-bodies", "written-finding", marks=clause("INF-55"), id="INF-55"),
    pytest.param("enforce-terms", "enforcers", "term-broken necessity", marks=clause("INF-56"), id="INF-56"),
    pytest.param("protect-activities", "protectors", "threat necessity", marks=clause("INF-57"), id="INF-57"),
    pytest.param("protect-users", "protectors", "threat necessity", marks=clause("INF-58"), id="INF-58"),
]


@pytest.mark.parametrize("purpose, recipient, parts", DISCLOSURES)
def test_a_disclosure_passes_only_with_what_it_must_state_and_is_recorded(
        client, infopartner, request, purpose, recipient, parts):
    carried = request.node.get_closest_marker("clause").args[0]
    for missing in parts.split():
        stated = [part for part in parts.split() if part != missing]
        client.ask("share", purpose, "email", recipient=recipient, particulars=stated).refused(
            "particular-missing", element=f"particulars/{missing}", clause=carried)
    client.ask("share", purpose, "email", recipient=recipient, particulars=parts).allowed(carried).owes(
        "record-disclosure")
    answer = infopartner.call("POST", "decisions", {
        "operation": "share", "purpose": purpose, "data": "email", "recipient": recipient,
        "particulars": parts.split(), "person": client.id, "record": True})[2]
    entry = infopartner.evidence(answer["evidence"][0])
    assert entry["kind"] == "disclosure-made" and carried in entry["clauses"]


@clause("INF-20")
def test_developing_products_and_improving_support_are_listed_with_the_data_they_use(infopartner):
    for name, expected in [("develop-products", {"activity", "downloads"}), ("improve-support", {"support-case"})]:
        purpose = infopartner.element("purposes", name)
        assert expected <= set(purpose["data"]) and "INF-20" in purpose["clauses"]


@clause("INF-27")
def test_activity_data_shows_the_purpose_of_more_useful_information(infopartner):
    purpose = infopartner.element("purposes", "useful-information")
    assert purpose["label"] == "More useful information for clients"
    assert purpose["data"] == ["activity"] and "INF-27" in purpose["clauses"]


@clause("INF-26")
def test_activity_is_stored_without_name_email_or_telephone(client, infopartner):
    client.gives("activity", "activity name").refused("field-not-asked", "name", clause="INF-26")
    client.gives("activity", "activity email").refused("field-not-asked", "email", clause="INF-26")
    client.gives("activity", "activity phone").refused("field-not-asked", "phone", clause="INF-26")
    taken = client.gives("activity", "activity").taken()
    assert [kept["item"] for kept in taken.answer["data"]] == ["activity"]


@clause("INF-40")
def test_a_request_writes_one_line_and_nothing_is_asked_of_the_visitor(infopartner):
    point = infopartner.element("points", "log-files")
    assert point["channel"] == "automatic" and not point["agreements"] and not point["offers"]
    visitor = infopartner.person()
    taken = visitor.gives("log-files", "ip-address visit-time browser").taken()
    assert len(visitor.held("visit-time")) == 1
    entry = taken.entry("datum-collected")
    assert entry["detail"]["channel"]["code"] == "automatic" and "INF-40" in entry["clauses"]


@clause("INF-41")
def test_a_log_line_with_another_field_is_refused_and_the_refusal_recorded(infopartner):
    refused = infopartner.person().gives("log-files", "ip-address visit-time email").refused(
        "field-not-asked", "email", clause="INF-41")
    entry = infopartner.evidence(refused.answer["evidence"][0])
    assert entry["kind"] == "collection-refused" and "INF-41" in entry["clauses"]
    fields = "ip-address visit-time browser internet-provider referring-page exit-page operating-system clickstream"
    infopartner.person().gives("log-files", fields).taken()


@clause("INF-63")
def test_a_post_keeps_author_time_and_the_warning_that_was_confirmed(client, infopartner):
    client.gives("forum", "forum-post").refused("agreement-missing", "seen-by-others", clause="INF-63")
    entry = client.gives("forum", "forum-post", agree="seen-by-others").taken().entry("datum-collected")
    assert entry["subject"] and entry["happened"] and "INF-63" in entry["clauses"]
    assert entry["detail"]["agreements"]["names"] == ["seen-by-others"]
    kept = client.held("forum-post")
    assert kept[0]["point"] == "forum" and kept[0]["collected"]


def classed(firm, data, person=None):
    """How data that stands together is classed: of each item whether it is personal, and why."""
    status, _, answer = firm.call(
        "POST", "classifications", {"data": data.split(), **({"person": person.id} if person else {})})
    assert status == 200, answer
    return {item["item"]: (item["personal"], item["because"]) for item in answer["items"]}


def cited(firm, item):
    """The clauses that the classing of an item names."""
    status, _, answer = firm.call("POST", "classifications", {"data": [item]})
    assert status == 200, answer
    return answer["items"][0]["clauses"]


@clause("INF-30")
def test_clickstream_is_personal_while_it_is_joined_to_a_profile_and_no_longer(infopartner):
    assert classed(infopartner, "clickstream activity") == {
        "clickstream": (False, "stands-alone"), "activity": (False, "stands-alone")}
    assert classed(infopartner, "clickstream email")["clickstream"] == (True, "combined")
    visitor = infopartner.person()
    visitor.gives("log-files", "ip-address visit-time clickstream").taken()
    assert classed(infopartner, "clickstream", visitor) == {"clickstream": (True, "held-of-person")}
    data = [value["datum"] for value in visitor.held("clickstream")]
    erased = infopartner.call(
        "POST", f"persons/{visitor.id}/erasures", {"data": data, "ground": "no-longer-needed"})
    assert erased[0] == 200 and not visitor.held("clickstream")
    assert classed(infopartner, "clickstream", visitor) == {"clickstream": (False, "stands-alone")}
    for item in ("clickstream", "activity"):
        assert "INF-30" in cited(infopartner, item)


@clause("INF-35")
def test_cookie_data_is_not_personal_alone_and_is_with_an_identifier(infopartner):
    assert classed(infopartner, "visit-data") == {"visit-data": (False, "stands-alone")}
    assert "INF-35" in cited(infopartner, "visit-data")
    assert classed(infopartner, "visit-data device-mark") == {
        "visit-data": (True, "combined"), "device-mark": (True, "always")}
    point = next(one for one in infopartner.check["diagnostics"]
                 if one["code"] == "open-point" and "cookies gather" in one["message"])
    assert point["place"] if "place" in point else point["line"], "the text's contradiction is told openly"


@clause("INF-36")
def test_a_record_with_an_address_or_a_cookie_id_is_personal_and_under_access_and_erasure(infopartner):
    assert classed(infopartner, "ip-address device-mark") == {
        "ip-address": (True, "always"), "device-mark": (True, "always")}
    for item in ("ip-address", "device-mark"):
        assert "INF-36" in cited(infopartner, item)
    visitor = infopartner.person()
    visitor.gives("log-files", "ip-address visit-time browser").taken()
    assert [value["value"] for value in visitor.held("ip-address")] == [visitor.sample("ip-address")]
    data = [value["datum"] for value in visitor.held("ip-address")]
    erased = infopartner.call("POST", f"persons/{visitor.id}/erasures", {"data": data, "ground": "asked"})
    assert erased[0] == 200, erased
    gone = [value["item"] for value in erased[2]["erased"]] + [value["item"] for value in erased[2]["kept"]]
    assert gone == ["ip-address"], "it is erased, or it is said what keeps it"
    assert bool(visitor.held("ip-address")) == bool(erased[2]["kept"])


@clause("INF-37")
def test_cookie_data_linked_to_a_profile_is_in_the_persons_own_copy(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    for consent in ("site-cookies", "analytics-cookies", "advertising-cookies"):
        person.chooses("give-consent", consent)
    person.gives("cookies", "device-mark visit-data").taken()
    browser = Browser(infopartner).sign_in(person)
    label = infopartner.element("data", "visit-data")["label"]
    assert label in browser.open("my-data").words
    assert " ".join(person.sample("visit-data").split()) in browser.words
    assert browser.open("my-data/file").status == 200 and browser.confirm("my-data/file").status == 200
    copy = json.loads(browser.content)
    assert person.sample("visit-data").splitlines()[0] in json.dumps(copy, ensure_ascii=False)
    assert classed(infopartner, "visit-data", person)["visit-data"] == (True, "held-of-person")
    assert "INF-37" in infopartner.element("points", "cookies")["clauses"]
