"""Deadlines and the holidays they move by, beside a calendar that others keep."""

import json
from datetime import date

import holidays
import pytest

from house import zavet

COUNTRIES = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK").split()
YEARS = range(2024, 2031)
# What the other calendar has otherwise: Article 3 of the Dutch act on terms names 5 May each year, not each fifth.
KNOWN = {("NL", "05-05")}
# Epiphany is replaced by regions from some year on, in a calendar of ours of the whole state it is not.
KNOWN |= {("ES", "01-06")}


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_working_days_of_a_country_are_those_that_others_know(country):
    different = {}
    for year in YEARS:
        answer = zavet("holidays", "--country", country, "--year", year, "--json")
        assert answer.returncode == 0, answer.stderr
        ours = {row["day"]: row["name"] for row in json.loads(answer.stdout)["holidays"]}
        theirs = {str(day): name for day, name in holidays.country_holidays(country, years=year).items()}
        weekdays = {day for day in set(ours) ^ set(theirs) if date.fromisoformat(day).weekday() < 5}
        different |= {
            day: ours.get(day) or theirs[day] for day in weekdays if (country, day[5:]) not in KNOWN}
    assert different == {}


def test_a_deadline_says_how_it_was_computed():
    answer = zavet("deadline", "--received", "2026-10-18T23:30", "--period", "1 month", "--country", "LV")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines()[0] == "Thursday 2026-11-19, until 24:00 (Europe/Riga)"
    assert "Proclamation Day" in answer.stdout and "Article 3(4)" in answer.stdout
    told = json.loads(zavet(
        "deadline", "--received", "2026-10-18T23:30", "--period", "1 month", "--country", "LV", "--extended",
        "--paused", "2026-10-20..2026-10-27", "--json").stdout)
    assert told["lastDay"] == "2027-01-25" and told["lastDayWithoutPauses"] == "2027-01-18"
    assert told["lastDayToExtend"] == "2026-11-25" and told["end"] == "2027-01-25T22:00:00.000Z"
    assert {step["rule"] for step in told["steps"]} >= {"extension-counts-from-arrival", "paused"}


@pytest.mark.parametrize("wrong", [
    ["--received", "yesterday"], ["--received", "2026-02-30"], ["--received", "2026-10-18T25:00"],
    ["--period", "a while"], ["--country", "XX"], ["--zone", "Europe/Nowhere"], ["--extended-to", "soon"],
    ["--paused", "2026-10-27..2026-10-20"], ["--paused", "2026-10-27"], ["--period", "14 days", "--extended"],
])
def test_what_is_no_time_no_period_and_no_country_is_refused(wrong):
    question = {"--received": "2026-10-18", "--period": "1 month", "--country": "BG"}
    flags = [word for word in wrong if word == "--extended"]
    words = [word for word in wrong if word != "--extended"]
    question |= dict(zip(words[::2], words[1::2]))
    answer = zavet("deadline", *(word for pair in question.items() for word in pair), *flags)
    assert answer.returncode == 2 and not answer.stdout
    assert zavet("holidays", "--country", "XX", "--year", "2026").returncode == 2
