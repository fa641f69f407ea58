"""What stands at the ends of a message, and what is only marked behind it."""

from __future__ import annotations

from bot.language.ends import ASKS, SEVERAL, TERM, signs


def test_a_message_without_words_has_no_ends() -> None:
    assert signs([]) == signs([SEVERAL, TERM, ASKS]) == []


def test_marks_are_no_words() -> None:
    assert signs(["warum", TERM]) == signs(["warum"])


def test_a_question_begins_otherwise() -> None:
    said = ["was", "kostet", "das"]
    told, asked = set(signs(said)), set(signs([*said, ASKS]))
    assert {"^was", "^was kostet", "^was kostet das", "^2kostet", "^3das", "das$"} <= told & asked
    assert {"^was?True", "^was kostet?True"} <= asked - told


def test_the_same_word_elsewhere_is_another_sign() -> None:
    assert not {"^was", "^3das"} & set(signs(["das", "ist", "was"]))


def test_length_is_told_in_steps() -> None:
    lengths = [[sign for sign in signs(["so"] * count) if sign.startswith("#")] for count in (2, 3, 12, 40)]
    assert lengths[0] == lengths[1] != lengths[2] == lengths[3]
