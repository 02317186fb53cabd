"""EasyMath: what its API shows (intake, decisions, consent, policy as data, evidence)."""

import pytest

from people import ago

clause = pytest.mark.clause
CONFIRMED = "adult rights-of-others"
FULL = "contract vetted confidentiality"


@pytest.fixture
def parent(easymath):
    """Somebody who has registered."""
    person = easymath.person()
    person.gives("registration", "email login-name", agree=CONFIRMED).taken()
    return person


@pytest.fixture
def subscriber(parent):
    """Somebody with a subscription under way."""
    parent.gives("order", "subscription-plan", agree="adult-payer rights-of-others").taken()
    parent.event("subscription-started")
    return parent


@clause("EAS-02")
@pytest.mark.parametrize("point, items, extra, agree", [
    ("registration", "email login-name", "enquiry", CONFIRMED),
    ("order", "subscription-plan", "paper-documents", "adult-payer rights-of-others"),
])
def test_a_field_not_declared_as_needed_is_refused_and_not_stored(parent, easymath, point, items, extra, agree):
    person = parent if point == "order" else easymath.person()
    person.gives(point, f"{items} {extra}", agree=agree).refused("field-not-asked", extra, clause="EAS-02")
    assert parent.held(extra) == []


@clause("EAS-02")
def test_a_field_of_no_name_in_the_policy_is_refused(easymath):
    easymath.person().gives("registration", "email login-name", agree=CONFIRMED, values={"school": "9"}).refused(
        "data-undeclared", "school")
    assert "EAS-02" in easymath.element("points", "registration")["clauses"]


@clause("EAS-03")
@pytest.mark.parametrize("purpose, data", [("marketing", "email"), ("analyses", "login-name")])
def test_another_use_than_activation_or_accounting_is_no_with_the_clause(parent, purpose, data):
    parent.ask("use", purpose, data).refused("prohibited", clause="EAS-03")
    parent.ask("use", "resale", data).refused("purpose-undeclared", clause="EAS-03")


@clause("EAS-03")
def test_the_contradiction_about_sole_purposes_is_published_with_the_stricter_reading(easymath, parent):
    notice = str(easymath.notice("en"))
    assert "In one place data serves only the subscription and the accounts." in notice
    assert "Without your express consent the answer is no." in notice
    parent.ask("use", "subscription", "email").refused("relation-missing")
    parent.gives("order", "subscription-plan", agree="adult-payer rights-of-others").taken()
    parent.ask("use", "subscription", "email").allowed("EAS-03")


@clause("EAS-06")
def test_a_profile_opens_with_a_valid_address_and_a_chosen_name(easymath):
    person = easymath.person()
    person.gives("registration", "login-name", agree=CONFIRMED, values={"email": "not an address"}).refused(
        "value-not-email", "email")
    person.gives("registration", "email login-name phone", agree=CONFIRMED).refused("data-undeclared", "phone")
    person.gives("registration", "email login-name subscription-plan", agree=CONFIRMED).refused(
        "field-not-asked", "subscription-plan", clause="EAS-06")
    person.gives("registration", "email login-name", agree=CONFIRMED).taken()
    assert person.record["relations"]["account"]["state"] == "open"


@clause("EAS-07")
def test_an_order_is_refused_until_registration_is_done(easymath):
    stranger = easymath.person()
    stranger.gives("order", "subscription-plan", agree="adult-payer rights-of-others").refused(
        "point-needs-unmet", clause="EAS-07")
    stranger.gives("registration", "email login-name", agree=CONFIRMED).taken()
    stranger.gives("order", "subscription-plan", agree="adult-payer rights-of-others").taken()


@clause("EAS-08")
def test_invoice_details_come_in_only_with_a_request_for_an_invoice(parent):
    agree = "adult-payer rights-of-others"
    parent.gives("order", "subscription-plan invoice-details", agree=agree).refused(
        "field-needs-fact", "invoice-details", clause="EAS-08")
    parent.gives("order", "subscription-plan", agree=agree).taken()
    assert parent.held("invoice-details") == []
    parent.gives("order", "subscription-plan", agree=agree, facts="invoice-wanted").refused(
        "field-required", "invoice-details")
    parent.gives("order", "subscription-plan invoice-details", agree=agree, facts="invoice-wanted").taken()
    assert len(parent.held("invoice-details")) == 1


@clause("EAS-09")
@pytest.mark.parametrize("purpose", ["marketing", "customer-care"])
def test_invoice_details_serve_neither_marketing_nor_customer_care(subscriber, purpose):
    subscriber.ask("use", purpose, "invoice-details").refused("prohibited", clause="EAS-09")


@clause("EAS-09")
def test_invoice_details_serve_the_accounts(subscriber):
    subscriber.ask("use", "accounting", "invoice-details").allowed("EAS-09", "legal-obligation-holds")


@clause("EAS-11")
def test_the_address_may_provide_a_subscription_because_it_was_undertaken(subscriber):
    subscriber.ask("use", "subscription", "email").allowed("EAS-11", "contract-holds")
    subscriber.event("subscription-ended")
    subscriber.ask("use", "subscription", "email").refused("relation-ended", clause="EAS-11")


@clause("EAS-12")
def test_invoice_data_is_listed_with_the_ground_of_issuing_documents(easymath):
    purpose = easymath.element("purposes", "accounting")
    assert purpose["label"] == "Issuing accounting documents" and purpose["bases"] == ["legal-obligation"]
    assert "invoice-details" in purpose["data"] and "EAS-12" in purpose["clauses"]
    assert easymath.element("points", "invoicing")["for"] == ["accounting"]
    assert "EAS-12" in easymath.element("points", "invoicing")["clauses"]


@clause("EAS-13")
@pytest.mark.parametrize("purpose, data", [("marketing", "email"), ("analyses", "subscription-plan")])
def test_a_use_on_consent_needs_the_recorded_act(parent, purpose, data):
    parent.ask("use", purpose, data).refused("consent-missing", clause="EAS-13")
    parent.chooses("give-consent", purpose)
    parent.ask("use", purpose, data).allowed("EAS-13", "consent-holds")


@clause("EAS-14")
def test_consent_for_one_purpose_carries_no_other(parent):
    parent.chooses("give-consent", "marketing")
    parent.ask("use", "marketing", "email").allowed("EAS-14")
    parent.ask("use", "analyses", "email").refused("consent-missing", clause="EAS-14")
    parent.ask("use", "marketing", "subscription-plan").refused("data-not-for-purpose")


@clause("EAS-15")
def test_sharing_outside_the_listed_cases_is_refused_with_the_clause(parent):
    parent.ask("share", "account", "email", recipient="data-broker").refused("recipient-undeclared", clause="EAS-15")


@clause("EAS-15")
def test_keeping_by_law_is_no_reason_to_share_and_the_contradiction_is_published(parent, easymath):
    parent.ask("share", "employment", "employment-documents", recipient="hosting", standings=FULL).refused(
        "prohibited", clause="EAS-15")
    notice = str(easymath.notice("en"))
    assert "The part on keeping speaks of indexing data and giving it to third parties" in notice
    assert "Giving data to third parties because of them is refused." in notice


@clause("EAS-23")
def test_sharing_without_what_makes_it_lawful_is_refused_naming_what_is_missing(parent):
    parent.ask("share", "account", "email", recipient="hosting").refused(
        "recipient-standing-missing", clause="EAS-23")
    parent.ask("share", "account", "email", recipient="hosting", standings=FULL).allowed("EAS-23")
    parent.ask("share", "marketing", "email", recipient="marketing", standings=FULL).refused("consent-missing")
    parent.ask("share", "legal-process", "email", recipient="courts-and-state").refused(
        "particular-missing", element="particulars/order-reference")


@clause("EAS-32", "EAS-86")
def test_a_withdrawal_ends_uses_from_that_moment_and_leaves_earlier_ones_lawful(parent):
    parent.chooses("give-consent", "marketing")
    before = parent.firm.call("POST", "decisions", {
        "operation": "use", "purpose": "marketing", "data": "email", "person": parent.id, "record": True})[2]
    assert before["permitted"]
    parent.chooses("withdraw-consent", "marketing")
    after = parent.ask("use", "marketing", "email")
    after.refused("consent-withdrawn", clause="EAS-32").refused("consent-withdrawn", clause="EAS-86")
    entry = parent.firm.evidence(before["evidence"][0])
    assert entry["kind"] == "decision-permitted" and "EAS-86" in entry["clauses"]
    kinds = [one["kind"] for one in parent.history()]
    assert kinds.index("consent-withdrawn") < kinds.index("decision-permitted") < kinds.index("consent-given")


@clause("EAS-49")
def test_a_registration_is_kept_as_stated_and_not_verified(parent, easymath):
    assert {value["source"] for value in parent.held("email login-name")} == {"stated"}
    notice = str(easymath.notice("en"))
    assert "As you stated it; not verified" in notice
    assert "We do not check it, and cannot guarantee who really gave it." in notice


@clause("EAS-49")
def test_that_an_adult_cannot_be_assured_is_told_and_without_the_confirmation_nothing_is_taken(easymath):
    assert "An adult is required, yet nothing that people state is checked." in str(easymath.notice("en"))
    easymath.person().gives("registration", "email login-name", agree="rights-of-others").refused(
        "agreement-missing", "adult")


@clause("EAS-51")
def test_a_registration_without_the_undertaking_is_refused_and_the_acceptance_is_recorded(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult").refused(
        "agreement-missing", "rights-of-others", clause="EAS-51")
    entry = person.gives("registration", "email login-name", agree=CONFIRMED).taken().entry("datum-collected")
    assert "rights-of-others" in entry["detail"]["agreements"]["names"] and "EAS-51" in entry["clauses"]


@clause("EAS-83")
def test_withdrawing_consent_stops_what_rests_on_it_alone_and_invoices_stay(parent):
    parent.gives("order", "subscription-plan invoice-details", agree="adult-payer rights-of-others",
                 facts="invoice-wanted").taken()
    parent.chooses("give-consent", "marketing")
    parent.chooses("withdraw-consent", "marketing")
    parent.event("account-closed")
    parent.ask("store", None, "email").refused("retention-over", clause="EAS-83")
    parent.ask("store", None, "invoice-details").allowed()


@clause("EAS-84")
@pytest.mark.parametrize("way", ["page", "phone"])
def test_withdrawing_takes_one_step_by_the_channel_that_gave_the_consent(parent, easymath, way):
    given = parent.chooses("give-consent", "marketing", way=way)
    withdrawn = parent.chooses("withdraw-consent", "marketing", way=way)
    for answer in (given, withdrawn):
        entry = easymath.evidence(answer["evidence"][0])
        assert entry["detail"]["way"]["code"] == way and "EAS-84" in entry["clauses"]
    parent.ask("use", "marketing", "email").refused("consent-withdrawn", clause="EAS-84")


@clause("EAS-88")
def test_withdrawing_one_purpose_stops_all_activities_under_it_and_no_others(parent):
    for consent in ("marketing", "analyses"):
        parent.chooses("give-consent", consent)
    under = [("read", {}), ("use", {}), ("share", {"recipient": "analytics", "standings": FULL})]
    data = {"read": "login-name", "use": "login-name", "share": "subscription-plan"}
    for operation, more in under:
        parent.ask(operation, "analyses", data[operation], **more).allowed("EAS-88")
    parent.chooses("withdraw-consent", "analyses")
    for operation, more in under:
        parent.ask(operation, "analyses", data[operation], **more).refused("consent-withdrawn", clause="EAS-88")
    parent.ask("use", "marketing", "email").allowed("EAS-88")


@clause("EAS-91")
def test_a_withdrawal_leaves_proof_of_who_when_by_which_channel_and_in_which_words(parent, easymath):
    parent.chooses("give-consent", "marketing")
    words = "Моля, спрете да ми пишете."
    answer = parent.chooses("withdraw-consent", "marketing", way="email", language="bg", words=words,
                            happened=ago(seconds=2))
    entry = easymath.evidence(answer["evidence"][0])
    assert entry["kind"] == "consent-withdrawn" and entry["subject"] and entry["happened"] < entry["learned"]
    assert entry["detail"]["way"]["code"] == "email"
    assert entry["detail"]["words"]["digest"] and words not in str(entry)
    proof = easymath.call("GET", f"evidence/entries/{answer['evidence'][0]}")[2]
    assert proof["path"] is not None and proof["checkpoint"]
    assert "EAS-91" in easymath.element("purposes", "proof")["clauses"]


@clause("EAS-92")
def test_each_consent_has_a_proof_of_its_own(parent, easymath):
    for consent in ("marketing", "analyses"):
        parent.chooses("give-consent", consent)
    answer = parent.chooses("withdraw-consent", "marketing")
    entries = [easymath.evidence(one) for one in answer["evidence"]]
    assert [entry["detail"]["element"]["name"] for entry in entries] == ["marketing"]
    assert "EAS-92" in entries[0]["clauses"]
    assert parent.record["consents"]["analyses"]["status"] == "given"
    parent.ask("use", "analyses", "email").allowed("EAS-92")


@clause("EAS-93")
def test_the_activities_of_a_withdrawn_consent_have_ended_with_a_time_and_do_not_start_again(parent):
    parent.chooses("give-consent", "marketing")
    parent.chooses("withdraw-consent", "marketing")
    stands = parent.record["consents"]["marketing"]
    assert stands["status"] == "withdrawn" and stands["at"]
    for operation in ("read", "use", "store"):
        if operation != "store":
            parent.ask(operation, "marketing", "email").refused("consent-withdrawn")
    assert "EAS-93" in parent.firm.element("purposes", "marketing")["clauses"]
