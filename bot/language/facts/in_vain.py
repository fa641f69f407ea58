"""Who wanted to join and did not: "zehn Luxemburger wollten uns beitreten, daraus wurde nichts". Nobody counts them, and where they sit is no place of ours."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .normal import Normal

_JOIN = r"(?:einsteigen|mitmachen|beitreten|dazukommen|hinzukommen|dazustoßen|mitwirken|dabei sein|aufspringen|rein|dazu|mit rein)"
_WANTED_IN = rx(rf"\b(?:wollte|wollten|sollte|sollten) (?:\S+ ){{0,6}}?{_JOIN}\b")
_THEN_NOT = rx(
    r"\b(?:zurückgezogen|abgesagt|abgesprungen|anders überlegt|doch nicht|verabschiedet|zerschlagen|geplatzt|gescheitert|im sand verlaufen)\b"
    r"|\b(?:daraus|draus|das) (?:(?:ist|wurde|ward|hat) )?(?:(?:aber|dann|leider|am ende|bisher|ja|auch) )*nichts?\b(?: (?:geworden|wurde))?|\bnichts (?:draus|daraus) (?:geworden|wurde)\b"
)


def wanted_in_vain(form: Normal, clause: Clause) -> bool:
    """Does the clause tell of such ones? What became of it stands in the same sentence, or opens the next."""
    if _WANTED_IN.search(clause.text) is None:
        return False
    behind = form.sentence_text(clause.sentence + 1)
    return bool(_THEN_NOT.search(form.sentence_text(clause.sentence)) or _THEN_NOT.match(behind))
