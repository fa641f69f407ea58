"""What never changes about the domain is not worked out anew with every message: is it empty, and does it fill slots by itself?

For the first Rasa builds an empty domain and compares, for the second it tries every mapping of every slot, though all of them leave
filling to the actions: half a millisecond a turn.
"""

from __future__ import annotations

from typing import Any

FILLS = "_clusterlotse_fills_slots"
BY_ACTIONS = {"type": "custom"}


def compare_with_nothing(domain: Any) -> None:
    """An empty domain is built once."""
    cls = domain.Domain
    nothing: list[Any] = []

    def is_empty(self: Any) -> bool:
        if not nothing:
            nothing.append(cls.empty().as_dict())
        return bool(self.as_dict() == nothing[0])

    cls.is_empty = is_empty


def extract_only_what_is_mapped(action: Any) -> None:
    """Where every slot is filled by actions alone, there is nothing to extract."""
    cls = action.ActionExtractSlots
    extract = cls.run

    async def run(self: Any, output_channel: Any, nlg: Any, tracker: Any, domain: Any) -> Any:
        if not hasattr(domain, FILLS):
            mapped = any(mapping != BY_ACTIONS for slot in domain.slots for mapping in slot.mappings)
            setattr(domain, FILLS, mapped or action.ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions)
        return await extract(self, output_channel, nlg, tracker, domain) if getattr(domain, FILLS) else []

    cls.run = run
