"""The operations as requests to Zavet, each answer compared with what it should be."""
import concurrent.futures
import datetime
import json
import multiprocessing
import os
import time

from .model import DECISIONS, LIFETIMES, OBJECTIONS, PURPOSES, READERS, SHARES, datum, key, mailbox
from .policy import KEPT_HOURS

LOADING_PROCESSES = min(4, os.cpu_count() or 1)
LOADING_CONNECTIONS = 16
# Parts of a list whose places are known; questions start at one of them.
KNOWN_PARTS = 8


def behind(person):
    """Where a list goes on behind this person: a cursor as the server makes them."""
    return json.dumps([person]).encode().hex()


def told(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def lifetime_set(record):
    """When the record was collected and its lifetime set, so that it ends in time."""
    return told(record.ends - KEPT_HOURS * 3600)


def submission(record):
    """What a new record is."""
    body = {
        "point": "record", "happened": lifetime_set(record), "source": f"src{record.source}", "language": "en",
        "values": {"record": record.key, "user": record.mailbox, f"cat{record.category}": record.data},
        "consents": {f"purpose{n}": True for n in record.pur} | {f"dec{n}": True for n in record.dec}
        | {f"shr{n}": True for n in record.shr},
    }
    return body


def create(connection, record):
    """Collecting, objecting, who may read, how long it lives; the faults."""
    # A period after an event is given whole to what comes in after it, so the record is as old as its lifetime.
    record.ends = round(time.time() + record.lifetime, 3)
    status, answer = connection.ask("POST", "/api/v1/collections", submission(record))
    if status != 201:
        return f"{status} {answer}"
    record.person = answer["person"]
    record.datum = next(held["datum"] for held in answer["data"] if held["item"] == f"cat{record.category}")
    deeds = [
        *[("choices", {"act": "object", "element": f"obj{n}"}) for n in sorted(record.obj)],
        ("facts", {"facts": {f"acl{n}": True for n in sorted(record.acl)}}),
        ("events", {"events": ["lifetime"], "happened": lifetime_set(record)}),
    ]
    for path, body in deeds:
        status, answer = connection.ask("POST", f"/api/v1/persons/{record.person}/{path}", body)
        if status not in (200, 201):
            return f"{path}: {status} {answer}"
    return None


def load_part(house, records):
    """In a process of its own: names that the server gave, by the record's number."""
    def some(part):
        connection = house.connect()
        for record in part:
            fault = create(connection, record)
            if fault:
                raise SystemExit(f"{record.key} was not taken: {fault}")
        return [(record.number, record.person, record.datum, record.ends) for record in part]

    with concurrent.futures.ThreadPoolExecutor(LOADING_CONNECTIONS) as pool:
        parts = [records[start::LOADING_CONNECTIONS] for start in range(LOADING_CONNECTIONS)]
        return [line for lines in pool.map(some, parts) for line in lines]


class Address:
    """What a loading process needs of the house."""

    def __init__(self, port, key):
        self.port, self.key = port, key

    def connect(self):
        from .house import Connection
        return Connection(self.port, self.key)


class Subject:
    def __init__(self, house, records, page):
        self.house, self.records, self.count = house, records, page
        self.connection = house.connect()
        self.spent, self.parts, self.lists, self.open = 0.0, {}, {}, []
        self.faults = []

    def begin(self):
        self.spent, self.parts = 0.0, {}

    def load(self):
        every = list(self.records.there.values())
        address = Address(self.house.port, self.house.key)
        with multiprocessing.get_context("spawn").Pool(LOADING_PROCESSES) as pool:
            parts = [(address, every[start::LOADING_PROCESSES]) for start in range(LOADING_PROCESSES)]
            for lines in pool.starmap(load_part, parts):
                for number, person, held, ends in lines:
                    record = self.records.there[number]
                    record.person, record.datum, record.ends = person, held, ends
        self.records.name_all()

    def let_expired_go(self):
        """The records whose time has come go by a sweep; how many, and how long it took."""
        shortest = [record for record in self.records.there.values() if record.lifetime == self.records.shortest]
        time.sleep(max(0.0, max((record.ends for record in shortest), default=0) - time.time() + 1))
        due = [record for record in self.records.there.values() if record.has_expired()]
        began = time.monotonic()
        self.house.run("retention", "sweep", "--data", self.house.data, "--controller", "bench")
        seconds = time.monotonic() - began
        for record in due:
            self.records.remove(record)
        return {"records": len(due), "seconds": round(seconds, 2)}

    def ask(self, method, path, body=None):
        began = time.perf_counter()
        try:
            return self.connection.ask(method, "/api/v1" + path, body)
        finally:
            self.spent += time.perf_counter() - began

    # One record, by its key.

    def find(self, kind, value):
        return self.ask("POST", "/persons/find", {"kind": kind, "value": value})[1]["persons"]

    def found(self, record):
        """The person of a key, or why the answer is wrong."""
        people = self.find("number", record.key)
        right = people == [record.person]
        return (record.person, None) if right else (None, f"{len(people)} people under {record.key}")

    def missing(self, number):
        """Of a record that is gone nothing may be found."""
        people = self.find("number", key(number))
        return f"{len(people)} people under a key that is gone" if people else None

    def read_data_by_key(self, number, _):
        record = self.records.there.get(number)
        if record is None:
            return self.missing(number)
        reader = number % READERS
        status, answer = self.ask("POST", "/reads", {
            "identifier": {"kind": "number", "value": record.key}, "purpose": f"acl{reader}",
            "data": [f"cat{record.category}"]})
        if record.is_uncertain():
            return None
        if reader not in record.acl or record.has_expired():
            return None if status == 403 else f"permitted with {status}"
        return self.same(record, status, answer)

    def same(self, record, status, answer):
        if status != 200:
            return f"{status} {answer}"
        values = [held["value"] for held in answer["data"]]
        return None if values == [record.data] and answer["person"] == record.person else f"other data of {record.key}"

    def read_metadata_by_key(self, number, _):
        record = self.records.there.get(number)
        if record is None:
            return self.missing(number)
        person, fault = self.found(record)
        return fault or self.metadata(record, person)

    def metadata(self, record, person):
        status, answer = self.ask("GET", f"/persons/{person}")
        if status != 200:
            return f"{status} {answer}"
        given = {name for name, consent in answer["consents"].items() if consent["status"] == "given"}
        expected = {f"purpose{n}" for n in record.pur} | {f"dec{n}" for n in record.dec} | {f"shr{n}" for n in record.shr}
        if given != expected:
            return f"consents {sorted(given)}, expected {sorted(expected)}"
        if set(answer["objections"]) != {f"obj{n}" for n in record.obj}:
            return f"objections {sorted(answer['objections'])}"
        if set(answer["facts"]) != {f"acl{n}" for n in record.acl}:
            return f"facts {answer['facts']}"
        happened = datetime.datetime.fromisoformat(answer["events"]["lifetime"].replace("Z", "+00:00")).timestamp()
        if abs(happened + KEPT_HOURS * 3600 - record.ends) > 0.01:
            return f"lifetime {happened + KEPT_HOURS * 3600 - record.ends} s off"
        return None if f"cat{record.category}" in answer["data"] else "not held"

    def update_data_by_key(self, number, _):
        record = self.records.there.get(number)
        if record is None:
            return self.missing(number)
        person, fault = self.found(record)
        if fault:
            return fault
        record.version += 1
        record.data = datum(number, record.version)
        status, answer = self.ask(
            "POST", f"/persons/{person}/corrections", {"datum": record.datum, "value": record.data})
        if status != 200:
            return f"{status} {answer}"
        record.datum = answer["datum"]
        return None

    def update_metadata_by_key(self, number, chance):
        record = self.records.there.get(number)
        if record is None:
            chance.random()
            return self.missing(number)
        person, fault = self.found(record)
        return fault or self.set_field(record, person, chance)

    def set_field(self, record, person, chance):
        """One of the fields that can be set of one person, as the person chooses or the firm notes it."""
        field = chance.choice(["pur", "ttl", "obj", "dec", "acl", "shr"])
        counts = {"pur": PURPOSES, "obj": OBJECTIONS, "dec": DECISIONS, "acl": READERS, "shr": SHARES, "ttl": len(LIFETIMES) - 1}
        drawn = chance.randrange(counts[field])
        if field == "ttl":
            ends = round(time.time() + LIFETIMES[drawn + 1], 3)
            path, body = "events", {"events": ["lifetime"], "happened": told(ends - KEPT_HOURS * 3600)}
            # Of an event only the latest time counts: a lifetime can become longer, never shorter.
            record.ends = max(record.ends, ends)
        elif field == "acl":
            record.acl ^= {drawn}
            path, body = "facts", {"facts": {f"acl{drawn}": drawn in record.acl}}
        elif field == "obj":
            path, body = "choices", {"act": "end-objection" if drawn in record.obj else "object", "element": f"obj{drawn}"}
            record.obj ^= {drawn}
        else:
            held = getattr(record, field)
            name = {"pur": "purpose", "dec": "dec", "shr": "shr"}[field]
            act = "withdraw-consent" if drawn in held else "give-consent"
            held ^= {drawn}
            path, body = "choices", {"act": act, "element": f"{name}{drawn}", **({"language": "en"} if act == "give-consent" else {})}
        status, answer = self.ask("POST", f"/persons/{person}/{path}", body)
        return None if status in (200, 201) else f"{field}: {status} {answer}"

    def delete_by_key(self, number, _):
        record = self.records.there.get(number)
        if record is None:
            return self.missing(number)
        person, fault = self.found(record)
        return fault or self.erase(record, person)

    def erase(self, record, person):
        status, answer = self.ask("POST", f"/persons/{person}/erasures", {"everything": True, "ground": "asked"})
        if status != 200 or answer["kept"]:
            return f"{status} {answer}"
        self.records.remove(record)
        return None

    # The records of one person.

    def of_user(self, user, deed):
        records = self.records.of_user(user)
        people = self.find("email", mailbox(user))
        if sorted(people) != sorted(record.person for record in records):
            return f"{len(people)} people found, {len(records)} expected"
        return next(filter(None, (deed(record, record.person) for record in records)), None)

    def read_data_by_usr(self, user, _):
        def read(record, person):
            status, answer = self.ask("POST", "/reads", {
                "person": person, "purpose": "data-subject-rights", "data": [f"cat{record.category}"]})
            return None if record.is_uncertain() or record.has_expired() else self.same(record, status, answer)
        return self.of_user(user, read)

    def read_metadata_by_usr(self, user, _):
        return self.of_user(user, self.metadata)

    def update_metadata_by_usr(self, user, chance):
        return self.of_user(user, lambda record, person: self.set_field(record, person, chance))

    def delete_by_usr(self, user, _):
        return self.of_user(user, self.erase)

    # Many, by what they chose: a part of them for a question, all of them for an act.

    def places(self, purpose):
        """People of a consent's list in its order, which is that of coming in, and cursors into it; looked up aside, at
        the first question, and only its first parts."""
        if purpose not in self.lists:
            people, starts, cursor = [], [(0, None)], ""
            while len(starts) <= KNOWN_PARTS:
                status, answer = self.connection.ask(
                    "POST", f"/api/v1/reads/bulk?limit={self.count}{cursor}", {"purpose": purpose, "data": ["content"]})
                if status != 200:
                    raise SystemExit(f"{status} {answer}")
                people += [item["person"] for item in answer["items"]]
                if "next" not in answer:
                    break
                starts.append((len(people), answer["next"]))
                cursor = f"&cursor={answer['next']}"
            self.lists[purpose] = people, starts
        return self.lists[purpose]

    def read_part(self, purpose, cursor):
        """People and values of one part; a part can hold fewer than asked for while there are more."""
        found = []
        while True:
            path = f"/reads/bulk?limit={self.count - len(found)}" + (f"&cursor={cursor}" if cursor else "")
            status, answer = self.ask("POST", path, {"purpose": purpose, "data": ["content"]})
            if status != 200:
                return f"{status} {answer}", []
            found += answer["items"]
            if "next" not in answer or len(found) >= self.count:
                return None, [(item["person"], [held["value"] for held in item["data"]]) for item in found]
            cursor = answer["next"]

    def read_page(self, purpose, test):
        """Of a list in the order of names, from a name of chance."""
        after = self.records.persons[self.chance.randrange(len(self.records.persons))] if self.records.persons else ""
        fault, told = self.read_part(purpose, behind(after))
        expected = self.records.page(test, after, self.count)
        if fault or expected is None:
            return fault
        right = [(record.person, [record.data]) for record in expected]
        return None if told == right else f"{len(told)} told, {len(right)} expected"

    def read_consented(self, purpose, test):
        """Of a consent's list, from a place of chance among those that are known.

        Whoever is told must match, once each and with the right value; nobody whose place is known is left out between
        the first and the last who are told, or up to the end where the part is not full.
        """
        known, starts = self.places(purpose)
        start, cursor = starts[self.chance.randrange(len(starts))]
        fault, told = self.read_part(purpose, cursor)
        if fault:
            return fault
        names = [person for person, _ in told]
        there = {person: self.records.there.get(self.records.by_person.get(person)) for person in {*known[start:], *names}}
        if any(record and record.is_uncertain() for record in there.values()):
            return None
        matching = {person for person, record in there.items() if record and test(record) and not record.has_expired()}
        if len(set(names)) != len(names) or not matching.issuperset(names):
            return f"{len(names)} told, {len(matching.intersection(names))} of them rightly"
        if any(values != [there[person].data] for person, values in told):
            return "the value of another, or an older one"
        expected = [person for person in known[start:] if person in matching]
        ordered = [person for person in names if person in expected]
        whole = len(ordered) if len(told) == self.count else len(expected)
        return None if ordered == expected[:whole] else f"{len(ordered)} in their order, {whole} expected"

    def read_data_by_pur(self, purpose, chance):
        self.chance = chance
        return self.read_consented(f"purpose{purpose}", lambda record: purpose in record.pur)

    def read_data_by_obj(self, use, chance):
        self.chance = chance
        return self.read_page(f"obj{use}", lambda record: use not in record.obj)

    def read_data_by_dec(self, decision, chance):
        self.chance = chance
        return self.read_consented(f"dec{decision}", lambda record: decision in record.dec)

    def walk(self, purpose):
        """The data of all who match, part by part; how many people, and in how many seconds."""
        self.begin()
        people, path = [], "/reads/bulk?limit=200"
        while path:
            status, answer = self.ask("POST", path, {"purpose": f"purpose{purpose}", "data": ["content"]})
            if status != 200:
                raise SystemExit(f"{status} {answer}")
            people += [item["person"] for item in answer["items"]]
            path = f"/reads/bulk?limit=200&cursor={answer['next']}" if "next" in answer else None
        expected = sorted(record.person for record in self.records.matching(lambda record: purpose in record.pur))
        return {"people": len(people), "seconds": round(self.spent, 3), "correct": sorted(people) == expected}

    def act(self, body, expected):
        """Orders it. It binds from its acknowledgement on, so nothing is waited for: whatever is asked next is compared
        with what should be after it. How many it was done to is compared once it was carried out with everybody."""
        before, began = self.spent, time.perf_counter()
        status, answer = self.ask("POST", "/mass-acts", body)
        if status != 202:
            raise SystemExit(f"not ordered: {status} {answer}")
        self.parts.setdefault("acknowledgement of an act on many", []).append(self.spent - before)
        self.open.append((answer["act"], began, expected))
        self.look()

    def look(self):
        """Notes which acts were carried out with everybody by now; asked aside."""
        while self.open:
            act, began, expected = self.open[0]
            answer = self.connection.ask("GET", f"/api/v1/mass-acts/{act}")[1]
            if "finished" not in answer:
                break
            self.open.pop(0)
            self.parts.setdefault("until an act on many was carried out with everybody", []).append(time.perf_counter() - began)
            if (answer["done"], answer["failed"]) != (expected, 0):
                self.faults.append(f"{answer}, expected {expected}")

    def settle(self):
        """Waits until all acts were carried out; the faults in their counts."""
        while self.open:
            self.look()
            time.sleep(0.02)
        faults, self.faults = self.faults, []
        return faults

    def delete_by_pur(self, purpose, _):
        matching = self.records.matching(lambda record: purpose in record.pur)
        self.act({"deed": "erase", "ground": "no-longer-needed", "consent": f"purpose{purpose}"}, len(matching))
        for record in matching:
            self.records.remove(record)

    def update_metadata_by_pur(self, purpose, chance):
        self.set_all(f"purpose{purpose}", lambda record: purpose in record.pur, chance)

    def update_metadata_by_shr(self, share, chance):
        self.set_all(f"shr{share}", lambda record: share in record.shr, chance)

    def set_all(self, consent, test, chance):
        """One of the fields that the firm itself can set of everybody who matches."""
        field = chance.choice(["ttl", "dec", "acl", "shr"])
        counts = {"dec": DECISIONS, "acl": READERS, "shr": SHARES, "ttl": len(LIFETIMES) - 1}
        drawn, isSet = chance.randrange(counts[field]), chance.random() < 0.5
        matching = self.records.matching(test)
        if field == "ttl":
            ends = round(time.time() + LIFETIMES[drawn + 1], 3)
            body = {"deed": "record-event", "element": "lifetime", "happened": told(ends - KEPT_HOURS * 3600)}
            # Only the latest time of an event counts.
            touched = [record for record in matching if record.ends < ends - 0.001]
        elif field == "acl":
            body = {"deed": "set-fact" if isSet else "unset-fact", "element": f"acl{drawn}"}
            touched = [record for record in matching if (drawn in record.acl) != isSet]
        else:
            body = {"deed": "invalidate-consent", "element": f"{field}{drawn}"}
            touched = [record for record in matching if drawn in getattr(record, field)]
        self.act({**body, "consent": consent}, len(touched))
        for record in touched:
            if field == "ttl":
                record.ends = ends
            elif field == "acl":
                record.acl ^= {drawn}
            else:
                getattr(record, field).discard(drawn)

    # New records, and what the authority asks.

    def create_record(self, _, chance):
        record = self.records.new()
        began = time.perf_counter()
        fault = create(self.connection, record)
        self.spent += time.perf_counter() - began
        if not fault:
            self.records.add(record)
        return fault

    def get_system_logs(self, lines, _):
        got, path = [], f"/evidence/newest?limit={min(200, lines)}"
        while len(got) < lines:
            status, answer = self.ask("GET", path)
            if status != 200:
                return f"{status} {answer}"
            got += answer["items"]
            if "next" not in answer:
                break
            path = f"/evidence/newest?limit={min(200, lines - len(got))}&cursor={answer['next']}"
        numbers = [line["sequence"] for line in got]
        right = numbers == list(range(numbers[0], numbers[0] - len(numbers), -1)) if numbers else False
        return None if right and (len(numbers) == lines or numbers[-1] == 0) else f"{len(numbers)} of {lines} lines"

    def verify_deletion(self, number, chance):
        """Of somebody who is gone neither the name nor the key leads anywhere; of somebody who is there both do."""
        gone = self.records.gone
        record = gone[number % len(gone)] if gone and chance.random() < 0.5 else self.records.there.get(number)
        if record is None:
            return self.missing(number)
        is_there = record.number in self.records.there
        status, _ = self.ask("GET", f"/persons/{record.person}")
        people = self.find("number", record.key)
        if is_there:
            return None if (status, people) == (200, [record.person]) else f"{status}, {len(people)} people"
        return None if (status, people) == (404, []) else f"{status}, {len(people)} people, though erased"
