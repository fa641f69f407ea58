"""The rules look at the end of a talk, however long it has become.

At each prediction Rasa replays the whole talk and describes every moment of it, three times a turn, though no rule reaches further back
than its own length, here two moments: 4 ms a turn once a talk has a hundred events. What a rule is shown beyond its length it ignores, so
the end is all it needs.
"""

from __future__ import annotations

import functools
import json
from typing import Any

ORDINARY = frozenset(
    {"user", "user_featurization", "action", "bot", "slot"}
)  # events that leave those before them as they were


def show_rules_the_end(rule_policy: Any) -> None:
    """Describe only as many moments as the longest rule has."""
    cls = rule_policy.RulePolicy
    describe = cls._prediction_states

    def _prediction_states(self: Any, tracker: Any, *args: Any, **kwargs: Any) -> Any:
        rules = frozenset().union(self.lookup[rule_policy.RULES], self.lookup[rule_policy.RULES_FOR_LOOP_UNHAPPY_PATH])
        return describe(self, end_of(tracker, _longest(rules)), *args, **kwargs)

    cls._prediction_states = _prediction_states


@functools.lru_cache(maxsize=4)  # while it trains, the rules of a policy change
def _longest(rules: frozenset[str]) -> int:
    return max((len(json.loads(rule)) for rule in rules), default=0)


def end_of(tracker: Any, moments: int) -> Any:
    """The talk from a message on that is followed by so many actions; all of it where slots or earlier events count."""
    if tracker.active_loop or any(slot.influence_conversation for slot in tracker.slots.values()):
        return tracker
    events, actions = list(tracker.events), 0
    for place in reversed(range(len(events))):
        kind = events[place].type_name
        if kind not in ORDINARY:
            return tracker
        if kind == "user" and actions >= moments:
            end = type(tracker)(tracker.sender_id, ())
            end.events.extend(event for event in events[place:] if event.type_name != "slot")
            return end
        actions += kind == "action"
    return tracker
