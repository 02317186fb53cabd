"""A mail server that takes what Zavet sends: with TLS, a login, refusals and delays as a test wants them."""

import asyncio
import email
import email.policy
import http.client
import re
import socket
import ssl
import threading
import time
import urllib.parse

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from house import free_port

USER, PASSWORD = "relay-user", "relay-pass-4711"


class Handler:
    """Keeps what it takes. `answers` are said to the next recipients in place of 250; while `gate` is closed, nothing is
    said to a whole message, and it is not kept. `ends` are said to the next whole messages; at `None` it hangs up. At a
    recipient named `poison` it always closes."""

    def __init__(self):
        self.taken, self.seen, self.answers = [], [], []
        self.ends, self.poison = [], None
        # Messages whose sender was gone before it was told anything.
        self.cut = []
        self.gate = threading.Event()
        self.gate.set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.poison:
            return "421 4.3.2 closing"
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.seen.append(message)
        try:
            while not self.gate.is_set():
                await asyncio.sleep(0.02)
        except asyncio.CancelledError:
            self.cut.append(message)
            raise
        if self.ends:
            end = self.ends.pop(0)
            if end is None:
                server.transport.abort()
            return end or "421 gone"
        self.taken.append((envelope, message, session))
        return "250 2.0.0 queued"


class Relay:
    def __init__(self, certificate=None, implicit=False, login=False):
        self.handler, self.port = Handler(), free_port()
        context = None
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*map(str, certificate))
        options = {}
        if login:
            options = {"authenticator": self.judge, "auth_required": True, "auth_require_tls": context is not None}
        if context and implicit:
            # TLS is there from the first byte; the library looks for STARTTLS before it offers a login.
            options["auth_require_tls"] = False
            self.controller = Controller(self.handler, "127.0.0.1", self.port, ssl_context=context, **options)
            self.controller._trigger_server = self.greet
        else:
            if context:
                options |= {"tls_context": context, "require_starttls": True}
            self.controller = Controller(self.handler, "127.0.0.1", self.port, **options)
        self.logins = []

    def greet(self):
        """The first connection, which the library makes with the server's own context and so cannot make."""
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with socket.create_connection(("127.0.0.1", self.port)) as plain, context.wrap_socket(plain) as protected:
            protected.recv(1024)

    def judge(self, server, session, envelope, mechanism, data):
        self.logins.append((mechanism, data.login.decode(), data.password.decode()))
        return AuthResult(success=self.logins[-1][1:] == (USER, PASSWORD), handled=False)

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.handler.gate.set()
        self.controller.stop()

    def messages(self, count, patience=120):
        """The messages taken so far, once they are that many."""
        wait_for(lambda: len(self.handler.taken) >= count, patience)
        return [message for _, message, _ in self.handler.taken]


def wait_for(condition, patience=120):
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.05)


def ask_for_code(server, address, firm="shop", language="en"):
    """Orders a sign-in code, as a browser does."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    headers = {"Accept-Language": language}
    connection.request("GET", f"/c/{firm}/sign-in", headers=headers)
    answer = connection.getresponse()
    page = answer.read().decode()
    cookies = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie")
    token = re.search(r'name="form-token" value="([^"]+)"', page).group(1)
    field = re.search(r'<input[^>]*name="(?!form-token)([^"]+)"[^>]*type="(?:text|email)"|'
                      r'<input[^>]*type="(?:text|email)"[^>]*name="([^"]+)"', page)
    name = next(group for group in field.groups() if group)
    body = urllib.parse.urlencode({"form-token": token, name: address})
    connection.request("POST", f"/c/{firm}/sign-in", body=body, headers={
        **headers, "Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded",
        "Origin": f"http://127.0.0.1:{server.port}"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status in (302, 303), answer.status
