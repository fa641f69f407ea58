"""No deep copies and no lists for log lines that nobody reads.

Rasa copies the events of every action, cards of 80 kB included, and hands the copies to its debug log, whether debugging is on or
not: 4 to 5 ms a turn. The processor uses `copy` for nothing else.
"""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any


def log_the_thing_itself(processor: Any) -> None:
    """What is logged is looked at, not changed: it needs no copy."""
    processor.copy = SimpleNamespace(deepcopy=lambda value: value)


def list_slots_for_readers(processor: Any) -> None:
    """All slots are written out for the debug log only while it is on."""
    cls = processor.MessageProcessor
    write = cls._log_slots

    def _log_slots(tracker: Any) -> None:
        if logging.getLogger(processor.__name__).isEnabledFor(logging.DEBUG):
            write(tracker)

    cls._log_slots = staticmethod(_log_slots)
