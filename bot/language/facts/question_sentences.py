"""A question put as what it would state: "haben wir ein Büro" as "wir haben ein Büro", and with "in Ulm" in its gap "wo unser Büro ist" as "unser Büro ist in Ulm".

The order of the words need only be good enough for the reader, which looks at what stands near what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .asking_us import wording
from .normal import normal
from .questions import HAS_VERB, W_WORD

_MANY = re.compile(r"(?:wie ?viele?|wieviele?)$")
_HOW = re.compile(r"(?:lange?|gross|hoch|alt|weit)$")
_ENDS_LIKE_A_VERB = re.compile(r"\w+(?:t|[elr]n|nd|bin)$")
_IN = frozenset({"in", "im", "aus", "von", "bei", "an", "am"})


@dataclass(frozen=True)
class Word:
    """A word of the question: folded, and as it was written."""

    norm: str
    raw: str

    def noun(self) -> bool:
        return self.raw[:1].isupper()


def _plain(words: Sequence[Word]) -> str:
    return " ".join(word.raw for word in words)


def stated(words: list[Word]) -> str | None:
    """What a question for yes or no would state."""
    if words[0].norm == "ob":
        return _with_verb(words[1:-1], words[-1:])
    if _is_verb(words, 0):
        return _with_verb(words[1:], words[:1])
    return None if W_WORD.match(" ".join(w.norm for w in words)) else _plain(words)


def filled_in(words: list[Word], reply: str) -> str | None:
    """ "Wo unser Büro ist", "wie viele Firmen", "welches Label haben wir": the answer stands where the question has its gap."""
    lead, filled, rest = _gap(words, reply)
    if not lead:
        return _of_a_name(words, reply)
    if not rest:
        return filled
    whose = words[0].norm == "wer" or bool(_MANY.match(lead))
    verb_first = _is_verb(rest, 0)
    verb, others = (rest[:1], rest[1:]) if verb_first else (rest[-1:], rest[:-1])
    if not verb_first and not _ENDS_LIKE_A_VERB.match(verb[0].norm):
        return f"{filled} {_plain(rest)}" if _MANY.match(lead) else None
    subject = others[:1]
    if whose and not (words[0].norm == "wer" and subject and subject[0].norm in ("wir", "ich", "das")):
        return f"{filled} {_plain([*verb, *others])}"
    return _with_verb(others, verb, filled)


def _of_a_name(words: list[Word], reply: str) -> str | None:
    """ "Institute? Zwei aus Dresden.", "Im Ausland? Drei Firmen." """
    if any(HAS_VERB.fullmatch(word.norm) for word in words):
        return None
    return _counting(reply, words) if normal(reply).tokens[0].kind == "#" else None


def _counting(reply: str, named: list[Word]) -> str:
    """What is counted right behind its figure: "17 Partner insgesamt", and where it is behind what is counted."""
    first = normal(reply).tokens[0]
    inside = first.kind == "#" and named and named[0].norm not in _IN
    end = first.end if inside else len(reply)
    return f"{reply[:end]} {_plain(named)}{reply[end:]}".strip()


def _gap(words: list[Word], reply: str) -> tuple[str, str, list[Word]]:
    """The asking words, the answer with what it counts or names, and the rest of the question."""
    norms = [word.norm for word in words]
    for length in (2, 1):
        if _MANY.match(" ".join(norms[:length])):
            counted = _noun(words[length:])
            return "wieviele", _counting(reply, counted), words[length + len(counted) :]
    if norms[0] == "wie" and len(norms) > 1 and _HOW.match(norms[1]):
        return "wie", reply + (f" {words[1].raw}" if norms[1] == "gross" else ""), words[2:]
    place = norms[0] in _IN and len(norms) > 2
    which = words[1:] if place else words
    if which[0].norm.startswith("welche") and len(which) > 1:
        before = f"{norms[0]} " if place and not reply.lower().startswith(tuple(_IN)) else f"{which[1].raw} "
        return "welche", before + reply, which[2:]
    return (norms[0], reply, words[1:]) if norms[0] in ("wo", "wer", "was", "woher", "wohin", "worum") else ("", "", [])


def _noun(words: list[Word]) -> list[Word]:
    """The noun that is counted, with what describes it."""
    for i, word in enumerate(words[:3]):
        if word.noun():
            return words[: i + 1]
    if words and (words[0].norm in _IN or wording("begleiter").fullmatch(words[0].norm)):
        return []
    return words[:1] if words and not _is_verb(words, 0) and not wording("fuerwort").fullmatch(words[0].norm) else []


def _is_verb(words: Sequence[Word], i: int) -> bool:
    """By its form, and before what a subject begins with."""
    if i and words[i].noun():
        return False
    if HAS_VERB.fullmatch(words[i].norm):
        return True
    after = words[i + 1].norm if i + 1 < len(words) else ""
    begins = any(wording(name).fullmatch(after) for name in ("fuerwort", "begleiter", "davor"))
    return begins and bool(_ENDS_LIKE_A_VERB.match(words[i].norm))


def _with_verb(others: list[Word], verb: list[Word], filled: str = "") -> str:
    """The verb behind the subject, and behind that the answer."""
    end = _subject_end(others)
    pieces = (_plain(others[:end]), verb[0].raw.lower(), filled, _plain(others[end:]))
    return " ".join(piece for piece in pieces if piece)


def _subject_end(words: list[Word]) -> int:
    i = 0
    while i < len(words) and wording("davor").fullmatch(words[i].norm):
        i += 1
    if i < len(words) and wording("begleiter").fullmatch(words[i].norm):
        noun = next((j for j in range(i + 1, min(i + 4, len(words))) if words[j].noun()), None)
        if noun is not None or not wording("fuerwort").fullmatch(words[i].norm):
            return min(len(words), (i + 1 if noun is None else noun) + 1)
    return min(len(words), i + 1)
