"""A body told as the only one of its kind: "unser einziges Institut", "das einzige Institut im Netzwerk"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun
from .kinds import Mention, word_at
from .normal import Normal

_OURS = ("unser", "unsere", "unserem", "unserer", "als")
_THE = ("das", "die", "der", "dem", "den", "vom", "beim", "zum")
_AMONG_US = rx(r"\b(?:netzwerk|verbund|cluster|konsortium|bündnis|runde|bei uns|unter uns|dabei|im boot|an bord)\b")


def only_one(form: Normal, i: int) -> Mention | None:
    """One of its kind, where the token says so; "die einzige Hochschule der Stadt" need not be among us."""
    if not form.tokens[i].norm.startswith("einzig"):
        return None
    before = word_at(form, i - 1)
    if before not in _OURS and not (before in _THE and _AMONG_US.search(form.clause_of(i).text)):
        return None
    head = head_noun(form, i + 1)
    if head is None or head[0] not in ("hochschule", "forschung", "gross"):
        return None
    return Mention(head[0], 1, None, i, head[1])
