"""The register of measures at the desk: what each follows, who answers for it, how and when it was checked."""

import datetime
import re

import pytest

from desk import administrator
from house import plain
from test_authority import detail, entries

clause = pytest.mark.clause

TODAY = datetime.datetime.now(datetime.UTC).date()


def register(desk):
    """The rows of the register by kind: of each measure its address and its cells."""
    page, found = desk.open("staff/measures").content, {}
    for kind, part in re.findall(r'<h2 id="([a-z]+)">(.*?</table>)', page, re.S):
        rows = re.findall(r"<tr>(<th scope=\"row\".*?)</tr>", part, re.S)
        found[kind] = {
            re.search(r'staff/measures/([a-z0-9-]+)"', row).group(1):
                [plain(cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows}
    return found


def told(day):
    return f"{day.day} {day:%B %Y}"


@clause("EAS-53")
def test_physical_and_documentary_measures_are_listed_with_role_and_date(easymath):
    desk = administrator(easymath)
    rows = register(desk)
    assert set(rows["physical"]) == {"premises"} and set(rows["documentary"]) == {"documents"}
    next_year = TODAY.replace(year=TODAY.year + 1) if (TODAY.month, TODAY.day) != (2, 29) else TODAY
    for kind, name in (("physical", "premises"), ("documentary", "documents")):
        _, owner, _, _, day, _ = rows[kind][name]
        assert owner == "Manager" and "Not checked yet" in day and told(next_year) in day, day
        page = desk.open(f"staff/measures/{name}").words
        assert "EAS-53" in page and "Manager" in page
        done = desk.fill(f"staff/measures/{name}", done=TODAY.isoformat(), **{
            "finding-check": "Walked through the office.", "finding-result": "One cabinet without a key."})
        assert done.status == 303
        _, _, _, check, day, result = register(desk)[kind][name]
        assert told(TODAY) in day and check == "Walked through the office." and result == "One cabinet without a key."
        last = entries(easymath, "review-closed")[-1]
        assert "EAS-53" in last["clauses"] and detail(last)["measure"] == name and "cabinet" not in str(last)


@clause("ZAK-204")
def test_each_measure_names_its_act_its_check_and_the_last_result(zakonnik):
    desk = administrator(zakonnik)
    measures = {name: cells for part in register(desk).values() for name, cells in part.items()}
    assert {"access-control", "measures-register", "passwords", "encryption"} <= set(measures)
    for name, cells in measures.items():
        assert "Personal Data Protection Act (Bulgaria)" in cells[2], name
        assert cells[5] == "Not checked yet", "nothing is told as checked that was not"
        refused = desk.fill(f"staff/measures/{name}", done=TODAY.isoformat(), **{
            "finding-check": "Tried it.", "finding-result": " "})
        assert refused.status == 422 and 'id="finding-result-mistake"' in refused.content
        assert desk.fill(f"staff/measures/{name}", done=TODAY.isoformat(), **{
            "finding-check": f"Tried {name}.", "finding-result": f"{name} holds."}).status == 303
    for part in register(desk).values():
        for name, (_, _, follows, check, day, result) in part.items():
            assert follows and check == f"Tried {name}." and told(TODAY) in day and result == f"{name} holds."
    assert "ZAK-204" in desk.open("staff/measures/measures-register").words
    assert "The text does not name the international standards." in desk.open("staff").words
