"""Events of many people at once over the API: in a stream, with progress, a trial, and no double effect."""

import http.client
import json
import time

import pytest
from house import Server, add_client, entries, export, register, zavet


def tell(server, key, body, media="text/csv", **query):
    """Sends events; the status and every line of the answer, or the refusal."""
    path = "/api/v1/events?" + "&".join(f"{name}={value}" for name, value in query.items())
    status, headers, answer = server.call("POST", path, body.encode(), key, {"Content-Type": media})
    if status != 200:
        return status, answer
    assert headers["Content-Type"] == "application/jsonl"
    return status, [answer] if isinstance(answer, dict) else [json.loads(line) for line in answer.splitlines()]


def shape(told):
    return {name: told[name] for name in ("recorded", "unchanged", "refused")}


def table(people, key="k"):
    rows = [f"{key}{number},{person},account-closed,2024-05-06" for number, person in enumerate(people)]
    return "\r\n".join(["key,person,event,happened", *rows]) + "\r\n"


def closed(server, key, person):
    status, _, answer = server.call("GET", f"/api/v1/persons/{person}", None, key)
    assert status == 200, answer
    return answer["events"].get("account-closed")


@pytest.fixture
def served(anywhere):
    with Server(anywhere) as running:
        yield running, add_client(anywhere)


def test_events_of_many_people_are_taken_once_and_a_trial_takes_none(served):
    server, key = served
    people = [register(server, key, name)["person"] for name in ("ann", "bob", "cid")]
    body = table(people)
    status, (told,) = tell(server, key, body, **{"dry-run": "true"})
    assert status == 200 and told["dry-run"] is True
    assert shape(told) == {"recorded": 3, "unchanged": 0, "refused": 0}
    assert [closed(server, key, person) for person in people] == [None] * 3
    assert shape(tell(server, key, body)[1][-1]) == {"recorded": 3, "unchanged": 0, "refused": 0}
    assert [closed(server, key, person)[:10] for person in people] == ["2024-05-06"] * 3
    # The same once more: every line is known again.
    assert shape(tell(server, key, body)[1][-1]) == {"recorded": 0, "unchanged": 3, "refused": 0}


def test_refused_lines_are_listed_with_line_and_code_and_stop_none_of_the_others(served):
    server, key = served
    ann = register(server, key, "ann")["person"]
    lines = [
        {"key": "1", "person": ann, "event": "account-closed", "happened": "2024-05-06"},
        {"key": "2", "person": ann, "event": "no-such-event", "happened": "2024-05-06"},
        {"key": "3", "identifier": "email", "value": "planted-marker@people.example", "event": "account-closed",
         "happened": "2024-05-06"},
        {"key": "4", "person": ann, "event": "account-closed", "happened": "yesterday"},
    ]
    body = "\n".join(map(json.dumps, lines)) + "\n{ not json\n"
    status, told = tell(server, key, body, "application/jsonl")
    assert status == 200 and shape(told[-1]) == {"recorded": 1, "unchanged": 0, "refused": 4}
    assert [refusal["line"] for refusal in told[-1]["refusals"]] == [2, 3, 4, 5]
    assert all(refusal["code"] for refusal in told[-1]["refusals"])
    assert "planted-marker" not in json.dumps(told) and "planted-marker" not in server.told()
    assert closed(server, key, ann)[:10] == "2024-05-06"


def test_long_bodies_tell_how_far_they_have_come(served):
    server, key = served
    ann = register(server, key, "ann")["person"]
    rows = [f"k{number},{ann},order-placed,2024-01-01T00:00:{number % 60:02}Z" for number in range(2500)]
    status, told = tell(server, key, "\n".join(["key,person,event,happened", *rows]))
    assert status == 200 and len(told) >= 3
    assert [line["lines"] for line in told[:-1]] == sorted(line["lines"] for line in told[:-1])
    assert told[-1]["recorded"] + told[-1]["unchanged"] == 2500 and told[-1]["refused"] == 0


def test_a_body_that_cannot_be_read_on_says_where_and_keeps_what_stood_before(served):
    server, key = served
    ann = register(server, key, "ann")["person"]
    status, told = tell(server, key, table([ann]) + 'k9,"' + "x" * 3_000_000)
    assert status == 200 and told[-1]["recorded"] == 1
    assert told[-1]["ended"]["code"] == "csv-record-too-long" and told[-1]["ended"]["line"] == 3
    status, told = tell(server, key, "key,person,colour\n")
    assert told[-1]["ended"]["code"] == "import-column-unknown" and "recorded" in told[-1]


def runs(data, to):
    """What the entries of runs say, oldest first."""
    export(data, to)
    return [entry["detail"] for entry in entries(to) if entry["kind"] == "event-run"]


def test_a_client_that_goes_away_leaves_the_entry_of_what_was_taken(served, tmp_path):
    """Article 5(2): what was done stands in evidence with its counts, though nobody could be told the end."""
    server, key = served
    ann = register(server, key, "ann")["person"]
    rows = [f"k{number},{ann},order-placed,2024-01-01T00:00:{number % 60:02}Z\r\n" for number in range(1500)]
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.putrequest("POST", "/api/v1/events")
    for name, value in {"Authorization": f"Bearer {key}", "Content-Type": "text/csv",
                        "Content-Length": "10000000"}.items():
        connection.putheader(name, value)
    connection.endheaders(("key,person,event,happened\r\n" + "".join(rows)).encode())
    answer = connection.getresponse()
    assert json.loads(answer.readline())["lines"] >= 1000
    answer.close()
    connection.close()
    deadline = time.monotonic() + 60
    while not (found := runs(server.data, tmp_path / f"bundle-{time.monotonic_ns()}")):
        assert time.monotonic() < deadline, "no entry came"
        time.sleep(0.5)
    (told,) = found
    assert told["ended"]["name"] == "broken-off", told
    assert told["recorded"]["count"] + told["unchanged"]["count"] >= 1000 and told["refused"]["count"] == 0, told


def test_a_file_that_cannot_be_read_on_leaves_the_entry_of_what_was_taken(served, tmp_path):
    server, key = served
    ann = register(server, key, "ann")["person"]
    rows = [f"k{number},{ann},order-placed,2024-01-01T00:00:{number % 60:02}Z" for number in range(64)]
    file = tmp_path / "events.csv"
    file.write_text("\n".join(["key,person,event,happened", *rows, 'k64,"' + ann + '"x,order-placed,2024-01-01', ""]))
    done = zavet("events", "import", file, "--controller", "shop", "--data", server.data)
    assert done.returncode == 2 and "csv-quote-stray" in done.stderr, done
    (told,) = runs(server.data, tmp_path / "bundle")
    assert told["ended"]["name"] == "csv-quote-stray" and told["recorded"]["count"] == 64, told


def test_the_wrong_media_type_origin_and_scope_are_refused(served):
    server, key = served
    assert tell(server, key, "x", "text/plain")[0] == 415
    status, refusal = tell(server, key, "key\n", source="No%20name")
    assert status == 422
    assert "/source" in json.dumps(refusal)
    reader = add_client(server.data, "read")
    assert tell(server, reader, "key\n")[0] == 403
    assert tell(server, None, "key\n")[0] == 401
