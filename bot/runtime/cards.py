"""Cards are for channels that can draw them.

A message may carry a card beside its text. Rasa's messengers would write the card's JSON into the chat; the text
alone is a complete answer, so there the card is left out. A channel that draws cards says so with `draws_cards =
True`; channels that collect messages for a program (REST) hand them on.
"""

from __future__ import annotations

from typing import Any


def keep_cards_out_of_chats(channel: Any) -> None:
    """Leave our cards out where the channel cannot draw them."""
    output = channel.OutputChannel
    send = output.send_response

    async def send_response(self: Any, recipient_id: str, message: dict[str, Any]) -> None:
        card = message.get("custom")
        ours = isinstance(card, dict) and str(card.get("schema", "")).startswith("clusterlotse/")
        if ours and not isinstance(self, channel.CollectingOutputChannel) and not getattr(self, "draws_cards", False):
            message = {key: value for key, value in message.items() if key != "custom"}
        await send(self, recipient_id, message)

    output.send_response = send_response
