"""The German pipeline: spaCy's tokenizer, lemmas, then the ear's own components. Built when training, kept with the model.

No postponed annotations here: spaCy reads those of its factories when they are registered.
Lemmas come from a table made of the learned words (simplemma), or from an official German model where one is named in config.yml.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from bot.language.facts.fold import fold
from bot.language.names import Found, NameMatcher
from bot.language.spelling import Spelling
from bot.language.words import KEPT_WORDS, Word, meant, split

WORDS, PROGRAMMES, TERMS = "woerter", "programme", "begriffe"
PLAIN = ["lemmatizer", "woerter", "namen"]  # the pipeline without an official model
UNUSED = ("parser", "ner", "senter", "attribute_ruler")  # of an official model: slow, and nobody asks them
for extension in (WORDS, PROGRAMMES, TERMS):
    Doc.set_extension(extension, default=(), force=True)


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
        self.lemma_of = _lemma_of
        self.learn({}, {})

    def learn(self, programmes: Mapping[str, list[str]], terms: Mapping[str, list[str]]) -> None:
        """All spellings by id."""
        self._names = {PROGRAMMES: dict(programmes), TERMS: dict(terms)}
        self._matchers = {kind: NameMatcher(names, self._vocab) for kind, names in self._names.items()}

    def __call__(self, doc: Doc) -> Doc:
        words: list[Word] = doc._.woerter
        doc._.programme = self._matchers[PROGRAMMES].find(doc.text, meant(words))
        doc._.begriffe = self._matchers[TERMS].find(doc.text, meant(words)) or self._by_lemma(doc)
        return doc

    def _by_lemma(self, doc: Doc) -> list[Found]:
        lemmas = [lemma for token in doc if (lemma := self.lemma_of(token))]
        return self._matchers[TERMS].exact(lemmas) if lemmas else []

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The spellings."""
        _write(path, self._names)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The counterpart of `to_disk`."""
        names = _read(path)
        self.learn(names[PROGRAMMES], names[TERMS])


def _lemma_of(token: Token) -> str:
    return fold(token.lemma_) if token.is_alpha else ""


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


def load(folder: Path) -> Language:
    """The pipeline as it was kept. What only looks lemmas up in a table does so where they are asked for, once a word."""
    nlp = spacy.load(folder)
    if nlp.pipe_names == PLAIN:
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        names: Any = nlp.get_pipe("namen")
        table = dict(lemmatizer.lookups.get_table("lemma_lookup"))
        names.lemma_of = _looked_up(table)
        nlp.disable_pipe("lemmatizer")
        nlp.vocab.lex_attr_getters = {}  # nobody asks for anything else of a new word
    return nlp


def _looked_up(table: Mapping[int, str]) -> Callable[[Token], str]:
    @lru_cache(maxsize=KEPT_WORDS)
    def lemma(text: str) -> str:
        return fold(table.get(get_string_id(text), text)) if text.isalpha() else ""

    return lambda token: lemma(token.text)


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
