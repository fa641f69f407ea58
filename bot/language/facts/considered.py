"""What is only thought about is not there: "wir überlegen, uns auf der ECCP einzutragen", "wir erwägen einen Eintrag"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .normal import Normal

_THINKS_OF_IT = rx(  # and what follows says of what
    r"\b(?:überleg\w*|erwäg\w*|(?:denken?|dachten?) (?:\S+ ){0,3}?(?:daran|darüber|drüber|dran)|nachdenken|nachgedacht|beabsichtig\w*|spiel\w* (?:\S+ ){0,2}?mit dem gedanken|diskutier\w*"
    r"|angedacht|zieh\w* (?:\S+ ){0,3}?in betracht|liebäugel\w*|träum\w* davon)(?: (?!nicht\b)\S+){0,3} ?,$|\b(?:habe?n?|hatten?) (?:\S+ ){0,3}?vor ?,$"
)
_TO_DO = rx(r"\b(?:zu \w+e?n|\w+zu\w{2,}e?n)\b")
_THINKS_OF = rx(
    r"^(?:\S+ ){0,2}?(?:wir|ich) (?:erwägen?|beabsichtigen?|überlegen|diskutieren|(?:denken?|dachten?) (?:\S+ ){0,2}?(?:an|über)|liebäugeln|träumen von)\b(?! nicht\b)"
)
_OF_WHAT_IS_THERE = rx(
    r"\bunser\w*\b|(?:ausbau|ausweit|erweiter|aktualisier|verbesser|überarbeit|erneuer|verlänger|pfleg|austrag|auszutrag|auszubau|lösch|kündig|wechsel|weiterzu)\w*"
)


def considered(form: Normal, clause: Clause) -> bool:
    """Does the clause tell of a thing that the speaker only thinks of having?"""
    if _OF_WHAT_IS_THERE.search(clause.text):
        return False
    if _THINKS_OF.search(clause.text):
        return True
    before = next((c for c in form.clauses if c.last == clause.first and c.sentence == clause.sentence), None)
    return before is not None and bool(_TO_DO.search(clause.text) and _THINKS_OF_IT.search(before.text))
