"""What is only put into a sentence is left out, and nothing that tells something."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import insertions_training
from bot.language.facts import leaning, reader
from bot.language.facts.insertions import middles, without_insertions
from bot.language.facts.tokens import tokenize

# None of these remarks is to be learned from: they were written by others than those in data/nlu/einschuebe.
REMARKS = (
    ("Dabei sind, das gebe ich unumwunden zu, nur zwei Hochschulen.", "Dabei sind nur zwei Hochschulen."),
    ("Uns fehlt, was mich selbst am meisten ärgert, ein Clustermanagement.", "Uns fehlt ein Clustermanagement."),
    ("Wir haben – man mag es kaum glauben – 14 Mitgliedsfirmen.", "Wir haben 14 Mitgliedsfirmen."),
    (
        "Eine englische Webseite (darauf sind wir durchaus stolz) haben wir auch.",
        "Eine englische Webseite haben wir auch.",
    ),
    ("Alle Firmen sind, um es deutlich zu sagen, voneinander unabhängig.", "Alle Firmen sind voneinander unabhängig."),
)
TELLING = (
    "Wir würden, wenn die Hochschule zusagt, zu acht antreten.",
    "Wir wissen, was uns fehlt, und suchen eine Hochschule.",
    "Das Netzwerk hat, soweit ich weiß, acht Mitglieder.",
    "Dabei sind, neben den Gießereien aus Sachsen, zwei Hochschulen.",
    "Wir sind, seit dem Ausstieg der Brauerei, noch zwölf Betriebe.",
    "Acht Firmen, zwei Hochschulen, ein Institut.",
)


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "plain"), REMARKS)
def test_a_remark_leaves_nothing_but_blanks(text: str, plain: str) -> None:
    left = without_insertions(text)
    assert " ".join(left.split()) == plain
    assert len(left) == len(text)
    assert all(new == old or new == " " for old, new in zip(text, left, strict=True))


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(("text", "plain"), REMARKS)
def test_a_remark_changes_nothing_of_what_is_said(text: str, plain: str) -> None:
    assert said(text) == said(plain) != {}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    "remark", ["offen gestanden", "leider", "das gebe ich offen zu", "ehrlich gesagt", "und das ist schade"]
)
def test_the_commonest_remarks_turn_no_denial_into_its_opposite(remark: str) -> None:
    assert said(f"Wir sind neun Werften und uns fehlt, {remark}, noch eine gemeinsame Strategie.")["strategie"] is False


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", TELLING)
def test_what_tells_something_stays(text: str) -> None:
    assert without_insertions(text) == text


@pytest.mark.usefixtures("trained_ear")
def test_a_comma_stays_where_two_clauses_meet() -> None:
    text = "Da wir klein sind, das muss ich leider zugeben, brauchen wir einen Koordinator."
    assert " ".join(without_insertions(text).split()) == "Da wir klein sind, brauchen wir einen Koordinator."


def test_only_words_between_two_marks_of_a_kind_in_a_sentence_are_looked_at() -> None:
    def looked_at(text: str) -> list[str]:
        tokens = tokenize(text)
        return [" ".join(t.text for t in tokens[first + 1 : last]) for first, last in middles(tokens)]

    assert looked_at("Wir sind, ganz ehrlich, elf.") == ["ganz ehrlich"]
    assert looked_at("Wir sind (ganz ehrlich) elf.") == ["ganz ehrlich"]
    assert looked_at("Wir sind, ganz ehrlich (und offen) elf.") == ["und offen"]
    assert looked_at("Wir sind, mit 12 Leuten, elf.") == []
    assert looked_at("Wir sind, ganz ehrlich. Und das, wirklich.") == []


def test_without_a_model_the_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaning, "_learned", {})
    assert without_insertions(REMARKS[0][0]) == REMARKS[0][0]


def test_marks_and_results_of_other_tables_are_no_part_of_a_sentence() -> None:
    tables = [
        {"name": "einschub:bemerkung", "elements": ["ganz ehrlich", "offen gestanden"] * 3},
        {"name": "einschub:auskunft", "elements": ["soweit ich weiß", "wenn alles klappt"] * 3},
        {"name": "firmen:probe", "elements": ["[Wir](+1), die Imker, und [zwei](+2), ganz ehrlich, Bäcker ⇒ 3"] * 3},
    ]
    model = insertions_training.learned_from(tables)
    assert model.classes == ("auskunft", "bemerkung", "sonst")
