"""A turn happens as a whole or not at all, and never in silence.

Rasa logs an exception in an action, forgets the action's events and goes on: the user gets nothing, the talk half a
turn. An exception in understanding or in a policy, a lock that is not free, a model that is not there: again an empty
reply. Here any of these ends the turn. Nothing of it is saved, what was collected for the reply is withdrawn, and the
user gets one honest sentence with a reference number that is also in the log. When the fault is over, the same
message works.
"""

from __future__ import annotations

import logging
from typing import Any

from bot.runtime.sentences import FAILED, NO_TEXT, STORE_DOWN, new_reference, notice

logger = logging.getLogger("clusterlotse")


class TurnFailedError(Exception):
    """The turn cannot be finished."""


class StoreDownError(TurnFailedError):
    """The conversation cannot be read or written."""


class _Watched:
    """An action that remembers the exception which Rasa is about to swallow."""

    def __init__(self, action: Any, rejection: type[Exception]) -> None:
        self._action = action
        self._rejection = rejection
        self.error: Exception | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._action, name)

    async def run(self, *args: Any, **kwargs: Any) -> Any:
        """Run the action. A rejection is part of Rasa's language and no fault."""
        try:
            return await self._action.run(*args, **kwargs)
        except self._rejection:
            raise
        except Exception as error:
            self.error = error
            raise


def stop_at_failed_action(processor: Any) -> None:
    """An exception in an action ends the turn; so does Rasa's limit of actions per turn."""
    cls = processor.MessageProcessor
    run_action, predict = cls._run_action, cls.predict_next_with_tracker_if_should
    rejection = processor.rasa.core.actions.action.ActionExecutionRejection

    async def _run_action(self: Any, action: Any, *args: Any, **kwargs: Any) -> Any:
        watched = _Watched(action, rejection)
        goes_on = await run_action(self, watched, *args, **kwargs)
        if watched.error:
            cause = watched.error
            raise TurnFailedError(f"Aktion „{action.name()}“: {type(cause).__name__} {cause}") from cause
        return goes_on

    def predict_next_with_tracker_if_should(self: Any, tracker: Any) -> Any:
        try:
            return predict(self, tracker)
        except processor.ActionLimitReached as error:
            raise TurnFailedError("zu viele Aktionen in einem Zug") from error

    cls._run_action = _run_action
    cls.predict_next_with_tracker_if_should = predict_next_with_tracker_if_should


def answer_for_failed_turns(agent: Any) -> None:
    """The one exit of all failures: log them under a reference number and tell the user."""
    handle = agent.Agent.handle_message

    async def handle_message(self: Any, message: Any) -> Any:
        if not message.text and not message.parse_data:
            await _say(message, notice(NO_TEXT, "ungueltig"))
            return getattr(message.output_channel, "messages", None)
        before = len(_collected(message))
        try:
            if not self.is_ready():
                raise TurnFailedError("kein Modell geladen")
            return await handle(self, message)
        except Exception as error:
            del _collected(message)[before:]
            reference = new_reference()
            # What ended the turn on purpose is told in a line; anything else is a fault of ours and needs
            # its traceback.
            expected = isinstance(error, TurnFailedError)
            logger.error("Vorgang %s: Zug abgebrochen. %s", reference, error, exc_info=None if expected else error)
            sentence = STORE_DOWN if isinstance(error, StoreDownError) else FAILED
            await _say(message, notice(sentence.format(reference=reference), "fehler", reference=reference))
            return getattr(message.output_channel, "messages", None)

    agent.Agent.handle_message = handle_message


def _collected(message: Any) -> list[Any]:
    """The replies that wait in a collecting channel and can still be withdrawn; an empty list for other channels."""
    messages = getattr(message.output_channel, "messages", None)
    return messages if isinstance(messages, list) else []


async def _say(message: Any, reply: dict[str, Any]) -> None:
    try:
        await message.output_channel.send_response(message.sender_id, reply)
    except Exception:
        logger.exception("Der Kanal nimmt die Fehlermeldung nicht an")
