"""The operator's file takes effect with the next message, without a restart and without training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from bot.catalogue.load import load
from bot.operator import operator, with_notices
from tests.conversations.assistant import Reply, Talk

ROOT = Path(__file__).parents[2]
OPENING = "Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU."
PAUSE = "pause: {aktiv: true, text: Wir sind am Montag zurück.}\n"
ADVISER = "ansprechperson: {name: Kim Beispiel, stelle: Clusterbüro, telefon: 030 123}\n"
NOTICE = """
hinweise:
  - programm: go-cluster
    ab: 2026-11-01
    stand: offen
    quelle: {titel: "Anruf bei der Geschäftsstelle", url: null, datum: 2026-11-02, grad: A}
"""


def act(name: str, slots: dict[str, Any]) -> tuple[Reply, list[Any]]:
    """Run one action as the action server does."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker("wer", slots, {"text": "", "entities": []}, [], False, None, {}, "action_listen")
    executor = ActionExecutor()
    executor.register_package("actions")
    events = executor.actions[f"action_{name}"](dispatcher, tracker, {})
    return Reply([{**m, "custom": m.get("custom")} for m in dispatcher.messages]), events


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A betreiber.yml for actions that run in this process."""
    path = tmp_path / "betreiber.yml"
    monkeypatch.setattr("bot.operator.FILE", path)
    return path


@pytest.mark.parametrize("name", ["begruessung", "angabe", "zwischenstand", "nicht_verstanden", "loeschen"])
def test_pause_answers_every_act_with_its_sentence_and_keeps_everything(name: str, file: Path) -> None:
    file.write_text(PAUSE, encoding="utf-8")
    reply, events = act(name, {"zahl_kmu": 9})
    assert reply.text == "Wir sind am Montag zurück."
    assert reply.notices == ["angehalten"]
    assert [event for event in events if event["name"] != "gespraech"] == []


def test_pause_that_is_off_changes_nothing(file: Path) -> None:
    file.write_text(PAUSE.replace("true", "false"), encoding="utf-8")
    assert act("begruessung", {})[0].notices == ["begruessung"]


def test_adviser_is_the_first_person_to_turn_to(file: Path) -> None:
    file.write_text(ADVISER, encoding="utf-8")
    reply, _ = act("mensch", {"zahl_kmu": 9})
    card = reply.card("handoff")
    assert card is not None
    assert card["contact"].startswith("Kim Beispiel, Clusterbüro, Telefon 030 123")
    verdict, _ = act("zwischenstand", {"zahl_kmu": 9})
    assert "Erste Ansprechperson: Kim Beispiel" in verdict.text


def test_dated_notice_opens_a_programme_with_its_source(file: Path) -> None:
    slots = {"vorhaben_ziel": ["cluster_professionalisieren"], "stichtag": "2026-11-25"}
    before = act("zwischenstand", slots)[0].card("assessment")
    file.write_text(NOTICE, encoding="utf-8")
    reply, _ = act("zwischenstand", slots)
    after = reply.card("assessment")
    assert before is not None
    assert after is not None
    one, other = ({p["id"]: p for p in card["programmes"]}["go-cluster"] for card in (before, after))
    assert (one["availability"], other["availability"]) == ("unbekannt", "offen")
    assert other["proof"]["title"] == "Anruf bei der Geschäftsstelle"
    assert other["availability_since"] == "2026-11-01"
    assert one["fit"] == other["fit"]


@pytest.mark.parametrize(
    "mistake", ["pausee: {aktiv: true}\n", NOTICE.replace("go-cluster", "gibt-es-nicht"), "pause: [\n"]
)
def test_mistake_in_the_file_ends_in_one_honest_sentence_with_a_number(mistake: str, file: Path) -> None:
    file.write_text(mistake, encoding="utf-8")
    reply, events = act("begruessung", {})
    assert reply.notices == ["fehler"]
    assert "nennen Sie bitte die Nummer" in reply.text
    assert events == []


def test_live_pause_begins_and_ends_with_the_file(talk: Talk, operator_file: Path) -> None:
    asked, facts = talk.say(OPENING).asked, talk.facts
    operator_file.write_text(PAUSE, encoding="utf-8")
    assert talk.say("Ja.").notices == ["angehalten"]
    assert talk.facts == facts
    operator_file.unlink()
    assert talk.say("Ja.").notices != ["angehalten"]
    assert asked is not None


def test_the_sample_file_is_sound_and_so_are_its_comments(tmp_path: Path) -> None:
    text = (ROOT / "betreiber.beispiel.yml").read_text(encoding="utf-8")
    settings = operator(ROOT / "betreiber.beispiel.yml")
    assert settings.adviser is not None
    assert settings.pause is None
    settled, example = text.split("hinweise: []\n")
    uncommented = "\n".join(line[1:] for line in example.splitlines())
    file = tmp_path / "betreiber.yml"
    file.write_text(f"{settled}hinweise:\n{uncommented}\n", encoding="utf-8")
    notices = operator(file).notices
    assert [notice.programm for notice in notices] == ["go-cluster"]
    assert with_notices(load(), notices).programmes.keys() == load().programmes.keys()
