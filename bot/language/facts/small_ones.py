"""Counted firms of which it is said that they are KMU: "meine Firma und elf weitere sind KMU", "die übrigen 21 Firmen sind KMU"."""

from __future__ import annotations

from .fold import rx
from .kinds import Mention
from .normal import Normal
from .part_words import THE_OTHERS

_ARE_SMALL = rx(r"^(?:sind|gelten als|zählen als) (?:alle |allesamt |sämtlich |jeweils )?kmus?\b")
_OTHERS = rx(rf"^{THE_OTHERS}$")


def with_small(form: Normal, found: list[Mention]) -> list[Mention]:
    """The mentions with what is small; "die übrigen 21" alone are not all firms that there are."""
    firms = [m for m in found if m.kind == "unternehmen"]
    small = [m for m in firms if m.high is None and _are_small(form, m)]
    others = [m for m in small if _are_the_others(form, m)]
    kept = [m for m in found if m not in others] if len(others) == len(firms) else list(found)
    more = [m for m in small if m.more and m.plus_own and m not in others]
    kept += [Mention("kmu", m.value, None, m.first, m.last, part=True) for m in others]
    return kept + [Mention("kmu", m.value + 1, None, m.first, m.last, part=True) for m in more]


def _are_small(form: Normal, m: Mention) -> bool:
    return bool(_ARE_SMALL.match(" ".join(t.norm for t in form.tokens[m.last + 1 : m.last + 4])))


def _are_the_others(form: Normal, m: Mention) -> bool:
    return bool(_OTHERS.match(" ".join(t.norm for t in form.tokens[max(0, m.first - 2) : m.first])))
