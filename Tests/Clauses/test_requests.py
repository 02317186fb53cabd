"""Requests from their arrival by any channel to their answer: the clock, who asks, questions, reasons (Articles 12 to 22)."""

import base64
import datetime
import json
import re
import subprocess
import urllib.parse
import zoneinfo

import pytest

from browser import Browser
from desk import administrator
from house import EXECUTABLE, plain, zavet
from test_authority import detail, entries

clause = pytest.mark.clause


def ago(days):
    """A day before today at the firms, which keep one time: their day begins before that of UTC."""
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Sofia")).date() - datetime.timedelta(days=days)


def due(day, period, country, *more):
    """The last day, by the command that counts by law."""
    counted = zavet("deadline", "--received", f"{day}T12:00", "--period", period, "--country", country, "--json", *more)
    assert counted.returncode == 0, counted.stderr
    return json.loads(counted.stdout)["lastDay"]


_addresses = iter(range(1, 10_000))


class Entered:
    """A request that staff entered at the desk."""

    def __init__(self, desk, firm, rights="access", channel="post", day=None, words="Please.", **more):
        self.desk, self.firm = desk, firm
        self.address = more.pop("contact", f"asker{next(_addresses)}@example.org")
        self.day = day or ago(0)
        entered = desk.fill("staff/new-request", right=rights.split(), channel=channel, day=str(self.day), words=words,
                            contact=self.address, person=more.pop("person", ""), language=more.pop("language", "en"), **more)
        assert entered.status == 303, desk.words
        self.path = desk.location.removeprefix(f"/c/{firm.name}/")
        self.id = self.path.rsplit("/", 1)[1]

    @property
    def page(self):
        assert self.desk.open(self.path).status == 200, self.desk.words
        return self.desk

    @property
    def due(self):
        row = re.search(r"To be answered by</dt><dd><time datetime=\"([0-9-]+)\"", self.page.content)
        return row.group(1)

    def does(self, deed, status=303, **values):
        """Sends the form of one deed."""
        page = self.page
        for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", page.content, re.S):
            if f'name="deed" value="{deed}"' in form:
                hidden = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
                sent = {f"{deed}-{name}": value for name, value in values.items()}
                answer = page._go("POST", self.path, urllib.parse.urlencode(hidden | sent))
                assert answer.status == status, answer.words
                return answer
        raise AssertionError(f"nothing like {deed} can be done: {page.words}")

    def cannot(self, deed):
        assert f'name="deed" value="{deed}"' not in self.page.content

    @property
    def mails(self):
        """What was sent to the address, the newest first."""
        articles = re.findall(r"<article.*?</article>", self.firm.house.call("GET", "/mailbox")[2], re.S)
        return [plain(article) for article in articles if self.address in article]

    def evidence(self, step):
        found = [entry for entry in entries(self.firm, "request-" + step)
                 if detail(entry).get("matter") == self.id]
        assert found, step
        assert self.address not in str(found)
        return found[-1]

    def row(self):
        """The request's line in the inbox."""
        self.desk.open("staff/requests")
        rows = [row for row in re.findall(r"<tr>(?:(?!</tr>).)*</tr>", self.desk.content, re.S) if self.id in row]
        assert len(rows) == 1, self.desk.words
        return plain(rows[0])


@clause("ZAK-262")
def test_a_request_is_decided_within_fourteen_days_of_the_day_on_which_it_came(zakonnik):
    entered = Entered(administrator(zakonnik), zakonnik, day=ago(3))
    assert entered.due == due(ago(3), "14 days", "BG")
    entry = entered.evidence("received")
    assert "ZAK-262" in entry["clauses"] and detail(entry)["channel"] == "post"
    assert entry["happened"] < entry["learned"], "it runs from the true arrival"
    assert "in time" in entered.row()
    soon = Entered(entered.desk, zakonnik, day=ago(13), words="Soon.")
    assert "due soon" in soon.row(), "the desk warns before the day"


@clause("ZAK-263")
def test_it_is_extended_to_thirty_days_with_reasons_that_the_person_is_told(zakonnik):
    entered = Entered(administrator(zakonnik), zakonnik, day=ago(2))
    entered.does("extend", status=422, words=" ")
    assert entered.due == due(ago(2), "14 days", "BG")
    entered.does("extend", words="The data lies in four places.")
    assert entered.due == due(ago(2), "14 days", "BG", "--extended-to", "30 days")
    assert "The data lies in four places." in entered.mails[0]
    told = datetime.date.fromisoformat(entered.due).strftime("%-d %B %Y")
    assert told in entered.mails[0], "the letter names the new day"
    assert "ZAK-263" in entered.evidence("extended")["clauses"]
    entered.cannot("extend")


@clause("ZAK-264", "ZAK-261")
def test_every_answer_has_reasons_and_an_electronic_signature_shows_who_asks(zakonnik):
    entered = Entered(administrator(zakonnik), zakonnik)
    entered.does("take")
    entered.cannot("answer")
    entered.does("identify", proof="electronic-signature")
    assert detail(entered.evidence("identified"))["by"] == "electronic-signature"
    assert "ZAK-261" in entered.evidence("identified")["clauses"]
    entered.does("answer", status=422, words=" ")
    entered.does("answer", words="We hold your e-mail address for your orders.")
    assert "We hold your e-mail address for your orders." in entered.mails[0]
    assert "ZAK-264" in entered.evidence("answered")["clauses"]
    refused = Entered(entered.desk, zakonnik, words="Again.")
    refused.does("refuse", status=422, words="Because.")
    refused.does("refuse", status=422, ground="excessive")
    refused.does("refuse", ground="not-identified", words="The signature did not hold.")
    told = refused.mails[0]
    assert "The signature did not hold." in told and "(Article 11(2), 12(2) GDPR)" in told
    assert "Article 77" in told and "Article 79" in told, "authority and court are named"


@clause("ZAK-260")
def test_a_proxy_without_a_notarised_power_waits_is_told_and_gets_nothing(zakonnik):
    entered = Entered(administrator(zakonnik), zakonnik, channel="representative", words="For my mother.")
    entered.does("take")
    entered.cannot("answer")
    assert "notarised power of attorney" in entered.page.words
    entered.does("ask", question="identity", words="Please send the notarised power of attorney.")
    assert "waits for the person" in entered.page.words
    assert "Please send the notarised power of attorney." in entered.mails[0]
    assert "ZAK-260" in entered.evidence("identity-asked")["clauses"]
    entered.does("resume", day=str(ago(0)), words="Here it is.")
    entered.does("identify", proof="notarised-proxy")
    entered.does("answer", words="Your mother's data is enclosed.")


@clause("ZAK-256")
def test_a_message_alleging_a_breach_is_a_case_with_number_and_owner_and_its_reply_names_the_authority(zakonnik):
    entered = Entered(administrator(zakonnik), zakonnik, rights="complaint", channel="email", words="You broke a rule.")
    assert "ZAK-256" in entered.evidence("received")["clauses"]
    entered.does("take")
    assert "Handled by You" in entered.page.words and entered.id in entered.page.words
    entered.does("answer", words="We looked into it.")
    assert "supervisory authority" in entered.mails[0]


@clause("LAT-44")
def test_a_visitor_who_shows_nothing_is_refused_and_one_who_does_is_served(latinsoft):
    desk = administrator(latinsoft)
    unknown = Entered(desk, latinsoft, channel="office", words="At the counter.")
    unknown.cannot("answer")
    unknown.does("refuse", ground="not-identified", words="No document was shown.")
    assert detail(unknown.evidence("refused"))["ground"] == "not-identified"
    known = Entered(desk, latinsoft, channel="office", words="With a passport.")
    known.does("take")
    known.does("identify", proof="in-person")
    received = known.evidence("received")
    assert detail(received)["channel"] == "office" and "LAT-44" in received["clauses"]
    known.does("answer", words="The copy is ready.")


@clause("LAT-45")
def test_what_was_not_ready_within_two_weeks_shows_as_late(latinsoft):
    desk = administrator(latinsoft)
    late = Entered(desk, latinsoft, channel="office", day=ago(25))
    assert late.due == due(ago(25), "2 weeks", "LV") and "late" in late.row()
    fresh = Entered(desk, latinsoft, channel="office", day=ago(1), words="Fresh.")
    assert fresh.due == due(ago(1), "2 weeks", "LV") and "in time" in fresh.row()
    assert desk.open("staff/requests").content.index(late.id) < desk.content.index(fresh.id), "late ones on top"
    assert "LAT-45" in late.evidence("received")["clauses"]
    late.cannot("extend")


@clause("SOF-134", "SOF-139", "SOF-146")
@pytest.mark.parametrize("right, words", [
    ("access", "I make a subject access request."), ("erasure", "Erase me: you no longer need it."),
    ("restriction", "Stop profiling me for advertisements; I contest that it is lawful."),
])
def test_a_plain_letter_opens_a_request_that_holds_its_words_and_no_form_is_asked_for(softvisia, right, words):
    entered = Entered(administrator(softvisia), softvisia, rights=right, channel="email", words=words)
    assert words in entered.page.words
    wanted = {"access": "SOF-134", "erasure": "SOF-139", "restriction": "SOF-146"}[right]
    entry = entered.evidence("received")
    assert wanted in entry["clauses"] and detail(entry)["rights"] == [right]


@clause("SOF-155", "SOF-157")
def test_an_unclear_request_is_held_only_with_a_question_sent_and_nothing_is_given_before_proof(softvisia):
    entered = Entered(administrator(softvisia), softvisia, channel="email", words="Everything, please.")
    entered.cannot("answer")
    entered.does("ask", status=422, question="scope", words=" ")
    assert "received" in entered.row(), "no question, no pause"
    entered.does("ask", question="scope", words="Which of the two accounts do you mean?")
    assert "Which of the two accounts do you mean?" in entered.mails[0]
    assert "SOF-157" in entered.evidence("scope-asked")["clauses"]
    entered.does("resume", day=str(ago(0)), words="The newer one.")
    entered.cannot("answer")
    entered.does("identify", proof="code")
    proved = entered.evidence("identified")
    assert detail(proved)["by"] == "code" and "SOF-155" in proved["clauses"]


@clause("SOF-145")
def test_a_request_to_stop_is_refused_only_on_a_listed_ground_with_reasons_that_the_reply_states(softvisia):
    entered = Entered(administrator(softvisia), softvisia, rights="restriction", words="Stop.")
    entered.does("refuse", status=422, words="No.")
    entered.does("refuse", status=422, ground="legal-claims", words=" ")
    entered.does("refuse", ground="legal-claims", words="You sued us in May.")
    assert "You sued us in May." in entered.mails[0] and "needed for legal claims" in entered.mails[0]
    assert "SOF-145" in entered.evidence("refused")["clauses"]


@clause("SOF-160")
def test_an_excessive_request_is_refused_with_its_ground_stated(softvisia):
    entered = Entered(administrator(softvisia), softvisia, words="The third time this month.")
    entered.does("refuse", ground="excessive", words="You asked the same on the 2nd and on the 9th.")
    assert "Excessive, in particular repetitive (Article 12(5) GDPR)" in entered.mails[0]
    assert "SOF-160" in entered.evidence("refused")["clauses"]


@clause("SOF-161", "SOF-162")
def test_a_request_is_answered_within_a_month_or_extended_with_a_notice_of_reasons(softvisia):
    entered = Entered(administrator(softvisia), softvisia, day=ago(4))
    assert entered.due == due(ago(4), "1 month", "BG")
    assert "SOF-161" in entered.evidence("received")["clauses"]
    entered.does("extend", words="You made five requests at once.")
    assert entered.due == due(ago(4), "1 month", "BG", "--extended")
    assert "You made five requests at once." in entered.mails[0]
    assert "SOF-162" in entered.evidence("extended")["clauses"]


@clause("SOF-131", "SOF-165")
def test_every_right_of_the_law_can_be_asked_for_and_a_question_or_complaint_gets_a_number_and_date(softvisia):
    desk = administrator(softvisia)
    for right in ("portability", "automated-decision", "withdraw-consent", "complaint", "information"):
        entered = Entered(desk, softvisia, rights=right, channel="email", words=f"About {right}.")
        entry = entered.evidence("received")
        assert detail(entry)["rights"] == [right] and entered.id in entered.page.words
        assert entered.due == due(ago(0), "1 month", "BG")
    assert {"SOF-131", "SOF-165"} <= set(entry["clauses"])


@clause("EAS-52")
def test_a_telephone_request_to_update_is_a_request_for_rectification_with_its_channel(easymath):
    entered = Entered(administrator(easymath), easymath, rights="rectification", channel="phone", words="New number.")
    entry = entered.evidence("received")
    assert detail(entry)["channel"] == "phone" and detail(entry)["rights"] == ["rectification"]
    assert "EAS-52" in entry["clauses"]


MEMBERS = {
    "easymath": ("registration", "email login-name", "adult rights-of-others", "marketing"),
    "softvisia": ("registration", "email name birth-date location username", "terms-of-use", "newsletter"),
    "zakonnik": ("profile", "email login-name", "adult terms", "news"),
}


def restricted(firm, ground):
    """Somebody whose data was restricted on a request, with that request."""
    point, items, agree, consent = MEMBERS[firm.name]
    person = firm.person()
    person.gives(point, items, agree=agree, yes=consent).taken()
    person.ask("use", consent, "email").allowed()
    entered = Entered(administrator(firm), firm, rights="restriction", channel="email", person=person.sample("email"),
                      words="Only store it.")
    entered.cannot("restrict")
    entered.does("identify", proof="code")
    entered.does("restrict", status=422)
    entered.does("restrict", ground=ground)
    person.ask("use", consent, "email").refused("restricted")
    return person, consent, entered


@clause("EAS-37")
def test_a_restricted_profile_is_refused_to_every_use_and_still_stored_with_its_mark(easymath):
    person, consent, entered = restricted(easymath, "a")
    set_ = entries(easymath, "restriction-set")[-1]
    assert "EAS-37" in set_["clauses"] and detail(set_)["ground"] == "a"
    assert person.record["restricted"] and person.record["data"], "it is stored and bears the mark"


@clause("SOF-143")
def test_of_a_use_found_unlawful_all_use_is_refused_while_the_data_stays(softvisia):
    person, consent, entered = restricted(softvisia, "b")
    assert person.record["restricted"] and person.record["data"]
    set_ = entries(softvisia, "restriction-set")[-1]
    assert "SOF-143" in set_["clauses"] and detail(set_)["ground"] == "b"


@clause("ZAK-251")
def test_a_restriction_is_lifted_only_after_the_person_was_told(zakonnik):
    person, consent, entered = restricted(zakonnik, "a")
    assert "ZAK-251" in entries(zakonnik, "restriction-set")[-1]["clauses"]
    entered.cannot("lift")
    entered.does("answer", words="We are checking your address.")
    entered.cannot("lift")
    entered.does("announce", status=422, words=" ")
    entered.does("announce", words="Your address is right. The restriction ends tomorrow.")
    assert "Your address is right. The restriction ends tomorrow." in entered.mails[0]
    person.ask("use", consent, "email").refused("restricted")
    entered.does("lift")
    person.ask("use", consent, "email").allowed()
    assert "ZAK-251" in entries(zakonnik, "restriction-lifted")[-1]["clauses"]


@clause("SOF-164")
def test_a_complaint_to_the_firm_opens_a_case_with_a_handler_and_the_way_to_the_regulator_stays_shown(softvisia):
    entered = Entered(administrator(softvisia), softvisia, rights="complaint", channel="email", words="I complain.")
    assert "SOF-164" in entered.evidence("received")["clauses"]
    entered.does("take")
    assert "Handled by You" in entered.page.words
    entered.does("answer", words="We looked.")
    assert "supervisory authority" in entered.mails[0]


@clause("SOF-140")
def test_a_correction_without_a_new_value_is_asked_about_and_waits(softvisia):
    entered = Entered(administrator(softvisia), softvisia, rights="rectification", words="My number is wrong.")
    entered.does("ask", question="scope", words="What is the right number?")
    assert "waits for the person" in entered.row() and "What is the right number?" in entered.mails[0]
    assert "SOF-140" in entered.evidence("scope-asked")["clauses"]


@clause("LAT-41")
def test_of_two_claims_to_one_mailbox_neither_gets_anything_until_one_is_proved(latinsoft):
    desk = administrator(latinsoft)
    one = Entered(desk, latinsoft, words="The mailbox info@ is mine.")
    other = Entered(desk, latinsoft, words="No, the mailbox info@ is mine.")
    for claim in (one, other):
        claim.does("take")
        claim.cannot("answer")
    one.does("identify", proof="in-person")
    assert detail(one.evidence("identified"))["by"] == "in-person"
    other.cannot("answer")
    one.does("answer", words="Here is the mailbox.")
    assert not any("Here is the mailbox." in mail for mail in other.mails)


@clause("ZAK-064")
def test_a_letter_on_anothers_behalf_is_kept_with_its_sender_the_person_and_the_authority_to_act(zakonnik):
    person = zakonnik.person()
    person.gives("order", "name phone email", agree="adult terms").taken()
    entered = Entered(administrator(zakonnik), zakonnik, channel="representative", contact="lawyer@people.example",
                      person=person.sample("email"), words="For my client.")
    entered.does("take")
    entered.cannot("answer")
    entered.does("identify", proof="notarised-proxy")
    assert detail(entered.evidence("identified"))["by"] == "notarised-proxy"
    assert "lawyer@people.example" in entered.page.content
    # It is the person's own: it stands in the person's history.
    kinds = [entry["kind"] for entry in person.history()]
    assert "request-received" in kinds and "request-identified" in kinds
    entered.does("answer", words="Your client's data is enclosed.")
    assert "Your client's data is enclosed." in entered.mails[0]


@clause("SOF-16")
def test_a_use_alleged_to_be_unlawful_is_checked_and_stopped_when_it_has_no_ground(softvisia):
    point, items, agree, consent = MEMBERS["softvisia"]
    person = softvisia.person()
    person.gives(point, items, agree=agree, yes=consent).taken()
    entered = Entered(administrator(softvisia), softvisia, rights="information restriction", channel="email",
                      person=person.sample("email"), words="I never agreed to your newsletter.")
    entry = entered.evidence("received")
    assert "SOF-16" in entry["clauses"] and detail(entry)["rights"] == ["restriction", "information"]
    # The use that the letter names: its ground is a consent, and stands; then it is found never to have been given.
    person.ask("use", consent, "email").allowed(code="consent-holds")
    person.chooses("invalidate-consent", consent)
    person.ask("use", consent, "email").refused("consent-invalidated")
    entered.does("take")
    entered.does("identify", proof="code")
    entered.does("restrict", ground="b")
    assert not person.ask("use", consent, "email").answer["permitted"]
    entered.does("answer", words="You are right: nobody asked you. It has stopped.")
    assert "You are right: nobody asked you. It has stopped." in entered.mails[0]


@clause("SOF-148")
def test_a_request_to_take_data_along_is_not_closed_without_reasons_that_are_recorded(softvisia):
    entered = Entered(administrator(softvisia), softvisia, rights="portability", channel="email", words="My data.")
    assert "SOF-148" in entered.evidence("received")["clauses"]
    entered.does("take")
    entered.cannot("answer")
    entered.does("refuse", status=422, words="It does not apply.")
    entered.does("refuse", status=422, ground="outside-the-right", words=" ")
    assert "being worked on" in entered.row(), "it stays open"
    assert "Consider the request and record the reasons" in entered.page.words
    entered.does("refuse", ground="outside-the-right", words="What we hold rests on no consent and no contract.")
    assert detail(entered.evidence("refused"))["ground"] == "outside-the-right"
    assert "What we hold rests on no consent and no contract." in entered.mails[0]
    assert "What we hold rests on no consent and no contract." in entered.page.words, "the reasons stay with it"


@clause("LAT-60")
def test_a_request_for_support_stays_open_until_its_author_was_contacted_and_the_decision_recorded(latinsoft):
    desk = administrator(latinsoft)
    entered = Entered(desk, latinsoft, rights="information", channel="office", words="My mailbox does not open.")
    assert "LAT-60" in entered.evidence("received")["clauses"] and "received" in entered.row()
    entered.does("take")
    entered.does("ask", question="scope", words="Since when does it not open?")
    assert "Since when does it not open?" in entered.mails[0], "the author is contacted"
    assert "waits for the person" in entered.row(), "and it stays open"
    entered.does("resume", day=str(ago(0)), words="Since Monday.")
    entered.does("answer", status=422, words=" ")
    assert "being worked on" in entered.row(), "without a decision it stays open"
    entered.does("answer", words="We replace the mailbox on Friday.")
    assert "We replace the mailbox on Friday." in entered.mails[0] and "We replace the mailbox" in entered.page.words
    assert "LAT-60" in entered.evidence("answered")["clauses"]
    entered.cannot("answer")
    # Whom no letter reaches is contacted otherwise, and how is entered, before it can be closed.
    silent = Entered(desk, latinsoft, rights="information", channel="office", words="No address.", contact="")
    silent.does("answer", status=422, words="Come by on Friday.")
    silent.does("answer", words="Come by on Friday.", told="phone")


def mailed(firm, title, words, address):
    """A mail is piped into the register, as the firm's mail server does it."""
    message = (f"From: <{address}>\r\nTo: <office@example.org>\r\nSubject: =?utf-8?B?"
               f"{base64.b64encode(title.encode()).decode()}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n")
    done = subprocess.run(
        [EXECUTABLE, "rights", "receive", "--controller", firm.name, "--data", firm.house.data, "--json"],
        input=message.encode(), capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@clause("ZAK-024")
def test_a_mail_with_the_subject_line_opens_a_request_for_access_and_stands_first(zakonnik):
    urgent = Entered(administrator(zakonnik), zakonnik, day=ago(12), words="Due first by its clock.")
    plain_mail = mailed(zakonnik, "Здравейте", "Един въпрос.", "mail1@people.example")
    found = mailed(zakonnik, "Заявка за лична информация", "Моля, данните ми.", "mail2@people.example")
    assert found["new"] and found["rights"] == ["access"] and plain_mail["rights"] == ["information"]
    assert found["due"].startswith(due(ago(0), "14 days", "BG")[:7]) or found["due"] > str(ago(0))
    inbox = urgent.desk.open("staff/requests").content
    assert inbox.index(found["request"]) < inbox.index(urgent.id) < inbox.index(plain_mail["request"])
    urgent.path, urgent.id = f"staff/requests/{found['request']}", found["request"]
    assert "ZAK-024" in urgent.evidence("received")["clauses"]
    # Once somebody has it in hand it stands where its clock puts it.
    urgent.does("take")


@clause("ZAK-269")
def test_a_question_at_the_office_is_entered_with_its_hour(zakonnik):
    desk = administrator(zakonnik)
    tuesday = next(day for day in (ago(days) for days in range(1, 8)) if day.weekday() == 1)
    asked = desk.fill("staff/new-request", right=["information"], channel="office", day=str(tuesday), time="10:00",
                      words="Do you sell my address?", contact="", person="", language="en")
    assert asked.status == 303, desk.words
    entered = Entered.__new__(Entered)
    entered.desk, entered.firm, entered.address = desk, zakonnik, "nobody"
    entered.path = desk.location.removeprefix("/c/zakonnik/")
    entered.id = entered.path.rsplit("/", 1)[1]
    entry = entered.evidence("received")
    assert detail(entry)["channel"] == "office" and detail(entry)["rights"] == ["information"]
    at = datetime.datetime.combine(tuesday, datetime.time(10), zoneinfo.ZoneInfo("Europe/Sofia"))
    assert datetime.datetime.fromisoformat(entry["happened"]) == at
    wrong = desk.fill("staff/new-request", right=["information"], channel="office", day=str(tuesday), time="25:00",
                      words="x", contact="", person="", language="en")
    assert wrong.status == 422
    # The office and its hours stand where people look for the firm.
    assert "9:30" in zakonnik.words("notice")


@clause("SOF-156")
def test_right_and_reason_can_be_stated_and_plain_words_are_accepted_too(softvisia):
    page = softvisia.words("ask")
    assert "What are you asking for?" in page and "no form and no reason" in page
    visitor = Browser(softvisia)
    assert visitor.fill("ask", right="erasure", words="Because I left.", address="why@people.example").status == 200
    assert visitor.fill("ask", right="information", words="Hello?", address="why2@people.example").status == 200
    assert visitor.fill("ask", right="access", words="", address="why3@people.example").status == 200
    # A letter without either is entered and answered, too.
    entered = Entered(administrator(softvisia), softvisia, rights="information", channel="email", words="Hm.")
    assert "SOF-156" in entered.evidence("received")["clauses"]
    assert "Say clearly which right you exercise and why" in softvisia.words("rights")


@clause("SOF-158", "SOF-159")
def test_a_first_request_costs_nothing_and_a_third_one_only_with_ground_and_reckoning(softvisia):
    desk, address = administrator(softvisia), "thrice@people.example"
    first = Entered(desk, softvisia, channel="email", words="My data.", contact=address, day=ago(20))
    first.cannot("charge")
    first.does("take")
    first.does("identify", proof="code")
    first.does("answer", words="Here it is.")
    assert "SOF-158" in first.evidence("received")["clauses"]
    assert not any(word in first.mails[0].lower() for word in (" fee", "charge", "eur"))
    Entered(desk, softvisia, channel="email", words="My data again.", contact=address, day=ago(10))
    third = Entered(desk, softvisia, channel="email", words="And once more.", contact=address)
    third.does("take")
    third.does("identify", proof="code")
    third.does("charge", status=422, fee="20 EUR", words="One hour of work.")
    third.does("charge", status=422, ground="repetitive", words="One hour of work.")
    third.does("charge", status=422, ground="repetitive", fee="20 EUR", words=" ")
    third.does("charge", ground="repetitive", fee="20 EUR", words="One hour of work at 20 EUR.")
    for told in ("20 EUR", "Repetitive", "One hour of work at 20 EUR."):
        assert told in third.mails[0] and told in third.page.words
    entry = third.evidence("carried-out")
    assert detail(entry)["ground"] == "repetitive" and "SOF-159" in entry["clauses"]


@clause("LAT-59", "LAT-61")
def test_a_written_complaint_waits_for_contact_and_unsettled_goes_to_the_authority_with_its_file(latinsoft):
    desk = administrator(latinsoft)
    entered = Entered(desk, latinsoft, rights="complaint", channel="post", words="You gave my number to a partner.")
    received = entered.evidence("received")
    assert {"LAT-59", "LAT-61"} <= set(received["clauses"])
    entered.does("take")
    for deed in ("answer", "refuse", "pass"):
        entered.cannot(deed)
    assert "being worked on" in entered.row()
    entered.does("ask", question="scope", words="Shall we talk on Monday?")
    entered.does("resume", day=str(ago(0)), words="There is nothing to talk about.")
    assert desk.open(entered.path + "/file").status == 404, "nothing has gone to the authority"
    entered.does("pass", status=422, words=" ")
    entered.does("pass", words="We could not agree on what is to be done.")
    told = entered.mails[0]
    assert "We pass it to the supervisory authority with its file" in told and "Data State Inspectorate" in told
    assert "answered" in entered.row()
    file = json.loads(desk.open(entered.path + "/file").content)
    words = [paper["words"] for paper in file["papers"]]
    for said in ("You gave my number to a partner.", "Shall we talk on Monday?", "There is nothing to talk about."):
        assert said in words, words
    assert [step["code"] for step in file["steps"]][-1] == "passed-to-authority"
    assert file["request"] == entered.id and file["rights"] == ["complaint"]
    # One that is settled with the person is decided after the contact, too, and does not go there.
    settled = Entered(desk, latinsoft, rights="complaint", channel="post", words="You wrote my name wrong.")
    settled.does("ask", question="scope", words="How is it written?")
    settled.does("resume", day=str(ago(0)), words="With a J.")
    settled.does("answer", words="We wrote it right.")
    assert desk.open(settled.path + "/file").status == 404
