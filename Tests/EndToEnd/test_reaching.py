"""Over a real socket: TLS by the server itself, and what only this machine may see, with a proxy in front and without."""

import http.client
import ipaddress
import ssl

import pytest
from cryptography import x509

from house import Server, free_port
from test_tls import Authority

PASSED_ON = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"]


def test_with_a_certificate_the_server_speaks_tls_and_its_plain_port_only_leads_there(tmp_path):
    authority, plain = Authority(tmp_path, "authority"), free_port()
    authority.sign(tmp_path, x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    server = Server(tmp_path / "house")
    server.trust = ssl.create_default_context(cafile=authority.file)
    server.start("--tls-certificate", str(tmp_path / "server.crt"), "--tls-key", str(tmp_path / "server.key"),
                 "--redirect-port", str(plain))
    try:
        status, headers, text = server.call("GET", "/healthz")
        assert (status, text) == (200, "ok\n") and "max-age" in headers["Strict-Transport-Security"]
        old = ssl.create_default_context(cafile=authority.file)
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        server.trust = old
        assert server.call("GET", "/healthz")[0] == 200
        connection = http.client.HTTPConnection("127.0.0.1", plain, timeout=60)
        connection.request("GET", "/c/izimat/notice")
        answer = connection.getresponse()
        assert answer.status == 308
        assert answer.headers["Location"] == f"https://127.0.0.1:{server.port}/c/izimat/notice"
        connection.close()
        server.trust = ssl.create_default_context()
        with pytest.raises(ssl.SSLCertVerificationError):
            server.call("GET", "/healthz")
    finally:
        server.stop()


BEHIND = ["--behind-tls-proxy", "--origin", "https://localhost"]


@pytest.mark.parametrize("options, status", [([], 200), ([*BEHIND, "--proxy-hops", "1"], 200), (BEHIND, 404)])
def test_mailbox_and_figures_are_for_whoever_sits_at_this_machine_never_through_a_proxy(tmp_path, options, status):
    server = Server(tmp_path / "house").start(*options)
    try:
        for page in ("/mailbox", "/metrics"):
            assert server.call("GET", page)[0] == status, page
            for header in PASSED_ON:
                assert server.call("GET", page, headers={header: "127.0.0.1"})[0] == 404, (page, header)
            assert server.call("GET", page, headers={"Host": "rebound.example"})[0] == 404, page
    finally:
        server.stop()
