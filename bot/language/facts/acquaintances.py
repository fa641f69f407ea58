"""Customers, suppliers, neighbours and people one knows are no part of the case: "unsere Kunden sitzen in Bayern", "mein Schwager ist bei einem Spitzencluster"."""

from __future__ import annotations

from collections.abc import Iterable

from .clauses import Clause
from .fold import rx
from .holding import clauses_of
from .model import Statement
from .normal import Normal
from .once import once
from .strangers import for_somebody

OF_THE_CASE = ("zahl_", "beschaeftigte_")
FACTS = frozenset(  # who takes part, where they sit and what they are
    {
        "anerkannter_status",
        "antragsteller_art",
        "bereiche",
        "bundeslaender",
        "label",
        "management_vzae",
        "regionale_konzentration",
        "sitz_deutschland",
        "strukturschwache_region",
    }
)
# The closest family mostly has the firm that is asked for: "mein Mann hat eine Schreinerei in Passau".
_KIN = r"(?:bekannte[nr]?|freund\w*|kumpel\w*|schwager\w*|schwägerin|nachbar(?:n|in|s)?|cousin\w*|vetter\w*|onkels?|tante|steuerberater\w*|anw[aä]lt\w*|notar\w*|hausbank)"
_LEAD = r"^(?:(?:und|aber|auch|ja|doch|also|naja|nur|übrigens) ,? ?)*"
_SOMEBODY = rx(
    rf"{_LEAD}(?:(?:bei|von) )?(?:ein|eine|einem|einer|mein|meine|meinem|meiner|unsere?[nmr]?|den|dem|der|die) (?:guter |gute |guten )?{_KIN}(?: (?:von mir|von uns|nebenan|drüben))?(?= (?!und (?:wir|ich)\b)\S)"
    rf"|{_LEAD}(?:bei|von) (?:bekannten|freunden|kollegen|nachbarn)\b"
    rf"|{_LEAD}(?:beim|im) nachbar\w*\b|{_LEAD}bei (?:den |unseren )?(?:kollegen|leuten|nachbarn) (?:nebenan|drüben|gegenüber)\b"
)
_TRADE = r"(?:\w*kund(?:e|in|en|innen)|\w*kundschaft|abnehmer\w*|\w*lieferanten?|käufer\w*)"
_CUSTOMERS = rx(
    rf"{_LEAD}(?:unsere?|die|der|meine(?! kundin\b)|viele|die meisten|fast alle|alle) (?:\S+ )?(?:\w+e[nr]? )?{_TRADE} (?:\S+ ){{0,3}}?(?:ist|sind|sitzt|sitzen|kommt|kommen|stammt|stammen|heißen|arbeiten|gehören|leben|wohnen)\b"
    rf"|\b(?:ist|sind|gehören zu|zählen zu) (?:unser\w*|meine?) (?:\w+e[nr]? )?{_TRADE} ?[.!]?$"
)
_BUYS = rx(
    r"\b(?:kaufen?|beziehen?|bestellen?|ordern?|leihen?|mieten?|holen?) (?:wir|ich)\b|\b(?:wir|ich) (?:kaufen?|beziehen?|bestellen?|ordern?|leihen?|mieten?)\b"
    r"|\b(?:gekauft|bestellt|bezogen|geliehen|gemietet) (?:haben|habe) (?:wir|ich)\b|\b(?:wir|ich) (?:haben|habe) (?:(?!#)\S+ ){1,6}?(?:gekauft|bestellt|geliehen|gemietet)\b"
    r"|\b(?:geliefert|verkauft|exportiert|verschickt) (?:wird|werden)\b|\burlaub (?:machen|mache)\b"
)
_MEMBERS = rx(
    r"\b(?:\w*partner\w*|mitglied\w*|\w*netzwerk\w*|\w*cluster(?! ?$)\w*|\w*verbund\w*|gemeinsam\w*|macht mit|machen mit|dabei|mitmach\w*|firmen|betriebe|sitzen|sitz)\b|#"
)
_WITH_US = rx(r"\b(?:mit uns|bei uns|mit mir|und (?:ich|wir)|unser (?:netzwerk|cluster|verein))\b")
PLACES = ("bundeslaender", "sitz_deutschland", "regionale_konzentration")


@once
def beside_the_case(form: Normal) -> list[Clause]:
    """The clauses that tell of customers, suppliers or people one knows."""
    return [
        c
        for c in form.clauses
        if (_SOMEBODY.search(c.text) or _CUSTOMERS.search(c.text))
        and not for_somebody(c)
        and not _WITH_US.search(c.text)
    ]


def without_acquaintances(form: Normal, said: Iterable[Statement]) -> list[Statement]:
    """The statements without those that only such clauses make."""
    return [s for s in said if not _of_others(form, s)]


def _of_others(form: Normal, said: Statement) -> bool:
    if said.fact not in FACTS and not said.fact.startswith(OF_THE_CASE):
        return False
    clauses = list(clauses_of(form, said))
    bought = said.fact in PLACES
    return bool(clauses) and all(
        c in beside_the_case(form) or (bought and _BUYS.search(c.text) and not _MEMBERS.search(c.text)) for c in clauses
    )
