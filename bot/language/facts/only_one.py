"""A body told as the only one of its kind: "unser einziges Institut", "das einzige Institut im Netzwerk"."""

from __future__ import annotations

from .fold import rx
from .heads import head_noun
from .kinds import Mention, word_at
from .normal import Normal
from .nouns import noun_class

_OURS = ("unser", "unsere", "unserem", "unserer", "als")
_THE = ("das", "die", "der", "dem", "den", "vom", "beim", "zum")
_AMONG_US = rx(r"\b(?:netzwerk|verbund|cluster|konsortium|bündnis|runde|bei uns|unter uns|dabei|im boot|an bord)\b")


def only_one(form: Normal, i: int) -> Mention | None:
    """One of its kind, where the token says so; "die einzige Hochschule der Stadt" need not be among us."""
    if not form.tokens[i].norm.startswith("einzig"):
        return None
    if (firm := _only_firm(form, i)) is not None:
        return firm
    before = word_at(form, i - 1)
    if before not in _OURS and not (before in _THE and _AMONG_US.search(form.clause_of(i).text)):
        return None
    head = head_noun(form, i + 1)
    if head is None or head[0] not in ("hochschule", "forschung", "gross"):
        return None
    return Mention(head[0], 1, None, i, head[1])


_WE_ARE = rx(r"\b(?:wir sind|sind wir|bin ich|ich bin) (?:hier |da |dabei |bisher |bislang )?(?:die|der|das) $")
_ENDS = (".", ",", ";", "", "dabei", "und", "im", "in", "unter")


def _only_firm(form: Normal, i: int) -> Mention | None:
    """ "Wir sind die einzige Firma, der Rest sind Hochschulen": one, where the sentence tells who else there is."""
    clause, head = form.clause_of(i), head_noun(form, i + 1)
    before = "".join(f"{t.norm} " for t in form.tokens[clause.first : i])
    if (
        head is None
        or head[0] != "unternehmen"
        or word_at(form, head[1] + 1) not in _ENDS
        or not _WE_ARE.search(before)
    ):
        return None
    behind = [
        t.norm
        for k, t in enumerate(form.tokens[clause.last :], clause.last)
        if form.clause_of(k).sentence == clause.sentence
    ]
    told = form.clause_of(min(clause.last, len(form.tokens) - 1)).text
    others = _THE_REST.match(told) and any(noun_class(word) in ("hochschule", "forschung") for word in behind)
    return Mention("unternehmen", 1, None, i, head[1], total=True) if others else None


_THE_REST = rx(
    r"^(?:und )?(?:der (?:ganze )?rest|sonst|ansonsten|die (?:anderen|übrigen|restlichen)|alle anderen|alles andere|dazu|neben)\b"
)
