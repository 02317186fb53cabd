"""Starts one server for the session and gives each test a browser of its own.

ZAVET names the executable; POLICIES the folder of policies (default: the repository's own).
"""

import itertools
import os
import re
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, sync_playwright

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Server:
    url: str
    data: Path
    # The administrator's name and password by controller.
    logins: dict = field(default_factory=dict)
    # Codes that a test has used: an older message must not be taken for the one that is still on its way.
    used: set = field(default_factory=set)

    def read_logins(self):
        lines = (self.data / "first-logins.txt").read_text().splitlines()[1:]
        self.logins = {row[0]: (row[1], row[2]) for row in (line.split("\t") for line in lines)}


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("zavet")) as server:
        yield server


@contextmanager
def serving(data, *options):
    """A server of its own, with further options of `zavet serve`."""
    port = free_port()
    server = Server(f"http://127.0.0.1:{port}", data)
    command = [
        os.environ["ZAVET"], "serve", os.environ.get("POLICIES", str(ROOT / "policies")), "--data", str(data),
        "--port", str(port), "--local-mailbox",
        # Each browser says another address, so that tests do not share one client's limits.
        "--proxy-hops", "1", *options,
    ]
    with open(data / "server.log", "w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait_until_ready(server, process, data / "server.log")
            server.read_logins()
            yield server
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_until_ready(server, process, log):
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended: {log.read_text()}")
        try:
            urllib.request.urlopen(f"{server.url}/readyz", timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server did not become ready")


def click_and_arrive(locator, *arguments, click=Locator.click, **options):
    """Clicks and, where that leads to another page, waits until it is whole: the click alone returns when the page's
    first bytes are there, and texts read then may lack the style sheet's line breaks or the page's end."""
    click(locator, *arguments, **options)
    if not locator.page.is_closed():
        locator.page.wait_for_load_state("load")


@pytest.fixture(scope="session")
def browser():
    Locator.click = click_and_arrive
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


addresses = itertools.count(1)


@pytest.fixture
def open_page(browser, server):
    """Makes pages of fresh contexts; keyword arguments are those of new_context. With `here`, no proxy stands between."""
    contexts = []

    def make(**options):
        number = next(addresses)
        forwarded = {"X-Forwarded-For": f"198.51.{number // 250}.{number % 250 + 1}"}
        headers = {} if options.pop("here", False) else forwarded
        headers.update(options.pop("extra_http_headers", {}))
        options.setdefault("java_script_enabled", True)
        context = browser.new_context(base_url=server.url, extra_http_headers=headers, **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page):
    return open_page(locale="en-GB")


@dataclass
class Mailbox:
    server: Server

    def messages(self, address):
        """The texts of the messages to an address that have left, newest first."""
        # It is for this machine alone: through a proxy there is no such page.
        html = urllib.request.urlopen(f"{self.server.url}/mailbox").read().decode()
        articles = re.findall(r"<article.*?</article>", html, re.S)
        return [article for article in articles if address in article]

    def wait(self, address, fits, wanted):
        """The newest message to an address that fits; messages leave a moment after the request."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = next((message for message in self.messages(address) if fits(message)), None)
            if found:
                return found
            time.sleep(0.25)
        raise AssertionError(f"no message to {address} {wanted}: {self.messages(address)}")

    def message(self, address, saying):
        """The newest message to an address with these words."""
        return self.wait(address, lambda message: saying in message, f"says {saying!r}")

    def code(self, address, asked=False):
        """The newest code to an address that no test has used; `asked`: not the one that follows a form."""
        def fits(message):
            return number(message) not in self.server.used and (
                not asked or any(words in message for words in ASKED))

        code = number(self.wait(address, fits, "holds a new code"))
        self.server.used.add(code)
        return code


# How a code begins that was asked for on the page of signing in.
ASKED = ("Here is the code", "Ето кода", "Lūk, kods, ar kuru varat apskatīt")


def number(message):
    """The code in a message."""
    return re.search(r"(\d{4} \d{4})", message).group(1)


@pytest.fixture
def mailbox(server):
    return Mailbox(server)


@pytest.fixture
def accessible():
    """Asserts that axe finds nothing serious or critical on a page."""

    def check(page):
        results = Axe().run(page, options={
            "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        grave = [v for v in results.response["violations"] if v["impact"] in ("serious", "critical")]
        assert not grave, "\n".join(
            f"{page.url}: {v['id']}: {v['help']}: {[node['html'][:200] for node in v['nodes'][:3]]}" for v in grave)

    return check


def sign_in(page, mailbox, firm, address):
    """Signs a person in who is known by an e-mail address."""
    page.goto(f"/c/{firm}/sign-in")
    page.locator("#address").fill(address)
    page.locator("main form button").click()
    page.locator("#code").fill(mailbox.code(address, asked=True))
    page.locator("main form button").click()
