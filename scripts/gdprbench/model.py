"""The records of the benchmark as they should be: what every answer is compared with."""
import bisect
import hashlib
import time

PURPOSES, OBJECTIONS, DECISIONS, READERS, SHARES, SOURCES, CATEGORIES = 25, 100, 2, 10, 10, 10, 10
# Seconds; the first, of a tenth of the records, can be chosen.
LIFETIMES = [30, 10000, 12000, 14000, 16000, 18000, 20000, 22000, 24000, 1000000]
FIELD_BYTES = 100


class Record:
    """One record: its ten fields, and under which names the server knows it."""
    __slots__ = ("number", "user", "category", "source", "data", "pur", "obj", "dec", "acl", "shr", "ends", "person",
                 "datum", "version", "lifetime")

    def __init__(self, number, users, shortest):
        self.number, self.user = number, number % users
        self.category, self.source = number % CATEGORIES, number % SOURCES
        self.pur, self.obj, self.dec = {number % PURPOSES}, {number % OBJECTIONS}, {number % DECISIONS}
        self.acl, self.shr = {number % READERS}, {number % SHARES}
        self.person = self.datum = self.ends = None
        self.version = 0
        self.lifetime = (LIFETIMES[number % len(LIFETIMES)] if number % len(LIFETIMES) else shortest)
        self.data = datum(number, 0)

    @property
    def key(self):
        return key(self.number)

    @property
    def mailbox(self):
        return mailbox(self.user)

    def has_expired(self, now=None):
        return self.ends is not None and self.ends <= (now or time.time())

    def is_uncertain(self):
        """Its time comes about now: either answer is right."""
        return self.ends is not None and abs(self.ends - time.time()) < 5


def key(number):
    return f"key{number:012d}"


def mailbox(user):
    return f"user{user}@people.example"


def datum(number, version):
    """A hundred bytes that follow from the number and how often it was corrected."""
    digest = hashlib.sha512(f"{number}/{version}".encode()).hexdigest()
    return digest[:FIELD_BYTES]


class Records:
    def __init__(self, count, users, shortest):
        self.count, self.users, self.shortest = count, users, shortest
        self.next = count
        self.there = {number: Record(number, users, shortest) for number in range(count)}
        self.by_user, self.by_person, self.persons = {}, {}, []
        for record in self.there.values():
            self.by_user.setdefault(record.user, set()).add(record.number)
        self.gone = []
        # Of what was held at the most: what the store's size is told against.
        self.data_bytes = count * FIELD_BYTES

    def new(self):
        record = Record(self.next, self.users, self.shortest)
        self.next += 1
        return record

    def add(self, record):
        self.there[record.number] = record
        self.by_user.setdefault(record.user, set()).add(record.number)
        self.data_bytes += FIELD_BYTES
        if record.person:
            self.name(record)

    def name(self, record):
        self.by_person[record.person] = record.number
        bisect.insort(self.persons, record.person)

    def name_all(self):
        """After loading: the names that the server gave."""
        self.by_person = {record.person: number for number, record in self.there.items()}
        self.persons = sorted(self.by_person)

    def remove(self, record):
        self.there.pop(record.number, None)
        self.by_user[record.user].discard(record.number)
        if record.person:
            self.by_person.pop(record.person, None)
        self.gone.append(record)

    def of_user(self, user):
        return [self.there[number] for number in sorted(self.by_user.get(user, ()))]

    def matching(self, test):
        return [record for record in self.there.values() if test(record)]

    def page(self, test, after, count):
        """The first so many that match, in the order of their names, behind a name; whether one is uncertain."""
        found, start = [], bisect.bisect_right(self.persons, after)
        for place in range(start, len(self.persons)):
            number = self.by_person.get(self.persons[place])
            if number is None:
                continue
            record = self.there[number]
            if record.is_uncertain():
                return None
            if test(record) and not record.has_expired():
                found.append(record)
                if len(found) == count:
                    break
        return found
