"""The call to the action server: bounded in time, checked for what matters, and where the operator says.

Rasa waits 300 seconds for an action, five times as long as it holds the conversation's lock: a slow action lets a
second message run beside the first. And it checks each reply against a JSON schema of every event there is, which
takes 13 ms, more than understanding the message; the events are checked anyway when they are turned into objects.
"""

from __future__ import annotations

import os
from typing import Any


def timeout_seconds() -> float:
    """How long an action may take: 8 seconds, or what `CLUSTERLOTSE_ACTION_TIMEOUT` says."""
    return float(os.environ.get("CLUSTERLOTSE_ACTION_TIMEOUT", "8"))


def bound_the_wait(action: Any) -> None:
    """Give up on an action before the user gives up on us."""
    action.DEFAULT_REQUEST_TIMEOUT = timeout_seconds()


def check_the_shape_only(action: Any) -> None:
    """A reply is an object with a list of events and a list of responses."""

    def _validate_action_result(self: Any, result: Any) -> bool:
        lists = isinstance(result, dict) and all(isinstance(result.get(k, []), list) for k in ("events", "responses"))
        if not lists:
            raise action.RasaException(f"Die Antwort des Aktionsservers auf „{self.name()}“ ist unbrauchbar.")
        return True

    action.RemoteAction._validate_action_result = _validate_action_result


def follow_the_port(utils: Any) -> None:
    """`CLUSTERLOTSE_ACTIONS_URL` overrules endpoints.yml, so that a taken port needs no second file."""
    endpoints = utils.AvailableEndpoints
    read = endpoints.read_endpoints.__func__

    def read_endpoints(cls: Any, endpoint_file: str) -> Any:
        found = read(cls, endpoint_file)
        url = os.environ.get("CLUSTERLOTSE_ACTIONS_URL")
        if url and found.action:
            found.action.url = url
        return found

    endpoints.read_endpoints = classmethod(read_endpoints)
