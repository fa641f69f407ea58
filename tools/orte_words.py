"""What a name of a place may mean besides: a German word, a name that people bear, a word of our own lists or sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from bot.language.facts.data import FOLDER, load, words
from bot.language.facts.fold import fold

_TOWNLIKE = re.compile(
    r"(?:kirchen|hausen|[^n]ingen|stetten|leben)$"
)  # "Holzkirchen": a word only as the plural of none
_MARK = re.compile(r"\[([^\]]*)\][({][^)}]*[)}]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PEOPLE = ("de_DE", "de_AT", "fr_FR", "nl_NL", "pl_PL")
_NAMES = ("last_names", "first_names", "first_names_male", "first_names_female")


@dataclass(frozen=True)
class Words:
    """small: forms written small, nouns: what can be inflected, all folded."""

    small: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]  # of people, and of anything in the dictionary
    ours: frozenset[str]
    places: frozenset[str]
    refused: frozenset[str]

    @classmethod
    def of(cls, root: Path) -> Words:
        """From simplemma, faker, places.yaml, the other lists and data/nlu."""
        raw = load("places")
        small, nouns, capital = _dictionary()
        return cls(
            small,
            nouns,
            capital | _people() | _english(),
            _of_the_lists() | _written_small(root),
            _places(raw),
            frozenset(fold(w) for w in words(raw["keine_gemeinden"])),
        )

    def ordinary(self, name: str) -> bool:
        """Is it a word, so that not even "in" before it makes it a place?"""
        if name in self.refused or name in self.ours or name in self.small:
            return True
        return name in self.nouns and not _TOWNLIKE.search(name)

    def doubtful(self, name: str) -> bool:
        """Does it mean something else at times: somebody, or an English word?"""
        return name in self.names or name in self.nouns

    def any_word(self, name: str) -> bool:
        """Is it in any list at all?"""
        return self.ordinary(name) or self.doubtful(name)

    def listed(self, name: str) -> bool:
        """Does places.yaml have it?"""
        return name in self.places


def _dictionary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Forms written small; nouns that are inflected as only common ones are; all that is written with a capital."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    lemmas = {str(form): str(lemma) for form, lemma in DefaultDictionaryFactory().get_dictionary("de").items()}
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma in lemmas.items():
        forms[lemma].add(form)
    plain = fold.__wrapped__
    small, nouns, capital = set(), set(), set()
    for form, lemma in lemmas.items():
        if form.islower():
            small.add(plain(form))
            continue
        capital.add(plain(form))
        own = {form + ending for ending in ("", "s", "es", "er", "ern")}
        if lemma != form or forms[form] - own:
            nouns.add(plain(form))
    return frozenset(small), frozenset(nouns), frozenset(capital)


def _english() -> frozenset[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    return frozenset(str(form) for form in DefaultDictionaryFactory().get_dictionary("en") if str(form).islower())


def _people() -> frozenset[str]:
    providers = [import_module(f"faker.providers.person.{locale}").Provider for locale in _PEOPLE]
    lists = [getattr(p, part, ()) for p in providers for part in _NAMES]
    return frozenset(fold(str(name)) for names in lists for name in names)


def _of_the_lists() -> frozenset[str]:
    """Every word of bot/language/data but the places."""
    found: set[str] = set()
    for path in FOLDER.glob("*.yaml"):
        if path.stem not in ("places", "auslandsorte", "gemeinden"):
            found |= {fold(word) for word in _WORD.findall(path.read_text(encoding="utf-8"))}
    return frozenset(found)


def _written_small(root: Path) -> frozenset[str]:
    """Words of data/nlu that stand written small amid sentences that write nouns with a capital."""
    found: set[str] = set()
    for path in sorted((root / "data" / "nlu").rglob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", []):
            for line in (block.get("examples") or "").split("\n"):
                said = _WORD.findall(_MARK.sub(r"\1", line.removeprefix("- ")))
                capitals = [word for word in said[1:] if word.istitle() and len(word) > 3]
                if len(capitals) >= 2:
                    found |= {fold(word) for word in said if word.islower()}
    return frozenset(found)


def _places(raw: Any) -> frozenset[str]:
    """What places.yaml lists, at home and abroad."""
    blocks = [block for part in ("laender", "adjektive", "kreise", "staedte") for block in raw[part].values()]
    blocks += [raw["laenderweit"], *raw["ausland"].values(), raw["keine_staedteadjektive"]]
    listed = [word for block in blocks for word in words(block)]
    listed += [name.replace("_", " ") for part in ("regionen", "gruppen") for name in raw[part]]
    return frozenset(fold(word) for word in listed)
