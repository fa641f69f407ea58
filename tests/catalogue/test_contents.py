"""The catalogue that is delivered: it loads, and counts as the contract says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.check import main as check
from bot.catalogue.load import FOLDER, load
from bot.catalogue.yaml_file import read_mapping

ROLES: dict[str, Any] = read_mapping(Path(__file__).parent / "rollen.yaml")
CASES = [(programme, criterion) for programme, table in ROLES.items() for criterion in table["kriterien"]]

# The contract's windows on their first and last days, the days around them, and today.
STANDS = {
    "spitzencluster-wettbewerb": {
        "2007-08-30": "geschlossen", "2007-08-31": "offen", "2007-12-03": "offen", "2007-12-04": "geschlossen",
        "2009-01-14": "geschlossen", "2009-01-15": "offen", "2009-04-15": "offen", "2009-04-16": "geschlossen",
        "2010-12-15": "geschlossen", "2010-12-16": "offen", "2011-03-31": "offen", "2011-04-01": "geschlossen",
        "2026-11-25": "geschlossen",
    },
    "internationalisierung": {
        "2014-12-08": "geschlossen", "2014-12-09": "offen", "2015-02-28": "offen", "2015-03-01": "geschlossen",
        "2015-12-02": "geschlossen", "2015-12-03": "unbekannt", "2016-09-15": "unbekannt", "2016-09-16": "geschlossen",
        "2016-11-17": "geschlossen", "2016-11-18": "offen", "2017-03-15": "offen", "2017-03-16": "geschlossen",
        "2026-11-25": "geschlossen",
    },
    "go-cluster": {
        "2012-06-30": "geschlossen", "2012-07-01": "offen", "2025-09-04": "offen", "2026-09-04": "offen",
        "2026-09-05": "unbekannt",
        "2026-11-25": "unbekannt",
    },
    "innovationsforen-mittelstand": {
        "2016-07-13": "geschlossen", "2016-07-14": "offen", "2016-08-15": "offen", "2016-08-16": "unbekannt",
        "2018-01-31": "unbekannt", "2018-02-01": "offen", "2018-02-28": "offen", "2018-03-01": "geschlossen",
        "2026-11-25": "geschlossen",
    },
    "zim-innovationsnetzwerke": {
        "2014-12-31": "unbekannt", "2015-01-01": "offen", "2021-10-07": "offen", "2021-10-08": "geschlossen",
        "2022-08-03": "geschlossen", "2022-08-04": "offen", "2026-11-25": "offen", "2027-03-26": "offen",
        "2027-03-27": "unbekannt",
    },
    "zukunftscluster-initiative": {
        "2019-08-13": "geschlossen", "2019-08-14": "offen", "2019-11-15": "offen", "2019-11-16": "geschlossen",
        "2020-10-19": "geschlossen", "2020-10-20": "offen", "2021-02-16": "offen", "2021-02-17": "geschlossen",
        "2026-11-25": "geschlossen",
    },
}  # fmt: skip
SUCCESSORS = {
    "spitzencluster-wettbewerb": ("internationalisierung", "zukunftscluster-initiative"),
    "internationalisierung": ("zukunftscluster-initiative", "zim-innovationsnetzwerke"),
    "go-cluster": (),
    "innovationsforen-mittelstand": ("zim-innovationsnetzwerke",),
    "zim-innovationsnetzwerke": (),
    "zukunftscluster-initiative": (),
}
SHOUTED_NAMES = ("WIR!", "T!Raum", "T!Räum")


def test_catalogue_loads_in_the_order_of_the_vocabulary() -> None:
    assert list(load().programmes) == list(STANDS)


@pytest.mark.parametrize("programme", ROLES)
def test_programme_has_exactly_the_contracts_criteria_and_goals(programme: str) -> None:
    found = load().programmes[programme]
    assert found.rules.goals == set(ROLES[programme]["ziele"])
    assert set(found.texts) == set(ROLES[programme]["kriterien"])
    assert found.successors == SUCCESSORS[programme]


@pytest.mark.parametrize(("programme", "criterion"), CASES)
def test_criterion_counts_as_the_contract_says(programme: str, criterion: str) -> None:
    entry, found = ROLES[programme]["kriterien"][criterion], load().programmes[programme]
    for way in found.rules.ways:
        if entry.get("weg") not in (None, way.name):
            continue  # a rule of another way in
        built = next(c for c in way.criteria if c.id == criterion)
        role = entry.get("je_weg", {}).get(way.name, entry["rolle"])
        assert built.role.value == role
        assert built.hard == (entry.get("hart", False) and role == "eignung")
        assert set(entry.get("fakten", ())) <= {*built.reads, *found.texts[criterion].about}


@pytest.mark.parametrize("criterion", [c for _, c in CASES])
def test_criterion_is_told_in_own_words_with_a_source(criterion: str) -> None:
    text = next(p.texts[criterion] for p in load().programmes.values() if criterion in p.texts)
    assert text.title
    assert text.sentence
    assert text.needed
    assert text.sources


@pytest.mark.parametrize(
    ("programme", "day", "stand"), [(p, d, s) for p, days in STANDS.items() for d, s in days.items()]
)
def test_availability_follows_the_contracts_windows(programme: str, day: str, stand: str) -> None:
    assert load().programmes[programme].rules.calendar.on(date.fromisoformat(day)).stand.value == stand


def test_two_running_programmes_tell_their_newest_proof() -> None:
    programmes, today = load().programmes, date(2026, 11, 25)
    proofs = {id_: p.rules.calendar.on(today).newest_proof for id_, p in programmes.items()}
    assert proofs["go-cluster"] == date(2025, 9, 4)
    assert proofs["zim-innovationsnetzwerke"] == date(2026, 3, 26)
    zim = programmes["zim-innovationsnetzwerke"]
    assert zim.sources[str(zim.rules.calendar.on(today).source)].grade == "C"


def test_some_pointer_holds_for_everybody() -> None:
    always = [pointer.id for pointer in load().pointers if pointer.condition is None]
    assert always == ["landesprogramme", "foerderberatung"]


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda p: p.stem)
def test_no_text_shouts(path: Path) -> None:
    for text in _texts(read_mapping(path)):
        for name in SHOUTED_NAMES:
            text = text.replace(name, "")
        assert "!" not in text


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        told = [
            part for key, part in value.items() if key not in ("name", "namen")
        ]  # "go-cluster: Exzellent vernetzt!" is one
        return [text for part in told for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) and not re.match(r"https?://", value) else []


def test_check_reports_what_grows_old(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(FOLDER, date(2026, 11, 25)) == 0
    told = capsys.readouterr().out
    assert "6 Programme, 12 Hinweise" in told
    assert "AGVO: gilt bis 2026-12-31" in told
    assert "go-cluster: Stand „unbekannt“, neuester Beleg 2025-09-04" in told
