"""Universities of two sorts side by side, without a name: "die Uni und die FH, beide in Rostock" are two."""

from __future__ import annotations

from collections.abc import Iterator

from .bodies import Named
from .clauses import Clause
from .fold import rx
from .kinds import FIRMS, word_at
from .normal import Normal
from .nouns import noun_class
from .questions import HAS_VERB

_SORT = rx(r"^(?:uni|universität|tu|th|fh|ph|hochschule|\w{3,}hochschule|\w{3,}universität|berufsakademie)$")
_ADJECTIVE = rx(r"^(?:technische|duale|pädagogische|medizinische|private|kirchliche|staatliche)n?$")
_LINKS = {"und", "sowie", ",", "plus", "&", "+"}
_NAME = 4  # tokens of a name with the link behind it
_ENDS = _LINKS | {"", ".", ";", ")", "beide"}
_SIDE_BY_SIDE = 3
_ARTICLES = {"die", "der", "de", "unsere", "unserer", "auch", "eine", "einer"}
_BESIDE = {"an", "neben", "zwischen"}  # "an der Uni und der FH gelernt": where something happens
_JOINED = rx(
    r"\b(?:dabei|beteiligt|beteiligen|vertreten|an bord|im boot|mit von der partie|mit(?:machen|ziehen|wirken|forschen)?|partner\w*|haben wir|"
    r"(?:gehören|zählen|stoßen) (?:\S+ ){0,2}?(?:zu|dazu)|dazu|beide(?= (?:in|aus|von|am|hier|vor)\b| ?[.,;)]| ?$)|unterstützen|begleiten|helfen|zusammen\w*|gemeinsam)\b"
)
_NOT_SO = rx(
    r"\b(?:könnte\w*|sollte\w*|vielleicht|überleg\w*|eventuell|reden|sprechen|fragen|angefragt|abgesagt|gern\w*|nicht|kein\w*|ohne|such\w*|"
    r"wünsch\w*|hoff\w*|weder|oder|student\w*|studier\w*|absolvent\w*|professor\w*)\b"
)


def university_pairs(form: Normal) -> Iterator[Named]:
    """Each of two such universities, where the text says that they take part or lists them among others."""
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or not _SORT.match(token.norm):
            continue
        other = _beside(form, i)
        if other is not None and _is_ours(form, i):
            for k in (i, other) if other - i <= _SIDE_BY_SIDE else (other,):  # the first may have a name, found by that
                start = form.offsets[k]
                yield Named("hochschule", form.tokens[k].norm, start, start + len(form.tokens[k].norm))


def _beside(form: Normal, i: int) -> int | None:
    """The place of a university of another sort that is linked with the one at token i."""
    link = next((k for k in range(i + 1, i + 1 + _NAME) if word_at(form, k) in _LINKS), None)
    if link is None or any(not _may_name(form, k) for k in range(i + 1, link)):
        return None
    j = link + 1 if word_at(form, link + 1) not in _ARTICLES else link + 2
    j += bool(_ADJECTIVE.match(word_at(form, j)))
    if not _SORT.match(word_at(form, j)) or word_at(form, j) == word_at(form, i):
        return None
    apart = form.clause_of(j) is not form.clause_of(i) and word_at(form, j + 1) not in _ENDS
    return None if apart else j  # "mitmachen tut die FH, die Uni schaut zu"


def _may_name(form: Normal, k: int) -> bool:
    """ "Universität Rostock", "Hochschule in Wismar" """
    token = form.tokens[k]
    return token.kind == "word" and (token.text[:1].isupper() or token.norm in ("in", "zu"))


def _is_ours(form: Normal, i: int) -> bool:
    clause = form.clause_of(i)
    before = i - 2 if word_at(form, i - 1) in _ARTICLES else i - 1
    if _NOT_SO.search(clause.text) or word_at(form, before) in _BESIDE:
        return False
    listed = any(t.kind == "word" and noun_class(t.norm) in FIRMS for t in form.tokens) and not HAS_VERB.search(
        clause.text
    )
    return listed or any(_JOINED.search(text) for text in _around(form, clause))


def _around(form: Normal, clause: Clause) -> Iterator[str]:
    """The clause and what stands right beside it without a verb of its own: "…, beide in Rostock"."""
    at = form.clauses.index(clause)
    yield clause.text
    for beside in form.clauses[max(0, at - 1) : at + 2]:
        if beside.sentence == clause.sentence and not HAS_VERB.search(beside.text):
            yield beside.text
