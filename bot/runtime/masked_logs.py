"""Logs tell nothing about people: what an error quotes of a message is masked before it is written."""

from __future__ import annotations

import logging
from typing import Any

from bot.keeping.masking import mask

_make = logging.LogRecord
_tell_exception = logging.Formatter.formatException


def _record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = _make(*args, **kwargs)
    try:
        told = record.getMessage()
    except Exception:  # logging itself reports a message that does not fit its arguments
        return record
    masked = mask(told).text
    if masked != told:
        record.msg, record.args = masked, ()
    return record


def _exception(self: logging.Formatter, info: Any) -> str:
    return mask(_tell_exception(self, info)).text


def mask_logs() -> None:
    """From now on, in this process."""
    logging.setLogRecordFactory(_record)
    logging.Formatter.formatException = _exception  # type: ignore[method-assign,assignment]
