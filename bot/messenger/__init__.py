"""Replies for channels without buttons and cards: parts to read, numbered choices, "mehr". Needs PyYAML and nothing else.

A channel keeps one `Pending` for each chat. It hears with `hear(text, pending)`, asks the assistant (or, if `heard.more`,
takes `pages.more(pending)`), and shows with `pages.show(messages, pending)`.
"""

from bot.messenger.hearing import choose, corrected
from bot.messenger.model import Choice, Part
from bot.messenger.notices import first_contact
from bot.messenger.pages import Heard, Pages, Pending, hear
from bot.messenger.rendering import render
from bot.messenger.splitting import split, utf16

__all__ = [
    "Choice",
    "Heard",
    "Pages",
    "Part",
    "Pending",
    "choose",
    "corrected",
    "first_contact",
    "hear",
    "render",
    "split",
    "utf16",
]
