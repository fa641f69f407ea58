"""Typed text is never a command.

Rasa reads a message that begins with "/" as an intent with any entities ("/restart", "/ziel{"slot": …}"), before the
language pipeline sees it and in every channel. Whoever types that could set any slot to any JSON. Buttons carry short
ids that the server resolves, so nothing here needs the short cut. Only the live handler is switched off; reading
stories and training data, where the same notation is legitimate, uses other code and is left alone.
"""

from __future__ import annotations

from typing import Any


class _PlainText:
    """Stands in the live handler where Rasa's story reader stood."""

    @staticmethod
    def unpack_regex_message(message: Any, domain: Any = None, entity_extractor_name: str | None = None) -> Any:
        """Hand the message on as the pipeline understood it."""
        return message


def leave_text_alone(regex_message_handler: Any) -> None:
    """Give the live handler a reader that reads no commands (its own method keeps its signature: Rasa validates it)."""
    regex_message_handler.YAMLStoryReader = _PlainText
