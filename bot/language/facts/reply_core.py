"""What a short reply to a question for a number says, without the words that only lead to it or soften it: "na ja, genauso viele halt"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .fold import rx
from .model import Question
from .normal import Normal, seen
from .nouns import noun_class
from .reply_words import ALLOWED

LONGEST = 12  # tokens
_LEAD = rx(
    r"^(?:(?:ja|na|naja|nun|also|tja|ach|oh|gut|hm+|äh|ähm|wohl|so(?! ?(?:viel|weit))|etwa|rund|ungefähr|circa|ca|genau(?! ?so)|nur|bloß|lediglich|erst|bisher|bislang|derzeit|aktuell|momentan"
    r"|zurzeit|vorerst|einstweilen|leider|halt|eben|eigentlich|vielleicht|wahrscheinlich|vermutlich|schätzungsweise|insgesamt|bei uns|da|dann|noch|gerade mal|grad mal) ?,? )+"
)
_TAIL = rx(
    r"(?: ?,? (?:ja|halt|eben|etwa|ungefähr|circa|ca|wohl|so|oder so|glaub|glaube|glaub ich|glaube ich|denk ich|denke ich|schätz ich|schätze ich|würde ich sagen|vielleicht"
    r"|wahrscheinlich|vermutlich|bisher|bislang|derzeit|aktuell|momentan|im moment|zurzeit|insgesamt|eigentlich|leider|dann|bei uns|gell|oder|genau|sorry|danke))*[ .!]*$"
)
_TOPIC = re.compile(r"^\W*(?P<noun>[^\W\d_][\w-]*) ?\?\s+(?=\S)")


_TOPICS = {  # what else than the counted noun stands for the fact
    "private_mittel_eur": rx(
        r"^(?:investor\w*|sponsor\w*|geldgeber\w*|privat\w*|wirtschaft|spende\w*|eigenmittel|firmen|mäzen\w*|stiftung\w*|gesellschafter\w*)$"
    ),
    "foerderbedarf_eur": rx(r"^(?:zuschuss|zuschüsse|förderung|förderbedarf|förder(?:geld|mittel)\w*|bedarf)$"),
    "de_minimis_eur": rx(r"^(?:de-minimis\w*|\w*beihilfen?)$"),
    "laufzeit_monate": rx(r"^(?:laufzeit|dauer|projektdauer|projektlaufzeit)$"),
}


@dataclass(frozen=True)
class Core:
    """The reply, what is left of its normal string, the question, and whether the reply takes it up ("Unis? Keine.")."""

    form: Normal
    said: str
    fact: str
    taken_up: bool = False


def core(text: str, asked: Question) -> Core | None:
    """The core of a short reply; None where it is long, or asks something but for the thing that was asked for ("Unis? Hat keine angebissen")."""
    topic = _TOPIC.match(text)
    if topic is not None:
        if not _is_asked(seen(topic["noun"]).string, asked.fact):
            return None
        text = text[topic.end() :]
    form = seen(text)
    if not form.tokens or len(form.tokens) > LONGEST or "?" in form.string:
        return None
    said = _TAIL.sub("", _LEAD.sub("", form.string)).strip()
    return Core(form, said, asked.fact, topic is not None)


def _is_asked(noun: str, fact: str) -> bool:
    topics = _TOPICS.get(fact)
    return noun_class(noun) in ALLOWED.get(fact, set()) or (topics is not None and topics.match(noun) is not None)
