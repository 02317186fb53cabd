"""Makes the fixture of a release; called by scripts/make-fixture.sh."""

import json
import pathlib
import shutil
import sys
import tempfile

from house import POLICIES, Server, add_client, export, register


def make(folder):
    folder = pathlib.Path(folder)
    with tempfile.TemporaryDirectory() as work:
        data = pathlib.Path(work) / "data"
        with Server(data) as server:
            key = add_client(data)
            ann = register(server, key, "ann", consents={"newsletter": True})
            bob = register(server, key, "bob", consents={"newsletter": True})
            withdrawal = {"act": "withdraw-consent", "element": "newsletter"}
            assert server.call("POST", f"/api/v1/persons/{bob['person']}/choices", withdrawal, key)[0] == 201
            bundle = export(data, folder / "bundle")
        for name in ("data.sqlite", "keys.sqlite", "master.key"):
            shutil.copy(data / name, folder / name)
    shutil.copytree(POLICIES, folder / "policies")
    known = {"client": key, "verifier": bundle["key"], "size": bundle["size"],
             "people": {"ann": ann["person"], "bob": bob["person"]}}
    (folder / "known.json").write_text(json.dumps(known, indent=2) + "\n")


if __name__ == "__main__":
    make(sys.argv[1])
