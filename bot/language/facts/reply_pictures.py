"""None of them, said in a picture: "Konzerne sucht man hier vergebens", "die Großen machen einen Bogen um uns"."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .nouns import noun_class

_NOT_HERE = rx(
    r"\b(?:sucht? man|suchen (?:wir|sie)|man sucht|wir suchen) (?:\S+ ){0,6}?(?:vergebens|vergeblich|umsonst)\b|\b(?:wir|man) (?:\S+ ){0,3}?(?:vergebens|vergeblich|umsonst) gesucht\b"
    r"|\bverirr\w* (?:\S+ ){0,4}?(?:nicht|kein\w*|nie\w*)\b|\b(?:hat|haben) sich (?:\S+ ){0,3}?nicht (?:\S+ )?verirrt\b"
    r"|\b(?:machen?|macht|schlagen|schlägt) (?:\S+ ){0,2}?bogen um\b"
    r"|\b(?:lässt|lassen) sich (?:\S+ ){0,3}?(?:nicht|nie|keiner?) (?:\S+ )?(?:blicken|sehen)\b"
    r"|\bwoll(?:en|te|ten|) (?:\S+ ){0,3}?nichts (?:\S+ ){0,2}?wissen\b"
)
_LARGE = rx(r"^(?:großen?|riesen?|weltfirmen?|multis?)$")


def none_in_sight(form: Normal, kinds: set[str]) -> bool:
    """Does a clause that names one of these kinds say that they stay away?"""
    for clause in form.clauses:
        if clause.status & {"question", "condition"} or not _NOT_HERE.search(clause.text):
            continue
        named = [t.norm for t in form.tokens[clause.first : clause.last] if t.kind == "word"]
        if any(noun_class(word) in kinds or ("gross" in kinds and _LARGE.match(word)) for word in named):
            return True
    return False
