"""A plain yes or no in English, said to a German question: "yes we have", "no, not yet". Whoever says more than that speaks English."""

from __future__ import annotations

import re

_WE = r"(?:we|they|i|it|there)"
_DO = r"(?:do|does|have|has|are|is|am|can|will|did)"
_WELL = r"(?:(?:oh|well|ok|okay|hm+)\W+)*"
_OF_IT = r"(?:\W+(?:it|one|that|both|all|already|indeed|so|too))*"
_YES = re.compile(
    rf"\W*{_WELL}(?:yes|yeah|yep|yup|sure|of course|certainly|absolutely|definitely|indeed|we (?:do|have|are))"
    rf"(?:\W+(?:yes|of course|sure|sir|indeed|absolutely|certainly|definitely|{_WE} {_DO}{_OF_IT}|all of (?:them|it|us)|both|already|thanks|thank you))*\W*",
    re.I,
)
_NOT = r"(?:don['’]?t|do not|doesn['’]?t|haven['’]?t|have not|hasn['’]?t|aren['’]?t|are not|isn['’]?t|is not|can['’]?t|can ?not|won['’]?t|didn['’]?t)"
_NO = re.compile(
    rf"\W*{_WELL}(?:no(?=\W+{_WE} {_NOT}|\W+(?:sorry|not|sir|thanks|never|of course)\b)|nope|nah|not (?:yet|really|at all|so far)|unfortunately not|sorry no"
    rf"|we (?:don['’]?t|do not|haven['’]?t|have not)(?= |\W*$))"
    rf"(?:\W+(?:sorry|yet|not yet|not really|of course not|unfortunately|sir|thanks|thank you|never|have|{_WE} {_NOT}|any|so far|one|it|that))*\W*",
    re.I,
)


def in_english(text: str) -> bool | None:
    """True for yes, False for no, None for everything else."""
    if _YES.fullmatch(text):
        return True
    return False if _NO.fullmatch(text) else None
