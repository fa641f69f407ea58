"""What the text says is not known: "Ich weiß nicht, wie viele KMU es sind", "Ob es eine Strategie gibt, kann ich nicht sagen"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .kinds import FACTS
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .polarity import unknown
from .quality import qualities

_COUNTED = rx(r"\b(?:wie ?viele?|anzahl|zahl)(?: der| an| von| die| unserer| davon| genau)? (?P<noun>[\w-]+)\b")
_SUMS = (
    ("de_minimis_eur", rx(r"\bde-?minimis\w*")),
    ("management_vzae", rx(r"\b(?:wie ?viele?|anzahl|zahl)(?: der| an| von)? (?:\w*stellen|vzä|vollzeit\w*)\b")),
    ("foerderbedarf_eur", rx(r"\b(?:förderbedarf|fördersumme|wie ?viel (?:geld|förderung))\b")),
    ("laufzeit_monate", rx(r"\b(?:laufzeit|wie lange)\b")),
    (
        "beschaeftigte_groesstes_unternehmen",
        rx(r"\b(?:wie groß (?:der|das) größte|größte\w* (?:firma|unternehmen|betrieb))\b"),
    ),
)
_PERSON = rx(
    r"\b(?:weiß|weiss|wissen|wüsste|ahnung|sagen|information\w*|kenne|kennen|kenntnis|überfragt|nachfragen|nachschauen|nachsehen|schimmer|plan|bekannt)\b"
)
_WHETHER_IT_IS = rx(r"\bob\b|\bunbekannt\b")
_KNOWS_NOT = rx(
    r"\b(?:kenne|kennen|wissen|weiß|fehlt mir|fehlen mir|habe ich|liegt mir|liegen mir)\b(?: \S+){0,4}? (?:nicht|keine?|jede (?:information|kenntnis)|die (?:information|zahl\w*))\b|\bfehlt mir\b"
)


def read_unknowns(form: Normal, said: set[str]) -> list[Statement]:
    """Statements "unbekannt" for facts that the text names as not known and states nowhere."""
    found: dict[str, Statement] = {}
    for number in dict.fromkeys(c.sentence for c in form.clauses if c.last > c.first):
        clauses = [c for c in form.clauses if c.sentence == number]
        text = " ".join(c.text for c in clauses)
        after = form.sentence_text(number + 1) if number in form.questions else ""
        if number in form.questions and not (after and unknown(after) and len(after.split()) <= 6):
            continue
        speaks = bool(_PERSON.search(f"{text} {after}"))
        if not speaks and not _WHETHER_IT_IS.search(text):
            continue
        if not (unknown(f"{text} {after}") or _KNOWS_NOT.search(text)):
            continue
        for fact in _facts(clauses) if speaks else _called(clauses):
            if fact not in said:
                found.setdefault(
                    fact,
                    Statement(
                        fact, "unbekannt", form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end
                    ),
                )
    return list(found.values())


def _facts(clauses: list[Clause]) -> list[str]:
    """Facts that the unknown part speaks of: its own clause, or the one that hangs on it with "ob" or "wie viele"."""
    facts: list[str] = []
    for place, clause in enumerate(clauses):
        near = [c.text for c in clauses[max(0, place - 1) : place + 2]]
        if not (
            unknown(clause.text)
            or _KNOWS_NOT.search(clause.text)
            or any(unknown(t) or _KNOWS_NOT.search(t) for t in near)
        ):
            continue
        indirect = rx(r"\b(?:ob|wie ?viele?|wie lange|wie hoch)\b").search(clause.text)
        own = unknown(clause.text) or _KNOWS_NOT.search(clause.text)
        if not indirect and not own:
            continue
        counted = _COUNTED.search(clause.text)
        kind = noun_class(counted.group("noun")) if counted else None
        if kind in FACTS:
            facts.append(FACTS[kind])
        facts += [fact for fact, pattern in _SUMS if pattern.search(clause.text)]
        facts += _qualities_in(clause.text, asked_for=bool(indirect))
    return facts


_LEADS = rx(
    r"^(?:\S+ ){0,2}?(?:zur?|zum|bei der|beim|über die|was die|von der)\b|\bob\b|^(?:die |unsere |ihre )?\w+ (?:ist|wäre|bleibt) (?:mir|uns)\b"
)
_NO_NAMES = {"offen"}  # "noch offen" says that it is not known


def _qualities_in(text: str, asked_for: bool) -> list[str]:
    """The qualities that are said not to be known: by their name ("ob es neutral ist", "zur Neutralität"), or by their thing."""
    called = _by_name(text) if asked_for or _LEADS.search(text) else []
    return called or [q.fact for q in qualities() if q.topic is not None and q.topic.search(text)]


def _by_name(text: str) -> list[str]:
    named = [q for q in qualities() if q.topic is None and q.label]
    return [q.fact for q in named if q.label and not _NO_NAMES.issuperset(q.label.findall(text))]


def _called(clauses: list[Clause]) -> list[str]:
    """The qualities that a sentence leaves open, whoever knows of them: "ob das Ziel technisch ist, ist noch offen"."""
    return [fact for clause in clauses if _LEADS.search(clause.text) for fact in _by_name(clause.text)]
