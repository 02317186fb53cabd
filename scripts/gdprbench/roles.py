"""The four roles: which operation how often (the paper's weights), on which records."""
import math
import random

from .model import DECISIONS, OBJECTIONS, PURPOSES, SHARES

# Operation, weight, what it is about.
ROLES = {
    "processor": ("zipf", [
        ("read_data_by_key", 80, "key"), ("read_data_by_pur", 20 / 3, "pur"), ("read_data_by_obj", 20 / 3, "obj"),
        ("read_data_by_dec", 20 / 3, "dec"),
    ]),
    "regulator": ("zipf", [
        ("read_metadata_by_usr", 46, "usr"), ("get_system_logs", 31, "lines"), ("verify_deletion", 23, "key"),
    ]),
    "customer": ("zipf", [
        ("read_data_by_usr", 20, "usr"), ("read_metadata_by_key", 20, "key"), ("update_data_by_key", 20, "key"),
        ("update_metadata_by_key", 20, "key"), ("delete_by_key", 20, "key"),
    ]),
    "controller": ("uniform", [
        ("create_record", 25, None), ("delete_by_pur", 25 / 2, "pur"), ("delete_by_usr", 25 / 2, "usr"),
        ("update_metadata_by_pur", 50 / 3, "pur"), ("update_metadata_by_usr", 50 / 3, "usr"),
        ("update_metadata_by_shr", 50 / 3, "shr"),
    ]),
}


def stream(role, count, records, chance):
    """So many operations, each with its argument; the same for the same chance, whatever came of those before."""
    law, mix = ROLES[role]
    keys = numbers(law, records.count, chance)
    names, weights = [name for name, _, _ in mix], [weight for _, weight, _ in mix]
    subjects = {name: about for name, _, about in mix}
    for name in chance.choices(names, weights, k=count):
        about = subjects[name]
        # Only keys and people follow the law of the role; purposes and the like are few and drawn evenly.
        if about == "key":
            yield name, next(keys)
        elif about == "usr":
            yield name, next(keys) % records.users
        else:
            most = {"pur": PURPOSES, "obj": OBJECTIONS, "dec": DECISIONS, "shr": SHARES, "lines": 1000, None: 1}[about]
            yield name, chance.randrange(most) + (1 if about == "lines" else 0)


def numbers(law, count, chance):
    if law == "uniform":
        while True:
            yield chance.randrange(count)
    # As YCSB draws them (Gray and others, 1994), the numbers scattered so that neighbours are not equally hot.
    chance = random.Random(chance.random())
    theta = 0.99
    zeta = sum(1 / math.pow(place, theta) for place in range(1, count + 1))
    alpha = 1 / (1 - theta)
    eta = (1 - math.pow(2 / count, 1 - theta)) / (1 - (1 + math.pow(0.5, theta)) / zeta) if count > 2 else 0
    while True:
        drawn = chance.random()
        scaled = drawn * zeta
        if scaled < 1:
            place = 0
        elif scaled < 1 + math.pow(0.5, theta):
            place = 1
        else:
            place = int(count * math.pow(eta * drawn - eta + 1, alpha))
        yield (place * 2654435761 % 4294967296 + 7) % count
