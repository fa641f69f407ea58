"""The hashed dictionary knows what simplemma knows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import simplemma

from bot.language.facts import german_words

WORDS = (
    "Haus",
    "Hochschulen",
    "Netzwerk",
    "unternehmen",
    "Schreinerei",
    "Unternehmne",
    "Patner",
    "xqzt",
    "Gießerei",
    "zwölf",
)


@pytest.fixture
def hashed() -> Iterator[None]:
    german_words.use(german_words.hashes_of_dictionary())
    yield
    german_words._hashes = None


@pytest.mark.usefixtures("hashed")
@pytest.mark.parametrize("word", WORDS)
def test_hashes_agree_with_the_dictionary(word: str) -> None:
    forms = {word, word.lower(), word.lower().capitalize()}
    assert german_words.any_known(forms) == any(simplemma.is_known(form, lang="de") for form in forms)
