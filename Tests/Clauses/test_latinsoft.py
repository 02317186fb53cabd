"""LatInSoft: what its API shows (intake, decisions, consent, policy as data)."""

import pytest

from people import ask

clause = pytest.mark.clause
FIELDS = "first-name surname phone email"


@pytest.fixture
def user(latinsoft):
    person = latinsoft.person()
    person.gives("registration", FIELDS, agree="database").taken()
    return person


@pytest.mark.parametrize("missing", [
    pytest.param("first-name", marks=clause("LAT-09"), id="LAT-09"),
    pytest.param("surname", marks=clause("LAT-10"), id="LAT-10"),
    pytest.param("phone", marks=clause("LAT-11"), id="LAT-11"),
    pytest.param("email", marks=clause("LAT-12"), id="LAT-12"),
])
def test_a_registration_without_a_needed_field_is_refused_with_that_reason(latinsoft, request, missing):
    carried = request.node.get_closest_marker("clause").args[0]
    given = [field for field in FIELDS.split() if field != missing]
    latinsoft.person().gives("registration", given, agree="database").refused(
        "field-required", missing, clause=carried)
    latinsoft.person().gives("registration", FIELDS, agree="database").taken()
    assert carried in latinsoft.element("data", missing)["clauses"]


@clause("LAT-12")
def test_a_fifth_field_is_refused(latinsoft):
    latinsoft.person().gives("registration", FIELDS + " order", agree="database").refused(
        "field-not-asked", "order", clause="LAT-12")
    latinsoft.person().gives("registration", FIELDS, agree="database", values={"birth-date": "1990-05-17"}).refused(
        "data-undeclared", "birth-date")


@clause("LAT-39")
def test_who_withholds_identifying_data_gets_no_service_and_is_told_what_is_needed(latinsoft):
    person = latinsoft.person()
    refused = person.gives("registration", "email", agree="database")
    for field in ("first-name", "surname", "phone"):
        refused.refused("field-required", field, clause="LAT-39")
    person.gives("service-use", "service-use").refused("point-needs-unmet", clause="LAT-39")


@clause("LAT-36")
def test_an_agreement_at_registration_is_recorded_with_its_time_and_the_data_it_covers(latinsoft):
    person = latinsoft.person()
    person.gives("registration", FIELDS).refused("agreement-missing", "database", clause="LAT-36")
    entry = person.gives("registration", FIELDS, agree="database").taken().entry("datum-collected")
    assert entry["detail"]["agreements"]["names"] == ["database"] and "LAT-36" in entry["clauses"]
    assert set(entry["detail"]["data"]["names"]) == set(FIELDS.split()) and entry["happened"]


@clause("LAT-36")
def test_the_agreement_is_openly_no_free_consent_and_turns_no_purpose_on(user, latinsoft):
    notice = str(latinsoft.notice("en"))
    assert "An agreement to all processing is no free choice" in notice
    assert "This confirmation never becomes a consent." in notice
    assert user.record["consents"] == {}
    user.ask("use", "personalised-advertising", "service-use").refused("consent-missing")


# Automatic records: the point, its items, its source.
EVENTS = [
    pytest.param("service-use", "service-use", "observed", marks=clause("LAT-13"), id="LAT-13"),
    pytest.param("access-log", "access-ip access-time", "observed", marks=clause("LAT-14"), id="LAT-14"),
    pytest.param("access-log", "access-ip access-time", "observed", marks=clause("LAT-15"), id="LAT-15"),
    pytest.param("location", "location", "ip-lookup", marks=clause("LAT-16"), id="LAT-16"),
]


@pytest.mark.parametrize("point, items, source", EVENTS)
def test_use_and_access_are_logged_with_their_source_and_belong_to_the_copy(
        latinsoft, user, request, point, items, source):
    carried = request.node.get_closest_marker("clause").args[0]
    latinsoft.person().gives(point, items).refused("point-needs-unmet", clause=carried)
    user.gives(point, items).taken()
    copy = user.held(items)
    assert {value["item"] for value in copy} == set(items.split())
    assert {value["source"] for value in copy} == {source}


@clause("LAT-15")
def test_a_time_of_access_without_time_zone_is_refused(user):
    user.gives("access-log", "access-ip", values={"access-time": "2026-05-17T10:00:00"}).refused(
        "value-not-date-time", "access-time")
    user.gives("access-log", "access-ip", values={"access-time": "2026-05-17T10:00:00+03:00"}).taken()
    assert user.held("access-time")[-1]["value"].startswith("2026-05-17T")


@clause("LAT-16")
def test_location_is_marked_as_location_data(latinsoft):
    assert latinsoft.element("data", "location")["category"] == "location.coarse"


@clause("LAT-17")
@pytest.mark.parametrize("source", ["subject", "observed", "partners"])
def test_a_location_from_anything_but_the_ip_address_is_refused(user, source):
    user.gives("location", "location", source=source).refused("source-not-declared", "location", clause="LAT-17")
    user.gives("location", "location").taken()


@clause("LAT-03")
def test_the_data_of_an_order_states_the_purpose_of_ordering(user, latinsoft):
    user.gives("order", "order").taken()
    assert [value["purposes"] for value in user.held("order")] == [["ordering"]]
    purpose = latinsoft.element("purposes", "ordering")
    assert {"order", "first-name", "surname", "phone", "email"} <= set(purpose["data"])
    assert "LAT-03" in purpose["clauses"]


@clause("LAT-04")
def test_a_message_to_a_specialist_is_stored_for_that_contact(user, latinsoft):
    entry = user.gives("message", "message").taken().entry("datum-collected")
    assert entry["detail"]["purposes"]["names"] == ["specialists"] and "LAT-04" in entry["clauses"]
    assert [value["purposes"] for value in user.held("message")] == [["specialists"]]


@clause("LAT-05")
def test_advertising_names_the_clause_and_the_basis_or_refuses_who_objected(user):
    user.ask("use", "personalised-advertising", "service-use").refused("consent-missing", clause="LAT-05")
    user.chooses("give-consent", "personalised-advertising")
    user.ask("use", "personalised-advertising", "service-use").allowed("LAT-05", "consent-holds")
    user.chooses("object-to-marketing")
    user.ask("use", "personalised-advertising", "service-use").refused("marketing-objected", clause="LAT-05")


@pytest.mark.parametrize("name, label, data", [
    pytest.param("sharing-with-others", "Quicker and simpler sharing with others", "service-use",
                 marks=clause("LAT-06"), id="LAT-06"),
    pytest.param("getting-in-touch", "Getting in touch with people", "service-use", marks=clause("LAT-07"),
                 id="LAT-07"),
    pytest.param("better-services", "Better services", "message", marks=clause("LAT-08"), id="LAT-08"),
    pytest.param("new-services", "Developing new services", "access-ip order", marks=clause("LAT-25"), id="LAT-25"),
])
def test_a_purpose_is_listed_with_the_data_it_uses(latinsoft, request, name, label, data):
    carried = request.node.get_closest_marker("clause").args[0]
    purpose = latinsoft.element("purposes", name)
    assert purpose["label"] == label and set(data.split()) <= set(purpose["data"])
    assert carried in purpose["clauses"]
    assert label in str(latinsoft.notice("en"))


@pytest.mark.parametrize("purpose, data", [
    pytest.param("provide", "service-use order message", marks=clause("LAT-22"), id="LAT-22"),
    pytest.param("protect-services", "access-ip access-time", marks=clause("LAT-23"), id="LAT-23"),
    pytest.param("better-services", "service-use", marks=clause("LAT-24"), id="LAT-24"),
    pytest.param("protect-users", "access-ip access-time", marks=clause("LAT-26"), id="LAT-26"),
])
def test_a_use_is_allowed_citing_its_clause_and_recorded(user, latinsoft, request, purpose, data):
    carried = request.node.get_closest_marker("clause").args[0]
    user.ask("use", purpose, data).allowed(carried)
    answer = latinsoft.call("POST", "decisions", {
        "operation": "use", "purpose": purpose, "data": data.split(), "person": user.id, "record": True})[2]
    entry = latinsoft.evidence(answer["evidence"][0])
    assert entry["kind"] == "decision-permitted" and entry["detail"]["purpose"]["name"] == purpose
    assert carried in entry["clauses"]


@clause("LAT-24")
def test_usage_information_for_an_undeclared_aim_is_refused(user):
    user.ask("use", "sell-figures", "service-use").refused("purpose-undeclared", clause="LAT-24")
    user.ask("use", "better-services", "mail-content").refused("data-not-for-purpose", clause="LAT-24")
