"""What a scenario file says, held against the catalogue: facts, values, programmes and criteria must exist."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue.model import Catalogue, Question
from bot.interview.note import accepted
from bot.scenarios.located import Key, Located, allowed
from bot.scenarios.schema import ExpectedEntry

UNSAID = "ungesagt"
YES_NO = {"ja": True, "nein": False}
RANGE = re.compile(r"(\d+(?:[.,]\d+)?) bis (\d+(?:[.,]\d+)?)")


def checked_facts(facts: Mapping[str, Any], located: Located, at: Key, catalogue: Catalogue) -> dict[str, Any]:
    """Facts with their values as the bench reads them; None for one that is to stay unsaid."""
    return {fact: checked_fact(fact, value, located, (*at, fact), catalogue) for fact, value in facts.items()}


def checked_fact(fact: str, value: Any, located: Located, at: Key, catalogue: Catalogue) -> Any:
    """The value as the bench reads it; ScenarioError if the fact or the value does not exist."""
    question = catalogue.questions.get(fact)
    if question is None:
        raise located.error(at, f"Die Angabe „{fact}“ gibt es nicht.", allowed(fact, list(catalogue.questions)))
    if value == UNSAID:
        return None
    after = accepted(_as_written(value, question), question)
    if after is None:
        raise located.error(at, f"„{value}“ ist hier nicht möglich.", _possible(question))
    return after


def _as_written(value: Any, question: Question) -> Any:
    """`ja`, `nein` and `8 bis 10` as people write them."""
    if question.kind == "ja_nein" and isinstance(value, str):
        return YES_NO.get(value, value)
    found = RANGE.fullmatch(value) if question.kind == "zahl" and isinstance(value, str) else None
    if found:
        low, high = (float(number.replace(",", ".")) for number in found.groups())
        return {"min": low, "max": high}
    return value


def _possible(question: Question) -> str:
    if question.options:
        return f"Erlaubt: {', '.join(option.value for option in question.options)} oder unbekannt."
    if question.kind == "zahl":
        return f"Erlaubt: eine Zahl von {question.low:.0f} bis {question.high:.0f}, „8 bis 10“ oder unbekannt."
    return {
        "ja_nein": "Erlaubt: ja, nein oder unbekannt.",
        "datum": "Bitte JJJJ-MM-TT schreiben.",
    }.get(question.kind, "Bitte einen Text schreiben.")


def refuse_unknown(
    expected: Mapping[str, ExpectedEntry],
    recommended: Sequence[str] | None,
    located: Located,
    at: Key,
    catalogue: Catalogue,
) -> None:
    """ScenarioError for a programme, criterion or way in that the catalogue does not hold."""
    for programme in recommended or ():
        _programme(programme, located, (*at, "empfohlen"), catalogue)
    for programme, told in expected.items():
        key = (*at, "erwartet", programme)
        _programme(programme, located, key, catalogue)
        known = catalogue.programmes[programme]
        for criterion in told.kriterien:
            if criterion not in known.texts:
                problem = f"„{criterion}“ gehört nicht zu diesem Programm."
                raise located.error((*key, "kriterien", criterion), problem, allowed(criterion, list(known.texts)))
        ways = [way.name for way in known.rules.ways if way.name]
        if told.weg and told.weg not in ways:
            problem = f"Den Weg „{told.weg}“ gibt es nicht."
            raise located.error((*key, "weg"), problem, f"Erlaubt: {', '.join(ways) or 'keiner'}.")


def _programme(id_: str, located: Located, at: Key, catalogue: Catalogue) -> None:
    if id_ not in catalogue.programmes:
        raise located.error(at, f"Das Programm „{id_}“ gibt es nicht.", allowed(id_, list(catalogue.programmes)))
