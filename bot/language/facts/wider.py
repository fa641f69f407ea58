"""What only several clauses say together: a sentence as a whole, and a short heading with its answer ("Strategie? Noch keine.")."""

from __future__ import annotations

from itertools import pairwise

from .asking_us import asks_us
from .clauses import Clause
from .fold import rx
from .judging import VERB
from .normal import Normal
from .once import once

_INDIRECT = rx(
    r"\b(?:geklärt|entschieden|nicht geklärt|noch offen|wissen|weiß|klären|überlegen|diskutieren|klar|offen|unklar) (?:\S+ ){0,4}?(?:nicht|noch)\b|\bist (?:\S+ ){0,2}?(?:offen|unklar|ungeklärt)\b|\bnoch nicht (?:geklärt|entschieden|fest)\b"
)


_BARE_ANSWER = rx(
    r"^(?:(?:auch|leider|eher|nein|ja|na|natürlich|noch|bisher|tja|hm) ?,? ?)*(?:ja|jo|klar|nein|nee|nö|nicht|keine?[rns]?|noch nicht|haben wir|gibt es|ungeklärt|(?:völlig |ganz )?offen|unklar|fehlanzeige|ohne uns)(?: (?:haben wir|gibt es|klar|nicht|keine?[rns]?|entschieden|geklärt|festgelegt))? ?[.]?$"
)


Piece = tuple[str, int, int]  # text, first token, last token (excluded)


@once
def _sentences(form: Normal) -> list[tuple[int, list[Clause]]]:
    groups: dict[int, list[Clause]] = {}
    for clause in form.clauses:
        groups.setdefault(clause.sentence, []).append(clause)
    return sorted(groups.items())


def _text(clauses: list[Clause]) -> str:
    return " ".join(c.text for c in clauses)


def _words(clauses: list[Clause]) -> int:
    return sum(c.last - c.first for c in clauses)


def headings(form: Normal, blocked: set[str]) -> list[Piece]:
    """Short questions without a verb, each with the short sentence that answers it."""
    sentences = _sentences(form)
    found = []
    for (number, clauses), (_, after) in pairwise(sentences):
        if number in form.questions and asks_us(_text(clauses)):
            continue
        heading = number in form.questions and _words(clauses) <= 5 and not any(VERB.search(c.text) for c in clauses)
        if number in form.questions and not heading and _BARE_ANSWER.match(_text(after)):
            found.append((f"{_text(clauses).replace('?', '')}{_text(after)}", clauses[0].first, after[-1].last))
        elif heading and _words(after) <= 14 and not any(c.status & blocked for c in after):
            found.append((_text(clauses).replace("?", "") + _text(after), clauses[0].first, after[-1].last))
    return found + _whether(form, blocked)


def _whether(form: Normal, blocked: set[str]) -> list[Piece]:
    """ "Ob wir ein Management haben: ja, professionell." """
    return [
        (f"{a.text.removeprefix('ob ').removesuffix(' :')} {b.text}", a.first, b.last)
        for a, b in pairwise(form.clauses)
        if a.text.startswith("ob ")
        and a.text.endswith(" :")
        and a.sentence == b.sentence
        and not b.status & blocked - {"condition"}
    ]


def wider(form: Normal, blocked: set[str]) -> list[Piece]:
    """Headings with their answers, then sentences of several clauses."""
    found = headings(form, blocked)
    for number, clauses in _sentences(form):
        text = _text(clauses)
        indirect = number not in form.questions and _INDIRECT.search(text)
        shut = blocked - ({"question"} if indirect else set())
        if len(clauses) > 1 and _words(clauses) <= 32 and not any(c.status & shut for c in clauses):
            found.append((text, clauses[0].first, clauses[-1].last))
    return found
