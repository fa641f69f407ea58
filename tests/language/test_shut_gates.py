"""What is not looked for at all: where a reader's gate is shut, the reader itself would find nothing.

Texts are taken evenly from everything that is learned from; a gate that hides something is named with the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from bot.language import day_words
from bot.language.facts import (
    aims,
    changes,
    combining,
    counts,
    grown,
    judging,
    management_pieces,
    own_management,
    regions,
    sums,
    titles,
    universities,
    university_pairs,
)
from bot.language.facts.fold import fold
from bot.language.facts.gate import Gate
from bot.language.facts.model import Statement
from bot.language.facts.normal import Normal, normal
from bot.language.facts.scope import mark
from bot.language.facts.tokens import tokenize
from tests.language.told import learned_texts, said

EVERY = 25
ANYTHING = re.compile("")
OPEN = Gate([[ANYTHING]])
_MARK = re.compile(r"\]\([^)]*\)|\[")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Without the marks of what is learned from them."""
    return list(dict.fromkeys(_MARK.sub("", text) for text in learned_texts(EVERY)))


def _always(form: Normal) -> bool:
    return True


def _counts(form: Normal) -> list[Statement]:
    return [*counts.read_counts(form, set()), *counts.read_counts(form, set(), suppose=True)]


def _sums(form: Normal) -> list[Statement]:
    return sums.read_sums(form, set())


def _aims(form: Normal) -> list[Statement]:
    return aims.read_aims(form, set())


def _universities(form: Normal) -> list[Any]:
    return universities.universities(form)


def _region(form: Normal) -> list[Statement]:
    return [said for said in [regions.read_region(form, None, set())] if said is not None]


@pytest.mark.parametrize(
    ("gate_of", "name", "opened", "read"),
    [
        (counts, "may_count", _always, _counts),
        (sums, "_FIGURES", ANYTHING, _sums),
        (aims, "_may_want", _always, _aims),
        (universities, "_SORT_IN", ANYTHING, _universities),
        (changes, "_may_change", _always, changes.relative),
        (regions, "_OF_THE_MAP", OPEN, _region),
    ],
    ids=["counts", "sums", "aims", "universities", "changes", "regions"],
)
def test_behind_a_shut_gate_nothing_would_be_found(
    texts: list[str],
    gate_of: ModuleType,
    name: str,
    opened: Any,
    read: Callable[[Normal], list[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [read(mark(normal(text))) for text in texts]
    monkeypatch.setattr(gate_of, name, opened)
    hidden = [text for text, before in zip(texts, found, strict=True) if read(mark(normal(text))) != before]
    assert not hidden
    assert sum(map(bool, found)) > 20  # the texts do hold such things


@pytest.mark.parametrize(
    ("read", "opens", "example"),
    [
        (
            titles.held_title,
            "spitzencluster zukunftsprojekt",
            "Ein Zukunftsprojekt sind wir, Spitzencluster nie gewesen.",
        ),
        (grown.grown, "#", "Wir waren 12, jetzt sind wir 19."),
        (
            management_pieces.seat_of_the_management,
            "angesiedelt",
            "Das Management ist beim Fraunhofer IPT angesiedelt.",
        ),
        (own_management.own_management, "selbst", "Wir sind ein Institut, das Netzwerk managen wir selber."),
    ],
)
def test_a_word_at_the_end_opens_a_gate_behind_which_is_nothing_more(
    texts: list[str], read: Callable[[Normal, set[str]], Statement | None], opens: str, example: str
) -> None:
    forms = [mark(normal(text)) for text in texts]
    found = [read(form, set()) for form in forms]
    for form in forms:
        form.string += f" {opens}"
    assert [read(form, set()) for form in forms] == found
    assert read(mark(normal(example)), set()) is not None


def test_no_rule_that_is_left_out_would_have_joined_anything(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    joined = [combining.combine(tokenize(text)) for text in texts]
    tried = tuple(tuple(combining.Join(one.rule, None, one.at_count) for one in joins) for joins in combining._PASSES)
    monkeypatch.setattr(combining, "_PASSES", tried)
    monkeypatch.setattr(combining, "_REWRITES", tuple((rewrite, ("",)) for rewrite, _ in combining._REWRITES))
    assert [combining.combine(tokenize(text)) for text in texts] == joined
    assert sum(one != tokenize(text) for one, text in zip(joined, texts, strict=True)) > 20


def test_nothing_is_turned_round_where_no_denial_of_a_denial_is_looked_for(
    texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clauses = [clause.text for text in texts for clause in normal(text).clauses]
    affirmed = [judging.affirmed.__wrapped__(clause) for clause in clauses]
    monkeypatch.setattr(judging, "_TWICE_DENIED", OPEN)
    assert [judging.affirmed.__wrapped__(clause) for clause in clauses] == affirmed
    assert sum(one != clause for one, clause in zip(affirmed, clauses, strict=True)) > 20


@pytest.mark.parametrize(
    ("denied", "meant"),
    [
        ("niemand hat etwas dagegen", "gern"),
        ("strukturschwacher geht es kaum", "strukturschwacher"),
        ("keine firma fehlt", "alle firma vorhanden"),
        ("fehlen uns keine", "alle vorhanden uns"),
        ("das buro ist nicht aufgelost", "das buro ist noch da"),
        ("nirgends ausser hier", "nur hier"),
    ],
)
def test_a_denial_of_a_denial_is_a_yes(denied: str, meant: str) -> None:
    assert judging.affirmed(denied) == meant


def test_no_day_is_named_in_full_where_none_is_looked_for(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    named = [day_words.find(text, fold(text)) for text in texts]
    monkeypatch.setattr(day_words, "_YEARS", ANYTHING)
    assert [day_words.find(text, fold(text)) for text in texts] == named
    assert sum(day is not None for day in named) > 20


@pytest.mark.parametrize(
    ("spoken", "day"),
    [
        ("am 3. Oktober neunzehnhunnertneunzig", "1990-10-03"),
        ("am dritten Oktober zweitusigzwölf", "2012-10-03"),
        ("am 3. Oktober tweedusendtwölf", "2012-10-03"),
        ("am 3. Oktober 2'012", "2012-10-03"),
        ("Neujahr 2020", "2020-01-01"),
        ("3/10/2012", "2012-10-03"),
    ],
)
def test_a_year_is_seen_however_it_is_said(spoken: str, day: str) -> None:
    found = day_words.find(spoken, fold(spoken))
    assert found is not None
    assert found.named == {"tag": day}


@pytest.mark.parametrize("word", sorted(universities._SHORT | universities._SEVERAL | {"ph", "uni", "kunsthochschule"}))
def test_every_sort_of_university_opens_its_gate(word: str) -> None:
    assert universities._ONE.match(word) or word in universities._SEVERAL or university_pairs._SORT.match(word)
    assert universities._SORT_IN.search(f"und {word} dabei")


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("Unsere Sechserrunde besteht nur aus Spinnereien.", "zahl_unternehmen", 6),
        ("Mein Laden, der Rahmenbauer und die Weberei nebenan.", "zahl_unternehmen", 3),
        ("De-minimis hat noch keine der Firmen bekommen.", "de_minimis_eur", 0),
        ("Privates Geld haben wir keins.", "private_mittel_eur", 0),
        ("Das Netzwerkmanagement hat eine halbe Stelle.", "management_vzae", 0.5),
        ("Die Uni und die FH, beide in Rostock, sind dabei.", "zahl_hochschulen", 2),
    ],
)
def test_what_is_told_without_a_figure_is_read(text: str, fact: str, value: float) -> None:
    assert said(text).get(fact) == value
