"""What partners abroad have is not what the network has: "unser Partner in Finnland hat eine englische Webseite"."""

from __future__ import annotations

from collections.abc import Iterable

from .clauses import Clause
from .fold import rx
from .gazetteer import abroad
from .model import Statement
from .normal import Normal

OF_THE_NETWORK = frozenset(
    {
        "anerkannter_status",
        "benchmarking_bereit",
        "clustermanagement",
        "eccp_eintrag",
        "englische_webseite",
        "entwicklungsidee",
        "gemeinsames_thema",
        "go_cluster_mitglied",
        "grundlagenforschung",
        "innovationskette",
        "interdisziplinaer",
        "label",
        "management_neutral",
        "management_wer",
        "netzwerk_phase",
        "offen_fuer_neue",
        "schluesselakteure",
        "strategie",
    }
)
_LEAD = r"^(?:(?:und|aber|auch|nur|sogar) )?(?:bei )?"
_PARTNER = rx(
    rf"{_LEAD}(?:(?:unser\w*|der|die|das|ein\w*|mein\w*) )?(?:\w+ )?(?:partner\w*|kooperationspartner\w*|schwester\w*|kolleg\w+|freunde) (?:in|aus|von) (?:der |den )?(?P<place>[\w-]+) (?!und (?:wir|ich)\b)\w+"
)
_NETWORK = rx(  # not "unser Netzwerk in Österreich", nor one that lies here as well: "in Österreich und Bayern"
    rf"{_LEAD}(?!unser|mein|wir\b)(?:\w+ )?(?!unser|mein)(?:\w+ )?[\w-]*(?:cluster|netzwerk) (?:in|aus|von) (?:der |den )?(?P<place>[\w-]+)(?: (?:und|bis|sowie) (?:nach |in |aus |zu[rm]? )?(?:der |den |dem )?(?P<beside>[\w-]+))? \w+"
)
_THEIR_LAND = rx(
    r"^(?:(?:und|aber|auch|nur|sogar) )?(?:unser\w*|der|die|ein\w*) (?P<place>\w+) (?:partner|kooperationspartner|kollegen|freunde) (?:hat|haben|ist|sind|steht|stehen)\b"
)
_WITH_US = rx(r"\b(?:wir|uns)\b")


def at_home(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without those on the network that a clause makes of the partners abroad."""
    theirs = [clause for clause in form.clauses if of_partners(clause)]
    if not theirs:
        return list(said)
    return [s for s in said if s.fact not in OF_THE_NETWORK or not any(_within(form, c, s) for c in theirs)]


def of_partners(clause: Clause) -> bool:
    """Are partners abroad what the clause tells of?"""
    found = next((m for p in (_PARTNER, _THEIR_LAND, _NETWORK) if (m := p.match(clause.text))), None)
    return found is not None and all(map(abroad, filter(None, found.groups()))) and not _WITH_US.search(clause.text)


def _within(form: Normal, clause: Clause, said: Statement) -> bool:
    return form.tokens[clause.first].start <= said.start < form.tokens[clause.last - 1].end
