"""A part of somebody's time that goes elsewhere: "…, die andere Hälfte ist sie in der Buchhaltung" is no part of the management."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_ELSEWHERE = rx(
    r"^(?:und |aber )?(?:die|den|der) (?:(?:andere|anderen|restliche|restlichen|zweite) )?(?:hälfte|%)(?: (?:der|ihrer|seiner|meiner))?(?: \w*zeit)?"
    r" (?:ist|sind|bin|arbeite\w*|mach\w*|verbring\w*|steck\w*|sitz\w*) (?:sie|er|ich|wir)\b"
)


def spent_elsewhere(form: Normal, piece: list[int]) -> bool:
    """Does a piece of the reply, behind what was told of the posts, say so?"""
    tokens = [form.tokens[i] for i in piece]
    return _ELSEWHERE.match(" ".join("%" if t.kind == "%" else t.norm for t in tokens).lstrip(", .;(")) is not None
