"""A number, its word, an emoji or the words themselves choose; and only where choices are on offer."""

from __future__ import annotations

import pytest

from bot.messenger import Choice, Pages, Pending, choose, hear

OFFERED = (
    Choice("Ja", "b-ja", 1),
    Choice("Nein", "b-nein", 2),
    Choice("Weiß ich nicht", "b-wn", 3),
    Choice("Hätte ein früheres Programm gepasst?", "b-fr", 4),
)


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("2", "b-nein"),
        ("2.", "b-nein"),
        (" 2) ", "b-nein"),
        ("(2)", "b-nein"),
        ("zwei", "b-nein"),
        ("Die zweite bitte", "b-nein"),
        ("das Zweite", "b-nein"),
        ("Nummer 2", "b-nein"),
        ("Ich nehme die 2", "b-nein"),
        ("2️⃣", "b-nein"),
        ("２", "b-nein"),
        ("nein", "b-nein"),
        ("NEIN.", "b-nein"),
        ("👎", "b-nein"),
        ("👍🏽", "b-ja"),
        ("eins", "b-ja"),
        ("erstens", None),
        ("weiss ich nicht", "b-wn"),
        ("Weiß ich nicht!", "b-wn"),
        ("haette ein frueheres Programm gepasst", "b-fr"),
        ("hatte ein fruheres programm gepasst", "b-fr"),
        ("die letzte", "b-fr"),
        ("5", None),
        ("0", None),
        ("2 KMU", None),
        ("zwei Hochschulen", None),
        ("22", None),
        ("Ja, aber erst ab 2", None),
        ("", None),
    ],
)
def test_what_is_meant(text: str, button: str | None) -> None:
    chosen = choose(text, OFFERED)
    assert (chosen and chosen.button) == button


@pytest.mark.parametrize("text", ["2", "zwei", "2️⃣", "die zweite"])
def test_without_choices_a_number_is_a_number(text: str) -> None:
    assert choose(text, ()) is None
    assert hear(text, Pending()).button is None
    assert hear(text, Pending()).text == text


def question(answer: str, titles: list[str]) -> dict[str, object]:
    return {
        "text": "Wie viele sind es?\n(Das ist die letzte Frage.)",
        "custom": {"kind": "question", "answer": answer},
        "buttons": [{"id": f"id-{title}", "title": title} for title in titles],
    }


def test_asked_for_a_count_a_number_is_the_count_and_words_still_choose() -> None:
    parts, pending = Pages().show([question("zahl", ["Weiß ich nicht", "Warum fragen Sie das?"])], Pending())
    assert "1." not in parts[0].text
    assert "„Weiß ich nicht“ oder „Warum fragen Sie das?“" in parts[0].text
    assert hear("2", pending).button is None
    assert hear("weiß ich nicht", pending).button == "id-Weiß ich nicht"


def test_the_count_stays_wanted_over_an_answer_beside_the_question() -> None:
    pages = Pages()
    _, pending = pages.show([question("zahl", ["Weiß ich nicht", "Warum fragen Sie das?"])], Pending())
    miss = {
        "text": "Bitte?",
        "custom": {"kind": "fallback"},
        "buttons": [{"id": "a", "title": "Mensch"}, {"id": "b", "title": "Ende"}],
    }
    parts, pending = pages.show([miss], pending)
    assert hear("2", pending).button is None
    assert "„Mensch“ oder „Ende“" in parts[0].text
    _, pending = pages.show([question("ja_nein", ["Ja", "Nein"])], pending)
    assert hear("2", pending).button == "id-Nein"


@pytest.mark.parametrize(
    ("text", "said"),
    [("1, 3", "Sachsen, Hessen"), ("1 und 3", "Sachsen, Hessen"), ("1 3", "Sachsen, Hessen"), ("1, 9", "1, 9")],
)
def test_where_several_are_asked_for_several_can_be_chosen(text: str, said: str) -> None:
    _, pending = Pages().show([question("mehrfach", ["Sachsen", "Bayern", "Hessen"])], Pending())
    assert hear(text, pending).text == said
    assert hear("2", pending).button == "id-Bayern"


def test_elsewhere_a_list_of_numbers_is_text() -> None:
    _, pending = Pages().show([question("auswahl", ["Sachsen", "Bayern", "Hessen"])], Pending())
    assert hear("1, 3", pending).text == "1, 3"


@pytest.mark.parametrize("text", ["mehr", "Mehr!", "bitte mehr", "weiterlesen"])
def test_the_word_for_the_rest(text: str) -> None:
    assert hear(text, Pending()).more
    assert not hear(f"{text} als 12 KMU", Pending()).more
