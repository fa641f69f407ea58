"""Unexpected errors in the log: where, and nothing of what somebody wrote."""

from __future__ import annotations

import logging

log = logging.getLogger("clusterlotse.matrix")


def log_without_words(error: BaseException) -> None:
    """Where it happened, and nothing of what somebody wrote: an exception's text may quote it."""
    places, trace = [], error.__traceback__
    while trace:
        places.append(f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    log.error("Unerwarteter Fehler %s bei %s", type(error).__name__, " > ".join(places))
