"""A reply is one whatever sounds like an act or a question in it; who cannot say answers that it is not known."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.facts.in_english import in_english
from bot.language.facts.model import Question
from bot.language.reading import knowing

KNOWN = ("zahl_unternehmen", "zahl_kmu")
REPLIES: tuple[tuple[str, str, Any], ...] = (
    ("management_vzae", "1,75 laut Stellenplan, reicht das?", 1.75),
    ("management_vzae", "anderthalb, genügt das denn?", 1.5),
    ("zahl_kmu", "sieben nach der letzten Zählung, langt das?", 7),
    ("zahl_partner", "19 Stand heute. Wieso fragen Sie?", 19),
    ("foerderbedarf_eur", "250.000 Euro ungefähr – ist das zu viel?", 250000),
    ("offen_fuer_neue", "wer will kann kommen", True),
    ("offen_fuer_neue", "Wer mitmachen möchte, darf das.", True),
    ("offen_fuer_neue", "wer passt, der darf rein", True),
    ("englische_webseite", "yes we have", True),
    ("englische_webseite", "of course we have", True),
    ("englische_webseite", "No we don't", False),
    ("englische_webseite", "not yet", False),
)
ACTS: tuple[tuple[str, str], ...] = (
    ("zahl_unternehmen", "reichen 12 Firmen?"),
    ("zahl_unternehmen", "zwei fragen hätte ich noch"),
    ("zahl_unternehmen", "eins zurück bitte"),
    ("zahl_unternehmen", "Zwei Hochschulen, reicht das?"),
    ("zahl_unternehmen", "Fünf Minuten Pause, geht das?"),
    ("zahl_unternehmen", "12 Punkte in Flensburg, ist das schlimm?"),
    ("offen_fuer_neue", "wer kann mir das erklären"),
    ("offen_fuer_neue", "wer kann mich anrufen"),
    ("offen_fuer_neue", "wer kann kommen?"),
    ("offen_fuer_neue", "wer ist antragsberechtigt"),
    ("strategie", "yes please"),
    ("strategie", "yes but I don't understand German"),
    ("strategie", "no english please"),
    ("strategie", "can we switch to english"),
    ("zahl_hochschulen", "yes we have"),
    ("zahl_kmu", "Nach welcher Definition? Keine Ahnung."),
)


@pytest.mark.parametrize(("asked", "text", "value"), REPLIES)
def test_it_replies(trained_ear: Any, asked: str, text: str, value: Any) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert heard.act == "angabe"
    assert {statement.fact: statement.value for statement in heard.statements}[asked] == value


@pytest.mark.parametrize(("asked", "text"), ACTS)
def test_what_asks_or_orders_replies_nothing(trained_ear: Any, asked: str, text: str) -> None:
    heard = trained_ear.hears(text, asked, KNOWN)
    assert heard.act != "angabe"
    assert asked not in {statement.fact for statement in heard.statements}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        (
            "zahl_zaehlende_unternehmen",
            "Ohne die Beteiligungsverhältnisse zu kennen, kann ich Ihnen keine Zahl nennen.",
            "unbekannt",
        ),
        (
            "zahl_kmu",
            "nach EU-Definition? da bin ich überfragt, das müsste man ja für jede Firma einzeln nachrechnen",
            "unbekannt",
        ),
        ("zahl_kmu", "Dazu liegt mir für alle Firmen nichts vor", "unbekannt"),
        ("zahl_kmu", "Das lässt sich ohne die Bilanzen aller Firmen nicht beziffern.", "unbekannt"),
        ("zahl_kmu", "Eine Zahl kann ich Ihnen da nicht geben.", "unbekannt"),
        ("zahl_kmu", "so 25, das müsste man aber für jede Firma nachrechnen", 25),
        ("zahl_kmu", "alle bis auf drei, müsste ich aber nachrechnen", 28),
        ("zahl_kmu", "alle, soweit ich das beurteilen kann", 31),
        ("zahl_kmu", "die Hälfte etwa, das müsste man für jede einzeln prüfen", 16),
        ("zahl_kmu", "jede einzelne", 31),
    ],
)
def test_who_cannot_say_does_not_know_and_who_says_it_all_the_same_does(asked: str, text: str, value: Any) -> None:
    said = knowing({"zahl_unternehmen": 31}).answer(text, Question(asked, "zahl"))
    assert [statement.value for statement in said if statement.fact == asked] == [value]
    assert "unternehmen_unabhaengig" not in {statement.fact for statement in said}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Yes, of course.", True),
        ("yeah we do", True),
        ("we have both", True),
        ("no, sorry", False),
        ("Nope.", False),
        ("no", None),  # a German dialect's "noch" too
        ("no je 12 Firmen", None),
        ("yes we have 12 companies", None),
        ("sure, tell me more", None),
    ],
)
def test_english_is_a_plain_yes_or_no_and_no_more(text: str, value: bool | None) -> None:
    assert in_english(text) is value
