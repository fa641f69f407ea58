"""Figures with a unit: money (money.py), duration (terms.py), staff and posts (staff.py)."""

from __future__ import annotations

from .fold import rx
from .model import Statement
from .money import as_much, is_sum, money, never, speaks_of_aid
from .normal import Normal
from .plans import dropped
from .staff import partial_posts, staff
from .terms import term


def read_sums(form: Normal, blocked: set[str], suppose: bool = False) -> list[Statement]:
    """Facts with EUR, months, staff and full-time posts; the first that is said of a fact holds."""
    found: dict[str, Statement] = {}
    posts = partial_posts(form, blocked)
    if posts is not None and not rx(r"#\d+ (?:vzä|vzae|vollzeit\w+|fte)\b").search(form.string):
        found[posts.fact] = posts
    for i, token in enumerate(form.tokens):
        if token.junk or token.value is None or token.kind not in "#€@":
            continue
        status = form.clause_of(i).status - ({"past"} if speaks_of_aid(form, i) else set())
        if status & blocked or dropped(form, i):
            continue
        said = (
            money(form, i, suppose)
            if is_sum(form, i)
            else term(form, i, suppose)
            if token.kind == "@"
            else staff(form, i)
        )
        if said is not None:
            found.setdefault(said.fact, said)
    if (nothing := never(form, blocked)) is not None:
        found.setdefault(nothing.fact, nothing)
    found.update({said.fact: said for said in as_much(form, found, blocked)})
    return list(found.values())
