""" "Den Vertrag mit dem Vermieter haben wir noch nicht": contracts with somebody beside the network say nothing of its agreements."""

from __future__ import annotations

from collections.abc import Iterable

from .fold import rx
from .model import Statement
from .normal import Normal

_OF_CONTRACTS = {"netzwerkvereinbarung", "ipr_vereinbarung", "vorhaben_begonnen"}
_CONTRACT = r"(?:\w*verträge?n?|\w*vertrags|vereinbarung(?:en)?|abkommen)"
_SOMEBODY_ELSE = (
    r"(?:\w*vermieter\w*|\w*makler\w*|steuerberater\w*|\w*gewerkschaft\w*|betriebsrat|hausbank|bank|versicherung\w*|nachbar\w+"
    r"|druckerei|telekom|stromanbieter\w*|caterer|reinigungsfirma|putzfirma|stadtwerken?)"
)
_WITH_OTHERS = rx(
    rf"\b{_CONTRACT} (?:\S+ )?mit (?:(?:der|dem|den|unserem|unserer|unseren|einer|einem) )?(?:\w+e[nmr] )?{_SOMEBODY_ELSE}\b"
    rf"|\bmit (?:(?:der|dem|den|unserem|unserer|unseren) )?{_SOMEBODY_ELSE} (?:\S+ ){{0,4}}?{_CONTRACT}\b"
    r"|\b(?:miet|arbeits|leasing|strom|handy|pacht|kauf|tarif)-?(?:vertr[aä]ge?n?|vereinbarung(?:en)?)\b"
)
_OF_OURS = rx(r"\b(?:kooperations|netzwerk|konsortial)\S*(?:vertr|vereinb)\w*")


def without_other_contracts(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without those that a contract with somebody else makes."""
    if _WITH_OTHERS.search(form.string) is None:
        return list(said)
    return [s for s in said if s.fact not in _OF_CONTRACTS or not _speaks_of_others(form, s)]


def _speaks_of_others(form: Normal, said: Statement) -> bool:
    at = next((k for k, token in enumerate(form.tokens) if token.end > said.start), 0)
    sentence = form.sentence_text(form.clause_of(at).sentence)
    return bool(_WITH_OTHERS.search(sentence)) and not _OF_OURS.search(sentence)
