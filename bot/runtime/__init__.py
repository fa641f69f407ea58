"""The few repairs of frozen Rasa 3.6: one small module each, with its reason. Start with `prepare()`."""

from bot.runtime.repairs import prepare

__all__ = ["prepare"]
