"""What a message states beside its question or its thought experiment: "Wir sind sechs Firmen in Kiel. Und wenn zwei dazukämen?"

Sentences that neither ask nor suppose are facts, whatever stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.facts.fold import fold
from bot.language.facts.model import Statement
from bot.language.heard import Reader

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?<!\d\.)(?=\s+(?:[^\W_a-zäöü]|\d))|\n|$)", re.S)
_SUPPOSES = re.compile(
    r"\b(?:wenn|falls|angenommen|gesetzt|sofern|sobald|theoretisch|hypothetisch|waren?|hatten?|wurden?|konnten?|kamen?|sollten?"
    r"|nehmen wir|stell\w* (?:sie sich|dir) vor|und mit|statt)\b"
)


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
