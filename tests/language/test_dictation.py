"""Marks for a text that has none: what they never do, and what they bring."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.language import dictation_training
from bot.language.facts import dictation, leaning, reader
from bot.language.facts.dictation import COMMA, NONE, STOP, with_marks

MARKED = (
    "Wir sind elf Betriebe aus Kassel, davon neun KMU. Ein Konzern ist nicht dabei, eine Hochschule schon.",
    "Sieben Druckereien, zwei Institute, eine Universität, alle in Thüringen. Die Laufzeit beträgt drei Jahre.",
    "Das Management führt ein Verein, er ist neutral. Wer koordiniert, haben wir noch nicht festgelegt.",
    "Unsere Webseite gibt es auf Englisch, das Label ist Silber, beim Benchmarking machen wir mit.",
    "Wenn die Stadt zusagt, kommen zwei Firmen dazu. Heute sind wir neun Firmen, alle aus Hessen.",
)
TYPED = (
    "Wir sind zehn Betriebe, eine Hochschule, und brauchen zwei Jahre",
    "wir sind zehn betriebe (alle aus hessen) und brauchen zwei jahre laufzeit",
    "Wir sind zehn Betriebe aus Hessen und Thüringen. Eine Strategie haben wir noch nicht",
    "schreiben sie mir an post@tischlerei-beispiel.de wir sind zehn betriebe aus hessen und brauchen zwei jahre",
    "wir sind zehn betriebe aus hessen",
    "Das Netzwerk Holz und Lehm hat derzeit elf feste Mitglieder.",
)


def bare(text: str) -> str:
    """As it is dictated."""
    return re.sub(r"[.,]", "", text).lower()


def said(text: str) -> dict[str, Any]:
    return {s.fact: s.value for s in reader.read(text)}


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", MARKED)
def test_only_blanks_become_marks(text: str) -> None:
    plain = bare(text)
    marked = with_marks(plain)
    assert marked != plain
    assert len(marked) == len(plain)
    assert all(new == old or (old == " " and new in (COMMA, STOP)) for old, new in zip(plain, marked, strict=True))
    assert with_marks(marked) == marked


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize("text", TYPED)
def test_who_sets_marks_or_writes_little_keeps_the_text(text: str) -> None:
    assert with_marks(text) == text


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    "text",
    [
        "am 3 september 2019 waren wir noch zehn firmen heute sind wir zwölf firmen",
        "firmen 12 3 davon konzerne und 14 4 hochschulen sind auch noch dabei",
    ],
)
def test_figures_and_days_stay_whole(text: str) -> None:
    assert not re.search(r"\d[,.]\d|\d[,.]september|september[,.]\d", with_marks(text))


@pytest.mark.usefixtures("trained_ear")
def test_something_to_do_is_no_question() -> None:
    assert "hier was zu tun" in with_marks("alle betriebe die im tal hier was zu tun haben machen auch mit")


@pytest.mark.usefixtures("trained_ear")
def test_what_is_dictated_says_nearly_what_is_written() -> None:
    written = [(text, fact, value) for text in MARKED for fact, value in said(text).items()]
    kept = [said(bare(text)).get(fact) == value for text, fact, value in written]
    assert sum(kept) >= 0.9 * len(kept)


@pytest.mark.usefixtures("trained_ear")
@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "elf betriebe einer davon konzern sieben kmu laufzeit zwei jahre",
            {"zahl_unternehmen": 11, "zahl_grossunternehmen": 1, "zahl_kmu": 7, "laufzeit_monate": 24},
        ),
        (
            "wir sind neun firmen aus bremen wer koordiniert wissen wir noch nicht eine strategie gibt es auch nicht",
            {"zahl_unternehmen": 9, "koordinator": False, "strategie": False},
        ),
        (
            "falls der landkreis zustimmt kommen noch zwei kommunen dazu derzeit sind wir acht firmen aus dem harz",
            {"zahl_unternehmen": 8},
        ),
    ],
)
def test_clauses_that_ran_together_are_told_apart(text: str, facts: dict[str, Any]) -> None:
    assert facts.items() <= said(text).items()


def test_without_a_model_the_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaning, "_learned", {})
    assert with_marks(bare(MARKED[0])) == bare(MARKED[0])


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that knows one rule: behind "rot" a sentence ends, before "aber" stands a comma."""
    texts = [
        f"Das {thing} ist {colour} und rot. Das {other} war neu, aber {colour}."
        for thing in ("Haus", "Tor", "Dach", "Auto", "Boot")
        for other in ("Fenster", "Schild", "Regal", "Bett")
        for colour in ("blau", "gelb", "weiss")
    ]
    monkeypatch.setattr(leaning, "_learned", {dictation.DICTATION: dictation_training.train(texts)})


@pytest.mark.usefixtures("small")
def test_learns_where_marks_stand() -> None:
    assert with_marks("das rad ist gelb und rot das hemd war neu aber blau") == (
        "das rad ist gelb und rot.das hemd war neu,aber blau"
    )


def test_the_marks_of_a_text_are_those_behind_its_words() -> None:
    words, marks = dictation_training.parted("Wir sind elf, alle aus Hessen. Gut")
    assert [word.form for word in words] == ["wir", "sind", "#", "alle", "aus", "hessen", "gut"]
    assert marks == [NONE, NONE, COMMA, NONE, NONE, STOP, STOP]
