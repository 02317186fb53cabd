"""People as the tests meet them, and the answers they get."""

import datetime
import itertools

_count = itertools.count(1)

SAMPLES = {
    "text": "слово", "long-text": "Дълъг текст.\nС два реда.", "date": "1990-05-17",
    "date-time": "2026-05-17T10:00:00Z", "number": "12", "boolean": "true", "address": "ул. Липа 1, 1000 София",
    "country": "BG", "url": "https://example.org/", "ip": "192.0.2.7", "iban": "BG80BNBG96611020345678",
    "national-id": "9005171234", "file": "file-1.pdf",
}


def words(text):
    """A list from a list or from names with blanks between."""
    return text.split() if isinstance(text, str) else list(text)


def ago(**time):
    """A moment before now, as the API reads it."""
    return (datetime.datetime.now(datetime.UTC) - datetime.timedelta(**time)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Person:
    """Somebody whom a firm may come to know. `id` is empty until something was taken."""

    def __init__(self, firm):
        self.firm, self.id, self.number = firm, None, next(_count)

    def sample(self, item):
        """A well-formed value for an item, unique to this person where people are found by it."""
        declared = self.firm.element("data", item)
        kind = declared["type"] if declared else "text"
        if kind == "email":
            return f"person{self.number}.{self.firm.name}@people.example"
        if kind == "phone":
            return f"+3592{self.number:07}"
        if kind == "choice":
            return {"sex": "unsaid", "attendance": "video", "matter": "question"}[item]
        if declared and declared["category"] in ("device.identifier", "account.username", "other"):
            return SAMPLES["boolean"] if kind == "boolean" else f"{item}-{self.number}"
        return SAMPLES[kind]

    def gives(self, point, items="", agree="", facts="", yes="", no="", source=None, values=None, language="en",
              happened=None, way=None, new=False, particulars=""):
        """Sends data at a point of collection."""
        body = {
            "point": point, "values": {item: self.sample(item) for item in words(items)} | (values or {}),
            "agreements": words(agree), "facts": words(facts), "particulars": words(particulars),
            "language": language,
            "consents": {name: True for name in words(yes)} | {name: False for name in words(no)},
        }
        optional = {"person": None if new else self.id, "source": source, "happened": happened, "way": way}
        status, _, answer = self.firm.call(
            "POST", "collections", body | {key: value for key, value in optional.items() if value})
        if status == 201:
            self.id = answer["person"]
        return Submitted(self.firm, status, answer)

    def ask(self, operation, purpose, data="", **more):
        """Asks whether a use is allowed; nothing is done."""
        return ask(self.firm, operation, purpose, data, person=self.id, **more)

    def read(self, purpose, data, **more):
        """Reads values for a purpose: status and answer."""
        status, _, answer = self.firm.call(
            "POST", "reads", {"purpose": purpose, "data": words(data), "person": self.id, **more})
        return status, answer

    def held(self, data):
        """What the person's own copy holds of these items."""
        status, answer = self.read("data-subject-rights", data)
        assert status == 200, answer
        return answer["data"]

    def chooses(self, act, element=None, **more):
        """Consents, withdraws, objects…; the answer with its evidence."""
        body = {"act": act, **({"element": element} if element else {}), **more}
        status, _, answer = self.firm.call("POST", f"persons/{self.id}/choices", body)
        assert status == 201, answer
        return answer

    def choices(self):
        return self.firm.call("GET", f"persons/{self.id}/choices")[2]["items"]

    def receipt(self, choice):
        status, _, answer = self.firm.call("GET", f"persons/{self.id}/choices/{choice}/receipt")
        assert status == 200, answer
        return answer

    def event(self, *events, happened=None):
        """The firm's programs tell of something that happened."""
        body = {"events": list(events), **({"happened": happened} if happened else {})}
        status, _, answer = self.firm.call("POST", f"persons/{self.id}/events", body)
        assert status == 200, answer

    def fact(self, **facts):
        """Facts by name, underlines for hyphens."""
        body = {"facts": {name.replace("_", "-"): value for name, value in facts.items()}}
        status, _, answer = self.firm.call("POST", f"persons/{self.id}/facts", body)
        assert status == 200, answer

    @property
    def record(self):
        """What stands of this person: relations, consents, objections, events."""
        status, _, answer = self.firm.call("GET", f"persons/{self.id}")
        assert status == 200, answer
        return answer

    def history(self):
        """The evidence entries of this person, newest first, once all are in the tree."""
        import time
        time.sleep(1.2)
        return [item["entry"] for item in self.firm.call("GET", f"persons/{self.id}/history")[2]["items"]]


def ask(firm, operation, purpose, data="", person=None, **more):
    body = {"operation": operation, "data": words(data), **({"purpose": purpose} if purpose else {})}
    if person:
        body["person"] = person
    for key in ("particulars", "facts", "standings"):
        if key in more:
            more[key] = words(more[key])
    status, _, answer = firm.call("POST", "decisions", body | more)
    assert status == 200, answer
    return Decided(firm, answer)


def cited(reason):
    return set(reason.get("clauses", []))


class Decided:
    """A decision, and what a clause may demand of it."""

    def __init__(self, firm, answer):
        self.firm, self.answer, self.reasons = firm, answer, answer["reasons"]

    @property
    def codes(self):
        return [reason["code"] for reason in self.reasons]

    @property
    def clauses(self):
        rests = self.answer.get("rests-on", [])
        return set().union(*map(cited, self.reasons), *map(cited, rests))

    def allowed(self, clause=None, code=None):
        """Permitted; by this ground; citing this clause."""
        assert self.answer["permitted"], self.answer
        assert code is None or code in self.codes, self.answer
        assert clause is None or clause in self.clauses, f"{clause} is not cited: {self.answer}"
        return self

    def refused(self, code, clause=None, element=None):
        """Denied for this reason; the reason citing this clause or naming this element."""
        assert not self.answer["permitted"], self.answer
        found = [reason for reason in self.reasons if reason["code"] == code]
        assert found, self.answer
        if clause:
            assert any(clause in cited(reason) for reason in found), f"{clause} is not the reason: {self.answer}"
        if element:
            assert any(f"{reason['element']['section']}/{reason['element']['name']}" == element
                       for reason in found if "element" in reason), self.answer
        return self

    def owes(self, obligation):
        """The permit comes with this obligation."""
        assert obligation in [one["code"] for one in self.answer["obligations"]], self.answer
        return self


class Submitted:
    """What became of a submission."""

    def __init__(self, firm, status, answer):
        self.firm, self.status, self.answer = firm, status, answer

    def taken(self):
        assert self.status == 201, self.answer
        return self

    def refused(self, code, item=None, clause=None):
        """Nothing was taken, for this reason, at this field; the reason citing this clause."""
        assert self.status == 422, self.answer
        found = [error for error in self.answer["errors"] if error["code"] == code]
        assert found, self.answer
        if item:
            member = "agreements" if code == "agreement-missing" else "values"
            assert any(error.get("pointer") == f"/{member}/{item}" for error in found), self.answer
        if clause:
            assert any(clause in cited(error.get("reason", {})) for error in found), \
                f"{clause} is not the reason: {self.answer}"
        return self

    def entry(self, kind):
        """The evidence entry of this kind that the submission left."""
        entries = [self.firm.evidence(entry) for entry in self.answer["evidence"]]
        return next(entry for entry in entries if entry["kind"] == kind)
