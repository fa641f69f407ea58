"""What comes in is clean text of a bearable length, in every channel.

Each channel hands Rasa a `UserMessage`; this is the one place all of them pass. Control characters and halves of
characters break stores and logs (a lone surrogate in a conversation's id even ends Rasa's SQL store, and the server
with it), two spellings of "ä" are two words to a classifier, and understanding runs in the server's own loop, so a
long text would hold up everybody.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any

MAX_CHARACTERS = 2_000
TOO_LONG = "zu_lang"
"""Key in the message's metadata: the text was longer, its beginning is kept. The actions answer with the limit."""

MAX_ID = 255  # width of the id's column in Rasa's SQL store
MAX_METADATA = 4_000  # metadata is kept with every message; nobody needs a novel there

_LINE_ENDS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], "\n")
# Soft hyphen, zero width space, direction marks and overrides, byte order mark: invisible, and words fall apart at
# them.
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF])
_CONTROL = {c: None for c in [*range(0x20), *range(0x7F, 0xA0)] if chr(c) not in "\n\t\x85\x0b\x0c"}
_TABLE = {**_LINE_ENDS, **_INVISIBLE, **_CONTROL, **dict.fromkeys(range(0xD800, 0xE000))}


def clean(text: str) -> str:
    """The text without control characters, invisible marks and lone surrogates, in composed form (NFC)."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def bounded(text: str) -> tuple[str, bool]:
    """The clean text, cut at the limit, and whether it was longer."""
    head = text[: 4 * MAX_CHARACTERS]  # so that cleaning a huge text costs nothing
    cleaned = clean(head).strip()
    too_long = len(text) > len(head) or len(cleaned) > MAX_CHARACTERS
    return cleaned[:MAX_CHARACTERS], too_long


def clean_metadata(metadata: Any, too_long: bool) -> dict[str, Any] | None:
    """What the channel says about the message: an object of bearable size; only we may say that a text was too long."""
    try:
        bearable = isinstance(metadata, dict) and len(json.dumps(metadata)) <= MAX_METADATA
    except (TypeError, ValueError, RecursionError):
        bearable = False
    kept = {key: value for key, value in metadata.items() if key != TOO_LONG} if bearable else {}
    if too_long:
        kept[TOO_LONG] = True
    return kept or None


def clean_id(value: Any) -> str | None:
    """An id that every store can keep."""
    return clean(str(value))[:MAX_ID] or None if isinstance(value, str | int) else None


def guard_messages(channel: Any) -> None:
    """Every `UserMessage` is cleaned while it is made. A text that is none becomes None: the turn is then refused."""
    message_class = channel.UserMessage
    create = message_class.__init__

    def __init__(
        self: Any,
        text: Any = None,
        output_channel: Any = None,
        sender_id: Any = None,
        parse_data: Any = None,
        input_channel: Any = None,
        message_id: Any = None,
        metadata: Any = None,
    ) -> None:
        cleaned, too_long = bounded(text) if isinstance(text, str) else (None, False)
        create(
            self,
            cleaned,
            output_channel,
            clean_id(sender_id),
            parse_data,
            clean_id(input_channel),
            clean_id(message_id),
            clean_metadata(metadata, too_long),
        )

    message_class.__init__ = __init__
