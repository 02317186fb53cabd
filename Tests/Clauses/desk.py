"""Staff of a firm, signed in at the desk."""

import re

from browser import Browser
from house import zavet


def administrator(firm):
    """The firm's first administrator, signed in at the desk."""
    lines = [line.split("\t") for line in (firm.house.data / "first-logins.txt").read_text().splitlines()]
    password = next(line[2] for line in lines if line[0] == firm.name)
    browser = Browser(firm)
    assert browser.fill("staff/sign-in", name="admin", password=password).status == 303, browser.words
    return browser


def staff(firm, name, *roles):
    """Somebody of the firm's staff, signed in at the desk."""
    made = zavet("staff", "add", name, "--controller", firm.name, "--data", firm.house.data, "--generate",
                 *[part for role in roles for part in ("--role", role)])
    assert made.returncode == 0, made.stderr
    password = re.search(r"(?m)^password +(\S+)$", made.stdout).group(1)
    browser = Browser(firm)
    assert browser.fill("staff/sign-in", name=name, password=password).status == 303, browser.words
    return browser
