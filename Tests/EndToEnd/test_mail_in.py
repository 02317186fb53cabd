"""Requests that come by mail: `zavet rights receive` reads them as a mail server pipes them in."""

import json
import shutil
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from house import POLICIES, Server, entries, export, zavet


@pytest.fixture
def shop_data(anywhere, tmp_path):
    """A shop that names a subject line, served once; its data folder."""
    policies = tmp_path / "policies"
    shutil.copytree(POLICIES / "shop", policies / "shop")
    policy = policies / "shop/policy.yaml"
    policy.write_text(policy.read_text() + """
rights:
  access: {channels: [email], subject-line: Request for personal information}
""")
    with Server(anywhere, policies=policies):
        pass
    return anywhere


def letter(subject, text="What do you hold of me? Ann the planted", charset="utf-8", **fields):
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = "Ann <ann@people.example>", "hello@shop.example", subject
    for name, value in fields.items():
        made[name.replace("_", "-")] = value
    made.set_content(text, charset=charset, cte="quoted-printable")
    return made


def receive(data, made, *more):
    return zavet("rights", "receive", "--data", data, "--json", *more, stdin=made.as_bytes().decode("ascii"))


def test_a_piped_message_becomes_a_request_once_with_its_clock(shop_data, tmp_path):
    made = letter("RE: request for personal INFORMATION, please", "Искам копие. Ан", charset="windows-1251")
    done = receive(shop_data, made)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["new"] and answer["rights"] == ["access"] and answer["due"] and answer["attachments"] == 0
    again = json.loads(receive(shop_data, made).stdout)
    assert not again["new"] and again["request"] == answer["request"]
    assert "ann@" not in done.stdout + done.stderr
    for path in shop_data.rglob("*"):
        if path.is_file():
            assert b"ann@people" not in path.read_bytes(), path.name
    with Server(shop_data, policies=tmp_path / "policies"):
        export(shop_data, tmp_path / "bundle")
    kinds = [entry["kind"] for entry in entries(tmp_path / "bundle")]
    assert sum(kind.startswith("request") for kind in kinds) == 1, kinds


def test_words_that_name_no_right_are_a_question_for_staff(shop_data):
    done = receive(shop_data, letter("hello", "Why do you write to me?"))
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["new"] and answer["rights"] == ["information"] and answer["due"]


def test_what_cannot_be_entered_now_is_piped_in_again_later(tmp_path):
    done = receive(tmp_path / "nothing", letter("hello"))
    assert done.returncode == 75 and done.stderr.startswith("zavet: ["), done.stderr


def test_the_right_may_be_said_where_the_subject_line_does_not_tell(shop_data):
    made = letter("hello")
    said = receive(shop_data, made, "--right", "erasure", "--received", "2026-11-01T09:30:00+02:00")
    assert json.loads(said.stdout)["rights"] == ["erasure"], said.stderr
    assert zavet("rights", "receive", "--right", "gold", "--data", shop_data, stdin="").returncode == 2


@pytest.mark.parametrize("fields, code", [
    ({"Auto_Submitted": "auto-replied"}, "mail-automatic"),
    ({"Precedence": "bulk"}, "mail-automatic"),
    ({"Return_Path": "<>"}, "mail-automatic"),
])
def test_what_a_machine_wrote_is_passed_over_and_not_bounced(shop_data, fields, code):
    done = receive(shop_data, letter("Request for personal information", **fields))
    assert done.returncode == 0 and f"[{code}]" in done.stderr and done.stdout == ""


def test_our_own_message_and_one_for_nobody_are_refused(shop_data):
    own = letter("Request for personal information")
    own.replace_header("From", "Shop <hello@shop.example>")
    passed = receive(shop_data, own)
    assert passed.returncode == 0 and "[mail-automatic]" in passed.stderr and passed.stdout == ""
    other = letter("Request for personal information")
    other.replace_header("To", "somebody@else.example")
    assert "[mail-firm-unknown]" in receive(shop_data, other).stderr
    assert json.loads(receive(shop_data, other, "--controller", "shop").stdout)["new"]
    assert "[mail-sender-unknown]" in zavet(
        "rights", "receive", "--data", shop_data, stdin="To: hello@shop.example\n\nhello").stderr


def test_files_that_came_along_are_told(shop_data):
    made = letter("Request for personal information")
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="id.pdf")
    assert json.loads(receive(shop_data, made).stdout)["attachments"] == 1
