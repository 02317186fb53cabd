"""Softvisia: what its API shows (intake, decisions, consent, policy as data)."""

import pytest

from house import zavet
clause = pytest.mark.clause
ACCOUNT = "email name location username"
BORN = {"birth-date": "1990-05-17"}


def registered(firm, more="", **options):
    person = firm.person()
    person.gives("registration", f"{ACCOUNT} {more}", agree="terms-of-use", values=BORN, **options).taken()
    return person


@pytest.fixture
def user(softvisia):
    return registered(softvisia)


@pytest.fixture
def customer(user):
    """A user with an order that was accepted."""
    user.gives("order", "purchases billing-address", no="marketing").taken()
    user.event("order-accepted")
    return user


@clause("SOF-17")
def test_only_filled_and_declared_fields_are_kept(softvisia):
    person = softvisia.person()
    person.gives("registration", ACCOUNT, agree="terms-of-use", values=BORN | {"shoe-size": "43"}).refused(
        "data-undeclared", "shoe-size")
    person.gives("registration", f"{ACCOUNT} uploads", agree="terms-of-use", values=BORN).refused(
        "field-not-asked", "uploads", clause="SOF-17")
    taken = person.gives("registration", f"{ACCOUNT} interests", agree="terms-of-use", values=BORN).taken()
    assert {kept["item"] for kept in taken.answer["data"]} == {*ACCOUNT.split(), "birth-date", "interests"}


@clause("SOF-17")
def test_collecting_beyond_what_is_volunteered_is_openly_told(softvisia):
    notice = str(softvisia.notice("en"))
    assert "exactly what you volunteer is collected, while other places speak of automatic collection" in notice
    assert "forms take only declared fields that were filled in" in notice
    softvisia.person().gives("visit", "ip-address scrolling").refused("field-not-asked", "scrolling")
    softvisia.person().gives("registration", f"{ACCOUNT} views", agree="terms-of-use", values=BORN).refused(
        "field-not-asked", "views", clause="SOF-17")


@clause("SOF-18")
def test_name_birth_date_and_sex_are_taken_and_marital_status_is_not(softvisia):
    person = softvisia.person()
    person.gives("registration", f"{ACCOUNT} sex", agree="terms-of-use",
                 values=BORN | {"marital-status": "single"}).refused("data-undeclared", "marital-status")
    person.gives("registration", f"{ACCOUNT} sex", agree="terms-of-use", values=BORN).taken()
    assert {value["item"] for value in person.held("identity-data")} == {"name", "birth-date", "sex"}
    for item in ("name", "birth-date", "sex"):
        assert "SOF-18" in softvisia.element("data", item)["clauses"]


@clause("SOF-19")
def test_addresses_email_and_telephone_of_an_order_are_contact_data_with_their_source(user, softvisia):
    user.gives("order", "purchases billing-address delivery-address phone", facts="delivery-wanted").taken()
    kept = {value["item"]: (value["point"], value["source"]) for value in user.held("contact-data")}
    assert kept == {"email": ("registration", "subject"), "phone": ("order", "subject"),
                    "billing-address": ("order", "subject"), "delivery-address": ("order", "subject")}
    for item in kept:
        assert softvisia.element("data", item)["category"].startswith("contact.")
        assert "SOF-19" in softvisia.element("data", item)["clauses"]
    user.gives("order", "purchases billing-address delivery-address").refused(
        "field-needs-fact", "delivery-address", clause="SOF-19")


@clause("SOF-21")
def test_no_financial_field_without_payment_and_a_card_is_never_in_clear(softvisia, house):
    person = softvisia.person()
    person.gives("registration", f"{ACCOUNT} card", agree="terms-of-use", values=BORN).refused(
        "field-not-asked", "card")
    person.gives("registration", ACCOUNT, agree="terms-of-use", values=BORN).taken()
    number = "4012888888881881"
    person.gives("order", "purchases billing-address", values={"card": number}).refused(
        "field-needs-fact", "card", clause="SOF-21")
    person.gives("order", "purchases billing-address", values={"card": number}, facts="card-payment").taken()
    assert [value["value"] for value in person.held("card")] == [number]
    assert softvisia.element("data", "card")["category"] == "financial.card"
    for file in house.data.rglob("*"):
        assert not file.is_file() or number.encode() not in file.read_bytes()


@clause("SOF-22")
def test_a_paid_order_leaves_what_was_bought_and_paid_with_the_customer(customer):
    customer.gives("payment", values={"payments": "19,90 лв. на 17.05.2026"}).taken()
    kept = {value["item"]: value for value in customer.held("transaction-data")}
    assert set(kept) == {"purchases", "payments"} and all(value["collected"] for value in kept.values())
    assert kept["payments"]["purposes"] == ["orders"] and kept["payments"]["source"] == "derived"


@clause("SOF-25")
def test_a_place_of_access_is_location_data_with_its_source(softvisia):
    visitor = softvisia.person()
    visitor.gives("place-of-access", "location").taken()
    assert [(value["point"], value["source"]) for value in visitor.held("location")] == [
        ("place-of-access", "ip-lookup")]
    assert softvisia.element("data", "location")["category"] == "location.coarse"
    visitor.gives("place-of-access", "location", source="ad-partners").refused(
        "source-not-declared", "location", clause="SOF-25")


@clause("SOF-31")
def test_ethnic_origin_serves_the_diversity_report_and_never_advertising(softvisia):
    person = softvisia.person()
    person.gives("diversity-survey", "diversity-answers", agree="thirteen", yes="diversity").taken()
    person.ask("read", "diversity", "diversity-answers").allowed(code="consent-holds").owes("aggregate-only")
    person.ask("use", "personalised-advertising", "diversity-answers").refused("prohibited", clause="SOF-31")


@clause("SOF-30")
def test_sensitive_answers_need_a_recorded_ground(softvisia):
    person = softvisia.person()
    person.gives("diversity-survey", "diversity-answers", agree="thirteen").refused(
        "consent-missing", clause="SOF-30")
    person.gives("survey", "survey-answers diversity-answers", agree="thirteen").refused("field-not-asked")
    person.gives("diversity-survey", "diversity-answers", agree="thirteen", yes="diversity").taken()


@clause("SOF-29")
def test_special_data_is_marked_and_nothing_uses_it_without_an_exception(softvisia):
    assert "SOF-29" in softvisia.element("data", "diversity-answers")["clauses"]
    users = [purpose["name"] for purpose in softvisia.policy["purposes"] if "diversity-answers" in purpose["data"]]
    assert users == ["diversity"]
    assert softvisia.element("purposes", "diversity")["bases"] == ["consent"]
    person = softvisia.person()
    person.gives("diversity-survey", "diversity-answers", agree="thirteen", yes="diversity").taken()
    person.ask("read", "account", "diversity-answers").refused("data-not-for-purpose")


@clause("SOF-32")
def test_the_account_form_asks_identity_and_contact_data_alone(softvisia):
    point = softvisia.element("points", "registration")
    assert set(point["asks"]) == {"email", "name", "birth-date", "location", "username"}
    categories = {softvisia.element("data", item)["category"].split(".")[0] for item in point["asks"]}
    assert categories == {"contact", "identity", "location", "account"} and "SOF-32" in point["clauses"]
    purpose = softvisia.element("purposes", point["for"][0])
    assert purpose["bases"] == ["contract"] and set(point["asks"]) <= set(purpose["data"])


@clause("SOF-32")
def test_the_draft_word_financial_is_told_and_no_financial_data_is_taken(softvisia):
    notice = str(softvisia.notice("en"))
    assert 'stands in brackets like a draft' in notice
    assert "On setting up an account no financial data is taken." in notice
    for item in ("card", "bank-account"):
        softvisia.person().gives("registration", f"{ACCOUNT} {item}", agree="terms-of-use", values=BORN).refused(
            "field-not-asked", item, clause="SOF-32")


@clause("SOF-33")
@pytest.mark.parametrize("chosen, other", [("headlines", "newsletter"), ("newsletter", "headlines")])
def test_subscribing_to_one_activates_that_one_alone(softvisia, chosen, other):
    person = softvisia.person()
    person.gives(chosen, "email", agree="thirteen").refused("consent-missing", clause="SOF-33")
    person.gives(chosen, "email", agree="thirteen", yes=chosen).taken()
    assert [(value["point"], value["purposes"]) for value in person.held("email")] == [(chosen, [chosen])]
    person.ask("use", chosen, "email").allowed("SOF-33")
    person.ask("use", other, "email").refused("consent-missing", clause="SOF-33")


@clause("SOF-34")
def test_asking_for_promotional_materials_makes_marketing_possible(softvisia):
    person = registered(softvisia)
    person.chooses("give-consent", "marketing")
    person.ask("use", "marketing", "email").refused("purpose-condition-unmet", clause="SOF-34")
    person.gives("promotional-materials", "product-application email", agree="thirteen").taken()
    assert person.held("product-application")[0]["point"] == "promotional-materials"
    person.ask("use", "marketing", "email", topic="offers").allowed("SOF-34")


@clause("SOF-35")
def test_a_comment_is_listed_with_its_point_and_time(user, softvisia):
    softvisia.person().gives("comment", "comments", agree="public").refused("point-needs-unmet", clause="SOF-35")
    user.gives("comment", "comments", agree="public").taken()
    kept = user.held("comments")
    assert kept[0]["point"] == "comment" and kept[0]["collected"] and kept[0]["source"] == "subject"


@clause("SOF-36")
def test_a_competition_entry_is_kept_under_it_and_refused_for_other_uses(softvisia):
    person = softvisia.person()
    person.gives("competition", "competition-entry email", agree="thirteen").taken()
    kept = person.held("competition-entry")
    assert [(value["point"], value["purposes"]) for value in kept] == [("competition", ["participation"])]
    person.ask("use", "participation", "competition-entry").allowed("SOF-36")
    person.ask("use", "newsletter", "competition-entry").refused("data-not-for-purpose")
    person.event("participation-ended")
    person.ask("use", "participation", "competition-entry").refused("relation-ended", clause="SOF-36")


@clause("SOF-37")
def test_a_letter_a_call_and_an_email_are_three_entries_with_their_channels(softvisia):
    person = softvisia.person()
    for channel in ("post", "phone", "email"):
        entry = person.gives(channel, "letter").taken().entry("datum-collected")
        assert entry["detail"]["channel"]["code"] == channel and "SOF-37" in entry["clauses"]
    assert sorted(value["point"] for value in person.held("letter")) == ["email", "phone", "post"]


@clause("SOF-38")
def test_a_message_belongs_to_the_copy_of_its_sender_alone(softvisia):
    sender, addressee = registered(softvisia), registered(softvisia)
    sender.gives("message", values={"messages-sent": "До утре!"}).taken()
    assert [value["value"] for value in sender.held("messages-sent")] == ["До утре!"]
    assert addressee.held("messages-sent") == []
    assert "SOF-38" in softvisia.element("points", "message")["clauses"]


@clause("SOF-53")
def test_a_partners_segment_keeps_the_partner_as_source_and_serves_its_advertising_alone(softvisia):
    person = softvisia.person()
    person.gives("partner-segments", "partner-segments").refused("consent-missing")
    person.gives("partner-segments", "partner-segments", source="subject").refused(
        "source-not-declared", "partner-segments", clause="SOF-53")
    known = registered(softvisia, yes="personalised-advertising")
    known.gives("partner-segments", "partner-segments").taken()
    kept = known.held("partner-segments")
    assert [(value["source"], value["purposes"]) for value in kept] == [("ad-partners", ["personalised-advertising"])]
    known.ask("use", "monitor-traffic", "partner-segments").refused("prohibited", clause="SOF-53")


@clause("SOF-48")
def test_a_log_field_may_serve_security_monitoring_naming_that_purpose(softvisia):
    visitor = softvisia.person()
    visitor.gives("visit", "ip-address").taken()
    visitor.ask("use", "run-site", "ip-address").allowed("SOF-48", "legitimate-interests-hold")


@clause("SOF-49")
def test_a_traffic_report_is_monitoring_and_a_third_purpose_is_refused(softvisia):
    visitor = softvisia.person()
    visitor.gives("use-of-site", "usage views").taken()
    visitor.ask("use", "monitor-traffic", "usage views").allowed("SOF-49")
    visitor.ask("use", "sell-profiles", "usage").refused("purpose-undeclared")
    visitor.ask("use", "orders", "usage").refused("data-not-for-purpose")


@clause("SOF-50")
def test_automatic_data_rests_on_legitimate_interest_and_an_objection_stops_it(softvisia):
    visitor = softvisia.person()
    visitor.gives("use-of-site", "usage").taken()
    visitor.ask("use", "monitor-traffic", "usage").allowed("SOF-50", "legitimate-interests-hold")
    visitor.chooses("object", "monitor-traffic")
    visitor.ask("use", "monitor-traffic", "usage").refused("objection-pending", clause="SOF-50")
    assert "improving the site by what people prefer" in str(softvisia.notice("en"))


@clause("SOF-56")
def test_a_use_with_no_basis_recorded_is_refused_and_logged(user, softvisia):
    user.ask("use", "resale", "email").refused("purpose-undeclared")
    answer = softvisia.call("POST", "decisions", {
        "operation": "use", "purpose": "orders", "data": "email", "person": user.id, "record": True})[2]
    assert not answer["permitted"] and answer["reasons"][0]["code"] == "relation-missing"
    entry = softvisia.evidence(answer["evidence"][0])
    assert entry["kind"] == "decision-denied" and "SOF-58" in entry["clauses"]
    for name in ("account", "orders", "run-site"):
        assert "SOF-56" in softvisia.element("purposes", name)["clauses"]


@clause("SOF-57")
def test_a_consent_with_its_proof_allows_its_purpose_until_withdrawn(softvisia):
    person = softvisia.person()
    person.gives("headlines", "email", agree="thirteen", yes="headlines").taken()
    assert person.choices()[0]["words"]
    person.ask("use", "headlines", "email").allowed("SOF-57", "consent-holds")
    person.chooses("withdraw-consent", "headlines")
    person.ask("use", "headlines", "email").refused("consent-withdrawn", clause="SOF-57")


@clause("SOF-58")
def test_a_delivery_address_is_used_on_the_contract_and_not_after_it(customer):
    customer.ask("use", "orders", "delivery-address").allowed("SOF-58", "contract-holds")
    customer.event("order-finished")
    customer.ask("use", "orders", "delivery-address").refused("relation-ended", clause="SOF-58")


@clause("SOF-59")
@pytest.mark.parametrize("purpose, recipient, part", [
    ("protect-rights", "enforcement", "term-or-right"),
    ("fraud-and-credit", "fraud-and-credit-bodies", "fraud-or-credit"),
])
def test_a_use_on_legitimate_interest_without_a_balancing_record_is_refused(user, purpose, recipient, part):
    user.ask("share", purpose, "email", recipient=recipient, particulars=part).refused(
        "particular-missing", clause="SOF-59", element="particulars/balancing-record")
    user.ask("share", purpose, "email", recipient=recipient, particulars=f"{part} balancing-record").allowed("SOF-59")
    user.chooses("object", purpose)
    user.chooses("uphold-objection", purpose)
    user.ask("share", purpose, "email", recipient=recipient, particulars=f"{part} balancing-record").refused(
        "objection-upheld", clause="SOF-59")


@clause("SOF-60")
def test_a_legal_obligation_holds_only_with_its_law_and_article(user):
    question = {"recipient": "by-law"}
    user.ask("share", "legal-duties", "email", **question).refused("particular-missing", clause="SOF-60")
    user.ask("share", "legal-duties", "email", particulars="law-article", **question).allowed(
        "SOF-60", "legal-obligation-holds")


@clause("SOF-62")
@pytest.mark.parametrize("channel", ["email", "sms"])
def test_who_neither_asked_nor_bought_is_left_out_of_a_campaign_with_the_reason(softvisia, channel):
    person = registered(softvisia)
    person.chooses("give-consent", "marketing")
    person.ask("use", "marketing", "email", channel=channel).refused("purpose-condition-unmet", clause="SOF-62")
    person.event("information-requested")
    person.ask("use", "marketing", "email", channel=channel).allowed("SOF-62").owes("offer-unsubscribe")


@clause("SOF-71")
def test_personalised_advertising_states_that_it_pays_for_the_site_and_its_opt_out_works(softvisia):
    person = registered(softvisia, yes="personalised-advertising")
    purpose = softvisia.element("purposes", "personalised-advertising")
    assert "SOF-71" in purpose["clauses"]
    notice = str(softvisia.notice("en"))
    assert "Advertising pays for the site" in notice
    person.ask("use", "personalised-advertising", "views").allowed("SOF-71")
    person.chooses("withdraw-consent", "personalised-advertising")
    person.ask("use", "personalised-advertising", "views").refused("consent-withdrawn")
    assert "Choosing by behaviour is called essential to the site, yet one may opt out of it." in notice
    assert "The refusal holds; the advertisement simply is not personal." in notice


@clause("SOF-72")
def test_no_personal_data_goes_to_an_advertiser(user):
    for purpose, data in [("orders", "email"), ("account", "name"), ("ad-click-report", "email")]:
        user.ask("share", purpose, data, recipient="advertisers").refused("prohibited")
    assert "SOF-72" in user.ask("share", "orders", "email", recipient="advertisers").clauses


@clause("SOF-81")
def test_a_sponsor_gets_an_attendee_only_by_consent_to_that_activity(softvisia):
    person = softvisia.person()
    person.gives("newsletter", "email", agree="thirteen", yes="newsletter").taken()
    person.ask("share", "partner-marketing", "email", recipient="sponsors").refused("prohibited", clause="SOF-81")
    person.gives("sponsored-activity", "email", agree="thirteen sponsor-terms", yes="partner-marketing").taken()
    person.ask("share", "partner-marketing", "email", recipient="sponsors").allowed("SOF-81", "consent-holds")


@pytest.fixture
def correspondent(softvisia):
    person = softvisia.person()
    person.gives("email", "letter name email").taken()
    return person


@clause("SOF-83")
def test_publishing_a_letter_looks_at_the_identity_and_address_rules_first_and_is_logged(correspondent, softvisia):
    correspondent.ask("publish", "publish-letters", "letter name").allowed("SOF-83")
    both = correspondent.ask("publish", "publish-letters", "letter name email", facts="identity-withheld")
    both.refused("prohibited", clause="SOF-84").refused("prohibited", clause="SOF-85")
    answer = softvisia.call("POST", "decisions", {
        "operation": "publish", "purpose": "publish-letters", "data": ["letter"], "person": correspondent.id,
        "record": True})[2]
    assert softvisia.evidence(answer["evidence"][0])["detail"]["operation"]["code"] == "publish"


@clause("SOF-84")
def test_a_letter_whose_sender_asked_not_to_be_named_is_published_without_the_name(correspondent):
    correspondent.ask("publish", "publish-letters", "letter name", facts="identity-withheld").refused(
        "prohibited", clause="SOF-84")
    correspondent.ask("publish", "publish-letters", "letter", facts="identity-withheld").allowed()


@clause("SOF-85")
def test_an_address_is_published_only_by_an_express_wish(correspondent):
    correspondent.ask("publish", "publish-letters", "letter email").refused("prohibited", clause="SOF-85")
    correspondent.ask("publish", "publish-letters", "letter email", particulars="express-wish").allowed()


@clause("SOF-90")
def test_a_lawyer_hears_of_a_breach_only_with_the_term_or_right_recorded(user):
    user.ask("share", "protect-rights", "email", recipient="enforcement", particulars="balancing-record").refused(
        "particular-missing", clause="SOF-90", element="particulars/term-or-right")
    user.ask("share", "protect-rights", "email", recipient="enforcement",
             particulars="term-or-right balancing-record").allowed("SOF-90").owes("record-disclosure")


@clause("SOF-128")
def test_submission_alone_is_no_agreement_to_a_transfer(correspondent, softvisia):
    question = {"recipient": "requests-payments-support", "particulars": "reason-for-supplier"}
    correspondent.ask("share", "contact", "letter", standings="contract", **question).refused(
        "recipient-standing-missing")
    correspondent.ask("share", "contact", "letter", standings="contract safeguards", **question).allowed()
    notice = str(softvisia.notice("en"))
    assert "Submitting data is called agreement to the transfer" in notice
    assert "Submission alone does not count. Without a safeguard on record the transfer is refused." in notice


# What the check refuses: given the shipped policy with one thing changed, when it is checked, then it fails.
def checked(softvisia, tmp_path, change):
    import shutil
    copy = tmp_path / "softvisia"
    shutil.copytree(softvisia.folder, copy)
    files = [copy / "policy.yaml", *sorted((copy / "modules").glob("*.yaml"))] if (copy / "modules").exists() \
        else [copy / "policy.yaml"]
    assert any(change(file) for file in files), "the change found nothing to change"
    return zavet("check", copy, "--quiet")


def swap(old, new):
    def change(file):
        text = file.read_text()
        file.write_text(text.replace(old, new, 1))
        return old in text
    return change


@clause("SOF-14")
@pytest.mark.parametrize("category", ["identity.name", "identity.birth-date", "contact.email", "device.ip-address"])
def test_what_identifies_or_reaches_a_person_cannot_be_declared_non_personal(softvisia, tmp_path, category):
    done = checked(softvisia, tmp_path, swap(f"category: {category}\n", f"category: {category}\n    personal: no\n"))
    assert done.returncode == 1 and "personal" in done.stdout
    item = next(one for one in softvisia.policy["data"] if one["category"] == category)
    assert "SOF-14" in item["clauses"]
