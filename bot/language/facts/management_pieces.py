"""Pieces of a text in which a management is told of: labels, what is to be done, sentences around an insertion."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .clauses import Clause
from .fold import rx
from .judging import VERB
from .model import Statement
from .normal import Normal
from .organisations import named
from .wider import Piece

MANAGED = rx(r"\b\w*manag(?:e\w+|t)\b")
_ITSELF = rx(r"^(?:die|der|das|sie|er) (?:\S+ ){0,2}?(?:selbst|selber|auch)\b")
TO_BE = rx(
    r"^(?:und |management )?(?:das|dies|es|die|den|diese\w*|übernehmen|machen)\b.*\b(?:soll|sollen|übernimmt|übernehmen|macht|wird|gehört)\b"
)


def labelled(form: Normal, blocked: set[str]) -> list[Piece]:
    """ "Management: zwei VZÄ, extern", "…managt die Firma Schulte, die selbst Partner ist": a piece that tells of the one before it."""
    return [
        (f"{a.text} {b.text}", a.first, b.last)
        for a, b in pairwise(form.clauses)
        if a.sentence == b.sentence
        and not (a.status | b.status) & blocked
        and (_ITSELF.match(b.text) or not VERB.search(b.text))
        and MANAGED.search(a.text)
    ]


def of_the_management(form: Normal, blocked: set[str]) -> list[Piece]:
    """ "Ein Netzwerkmanagement fehlt noch. Das soll ein Büro von außen übernehmen": the piece before says what is to be done."""
    return [
        (f"management {b.text}", b.first, b.last)
        for a, b in pairwise(form.clauses)
        if TO_BE.search(b.text) and MANAGED.search(a.text) and not (a.status | b.status) & blocked
    ]


_SEATED = rx(r"\b(?:angesiedelt|beheimatet|untergebracht|aufgehängt)\b")
_AT = rx(r"\b(?:beim|bei der|bei dem|am|an der|an dem) (?:\S+ )?$")


def seat_of_the_management(form: Normal, blocked: set[str]) -> Statement | None:
    """ "Das Management ist beim Fraunhofer IPT angesiedelt": the body that is called by name runs it."""
    if not _SEATED.search(form.string):
        return None
    for clause in form.clauses:
        if clause.status & blocked or not (MANAGED.search(clause.text) and _SEATED.search(clause.text)):
            continue
        for body in named(form):
            science = body.kind in ("forschung", "hochschule") and form.clause_at(body.start) is clause
            if science and _AT.search(form.string[max(0, body.start - 20) : body.start]):
                value = "forschungseinrichtung_im_netzwerk"
                return Statement("management_wer", value, *form.span(body.start, body.end))
    return None


_INSERTED = rx(
    r" , (?:der|die|das|dem|den|deren|dessen|welche\w*) [^,]{3,80} ,(?= )| , (?:selbst|auch|ebenfalls) (?:\S+ )?(?:partner\w*|mitglied\w*) ,(?= )"
)


def _stretches(form: Normal) -> Iterator[list[Clause]]:
    """The clauses of each sentence, or of each half that a semicolon makes."""
    stretch: list[Clause] = []
    for clause in form.clauses:
        if stretch and (clause.sentence != stretch[-1].sentence or stretch[-1].text.endswith(";")):
            yield stretch
            stretch = []
        stretch.append(clause)
    yield stretch


def without_insertion(form: Normal, blocked: set[str]) -> list[Piece]:
    """Sentences of several clauses as one: "Das Institut, das selbst Partner ist, würde die Leitung übernehmen" without the relative clause."""
    pieces = []
    for clauses in _stretches(form) if len(form.clauses) > 1 else ():
        text = " ".join(c.text for c in clauses)
        if len(clauses) < 2 or any(c.status & blocked for c in clauses):
            continue
        if _INSERTED.search(text):
            pieces.append((_INSERTED.sub("", text), clauses[0].first, clauses[-1].last))
        elif MANAGED.search(text) and len(text.split()) <= 25:
            pieces.append((text, clauses[0].first, clauses[-1].last))
    return pieces
