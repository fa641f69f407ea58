"""What answers one question is no yes or no to another that happens to be open."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from bot.language import reading
from bot.language.facts import reader

CASES = yaml.safe_load(Path(__file__).with_name("entwicklung_antworten.yml").read_text(encoding="utf-8"))
CASE = (
    "Wir sind vierzehn Betriebe der Holzwirtschaft im Sauerland und in Nordhessen, dazu kommen zwei Hochschulen und ein Institut. "
    "Unser Management hat anderthalb Stellen, und für drei Jahre rechnen wir mit 600.000 Euro Zuschuss."
)
STRANGE = (
    "management_neutral",
    "clustermanagement",
    "vorhaben_begonnen",
    "technisches_ziel",
    "unternehmen_unabhaengig",
)
SAYS_SO = ("ja", "nein", "nee", "ne ", "nö", "jo", "klar", "doch", "alle", "na ", "hm", "weiß", "keine ahnung")
LONG = 5  # words: a shorter reply may answer whatever is asked
MOST_TAKEN = 0.25  # a third of these could answer anything ("davon sind wir weit entfernt")


def strange_replies() -> list[tuple[str, str]]:
    """Replies to other questions, each under one that it says nothing of."""
    found = []
    for case in CASES:
        text = case["says"]
        if len(text.split()) < LONG or text.lower().startswith(SAYS_SO):
            continue
        others = [f for f in STRANGE if f != case["asked"] and f not in case.get("expect", {}).get("facts", {})]
        found.append((text, others[crc32(text.encode()) % len(others)]))
    return found


def test_few_replies_to_another_question_are_taken_for_yes_or_no(trained_ear: Any) -> None:
    questions = trained_ear.vocabulary.questions
    asked = [(t, f) for t, f in strange_replies() if not any(s.fact == f for s in reader.read(t))]
    said = [(t, f, {s.fact: s.value for s in reading.answer(t, questions[f])}.get(f)) for t, f in asked]
    taken = [entry for entry in said if isinstance(entry[2], bool)]
    assert len(asked) > 100
    assert len(taken) <= MOST_TAKEN * len(asked), taken


def test_a_whole_description_answers_only_what_it_says(trained_ear: Any) -> None:
    said = {statement.fact for statement in reader.read(CASE)}
    for fact, question in trained_ear.vocabulary.questions.items():
        answered = {statement.fact for statement in reader.answer(CASE, question)}
        assert answered - said <= {"zahl_partner"}, fact  # who is there may be counted from the list
