"""May such a one take part? First what the catalogue has on this very point, or that it has nothing; then the rule that comes nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from bot.answers import german
from bot.answers.message import Message
from bot.answers.phrases import say
from bot.catalogue.model import Catalogue, Hint, Programme
from bot.catalogue.yaml_file import read_mapping

FILE = Path(__file__).with_name("beteiligte.yaml")
TOPICS = ("antragsberechtigte", "konsortium", "kriterien")
YES_NO = re.compile(
    r"^\W*(?:und |aber |ja |also |bitte )*(?:darf|dürf\w*|kann|könn\w*|geht|gehen|ginge|ist|sind|wär\w*|zähl\w*|reicht|reichen|genüg\w*"
    r"|gilt|gelten|muss|müssen|ob)\b"
    r"|\bob\b.*\b(?:dürf\w*|darf|könn\w*|kann|zähl\w*)\b",
    re.I,
)
MOST = 2


@dataclass(frozen=True)
class Kind:
    """Somebody who may want to take part: how they are called, asked for and written of."""

    who: str
    whether: str | None  # the clause after "Ob", where they are no partners
    asked: tuple[str, ...]
    written: tuple[str, ...]


@lru_cache(maxsize=1)
def kinds() -> Sequence[Kind]:
    """All kinds of beteiligte.yaml."""
    return [Kind(e["wer"], e.get("ob"), tuple(e["frage"]), tuple(e["suche"])) for e in read_mapping(FILE).values()]


def direct(text: str, answer: Message, catalogue: Catalogue) -> Message:
    """The answer with a direct sentence before it where a yes-no question asks for a kind of partner."""
    fields = answer.card or {}
    kind = _asked(text) if fields.get("topic") in TOPICS and fields.get("programme") else None
    if kind is None:
        return answer
    named = catalogue.named(fields["programme"])
    where = german.in_dative(named.article, named.short, plural=named.plural)
    found = list(dict.fromkeys(_lines(kind, named)))[:MOST]
    if found:
        first = say(
            "beteiligt_belegt",
            wer=german.capital(kind.who),
            programm=where,
            saetze=" ".join(f"„{line}“" for line in found),
        )
    else:
        what = kind.whether or say("beteiligt_duerfen", wer=kind.who)
        first = say("beteiligt_unbelegt", was=what, programm=where)
    return replace(answer, text=f"{first}\n{answer.text}")


def _asked(text: str) -> Kind | None:
    if not YES_NO.search(text):
        return None
    lowered = f" {text.lower()} "
    return next((kind for kind in kinds() if any(word in lowered for word in kind.asked)), None)


def _lines(kind: Kind, named: Programme | Hint) -> Iterator[str]:
    """The sentences of the catalogue that speak of them."""
    for topic in TOPICS:
        passage = named.topics.get(topic)
        for line in passage.text.splitlines() if passage else ():
            for sentence in re.split(r"(?<=[a-zäöüß]{2}[.?]) (?=[A-ZÄÖÜ])", line.strip().removeprefix("- ")):
                if any(word in f"{sentence.lower()} " for word in kind.written):
                    yield german.sentence(sentence)
