"""The German pipeline: spaCy's tokenizer, lemmas, then the ear's own components. Built when training, kept with the model.

No postponed annotations here: spaCy reads those of its factories when they are registered.
Lemmas come from a table made of the learned words (simplemma), or from an official German model where one is named in config.yml.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

from bot.language.facts.fold import fold
from bot.language.names import Found, NameMatcher
from bot.language.spelling import Spelling
from bot.language.words import KEPT_WORDS, Word, meant, split

WORDS, PROGRAMMES, TERMS = "woerter", "programme", "begriffe"
PLAIN = ["lemmatizer", "woerter", "namen"]  # the pipeline without an official model: its lemmas come from a table
UNUSED = ("parser", "ner", "senter", "attribute_ruler")  # of an official model: slow, and nobody asks them
LETTERS = re.compile(r"[^\W\d_]+")
for extension in (WORDS, PROGRAMMES, TERMS):
    Doc.set_extension(extension, default=(), force=True)


class Listened(NamedTuple):
    """A message, its words with slips undone, and the names in it."""

    text: str
    words: Sequence[Word]
    programmes: Sequence[Found]
    terms: Sequence[Found]


@Language.factory("woerter")
class Words:
    """The words of a message with slips undone, beside spaCy's own tokens (which keep "ZIM-Netzwerk" whole)."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.spelling = Spelling(())

    def __call__(self, doc: Doc) -> Doc:
        doc._.woerter = split(doc.text, self.spelling)
        return doc

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The learned words."""
        _write(path, list(self.spelling.words))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The counterpart of `to_disk`."""
        self.spelling = Spelling(_read(path))


@Language.factory("namen")
class Names:
    """Names of programmes and terms; a term also by its lemma, so that no inflected form has to be listed."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._vocab = nlp.vocab
        self.learn({}, {})

    def learn(self, programmes: Mapping[str, list[str]], terms: Mapping[str, list[str]]) -> None:
        """All spellings by id."""
        self._names = {PROGRAMMES: dict(programmes), TERMS: dict(terms)}
        self._matchers = {kind: NameMatcher(names, self._vocab) for kind, names in self._names.items()}

    def __call__(self, doc: Doc) -> Doc:
        words = meant(doc._.woerter)
        doc._.programme = self.programmes(doc.text, words)
        doc._.begriffe = self.terms(doc.text, words) or self.terms_by_lemma(_lemmas_of(doc))
        return doc

    def programmes(self, text: str, words: Sequence[str]) -> list[Found]:
        """Names of programmes in a text and its words."""
        return self._matchers[PROGRAMMES].find(text, words)

    def terms(self, text: str, words: Sequence[str]) -> list[Found]:
        """Terms in a text and its words."""
        return self._matchers[TERMS].find(text, words)

    def begins_a_term(self, lemma: str) -> bool:
        """Is it the first word of a term?"""
        return self._matchers[TERMS].begins(lemma)

    def terms_by_lemma(self, lemmas: Sequence[str]) -> list[Found]:
        """Terms in a row of lemmas."""
        return self._matchers[TERMS].exact(lemmas)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The spellings."""
        _write(path, self._names)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The counterpart of `to_disk`."""
        names = _read(path)
        self.learn(names[PROGRAMMES], names[TERMS])


def _lemmas_of(doc: Doc) -> list[str]:
    return [fold(token.lemma_) for token in doc if token.is_alpha and token.lemma_]


def _write(path: Path, what: Any) -> None:
    path.with_suffix(".json").write_text(json.dumps(what, ensure_ascii=False), encoding="utf-8")


def _read(path: Path) -> Any:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def build(
    model: str | None, spelling: Spelling, programmes: Mapping[str, list[str]], terms: Mapping[str, list[str]]
) -> Language:
    """A new pipeline; `model` is the name or folder of an official German model, None for the table of lemmas."""
    nlp = spacy.load(model, exclude=UNUSED) if model else _blank(spelling.words)
    words: Any = nlp.add_pipe("woerter")
    words.spelling = spelling
    names: Any = nlp.add_pipe("namen")
    names.learn(programmes, terms)
    return nlp


def listened(doc: Doc) -> Listened:
    """What a message says that went through the pipeline."""
    return Listened(doc.text, doc._.woerter, doc._.programme, doc._.begriffe)


class Listener:
    """The pipeline as it was kept, asked for one message after the other.

    Without an official model nobody needs spaCy's tokens but who looks for terms by their lemmas, and hardly a message has a lemma
    with which a term begins: the ear's own components are asked directly, and the rest only where it matters.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._words: Any = nlp.get_pipe("woerter")
        self._names: Any = nlp.get_pipe("namen")
        self._lemmas: Any = None
        if nlp.pipe_names == PLAIN:
            lemmatizer: Any = nlp.get_pipe("lemmatizer")
            self._lemmas = lemmatizer.lookups.get_table("lemma_lookup")
            nlp.vocab.lex_attr_getters = {}  # nobody asks for anything but the text of a word
        self._lemma = lru_cache(KEPT_WORDS)(self._looked_up)

    def __call__(self, text: str) -> Listened:
        """What a message says."""
        if self._lemmas is None:
            return listened(self._nlp(text))
        words = split(text, self._words.spelling)
        said = meant(words)
        terms = self._names.terms(text, said) or self._terms_by_lemma(text)
        return Listened(text, words, self._names.programmes(text, said), terms)

    def _terms_by_lemma(self, text: str) -> list[Found]:
        if not any(self._names.begins_a_term(self._lemma(letters)) for letters in LETTERS.findall(text)):
            return []
        lemmas = (self._lemma(token.text) for token in self._nlp.make_doc(text))
        found: list[Found] = self._names.terms_by_lemma([lemma for lemma in lemmas if lemma])
        return found

    def _looked_up(self, word: str) -> str:
        return fold(self._lemmas.get(word, word)) if word.isalpha() else ""


def load(folder: Path) -> Listener:
    """The pipeline as it was kept."""
    return Listener(spacy.load(folder))


def _blank(words: Iterable[str]) -> Language:
    nlp = spacy.blank("de")
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lookups = Lookups()
    lookups.add_table("lemma_lookup", _lemmas(words))
    lemmatizer.initialize(lookups=lookups)
    return nlp


def _lemmas(words: Iterable[str]) -> dict[str, str]:
    """Lemmas of the learned words, as typed in lower case and with a capital."""
    import simplemma

    forms = {form for word in words for form in (word, word.capitalize())}
    found = {form: simplemma.lemmatize(form, lang="de", greedy=True) for form in forms}
    return {form: lemma for form, lemma in found.items() if lemma != form}
