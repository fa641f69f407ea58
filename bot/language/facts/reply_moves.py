"""A count with who came and who went since: "erst waren es zehn, zwei sind gegangen", "zehn, dann kamen noch vier dazu"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .fold import rx
from .model import Statement
from .normal import Normal

if TYPE_CHECKING:
    from .reply_figures import Figure

_ONCE = rx(
    r"\b(?:erst|zuerst|zunächst|anfangs|ursprünglich|früher|einst|mal|einmal|damals|gestartet|angefangen|begonnen|waren|standen|zählten)\b|^von \S+ (?:sind|haben)$"
)
_LEFT = rx(
    r"^(?:\w+ )?(?:(?:sind|ist|haben|hat|leider|wieder|dann|inzwischen|aber|schon|uns|davon) )*"
    r"(?:gegangen|abgesprungen|ausgestiegen|ausgeschieden|ausgetreten|aufgehört|abgesagt|weggefallen|weggebrochen|abgewandert|verlassen|weg|raus|dichtgemacht|zugemacht|aufgegeben|geschlossen|pleite|insolvent)\b"
)
_CAME = rx(
    r"^(?:\w+ )?(?:(?:sind|ist|haben|hat|dann|inzwischen|noch|später|neu) )*(?:dazu|hinzu|dazugekommen|hinzugekommen|dazugestoßen|eingestiegen|beigetreten)\b(?! (?:sollen|kommen sollen))"
)
_ARRIVED = rx(r"\b(?:kamen|kam|sind|ist|stießen|stieß)\b")
_OTHERWISE = rx(r"\b(?:davon|darunter|von denen|sollen|wollen|möchten|könnten|würden|werden|vielleicht|wenn|falls)\b")
_SOMEBODY = {"einer", "eine", "eins", "eines"}


def came_and_went(form: Normal, figures: list[Figure]) -> Statement | None:
    """The count after all that is told; None where nobody came or went, or where the first figure is of today."""
    first = min(figures, key=lambda f: f.at, default=None)
    if first is None or not isinstance(first.said.value, int) or _OTHERWISE.search(form.string):
        return None
    steps = [(f.at, f.said.value) for f in figures if f.at > first.at]
    steps += [(i, 1) for i, t in enumerate(form.tokens) if i > first.at and t.kind == "word" and t.norm in _SOMEBODY]
    steps = [(at, value) for at, value in sorted(steps)]
    total, moves = first.said.value, 0
    before = " ".join(t.norm for t in form.tokens[: first.at + 2])
    edges = [*(at for at, _ in steps), len(form.tokens)]
    for (at, value), until in zip(steps, itertools.islice(edges, 1, None), strict=True):
        behind = " ".join(t.norm for t in form.tokens[at + 1 : until])
        came = _CAME.match(behind) and _ARRIVED.search(form.string)
        left = _LEFT.match(behind) and _ONCE.search(before)
        if not isinstance(value, int) or not (came or left):
            return None
        total, moves = total + (value if came else -value), moves + 1
    if not moves or total < 0:
        return None
    last = form.tokens[steps[-1][0]]
    return Statement(first.said.fact, total, first.said.start, last.end)
