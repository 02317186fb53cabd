"""Anonymous sets and figures: who is alike enough stays as a row of many, what is too small to hide somebody is withheld.

These tests count people, so they have a house of their own in which nobody else is.
"""

import json

import pytest

from desk import administrator
from house import Firm, House, zavet
from test_authority import entries
from test_keeping import erased, gone, holds, sweep
from test_versions import earlier, of_today

clause = pytest.mark.clause


@pytest.fixture(scope="module")
def own(tmp_path_factory, pytestconfig):
    running = House(tmp_path_factory.mktemp("anonymity") / "data")
    pytestconfig.house_stood = True
    yield running
    running.stop()


@pytest.fixture(scope="module")
def infopartner(own):
    return Firm(own, "infopartner")


@pytest.fixture(scope="module")
def softvisia(own):
    return Firm(own, "softvisia")


@pytest.fixture(scope="module")
def zakonnik(own):
    return Firm(own, "zakonnik")


def asked(firm, purpose, *by):
    """A question for figures: status and answer."""
    status, _, answer = firm.call("POST", "statistics", {"purpose": purpose, "by": list(by)})
    return status, answer


def counted(firm, purpose, *by):
    """Published figures, and the entry that says so."""
    status, answer = asked(firm, purpose, *by)
    assert status == 201, answer
    return answer["table"], firm.evidence(answer["evidence"][0])


def figures(table):
    """People by what was counted, without what is withheld."""
    return {", ".join(figure["by"]): figure["people"] for figure in table["figures"]}


def sets(firm, rule):
    status, _, answer = firm.call("GET", "anonymous-sets")
    assert status == 200, answer
    return [found for found in answer["items"] if found["rule"] == rule]


def nobody_in(answer, people):
    told = json.dumps(answer, ensure_ascii=False)
    return not any(person.id in told for person in people)


# Softvisia

@pytest.fixture(scope="module")
def visitors(softvisia):
    """Two hundred who use the site, fifty of them a feature of it."""
    people = [softvisia.person() for _ in range(200)]
    for number, person in enumerate(people):
        person.gives("use-of-site", values={"usage": "export of tables" if number < 50 else "reading"}).taken()
    return people


@clause("SOF-110")
def test_the_share_of_users_of_a_feature_is_a_figure_that_lists_nobody(softvisia, visitors):
    table, entry = counted(softvisia, "statistics", "usage")
    assert table["people"] == 200
    assert {figure["by"][0]: figure["share"] for figure in table["figures"]} == {"export": 25, "reading": 75}
    assert nobody_in(table, visitors) and "SOF-110" in entry["clauses"]


@clause("SOF-109")
def test_a_figure_of_one_person_is_withheld_before_release(softvisia):
    for number in range(25):
        place = "Vidin" if number == 0 else "Varna" if number < 7 else "Sofia"
        softvisia.person().gives("place-of-access", source="ip-lookup", values={"location": place}).taken()
    table, entry = counted(softvisia, "statistics", "location")
    # Varna's is withheld too: with it and the total one could work out Vidin's.
    assert figures(table) == {"Sofia": 18} and table["withheld"] == 2 and table["people"] == 25
    assert "Vidin" not in json.dumps(table, ensure_ascii=False), "a rare value tells of its bearer by itself"
    assert entry["detail"]["withheld"] == {"count": 2} and "SOF-109" in entry["clauses"]


@clause("SOF-73")
def test_the_advertiser_learns_how_many_saw_and_at_most_who_clicked(softvisia):
    people = [softvisia.person() for _ in range(10)]
    for person in people:
        person.gives("advertisements", values={"ad-views": "spring-2026 banner"}, yes="ad-cookies").taken()
    table, entry = counted(softvisia, "ad-reports", "ad-views")
    assert figures(table) == {"spring-2026": 10} and nobody_in(table, people)
    assert "SOF-73" in entry["clauses"]
    clicker, other = people[:2]
    for person in (clicker, other):
        person.gives("advertisements", "ad-views ad-click").taken()
    other.ask("share", "ad-click-report", "ad-click", recipient="advertisers").refused("prohibited", clause="SOF-73")
    clicker.ask(
        "share", "ad-click-report", "ad-click", recipient="advertisers", facts=["ad-engaged"]).allowed("SOF-73")


@pytest.fixture(scope="module")
def survey(softvisia):
    """Twelve who answered a survey that is over."""
    people = [softvisia.person() for _ in range(12)]
    for person in people:
        person.gives("survey", values={"survey-answers": "It was good."}, agree="thirteen").taken()
        person.event("participation-ended")
    report = sweep(softvisia)
    assert report["participation"]["outcome"] == "anonymise"
    return people


@clause("SOF-107")
def test_no_row_of_a_set_can_be_joined_with_an_account_and_no_key_survives(softvisia, survey):
    [found] = sets(softvisia, "participation")
    assert found["people"] == 12 and all(row["people"] >= found["k"] >= 10 for row in found["classes"])
    assert nobody_in(found, survey) and "good" not in json.dumps(found)
    assert all(gone(person) for person in survey), "somebody is still there to be joined with"


@clause("SOF-108")
def test_a_set_that_passes_its_test_has_no_end(softvisia, survey):
    before = sets(softvisia, "participation")
    assert before and "until" not in before[0] and "ends" not in before[0]
    assert "participation" not in sweep(softvisia)
    assert sets(softvisia, "participation") == before
    assert "Those we may keep without end." in softvisia.words("notice")


def stricter(_, policy):
    if "anonymity" in policy:
        policy["anonymity"]["people"] = 15
    policy.get("changes", {}).pop("notice", None)


@clause("SOF-108")
def test_a_set_that_fails_its_test_goes_by_the_end_that_its_data_had(tmp_path):
    first = House(tmp_path / "data", policies=of_today(tmp_path / "first", earlier))
    try:
        firm = Firm(first, "softvisia")
        for _ in range(12):
            person = firm.person()
            person.gives("survey", values={"survey-answers": "It was good."}, agree="thirteen").taken()
            person.event("participation-ended")
        assert sweep(firm)["participation"]["outcome"] == "anonymise"
        sweep(firm)
        assert len(sets(firm, "participation")) == 1, "twelve are enough for ten"
    finally:
        first.stop()
    second = House(tmp_path / "data", policies=of_today(tmp_path / "second", stricter))
    try:
        firm = Firm(second, "softvisia")
        sweep(firm)
        assert sets(firm, "participation") == [], "the end of its data is over, and twelve are too few for fifteen"
        [entry] = entries(firm, "anonymity-lost")
        assert "SOF-108" in entry["clauses"]
    finally:
        second.stop()


# Info Partner

@pytest.fixture
def client(infopartner):
    def made():
        person = infopartner.person()
        person.gives("registration", "email name phone").taken()
        return person
    return made


@clause("INF-28")
def test_parts_are_ranked_by_visits_and_no_client_is_told(infopartner, client):
    people = [client() for _ in range(12)]
    for number, person in enumerate(people):
        for visit in range(4 if number < 6 else 1):
            part = "support" if number < 6 else "news"
            person.gives("activity", values={"activity": f"{part} page {visit}"}).taken()
    table, entry = counted(infopartner, "interest-report", "activity")
    assert [figure["by"][0] for figure in table["figures"]] == ["support", "news"]
    assert table["figures"][0]["values"] == 25 and nobody_in(table, people)
    assert "INF-28" in entry["clauses"]


@pytest.fixture(scope="module")
def log(infopartner):
    """Visits of two months, by three browsers, one of them rare."""
    people = [infopartner.person() for _ in range(33)]
    for number, person in enumerate(people):
        day = "2026-09-03T10:00:00Z" if number < 14 else "2026-10-07T11:30:00Z"
        browser = "Lynx 2.8" if number < 2 else "Firefox 140" if number < 11 else "Chrome 139"
        person.gives(
            "log-files", values={"ip-address": f"192.0.2.{number}", "visit-time": day, "browser": browser}).taken()
    return people


@clause("INF-42")
def test_trends_are_counts_by_period_without_an_address(infopartner, log):
    table, entry = counted(infopartner, "trends", "visit-time")
    assert figures(table) == {"2026-10": 19, "2026-09": 14}
    assert "192.0.2" not in json.dumps(table) and nobody_in(table, log)
    status, refused = asked(infopartner, "trends", "ip-address")
    assert status == 422 and refused["code"] == "statistics-not-countable", refused
    assert "INF-42" in entry["clauses"]


@clause("INF-45")
def test_a_group_too_small_to_hide_somebody_is_withheld(infopartner, log):
    table, entry = counted(infopartner, "demographics", "browser")
    assert figures(table) == {"Chrome": 22} and table["withheld"] == 2
    assert "Lynx" not in json.dumps(table)
    assert "INF-45" in entry["clauses"]


# Zakonnik

@pytest.fixture(scope="module")
def customers(zakonnik):
    """Twenty with a contract and their consumption in summary; three of them use what few use."""
    people = [zakonnik.person() for _ in range(20)]
    for number, person in enumerate(people):
        person.gives("order", "name phone email", agree="adult terms").taken()
        service = "archive" if number < 3 else "seminars" if number < 10 else "newsletter"
        consumed(person, service)
    return people


def consumed(person, service):
    person.gives("consumption-summary", source="derived", values={
        "consumption-service": service, "consumption-count": "12", "consumption-duration": "480"}).taken()


@clause("ZAK-074")
def test_a_report_for_improvement_holds_figures_and_no_small_group(zakonnik, customers):
    table, entry = counted(zakonnik, "service-analysis", "consumption-service")
    assert figures(table) == {"newsletter": 10} and table["withheld"] == 2
    assert nobody_in(table, customers) and "@" not in json.dumps(table)
    assert "ZAK-074" in entry["clauses"]


@clause("ZAK-131", "ZAK-163")
def test_statistics_for_others_withhold_small_groups_and_what_reveals_them(zakonnik, customers):
    table, entry = counted(zakonnik, "summary-statistics", "consumption-service")
    assert table["minimum"] == 5 and table["withheld"] == 2 and table["people"] == 20
    assert all(figure["people"] >= 5 for figure in table["figures"])
    assert {"ZAK-131", "ZAK-163"} <= set(entry["clauses"])
    page = administrator(zakonnik).open("staff/figures")
    assert page.status == 200 and "newsletter" in page.words and "withheld" in page.words


@clause("ZAK-137")
def test_a_study_for_others_is_anonymous_and_names_stay_inside(zakonnik, customers):
    table, entry = counted(zakonnik, "consumption-studies", "consumption-duration")
    assert figures(table) == {"300–599": 20} and nobody_in(table, customers)
    status, refused = asked(zakonnik, "consumption-studies", "name")
    assert status == 422 and refused["code"] == "statistics-outside-purpose", refused
    assert "ZAK-137" in entry["clauses"]


@clause("ZAK-164")
def test_two_tables_whose_difference_is_one_person_are_not_both_published(zakonnik, customers):
    first, entry = counted(zakonnik, "summary-statistics", "consumption-service")
    another = zakonnik.person()
    another.gives("order", "name phone email", agree="adult terms").taken()
    consumed(another, "newsletter")
    status, again = asked(zakonnik, "summary-statistics", "consumption-service")
    assert status == 201 and again["repeated"] and again["table"] == first
    status, refused = asked(zakonnik, "summary-statistics", "consumption-service", "consumption-count")
    assert status == 409 and refused["code"] == "statistics-tell-too-much", refused
    assert "ZAK-164" in entry["clauses"]


@clause("ZAK-156")
def test_consumption_is_the_service_and_two_totals_and_never_a_visit(zakonnik, customers):
    consumption = ["consumption-service", "consumption-count", "consumption-duration"]
    rows = exported(zakonnik, "service-analysis", *consumption)
    # Another test adds one who used the newsletter; the rest are the twenty.
    assert len(rows) >= 20 and nobody_in(rows, customers)
    for row in rows:
        assert set(row) == {"person", *consumption}, "something beside the service and its two totals"
        assert all(len(row[item]) == 1 for item in consumption), "single visits rather than totals"
    assert {row["consumption-service"][0] for row in rows} == {"archive", "seminars", "newsletter"}
    visits = zavet("export", "pseudonymous", "--controller", "zakonnik", "--data", zakonnik.house.data,
                   "--purpose", "service-analysis", "--data-item", "page-behaviour")
    assert visits.returncode == 1 and "export-outside-purpose" in visits.stderr
    customers[0].gives(
        "consumption-summary", source="derived", values={"page-behaviour": "a visit"}).refused(
        "field-not-asked", "page-behaviour", clause="ZAK-156")


def exported(firm, purpose, *items):
    """The rows of a pseudonymous export."""
    done = zavet("export", "pseudonymous", "--controller", firm.name, "--data", firm.house.data, "--purpose", purpose,
                 *[part for item in items for part in ("--data-item", item)])
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@clause("ZAK-075")
def test_test_data_has_pseudonyms_in_place_of_names_numbers_and_addresses(zakonnik, customers):
    for number, person in enumerate(customers[:5]):
        person.gives("order", "name phone email", agree="adult terms", values={
            "orders": f"Seminar for Ani Ivanova, 088812345{number}"}).taken()
    rows = exported(zakonnik, "testing", "orders")
    assert rows and nobody_in(rows, customers)
    assert "Ani" not in json.dumps(rows) and "0888" not in json.dumps(rows)
    refused = zavet("export", "pseudonymous", "--controller", "zakonnik", "--data", zakonnik.house.data,
                    "--purpose", "testing", "--data-item", "name")
    assert refused.returncode == 1 and "export-outside-purpose" in refused.stderr


@clause("ZAK-154")
def test_a_detailed_analysis_sees_pseudonyms_whose_key_is_apart_and_gives_anonymous_figures(zakonnik):
    people = [zakonnik.person() for _ in range(6)]
    for person in people:
        person.gives("order", "name phone email", agree="adult terms").taken()
        person.chooses("give-consent", "own-offers")
        person.gives("basic-details", "sex permanent-address").taken()
    rows = exported(zakonnik, "detailed-analysis", "sex", "permanent-address")
    assert len(rows) == 6 and nobody_in(rows, people)
    assert all(row["sex"] == ["unsaid"] and len(row["person"]) == 32 for row in rows)
    assert len({row["person"] for row in rows}) == 6 and "Липа" not in json.dumps(rows, ensure_ascii=False)
    assert exported(zakonnik, "detailed-analysis", "sex", "permanent-address") == rows, "other pseudonyms"
    table, entry = counted(zakonnik, "detailed-analysis", "sex")
    assert figures(table) == {"unsaid": 6} and "ZAK-154" in entry["clauses"]


@pytest.fixture(scope="module")
def answered(zakonnik):
    """Eleven whose answers are over; what one of them says nobody else does."""
    people = [zakonnik.person() for _ in range(11)]
    for number, person in enumerate(people):
        person.gives("survey", "sex", yes="surveys", values={
            "survey-answers": "Secret words", "demographics": "lighthouse keeper" if number == 10 else "village"}
        ).taken()
        person.event("survey-closed")
    assert sweep(zakonnik)["surveys"]["outcome"] == "anonymise"
    return people


@clause("ZAK-218")
def test_data_over_becomes_anonymous_and_the_log_says_which_way_was_taken(zakonnik, answered):
    person = answered[0]
    assert holds(person, "survey-answers", "demographics", "sex") == {"sex"}
    entry = erased(person, "survey-answers")
    assert entry["detail"]["way"] == {"code": "generalised"} and "ZAK-218" in entry["clauses"]
    [found] = sets(zakonnik, "surveys")
    assert found["columns"] == ["survey-answers", "demographics"]
    assert found["classes"] == [{"values": ["<2", "village"], "people": 10}]


@clause("ZAK-219")
def test_nothing_of_an_anonymous_row_leads_back(zakonnik, answered):
    [found] = sets(zakonnik, "surveys")
    assert nobody_in(found, answered) and "lighthouse" not in json.dumps(found)
    for path in zakonnik.house.data.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"lighthouse" not in content and b"Secret words" not in content, path
    assert holds(answered[10], "demographics") == {"demographics"}, "who is like nobody waits"
    answered[10].ask("use", "market-research", "demographics").refused("restricted")
    words = zakonnik.words("notice")
    assert "at least 10 people share the very same ones" in words
    assert "We strike out everything by which a person can be recognised, in the copies too." in words


@clause("ZAK-220")
def test_the_run_passes_an_anonymous_set_over(zakonnik, answered):
    before = sets(zakonnik, "surveys")
    assert before and "surveys" not in sweep(zakonnik)
    assert sets(zakonnik, "surveys") == before
    assert "Anonymous data is not personal and need not be erased." in zakonnik.words("notice")
