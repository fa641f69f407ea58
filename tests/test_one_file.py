"""One change, one file: what an editor adds to the catalogue works without a line of code. Done in a copy."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answers.info import subject_message, term_message, topic_message
from bot.answers.phrases import speaking
from bot.answers.verdict import VerdictVoice
from bot.catalogue.load import FOLDER, load
from bot.catalogue.model import Catalogue
from bot.interview.agenda import agenda
from bot.interview.assessment import assess
from bot.interview.note import note
from bot.operator import operator
from bot.rules.judge import Fit
from bot.rules.truth import State
from bot.runtime import prepare
from tests.conftest import ROOT

TODAY = date(2026, 11, 25)
FORUM = "innovationsforen-mittelstand"

PROGRAMME = """
id: algenverbund
name: Programm Algenverbund
kurzname: Algenverbund
artikel: der
mehrzahl: false
kern: false
ressort: wirtschaft
namen: [Algenprogramm]
ziele: [netzwerk_aufbauen]
nachfolge: []
quellen:
  A1: {titel: "Algenamt: Richtlinie", url: "https://example.org/algen", datum: 2026-01-01, grad: A}
verfuegbarkeit:
  fenster: [{von: 2026-01-01, bis: 2026-12-31, stand: offen, quelle: A1}]
kriterien:
  - id: ALG-01
    rolle: eignung
    hart: true
    titel: Drei Unternehmen
    satz: "Mindestens drei Unternehmen machen mit."
    braucht: "drei Unternehmen"
    einfach: "Mindestens 3 Firmen machen mit."
    regel: {art: mindestens, fakt: zahl_unternehmen, grenze: 3}
    quellen: [A1]
themen:
  dauer: {text: "Gefördert werden 24 Monate.", einfach: "Es gibt 24 Monate lang Geld.", quellen: [A1]}
"""
QUESTION = """
id: algen_im_keller
art: ja_nein
titel: Algen im Keller
frage: "Wachsen bei Ihnen Algen im Keller?"
frage_dritte: "Wachsen beim Konsortium Algen im Keller?"
einfach: "Wachsen bei Ihnen Algen im Keller?"
hinweis: "Sehen Sie im Keller nach."
hinweis_einfach: "Schauen Sie im Keller."
"""
SUBJECT = """
id: algensteuer
titel: Algensteuer
quellen:
  A1: {titel: "Algenamt: Steuer", url: null, datum: 2026-01-01, grad: A}
text: "Eine Algensteuer gibt es nicht."
einfach: gleich
belege: [A1]
beispiele: ["Muss ich Algensteuer zahlen?", "algensteuer wie hoch"]
"""
TERM = """
id: algenquote
begriff: Algenquote
namen: [Quote der Algen]
text: "Der Anteil der Algen am Teich."
einfach: "So viele Algen sind im Teich."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The catalogue's files in a folder of their own."""
    return Path(shutil.copytree(FOLDER, tmp_path / "katalog", ignore=shutil.ignore_patterns("*.py", "__pycache__")))


def add(folder: Path, room: str, text: str) -> None:
    """Put one new file into a room of the catalogue, under its id."""
    (folder / room / f"{yaml.safe_load(text)['id']}.yaml").write_text(text, encoding="utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def importer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Any:
    """The bridge to Rasa over the changed catalogue, without the examples in data/."""
    prepare()
    import bot.importer

    monkeypatch.setattr(bot.importer, "load", lambda: load(folder))
    return bot.importer.CatalogueImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [])


def spoken(facts: Mapping[str, Any], catalogue: Catalogue) -> str:
    return (
        VerdictVoice(assess(facts, catalogue, TODAY), catalogue, operator(Path("gibt-es-nicht.yml")), TODAY)
        .message()
        .text
    )


def states(facts: Mapping[str, Any], catalogue: Catalogue, day: date) -> dict[str, State]:
    return {f.criterion.id: f.state for v in assess(facts, catalogue, day).verdicts for f in v.findings}


@pytest.mark.parametrize(("firms", "fit"), [(None, Fit.OPEN), (2, Fit.UNFIT), (3, Fit.FITS)])
def test_new_programme_file_gets_a_verdict(folder: Path, firms: int | None, fit: Fit) -> None:
    add(folder, "programmes", PROGRAMME)
    facts = {} if firms is None else {"zahl_unternehmen": firms}
    catalogue = load(folder)
    assert assess(facts, catalogue, TODAY).verdict("algenverbund").fit is fit
    assert "Algenverbund" in spoken(facts, catalogue)


def test_new_programme_file_can_come_first_and_answers_questions(folder: Path) -> None:
    add(folder, "programmes", PROGRAMME)
    catalogue = load(folder)
    facts = {"vorhaben_ziel": ["netzwerk_aufbauen"], "zahl_unternehmen": 4}
    assert assess(facts, catalogue, TODAY).recommended[0].id == "algenverbund"
    answer = topic_message("algenverbund", "dauer", catalogue, TODAY).text
    assert "24 Monate" in answer
    assert "Algenamt" in answer
    with speaking(simply=True):
        answer = topic_message("algenverbund", "dauer", catalogue, TODAY).text
    assert "Es gibt 24 Monate lang Geld." in answer
    assert "Algenamt" in answer


def test_new_programme_file_reaches_the_ear(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, "programmes", PROGRAMME)
    tables = {t["name"]: t["elements"] for t in importer(monkeypatch, folder).get_nlu_data().lookup_tables}
    assert "Algenprogramm" in tables["programm:algenverbund"]


def test_bound_from_a_date_on_changes_the_verdict_from_that_day_only(folder: Path) -> None:
    facts = {
        "antragsteller_art": "kmu",
        "beschaeftigte_antragsteller": 300,
        "zahl_hochschulen": 0,
        "zahl_forschungseinrichtungen": 0,
    }
    before = load()
    change(folder / "programmes" / f"{FORUM}.yaml", "grenze: 500,", "grenze: {2016-01-01: 500, 2018-02-15: 250},")
    after = load(folder)
    turn = date(2018, 2, 15)
    for day in (turn - timedelta(days=300), turn - timedelta(days=1)):
        assert states(facts, after, day) == states(facts, before, day)
    for day in (turn, TODAY):
        assert assess(facts, before, day).verdict(FORUM).fit is Fit.OPEN
        verdict = assess(facts, after, day).verdict(FORUM)
        assert verdict.fit is Fit.UNFIT
        assert [finding.criterion.id for finding in verdict.failed()] == ["IF-H03"]


def test_new_window_opens_a_closed_programme(folder: Path) -> None:
    new = "stand: offen, quelle: I9}\n    - {von: 2026-11-01, bis: 2026-12-31, stand: offen, quelle: I9}"
    change(folder / "programmes" / f"{FORUM}.yaml", "stand: offen, quelle: I9}", new)
    facts = {"vorhaben_ziel": ["netzwerk_aufbauen"]}
    assert FORUM in [v.id for v in assess(facts, load(folder), TODAY).recommended]
    assert FORUM not in [v.id for v in assess(facts, load(), TODAY).recommended]


def test_new_question_file_alone_makes_a_slot_and_takes_its_answer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, "questions", QUESTION)
    bridge = importer(monkeypatch, folder)
    assert "algen_im_keller" in {slot.name for slot in bridge.get_domain().slots}
    assert "frage:algen_im_keller:ja_nein" in {t["name"] for t in bridge.get_nlu_data().lookup_tables}
    assert note({}, [("algen_im_keller", True)], load(folder)).facts == {"algen_im_keller": True}


def test_new_question_file_and_a_criterion_that_reads_it_two_files_are_asked(folder: Path) -> None:
    add(folder, "questions", QUESTION)
    zim = folder / "programmes" / "zim-innovationsnetzwerke.yaml"
    change(zim, "fakt: technisches_ziel", "fakt: algen_im_keller")
    catalogue = load(folder)
    plan = agenda(assess({"vorhaben_ziel": ["fue_projekte"]}, catalogue, TODAY), catalogue, ())
    assert "algen_im_keller" in [effect.fact for effect in plan.effects]
    assert "algen_im_keller" not in [effect.fact for effect in agenda(assess({}, load(), TODAY), load(), ()).effects]


def test_new_subject_file_is_answered_and_its_examples_are_learnt(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, "subjects", SUBJECT)
    message = subject_message("algensteuer", load(folder), TODAY)
    with speaking(simply=True):
        assert subject_message("algensteuer", load(folder), TODAY) == message  # "gleich": simple already
    assert message.text.startswith("Eine Algensteuer gibt es nicht.")
    assert "Algenamt" in message.text
    assert message.card is not None
    assert message.card["topic"] == "algensteuer"
    bridge = importer(monkeypatch, folder)
    learnt = [
        e.get("text") for e in bridge.get_nlu_data().intent_examples if e.get("intent") == "allgemein_algensteuer"
    ]
    assert learnt == ["Muss ich Algensteuer zahlen?", "algensteuer wie hoch"]
    assert "allgemein_algensteuer" in bridge.get_domain().intents


def test_new_term_file_is_explained_and_its_names_are_learnt(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, "glossary", TERM)
    assert "Anteil der Algen" in term_message("algenquote", load(folder)).text
    with speaking(simply=True):
        assert "So viele Algen sind im Teich." in term_message("algenquote", load(folder)).text
    tables = {t["name"]: t["elements"] for t in importer(monkeypatch, folder).get_nlu_data().lookup_tables}
    assert tables["begriff:algenquote"] == ["Algenquote", "Quote der Algen"]
