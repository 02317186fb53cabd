"""The page of the commands tells what the commands do."""

import pathlib
import re

from house import POLICIES, zavet

PAGE = (pathlib.Path(__file__).parent.parent.parent / "docs/reference/commands.md").read_text()


def test_each_command_is_on_the_page():
    listed = re.search(r"SUBCOMMANDS:\n(.*?)\n\n", zavet("--help").stdout, re.S).group(1)
    commands = re.findall(r"^  ([a-z]+)", listed, re.M)
    assert {"serve", "decide", "import", "ledger", "backup", "restore"} <= set(commands)
    assert [command for command in commands if f"`{command}`" not in PAGE] == []


def test_the_state_on_the_page_can_be_asked_about(tmp_path):
    state = tmp_path / "state.json"
    state.write_text(re.search(r"```json\n(.*?)```", PAGE, re.S).group(1))
    asked = zavet("decide", "--policy", POLICIES / "shop", "--purpose", "newsletter", "--data-item", "email", "--state",
                  state)
    assert asked.returncode in (0, 1) and asked.stderr == "" and asked.stdout
