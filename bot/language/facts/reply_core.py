"""What a short reply to a question for a number says, without the words that only lead to it or soften it: "na ja, genauso viele halt"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .fold import rx
from .model import Question
from .normal import Normal, normal
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


@dataclass(frozen=True)
class Core:
    """The reply, what is left of its normal string, and the question."""

    form: Normal
    said: str
    fact: str


def core(text: str, asked: Question) -> Core | None:
    """The core of a short reply; None where it is long, or asks something but for the thing that was asked for ("Unis? Hat keine angebissen")."""
    topic = _TOPIC.match(text)
    if topic is not None:
        if noun_class(normal(topic["noun"]).string) not in ALLOWED.get(asked.fact, set()):
            return None
        text = text[topic.end() :]
    form = normal(text)
    if not form.tokens or len(form.tokens) > LONGEST or "?" in form.string:
        return None
    return Core(form, _TAIL.sub("", _LEAD.sub("", form.string)).strip(), asked.fact)
