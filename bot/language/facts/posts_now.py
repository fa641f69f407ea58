"""Posts that are there beside those that are to come: "drei Vollzeitstellen sollen es werden, zurzeit ist es eine halbe"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .clauses import Clause
from .fold import rx
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .scope import NOW

_TO_COME = rx(r"\b(?:soll|sollen|geplant|wollen|möchten|angestrebt|wachsen)\b")
_POSTS = rx(
    r"\b(?:vzä|vzae|fte|\w*vollzeit\w*|(?:manage\w*|personal|plan)stellen?|(?:#\d+|neue\w*|weitere\w*|mehr|volle\w*|ganze\w*|eine) (?:\S+ )?stellen?)\b"
)
_SO_MANY = rx(
    r"\b(?:ist|sind|haben|hat) (?!wir #)(?:(?:es|wir|sie|das|nur|erst|bloß|gerade|mal|noch|knapp|rund) )*(?:#(?P<n>\d+)|(?P<half>eine? halben?)|(?P<one>eine))(?= ?(?:[.,;]|$| und (?P<more>eine? halbe)| (?:besetzt|stellen?|vollzeit\w*|vzä|fte)\b))"
)


_WERE = rx(r"\b(?:hatten?|waren?|saßen?|gab es|arbeiteten?|gehabt)\b")
_ONLY_NOW = rx(r"\b(?:nur noch|bloß noch|im moment)\b")


def _to_come(text: str) -> bool:
    return bool(_TO_COME.search(text) and _POSTS.search(text))


def _there_once(before: Sequence[Clause]) -> bool:
    """ "Früher hatten wir drei volle Stellen, das war einmal." """
    return any(_POSTS.search(c.text) and _WERE.search(c.text) for c in before)


def posts_now(form: Normal, blocked: set[str]) -> Statement | None:
    """How many posts there are now, where the clause before tells how many are to come, or one of two before how many there were."""
    for k, (before, clause) in enumerate(pairwise(form.clauses)):
        coming = _to_come(before.text) and not before.status & blocked - {"planned"}
        if clause.status & blocked or not (coming or _there_once(form.clauses[max(0, k - 1) : k + 1])):
            continue
        said = _SO_MANY.search(clause.text) if NOW.search(clause.text) or _ONLY_NOW.search(clause.text) else None
        if said is None:
            continue
        value = float(form.tokens[int(said["n"])].value or 0) if said["n"] else 0.5 if said["half"] else 1.0
        value += 0.5 if said["more"] else 0.0
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        return Statement("management_vzae", tidy(value), start, end)
    return None
