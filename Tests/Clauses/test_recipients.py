"""Who receives data: the published register, and what a person and an authority can see of each passing."""

import re

import pytest

from browser import Browser
from house import plain, zavet
from policyfile import read_policy, write_policy
from test_authority import detail
from test_rights import cards
from test_reach import carried
from test_sharing import FULL, answered, passed

clause = pytest.mark.clause


def register(firm):
    """The published register of recipients: of each what stands in its row, by name."""
    status, _, page = firm.page("notice", {"Accept-Language": "en"})
    assert status == 200
    tables = re.findall(r"<table.*?</table>", page, re.S)
    table = next(table for table in tables if "<caption>Who receives data" in table)
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table.partition("</thead>")[2], re.S)
    return {plain(re.search(r"<strong>(.*?)</strong>", row).group(1)): plain(row).strip() for row in rows}


@clause("EAS-16")
def test_every_provider_in_the_register_has_its_task_beside_it(easymath):
    rows = register(easymath)
    for name, task in {"Hosting and maintaining data": "Activating and providing the subscription",
                       "Analyses": "Analyses and better services", "Customer care": "Answers and customer care",
                       "Marketing and advertising": "News and offers",
                       "Processing payments": "Paying for the subscription",
                       "Security operations": "Security and guarding against fraud"}.items():
        assert "working on our instructions" in rows[name] and task in rows[name], rows[name]
    assert "They help us run the site." in rows["Hosting and maintaining data"]


@clause("EAS-17")
def test_a_person_who_asks_for_the_recipients_is_told_of_hosting_and_data_maintenance(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    card = cards(Browser(easymath).sign_in(person))[easymath.element("data", "email")["label"]]
    assert re.search(r"Who may get it [^.]*Hosting and maintaining data", card), card


@clause("SOF-65")
def test_an_ad_call_goes_to_a_registered_ad_server_and_to_no_other_and_the_attempt_is_logged(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    person.chooses("give-consent", "ad-cookies")
    person.gives("advertisements", "ad-views ad-cookie-data").taken()
    assert passed(person, "ad-delivery", "ad-cookie-data", "ad-servers", standings=FULL)["kind"] == "disclosure-made"
    refused = answered(person, "ad-delivery", "ad-cookie-data", "unknown-ad-host", standings=FULL)
    assert not refused["permitted"], refused
    assert "recipient-undeclared" in [reason["code"] for reason in refused["reasons"]], refused
    assert softvisia.evidence(refused["evidence"][0])["kind"] == "decision-denied"
    rows = register(softvisia)
    assert "Ad servers" in rows and "SOF-65" in softvisia.check["clauses"]
    person.ask("use", "show-advertisements").allowed("SOF-65")


@clause("ZAK-242")
def test_somebody_known_from_a_partners_file_sees_purposes_kinds_source_and_every_recipient(zakonnik):
    person = zakonnik.person()
    person.gives("distributor-orders", "name orders order-number email").taken()
    entry = passed(person, "orders", "name orders", "order-partners", standings=FULL, particulars="order-reference")
    browser = Browser(zakonnik).sign_in(person)
    shown = cards(browser)
    assert set(shown) == {zakonnik.element("data", item)["label"] for item in person.record["data"]}
    for card in shown.values():
        assert "What for" in card and "Article 6(1)" in card and "Where it came from" in card
        assert "You yourself" not in card, "it came from the partner"
    went = plain(browser.content[browser.content.index('id="went"'):])
    assert "Partners with whom we carry out the order" in went
    for item in detail(entry)["data"]:
        assert zakonnik.element("data", item)["label"] in went, item
    assert "ZAK-242" in zakonnik.words("rights")


@clause("ZAK-143")
def test_the_file_for_the_commission_holds_the_entries_unaltered_with_clause_and_date(zakonnik, tmp_path):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    entry = passed(person, "data-protection-authority", "name", "data-commission", particulars="demand-number")
    assert "ZAK-143" in entry["clauses"] and entry["happened"]
    bundle = tmp_path / "bundle"
    done = zavet("ledger", "export", zakonnik.house.data, "--controller", "zakonnik", "--to", bundle)
    assert done.returncode == 0, done.stderr
    assert zavet("ledger", "verify", bundle).returncode == 0
    tiles = [path for path in bundle.rglob("*") if path.is_file() and entry["id"].encode() in path.read_bytes()]
    assert len(tiles) == 1, "the entry is in the file"
    content = tiles[0].read_bytes()
    at = content.index(b"data-commission")
    tiles[0].write_bytes(content[:at] + b"Data" + content[at + 4:])
    assert zavet("ledger", "verify", bundle).returncode == 1, "an altered entry is found"


@clause("ZAK-056")
def test_the_forum_says_who_will_see_a_post_before_it_is_sent(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name", agree="adult terms").taken()
    form = Browser(zakonnik).sign_in(person).open("collect/forum")
    assert form.status == 200 and "<form" in form.content
    assert "What you write is seen by other profile holders and by partners of ours." in form.words
    assert form.content.index("seen by other profile holders") < form.content.rindex('type="submit"')
    assert "ZAK-056" in zakonnik.element("points", "forum")["clauses"]


def went(firm, person):
    """Where the person's data went, as the person's own page tells it."""
    content = Browser(firm).sign_in(person).open("my-data").content
    return plain(content[content.index('id="went"'):])


@clause("ZAK-234")
def test_a_state_body_gets_data_only_by_an_act_and_the_persons_list_of_recipients_names_it(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name name", agree="adult terms").taken()
    more = {"standings": "", "particulars": "authorisation"}
    refused = answered(person, "state-bodies", "name", "state-bodies", **more)
    assert not refused["permitted"] and "particular-missing" in [reason["code"] for reason in refused["reasons"]]
    entry = passed(person, "state-bodies", "name", "state-bodies", **more | {"particulars": "authorisation legal-act"})
    assert "ZAK-234" in entry["clauses"]
    assert "State bodies and their representatives" in went(zakonnik, person)


@clause("ZAK-098")
def test_the_account_names_the_partner_fields_and_purpose_of_what_went_for_its_own_analysis(zakonnik):
    person = zakonnik.person()
    person.gives("distributor-orders", "name orders order-number email", yes="partner-analysis",
                 facts="ordered-through-partner").taken()
    person.fact(ordered_through_partner=True)
    passed(person, "partner-analysis", "orders", "partner-own-analysis", standings=FULL)
    told = went(zakonnik, person)
    for part in ("Partners for their own analysis", zakonnik.element("data", "orders")["label"],
                 zakonnik.element("purposes", "partner-analysis")["label"]):
        assert part in told, (part, told)
    person.chooses("withdraw-consent", "partner-analysis")
    assert not answered(person, "partner-analysis", "orders", "partner-own-analysis", standings=FULL)["permitted"]


@clause("ZAK-201")
def test_a_rating_by_an_agency_logs_agency_and_fields_and_the_person_sees_them_with_the_answer(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name name", agree="adult terms").taken()
    person.event("contract-concluded")
    person.event("order-started")
    entry = passed(person, "credit-initial", "name", "credit-agencies", standings=FULL, particulars="rated-request")
    assert detail(entry)["recipient"] == "credit-agencies" and detail(entry)["data"] == ["name"]
    person.gives("credit-answers", "rating-occasion", particulars="rated-request",
                 values={"credit-rating": "B, regular payment likely"}).taken()
    told = went(zakonnik, person)
    assert "Credit agencies" in told and zakonnik.element("data", "name")["label"] in told
    card = cards(Browser(zakonnik).sign_in(person))[zakonnik.element("data", "credit-rating")["label"]]
    assert "B, regular payment likely" in card and "You yourself" not in card
    assert "ZAK-201" in entry["clauses"]


@clause("ZAK-155")
def test_who_has_no_partnership_contract_gets_nothing_and_its_end_ends_the_sharing(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email orders", agree="adult terms").taken()
    more = {"recipient": "order-partners", "particulars": "order-reference"}
    person.ask("share", "orders", "name", standings="vetted confidentiality", **more).refused(
        "recipient-standing-missing", clause="ZAK-155")
    person.ask("share", "orders", "name", standings=FULL, **more).allowed("ZAK-155")
    refused = answered(person, "orders", "name", "order-partners", standings="vetted confidentiality",
                       particulars="order-reference")
    assert zakonnik.evidence(refused["evidence"][0])["kind"] == "decision-denied"


@clause("ZAK-228")
def test_an_agent_gets_those_it_sold_to_and_nobody_once_its_contract_has_ended(zakonnik):
    people = [zakonnik.person(), zakonnik.person()]
    for person in people:
        person.gives("order", "name phone email orders", agree="adult terms").taken()
    sold, other = people
    sold.fact(sold_by_agent=True)
    sold.ask("share", "orders", "name orders", recipient="agents", standings=FULL).allowed("ZAK-228")
    assert "ZAK-228" in other.ask("share", "orders", "name orders", recipient="agents", standings=FULL).refused(
        "recipient-condition-unmet").clauses
    sold.ask("share", "orders", "name", recipient="agents", standings="vetted confidentiality").refused(
        "recipient-standing-missing", clause="ZAK-228")


@clause("SOF-124")
def test_nothing_goes_to_a_supplier_outside_europe_without_a_recorded_reason_for_it(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    person.gives("order", "purchases billing-address").taken()
    person.event("order-accepted")
    more = {"standings": "contract safeguards"}
    refused = answered(person, "orders", "email", "requests-payments-support", **more)
    assert [reason for reason in refused["reasons"] if reason["code"] == "particular-missing"
            and reason["element"]["name"] == "reason-for-supplier"], refused
    entry = passed(person, "orders", "email", "requests-payments-support", particulars="reason-for-supplier", **more)
    assert "SOF-124" in entry["clauses"] and "reason-for-supplier" in str(entry["detail"])


def occasions(firm):
    """The published table of the occasions on which data comes in, by name."""
    page = firm.page("notice", {"Accept-Language": "en"})[2]
    table = next(table for table in re.findall(r"<table.*?</table>", page, re.S) if "<caption>When we receive data" in table)
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table.partition("</thead>")[2], re.S)
    return {plain(re.search(r"<strong>(.*?)</strong>", row).group(1)): plain(row).strip() for row in rows}


@clause("ZAK-019")
def test_an_integrated_social_medium_stands_with_fields_and_purpose_in_each_direction(zakonnik):
    person = zakonnik.person()
    person.gives("profile", "email login-name linked-profiles", agree="adult terms", yes="social-link").taken()
    to = register(zakonnik)["Social networks and platforms"]
    for told in ("messages through social networks and linked profiles",
                 "Our pages and applications on social networks", "Data from a linked social-network profile"):
        assert told in to, (told, to)
    share = {"operation": "share", "purpose": "social-link", "recipient": "social-platforms"}
    person.ask(**share, data="linked-profiles", standings="vetted").allowed("ZAK-019")
    person.ask(**share, data="linked-profiles email", standings="vetted").refused("recipient-not-for-data")
    person.ask(**share, data="linked-profiles").refused("recipient-standing-missing", clause="ZAK-019")
    came = occasions(zakonnik)
    for name, field, purpose in (
            ("Data from a linked profile", "data of a social-network profile", "Data from a linked social-network profile"),
            ("Message through a social network or chat", "messages through social networks",
             "Our pages and applications on social networks")):
        assert "Where it comes from: Social networks." in came[name] and field in came[name] and purpose in came[name], came[name]
    person.gives("social-link", "social-profile", source="social-networks").taken()
    card = cards(Browser(zakonnik).sign_in(person))[zakonnik.element("data", "social-profile")["label"]]
    assert "Social networks" in card and "You yourself" not in card, "it came from there"


def abroad(firm):
    """The published table of what goes outside the EEA: of each recipient its country and safeguards, by name."""
    page = firm.page("notice", {"Accept-Language": "en"})[2]
    found = {}
    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", page[page.index('id="transfers"'):page.index('id="keeping"')], re.S):
        cells = [plain(cell).strip() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
        if len(cells) == 3:
            found[cells[0]] = cells[1:]
    return found


@clause("SOF-96")
def test_who_asks_for_the_providers_finds_each_with_its_service_and_where_it_is(softvisia, tmp_path):
    rows = register(softvisia)
    policy = read_policy(softvisia.folder)
    providers = {one["labels"]["en"] for one in policy["recipients"].values() if one["role"] == "processor"}
    assert {name for name, row in rows.items() if "working on our instructions" in row} == providers, "each, and no other"
    # The list is made from the register as it stands: a provider that is taken on stands in it with service and country.
    policy["parties"]["letters"] = {"name": "Letters GmbH", "roles": ["processor"], "countries": ["DE"]}
    policy["recipients"]["letters"] = {
        "party": "letters", "role": "processor", "for": ["orders"], "needs": ["contract"],
        "labels": {"bg": "Писма", "en": "Letters on paper"}}
    write_policy(policy, tmp_path / "softvisia")
    answer = zavet("describe", tmp_path / "softvisia", "--format", "markdown", "--language", "en")
    assert answer.returncode == 0, answer.stderr
    line = next(line for line in answer.stdout.splitlines() if "Letters on paper" in line and "instructions" in line)
    assert "Orders, payment and delivery" in line and "Germany" in line, line
    for name, service, place in (
            ("Hosting: Aptum Technologies Ltd", "A working and secure site",
             "The European Economic Area and United States"),
            ("Requests, payments and support, outside Europe too", "Orders, payment and delivery",
             "Any country of the world"),
            ("Other IT systems and technical delivery", "Delivering electronic services", ""),
            ("Analytics and search", "Monitoring traffic and improving the site", "")):
        assert "working on our instructions" in rows[name] and service in rows[name] and place in rows[name], rows[name]
    told = softvisia.words("notice")
    assert "Write to info@softvisia.com about anything: questions, rights, advertisements, providers" in told
    assert "info@softvisia.com" in softvisia.words("")
    assert any("SOF-96" in part for part in carried(softvisia.notice("en")))


@clause("SOF-129")
def test_of_somebodys_data_the_country_the_provider_and_the_safeguard_are_found_in_the_register(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    shown = cards(Browser(softvisia).sign_in(person))
    card = shown[softvisia.element("data", "email")["label"]]
    countries = abroad(softvisia)
    assert set(countries) >= {"Hosting: Aptum Technologies Ltd", "Requests, payments and support, outside Europe too"}
    assert "Hosting: Aptum Technologies Ltd" in card, card
    # Of each of this person's data, whoever gets it abroad stands in the table with its country and safeguard.
    for item in ("email", "name", "birth-date", "location", "username"):
        about = shown[softvisia.element("data", item)["label"]]
        going = [name for name in countries if name in about]
        assert going, about
        for name in going:
            place, safeguards = countries[name]
            assert place and safeguards, (item, name)
    country, safeguards = countries["Hosting: Aptum Technologies Ltd"]
    assert country == "United States" and "standard clauses of the European Commission" in safeguards
    told = softvisia.words("notice")
    assert "Write to info@softvisia.com and we tell you the country, the provider and the safeguard for your data." in told
    assert any("SOF-129" in part for part in carried(softvisia.notice("en")))
