"""Where a policy begins and ends: its hosts, services, links to other sites, and its versions by day."""

import datetime
import re
import shutil

import pytest

from browser import Browser
from house import POLICIES, Firm, House, plain

clause = pytest.mark.clause


def leaving(firm, path):
    """The marked links of a page: their words and where they lead."""
    status, _, content = firm.page(path, {"Accept-Language": "en"})
    assert status == 200
    return [(plain(words), target) for target, words in re.findall(
        r'<a class="outside" rel="external" href="([^"]+)">(.*?)</a>', content, re.S)]


@clause("SOF-01")
def test_every_host_of_the_site_leads_to_the_one_policy_in_force(softvisia):
    def found(host):
        status, headers, _ = softvisia.house.call("GET", f"/for/{host}")
        return status, headers.get("location")
    for host in ("www.softvisia.com", "shop.softvisia.com", "a.b.softvisia.com", "WWW.SOFTVISIA.COM"):
        assert found(host) == (303, "/c/softvisia/notice"), host
    assert softvisia.page("notice")[0] == 200
    for host in ("softvisia.com.example.org", "evilsoftvisia.com", "example.org"):
        assert found(host)[0] == 404, host
    assert "SOF-01" in softvisia.check["clauses"]


@clause("EAS-05")
def test_the_site_easymath_leads_to_the_policy_that_names_it_and_no_other_site_does(easymath):
    status, headers, _ = easymath.house.call("GET", "/for/easymath.bg")
    assert (status, headers.get("location")) == (303, "/c/easymath/notice")
    assert easymath.house.call("GET", "/for/easymath.example.org")[0] == 404
    person = easymath.person()
    person.gives("registration", "email login-name", agree="adult rights-of-others").taken()
    strangers, own = Browser(easymath).crawl(), Browser(easymath).sign_in(person).crawl()
    points = {f"collect/{point['name']}" for point in easymath.policy["points"] if point["channel"] == "web"}
    assert {"", "notice", "collect", "sign-in", "rights", "notice/versions", "services"} | points <= set(strangers)
    assert {"my-data", "choices", "history", "my-data/file"} <= set(own)
    for pages in (strangers, own):
        for path, content in pages.items():
            assert 'href="/c/easymath/notice"' in content, path
    assert "This policy applies to the site easymath.bg." in easymath.words("notice")
    assert "https://easymath.bg" in easymath.words("notice")


@clause("SOF-97")
def test_a_link_to_another_site_is_marked_as_outside_the_policy(softvisia):
    links = leaving(softvisia, "rights")
    assert links and all("outside this policy" in words for words, _ in links)
    for path in ("notice", "rights", ""):
        for address in re.findall(r'href="(https?://[^"]+)"', softvisia.page(path)[2]):
            assert re.match(r"https://([a-z.]+\.)?softvisia\.com", address), f"{address} is not marked on {path}"
    assert "They are outside our control and outside this policy." in softvisia.words("notice")


@clause("SOF-98")
def test_before_another_site_opens_one_is_asked_to_read_its_policy(softvisia):
    for _, target in leaving(softvisia, "rights"):
        page = softvisia.house.call("GET", target, headers={"Accept-Language": "en"})
        assert page[0] == 200 and "Read its privacy policy before you fill in a form" in plain(page[2])
        assert "Read those before you send them anything." in plain(page[2])
        assert re.search(r'<a class="button" rel="external noreferrer" href="https?://', page[2])
    assert softvisia.page("outside/" + "0" * 32)[0] == 404, "nobody can make a link of ours that leads anywhere"


@clause("LAT-56")
def test_following_a_link_to_another_site_tells_that_the_policy_ends_there(latinsoft):
    links = leaving(latinsoft, "rights")
    assert links
    for language, words in (("en", "Where a link leads to another site, this policy ends."),
                            ("lv", "Kad atverat saiti uz citu vietni, šī politika uz to vairs neattiecas.")):
        for _, target in links:
            page = latinsoft.house.call("GET", target, headers={"Accept-Language": language})
            assert page[0] == 200 and words in plain(page[2])


@clause("LAT-53")
def test_each_service_in_the_list_leads_to_this_policy_unless_it_has_its_own(latinsoft):
    status, _, content = latinsoft.page("services", {"Accept-Language": "en"})
    assert status == 200
    assert "All LatInSoft services" in plain(content) and "This policy applies to all our services." in plain(content)
    links = re.findall(r'href="(/c/latinsoft/services/[^"]+)"', content)
    assert links == ["/c/latinsoft/services/services"]
    opened = latinsoft.house.call("GET", links[0])
    assert opened[0] == 303 and opened[1]["location"] == "/c/latinsoft/notice"
    own = re.search(r'id="services-with-own-policy">(.*?)</section>', content, re.S).group(1)
    assert "not under this policy" in plain(own) and "/c/latinsoft/services/" not in own
    assert 'href="/c/latinsoft/services"' in latinsoft.page("notice")[2]


@clause("ZAK-267")
def test_the_footer_opens_the_version_in_force_on_any_day_with_earlier_ones_linked(zakonnik, tmp_path):
    """A second version takes effect today; yesterday's stays readable as it was in force then."""
    today = datetime.datetime.now(datetime.UTC).date()
    folder = tmp_path / "policies" / "zakonnik"
    shutil.copytree(POLICIES / "zakonnik", folder)
    main = folder / "policy.yaml"
    text = re.sub(r"(?m)^version: .*\n", "", main.read_text())
    assert re.search(r"(?m)^effective: ", text)
    main.write_text(re.sub(r"(?m)^effective: .*$", "effective: 2020-01-01", text) + '\nversion: "first"\n')
    House(tmp_path / "data", policies=folder).stop()
    main.write_text(re.sub(r"(?m)^effective: .*$", f"effective: {today}", text) + '\nversion: "second"\n')
    second = House(tmp_path / "data", policies=folder)
    try:
        firm = Firm(second, "zakonnik")
        footer = re.search(r"<footer.*?</footer>", firm.page()[2], re.S).group(0)
        links = re.findall(r'href="([^"]+)"', footer)
        assert "/c/zakonnik/notice" in links and "/c/zakonnik/notice/versions" in links
        current = firm.words("notice")
        assert "Version second" in current and "All versions" in current
        versions = re.findall(r'href="(/c/zakonnik/notice\?version=[0-9a-f]{64})"', firm.page("notice/versions")[2])
        assert len(versions) == 2
        assert "Version second" in firm.words(f"notice?on={today}")
        tomorrow, yesterday = today + datetime.timedelta(1), today - datetime.timedelta(1)
        assert "Version second" in firm.words(f"notice?on={tomorrow}")
        earlier = firm.words(f"notice?on={yesterday}")
        assert "This is not the version in force." in earlier and "Version first" in earlier
        assert firm.page("notice?on=1990-01-01")[0] == 404 and firm.page("notice?on=nonsense")[0] == 404
        asked = Browser(firm).open("notice/versions")
        assert 'name="on"' in asked.content and 'method="get"' in asked.content
    finally:
        second.stop()
    assert "ZAK-267" in zakonnik.check["clauses"]
    assert any("ZAK-267" in part for part in carried(zakonnik.notice("en")))


def carried(value):
    """The clauses of each part of a notice."""
    if isinstance(value, dict):
        if "origin" in value:
            yield value["origin"]["clauses"]
        for part in value.values():
            yield from carried(part)
    elif isinstance(value, list):
        for part in value:
            yield from carried(part)
