"""Corrections: what is put right, and whether it is something else than what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language import turning
from bot.language.facts.model import Statement
from bot.language.heard import Message, Reader

PARTNERS = re.compile(r"partner|mitglied|firm|betrieb|unternehmen|teilnehm|mandant|tabelle|excel|csv|konsorti|spalte")
BARE = ("zahl_partner", "zahl_unternehmen")  # what a figure without a noun is read as
EARLIER = re.compile(r"\b(?:vor\w*|oben|eben|letzte\w*|davor|irrtum|vertippt|verklick\w*)\b")


def corrected(message: Message, reader: Reader) -> Sequence[Statement]:
    """What is put right, in any words where surely something is; what was only learned must have been said before."""
    said = reader.correction(message.text) or (reader.read(message.text) if turning.corrects(message) else ())
    return [s for s in said if not s.learned or s.fact in message.known]


def corrects_another(message: Message, reader: Reader) -> bool | None:
    """Does it put right something else than what is asked, of which nothing was said yet? None where it corrects nothing that is read."""
    asked = message.asked
    if asked is None or not turning.corrects(message):
        return None
    said = {statement.fact for statement in corrected(message, reader)}
    if not said:  # "nicht Silber, sondern Gold" chooses
        return (
            False if asked.options and not turning.takes_back(message) and not EARLIER.search(message.folded) else None
        )
    bare = () if PARTNERS.search(message.folded) else BARE  # "es sind 4, nicht 5" counts what is asked
    return bool(said - {asked.fact, *bare})
