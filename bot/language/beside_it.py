"""What a message states beside its question or its thought experiment: "Wir sind sechs Firmen in Kiel. Und wenn zwei dazukämen?"

Sentences that neither ask nor suppose are facts, whatever stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.facts.fold import fold, light
from bot.language.facts.model import Statement
from bot.language.heard import Reader

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?<!\d\.)(?=\s+(?:[^\W_a-zäöü]|\d))|\n|$)", re.S)
_SUPPOSES = re.compile(
    r"\b(?:wenn|falls|angenommen|gesetzt|sofern|sobald|theoretisch|hypothetisch|waren?|hatten?|wurden?|konnten?|kamen?|sollten?"
    r"|nehmen wir|stell\w* (?:sie sich|dir) vor|und mit|statt)\b"
)

# What makes a sentence suppose a change, looked for where umlauts still count. A subjunctive without it only wishes, hopes or is polite.
_CONDITION = re.compile(
    r"\b(?:wenn|wann|falls|angenommen|gesetzt|sofern|sobald|theoretisch|hypothetisch|nehmen wir|stell\w* (?:sie sich|dir|euch) vor|statt|anstatt"
    r"|dann (?:\w+ ){0,2}?(?:waer|haett)\w*|(?:waer|haett)\w* (?:\w+ ){0,2}?dann)\b"
)
_WOULD = re.compile(
    r"\b(?:(?:waer|haett|wuerd|koennt|muesst|duerft|braeucht)\w*|sollte\w*|kaeme\w*|gaebe\w*|saehe\w*|stuende\w*)\b"
)
_MANY = 3  # facts told outright: a description, whatever is wished for beside them


def stated(text: str, reader: Reader) -> list[Statement]:
    """Facts of the sentences that only tell; nothing where there is but one sentence."""
    pieces = list(_SENTENCE.finditer(text))
    told = [piece for piece in pieces if not _SUPPOSES.search(fold(piece[0])) and "?" not in piece[0]]
    if not told or len(told) == len(pieces):
        return []
    return [s for s in reader.read(text) if not s.learned and any(p.start() <= s.start < p.end() for p in told)]


def without(assumed: Sequence[Statement], told: Sequence[Statement]) -> list[Statement]:
    """What is supposed beyond what is told: the same value is no supposition."""
    known = {said.fact: said.value for said in told}
    return [said for said in assumed if said.fact not in known or known[said.fact] != said.value]


def describes(text: str, reader: Reader) -> bool:
    """Several facts told outright, and no sentence that supposes another: "Ein Institut hätten wir gern dabei" and "Was wäre zu tun?" suppose nothing."""
    pieces = list(_SENTENCE.finditer(text))
    if len(pieces) < 2 or any(_supposes(piece[0], reader) for piece in pieces):
        return False
    told = [piece for piece in pieces if "?" not in piece[0] and not _WOULD.search(light(piece[0]))]
    read = reader.read(text)
    return len({s.fact for s in read if not s.learned and any(p.start() <= s.start < p.end() for p in told)}) >= _MANY


def _supposes(sentence: str, reader: Reader) -> bool:
    """A condition, or a question that would change something: "Ginge es auch mit acht?", but not "Welches Programm wäre das richtige?"."""
    if _CONDITION.search(light(sentence)):
        return True
    return "?" in sentence and bool(reader.hypothesis(sentence))
