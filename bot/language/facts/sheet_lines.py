"""What the line of a fact sheet says of other facts: nothing, where it is bare. "Auslandskontakte? Keine" is about contacts alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bare_replies import is_bare, is_left_open
from .field_names import FIGURE
from .model import Statement
from .normal import normal
from .self_asked import Pair, lines_of_the_sheet

SHORT = 6  # words of a reply that is about nothing else
_FIGURE = re.compile(r"(?:\w+ )?[#€@%]\d+(?: \w+)? ?\.?")  # "7", "rund 7 Stellen"


def without_fields(said: Sequence[Statement], text: str) -> list[Statement]:
    """The statements but for those that the line of a fact sheet makes beside its own: "Auslandskontakte? Keine" is about nothing else."""
    fields = lines_of_the_sheet(text)
    return [s for s in said if not any(_is_beside(s, pair) for pair in fields)]


def _is_beside(said: Statement, pair: Pair) -> bool:
    if said.fact == pair.asked.fact or not pair.start <= said.start < pair.end:
        return False
    if is_bare(pair.reply) or is_left_open(pair.reply, pair.asked):
        return True
    if said.learned and len(pair.reply.split()) <= SHORT:
        return True  # "Konzerne? Lieber nicht."
    figure = isinstance(said.value, (int, float)) and not isinstance(said.value, bool)
    return pair.asked.kind == FIGURE and figure and _is_figure(pair.reply)


def _is_figure(reply: str) -> bool:
    return bool(_FIGURE.fullmatch(normal(reply).string))
