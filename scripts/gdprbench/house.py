"""A server of Zavet over a new house with the benchmark's policy, and the shortest way to speak with it."""
import json
import os
import pathlib
import signal
import socket
import subprocess
import time

from postgresql import psql

from .policy import text


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    """`zavet bench serve`: the server as `serve` makes it, without the limit on how often one program may ask."""

    def __init__(self, zavet, data, address=None):
        self.zavet, self.data, self.address = zavet, pathlib.Path(data), address
        self.policy = self.data.parent / "policy"
        self.policy.mkdir()
        (self.policy / "policy.yaml").write_text(text())
        self.environment = {**os.environ, **({"ZAVET_DATABASE": address} if address else {})}
        self.run("bench", "load", self.policy, "--data", self.data, "--people", 0)
        self.key = (self.data / "requests-plain.txt").read_text().splitlines()[0].split("\t")[1]
        self.port, self.process = free_port(), None

    def run(self, *arguments):
        done = subprocess.run(
            [self.zavet, *map(str, arguments)], capture_output=True, text=True, env=self.environment)
        if done.returncode:
            raise SystemExit(f"zavet {' '.join(map(str, arguments[:2]))} failed: {done.stderr}")
        return done.stdout

    def __enter__(self):
        self.log = open(self.data.parent / "serve.log", "ab")
        self.process = subprocess.Popen(
            [self.zavet, "bench", "serve", str(self.policy), "--data", str(self.data), "--port", str(self.port),
             "--bare-port", str(free_port())], stdout=self.log, stderr=self.log, env=self.environment)
        deadline = time.monotonic() + 120
        while True:
            try:
                connection = self.connect()
                if connection.ask("GET", "/readyz")[0] == 200:
                    return self
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("the server did not start: " + pathlib.Path(self.log.name).read_text()[-2000:])
            time.sleep(0.05)

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        self.log.close()

    def connect(self):
        return Connection(self.port, self.key)

    def resident(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
        return 0

    def stored(self):
        """Bytes of data, keys and evidence."""
        if self.address:
            return int(psql(self.address, "select pg_database_size(current_database())")[0])
        return sum(path.stat().st_size for path in self.data.glob("*.sqlite*"))


class Connection:
    """One connection that is kept; requests one after the other. After a silence a new one is made."""

    # The server closes connections that say nothing for a while.
    LONGEST_SILENCE = 5

    def __init__(self, port, key):
        self.port, self.socket = port, None
        self.head = f"Host: 127.0.0.1:{port}\r\nAuthorization: Bearer {key}\r\n"
        self.open()

    def open(self):
        if self.socket:
            self.socket.close()
        self.socket, self.rest, self.used = socket.create_connection(("127.0.0.1", self.port)), b"", time.monotonic()
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, method, path, body=None):
        """The status, and the body as JSON where it is."""
        if time.monotonic() - self.used > self.LONGEST_SILENCE:
            self.open()
        content = b"" if body is None else json.dumps(body).encode()
        kind = "Content-Type: application/json\r\n" if body is not None else ""
        length = f"Content-Length: {len(content)}\r\n" if method == "POST" else ""
        self.socket.sendall(f"{method} {path} HTTP/1.1\r\n{self.head}{kind}{length}\r\n".encode() + content)
        while b"\r\n\r\n" not in self.rest:
            self.receive()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        lines = head.split(b"\r\n")
        length = 0
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        while len(self.rest) < length:
            self.receive()
        answer, self.rest = self.rest[:length], self.rest[length:]
        status, self.used = int(lines[0].split()[1]), time.monotonic()
        try:
            return status, json.loads(answer) if answer else None
        except ValueError:
            return status, answer.decode(errors="replace")

    def receive(self):
        part = self.socket.recv(1 << 18)
        if not part:
            raise OSError("the server closed the connection")
        self.rest += part
