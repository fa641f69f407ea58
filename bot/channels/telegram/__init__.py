"""Telegram's door, named `bot.channels.telegram.TelegramDoor` in credentials.yml. How to set it up: docs/aufgaben/telegram.md."""

from bot.channels.telegram.door import TelegramDoor

__all__ = ["TelegramDoor"]
