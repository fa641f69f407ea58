"""What partners abroad have is not what the network has: "unser Partner in Finnland hat eine englische Webseite".

The next clause goes on of them where it takes them up in a pronoun: "vier Betriebe aus Lothringen machen mit. Wie die ihren Teil bezahlen, …"
"""

from __future__ import annotations

import re
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
        "eigenanteil_bereit",
        "englische_webseite",
        "entwicklungsidee",
        "gemeinsames_thema",
        "go_cluster_mitglied",
        "grundlagenforschung",
        "innovationskette",
        "interdisziplinaer",
        "koordinator",
        "label",
        "management_neutral",
        "management_wer",
        "netzwerk_phase",
        "netzwerkvereinbarung",
        "offen_fuer_neue",
        "schluesselakteure",
        "strategie",
    }
)
_LEAD = r"^(?:(?:und|aber|auch|nur|sogar) )?(?:bei )?"
_PARTNER = rx(
    rf"{_LEAD}(?:(?:unser\w*|der|die|das|ein\w*|mein\w*) )?(?:\w+ )?(?:partner\w*|kooperationspartner\w*|schwester\w*|kolleg\w+|freunde) (?:in|aus|von) (?:der |den |dem )?(?P<place>[\w-]+) (?!und (?:wir|ich)\b)\w+"
)
_NETWORK = rx(  # not "unser Netzwerk in Österreich", nor one that lies here as well: "in Österreich und Bayern"
    rf"{_LEAD}(?!unser|mein|wir\b)(?:\w+ )?(?!unser|mein)(?:\w+ )?[\w-]*(?:cluster|netzwerk) (?:in|aus|von) (?:der |den )?(?P<place>[\w-]+)(?: (?:und|bis|sowie) (?:nach |in |aus |zu[rm]? )?(?:der |den |dem )?(?P<beside>[\w-]+))? \w+"
)
_THEIR_LAND = rx(
    r"^(?:(?:und|aber|auch|nur|sogar) )?(?:unser\w*|der|die|ein\w*) (?P<place>\w+) (?:partner|kooperationspartner|kollegen|freunde) (?:hat|haben|ist|sind|wird|werden|steht|stehen|will|wollen|zahl\w*|bezahl\w*|trag\w*|trägt|übern\w*|finanzier\w*|führ\w*|bring\w*)\b"
)
_FIRMS = rx(  # "vier Betriebe aus Lothringen machen mit": what comes next may be said of them alone
    rf"{_LEAD}(?:(?:unser\w*|die|der|eine?|#\d+|einige|mehrere|ein paar|zwei|drei) )?(?:\w+ )?(?:\w*firm(?:a|en)|\w*betriebe?|\w*unternehmen|\w*institute?|\w*hersteller\w*) (?:in|aus|von) (?:der |den |dem )?(?P<place>[\w-]+) (?!und\b|sowie\b|oder\b)\w+"
)
_A_PEOPLE = rx(  # "Geld haben die Amerikaner fest zugesagt", not "die Schweizer Firma"
    r"\b(?:die|den|unsere|unseren|bei den|von den) (?P<place>[\w-]{4,}(?:en|er|is)) (?:haben|hat|sind|ist|werden|wollen|zahlen|bezahlen|tragen|finanzieren|führen|leiten|dagegen|selbst|selber|auch|schon|bereits|noch|fest|nicht|aber|ja|dort|drüben|[.,;])"
)
_OVER_THERE = rx(  # "auf finnischer Seite gibt es einen Koordinator"
    rf"{_LEAD}(?:auf|von|bei) (?:der )?(?P<place>[\w-]+) seite (?:\w+|,)"
)
_THERE = rx(  # "in Tampere sitzt eine Koordinatorin", not "in Wien sitzt unser Koordinator"
    rf"{_LEAD}in (?:der |den )?(?P<place>[\w-]+) (?:gibt es|sitzt|sitzen|ist|sind|arbeitet|existiert|besteht|koordiniert|leitet|steht|wartet) (?!.*\bunser)\w+"
)
_WITH_US = rx(r"\b(?:wir|uns)\b")
_OURS = rx(r"\b(?:wir|uns|unser\w*|ich|mein\w*|hier|hiesige\w*|deutsch\w*)\b")
_THEY = rx(  # who stands in the clause before: "wie die ihren Teil bezahlen", "ihre Finanzierung steht", "dort gibt es …"
    r"^(?:(?:und|aber|auch|nur|wie|ob|dass|doch|selbst) )*(?:die|sie|diese|dort|drüben) (?:auch |alle |selbst |ja |aber |nur |dort )*(?:ihre?\w*|seine?\w*|hat|haben|hätten?|ist|sind|wird|werden|wollen|können|zahl\w*|bezahl\w*|trag\w*|übern\w*|führ\w*|leite\w*|gibt|besteht|sitzt|sitzen|koordinier\w*|finanzier\w*|brauch\w*|such\w*)\b"
    r"|^(?:(?:und|aber|auch|doch) )*(?:ihre?[nrms]?|deren) \w+"
)


def at_home(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without those on the network that a clause makes of the partners abroad."""
    every = list(said)
    theirs = _theirs(form) if any(s.fact in OF_THE_NETWORK for s in every) else []
    return [s for s in every if s.fact not in OF_THE_NETWORK or not any(_within(form, c, s) for c in theirs)]


def _theirs(form: Normal) -> list[Clause]:
    """The clauses on partners abroad: that name them, and that go on of them in a pronoun."""
    found: list[Clause] = []
    last: Clause | None = None
    for clause in form.clauses:
        goes_on = last is not None and clause.sentence - last.sentence <= 1 and not _OURS.search(clause.text)
        named = of_partners(clause)
        if named or (goes_on and _THEY.match(clause.text)):
            found.append(clause)
            last = clause
        else:
            last = clause if _says_of_firms(clause) else None
    return found


def of_partners(clause: Clause) -> bool:
    """Are partners abroad what the clause tells of?"""
    kinds = (_PARTNER, _THEIR_LAND, _NETWORK, _OVER_THERE, _THERE)
    found = next((m for p in kinds if (m := p.match(clause.text))), None) or _A_PEOPLE.search(clause.text)
    return found is not None and _is_abroad(found) and not _WITH_US.search(clause.text)


def _says_of_firms(clause: Clause) -> bool:
    """Firms abroad take part like others: only what is said of them next is said of them alone."""
    found = _FIRMS.match(clause.text)
    return found is not None and _is_abroad(found)


def _is_abroad(found: re.Match[str]) -> bool:
    return all(map(abroad, filter(None, found.groups())))


def _within(form: Normal, clause: Clause, said: Statement) -> bool:
    return form.tokens[clause.first].start <= said.start < form.tokens[clause.last - 1].end
