"""What devices tell: the register of trackers as published, and what is kept of a visit, by the visitor's choice."""

import re
import shutil

import pytest

from browser import Browser
from house import POLICIES, plain, zavet
from people import ago
from policyfile import read_policy, write_policy
from test_keeping import plan

clause = pytest.mark.clause


def register(firm):
    """The published register: of each tracker what stands in its row, by name."""
    status, _, page = firm.page("notice", {"Accept-Language": "en"})
    assert status == 200
    table = next(table for table in re.findall(r"<table.*?</table>", page, re.S) if "How long, and whose" in table)
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table.partition("</thead>")[2], re.S)
    return {plain(re.search(r"<strong>(.*?)</strong>", row).group(1)): plain(row).strip() for row in rows}


# The register

@clause("INF-33")
def test_the_entry_of_an_analytics_cookie_states_behaviour_and_parts_visited(infopartner):
    row = next(row for row in register(infopartner).values() if "Behaviour, and parts of the site visited" in row)
    assert "To see how the service is used." in row and "Only after you have agreed" in row
    person = infopartner.person()
    person.gives("registration", "email name").taken()
    person.chooses("give-consent", "analytics-cookies")
    person.ask("use", "visit-analysis", "device-mark").allowed("INF-33")


@clause("INF-34")
def test_no_measurement_of_advertising_is_recorded_against_the_visitors_choice(infopartner):
    person = infopartner.person()
    person.gives("registration", "email name").taken()
    for consent in ("site-cookies", "analytics-cookies", "advertising-cookies"):
        person.chooses("give-consent", consent)
    person.ask("use", "measure-advertising", "device-mark visit-data").allowed("INF-34")
    person.chooses("withdraw-consent", "advertising-cookies")
    person.gives("cookies", "device-mark visit-data").taken()
    held = person.held("device-mark visit-data")
    assert held and not any("measure-advertising" in value["purposes"] for value in held), held
    person.ask("use", "measure-advertising", "device-mark").refused("consent-withdrawn", clause="INF-34")
    person.ask("use", "visit-analysis", "device-mark").allowed()


@clause("LAT-20")
def test_a_partners_cookie_names_the_partner_as_its_owner(latinsoft):
    rows = register(latinsoft)
    assert rows["Partners' cookies"].endswith("Our partners.") and rows["Our cookies"].endswith("Ours.")


@clause("ZAK-171")
def test_each_entry_of_the_published_register_names_who_sets_it(zakonnik):
    rows = register(zakonnik)
    assert len(rows) >= 10
    for name, owner in (
            ("Measuring of advertising", "Advertising partners."), ("Counting for partners", "Business partners."),
            ("Partners' commercial cookie", "Advertising partners."), ("Our own commercial cookie", "Ours.")):
        assert rows[name].endswith(owner), rows[name]
    for name, row in rows.items():
        assert re.search(r"(Ours|Advertising partners|Business partners)\.$", row), name


def changed(name, folder, **trackers):
    """A firm's policy with trackers added or changed: where it stands."""
    policy = read_policy(POLICIES / name)
    for tracker, parts in trackers.items():
        policy["trackers"][tracker.replace("_", "-")] = policy["trackers"].get(tracker.replace("_", "-"), {}) | parts
    shutil.rmtree(folder, ignore_errors=True)
    write_policy(policy, folder)
    return folder


@clause("SOF-51")
def test_a_new_cookie_stands_in_the_published_text_with_kind_purpose_lifetime_and_setter(softvisia, tmp_path):
    folder = changed("softvisia", tmp_path / "softvisia", new_cookie={
        "kind": "cookie", "necessity": "analytics", "lifetime": "90 days", "data": ["usage"],
        "purposes": ["monitor-traffic"], "consent": "usage-cookies", "owner": "ad-networks",
        "labels": {"bg": "Нова", "en": "Brand-new cookie"}, "clause": "SOF-51"})
    done = zavet("describe", folder, "--format", "html", "--language", "en")
    assert done.returncode == 0, done.stderr
    row = next(plain(row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", done.stdout, re.S) if "Brand-new cookie" in row)
    for told in ("cookie", "To see how the service is used.", "Monitoring traffic and improving the site", "90 days",
                 "Advertising networks and partners"):
        assert told in row, (told, row)
    assert "Brand-new cookie" not in register(softvisia)
    assert "A cookie that is not declared is not set." in softvisia.words("notice")
    assert "SOF-51" in softvisia.check["clauses"]


@clause("ZAK-176")
def test_a_cookie_of_five_years_is_accepted_and_one_of_a_day_more_is_refused(zakonnik, tmp_path):
    def codes(lifetime):
        folder = changed("zakonnik", tmp_path / "zakonnik", analytics={"lifetime": lifetime})
        done = zavet("check", folder, "--json")
        found = re.findall(r'"code"\s*:\s*"([a-z-]+)"', done.stdout)
        return done.returncode, found
    status, found = codes("5 years")
    assert status == 0 and "tracker-too-long" not in found
    status, found = codes("1827 days")
    assert status == 1 and "tracker-too-long" in found
    assert "None lives longer than five years" in zakonnik.words("notice")


# What is kept of a visit

@pytest.fixture
def visitor(softvisia):
    return softvisia.person()


@clause("SOF-20")
def test_the_telephones_system_mark_and_kind_are_device_data_in_the_register(visitor, softvisia):
    items = "mobile-system device-id device-type"
    visitor.gives("visit", f"ip-address {items}").taken()
    assert {value["item"] for value in visitor.held("device-data")} == set(items.split())
    row = register(softvisia)["Server logs"]
    for item in items.split():
        label = softvisia.element("data", item)["label"]
        assert label.lower() in row.lower(), (label, row)


@clause("SOF-23")
def test_the_technical_record_of_a_visit_holds_the_listed_fields_for_delivering_services(visitor, softvisia):
    items = "ip-address login-data time-zone operating-system browser"
    visitor.gives("visit", f"{items} views").refused("field-not-asked", "views")
    assert visitor.id is None
    visitor.gives("visit", items).taken()
    held = visitor.held("technical-data")
    assert {value["item"] for value in held} == set(items.split())
    assert all("electronic-services" in value["purposes"] for value in held)
    assert "SOF-23" in softvisia.element("purposes", "electronic-services")["clauses"]


@clause("SOF-43")
def test_an_entry_of_the_server_log_is_held_as_personal_data_with_its_period(visitor, softvisia):
    items = "device-type mobile-system browser operating-system ip-address"
    visitor.gives("visit", items).taken()
    assert {value["item"] for value in visitor.held(items)} == set(items.split()), "it stands in the person's own copy"
    for item in items.split():
        assert "visits" in [rule["rule"] for rule in plan(visitor, item)["rules"]], item
    notice = softvisia.page("notice", {"Accept-Language": "en"})[2]
    row = next(row for row in re.findall(r"<tr.*?</tr>", notice, re.S) if 'id="retention-visits"' in row)
    assert "As long as a purpose stated here needs it" in plain(row)
    assert "SOF-43" in softvisia.element("points", "visit")["clauses"]


@clause("SOF-42")
def test_a_field_that_the_register_does_not_have_is_not_written_and_the_attempt_is_on_record(visitor, softvisia):
    refused = visitor.gives("visit", "ip-address", values={"screen-fingerprint": "4711"})
    refused.refused("data-undeclared", "screen-fingerprint")
    assert visitor.id is None
    entry = softvisia.evidence(refused.answer["evidence"][0])
    assert entry["kind"] == "collection-refused" and "4711" not in str(entry)
    visitor.gives("visit", "ip-address").taken()
    assert "A cookie that is not declared is not set." in softvisia.words("notice")
    assert "SOF-42" in softvisia.element("points", "visit")["clauses"]


@clause("SOF-26", "SOF-39", "SOF-44", "SOF-47")
def test_uses_views_searches_links_and_addresses_of_a_visit_stand_in_the_record_in_order(visitor, softvisia):
    addresses = ["https://elsewhere.example/", "https://www.softvisia.com/a", "https://third.example/"]
    for number, address in enumerate(addresses):
        visitor.gives("use-of-site", happened=ago(minutes=9 - number), values={
            "usage": f"feature {number}", "views": f"post {number}", "clickstream": address}).taken()
    visitor.gives("use-of-site", values={
        "usage": "feature 3", "searches": "lamps", "links-clicked": "/lamps", "visit-lengths": "41 s"}).taken()
    held = {}
    for value in sorted(visitor.held("usage-data"), key=lambda value: value["collected"]):
        held.setdefault(value["item"], []).append(value["value"])
        assert "monitor-traffic" in value["purposes"] and value["source"] != "subject"
    assert held == {
        "usage": [f"feature {number}" for number in range(4)], "views": [f"post {number}" for number in range(3)],
        "clickstream": addresses, "searches": ["lamps"], "links-clicked": ["/lamps"], "visit-lengths": ["41 s"]}
    visitor.gives("use-of-site", "usage", values={"mouse-speed": "3"}).refused("data-undeclared", "mouse-speed")
    rows = register(softvisia)
    assert "posts, content and products viewed" in rows["Cookies on the use of the site"]
    assert "Addresses visited in order" in rows
    for carried in ("SOF-26", "SOF-39", "SOF-44", "SOF-47"):
        assert carried in softvisia.element("points", "use-of-site")["clauses"]


@clause("SOF-45")
def test_a_broken_link_and_the_response_time_are_recorded_to_keep_the_site_working(visitor, softvisia):
    visitor.gives("site-errors", values={"error-records": "404 /lamps", "response-times": "41 ms"}).taken()
    held = visitor.held("technical-records")
    assert {value["item"] for value in held} == {"error-records", "response-times"}
    assert all(value["purposes"] == ["run-site"] for value in held)
    assert "SOF-45" in softvisia.element("purposes", "run-site")["clauses"]


@clause("SOF-68")
def test_advertising_cookie_data_serves_delivery_and_reporting_and_no_analytics(visitor):
    visitor.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    visitor.chooses("give-consent", "ad-cookies")
    visitor.gives("advertisements", "ad-views ad-cookie-data").taken()
    visitor.ask("use", "ad-delivery", "ad-cookie-data").allowed("SOF-68")
    for purpose in ("statistics", "monitor-traffic", "form-opinion", "marketing"):
        visitor.ask("use", purpose, "ad-cookie-data").refused("prohibited", clause="SOF-68")


# By the visitor's choice: a point that records, what it records, and the consent without which it records nothing.
CHOICES = [
    ("ZAK-035", "zakonnik", "behaviour", "page-behaviour", "analytics-cookies", "site-analytics"),
    ("ZAK-186", "zakonnik", "site-memory", "site-choices search-words viewed-products", "functional-cookies",
     "site-memory"),
    ("ZAK-195", "zakonnik", "ad-contacts", "page-behaviour search-words", "advertising-cookies", "retargeting"),
]


@pytest.mark.parametrize("carried, firm, point, items, consent, purpose", [
    pytest.param(*case, marks=clause(case[0]), id=case[0]) for case in CHOICES])
def test_nothing_is_recorded_of_who_refused_and_it_is_of_who_agreed(
        request, carried, firm, point, items, consent, purpose):
    firm = request.getfixturevalue(firm)
    refuses, agrees = firm.person(), firm.person()
    refuses.gives(point, items).refused("consent-missing")
    refuses.gives(point, items, no=consent).refused("consent-refused")
    assert refuses.id is None, "nothing is kept of who refused"
    agrees.gives(point, items, yes=consent).taken()
    assert {value["item"] for value in agrees.held(items)} == set(items.split())
    agrees.ask("use", purpose, items).allowed()
    agrees.chooses("withdraw-consent", consent)
    agrees.ask("use", purpose, items).refused("consent-withdrawn")
    agrees.gives(point, items).refused("consent-withdrawn")
    assert carried in firm.element("points", point)["clauses"]


# The same where the consent is given elsewhere than at the point: in one's choices.
CHOSEN = [
    ("LAT-21", "latinsoft", "registration", "first-name surname phone email", "database", "advertising-cookies",
     "advertising-data", "personalised-advertising", "personalised-advertising"),
    ("SOF-67", "softvisia", "registration", "email name birth-date location username", "terms-of-use",
     "advertisements", "ad-views ad-cookie-data", "ad-cookies", "ad-delivery"),
]


@pytest.mark.parametrize("carried, firm, known, fields, agree, point, items, consent, purpose", [
    pytest.param(*case, marks=clause(case[0]), id=case[0]) for case in CHOSEN])
def test_nothing_is_recorded_of_who_switched_it_off(
        request, carried, firm, known, fields, agree, point, items, consent, purpose):
    firm = request.getfixturevalue(firm)
    refuses, agrees = firm.person(), firm.person()
    for person in (refuses, agrees):
        person.gives(known, fields, agree=agree).taken()
        person.gives(point, items).refused("consent-missing", clause=carried)
    assert refuses.id and refuses.chooses("refuse-consent", consent)
    agrees.chooses("give-consent", consent)
    refuses.gives(point, items).refused("consent-refused", clause=carried)
    agrees.gives(point, items).taken()
    assert refuses.held(items) == [] and {value["item"] for value in agrees.held(items)} == set(items.split())
    agrees.ask("use", purpose, items).allowed(carried)
    agrees.chooses("withdraw-consent", consent)
    agrees.gives(point, items).refused("consent-withdrawn", clause=carried)


@clause("SOF-67")
def test_an_advertisers_cookie_is_registered_with_its_setter_and_waits_for_a_yes(softvisia):
    row = register(softvisia)["Advertisers' ad servers"]
    assert row.endswith("Advertisers' ad servers.") and "Only after you have agreed: “Advertising cookies”." in row


@clause("ZAK-185")
def test_who_refused_everything_signs_in_and_orders_and_gets_necessary_cookies_only(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms").taken()
    for consent in ("functional-cookies", "analytics-cookies", "advertising-cookies"):
        person.chooses("refuse-consent", consent)
    browser = Browser(zakonnik).sign_in(person)
    assert browser.open("my-data").status == 200
    person.gives("order", "name phone email", agree="adult terms").taken()
    assert all(name.startswith("zavet-") for name in browser.given), browser.given
    for name, rest in browser.given.items():
        kept = re.sub(r"Max-Age=0\b", "", rest)
        assert "Max-Age" not in kept and "Expires" not in kept, f"{name} outlives the browser"
    rows = register(zakonnik)
    for name in ("Technical session cookie", "Signing in to the profile"):
        assert "Needed, or the service would not work." in rows[name] and "Until you close the browser." in rows[name]


@clause("ZAK-189")
def test_without_a_choice_no_functional_cookie_is_set_and_every_page_works(zakonnik):
    browser = Browser(zakonnik)
    pages = browser.crawl()
    assert len(pages) > 10
    # The one cookie guards forms, remembers nothing and goes with the browser.
    assert set(browser.given) <= {"zavet-browser"}, browser.given
    assert not any("Max-Age" in rest or "Expires" in rest for rest in browser.given.values())
    visitor = zakonnik.person()
    visitor.gives("site-memory", "site-choices").refused("consent-missing", clause="ZAK-189")
    assert visitor.id is None


# Somebody unknown: asked first, in the browser or through the firm's program, with no as easy as yes.
# Firm, point, what it records, the consent, the purpose, and where its clause stands.
STRANGERS = [
    pytest.param("infopartner", "cookies", "visit-data device-mark", "analytics-cookies", "visit-analysis",
                 marks=clause("INF-38"), id="INF-38"),
    pytest.param("softvisia", "advertisements", "ad-views ad-cookie-data", "ad-cookies", "ad-delivery",
                 marks=clause("SOF-67"), id="SOF-67"),
    pytest.param("latinsoft", "advertising-cookies", "advertising-data", "personalised-advertising",
                 "personalised-advertising", marks=clause("LAT-21"), id="LAT-21"),
]


@pytest.mark.parametrize("name, point, data, consent, purpose", STRANGERS)
def test_a_program_asks_somebody_unknown_and_records_only_after_a_yes(request, name, point, data, consent, purpose):
    firm = request.getfixturevalue(name)
    firm.person().gives(point, data).refused("consent-missing")
    refusing = firm.person()
    refusing.gives(point, no=consent).taken()
    refusing.gives(point, data).refused("consent-refused")
    assert not refusing.held(data)
    agreeing = firm.person()
    agreeing.gives(point, yes=consent).taken()
    agreeing.gives(point, data).taken()
    agreeing.ask("use", purpose, data).allowed()
    at_once = firm.person()
    at_once.gives(point, data, yes=consent).taken()
    at_once.chooses("withdraw-consent", consent)
    at_once.gives(point, data).refused("consent-withdrawn")


@pytest.mark.parametrize("name, point, data, consent, purpose", STRANGERS)
def test_a_strangers_browser_says_no_without_a_trace_and_yes_until_it_says_otherwise(
        request, name, point, data, consent, purpose):
    firm = request.getfixturevalue(name)
    browser, path = Browser(firm), f"collect/{point}"
    assert browser.open(path).status == 200 and "Refuse all" in browser.words and "Save my choice" in browser.words
    assert "checked" not in browser.content
    assert browser.press(path, **{"refuse-all": "yes"}).status == 303
    assert "we keep nothing about you" in browser.open(f"{path}/done").words
    assert not any("person-" in cookie for cookie in browser.cookies), "no mark is set on who refused"
    assert browser.fill(path, **{f"consent-{consent}": "yes"}).status == 303, browser.words
    label = firm.element("consents", consent)["label"]
    done = browser.open(f"{path}/done").words
    assert label in done and "random mark" in done
    session = next(cookie for cookie in browser.given if "person-" in cookie)
    assert "HttpOnly" in browser.given[session] and "Max-Age" in browser.given[session]
    assert browser.open("choices").status == 200 and label in browser.words
    given = 'value="withdraw-consent"'
    assert given in browser.content
    assert browser.press("choices", act="withdraw-consent", element=consent).status == 303
    assert given not in browser.open("choices").content
    assert browser.press(path, **{"refuse-all": "yes"}).status == 303, "who is known may still refuse here"
