"""The question what takes applications, without a programme's name: "Was ist heute offen?", "Wo kann ich noch einen Antrag stellen?".

Read by its words: every one of them must be of such a question. What is still unsettled in a case ("Was ist noch offen?") is another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.language import day_words
from bot.language.heard import Heard, Message

_NOW = r"heute|heutigen?|jetzt|aktuell\w*|derzeit\w*|momentan|gerade|zurzeit|gegenwartig|moment|zeit|damals|diese[mn]?"
_NOUN = r"programme?n?|forderprogramme?n?|clusterprogramme?n?|bundesprogramme?n?|forderung(?:en)?|clusterforderung\w*|topfe?n?|fordertopfe?n?"
_NOUN += r"|ausschreibung(?:en)?|aufrufe?|ausschreibungen|forderaufrufe?|moglichkeiten"
_OPEN = r"offen\w*|geoffnet|laufen\w*|lauft|lief|liefen|verfugbar|aktiv|beantragbar|zu haben"
_APPLY = r"antrage?|forderantrage?|beantragen|bewerben|bewerbungen|einreichen|skizzen?"
_TAKES = r"nimmt|nehmen|nahm|nahmen|annehmen|annimmt|angenommen"
_REST = r"und|was|ist|sind|war|waren|ware|denn|nun|so|uberhaupt|eigentlich|alles|noch|stand|am|im|zur|zum|tag|stichtag|fur|mich|uns|wir|ich"
_REST += r"|man|einen?|eine[rms]?|ein|der|die|das|den|dem|welche[rsnm]?|wo|wofur|wohin|bei|gibt|es|kann|konnen|konnte|konnten|darf|durfen|stellen"
_REST += r"|werden|wird|wurden|an|entgegen|auf|bitte|mal|etwas|irgendetwas|irgendwas|irgendeine?[ns]?|davon|von|ihnen|sechs|kennen|sie|mir|sagen"
_REST += r"|bundes?|mich|sich|keine?[srm]?|jemand|hier|schon|wieder|also|wissen|ob|also|ja|dann|wirklich|zeigen|nennen|liste|alle|haben|hat|gewesen|sein"
_WORD = re.compile(rf"^(?:{_NOW}|{_NOUN}|{_OPEN}|{_APPLY}|{_TAKES}|{_REST})$")
_NOUNS = re.compile(rf"\b(?:{_NOUN})\b")
_TIME = re.compile(rf"\b(?:{_NOW})\b")
_ANY = re.compile(r"\b(?:welche[rsnm]?|was|wo|wofur|wohin|irgend\w*|etwas|jemand|alle|liste)\b")
_WHAT_IS_OPEN = re.compile(rf"\b(?:{_OPEN})\b")
_TAKES_ANY = re.compile(rf"\b(?:{_TAKES})\b.*\b(?:{_APPLY})\b|\b(?:{_APPLY})\b.*\b(?:{_TAKES})\b")
_WHERE_TO_APPLY = re.compile(rf"\b(?:wo|wofur|wohin|welche[rsnm]?)\b.*\b(?:{_APPLY})\b")
_UNSETTLED = re.compile(r"\b(?:was|welche\w*) (?:\w+ )*(?:offen\w*)\b")
_TODAY = re.compile(r"\b(?:heute|jetzt|derzeit|zurzeit|momentan|aktuell\w*|heutigen?)\b")
SUBJECT = "programme_uebersicht"


def listen(message: Message) -> Heard | None:
    """The question, with the day if one is named; None for everything else."""
    if message.programmes:
        return None
    said = day_words.find(message.text, message.folded)
    words = said.around if said else tuple(re.findall(r"\w+", message.folded))
    text = " ".join(words)
    if not words or not all(_WORD.match(word) for word in words) or not _asks(text, message, dated=said is not None):
        return None
    day: Mapping[str, Any] = {"tag": None, **said.named} if said else {"heute": True} if _TODAY.search(text) else {}
    return Heard("allgemein", topic=SUBJECT, details={"offen": True, **day})


def _asks(text: str, message: Message, *, dated: bool) -> bool:
    timed = dated or bool(_TIME.search(text))
    if _TAKES_ANY.search(text):
        return bool(_ANY.search(text) or _NOUNS.search(text))
    if _WHERE_TO_APPLY.search(text):
        return timed or bool(_NOUNS.search(text)) or not message.in_talk
    if not _WHAT_IS_OPEN.search(text) or not (_ANY.search(text) or _NOUNS.search(text)):
        return False
    in_the_case = message.in_talk and _UNSETTLED.search(text)
    return timed or bool(_NOUNS.search(text)) or not in_the_case
