"""Readable pages say what is judged, and feeds say when it turned."""

from __future__ import annotations

import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.catalogue.load import FOLDER, load
from bot.catalogue.model import Programme
from bot.rules import bodies, composed, conditions, counting, relations
from bot.rules.case import Condition
from bot.scenarios.__main__ import main
from bot.scenarios.feed import ATOM, case_feed, programme_feed
from bot.scenarios.pages import programme_page
from bot.scenarios.rule_words import SAID
from bot.scenarios.turns import case_turns, turns

CATALOGUE = load()
TODAY = date(2026, 11, 25)
PROGRAMMES = list(CATALOGUE.programmes.values())
ENTRY = f"{{{ATOM}}}entry"


class Page(HTMLParser):
    """The words, anchors and addresses of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.ids, self.links, self.loads = "", set[str](), set[str](), list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids.add(told.get("id") or "")
        if tag == "a":
            self.links.add(told.get("href") or "")
        if tag in ("script", "img", "iframe") or told.get("src") or told.get("rel") == "stylesheet":
            self.loads.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda p: p.id)
def test_a_page_shows_every_rule_with_its_sources_and_loads_nothing(programme: Programme) -> None:
    html = programme_page(programme, CATALOGUE, TODAY)
    page = Page(html)
    assert html.startswith("<!DOCTYPE html>")
    assert set(programme.texts) <= page.ids
    for text in programme.texts.values():
        assert text.sentence in page.words
        assert {source.url for source in text.sources if source.url} <= page.links
    assert page.loads == []


def test_a_page_says_the_bound_that_is_judged_with_its_days(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "k", ignore=shutil.ignore_patterns("*.py", "__pycache__")))
    file = folder / "programmes" / "zim-innovationsnetzwerke.yaml"
    text = file.read_text(encoding="utf-8")
    new = "fakt: zahl_unternehmen_ausland, grenze: {2015-01-01: 2, 2027-01-01: 3}}"
    file.write_text(text.replace("fakt: zahl_unternehmen_ausland, grenze: 2}", new), encoding="utf-8")
    catalogue = load(folder)
    page = Page(programme_page(catalogue.programmes["zim-innovationsnetzwerke"], catalogue, TODAY))
    assert "mindestens 2 (ab 01.01.2015); 3 (ab 01.01.2027)" in page.words
    assert "mindestens 6 Unternehmen, die zählen" in page.words


def test_what_comes_from_files_is_escaped(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "k", ignore=shutil.ignore_patterns("*.py", "__pycache__")))
    file = folder / "programmes" / "go-cluster.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: go-cluster\n", 'name: "<script>go</script>"\n', 1), encoding="utf-8")
    catalogue = load(folder)
    assert "<script" not in programme_page(catalogue.programmes["go-cluster"], catalogue, TODAY)


def test_every_kind_of_rule_has_words() -> None:
    rooms = (conditions, composed, bodies, counting, relations)
    kinds = {
        thing for room in rooms for thing in vars(room).values() if isinstance(thing, type) and hasattr(thing, "check")
    }
    assert kinds - set(SAID) == {conditions.Review, Condition}


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda p: p.id)
def test_a_feed_is_well_formed_newest_first_and_never_ahead(programme: Programme) -> None:
    root = ElementTree.fromstring(programme_feed(programme, CATALOGUE, "https://example.org/p", TODAY))
    updated = [str(entry.findtext(f"{{{ATOM}}}updated")) for entry in root.iter(ENTRY)]
    ids = [entry.findtext(f"{{{ATOM}}}id") for entry in root.iter(ENTRY)]
    assert updated
    assert updated == sorted(updated, reverse=True)
    assert updated[0] == root.findtext(f"{{{ATOM}}}updated")
    assert updated[0] <= TODAY.isoformat() + "T"
    assert len(set(ids)) == len(ids)


def test_the_days_of_a_programme_are_those_on_which_it_turns() -> None:
    found = [
        (turn.day.isoformat(), turn.text) for turn in turns(CATALOGUE.programmes["go-cluster"]) if turn.key == "stand"
    ]
    assert found == [
        ("2012-07-01", "go-cluster: nimmt Anträge an"),
        ("2026-09-05", "go-cluster: hat einen ungeklärten Stand"),
    ]


def test_a_case_is_told_when_its_verdict_changes_and_when_not() -> None:
    found = case_turns({}, CATALOGUE, date(2021, 6, 1), date(2022, 12, 31))
    assert [(day.isoformat(), change.programme, change.after) for day, changes in found for change in changes] == [
        ("2021-10-08", "zim-innovationsnetzwerke", "geschlossen"),
        ("2022-08-04", "zim-innovationsnetzwerke", "offen"),
    ]
    feed = case_feed({}, CATALOGUE, "https://example.org/fall", date(2022, 12, 31), date(2021, 6, 1))
    assert len(list(ElementTree.fromstring(feed).iter(ENTRY))) == 2
    assert "geschlossen statt offen" in feed


def test_pages_and_feeds_are_written(tmp_path: Path) -> None:
    assert (
        main(["seiten", str(tmp_path / "aus"), "--am", "2026-11-25", "--adresse", "https://example.org/programme/"])
        == 0
    )
    names = {file.name for file in (tmp_path / "aus").iterdir()}
    assert names == {f"{id_}.{end}" for id_ in CATALOGUE.programmes for end in ("html", "atom")}
    assert "https://example.org/programme/go-cluster" in (tmp_path / "aus" / "go-cluster.atom").read_text(
        encoding="utf-8"
    )
