"""Mail goes out through a real SMTP server: protected, once, in any alphabet, and with nothing of it in a log."""

import ipaddress
import json
import sqlite3
import subprocess
from email.header import decode_header, make_header

import pytest
from cryptography import x509

from house import ADDRESSES, EXECUTABLE, POLICIES, Server, add_client, entries, export, register, zavet
from postgresql import psql
from relay import PASSWORD, USER, Relay, ask_for_code, wait_for
from test_backups import back_up, restore, with_master_key
from test_tls import Authority


def mail_server(data, relay, *more, scheme="smtp", **options):
    server = Server(data, **options)
    server.mail = ["--smtp", f"{scheme}://127.0.0.1:{relay.port}", *map(str, more)]
    return server


def rows(data, what="state, reason, status"):
    query = f"select {what} from %soutgoing_message order by queued, id"
    if str(data) in ADDRESSES:
        return [tuple(line.split("|")) for line in psql(ADDRESSES[str(data)], query % "zavet.")]
    database = sqlite3.connect(f"file:{data}/data.sqlite?mode=ro", uri=True)
    try:
        return [tuple(map(str, row)) for row in database.execute(query % "")]
    finally:
        database.close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """An authority and its certificate for 127.0.0.1, as (certificate, key)."""
    folder = tmp_path_factory.mktemp("mail-authority")
    made = Authority(folder, "mail-authority")
    made.sign(folder, x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    return made, (folder / "server.crt", folder / "server.key")


@pytest.fixture
def login(tmp_path):
    file = tmp_path / "login"
    file.write_text(f"{USER}\n{PASSWORD}\n")
    file.chmod(0o600)
    return file


def test_a_code_goes_out_once_and_evidence_says_so_without_its_content(anywhere, tmp_path):
    with Relay() as relay, mail_server(anywhere, relay) as server:
        key = add_client(anywhere)
        register(server, key, "ann")
        ask_for_code(server, "ann@people.example")
        message, = relay.messages(1)
        envelope = relay.handler.taken[0][0]
        assert (envelope.mail_from, envelope.rcpt_tos) == ("hello@shop.example", ["ann@people.example"])
        assert message["From"] == "Corner Shop Ltd <hello@shop.example>" and message["To"] == "ann@people.example"
        assert message["Auto-Submitted"] == "auto-generated" and message["Content-Language"] == "en"
        assert message["Message-ID"].endswith("@shop.example>") and message["Date"].datetime is not None
        body = message.get_content()
        assert "Corner Shop Ltd" in body
        wait_for(lambda: [row[0] for row in rows(anywhere)] == ["sent"])
        ask_for_code(server, "nobody@people.example")
        ask_for_code(server, "ann@people.example")
        assert len(relay.messages(2)) == 2
        wait_for(lambda: [row[0] for row in rows(anywhere)] == ["sent", "sent"])
        export(anywhere, tmp_path / "bundle")
        told = [entry for entry in entries(tmp_path / "bundle") if entry["kind"] == "message-sent"]
        assert len(told) == 2 and all(entry["subject"] for entry in told)
        assert told[0]["detail"]["about"] == {"name": "sign-in-code"}
        assert "ann@" not in str(told) and "people.example" not in str(told)


@pytest.mark.parametrize("language, alphabet", [("bg", "а"), ("lv", "ā")])
def test_every_alphabet_arrives(data, tmp_path, language, alphabet):
    policies = tmp_path / "policies"
    policies.mkdir()
    policy = (POLICIES / "shop/policy.yaml").read_text()
    (policies / "shop").mkdir()
    (policies / "shop/policy.yaml").write_text(policy.replace("Corner Shop Ltd", "Магазин „Ъгъл“, ООД и SIA Kākis"))
    with Relay() as relay, mail_server(data, relay, policies=policies) as server:
        register(server, add_client(data), "ann")
        ask_for_code(server, "ann@people.example", language=language)
        message, = relay.messages(1)
    raw = dict(message.raw_items())["From"]
    assert str(make_header(decode_header(raw))) == "Магазин „Ъгъл“, ООД и SIA Kākis <hello@shop.example>"
    assert "Магазин „Ъгъл“, ООД и SIA Kākis" in message["Subject"] + message.get_content()
    assert alphabet in message.get_content().lower() and message["Content-Language"] == language
    assert not message.defects


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_tls_with_a_login_from_a_file(data, tmp_path, authority, login, scheme):
    made, certificate = authority
    with Relay(certificate, implicit=scheme == "smtps", login=True) as relay:
        tls = [] if scheme == "smtps" else ["--smtp-tls", "required"]
        server = mail_server(data, relay, *tls, "--smtp-authority", made.file, "--smtp-login", login, scheme=scheme)
        with server:
            register(server, add_client(data), "ann")
            ask_for_code(server, "ann@people.example")
            relay.messages(1)
            assert relay.logins[-1][1:] == (USER, PASSWORD)
            assert relay.handler.taken[0][2].ssl is not None or scheme == "smtps"
            assert PASSWORD not in server.told()


def test_a_login_from_the_environment_that_is_wrong_is_told_and_the_message_waits(data, authority):
    made, certificate = authority
    with Relay(certificate, login=True) as relay:
        server = mail_server(data, relay, "--smtp-tls", "required", "--smtp-authority", made.file)
        server.start(environment={"ZAVET_SMTP_USER": USER, "ZAVET_SMTP_PASSWORD": "wrong-secret"})
        register(server, add_client(data), "ann")
        ask_for_code(server, "ann@people.example")
        wait_for(lambda: "relay-login-refused" in server.told())
        assert rows(data) == [("waiting", "", "")] and "wrong-secret" not in server.told()
        assert server.stop() == 0
        server.start(environment={"ZAVET_SMTP_USER": USER, "ZAVET_SMTP_PASSWORD": PASSWORD})
        assert len(relay.messages(1)) == 1
        server.stop()
        server.log.close()


def test_nothing_goes_to_a_relay_that_is_not_to_be_trusted(data, tmp_path, authority):
    _, certificate = authority
    stranger = Authority(tmp_path, "stranger")
    with Relay(certificate) as relay:
        server = mail_server(data, relay, "--smtp-tls", "required", "--smtp-authority", stranger.file)
        with server:
            register(server, add_client(data), "ann")
            ask_for_code(server, "ann@people.example")
            wait_for(lambda: "relay-untrusted" in server.told())
    with Relay() as relay:
        server.mail = ["--smtp", f"smtp://127.0.0.1:{relay.port}", "--smtp-tls", "required"]
        server.log = open(server.log.name, "ab")
        before = server.told().count("relay-untrusted")
        with server:
            wait_for(lambda: server.told().count("relay-untrusted") > before)
        assert relay.handler.seen == [] and rows(data) == [("waiting", "", "")]


def test_for_good_and_for_now_are_told_apart(anywhere):
    with Relay() as relay, mail_server(anywhere, relay) as server:
        key = add_client(anywhere)
        register(server, key, "ann")
        relay.handler.answers = ["451 4.3.0 ann@people.example is busy"]
        ask_for_code(server, "ann@people.example")
        relay.messages(1)
        assert "messages-put-off" in server.told()
        register(server, key, "bob")
        relay.handler.answers = ["550 5.1.1 no such person bob@people.example"]
        ask_for_code(server, "bob@people.example")
        wait_for(lambda: ("given-up", "message-refused", "5.1.1") in rows(anywhere))
        assert len(relay.handler.taken) == 1
        assert "people.example" not in server.told()


def test_a_relay_that_is_away_is_waited_for(data):
    relay = Relay()
    with mail_server(data, relay) as server:
        register(server, add_client(data), "ann")
        ask_for_code(server, "ann@people.example")
        wait_for(lambda: "relay-unreachable" in server.told())
        with relay:
            assert len(relay.messages(1)) == 1


def test_a_message_on_which_the_relay_always_closes_lets_the_others_pass(anywhere):
    with Relay() as relay, mail_server(anywhere, relay) as server:
        key = add_client(anywhere)
        register(server, key, "ann")
        register(server, key, "bob")
        relay.handler.poison = "ann@people.example"
        ask_for_code(server, "ann@people.example")
        wait_for(lambda: "relay-unavailable" in server.told())
        ask_for_code(server, "bob@people.example")
        relay.messages(1)
        assert relay.handler.taken[0][0].rcpt_tos == ["bob@people.example"]
        wait_for(lambda: sorted(row[0] for row in rows(anywhere)) == ["sent", "waiting"])
        relay.handler.poison = None
        assert len(relay.messages(2)) == 2


def test_breaking_off_after_the_whole_message_is_a_try_that_counts(data):
    with Relay() as relay, mail_server(data, relay) as server:
        register(server, add_client(data), "ann")
        relay.handler.ends = [None, "421 4.3.2 closing"]
        ask_for_code(server, "ann@people.example")
        relay.messages(1)
        assert len(relay.handler.seen) == 3
        wait_for(lambda: rows(data, "state, attempts") == [("sent", "2")])


def test_what_waited_in_a_backup_is_not_sent_after_a_restore(data, tmp_path):
    with mail_server(data, Relay()) as server:
        register(server, add_client(data), "ann")
        ask_for_code(server, "ann@people.example")
        wait_for(lambda: [row[0] for row in rows(data)] == ["waiting"])
        back_up(data, tmp_path / "backup")
    restored = with_master_key(tmp_path / "restored", data)
    done = restore(restored, tmp_path / "backup")
    assert done.returncode == 0 and json.loads(done.stdout)["unsentMessages"] == 1, done.stderr
    assert rows(restored) == [("given-up", "message-restored", "")]
    with Relay() as relay, mail_server(restored, relay) as server:
        ask_for_code(server, "ann@people.example")
        relay.messages(1)
        wait_for(lambda: [row[0] for row in rows(restored)] == ["given-up", "sent"])
        assert len(relay.handler.seen) == 1


def test_killed_before_the_relay_had_it_whole_it_is_sent_once(anywhere):
    with Relay() as relay:
        server = mail_server(anywhere, relay).start()
        register(server, add_client(anywhere), "ann")
        relay.handler.gate.clear()
        ask_for_code(server, "ann@people.example")
        wait_for(lambda: relay.handler.seen)
        server.kill()
        # The relay had not said yes, and forgets what it was given.
        wait_for(lambda: relay.handler.cut)
        relay.handler.gate.set()
        server.start()
        # The dead node's lease runs out after 25 seconds.
        message, = relay.messages(1)
        assert message["Message-ID"] == relay.handler.seen[0]["Message-ID"]
        wait_for(lambda: [row[0] for row in rows(anywhere)] == ["sent"])
        assert server.stop() == 0
        server.log.close()


def test_twenty_messages_survive_kills_and_none_goes_twice_that_was_written_down(data):
    with Relay() as relay:
        server = mail_server(data, relay).start()
        key = add_client(data)
        for number in range(20):
            register(server, key, f"person-{number}")
        for number in range(20):
            ask_for_code(server, f"person-{number}@people.example")
            if number in (5, 12, 19):
                server.kill()
                server.start()
        wait_for(lambda: len({row[0] for row in rows(data, "id")}) == 20
                 and {row[0] for row in rows(data)} == {"sent"}, patience=240)
        names = [message["Message-ID"] for _, message, _ in relay.handler.taken]
        assert len(set(names)) == 20
        # At most the one that was under way at each kill can have gone a second time, under the same name.
        assert len(names) <= 23
        server.stop()
        server.log.close()


def test_two_nodes_send_each_message_once(postgresql, tmp_path):
    import shutil
    address = postgresql.database()
    folders = [tmp_path / "node-a", tmp_path / "node-b"]
    for folder in folders:
        ADDRESSES[str(folder)] = address
    with Relay() as relay:
        servers = [mail_server(folder, relay) for folder in folders]
        servers[0].start()
        folders[1].mkdir(mode=0o700)
        shutil.copy2(folders[0] / "master.key", folders[1] / "master.key")
        servers[1].start()
        key = add_client(folders[0])
        for number in range(12):
            register(servers[number % 2], key, f"person-{number}")
            ask_for_code(servers[number % 2], f"person-{number}@people.example")
        relay.messages(12)
        wait_for(lambda: [row[0] for row in rows(folders[0])] == ["sent"] * 12)
        assert len(relay.handler.taken) == 12
        for server in servers:
            server.stop()
            server.log.close()


def test_nothing_personal_of_a_message_stands_in_logs_or_files(data, tmp_path):
    with Relay() as relay:
        relay.handler.answers = ["451 4.3.0 planted@people.example later"]
        server = mail_server(data, relay)
        with server:
            register(server, add_client(data), "planted")
            ask_for_code(server, "planted@people.example")
            wait_for(lambda: rows(data, "attempts") == [("1",)])
            # While it waits it stands in the store, sealed.
            for path in data.iterdir():
                if path.is_file():
                    assert b"planted" not in path.read_bytes(), path.name
            code = relay.messages(1)[0].get_content()
            digits = "".join(filter(str.isdigit, code))[:8]
            assert "planted" not in server.told() and digits not in server.told()


def test_what_comes_back_is_noted_once_and_listed(anywhere, tmp_path):
    with Relay() as relay, mail_server(anywhere, relay) as server:
        register(server, add_client(anywhere), "ann")
        ask_for_code(server, "ann@people.example")
        message, = relay.messages(1)
        wait_for(lambda: [row[0] for row in rows(anywhere)] == ["sent"])
        report = f"""From: mailer-daemon@relay.example
Subject: =?utf-8?q?Undelivered?=
Content-Type: multipart/report; report-type=delivery-status; boundary="=b="

--=b=
Content-Type: text/plain; charset=utf-8

It could not be delivered to ann@people.example
--=b=
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ann@people.example
Action: failed
Status: 5.1.1
--=b=
Content-Type: message/rfc822

{message.as_string()}
--=b=--
"""

        def pipe(text):
            return zavet("messages", "bounce", "--controller", "shop", "--data", anywhere, stdin=text)
        noted = pipe(report)
        assert noted.returncode == 0 and "sign-in-code" in noted.stdout, noted.stderr
        assert pipe(report).stderr.startswith("zavet: [mail-message-unknown]")
        assert "[mail-not-a-report]" in pipe("Subject: hello\n\nhello").stderr
        assert "[mail-malformed]" in pipe("no header here").stderr
        listed = zavet("messages", "list", "--controller", "shop", "--data", anywhere, "--json")
        answer = json.loads(listed.stdout)
        assert answer["waiting"] == 0
        assert [(one["end"], one["code"], one["status"]) for one in answer["failed"]] == [
            ("bounced", "message-bounced", "5.1.1")]
        export(anywhere, tmp_path / "bundle")
        kinds = [entry["kind"] for entry in entries(tmp_path / "bundle")]
        assert kinds.count("message-bounced") == 1
        assert "ann@" not in noted.stdout + listed.stdout


@pytest.mark.parametrize("options, code", [
    (["--smtp", "mail.example"], "relay-address-malformed"),
    (["--smtp", "smtp://user:secret-word@mail.example"], "relay-address-malformed"),
    (["--smtp", "smtp://mail.example", "--smtp-tls", "maybe"], "relay-address-malformed"),
    (["--smtp", "smtp://mail.example", "--smtp-login", "/nowhere"], "relay-login-unusable"),
    (["--smtp", "smtp://mail.example", "--smtp-authority", "/nowhere"], "relay-authority-unreadable"),
    (["--smtp", "smtp://mail.example", "--mail-from", "shop"], "mail-sender-malformed"),
    (["--smtp", "smtp://mail.example", "--mail-from", "other=a@b.example"], "mail-sender-malformed"),
])
def test_what_cannot_be_used_is_refused_before_anything_is_made(data, options, code):
    done = zavet("serve", POLICIES, "--data", data, "--port", "0", *options)
    assert done.returncode == 2 and f"[{code}]" in done.stderr and "secret-word" not in done.stderr
    assert not data.exists()


def test_a_login_that_others_may_read_or_that_would_go_in_clear_is_refused(data, login):
    plain = zavet("serve", POLICIES, "--data", data, "--smtp", "smtp://mail.example", "--smtp-tls", "none",
                  "--smtp-login", login)
    assert plain.returncode == 2 and "[relay-login-needs-tls]" in plain.stderr
    login.chmod(0o644)
    shown = zavet("serve", POLICIES, "--data", data, "--smtp", "smtp://mail.example", "--smtp-login", login)
    assert shown.returncode == 2 and "[relay-login-unusable]" in shown.stderr and PASSWORD not in shown.stderr


def test_one_must_say_where_mail_goes(data):
    done = subprocess.run([EXECUTABLE, "serve", str(POLICIES), "--data", str(data)], capture_output=True, text=True)
    assert done.returncode != 0 and "--smtp" in done.stderr
