"""A yes in the form of a question: "Warum nicht?", "Was spricht dagegen?" to whether somebody is ready for something."""

from __future__ import annotations

from .fold import rx
from .normal import Normal

_READY_FOR = {"benchmarking_bereit", "offen_fuer_neue", "eigenanteil_bereit"}
_WHY_NOT = rx(
    r"(?:(?:ja|na|nun|tja|hm+|ach|also|und|aber|klar|gern|gerne|natürlich) ?,? ?)*"
    r"(?:(?:warum|wieso|weshalb) (?:(?:denn|eigentlich|auch|sollten?|wir|ich|das|da|es|man) )*nicht"
    r"|was (?:spricht|spräche|sollte|soll|könnte) (?:(?:denn|schon|eigentlich|uns|da) )*dagegen(?: sprechen)?"
    r"|(?:wer|was) (?:sollte|hätte|könnte|soll) (?:(?:denn|schon|da|wohl|jemand|etwas|was) )*dagegen (?:etwas |was )?(?:haben|sein|sagen))"
    r" ?[?.]*(?: (?:ja|gern|gerne|klar|machen wir) ?[.]?)?"
)


def asks_why_not(form: Normal, fact: str) -> bool:
    """Does the whole reply ask back so that it says yes?"""
    return fact in _READY_FOR and _WHY_NOT.fullmatch(form.string.strip()) is not None
