"""A circle named by its size: "unsere Siebenerrunde aus Gießereien", "ein Quartett: …", "im Dreierbund"."""

from __future__ import annotations

from .fold import rx
from .kinds import FIRMS, Mention, word_at
from .normal import Normal
from .nouns import noun_class
from .numbers import number_word
from .questions import HAS_VERB

_BY_NUMBER = rx(
    r"^(\w+?)er-?(?:runde|bund|bande|gruppe|kreis|gespann|team|trupp|verbund|allianz|konsortium|netzwerk|bündnis|club)$"
)
_BY_NAME = {"duo": 2, "tandem": 2, "trio": 3, "quartett": 4, "quintett": 5, "sextett": 6, "septett": 7, "oktett": 8}
_OURS = rx(r"\b(?:wir|uns|unser\w*|konsortium|netzwerk|verbund|bündnis|ich|mir|mit)\b")
_SCIENCE = ("hochschule", "forschung")


def rounds(form: Normal, found: list[Mention]) -> None:
    """Adds the size of such a circle: firms where it is made of them, else partners."""
    for i, token in enumerate(form.tokens):
        size = _size(token.norm) if token.kind == "word" else None
        if size is None:
            continue
        sentence = form.sentence_text(form.clause_of(i).sentence)
        if HAS_VERB.search(sentence) and not _OURS.search(sentence):
            continue
        kind = _members(form, i)
        if kind and not any((m.kind == kind and not m.part) or m.value == size for m in found):
            found.append(Mention(kind, size, None, i, i, total=True))


def _size(word: str) -> float | None:
    if word in _BY_NAME:
        return _BY_NAME[word]
    match = _BY_NUMBER.match(word)
    size = number_word(match[1]) if match else None
    return size if size is not None and size > 1 else None


def _members(form: Normal, i: int) -> str | None:
    """Of whom the circle at token i consists: what the rest of its sentence names; None where it names nobody."""
    last = _end_of_naming(form, i)
    named = [noun_class(t.norm) for t in form.tokens[i + 1 : last] if t.kind == "word"]
    if any(kind in _SCIENCE for kind in named):
        return "partner"
    return next(("unternehmen" for kind in named if kind in FIRMS), None)


def _end_of_naming(form: Normal, i: int) -> int:
    """ "… aus Gießereien, und …" ends with its clause, "… – Brauerei, Mälzerei – …" with its dash, "…: …" with its sentence."""
    if word_at(form, i + 1) == "-":
        return next((k for k in range(i + 2, len(form.tokens)) if word_at(form, k) == "-"), len(form.tokens))
    clause = form.clause_of(i)
    if word_at(form, i + 1) in ("aus", "von"):
        return clause.last
    return max(c.last for c in form.clauses if c.sentence == clause.sentence)
