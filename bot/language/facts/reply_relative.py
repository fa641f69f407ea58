"""A sum told by its relation to one that is known: asked for private money, "die halbe Fördersumme", "genauso viel", "das Doppelte"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fold import rx
from .model import Question
from .normal import Normal, normal
from .numbers import tidy

_BASES = {"private_mittel_eur": "foerderbedarf_eur", "foerderbedarf_eur": "private_mittel_eur"}
_LEAD = r"^(?:(?:ja|also|na|etwa|rund|ungefähr|circa|ca|so|genau|wohl|noch|nochmal|mal|einmal|das|der|wäre|wären|ist|sind|wird) )*"
_OF_IT = r"(?: (?:davon|der|des|von der|vom|wie die|wie der|wie das|\w*förder\w*|\w*zuschuss\w*|\w*summe|beantragten?|geld|dazu|drauf|obendrauf|noch|einmal|wie (?:privat|von den firmen|die firmen|vom bund|vom staat)|aus der wirtschaft|von den firmen|privat\w*|mittel))* ?[.!]?$"
_RELATIONS = (
    (
        1.0,
        r"(?:ein ?mal |noch ?(?:ein)?mal )?(?:(?:genau|eben|gleich)so ?viel|(?:genau|eben) so viel|noch ?(?:ein)?mal so ?viel|gleich ?viel|dasselbe|das gleiche|(?:die|der) gleiche (?:summe|betrag)|dieselbe summe|derselbe betrag|eins zu eins)",
    ),
    (0.5, r"(?:halb so ?viel|(?:die )?halbe \w*(?:summe|förderung))"),
    (2.0, r"(?:doppelt so ?viel|das doppelte|zweimal so ?viel)"),
    (3.0, r"(?:dreimal so ?viel|das dreifache)"),
)
_COMPILED = tuple((factor, rx(_LEAD + said + _OF_IT)) for factor, said in _RELATIONS)
_OF_THE_GRANT = rx(r"\b\w*(?:förder|zuschuss)\w*")
_SHARE = rx(
    _LEAD + r"(?:die |ein |eine )?%(?P<n>\d+) (?:davon|(?:der|von der|des|vom) \w*(?:förder|zuschuss)\w*) ?[.!]?$"
)


def tells_relation(text: str) -> bool:
    """ "Nochmal dieselbe Summe", "genauso viel": is it nothing but a relation to another figure?"""
    string = normal(text).string
    return any(pattern.match(string) for _, pattern in _COMPILED)


def related_sum(form: Normal, asked: Question, known: Mapping[str, Any]) -> float | None:
    """What the relation comes to; None where the reply tells none, or the other sum is not known as one figure."""
    base = known.get(_BASES.get(asked.fact, ""))
    if not isinstance(base, (int, float)) or isinstance(base, bool):
        return None
    if asked.fact == "foerderbedarf_eur" and _OF_THE_GRANT.search(form.string):
        return None  # a share of the grant itself
    share = _SHARE.match(form.string)
    if share is not None:
        return tidy(base * float(form.tokens[int(share["n"])].value or 0))
    factor = next((factor for factor, pattern in _COMPILED if pattern.match(form.string)), None)
    return None if factor is None else tidy(base * factor)
