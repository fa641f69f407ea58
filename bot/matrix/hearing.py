"""What the assistant is told of a message: its text, one of the choices on offer, or which earlier answer it corrects."""

from __future__ import annotations

from bot.matrix import events
from bot.matrix.door import Door
from bot.matrix.inbox import Asked, Inbox, Item
from bot.matrix.phrases import say
from bot.matrix.talks import Talk
from bot.messenger import Choice, choose, corrected, hear

MORE = {"more": "1"}
FEW_WORDS = 3


class Hearing:
    """Understands what is meant by a message in its talk."""

    def __init__(self, inbox: Inbox, door: Door) -> None:
        """Keep decisions there; the door knows what the facts are called."""
        self._inbox, self._door = inbox, door
        self._titles: dict[str, str] = {}

    async def request(self, item: Item, talk: Talk) -> dict[str, str]:
        """What the assistant is told. Kept before it is told: asked again, it must hear the same."""
        heard = hear(item.text, talk.on_offer)
        if item.kind == events.EDIT:
            request = {"text": await self._corrected(item, talk)}
        elif heard.more:
            request = MORE
        elif heard.button is not None:
            request = {"button": heard.button, "title": heard.text}
        elif item.kind == events.REACTION:
            request = {}  # a heart is no answer
        else:
            request = {"text": heard.text}
        numbered = sorted((choice.number, choice.title) for choice in talk.on_offer.choices if choice.number)
        self._inbox.decide(item, request, Asked(talk.fact, tuple(title for _, title in numbered)))
        return request

    async def _corrected(self, item: Item, talk: Talk) -> str:
        """A short answer to an earlier question names that question: "13" alone would answer the one that is open now."""
        asked = item.asked
        offered = [Choice(title, None, number) for number, title in enumerate(asked.titles, start=1)]
        choice = choose(item.text, offered)
        text = choice.title if choice else item.text
        if asked.fact == talk.fact and asked.fact is not None:
            return text
        if asked.fact is None or len(text.split()) > FEW_WORDS:
            return corrected(text)
        self._titles = self._titles or await self._door.titles()
        title = self._titles.get(asked.fact)
        return say("berichtigung", titel=title, text=text) if title else corrected(text)
