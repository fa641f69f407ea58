"""What takes something back: it was never said, somebody has left, the total is another one, or something is doubted."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language import doubted, leaving, replying, totals, unsaid
from bot.language.facts.model import Question
from bot.language.heard import Heard, Message, Reader


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """The first of them that the message is, None for everything else. `titles`: the questions by their folded titles."""
    return unsaid.listen(message, titles, reader) or fewer(message, reader) or doubted.listen(message, titles, reader)


def fewer(message: Message, reader: Reader) -> Heard | None:
    """Who has left, and the new total; beside them what else the message says is right."""
    if not message.known or message.programmes or replying.answers(message):
        return None
    gone = leaving.left(message, reader)
    total = totals.anew(message, gone)
    if message.asked and message.asked.fact in {s.fact for s in (*gone, *([total] if total else []))}:
        return None
    if not gone and not total:
        return None
    changed = [said for said in gone if not total or said.fact != total.fact]
    return Heard("korrektur", [*changed, *([total] if total else [])])
