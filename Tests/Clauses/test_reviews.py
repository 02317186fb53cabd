"""Reviews of the firm's own procedures: due, overdue, closed with findings, and evidence of each."""

import datetime

import pytest

from desk import administrator
from test_authority import detail, entries

clause = pytest.mark.clause


def ago(years):
    return (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=365 * years)).date().isoformat()


def close(desk, review, day, findings, changed=()):
    """Enters a review; the answer of the form."""
    sent = {f"finding-{step}": text for step, text in findings.items()}
    return desk.fill(f"staff/reviews/{review}", done=day, **sent, **({"changed": list(changed)} if changed else {}))


def state(desk, label):
    """What the calendar says of a review."""
    page = desk.open("staff/reviews").words
    assert label in page, page
    return page[page.index(label):][:160]


@clause("EAS-60")
def test_a_review_without_entry_is_overdue_and_an_entry_lists_the_changed_measures(easymath):
    desk = administrator(easymath)
    label = "Review of collecting, keeping and protecting"
    assert "in time" in state(desk, label)
    found = {"physical": "Locks are sound.", "technical": "Two servers lacked updates.", "organisational": "Good."}
    assert close(desk, "security-review", ago(3), found).status == 303
    assert "overdue" in state(desk, label)
    assert "Overdue since" in desk.open("staff/reviews/security-review").words
    assert close(desk, "security-review", ago(0), found, ["systems", "watching"]).status == 303
    assert "in time" in state(desk, label)
    page = desk.open("staff/reviews/security-review").words
    assert "Two servers lacked updates." in page and "EAS-60" in page
    assert "Protection of systems and networks, Watching for weaknesses and attacks" in page
    last = entries(easymath, "review-closed")[-1]
    assert "EAS-60" in last["clauses"] and detail(last)["changed"] == ["systems", "watching"]


@clause("LAT-48")
def test_a_review_that_fell_due_is_shown_until_its_findings_and_changes_are_entered(latinsoft):
    desk = administrator(latinsoft)
    found = {"collected": "Less than before.", "kept": "As the policy says.", "physical": "New locks."}
    assert close(desk, "security-review", ago(2), found).status == 303
    assert "overdue" in state(desk, "Security review")
    assert close(desk, "security-review", ago(0), found, ["physical"]).status == 303
    assert "overdue" not in state(desk, "Security review")
    page = desk.open("staff/reviews/security-review").words
    assert "Less than before." in page and "Physical security" in page and "LAT-48" in page


@clause("LAT-49")
def test_a_review_without_a_finding_on_physical_measures_is_not_closed(latinsoft):
    desk = administrator(latinsoft)
    before = len(entries(latinsoft, "review-closed"))
    refused = close(desk, "security-review", ago(0), {"collected": "Good.", "kept": "Good.", "physical": "  "})
    assert refused.status == 422 and "without it the review cannot be closed" in refused.words
    assert 'id="finding-physical-mistake"' in refused.content
    assert "Physical security measures" in refused.words
    assert len(entries(latinsoft, "review-closed")) == before
    closed = close(desk, "security-review", ago(0), {"collected": "Good.", "kept": "Good.", "physical": "Good."})
    assert closed.status == 303
    last = entries(latinsoft, "review-closed")[-1]
    assert "LAT-49" in last["clauses"] and "physical" in detail(last)["steps"]


@clause("LAT-58")
def test_a_compliance_review_stands_with_day_finding_and_clause_and_its_digest_in_the_signed_tree(latinsoft):
    desk = administrator(latinsoft)
    assert close(desk, "compliance-review", ago(0), {"finding": "Clause 7 was not kept in May."}).status == 303
    page = desk.open("staff/reviews/compliance-review").words
    assert "Clause 7 was not kept in May." in page and "LAT-58" in page
    last = entries(latinsoft, "review-closed")[-1]
    assert detail(last)["procedure"] == "compliance-review" and detail(last)["done"] == ago(0)
    assert len(detail(last)["findings"]) == 64 and "LAT-58" in last["clauses"]
    assert "May" not in str(last), "evidence holds the digest of the words, never the words"
