"""A figure at the head of a reply answers, whatever is asked behind it: "1,75 laut Stellenplan, reicht das?", "19 Stand heute. Wieso fragen Sie?"."""

from __future__ import annotations

import re

from .fold import rx
from .model import Question
from .tokens import tokenize

_SOFTLY = r"(?:(?:und|aber|nur|also|oder|ja|denn|bloß) )*"
_POINTS_BACK = (  # of what was just said: "reicht das?", "ist das genug?", "zählen die?"
    r"(?:reich|genüg|lang|pass|zähl|geh|gil|gel|stimm|hilf|nütz|taug|schad|bring)\w* (?:das|die|es|sowas|so was|der)\b"
    r"|(?:ist|sind|wär\w*) (?:das|die|es) (?:\S+ ){0,3}?(?:ok|okay|gut|genug|viel|wenig|wenige|zulässig|erlaubt|schlimm|recht|möglich|richtig|in ordnung|schlecht|ausreichend|üblich|normal)\b"
)
_ASKS_ON = r"(?:was|wie|wieso|warum|weshalb|wozu|wofür|wann|wo|wer|welche\w*)\b"
_TAG = rx(rf"^{_SOFTLY}(?:{_POINTS_BACK}|{_ASKS_ON})")
_ANSWERS = rx(
    r"^(?:(?:ja|na|nun|so|etwa|rund|circa|ca|ungefähr|knapp|gut|genau|nur|erst|insgesamt|zusammen|aktuell|derzeit|momentan|es sind|wir sind|das sind|sind|,) )*#"
)
_SUPPOSES = re.compile(
    r"\b(?:wenn|falls|angenommen|braucht|muss|müssen|mindestens|w(?:ä|ae)r\w*|h(?:ä|ae)tt\w*|w(?:ü|ue)rd\w*)\b", re.I
)
_SENTENCES_BEHIND = re.compile(r"(?<=[.!;])\s+(?:[^.!?]+\?+\s*)+$")


def before_it(text: str, asked: Question) -> str | None:
    """The text with what it asks behind its figure blanked out, as long as before; None where a figure does not come first."""
    if asked.kind != "zahl" or not text.rstrip().endswith("?"):
        return None
    head = _before_sentences(text) or _before_tag(text)
    if head is None or _SUPPOSES.search(head) or not _ANSWERS.match(_string(head)):
        return None
    return head + " " * (len(text) - len(head))


def _before_sentences(text: str) -> str | None:
    behind = _SENTENCES_BEHIND.search(text)
    return text[: behind.start()] if behind and "?" not in text[: behind.start()] else None


def _before_tag(text: str) -> str | None:
    """The first comma behind which everything asks about what stands before it."""
    for mark in re.finditer(r"\s*[,;–-](?=\s)", text):
        behind = text[mark.end() :]
        if "." in behind or behind.count("?") != 1:
            continue
        if _TAG.match(_string(behind)):
            return text[: mark.start()]
    return None


def _string(text: str) -> str:
    return " ".join("#" if token.kind == "#" else token.norm for token in tokenize(text))
