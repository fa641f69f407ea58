"""A reply with an earlier fact put right beside it is both; what puts the reply right, or only tells more of it, is left to the others."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import reopened
from bot.language.facts.fold import fold
from bot.language.heard import Heard, Message
from bot.language.reading import knowing

BOTH: tuple[tuple[str, dict[str, Any], str, dict[str, Any]], ...] = (
    (
        "zahl_forschungseinrichtungen",
        {"zahl_kmu": 12},
        "Eins. Und bei den KMU hab ich mich verzählt, das sind 14.",
        {"zahl_forschungseinrichtungen": 1, "zahl_kmu": 14},
    ),
    (
        "strategie",
        {"zahl_unternehmen": 20},
        "Nein. Übrigens muss ich die Firmenzahl korrigieren: es sind 22 Firmen.",
        {"strategie": False, "zahl_unternehmen": 22},
    ),
    (
        "zahl_grossunternehmen",
        {"zahl_kmu": 10},
        "Zwei, und bei den KMU hab ich mich vertan, das sind elf.",
        {"zahl_grossunternehmen": 2, "zahl_kmu": 11},
    ),
    (
        "laufzeit_monate",
        {"zahl_unternehmen": 15},
        "Zwei Jahre. Firmen sind es übrigens 17, nicht 15.",
        {"laufzeit_monate": 24, "zahl_unternehmen": 17},
    ),
    (
        "zahl_unternehmen",
        {"zahl_partner": 30},
        "18. Vorhin habe ich 30 Partner gesagt, das war falsch, es sind 28.",
        {"zahl_unternehmen": 18, "zahl_partner": 28},
    ),
    (
        "zahl_unternehmen_ausland",
        {"zahl_hochschulen": 2},
        "drei, und die hochschulen sind nicht zwei sondern vier, mein fehler",
        {"zahl_unternehmen_ausland": 3, "zahl_hochschulen": 4},
    ),
    (
        "eigenanteil_bereit",
        {"private_mittel_eur": 200_000},
        "Ja, alle. Bei den privaten Mitteln bitte 250.000 statt 200.000 Euro eintragen.",
        {"eigenanteil_bereit": True, "private_mittel_eur": 250_000},
    ),
    (
        "eccp_eintrag",
        {"label": "silber"},
        "Nein, noch nicht. Und das Label ist Bronze, nicht Silber, da habe ich mich vertan.",
        {"eccp_eintrag": False, "label": "bronze"},
    ),
    (
        "netzwerkvereinbarung",
        {"strategie": True},
        "Ja. Und noch eine Korrektur: eine Strategie haben wir doch nicht.",
        {"netzwerkvereinbarung": True, "strategie": False},
    ),
    (
        "zahl_hochschulen",
        {"zahl_unternehmen": 15},
        "Zwei. Die Firmenzahl bitte auf 17 ändern.",
        {"zahl_hochschulen": 2, "zahl_unternehmen": 17},
    ),
    (
        "clustermanagement",
        {"zahl_unternehmen": 9},
        "Haben wir nicht. Könnten Sie bei den Firmen 10 draus machen? Ich hatte mich verzählt.",
        {"clustermanagement": False, "zahl_unternehmen": 10},
    ),
    (
        "zahl_kmu",
        {"zahl_unternehmen": 20},
        "Bei den Firmen hab ich mich vertan, das sind 19. KMU sind es zwölf.",
        {"zahl_kmu": 12, "zahl_unternehmen": 19},
    ),
    (
        "strategie",
        {"zahl_hochschulen": 3},
        "Erst eine Korrektur: es sind nur zwei Hochschulen. Zu Ihrer Frage: ja, eine Strategie gibt es.",
        {"strategie": True, "zahl_hochschulen": 2},
    ),
)  # fmt: skip
ONE: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("zahl_hochschulen", {"zahl_unternehmen": 15}, "Eine. Korrektur: zwei."),
    ("zahl_hochschulen", {"zahl_kmu": 2}, "Zwei. Nein, ich hab mich vertan, es sind drei."),
    ("private_mittel_eur", {"foerderbedarf_eur": 500_000}, "200.000 Euro. Nein, Moment, 250.000 Euro, ich hatte mich vertan."),
    ("vorhaben_begonnen", {"laufzeit_monate": 24}, "Nein. Wir wollen in 3 Monaten anfangen, nicht vorher."),
    ("offen_fuer_neue", {"zahl_unternehmen": 20}, "Ja. Zwei Firmen sollen im Herbst dabei sein, nicht erst nächstes Jahr."),
    ("strategie", {"zahl_unternehmen": 20}, "Ja. 14 Firmen haben sie unterschrieben, nicht alle 20."),
    ("strategie", {"zahl_unternehmen": 15}, "Ja. Ändert sich was, wenn es 17 Firmen wären, nicht 15?"),
    ("strategie", {"zahl_hochschulen": 3}, "Ja. Letztes Jahr waren es noch fünf Hochschulen, nicht drei."),
    ("strategie", {"zahl_unternehmen": 20}, "Ja, aber die müssen wir noch ändern."),
)  # fmt: skip
APART = Heard("korrektur")


def _heard(trained_ear: Any, asked: str, known: dict[str, Any], text: str) -> Heard:
    questions = trained_ear.vocabulary.questions
    message = Message(
        text=text,
        folded=fold(text),
        ranking=[("angabe", 0.9)],
        programmes=(),
        terms=(),
        asked=questions[asked],
        known=frozenset(known),
        values=known,
    )
    return reopened.mended(APART, message, knowing(known), questions)


@pytest.mark.parametrize(("asked", "known", "text", "told"), BOTH)
def test_both_halves_are_heard(
    trained_ear: Any, asked: str, known: dict[str, Any], text: str, told: dict[str, Any]
) -> None:
    heard = _heard(trained_ear, asked, known, text)
    assert (heard.act, {said.fact: said.value for said in heard.statements}) == ("korrektur", told)


@pytest.mark.parametrize(("asked", "known", "text"), ONE)
def test_what_puts_nothing_else_right_is_no_such_pair(
    trained_ear: Any, asked: str, known: dict[str, Any], text: str
) -> None:
    said = {statement.fact for statement in _heard(trained_ear, asked, known, text).statements}
    assert not {asked, *known} <= said
