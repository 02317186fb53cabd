"""Restricting: data that is only stored, because the person wants it kept, contests it, or objects (Article 18 GDPR)."""

import pytest

from desk import administrator
from test_authority import detail, entries
from test_keeping import holds, sweep
from test_requests import Entered

clause = pytest.mark.clause


def only_stored(person, ground):
    """The person asks at the desk that data is kept, and only stored; the evidence of it."""
    entered = Entered(administrator(person.firm), person.firm, rights="restriction", channel="email",
                      person=person.sample("email"), words="Keep it, and do nothing else with it.")
    entered.does("identify", proof="code")
    entered.does("restrict", ground=ground)
    return entered, entries(person.firm, "restriction-set")[-1]


@clause("ZAK-252")
def test_unlawful_data_stays_held_through_every_run_and_serves_nothing(zakonnik):
    person, other = zakonnik.person(), zakonnik.person()
    for one in (person, other):
        one.gives("contact-form", "email correspondence").taken()
        one.ask("use", "letters", "correspondence").allowed()
    entered, entry = only_stored(person, "b")
    assert "ZAK-252" in entry["clauses"] and detail(entry)["ground"] == "b"
    for purpose in ("letters", "service-messages", "news", "basic-analysis"):
        assert not person.ask("use", purpose, "email").answer["permitted"], purpose
    person.ask("use", "letters", "correspondence").refused("restricted")
    for one in (person, other):
        one.event("matter-closed")
    sweep(zakonnik)
    assert not holds(other, "correspondence"), "of others it goes"
    assert holds(person, "correspondence", "email") == {"correspondence", "email"}, "deletion passes it over"
    person.ask("use", "letters", "correspondence").refused("restricted")
