"""A reply with a "go on" behind it: "Da zieht keiner mit, weiter im Text bitte", "sieben, nächste Frage". The reply counts, and the talk goes on anyway."""

from __future__ import annotations

import re

from bot.language.facts.leaning import UNSURE
from bot.language.heard import Heard, Message, Reader

_POLITE = r"(?:(?:und|bitte|also|dann|jetzt|nun|mal|gern|gerne|ok|okay|so) )*"
_NEXT = r"(?:(?:die |zur |zu der )?(?:n(?:ä|ae|a)chste[nr]? (?:frage|punkt)|n(?:ä|ae|a)chster punkt)|der n(?:ä|ae|a)chste(?: punkt)?)"
GO_ON = re.compile(
    rf"\s*[,.;:!–-]\s*{_POLITE}(?:weiter(?: (?:im text|geht'?s|gehts|so|mit der n(?:ä|ae|a)chsten frage))?|{_NEXT}"
    r"|(?:fragen|machen) (?:sie|wir) (?:ruhig |einfach )?weiter|(?:mach|frag)t? (?:ruhig |einfach )?weiter)"
    r"(?: (?:bitte|jetzt|danke))*[\s.!]*$",
    re.I,
)


def listen(message: Message, reader: Reader) -> Heard | None:
    """What is said before the "go on", if it answers the open question; None for everything else."""
    if message.asked is None or message.asked.kind == "text":
        return None
    behind = GO_ON.search(message.text)
    if behind is None:
        return None
    said = reader.answer(message.text[: behind.start()], message.asked)
    answered = any(one.fact == message.asked.fact and one.value != UNSURE for one in said)
    return Heard("angabe", said) if answered else None
