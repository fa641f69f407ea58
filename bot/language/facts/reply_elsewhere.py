"""A yes or no that belongs to something else than the open question: "Nein, nix Technisches", "Das Gerät ist gekauft, ja, aber privat"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .judging import VERB
from .model import Statement
from .normal import Normal
from .qualities import judge_reply
from .quality import quality_of
from .reply_beside import FOLLOW_FROM_A_PLACE, PLACE, rivals

_BARE = rx(
    r"^(?:ach |oh |na |also |äh |hm )*(?:ja|jo|jawohl|klar|genau|nein|nee|nö|ne|no)(?: ja| nein| doch)? ?[.,:;-]?$"
)
_NO = rx(r"\b(?:nein|nee|nö|ne|no)\b")
# "Ja, und eine Strategie haben wir auch": the yes has its say first.
_GOES_ON = rx(
    r"^(?:und|aber|doch|denn|weil|nur|wobei|obwohl|allerdings|außerdem|dazu|sogar|zumal|da)\b|\b(?:auch|ebenfalls|ebenso|außerdem|sonst)\b"
)
_OWN_TONE = {
    "vorhaben_begonnen": rx(r"\b(?:schon|bereits|längst|läuft|laufen|seit)\b")
}  # "Ja, ein Prototyp steht schon"
SHORTEST = 3  # words of a clause that says something of its own


def belongs_elsewhere(form: Normal, fact: str, stated: list[Statement]) -> bool:
    """Does what stands right beside a bare yes or no speak plainly of another fact?"""
    clauses = form.clauses
    place = next((i for i, clause in enumerate(clauses) if _BARE.match(clause.text)), None)
    if place is None or any("question" in clause.status for clause in clauses):
        return False
    if place:
        return _concedes(clauses, place, fact)
    return len(clauses) > 1 and _says_another(form, clauses, fact, stated)


def _says_another(form: Normal, clauses: list[Clause], fact: str, stated: list[Statement]) -> bool:
    """ "Nein, nix Technisches": the clause says that no of another quality, or corrects a count, and goes on from nothing."""
    bare, clause = clauses[:2]
    own = _OWN_TONE.get(fact)
    if _GOES_ON.search(clause.text) or (own and own.search(clause.text)) or judge_reply(fact, clause.text) is not None:
        return False
    within = range(form.tokens[clause.first].start, form.tokens[clause.last - 1].end)
    others = [s for s in stated if s.start in within and s.fact != fact and s.fact not in rivals(fact)]
    said = not _NO.search(bare.text)
    told = {s.fact for s in others}
    spoken = [s for s in others if not (PLACE in told and s.fact in FOLLOW_FROM_A_PLACE)]  # "Ja, in Regensburg"
    return any(s.value is said for s in spoken) or (bool(_COUNTS.match(clause.text)) and bool(others))


_COUNTS = rx(
    r"^(?:es |wir |das )?(?:sind |haben )?(?:eben |doch |nur |bloß |genau |insgesamt )*#\d+ (?:sind|haben|davon|von)\b"
)


def _concedes(clauses: list[Clause], place: int, fact: str) -> bool:
    """ "Das Gerät ist gekauft, ja, aber privat": the yes in the midst belongs to the clause before it."""
    before, last = clauses[place - 1], place == len(clauses) - 1
    if last or before.sentence != clauses[place].sentence or len(before.text.split()) <= SHORTEST:
        return False
    return bool(VERB.search(before.text)) and not _touches(fact, before.text)


def _touches(fact: str, text: str) -> bool:
    quality = quality_of(fact)
    return quality is None or bool(quality.touched.search(text))
