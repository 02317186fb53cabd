"""Starting a server: what is refused is refused before anything is made; one folder has one server."""

import socket

from house import POLICIES, Server, add_client, register, zavet


def serve(folder, *more):
    return zavet("serve", POLICIES, "--data", folder, "--local-mailbox", *more, timeout=60)


def test_a_busy_port_is_refused_and_leaves_no_folder_behind(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        served = serve(tmp_path / "data", "--port", str(taken.getsockname()[1]))
    assert served.returncode == 2 and "[address-unavailable]" in served.stderr
    assert list(tmp_path.iterdir()) == []


def test_settings_that_are_not_safe_leave_no_folder_behind(tmp_path):
    served = serve(tmp_path / "data", "--port", "0", "--origin", "http://example.org/path")
    assert served.returncode == 2 and "[origin-malformed]" in served.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_has_one_server_and_a_killed_one_can_be_started_again_at_once(tmp_path):
    folder = tmp_path / "data"
    with Server(folder) as first:
        key = add_client(folder)
        second = serve(folder, "--port", "0")
        assert second.returncode == 3 and "[store-served]" in second.stderr
        assert register(first, key, "ann")["person"]
        # Commands beside the server are not kept out.
        assert zavet("client", "list", "--controller", "shop", "--data", folder).returncode == 0
        first.kill()
    with Server(folder) as again:
        assert register(again, key, "bob")["person"]


def test_the_version_is_told():
    told = zavet("--version")
    assert told.returncode == 0 and told.stdout.startswith("zavet ")
