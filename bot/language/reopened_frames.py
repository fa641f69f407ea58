"""What a thought experiment supposes barely, in a frame: "Wie wär's mit Silber?", "Was ist mit zehn Firmen?", "Würde eine zweite Hochschule helfen?".

The frame says that something is supposed, and what stands in it is no sentence. It is read as one.
"""

from __future__ import annotations

import re

from bot.language.facts.model import Statement
from bot.language.reopened_values import Asked

_LEAD = r"^\W*(?:(?:und|aber|oder|also|ach|ok|okay|na|ja|hm|gut)\W+)*"
_WITH = r"(?P<with>mit|bei|ohne|als)"
_HELPS = r"(?:uns|da|denn|etwas|was|helfen|bringen|reichen|ändern|aendern|nützen|nuetzen|weiterhelfen)"
_FRAMES = tuple(
    re.compile(_LEAD + frame + r"\W*$", re.I)
    for frame in (
        rf"wie (?:wär|waer|wäre|waere)(?:'?s| es| das)? (?:denn )?{_WITH} (?P<what>.+?)",
        rf"was (?:ist|wäre|waere|wär|war|wird) (?:denn )?{_WITH} (?P<what>.+?)",
        rf"(?:ginge?|geht|klappte?|reichte?|passte?|funktionierte?)(?:'?s| es| das)? (?:denn |auch |dann )*{_WITH} (?P<what>.+?)",
        rf"(?:würden?|wuerden?|könnten?|koennten?|hilft|hülfe|helfen)(?: uns| da| denn)* (?P<what>.+?)(?: {_HELPS})*",
        r"macht(?:e)?(?: es| uns)* (?P<what>.+?) (?:einen|den|nen) unterschied",
        r"(?:mal |einmal )?(?:angenommen|gesetzt den fall|hypothetisch|theoretisch|rein theoretisch)\W+(?P<what>.+?)",
        rf"(?:kämen|kaemen|kommen|wären|waeren) wir {_WITH} (?P<what>.+?) (?:weiter|hin|besser|besser dran|drin|dabei)",
        rf"(?:ändert|aendert|änderte|aenderte) (?:sich|das) (?:denn |da )?(?:etwas|was|viel)? ?{_WITH} (?P<what>.+?)",
        rf"(?:wäre|waere|wär|waer|sähe|saehe|stünde|stuende)(?:'?s| es| das)? (?:denn )?{_WITH} (?P<what>.+?) (?:anders|besser(?: aus)?|aus|drin)",
        rf"{_WITH} (?P<what>.+?)(?: (?:besser|vielleicht|auch|dann|eher))*",
    )
)
_ONE_MORE = re.compile(
    r"^(?:noch )?(?:eine?[rnm]? )?(?:zweite|dritte|vierte|fünfte|weitere|zusätzliche|andere)[rnsm]? ", re.I
)
_ARTICLE = re.compile(r"^(?:de[rmn]|die|das) ", re.I)
IMPLIED_BY = {"clustermanagement": "management_vzae"}  # who has posts has a management
LONGEST = 6  # words in a frame


def framed(ask: Asked) -> Statement | None:
    """What the message supposes in a frame; None where it is in none, or may mean several things."""
    match = next((m for frame in _FRAMES if (m := frame.match(ask.message.text))), None)
    if match is None or len(match["what"].split()) > LONGEST:
        return None
    how = (match.groupdict().get("with") or "mit").lower()
    found = _read(match["what"], how, ask) or _chosen(match["what"], ask)
    return found[0] if len({said.fact for said in found}) == 1 else None


def _read(what: str, how: str, ask: Asked) -> list[Statement]:
    """What is read of it as a sentence: what changes something that is known, else what nothing was known of."""
    more = _ONE_MORE.match(what)
    said = (
        ask.reader.hypothesis(f"wenn noch eine {what[more.end() :]} dazukäme")
        if more
        else ask.reader.read(_sentence(what, how))
    )
    facts = {s.fact for s in said}
    told = [s for s in said if s.fact in ask.every and IMPLIED_BY.get(s.fact) not in facts]
    changed = [ask.stated(s.fact, s.value) for s in told if ask.differs(s.fact, s.value)]
    return changed or [ask.stated(s.fact, s.value) for s in told if s.fact not in ask.message.values][:1]


def _sentence(what: str, how: str) -> str:
    if how == "als":
        return f"Den Antrag stellt {what if _ARTICLE.match(what) else 'ein ' + what}."
    return f"Wir haben {'keine ' if how == 'ohne' else ''}{what}."


def _chosen(what: str, ask: Asked) -> list[Statement]:
    """Known choices of which it names another: "Silber" where the label is bronze."""
    choices = (fact for fact, question in ask.known.items() if question.kind == "auswahl")
    values = ((fact, ask.side(what, fact)) for fact in choices)
    return [ask.stated(fact, value) for fact, value in values if ask.differs(fact, value)]
