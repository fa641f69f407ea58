"""Lists of which a pattern knew only some nouns: "27 Hotels, vier Bergbahnen", "Rechenzentren sieben, Netzbetreiber drei"."""

from __future__ import annotations

from collections.abc import Sequence

from .data import stop_words
from .figure_tokens import is_one
from .fold import rx
from .heads import head_noun, refine
from .kinds import FIRMS, shown
from .model import Statement
from .normal import Normal
from .nouns import noun_class, only_looks_like_firms
from .things import one_thing
from .tokens import Token

ADDING = {  # bodies whose kinds have many names, and the nouns that may stand in their lists
    "zahl_unternehmen": FIRMS,
    "zahl_hochschulen": {"hochschule"},
    "zahl_forschungseinrichtungen": {"forschung"},
}
_GOES_ON = {",", "und", "sowie", "plus", "+", "&"}
_LABELS = {":", "="}
_NO_NOUN = stop_words("keine_beiwoerter") | {
    "davon",
    "darunter",
    "aus",
    "von",
    "in",
    "wollten",
    "uberhaupt",
    "insgesamt",
    "gesamt",
}
_NO_BODY_OF_OURS = rx(
    r"(?:vereine?|verb[aä]nden?|kammern?|st[aä]dten?|stadt|gemeinden?|kommunen?|kreise?n?|[aä]mtern?|amt|ministerien|leuten?|personen|menschen|köpfen?|projekten?|patenten?|jahren?|monaten?|standorten?|ländern?|dörfern?|orten?|ideen?|einwohnern?|gästen?|betten|hektar|studierenden?|studenten|kunden|absagen|anfragen|interessenten|kandidaten|bewerbungen|verwaltung(?:en)?|behörden?|bildungs|forschungs)$"
    r"|(?<!pflege)(?<!reha-)(?<!kur)einrichtung(?:en)?$|^(?:berufs|grund|ober|real|förder|volks|fach|ganztags)?-?schulen?$"
)
_LONGEST_ITEM = 4  # tokens of "ambulante Pflegedienste und"
_OF_SCIENCE = ("zahl_hochschulen", "zahl_forschungseinrichtungen")
_SCIENCE = rx(
    r"institut|labor|zentr|anstalt|forschung|akademi|hochschul|universit|fakult|fachhoch|^(?:unis?|fhs?|ths?|tus?|hs|fhi|fe)$"
)
_WITH_A_NOUN = 2  # tokens between two figures of a list: the noun of the first and what goes on


def joined(form: Normal, i: int, value: float, fact: str, said: Statement) -> Statement | None:
    """What the statement counts together with the figure at token i, if both stand in one list."""
    if said.fact != fact or fact not in ADDING or not isinstance(said.value, (int, float)):
        return None
    token, head = form.tokens[i], head_noun(form, i + 1)
    if head is not None and refine(form, *head) is None:
        return None  # "drei Labore der Uni"
    if is_one(token) and one_thing(form, i):
        return None
    if token.end < said.start:
        goes_before = _ahead(form, i, said, fact)
        return Statement(fact, shown(said.value + value, None), token.start, said.end) if goes_before else None
    if said.end >= token.start or not (_behind(form, i, said, fact) or _labelled(form, i, said, fact)):
        return None
    return Statement(fact, shown(said.value + value, None), said.start, token.end)


def _ahead(form: Normal, i: int, said: Statement, fact: str) -> bool:
    """ "Zwölf Wanderhotels und [zwei Agenturen]": the list begins with a noun that no pattern knows."""
    between = [t for t in form.tokens[i + 1 :] if t.start < said.start]
    first = next((t for t in form.tokens if t.start == said.start), None)
    if (
        fact != "zahl_unternehmen"
        or first is None
        or not (first.kind == "#" or is_one(first))
        or not 2 <= len(between) <= _LONGEST_ITEM
    ):
        return False
    *words, link = between
    plain = all(t.kind == "word" and t.norm not in _NO_NOUN | _GOES_ON for t in words)
    return (
        link.norm in _GOES_ON
        and plain
        and _may_be(words[-1], fact)
        and (words[-1].text[:1].isupper() or not _has_capitals(form))
    )


def _behind(form: Normal, i: int, said: Statement, fact: str) -> bool:
    """ "[27 Hotels], vier Bergbahnen", but not "[acht Betriebe], drei davon": it has a noun of its own."""
    between = [t.norm for t in form.tokens[:i] if t.start >= said.end]
    goes_on = between[-1:] != [] and between[-1] in _GOES_ON and len(between) <= _WITH_A_NOUN
    nouns = form.tokens[i + 1 : i + 1 + _WITH_A_NOUN]
    named = bool(nouns) and (nouns[0].text[:1].isupper() or not _has_capitals(form)) and nouns[0].norm not in _NO_NOUN
    return goes_on and named and all(_may_be(noun, fact) or noun.kind != "word" for noun in nouns)


def _labelled(form: Normal, i: int, said: Statement, fact: str) -> bool:
    """ "[Rechenzentren: sieben], Netzbetreiber: drei": each figure stands behind its noun."""
    between = [t for t in form.tokens[:i] if t.start >= said.end and t.norm not in _LABELS]
    ends = i + 1 == len(form.tokens) or form.tokens[i + 1].kind == "mark" or form.tokens[i + 1].norm in _GOES_ON
    last = [t for t in form.tokens[:i] if t.start < said.end][-1:]
    led = bool(last) and last[0].kind == "#"
    return ends and led and len(between) == _WITH_A_NOUN and between[0].norm in _GOES_ON and _may_be(between[1], fact)


def _has_capitals(form: Normal) -> bool:
    return any(token.text[:1].isupper() for token in form.tokens[1:] if token.kind == "word")


def _may_be(noun: Token, fact: str) -> bool:
    """A noun of the kind, or one that nobody knows: half a noun ("Forschungs- und Bildungseinrichtungen") and clubs are none."""
    if noun.kind != "word" or noun.text.endswith("-") or _NO_BODY_OF_OURS.search(noun.norm):
        return False
    if only_looks_like_firms(noun.norm):
        return False
    if fact in _OF_SCIENCE and not _SCIENCE.search(noun.norm):
        return False
    return noun_class(noun.norm) in (None, *ADDING[fact])


def joining(form: Normal, i: int, value: float, fact: str, found: Sequence[Statement]) -> Statement | None:
    """The first statement that the figure joins, with what both count together."""
    return next((whole for said in found if (whole := joined(form, i, value, fact, said))), None)
