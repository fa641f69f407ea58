"""What takes something back: it was never said, somebody has left, the total is another one, or something is doubted."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language import doubted, unsaid
from bot.language.facts.model import Question
from bot.language.heard import Heard, Message, Reader


def listen(message: Message, titles: Mapping[str, Question], reader: Reader) -> Heard | None:
    """The first of them that the message is, None for everything else. `titles`: the questions by their folded titles."""
    return unsaid.listen(message, titles, reader) or doubted.listen(message, titles, reader)
