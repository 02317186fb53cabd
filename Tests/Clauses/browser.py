"""A person's browser: cookies and the fields of forms, nothing more."""

import http.client
import itertools
import re
import time
import urllib.parse

from house import plain


_hosts = itertools.count(2)


class Browser:
    """Visits the pages of one firm, from an address of its own: limits are by address."""

    def __init__(self, firm):
        self.firm, self.cookies, self.given, self.address = firm, {}, {}, f"127.0.0.{next(_hosts)}"

    def _go(self, method, path, body=None):
        headers = {"Accept-Language": "en", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
                        "Origin": f"http://127.0.0.1:{self.firm.house.port}"}
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.firm.house.port, timeout=20, source_address=(self.address, 0))
        connection.request(method, f"/c/{self.firm.name}/{path}", body=body, headers=headers)
        answer = connection.getresponse()
        self.status, self.location = answer.status, answer.getheader("Location")
        # A form to print is no text; whoever looks for words finds none in it.
        self.content = answer.read().decode(errors="replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key], self.given[key] = rest.split(";")[0], rest
        return self

    @property
    def words(self):
        return plain(self.content)

    def open(self, path):
        return self._go("GET", path)

    def crawl(self, limit=100):
        """Every page of the firm that links lead to from its first page: of each its path and what it holds."""
        found, waiting = {}, [""]
        while waiting and len(found) < limit:
            path = waiting.pop(0)
            if path in found or self.open(path).status != 200 or not self.content.startswith("<!doctype html>"):
                continue
            found[path] = self.content
            for link in re.findall(rf'href="/c/{self.firm.name}/?([a-z0-9/-]*)"', self.content):
                if link not in found and "sign-out" not in link:
                    waiting.append(link)
        return found

    def send(self, path, value):
        """Fills the one field of the form at a path, with what the form carries unseen, and sends it."""
        self.open(path)
        sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', self.content))
        field = re.findall(r'<input(?![^>]*type="hidden")[^>]*name="([^"]+)"', self.content)[0]
        return self._go("POST", path, urllib.parse.urlencode(sent | {field: value}))

    def fill(self, path, **values):
        """Fills the named fields of the one form with a password or several lines at a path, and sends it."""
        self.open(path)
        for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", self.content, re.S):
            sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
            if all(f'name="{name}"' in form for name in values):
                return self._go("POST", path, urllib.parse.urlencode(sent | values, doseq=True))
        raise AssertionError(f"no form for {sorted(values)} on {path}: {self.words}")

    def confirm(self, path):
        """Sends the form of the page that is shown, with what it carries unseen."""
        action = re.escape(f"/c/{self.firm.name}/{path}")
        form = re.search(rf'<form\b[^>]*action="{action}".*?</form>', self.content, re.S).group(0)
        sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
        return self._go("POST", path, urllib.parse.urlencode(sent))

    def press(self, path, **marks):
        """Sends the one form of a page whose unseen fields have these values."""
        self.open(path)
        for form in re.findall(r"<form\b.*?</form>", self.content, re.S):
            sent = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form))
            if all(sent.get(name) == value for name, value in marks.items()):
                return self._go("POST", path, urllib.parse.urlencode(sent))
        raise AssertionError(f"no form for {marks} on {path}")

    def sign_in(self, person):
        """Signs a person in by the code that the mailbox holds."""
        address = person.sample("email")
        assert self.send("sign-in", address).status == 303, self.words
        assert self.send("sign-in/code", mailed_code(self.firm.house, address)).status == 303, self.words
        return self


_used = set()


def mailed_code(house, address):
    """The newest code to an address that was not used before, on the local mailbox page; codes leave a moment after
    the request, and an older one must not be taken for it."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for message in re.findall(r"<article.*?</article>", house.call("GET", "/mailbox")[2], re.S):
            found = re.search(r"\b(\d{8}|\d{4} \d{4})\b", plain(message)) if address in message else None
            if found and (house.port, address, found.group(1)) not in _used:
                _used.add((house.port, address, found.group(1)))
                return found.group(1).replace(" ", "")
        time.sleep(0.25)
    raise AssertionError(f"no new code to {address}")
