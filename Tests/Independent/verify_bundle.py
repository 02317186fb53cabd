"""Checks a ledger bundle by the written format alone (docs/internals/evidence.md); shares no code with Zavet.

usage: verify_bundle.py FOLDER [VERIFIER-KEY]     exit status: 0 sound, 1 not sound
"""
import base64, hashlib, json, os, sys

try:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None

folder = sys.argv[1]
problems = []


def contents(path):
    try:
        with open(os.path.join(folder, path), "rb") as file:
            return file.read()
    except OSError:
        problems.append("missing " + path)
        return b""


def sha(data):
    return hashlib.sha256(data).digest()


def tile_path(kind, index, width):
    groups = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        groups.insert(0, "x%03d" % (index % 1000))
    return "tile/%s/%s%s" % (kind, "/".join(groups), "" if width == 256 else ".p/%d" % width)


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    half = 1
    while half * 2 < len(hashes):
        half *= 2
    return sha(b"\x01" + root(hashes[:half]) + root(hashes[half:]))


def note(data):
    text, _, signatures = data.decode().rpartition("\n\n")
    text += "\n"
    origin, size, head = text.splitlines()
    return text, origin, int(size), base64.b64decode(head), signatures.splitlines()


def signed(text, signatures, key):
    name, identifier, public = key.split("+", 2)
    public = base64.b64decode(public)
    if sha(name.encode() + b"\n" + public)[:4].hex() != identifier:
        problems.append("key hash")
    for line in signatures:
        dash, signer, blob = line.split(" ")
        blob = base64.b64decode(blob)
        if dash == "\u2014" and signer == name and blob[:4].hex() == identifier:
            try:
                Ed25519PublicKey.from_public_bytes(public[1:]).verify(blob[4:], text.encode())
                return True
            except Exception:
                return False
    return False


text, origin, size, head, signatures = note(contents("checkpoint"))
keys = [sys.argv[2]] if len(sys.argv) > 2 else contents("keys").decode().splitlines()
if Ed25519PublicKey is None:
    print("SIGNATURES NOT CHECKED: the Python package 'cryptography' is not installed")
elif not any(signed(text, signatures, key) for key in keys):
    problems.append("signature of checkpoint")
manifest = json.loads(contents("manifest.json"))
if (manifest["size"], manifest["origin"]) != (size, origin):
    problems.append("manifest")

leaves = []
for index in range((size + 255) // 256):
    width = min(256, size - index * 256)
    data = contents(tile_path("entries", index, width))
    while data:
        length = int.from_bytes(data[:2], "big")
        entry, data = data[2:2 + length], data[2 + length:]
        leaves.append(sha(b"\x00" + entry))
        try:
            if json.loads(entry)["controller"] != manifest["controller"]:
                problems.append("entry %d of another controller" % (len(leaves) - 1))
        except (ValueError, KeyError, TypeError):
            problems.append("entry %d is no entry" % (len(leaves) - 1))
level, hashes = 0, leaves
while hashes:
    for index in range((len(hashes) + 255) // 256):
        part = hashes[index * 256:index * 256 + 256]
        if contents(tile_path(level, index, len(part))) != b"".join(part):
            problems.append("tile level %d index %d" % (level, index))
    hashes = [root(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]
    level += 1
if len(leaves) != size or root(leaves) != head:
    problems.append("root")

data, earlier = contents("checkpoints"), 0
while data:
    length, _, data = data.partition(b"\n")
    text, _, size_then, root_then, signatures = note(data[:int(length)])
    data, earlier = data[int(length):], earlier + 1
    if root(leaves[:size_then]) != root_then:
        problems.append("root of earlier checkpoint at %d" % size_then)
    if Ed25519PublicKey is not None and not any(signed(text, signatures, key) for key in keys):
        problems.append("signature of earlier checkpoint at %d" % size_then)
if earlier != manifest["earlier-checkpoints"]:
    problems.append("number of earlier checkpoints")

for problem in problems:
    print(problem)
print("%d entries, %d earlier checkpoints, %d problems" % (size, earlier, len(problems)))
sys.exit(1 if problems else 0)
