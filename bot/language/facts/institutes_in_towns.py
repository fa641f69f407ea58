"""Institutes told by their towns, without a number: "die Bieneninstitute in Celle und Hohen Neuendorf" are two."""

from __future__ import annotations

from collections.abc import Iterator

from .bodies import Named
from .gazetteer import german_places, town_at
from .kinds import is_number, word_at
from .normal import Normal
from .nouns import noun_class

_ARTICLES = {"die", "den", "der"}
_PLURAL = ("institute", "instituten", "forschungszentren", "forschungsanstalten", "forschungseinrichtungen")
_ANY_BODY = ("institute", "instituten")  # of a university as often
_LINKS = {",", "und", "sowie"}


def institutes_in_towns(form: Normal) -> Iterator[Named]:
    """One for each town of two or more, where an article says that these are all."""
    places = {p.start: p.end for p in german_places(form)}
    for i, token in enumerate(form.tokens):
        of_science = token.kind == "word" and token.norm.endswith(_PLURAL) and token.norm not in _ANY_BODY
        if not of_science or noun_class(token.norm) != "forschung" or word_at(form, i + 1) not in ("in", "aus"):
            continue
        if word_at(form, i - 1) not in _ARTICLES or is_number(form, i - 2):
            continue
        towns = list(_towns(form, i + 2, places))
        if len(towns) > 1:
            for k, (start, end) in enumerate(towns):
                name = f"{token.norm} {form.string[start:end]}"
                yield Named("forschung", name, form.offsets[i] if k == 0 else start, end)


def _towns(form: Normal, j: int, places: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Where each town of the list begins and ends."""
    while j < len(form.tokens):
        start = form.offsets[j]
        end = places.get(start) or town_at(form.string, start)
        if end is None:
            return
        yield start, end
        j = form.token_at(end - 1) + 1
        if word_at(form, j) not in _LINKS:
            return
        j += 2 if word_at(form, j + 1) in ("in", "und") else 1
