"""The policy of the benchmark's firm: what each field of a record is, in the policy's own language."""
from .model import CATEGORIES, DECISIONS, OBJECTIONS, PURPOSES, READERS, SHARES, SOURCES

# The time to live is an event, from which on so many hours are kept; it is told as having happened so much earlier.
KEPT_HOURS = 720


def named(word, count):
    return [f"{word}{number}" for number in range(count)]


def flow(names):
    return "[" + ", ".join(names) + "]"


def text():
    categories = named("cat", CATEGORIES)
    consents = named("purpose", PURPOSES) + named("dec", DECISIONS) + named("shr", SHARES)
    lines = [
        "zavet: 1", "policy: bench", 'version: "1"', "effective: 2020-01-01",
        "languages: {published: [en], prevails: en}", "labels: Privacy notice",
        "controller: {name: Bench Ltd, country: BG, contact: {email: office@bench.example}}",
        "sources:",
        *[f"  {name}: {{kind: third-party, labels: Source {name}}}" for name in named("src", SOURCES)],
        "data:",
        "  record: {category: transaction.order, identifier: number, source: [%s], labels: Number of the record}"
        % ", ".join(["subject", *named("src", SOURCES)]),
        "  user: {category: contact.email, identifier: email, source: [%s], labels: E-mail address}"
        % ", ".join(["subject", *named("src", SOURCES)]),
        *[f"  {name}: {{category: content.upload, type: text, source: [subject, {', '.join(named('src', SOURCES))}], "
          f"labels: Content {name}}}" for name in categories],
        "groups:", f"  content: {{data: {flow(categories)}, labels: Content}}",
        "facts:", *[f"  acl{number}: {{labels: Reader {number} may read it}}" for number in range(READERS)],
        "events:", "  lifetime: {labels: The lifetime of the record is set}",
        "parties:",
        *[f"  party{number}: {{name: Receiver {number} Ltd, roles: [recipient], countries: [BG]}}"
          for number in range(SHARES)],
        "purposes:",
        "  upkeep: {basis: legitimate-interests, interests: Keeping the records, data: [record, user, content], "
        "labels: Keeping the records}",
        *[f"  {name}: {{basis: consent, data: content, labels: Purpose {name}}}" for name in named("purpose", PURPOSES)],
        *[f"  {name}: {{basis: consent, data: content, profiling: true, labels: Decision {name}}}"
          for name in named("dec", DECISIONS)],
        *[f"  {name}: {{basis: consent, data: content, labels: Sharing {name}}}" for name in named("shr", SHARES)],
        *[f"  {name}: {{basis: legitimate-interests, interests: Use {name}, data: content, labels: Use {name}}}"
          for name in named("obj", OBJECTIONS)],
        *[f"  acl{number}: {{basis: legitimate-interests, interests: Reading, when: {{fact: acl{number}}}, data: content, "
          f"labels: Reader {number}}}" for number in range(READERS)],
        "consents:", *[f"  {name}: {{purposes: {name}, explicit: true, ask: May we use it for {name}?}}" for name in consents],
        "recipients:",
        *[f"  receiver{number}: {{party: party{number}, role: recipient, for: shr{number}}}" for number in range(SHARES)],
        "automated:",
        *[f"  {name}: {{purposes: {name}, data: content, logic: Sorting, consequences: None, labels: Decision {name}}}"
          for name in named("dec", DECISIONS)],
        "collect:",
        f"  record: {{channel: office, for: upkeep, asks: [record, user], may-ask: {flow(categories)}, "
        f"offers: {flow(consents)}, labels: A record}}",
        "retention:",
        f"  all: {{data: [record, user, content], keep: {KEPT_HOURS} hours after lifetime, then: erase}}",
    ]
    return "\n".join(lines) + "\n"
