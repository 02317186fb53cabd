"""What a firm would build by hand: one table of PostgreSQL with a column for each field, in the client's own process.

Without indexes but the key's; or with one on each column of metadata, and a row of audit for each operation.
"""
import ctypes
import ctypes.util
import time

from postgresql import psql

from .model import DECISIONS, LIFETIMES, OBJECTIONS, PURPOSES, READERS, SHARES, datum, key, mailbox

COLUMNS = ["key", "pur", "ttl", "usr", "obj", "dec", "acl", "shr", "src", "cat", "data"]
METADATA = ["pur", "ttl", "usr", "obj", "dec", "acl", "shr", "src", "cat"]


class Library:
    """libpq, as far as it is needed."""
    pq = ctypes.CDLL(ctypes.util.find_library("pq") or "libpq.so.5")
    for name, kind in [("PQconnectdb", ctypes.c_void_p), ("PQexecPrepared", ctypes.c_void_p),
                       ("PQexec", ctypes.c_void_p), ("PQprepare", ctypes.c_void_p), ("PQgetvalue", ctypes.c_char_p),
                       ("PQcmdTuples", ctypes.c_char_p), ("PQerrorMessage", ctypes.c_char_p)]:
        getattr(pq, name).restype = kind


def field(name, number):
    return f"{name}{number}"


class Baseline:
    def __init__(self, address, records, page, indexed):
        self.address, self.records, self.count, self.indexed = address, records, page, indexed
        self.spent, self.parts, self.statements = 0.0, {}, {}

    def __enter__(self):
        self.connection = ctypes.c_void_p(Library.pq.PQconnectdb(self.address.encode()))
        if Library.pq.PQstatus(self.connection) != 0:
            raise SystemExit(Library.pq.PQerrorMessage(self.connection).decode())
        self.execute("create table record (key text primary key, pur text, ttl double precision, usr text, obj text,"
                     " dec text, acl text, shr text, src text, cat text, data text)")
        self.execute("create table audit (id bigserial primary key, at timestamptz not null default now(), who text,"
                     " operation text, argument text)")
        return self

    def __exit__(self, *_):
        Library.pq.PQfinish(self.connection)

    def begin(self):
        self.spent, self.parts = 0.0, {}

    def settle(self):
        """Nothing is carried out later here."""
        return []

    def execute(self, sql, arguments=()):
        """All rows, or how many were touched; statements are prepared once."""
        if sql not in self.statements:
            self.statements[sql] = f"s{len(self.statements)}".encode()
            numbered, place = "", 0
            for part in sql.split("?"):
                place += 1
                numbered += part + f"${place}"
            numbered = numbered[:-len(f"${place}")]
            made = ctypes.c_void_p(
                Library.pq.PQprepare(self.connection, self.statements[sql], numbered.encode(), 0, None))
            self.check(made)
            Library.pq.PQclear(made)
        values = (ctypes.c_char_p * max(1, len(arguments)))(*[str(argument).encode() for argument in arguments])
        done = ctypes.c_void_p(Library.pq.PQexecPrepared(
            self.connection, self.statements[sql], len(arguments), values, None, None, 0))
        self.check(done)
        columns = Library.pq.PQnfields(done)
        rows = [
            [Library.pq.PQgetvalue(done, row, column).decode() for column in range(columns)]
            for row in range(Library.pq.PQntuples(done))
        ]
        touched = Library.pq.PQcmdTuples(done)
        Library.pq.PQclear(done)
        return rows if columns else int(touched or 0)

    def check(self, result):
        if Library.pq.PQresultStatus(result) not in (1, 2):
            raise SystemExit(Library.pq.PQerrorMessage(self.connection).decode())

    def load(self):
        for start in range(0, self.records.count, 1000):
            self.execute("begin")
            for number in range(start, min(self.records.count, start + 1000)):
                self.insert(self.records.there[number])
            self.execute("commit")
        if self.indexed:
            for column in METADATA:
                self.execute(f"create index on record ({column}, key)")
        self.execute("analyze record")

    def insert(self, record):
        record.ends = time.time() + record.lifetime
        number = record.number
        self.execute(
            f"insert into record ({', '.join(COLUMNS)}) values ({', '.join('?' * len(COLUMNS))})",
            [record.key, field("purpose", number % PURPOSES), record.ends, record.mailbox,
             field("obj", number % OBJECTIONS), field("dec", number % DECISIONS), field("acl", number % READERS),
             field("shr", number % SHARES), field("src", record.source), field("cat", record.category), record.data])

    def let_expired_go(self):
        latest = max((record.ends for record in self.records.there.values() if record.lifetime == self.records.shortest), default=0)
        time.sleep(max(0.0, latest - time.time() + 1))
        began = time.monotonic()
        gone = self.execute("delete from record where ttl <= ?", [time.time()])
        for record in list(self.records.there.values()):
            if record.has_expired():
                self.records.remove(record)
        return {"records": gone, "seconds": round(time.monotonic() - began, 2)}

    def stored(self):
        tables = "'record'" if not self.indexed else "'record', 'audit'"
        return int(psql(self.address, f"select sum(pg_total_relation_size(c::regclass)) from unnest(array[{tables}]) c")[0])

    def deed(self, operation, argument, *statements):
        """One operation, with its row of audit in the same transaction; what the last statement gave."""
        began = time.perf_counter()
        many = self.indexed or len(statements) > 1
        if many:
            self.execute("begin")
        answer = None
        for sql, arguments in statements:
            answer = self.execute(sql, arguments)
        if self.indexed:
            self.execute("insert into audit (who, operation, argument) values (?, ?, ?)", ["bench", operation, argument])
        if many:
            self.execute("commit")
        self.spent += time.perf_counter() - began
        return answer

    def read_data_by_key(self, number, _):
        rows = self.deed("read", number, ("select data from record where key = ?", [key(number)]))
        record = self.records.there.get(number)
        return None if [row[0] for row in rows] == ([record.data] if record else []) else "other data"

    def read_metadata_by_key(self, number, _):
        self.deed("read", number, (f"select {', '.join(METADATA)} from record where key = ?", [key(number)]))

    def update_data_by_key(self, number, _):
        record = self.records.there.get(number)
        if record:
            record.version += 1
            record.data = datum(number, record.version)
        self.deed("update", number, (
            "update record set data = ? where key = ?", [record.data if record else "", key(number)]))

    def update_metadata_by_key(self, number, chance):
        column, value = self.drawn(chance, ["pur", "ttl", "obj", "dec", "acl", "shr"])
        self.deed("update", number, (f"update record set {column} = ? where key = ?", [value, key(number)]))

    @staticmethod
    def drawn(chance, columns):
        column = chance.choice(columns)
        counts = {"pur": PURPOSES, "obj": OBJECTIONS, "dec": DECISIONS, "acl": READERS, "shr": SHARES, "ttl": len(LIFETIMES) - 1}
        drawn = chance.randrange(counts[column])
        words = {"pur": "purpose"}
        return column, time.time() + LIFETIMES[drawn + 1] if column == "ttl" else f"{words.get(column, column)}{drawn}"

    def delete_by_key(self, number, _):
        gone = self.deed("delete", number, ("delete from record where key = ?", [key(number)]))
        record = self.records.there.get(number)
        if record:
            self.records.remove(record)
        return None if gone == (1 if record else 0) else f"{gone} deleted"

    def read_data_by_usr(self, user, _):
        rows = self.deed("read", user, ("select key, data from record where usr = ? order by key", [mailbox(user)]))
        right = [[record.key, record.data] for record in self.records.of_user(user)]
        return None if rows == right else f"{len(rows)} rows, expected {len(right)}"

    def read_metadata_by_usr(self, user, _):
        rows = self.deed("read", user, (f"select {', '.join(METADATA)} from record where usr = ?", [mailbox(user)]))
        return None if len(rows) == len(self.records.of_user(user)) else f"{len(rows)} rows"

    def update_metadata_by_usr(self, user, chance):
        column, value = self.drawn(chance, ["pur", "ttl", "obj", "dec", "acl", "shr"])
        self.deed("update", user, (f"update record set {column} = ? where usr = ?", [value, mailbox(user)]))

    def delete_by_usr(self, user, _):
        gone = self.deed("delete", user, ("delete from record where usr = ?", [mailbox(user)]))
        records = self.records.of_user(user)
        for record in records:
            self.records.remove(record)
        return None if gone == len(records) else f"{gone} deleted, expected {len(records)}"

    def part(self, test, argument, chance):
        after = key(chance.randrange(self.records.count))
        self.deed("read", argument, (
            f"select key, data from record where {test} and key > ? order by key limit {self.count}", [argument, after]))

    def walk(self, purpose):
        self.begin()
        rows = self.deed("read", purpose, ("select key, data from record where pur = ?", [field("purpose", purpose)]))
        return {"people": len(rows), "seconds": round(self.spent, 3)}

    def read_data_by_pur(self, purpose, chance):
        self.part("pur = ?", field("purpose", purpose), chance)

    def read_data_by_obj(self, use, chance):
        self.part("obj <> ?", field("obj", use), chance)

    def read_data_by_dec(self, decision, chance):
        self.part("dec = ?", field("dec", decision), chance)

    def delete_by_pur(self, purpose, _):
        gone = self.deed(
            "delete", purpose, ("delete from record where pur = ? returning key", [field("purpose", purpose)]))
        for (name,) in gone:
            self.records.remove(self.records.there[int(name.removeprefix("key"))])

    def update_metadata_by_pur(self, purpose, chance):
        self.set_all("pur", field("purpose", purpose), chance)

    def update_metadata_by_shr(self, share, chance):
        self.set_all("shr", field("shr", share), chance)

    def set_all(self, by, argument, chance):
        column, value = self.drawn(chance, ["ttl", "dec", "acl", "shr"])
        self.deed("update", argument, (f"update record set {column} = ? where {by} = ?", [value, argument]))

    def create_record(self, _, chance):
        record = self.records.new()
        began = time.perf_counter()
        if self.indexed:
            self.execute("begin")
        self.insert(record)
        if self.indexed:
            self.execute("insert into audit (who, operation, argument) values (?, ?, ?)", ["bench", "create", record.key])
            self.execute("commit")
        self.spent += time.perf_counter() - began
        self.records.add(record)

    def get_system_logs(self, lines, _):
        if self.indexed:
            self.deed("logs", lines, (f"select id, at, who, operation, argument from audit order by id desc limit {lines}", []))

    def verify_deletion(self, number, _):
        rows = self.deed("verify", number, ("select 1 from record where key = ?", [key(number)]))
        return None if bool(rows) == (number in self.records.there) else "other than expected"
