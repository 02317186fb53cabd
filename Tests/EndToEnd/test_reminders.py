"""The house reminds staff of requests by mail: once, however often it is stopped, and on however many nodes."""

import datetime
import json
import time

from house import add_client, entries, export, zavet
from relay import Relay, wait_for
from test_mail import mail_server, rows
from test_mail_in import letter, receive


def ago(days):
    return (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days)).isoformat(timespec="seconds")


def day_of_one_due_soon():
    """How many days ago a request came whose month ends within four days."""
    for days in range(33, 20, -1):
        counted = zavet("deadline", "--received", ago(days), "--period", "1 month", "--country", "BG", "--json")
        left = datetime.date.fromisoformat(json.loads(counted.stdout)["lastDay"]) - datetime.date.today()
        if 1 <= left.days <= 4:
            return days
    raise AssertionError("no such day")


def request(data, days, words):
    """A request that came so many days ago; its number."""
    done = receive(data, letter("hello", words), "--controller", "shop", "--right", "access", "--received", ago(days))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["request"]


def about(relay, number):
    return [message for _, message, _ in relay.handler.taken if number in message.get_content()]


def test_a_request_that_is_due_soon_and_one_that_is_late_are_told_once_whatever_happens(anywhere, tmp_path):
    with Relay() as relay:
        with mail_server(anywhere, relay):
            add_client(anywhere)
            numbers = [request(anywhere, days, f"Please, {days}.") for days in (1, day_of_one_due_soon(), 60)]
            wait_for(lambda: [len(about(relay, number)) for number in numbers] == [0, 1, 1])
        with mail_server(anywhere, relay) as server:
            # A node that finds nothing to tell tells nothing; and so after it was killed.
            time.sleep(7)
            server.kill()
        with mail_server(anywhere, relay):
            time.sleep(7)
            assert [len(about(relay, number)) for number in numbers] == [0, 1, 1]
            wait_for(lambda: all(row[0] == "sent" for row in rows(anywhere)))
            export(anywhere, tmp_path / "bundle")
    soon, late = about(relay, numbers[1])[0], about(relay, numbers[2])[0]
    assert "must be answered by" in soon["Subject"] and "late" in late["Subject"]
    for message in (soon, late):
        assert message["To"] == "hello@shop.example", "nobody of the staff has an address: the firm's own is taken"
        text = message.get_content()
        assert "ann" not in text.lower() and "Please" not in text, "a reminder says nothing of the person"
        assert f"/c/shop/staff/requests/{numbers[1] if message is soon else numbers[2]}" in text
    told = [entry for entry in entries(tmp_path / "bundle") if entry["kind"] == "request-reminded"]
    found = {(entry["detail"]["matter"]["name"], entry["detail"]["occasion"]["code"]) for entry in told}
    assert len(told) == 2 and found == {(numbers[1], "soon"), (numbers[2], "late")}
    assert "@" not in str(told) and not any(entry.get("subject") for entry in told)
