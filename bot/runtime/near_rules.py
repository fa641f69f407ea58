"""Of all rules only those are compared with the talk that end where it stands now.

At each of three predictions a turn Rasa compares every rule with every moment. A rule whose last moment names another act or another action
before it cannot apply; with one rule for each act, that leaves two or three of a hundred.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from typing import Any

Moment = tuple[Any, Any]  # the action before, the act of the message; None where a rule asks for none


def look_at_near_rules(rule_policy: Any) -> None:
    """Hand on only rules that may apply; they are compared as before."""
    cls = rule_policy.RulePolicy
    compare = cls._get_possible_keys
    nothing = (None, "", rule_policy.SHOULD_NOT_BE_SET)

    @functools.lru_cache(maxsize=4)  # while it trains, the rules of a policy change
    def by_moment(rules: frozenset[str]) -> Mapping[Moment, list[str]]:
        found: dict[Moment, list[str]] = {}
        for rule in rules:
            before, act = _moment(json.loads(rule)[-1])
            asked = (None if before in nothing else before, None if act in nothing else act)
            found.setdefault(asked, []).append(rule)
        return found

    def _get_possible_keys(self: Any, lookup: dict[str, str], states: list[Any]) -> Any:
        before, act = _moment(states[-1]) if states else (None, None)
        if before is None:  # the talk begins: other rules hold then
            return compare(self, lookup, states)
        moments = by_moment(frozenset(lookup))
        near = {rule for b in {before, None} for a in {act, None} for rule in moments.get((b, a), ())}
        return compare(self, {rule: lookup[rule] for rule in near}, states)

    cls._get_possible_keys = _get_possible_keys


def _moment(state: Mapping[str, Mapping[str, Any]]) -> Moment:
    return state.get("prev_action", {}).get("action_name"), state.get("user", {}).get("intent")
