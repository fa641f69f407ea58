"""What a turn carries around: no history to the action server, no whole cards in the stored talk.

A card with the verdicts on all programmes is some 50 kB. Rasa keeps it in the tracker, reads the whole talk back from
the store at each message and sends all of it to the action server, so that a turn grows slower with every answer.
Our actions read slots and the last message only, and every card can be made anew from the facts.
"""

from __future__ import annotations

from typing import Any

KEPT_OF_A_CARD = ("schema", "kind", "name", "fact")


def send_no_history(action: Any) -> None:
    """The action server gets slots and the last message, not all events."""
    format_call = action.RemoteAction._action_call_format

    def without_events(self: Any, tracker: Any, domain: Any) -> dict[str, Any]:
        events, tracker.events = tracker.events, type(tracker.events)(maxlen=tracker.events.maxlen)
        try:
            call: dict[str, Any] = format_call(self, tracker, domain)
        finally:
            tracker.events = events
        return call

    action.RemoteAction._action_call_format = without_events


def store_cards_short(processor: Any) -> None:
    """Once a card is sent, the stored talk keeps only which card it was."""
    send = processor.MessageProcessor._send_bot_messages

    async def send_then_shorten(events: list[Any], tracker: Any, output_channel: Any) -> None:
        await send(events, tracker, output_channel)
        for event in events:
            card = getattr(event, "data", {}).get("custom") if event.type_name == "bot" else None
            if isinstance(card, dict):
                event.data["custom"] = {key: card[key] for key in KEPT_OF_A_CARD if key in card}

    processor.MessageProcessor._send_bot_messages = staticmethod(send_then_shorten)
