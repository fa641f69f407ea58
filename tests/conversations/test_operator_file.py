"""The operator's file takes effect with the next message, without a restart and without training."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from bot.catalogue.load import load
from bot.operator import operator, with_notices
from tests.conftest import ROOT
from tests.conversations.assistant import Reply, Talk

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
LINKS = "links: {impressum: 'https://example.org/impressum', datenschutz: 'https://example.org/datenschutz'}\n"
MISTAKES = [
    ("pausee: {aktiv: true}\n", "pausee"),
    (NOTICE.replace("go-cluster", "gibt-es-nicht"), "hinweise.programm"),
    ("pause: [\n", "Zeile"),
    ("land: atlantis\n", "land"),
    ("links: {impressum: 'javascript:alert(1)'}\n", "links.impressum"),
]


def act(name: str, slots: dict[str, Any], entities: list[dict[str, Any]] | None = None) -> tuple[Reply, list[Any]]:
    """Run one action as the action server does."""
    dispatcher = CollectingDispatcher()
    tracker = Tracker("wer", slots, {"text": "", "entities": entities or []}, [], False, None, {}, "action_listen")
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


def test_own_adviser_and_links_are_in_the_greeting_and_told_on_request(file: Path) -> None:
    file.write_text(ADVISER + LINKS + "name: Clusterbüro Musterstadt\n", encoding="utf-8")
    reply, _ = act("begruessung", {})
    for said in ("Clusterbüro Musterstadt", "Kim Beispiel", "https://example.org/impressum"):
        assert said in reply.text
    card = reply.card("notice")
    assert card is not None
    assert card["links"] == [
        {"name": "impressum", "url": "https://example.org/impressum"},
        {"name": "datenschutz", "url": "https://example.org/datenschutz"},
    ]
    privacy, _ = act("allgemein", {}, [{"entity": "thema", "value": "datenschutz"}])
    assert "https://example.org/datenschutz" in privacy.text
    imprint, _ = act("allgemein", {}, [{"entity": "thema", "value": "ueber_den_bot"}])
    assert "Impressum: https://example.org/impressum" in imprint.text


def test_without_a_file_nobody_is_named(file: Path) -> None:
    reply, _ = act("begruessung", {})
    assert "Ansprechperson" not in reply.text
    assert "links" not in (reply.card("notice") or {})


@pytest.mark.parametrize(
    ("lands", "named"), [(None, True), ("unbekannt", True), (["sachsen", "bayern"], True), (["bayern"], False)]
)
def test_the_land_decides_whom_the_adviser_is_for(lands: Any, named: bool, file: Path) -> None:
    file.write_text(ADVISER + "land: sachsen\n", encoding="utf-8")
    slots = {"zahl_kmu": 9, "bundeslaender": lands}
    for name in ("mensch", "zwischenstand"):
        text = act(name, slots)[0].text
        assert ("Kim Beispiel" in text) is named
        assert ("zuständig für Sachsen" in text) is named


@pytest.mark.parametrize("topic", ["frist_status", "ueberblick"])
def test_a_question_for_the_deadline_cites_the_notice(topic: str, file: Path) -> None:
    file.write_text(NOTICE, encoding="utf-8")
    entities = [{"entity": "programm", "value": "go-cluster"}, {"entity": "thema", "value": topic}]
    reply, _ = act("frage", {"stichtag": "2026-11-25"}, entities)
    card = reply.card("answer")
    assert card is not None
    assert card["sources"][0]["title"] == "Anruf bei der Geschäftsstelle"
    assert "Anruf bei der Geschäftsstelle" in reply.text
    assert "werden Anträge angenommen" in reply.text


@pytest.mark.parametrize(("mistake", "key"), MISTAKES)
def test_a_running_assistant_keeps_the_last_good_state(
    mistake: str, key: str, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.write_text(ADVISER, encoding="utf-8")
    act("begruessung", {})
    file.write_text(mistake, encoding="utf-8")
    for _ in range(2):
        assert "Kim Beispiel" in act("mensch", {})[0].text
    logged = [record.getMessage() for record in caplog.records if "letzte gute Stand" in record.getMessage()]
    assert len(logged) == 1
    assert key in logged[0]
    file.write_text(PAUSE, encoding="utf-8")
    assert act("mensch", {})[0].notices == ["angehalten"]


@pytest.mark.parametrize(("mistake", "key"), MISTAKES)
def test_check_and_start_refuse_the_file_with_place_and_remedy(mistake: str, key: str, tmp_path: Path) -> None:
    broken = tmp_path / "betreiber.yml"
    broken.write_text(mistake, encoding="utf-8")
    environment = {**os.environ, "CLUSTERLOTSE_BETREIBER": str(broken)}
    checked = subprocess.run(
        [sys.executable, "-m", "bot", "check"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    ports = ["--port", "5329", "--actions-port", "5330"]
    started = subprocess.run(
        [sys.executable, "-m", "bot", "start", *ports], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    for done in (checked, started):
        assert done.returncode == 1
        assert str(broken) in done.stderr
        assert f"Stelle: {key}" in done.stderr


@pytest.mark.parametrize(("mistake", "key"), MISTAKES)
def test_mistake_in_the_file_ends_in_one_honest_sentence_with_a_number(mistake: str, key: str, file: Path) -> None:
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


def test_learning_keeps_what_was_not_understood_with_the_nearest_act(talk: Talk, operator_file: Path) -> None:
    kept = operator_file.parent / "missverstanden.jsonl"
    talk.say("qwertz uiopü asdfgh")
    assert not kept.exists()
    operator_file.write_text("lernen: {aktiv: true}\n", encoding="utf-8")
    reply = talk.say("Frau Erika Muster meint qwertz uiopü asdfgh")
    (line,) = (json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines())
    kept.unlink()
    assert reply.kinds
    assert "Muster" not in line["text"]
    assert "asdfgh" in line["text"]
    assert line["nearest"]
    assert "30 Tage" in talk.say("Was speichern Sie von mir?").text
