"""Retention: what goes, when, and what holds it. Time is moved by what happened before: every fact has its own time.

The sweep is asked for by hand, as the server would make it by itself within the quarter of an hour.
"""

import json

import pytest

from house import zavet
from people import ago

clause = pytest.mark.clause


def sweep(firm, *options):
    """The firm's sweep, at once; its report by rule."""
    done = zavet("retention", "sweep", "--controller", firm.name, "--data", firm.house.data, "--json", *options)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["failed"] == 0 and not report["more"]
    return {rule["rule"]: rule for rule in report["rules"]}


def holds(person, *items):
    """Which of these items are held."""
    return set() if gone(person) else {name for name in person.record["data"] if name in items}


def plan(person, item):
    status, _, answer = person.firm.call("GET", f"persons/{person.id}/plans")
    assert status == 200, answer
    return next((found for found in answer["plans"] if found["item"] == item), None)


def hold(person, ground, **more):
    status, _, answer = person.firm.call("POST", f"persons/{person.id}/holds", {"ground": ground, **more})
    assert status == 201, answer
    return answer["hold"]


def lift(person, hold):
    status, _, answer = person.firm.call("POST", f"persons/{person.id}/holds/{hold}/lift", {"reason": "no-longer-needed"})
    assert status == 200, answer


def erase(person, ground="asked"):
    status, _, answer = person.firm.call(
        "POST", f"persons/{person.id}/erasures", {"everything": True, "ground": ground})
    assert status == 200, answer
    return answer


def erased(person, item):
    """The entry by which a rule let an item go."""
    return next(entry for entry in person.history()
                if entry["kind"] == "datum-erased" and item in str(entry["detail"].get("data")))


def gone(person):
    return person.firm.call("GET", f"persons/{person.id}")[0] == 404


# EasyMath

@pytest.fixture
def pupil(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    return person


@clause("EAS-48", "EAS-63")
def test_an_answered_question_is_deleted_and_the_deletion_is_logged(easymath, pupil):
    pupil.gives("enquiry-by-mail", "enquiry").taken()
    sweep(easymath)
    assert holds(pupil, "enquiry"), "an open question was deleted"
    pupil.event("enquiry-answered")
    assert sweep(easymath)["enquiries"]["outcome"] == "erase"
    assert not holds(pupil, "enquiry") and holds(pupil, "email")
    entry = erased(pupil, "enquiry")
    assert {"EAS-48", "EAS-63"} <= set(entry["clauses"])
    assert pupil.held("enquiry") == []


@clause("EAS-64")
def test_an_old_registration_stays_until_the_person_asks(easymath):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others",
                 happened=ago(days=3650)).taken()
    sweep(easymath)
    assert holds(person, "email", "login-name") == {"email", "login-name"}
    assert erase(person)["whole"]
    assert gone(person)


def with_invoice(easymath, **happened):
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others", **happened).taken()
    person.gives("invoicing", "accounting-documents", **happened).taken()
    return person


@clause("EAS-65", "EAS-66")
def test_an_invoice_stays_for_its_legal_period_while_the_rest_goes(easymath):
    person = with_invoice(easymath)
    told = plan(person, "accounting-documents")
    assert told["rules"][0]["laws"] == ["bg/accountancy-act"] and told["statutory"]["when"] == "at"
    answer = erase(person)
    assert not answer["whole"]
    assert [(kept["item"], kept["law"]) for kept in answer["kept"]] == [
        ("accounting-documents", "bg/accountancy-act")]
    sweep(easymath)
    assert holds(person, "email", "login-name", "accounting-documents") == {"accounting-documents"}


@clause("EAS-75")
def test_accounting_and_employment_documents_have_a_law_each_and_stay(easymath, pupil):
    pupil.gives("invoicing", "accounting-documents").taken()
    pupil.gives("employment-file", "employment-documents").taken()
    invoice, employment = plan(pupil, "accounting-documents"), plan(pupil, "employment-documents")
    assert invoice["rules"][0]["laws"] == ["bg/accountancy-act"] and invoice["goes"]["when"] == "at"
    # The text names no law for them; until its period is entered nothing ends.
    assert employment["rules"][0]["laws"] == ["bg/labour-code"] and employment["goes"]["when"] == "waiting"
    sweep(easymath)
    assert len(holds(pupil, "accounting-documents", "employment-documents")) == 2


@clause("EAS-47")
def test_paper_past_its_period_is_a_task_that_closes_with_who_when_and_how(easymath, pupil):
    pupil.gives("invoicing", "accounting-documents paper-documents", happened=ago(days=366 * 12)).taken()
    assert sweep(easymath)["paper"]["outcome"] == "shred-paper"
    assert holds(pupil, "paper-documents"), "paper is not gone because a machine says so"
    tasks = easymath.call("GET", "keeping-tasks")[2]["items"]
    task = next(task for task in tasks if task["person"] == pupil.id)
    path = f"keeping-tasks/{task['task']}/confirmation"
    assert easymath.call("POST", path, {})[0] == 422, "closed without saying how"
    status, _, answer = easymath.call("POST", path, {"method": "shredded", "certificate": "2026-114"})
    assert status == 200, answer
    entry = next(entry for entry in pupil.history() if entry["kind"] == "paper-destroyed")
    assert "EAS-47" in entry["clauses"] and entry["actor"] and entry["happened"]
    assert entry["detail"]["method"] == {"code": "shredded"}
    assert not holds(pupil, "paper-documents")


@clause("EAS-68", "EAS-70")
@pytest.mark.parametrize("ending", ["lifted", "event"])
def test_what_a_dispute_needs_is_held_until_its_last_instance(easymath, pupil, ending):
    pupil.gives("enquiry-by-mail", "enquiry").taken()
    held = hold(pupil, "dispute", matter="case-2026-14")
    pupil.event("enquiry-answered")
    assert "enquiries" not in sweep(easymath)
    assert holds(pupil, "enquiry") and plan(pupil, "enquiry")["holds"] == ["dispute"]
    if ending == "lifted":
        lift(pupil, held)
    else:
        pupil.event("dispute-ended")
    sweep(easymath)
    assert not holds(pupil, "enquiry")


@clause("EAS-69")
def test_a_named_fraud_concern_keeps_what_it_names_and_nothing_else(easymath, pupil):
    pupil.gives("risk-report", "risk-report").taken()
    pupil.gives("enquiry-by-mail", "enquiry").taken()
    held = hold(pupil, "fraud-concern")
    pupil.event("risk-settled")
    pupil.event("enquiry-answered")
    sweep(easymath)
    assert holds(pupil, "risk-report", "enquiry") == {"risk-report"}
    assert easymath.call("POST", f"persons/{pupil.id}/holds", {"ground": "no-reason"})[0] == 422
    lift(pupil, held)
    sweep(easymath)
    assert not holds(pupil, "risk-report")


# Info Partner

@clause("INF-64")
def test_data_whose_purposes_have_ended_is_deleted(infopartner):
    person = infopartner.person()
    person.gives("registration", "email").taken()
    person.gives("demo-request", "email demo-product").taken()
    person.event("enquiry-closed")
    sweep(infopartner)
    assert holds(person, "email", "demo-product") == {"email"}
    assert "INF-64" in erased(person, "demo-product")["clauses"]


@clause("INF-65")
def test_a_law_keeps_a_contract_longer_than_its_purposes(infopartner):
    def client(ended):
        person = infopartner.person()
        person.gives("contract", "name contract-number email", happened=ago(days=ended + 30)).taken()
        person.event("contract-ended", happened=ago(days=ended))
        return person
    kept, over = client(ended=400), client(ended=366 * 12)
    told = plan(kept, "contract-number")
    assert told["statutory"]["when"] == "at" and told["rules"][0]["laws"] == ["bg/accountancy-act"]
    sweep(infopartner)
    assert holds(kept, "contract-number", "email") == {"contract-number"}
    assert gone(over)


# LatInSoft

@clause("LAT-29")
def test_a_letter_is_kept_to_help_and_stands_in_the_persons_copy(latinsoft):
    person = latinsoft.person()
    person.gives("support-request", "message email").taken()
    sweep(latinsoft)
    (letter,) = person.held("message")
    assert letter["purposes"] and letter["goes"]["when"] == "waiting"
    assert "relations/inquiry" in letter["goes"]["for"]
    person.event("problem-solved")
    sweep(latinsoft)
    assert gone(person)


@clause("LAT-37")
def test_data_goes_when_the_services_are_used_no_more(latinsoft):
    person = latinsoft.person()
    person.gives("registration", "first-name surname phone email", agree="database").taken()
    person.gives("service-use", "service-use").taken()
    person.gives("message", "message").taken()
    sweep(latinsoft)
    assert len(holds(person, "email", "service-use")) == 2
    person.event("service-use-ended")
    sweep(latinsoft)
    # The open letter keeps what it needs; the use of the services is gone, and that is in the log.
    assert holds(person, "email", "service-use", "message") == {"email", "message"}
    assert "LAT-37" in erased(person, "service-use")["clauses"]
    person.event("problem-solved")
    sweep(latinsoft)
    assert gone(person)


# Softvisia

@pytest.fixture
def reader(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use").taken()
    return person


@clause("SOF-99")
def test_what_the_service_needs_no_more_is_deleted_and_logged(softvisia, reader):
    reader.gives("email", "letter").taken()
    reader.event("contact-closed")
    sweep(softvisia)
    assert not holds(reader, "letter") and holds(reader, "email")
    assert "SOF-99" in erased(reader, "letter")["clauses"]


@clause("SOF-100")
def test_an_open_complaint_holds_what_is_due(softvisia, reader):
    reader.gives("email", "letter").taken()
    held = hold(reader, "complaint", matter="complaint-7")
    reader.event("contact-closed")
    sweep(softvisia)
    assert holds(reader, "letter") and plan(reader, "letter")["holds"] == ["complaint"]
    lift(reader, held)
    sweep(softvisia)
    assert not holds(reader, "letter")


@clause("SOF-102")
def test_an_account_unused_for_seven_years_stays(softvisia):
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use",
                 happened=ago(days=365 * 7 + 2)).taken()
    sweep(softvisia)
    assert len(holds(person, "email", "name", "username")) == 3
    assert "relations/account" in plan(person, "email")["goes"]["for"]


def customer(softvisia, ended):
    """A customer whose account and custom ended so many days ago."""
    person = softvisia.person()
    person.gives("registration", "email name birth-date location username", agree="terms-of-use",
                 happened=ago(days=ended + 60)).taken()
    person.gives("order", "purchases billing-address", happened=ago(days=ended + 30)).taken()
    person.gives("payment", "payments", happened=ago(days=ended + 29)).taken()
    person.event("customer-ended", "account-deleted", happened=ago(days=ended))
    return person


@clause("SOF-104", "SOF-105")
def test_basic_customer_data_stays_six_years_and_nothing_longer(softvisia):
    within, after = customer(softvisia, 365 * 6 - 2), customer(softvisia, 365 * 6 + 4)
    sweep(softvisia)
    assert {"email", "name", "purchases", "payments"} <= set(within.record["data"])
    assert not holds(within, "username")
    assert plan(within, "purchases")["rules"][0]["laws"] == ["bg/six-year-rule"]
    # The location has a rule of its own, with the data of visits, and is needed as long as these.
    assert set(after.record["data"]) == {"location"}


# Bulgarian Zakonnik

def contracted(zakonnik, ended=None, begun=None):
    person = zakonnik.person()
    person.gives("order", "name phone email orders", agree="adult terms",
                 happened=ago(days=begun or (ended or 0) + 30)).taken()
    if ended is not None:
        person.event("contract-ended", happened=ago(days=ended))
    return person


@clause("ZAK-209")
def test_one_year_after_the_contract_is_the_least(zakonnik):
    within, after = contracted(zakonnik, ended=364), contracted(zakonnik, ended=367)
    sweep(zakonnik)
    assert len(holds(within, "name", "email", "phone")) == 3
    assert not holds(after, "name", "email", "phone")


@clause("ZAK-210")
def test_an_unpaid_sum_keeps_the_data(zakonnik):
    person = contracted(zakonnik, ended=367)
    person.event("sum-due", happened=ago(days=380))
    sweep(zakonnik)
    assert holds(person, "email") and "relations/debt" in plan(person, "email")["goes"]["for"]
    held = hold(person, "unpaid-invoice", matter="invoice-1181")
    person.event("debts-settled")
    # The same event ends the hold that names the invoice.
    assert person.firm.call("GET", f"persons/{person.id}/holds")[2]["holds"] == [], held
    sweep(zakonnik)
    assert not holds(person, "email")


@clause("ZAK-211", "ZAK-214", "ZAK-215")
def test_the_latest_of_the_periods_of_law_keeps_and_each_is_listed(zakonnik):
    person = contracted(zakonnik, ended=600)
    person.event("claim-due", happened=ago(days=600))
    person.event("authority-duty-arose", happened=ago(days=500))
    told = plan(person, "name")
    laws = {law for rule in told["rules"] for law in rule["laws"]}
    assert {"bg/obligations-and-contracts-act", "bg/duty-towards-authorities"} <= laws
    assert told["statutory"]["rule"] == "authority-duty" and told["goes"]["at"] == told["statutory"]["at"]
    sweep(zakonnik)
    # The telephone number serves neither the claim nor the duty.
    assert holds(person, "name", "phone", "email") == {"name", "email"}


@clause("ZAK-214", "ZAK-215")
def test_both_periods_of_five_years_end_by_themselves(zakonnik):
    person = contracted(zakonnik, ended=366 * 6)
    person.event("claim-due", happened=ago(days=366 * 6))
    person.event("authority-duty-arose", happened=ago(days=365 * 5 - 3))
    sweep(zakonnik)
    assert holds(person, "name", "email") == {"name", "email"}
    done = contracted(zakonnik, ended=366 * 6)
    done.event("claim-due", "authority-duty-arose", happened=ago(days=365 * 5 + 3))
    sweep(zakonnik)
    assert not holds(done, "name", "email")


@clause("ZAK-212")
def test_the_duty_about_crimes_lasts_six_months(zakonnik):
    def traced(arose):
        person = contracted(zakonnik, begun=arose + 30)
        person.gives("exchange-log", "traffic-data", happened=ago(days=arose + 10)).taken()
        person.event("crime-duty-arose", happened=ago(days=arose))
        person.event("contract-ended")
        return person
    within, after = traced(170), traced(190)
    assert plan(within, "traffic-data")["statutory"]["rule"] == "crime-duty"
    # What comes in after the duty arose has the whole six months before it.
    later = contracted(zakonnik)
    later.event("crime-duty-arose", happened=ago(days=190))
    later.gives("exchange-log", "traffic-data").taken()
    later.event("contract-ended")
    sweep(zakonnik)
    assert holds(within, "traffic-data") and not holds(after, "traffic-data")
    assert holds(later, "traffic-data")


@clause("ZAK-213")
def test_invoices_are_kept_eleven_years(zakonnik):
    def invoiced(days):
        person = contracted(zakonnik)
        person.gives("invoice-issue", "invoices", happened=ago(days=days)).taken()
        return person
    within, after = invoiced(365 * 11 - 2), invoiced(365 * 11 + 6)
    assert plan(within, "invoices")["statutory"]["when"] == "at"
    report = sweep(zakonnik)
    assert report["accounting"]["laws"] == ["bg/accountancy-act"]
    waiting = {task["person"] for task in zakonnik.call("GET", "keeping-tasks?limit=100")[2]["items"]}
    assert after.id in waiting and within.id not in waiting
    assert holds(within, "invoices")


@clause("ZAK-216", "ZAK-217")
@pytest.mark.parametrize("ground, ending", [
    ("pending-proceedings", "proceedings-ended"), ("pending-complaint", "complaint-decided")])
def test_pending_proceedings_leave_the_data_untouched(zakonnik, ground, ending):
    person = contracted(zakonnik, ended=367)
    hold(person, ground, matter="case-88")
    before = person.record["data"]
    assert set(sweep(zakonnik)) <= {"accounting"}
    assert person.record["data"] == before and plan(person, "email")["holds"] == [ground]
    person.event(ending)
    sweep(zakonnik)
    assert not holds(person, "name", "email")


@clause("ZAK-216")
def test_a_pending_case_about_a_kind_of_data_keeps_everybodys_until_it_is_lifted(zakonnik):
    person = contracted(zakonnik, ended=367)
    status, _, answer = zakonnik.call(
        "POST", "wide-holds", {"ground": "pending-proceedings", "data": ["email"], "matter": "case-89"})
    assert status == 201, answer
    try:
        assert plan(person, "email")["holds"] == ["pending-proceedings"]
        sweep(zakonnik)
        assert holds(person, "name", "email") == {"email"}
        assert zakonnik.call("POST", f"wide-holds/{answer['hold']}/lift", {})[0] == 422, "no reason was given"
        assert plan(person, "email")["holds"] == ["pending-proceedings"]
    finally:
        status, _, lifted = zakonnik.call(
            "POST", f"wide-holds/{answer['hold']}/lift", {"reason": "proceedings-ended"})
    assert status == 200, lifted
    sweep(zakonnik)
    assert not holds(person, "email")


@clause("ZAK-238")
def test_an_archive_firms_destruction_is_recorded_with_box_date_method_and_certificate(zakonnik):
    person = contracted(zakonnik)
    person.gives("invoice-issue", "invoices", happened=ago(days=366 * 12)).taken()
    papers = {"recipient": "archives", "standings": "contract vetted confidentiality"}
    person.ask("share", "archiving", "name", particulars="destruction-list", **papers).allowed("ZAK-238")
    person.ask("share", "archiving", "name", **papers).refused("particular-missing", clause="ZAK-238")
    sweep(zakonnik)
    tasks = zakonnik.call("GET", "keeping-tasks?limit=100")[2]["items"]
    task = next(task for task in tasks if task["person"] == person.id)
    when = ago(days=1)
    status, _, answer = zakonnik.call(
        "POST", f"keeping-tasks/{task['task']}/confirmation",
        {"method": "shredded", "box": "box-77", "certificate": "2026-9", "happened": when})
    assert status == 200, answer
    detail = zakonnik.evidence(answer["evidence"][0])
    assert detail["happened"].startswith(when[:-1])
    assert [detail["detail"][name] for name in ("box", "certificate", "method")] == [
        {"name": "box-77"}, {"name": "2026-9"}, {"code": "shredded"}]
    assert not holds(person, "invoices")


@clause("EAS-48")
def test_a_trial_names_what_would_go_and_changes_nothing(easymath, pupil):
    pupil.gives("enquiry-by-mail", "enquiry").taken()
    pupil.event("enquiry-answered")
    assert "enquiries" in sweep(easymath, "--dry-run")
    assert holds(pupil, "enquiry")
