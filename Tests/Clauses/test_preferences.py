"""Single wishes: what a person switches on or off by itself, and what a list or a role may not hold."""

import pytest

from browser import Browser
from desk import staff
from house import zavet
from people import ago
from test_desk import MASK, seen
from test_infopartner import cited, classed
from test_keeping import hold, lift, plan, sweep

clause = pytest.mark.clause
FULL = "contract vetted confidentiality"


@pytest.fixture
def user(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    return person


def chosen(person):
    """The choices on record by act and element."""
    return {(choice["act"], choice.get("element")): choice for choice in person.choices()}


@clause("SOF-27")
def test_own_marketing_and_that_of_third_parties_are_two_choices_with_time_and_way(user, softvisia):
    user.gives("order", "purchases billing-address").taken()
    user.event("order-accepted")
    browser = Browser(softvisia).sign_in(user)
    assert browser.press("choices", act="give-consent", element="marketing").status == 303
    found = chosen(user)
    assert set(found) == {("give-consent", "marketing")}
    assert found["give-consent", "marketing"]["way"] == "page" and found["give-consent", "marketing"]["happened"]
    user.gives("marketing-preferences", "marketing-choices", yes="marketing", no="partner-marketing").taken()
    refused = chosen(user)["refuse-consent", "partner-marketing"]
    assert refused["happened"] and refused["way"] == "api"
    user.ask("use", "marketing", "email", channel="email", topic="offers").allowed("SOF-27")
    user.ask("use", "partner-marketing", "email").refused("consent-refused", clause="SOF-27")


@clause("SOF-63")
@pytest.mark.parametrize("point, items, agree, yes", [
    ("order", "purchases billing-address", "", ""), ("headlines", "email", "thirteen", "headlines")])
def test_the_box_against_marketing_at_checkout_and_sign_up_is_recorded_and_obeyed(user, point, items, agree, yes):
    user.gives(point, items, agree=agree, yes=yes, no="marketing").taken()
    refused = chosen(user)["refuse-consent", "marketing"]
    assert refused["happened"] and refused["learned"]
    user.ask("use", "marketing", "email", channel="email", topic="offers").refused("consent-refused", clause="SOF-63")
    assert "You can refuse marketing right here." in user.firm.form("headlines")


@clause("SOF-64")
def test_advertisements_stay_when_marketing_messages_are_refused(user):
    user.chooses("give-consent", "marketing")
    user.chooses("object-to-marketing")
    user.ask("use", "show-advertisements").allowed("SOF-64")
    for channel in ("email", "sms"):
        assert not user.ask("use", "marketing", "email phone", channel=channel, topic="offers").answer["permitted"]


@clause("SOF-150")
def test_a_letter_that_names_one_newsletter_stops_that_one_and_no_other(user):
    user.gives("newsletter", "email", agree="thirteen", yes="newsletter").taken()
    user.gives("headlines", "email", agree="thirteen", yes="headlines").taken()
    user.ask("use", "newsletter", "email", channel="email", topic="newsletter").allowed()
    user.chooses("leave-topic", "newsletter", way="email")
    user.ask("use", "newsletter", "email", channel="email", topic="newsletter").refused(
        "topic-left", clause="SOF-150")
    user.ask("use", "headlines", "email", channel="email", topic="headlines").allowed()
    assert chosen(user)["leave-topic", "newsletter"]["way"] == "email"


@clause("SOF-151")
def test_of_an_opt_out_by_link_and_one_by_letter_both_moments_are_in_the_log(user, softvisia):
    user.gives("newsletter", "email", agree="thirteen", yes="newsletter", happened=ago(days=9)).taken()
    user.gives("headlines", "email", agree="thirteen", yes="headlines", happened=ago(days=9)).taken()
    user.chooses("withdraw-consent", "newsletter", way="link")
    user.chooses("withdraw-consent", "headlines", way="post", happened=ago(days=2))
    found = chosen(user)
    for element, way in (("newsletter", "link"), ("headlines", "post")):
        choice = found["withdraw-consent", element]
        assert choice["way"] == way and choice["happened"] <= choice["learned"]
        user.ask("use", element, "email").refused("consent-withdrawn")
    assert found["withdraw-consent", "headlines"]["happened"] < found["withdraw-consent", "headlines"]["learned"]
    assert "We keep when you asked and when it took effect." in softvisia.words("rights")
    assert "SOF-151" in softvisia.words("rights")


@clause("SOF-76")
def test_an_opted_out_address_stays_out_when_it_is_imported_and_serves_nothing_else(user, softvisia, tmp_path):
    user.chooses("give-consent", "marketing")
    user.gives("opt-out", values={"suppressed-address": user.sample("email")}).taken()
    user.chooses("object-to-marketing", way="email")
    rows = tmp_path / "bought-list.csv"
    rows.write_text(f"key,email,consent:marketing,consent:marketing:at\n1,{user.sample('email')},given,2020-01-01\n")
    done = zavet("import", "--controller", "softvisia", "--point", "headlines", "--file", rows, "--data",
                 softvisia.house.data, "--json")
    assert done.returncode in (0, 1), done.stderr
    user.ask("use", "marketing", "email", channel="email", topic="offers").refused("marketing-objected")
    user.ask("use", "opt-out-list", "suppressed-address").allowed("SOF-76")
    for purpose in ("marketing", "newsletter", "account", "partner-marketing"):
        assert not user.ask("use", purpose, "suppressed-address").answer["permitted"], purpose
    user.ask("use", "account", "suppressed-address").refused("data-not-for-purpose")


@clause("SOF-46")
def test_scrolling_clicks_mouse_and_leaving_have_an_entry_each_and_are_switched_off_one_by_one(user, softvisia):
    watched = {"scrolling": "watch-scrolling", "clicks": "watch-clicks", "mouse-movements": "watch-mouse",
               "page-exits": "watch-exits"}
    page = softvisia.words("notice")
    for name in ("Scrolling", "Clicks", "Mouse movements", "Leaving a page"):
        assert name in page[page.rindex("Cookies and the like"):], name
    browser = Browser(softvisia).sign_in(user)
    for consent in watched:
        assert browser.press("choices", act="give-consent", element=consent).status == 303
    for off in watched:
        assert browser.press("choices", act="withdraw-consent", element=off).status == 303
        for consent, purpose in watched.items():
            decided = user.ask("use", purpose, consent)
            if consent == off:
                decided.refused("consent-withdrawn", clause="SOF-46")
            else:
                decided.allowed("SOF-46")
        user.chooses("give-consent", off)


@clause("LAT-28")
def test_no_personal_information_serves_advertising_once_it_is_switched_off(latinsoft):
    person = latinsoft.person()
    person.gives("registration", "first-name surname phone email", agree="database").taken()
    person.gives("service-use", "service-use").taken()
    browser = Browser(latinsoft).sign_in(person)
    assert browser.press("choices", act="give-consent", element="personalised-advertising").status == 303
    person.ask("use", "personalised-advertising", "email service-use").allowed("LAT-28")
    assert browser.press("choices", act="withdraw-consent", element="personalised-advertising").status == 303
    for item in ("email", "service-use", "location", "device-mark"):
        person.ask("use", "personalised-advertising", item).refused("consent-withdrawn", clause="LAT-28")


@clause("INF-29")
def test_activity_is_no_personal_data_so_long_as_nothing_in_it_points_to_a_client(infopartner):
    assert classed(infopartner, "activity") == {"activity": (False, "stands-alone")}
    for item in ("email", "name", "phone", "ip-address"):
        assert classed(infopartner, f"activity {item}")["activity"] == (True, "combined"), item
    assert "INF-29" in cited(infopartner, "activity")


# Bulgarian Zakonnik

@pytest.fixture
def buyer(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email orders", agree="adult terms").taken()
    return person


@clause("ZAK-050")
def test_customer_service_sees_order_and_contact_data_and_neither_bank_data_nor_a_rating(buyer, zakonnik):
    buyer.event("contract-concluded")
    buyer.gives("payment-details", values={"bank-account": "BG80BNBG96611020345678"}).taken()
    shown = seen(staff(zakonnik, "agent-050", "customer-service"), buyer, "customer-service")
    for item in ("orders", "phone"):
        assert shown[zakonnik.element("data", item)["label"]][0] == buyer.sample(item), shown
    value, why = shown[zakonnik.element("data", "bank-account")["label"]]
    assert MASK in value and why
    buyer.ask("read", "customer-service", "credit-rating").refused("data-not-for-purpose")
    assert "ZAK-050" in str(zakonnik.notice("en"))


@clause("ZAK-078")
def test_a_call_is_recorded_only_after_the_notice_and_for_quality_and_training_alone(buyer, zakonnik):
    buyer.gives("call-recording", "call-recordings").refused("point-needs-unmet", clause="ZAK-078")
    buyer.gives("call-recording", "call-recordings", facts="call-notice-heard").taken()
    (recording,) = buyer.held("call-recordings")
    assert recording["purposes"] == ["call-quality"] and recording["point"] == "call-recording"
    buyer.ask("use", "news", "call-recordings").refused("data-not-for-purpose")


def recorded(buyer, days):
    buyer.gives("call-recording", "call-recordings", facts="call-notice-heard", happened=ago(days=days)).taken()


@clause("ZAK-079")
@pytest.mark.parametrize("reviewed", [True, False])
def test_a_recording_past_its_period_is_gone_and_its_deletion_is_on_record(zakonnik, reviewed):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms", happened=ago(days=400)).taken()
    recorded(person, 20 if reviewed else 190)
    if reviewed:
        sweep(zakonnik)
        assert person.held("call-recordings"), "before its review it stays"
        person.event("call-reviewed")
    assert sweep(zakonnik)["call-recordings"]["outcome"] == "erase"
    assert person.held("call-recordings") == [] and person.held("name")
    entry = next(entry for entry in person.history()
                 if entry["kind"] == "datum-erased" and "call-recordings" in str(entry["detail"]))
    assert "ZAK-079" in entry["clauses"] and entry["happened"]


@clause("ZAK-080")
def test_a_fraud_case_keeps_a_recording_with_case_reason_approver_and_end_until_it_is_lifted(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms", happened=ago(days=400)).taken()
    recorded(person, 190)
    held = hold(person, "fraud-inquiry", matter="case-3", review="2036-01-01T00:00:00Z", **{"ordered-by": "manager"})
    sweep(zakonnik)
    assert person.held("call-recordings") and plan(person, "call-recordings")["holds"] == ["fraud-inquiry"]
    (shown,) = zakonnik.call("GET", f"persons/{person.id}/holds")[2]["holds"]
    assert (shown["hold"], shown["ground"], shown["matter"], shown["ordered-by"]) == (
        held, "fraud-inquiry", "case-3", "manager")
    assert shown["review"].startswith("2036-01-01")
    lift(person, held)
    sweep(zakonnik)
    assert person.held("call-recordings") == []


@clause("ZAK-199")
def test_a_rating_reads_neither_browsing_nor_answers_to_surveys(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name name", agree="adult terms").taken()
    person.event("order-started")
    for item in ("name", "payment-history"):
        person.ask("use", "credit-initial", item, particulars="rated-request").allowed("ZAK-199")
    for item in ("page-behaviour", "search-words", "survey-answers", "interest-profile"):
        decided = person.ask("use", "credit-initial", item, particulars="rated-request")
        assert not decided.answer["permitted"] and "data-not-for-purpose" in decided.codes, decided.answer


@clause("ZAK-225")
def test_a_credit_agency_gets_data_for_a_credit_assessment_and_for_nothing_else(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name name", agree="adult terms").taken()
    person.event("order-started")
    more = {"recipient": "credit-agencies", "standings": FULL, "particulars": "rated-request"}
    person.ask("share", "credit-initial", "name", **more).allowed("ZAK-225")
    for purpose in ("news", "debt-collection", "accounting", "profile"):
        person.ask("share", purpose, "name", **more).refused("recipient-not-for-purpose", clause="ZAK-225")


@clause("ZAK-232")
def test_an_installer_sees_the_address_for_the_visit_and_no_longer(buyer):
    buyer.event("contract-concluded")
    more = {"recipient": "installers", "standings": FULL, "particulars": "ticket-number service-order"}
    refused = buyer.ask("share", "technical-service", "name phone", **more)
    assert not refused.answer["permitted"], refused.answer
    buyer.event("visit-scheduled")
    buyer.ask("share", "technical-service", "name phone", **more).allowed("ZAK-232")
    buyer.event("visit-closed")
    again = buyer.ask("share", "technical-service", "name phone", **more)
    assert not again.answer["permitted"] and "ZAK-232" in again.clauses, again.answer


@clause("ZAK-048")
def test_who_switched_partner_offers_off_and_kept_the_firm_s_own_gets_those_alone(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name name professional-interests", agree="adult terms").taken()
    for consent in ("own-offers", "partner-offers", "personalisation"):
        person.chooses("give-consent", consent)
    person.chooses("withdraw-consent", "partner-offers")
    assert not person.ask("use", "partner-offers", "name").answer["permitted"]
    person.ask("use", "suggestions", "professional-interests").allowed("ZAK-048")
    assert "ZAK-048" in zakonnik.element("data", "professional-interests")["clauses"]


@clause("ZAK-057")
def test_after_a_profile_or_an_order_each_topic_and_channel_has_a_switch_and_only_the_chosen_are_sent(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name phone", agree="adult terms", yes="news").taken()
    person.gives("order", "name phone email", agree="adult terms").taken()
    browser = Browser(zakonnik).sign_in(person).open("choices")
    for told in ("Special offers", "Useful materials", "E-mail", "Telephone"):
        assert told in browser.words, told
    assert browser.press("choices", act="leave-topic", element="special-offers").status == 303
    assert browser.press("choices", act="leave-channel", element="phone").status == 303
    person.ask("use", "news", "email", channel="email", topic="useful-materials").allowed("ZAK-057")
    person.ask("use", "news", "email", channel="email", topic="special-offers").refused("topic-left")
    person.ask("use", "news", "phone", channel="phone").refused("channel-left")


@clause("ZAK-059")
def test_a_letter_asking_to_unsubscribe_stops_the_address_and_is_confirmed_on_record(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms", yes="news").taken()
    person.ask("use", "news", "email", channel="email", topic="useful-materials").allowed()
    answer = person.chooses("leave-channel", "email", way="email")
    person.ask("use", "news", "email", channel="email", topic="useful-materials").refused("channel-left")
    entry = zakonnik.evidence(answer["evidence"][0])
    assert entry["happened"] and "email" in str(entry["detail"])
    assert chosen(person)["leave-channel", "email"]["way"] == "email"
    assert "ZAK-059" in zakonnik.words("rights") and "office@zakonnik.net" in zakonnik.words("notice")


@clause("SOF-75")
def test_a_message_refusing_marketing_switches_every_channel_off_and_is_kept_as_proof(user, softvisia):
    user.gives("order", "purchases billing-address").taken()
    user.event("order-accepted")
    user.chooses("give-consent", "marketing")
    user.ask("use", "marketing", "email", channel="email", topic="offers").allowed()
    user.gives("email", values={"letter": "No advertising any more, please."}).taken()
    user.gives("opt-out", values={"suppressed-address": user.sample("email")}).taken()
    answer = user.chooses("object-to-marketing", way="email")
    for channel in ("email", "sms"):
        user.ask("use", "marketing", "email phone", channel=channel, topic="offers").refused("marketing-objected")
    assert user.held("letter")[0]["value"] == "No advertising any more, please."
    assert softvisia.evidence(answer["evidence"][0])["happened"]
    assert chosen(user)["object-to-marketing", None]["way"] == "email"


@clause("INF-21")
def test_who_is_unsubscribed_still_gets_what_belongs_to_the_service_and_it_is_no_marketing(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name phone").taken()
    person.gives("contract", "name contract-number").taken()
    person.chooses("give-consent", "news-products")
    person.chooses("object-to-marketing")
    person.ask("use", "news-products", "email", channel="email").refused("marketing-objected")
    person.ask("use", "service-messages", "email", channel="email").allowed("INF-21")
    page = infopartner.words("notice")
    part = page[page.index("Messages that you get in any case"):]
    assert part.index("They are part of the service and no advertising") < part.index("You have bought a licence")


@clause("SOF-154")
def test_after_a_plain_letter_against_profiling_no_interest_is_inferred_or_used_any_more(user, softvisia):
    user.chooses("give-consent", "interest-profile")
    user.gives("inferring", values={"inferred-interests": "lamps"}).taken()
    user.ask("use", "form-opinion", "inferred-interests").allowed()
    user.chooses("object-to-marketing", way="post")
    user.gives("inferring", values={"inferred-interests": "ladders"}).refused("marketing-objected")
    user.ask("use", "form-opinion", "inferred-interests").refused("marketing-objected")
    assert "ladders" not in str(user.held("inferred-interests"))
    page = softvisia.words("rights")
    assert "You can object in a plain letter; the conclusions then stop." in page and "SOF-154" in page
