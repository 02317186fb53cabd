"""To a server of PostgreSQL by TLS with its name checked, and by a password that SCRAM never sends."""

import datetime
import ipaddress
import os
import shutil

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from house import ADDRESSES, POLICIES, Server, add_client, export, register, zavet
from postgresql import PostgreSQL

PASSWORD = "a long word for the lock"
ENCODED = PASSWORD.replace(" ", "%20")


def name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(subject, issuer, key, signer, is_authority, names=()):
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = (x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer))
               .public_key(key.public_key()).serial_number(x509.random_serial_number())
               .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=2))
               .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True))
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(signer, hashes.SHA256())


def pem(path, made):
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return path


class Authority:
    """Who signs certificates, and its own."""

    def __init__(self, folder, called):
        self.called, self.key = called, ec.generate_private_key(ec.SECP256R1())
        made = certificate(called, called, self.key, self.key, True)
        self.file = pem(folder / f"{called}.pem", made)

    def sign(self, folder, *names):
        """A server's certificate for those names, and its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        pem(folder / "server.crt", certificate("server", self.called, key, self.key, False, names))
        (folder / "server.key").write_bytes(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        (folder / "server.key").chmod(0o600)
        if os.geteuid() == 0:
            for file in ("server.crt", "server.key"):
                shutil.chown(folder / file, "postgres", "postgres")


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    """A server that lets nobody in but by TLS and SCRAM, and the authority of its certificate."""
    folder = tmp_path_factory.mktemp("authorities")
    authority = Authority(folder, "authority")
    own = PostgreSQL(settings=["password_encryption = 'scram-sha-256'", "ssl = on", "ssl_cert_file = '../server.crt'",
                               "ssl_key_file = '../server.key'"])
    try:
        authority.sign(own.folder, x509.DNSName("localhost"))
        (own.folder / "data/pg_hba.conf").write_text(
            "local all zavet trust\nhost all zavet 127.0.0.1/32 trust\n"
            "hostssl all node all scram-sha-256\n")
        own.start()
        own.ask(f"create role node login password '{PASSWORD}'", "postgres")
        yield own, authority, Authority(folder, "stranger")
    finally:
        own.remove()


@pytest.fixture
def database(locked):
    """Makes the address of an empty database that belongs to the node's role."""
    own, authority, _ = locked
    made = own.database().rsplit("/", 1)[1]
    own.ask(f'alter database "{made}" owner to node', "postgres")

    def address(user=f"node:{ENCODED}", host="localhost", ca=authority.file, mode="verify-full", more=""):
        return f"postgres://{user}@{host}:{own.port}/{made}?sslmode={mode}&sslrootcert={ca}{more}"
    address.named = made
    return address


def refused(address, tmp_path, **environment):
    """Serving is refused, with the reason and without the password."""
    data = tmp_path / "refused"
    served = zavet("serve", POLICIES, "--data", data, "--port", "0", "--local-mailbox",
                   environment={"ZAVET_DATABASE": address, **environment})
    assert served.returncode == 3, served.stdout + served.stderr
    assert "[store-unreachable]" in served.stderr and served.stdout == ""
    assert PASSWORD not in served.stderr and ENCODED not in served.stderr and "guessed" not in served.stderr
    return served.stderr


@pytest.mark.parametrize("more", ["", "&channel_binding=require"], ids=["plain", "bound to the channel"])
def test_a_node_serves_through_tls_and_scram(locked, database, tmp_path, more):
    own, _, _ = locked
    folder = tmp_path / "data"
    ADDRESSES[str(folder)] = database(more=more)
    with Server(folder) as server:
        register(server, add_client(folder), "ann")
        ways = own.ask(
            "select distinct s.ssl from pg_stat_activity a join pg_stat_ssl s using (pid) "
            f"where a.datname = '{database.named}' and a.usename = 'node'", "postgres")
        assert ways == ["t"]
        assert server.stop() == 0
        assert PASSWORD not in server.told() and ENCODED not in server.told()
    assert export(folder, tmp_path / "bundle", settled=False)["size"] > 0
    kept = own.ask("select rolpassword from pg_authid where rolname = 'node'", "postgres")[0]
    assert kept.startswith("SCRAM-SHA-256$")


def test_the_password_may_stand_in_a_file_or_in_the_environment(database, tmp_path):
    folder = tmp_path / "data"
    file = tmp_path / "passwords"
    file.write_text(f"*:*:*:node:{PASSWORD}\n")
    file.chmod(0o600)
    for variable in ({"PGPASSFILE": str(file)}, {"PGPASSWORD": PASSWORD}):
        told = zavet("migrate", "--data", folder, "--dry-run", environment={
            "ZAVET_DATABASE": database(user="node"), "ZAVET_MASTER_KEY": "0123456789abcdef" * 4, **variable})
        assert "store-unreachable" not in told.stderr, told.stderr
    assert "password" in refused(database(user="node"), tmp_path)


def test_a_certificate_of_another_authority_is_refused(locked, database, tmp_path):
    stranger = locked[2]
    assert "certificate verify failed" in refused(database(ca=stranger.file), tmp_path)


def test_a_certificate_for_another_name_is_refused(database, tmp_path):
    # The certificate speaks of localhost, and of no number.
    told = refused(database(host="127.0.0.1"), tmp_path)
    assert "does not match" in told


def test_a_certificate_for_a_number_is_good_for_it(locked, tmp_path):
    own, authority, _ = locked
    other = PostgreSQL(settings=["ssl = on", "ssl_cert_file = '../server.crt'", "ssl_key_file = '../server.key'"])
    try:
        authority.sign(other.folder, x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
        other.start()
        folder = tmp_path / "data"
        ADDRESSES[str(folder)] = other.database() + f"?sslmode=verify-full&sslrootcert={authority.file}"
        with Server(folder) as server:
            register(server, add_client(folder), "ann")
    finally:
        other.remove()


def test_a_wrong_password_is_told_and_not_repeated(database, tmp_path):
    told = refused(database(user="node:guessed"), tmp_path)
    assert 'password authentication failed for user "node"' in told


def test_nobody_comes_in_without_tls(database, tmp_path):
    assert "no encryption" in refused(database(mode="disable"), tmp_path)
