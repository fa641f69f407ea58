"""What the door answers when it does not let something in: a status, a fixed code and a German sentence."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

PHRASES = Path(__file__).parent / "phrases.yaml"
MEDIA_TYPE = "application/problem+json"

STATUS = {
    "json_broken": 400,
    "id_forged": 401,
    "origin_forbidden": 403,
    "sender_forged": 403,
    "not_local": 403,
    "conversation_gone": 404,
    "not_found": 404,
    "page_missing": 404,
    "method": 405,
    "key_reused": 409,
    "body_too_large": 413,
    "media_type": 415,
    "invalid": 422,
    "text_empty": 422,
    "button_unknown": 422,
    "button_expired": 422,
    "statement_unknown": 422,
    "too_many": 429,
    "internal": 500,
    "turn_failed": 503,
    "store_down": 503,
    "not_ready": 503,
}
RETRY_SECONDS = 5  # what we suggest when the assistant itself is down


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """The door's sentences by key."""
    return dict(yaml.safe_load(PHRASES.read_text(encoding="utf-8")))


class Problem(Exception):
    """Something keeps a request from being done. `detail` overrules the sentence, `more` adds fields to the body."""

    def __init__(self, code: str, *, detail: str | None = None, headers: dict[str, str] | None = None, **more: Any):
        """Name the problem by its code."""
        super().__init__(code)
        self.code, self.status, self.more = code, STATUS[code], more
        self.headers = dict(headers or {})
        if self.status == 401:
            self.headers["WWW-Authenticate"] = (
                "Clusterlotse"  # HTTP wants a scheme named; browsers know none of that name
            )
        if self.status == 503:
            self.more.setdefault("retry_after", RETRY_SECONDS)
        if "retry_after" in self.more:
            self.headers["Retry-After"] = str(self.more["retry_after"])
        phrase = phrases()[code]
        self.title = phrase["title"]
        self.detail = detail or phrase["detail"].format(seconds=self.more.get("retry_after"), **self.more)

    @classmethod
    def too_many(cls, seconds: float) -> Problem:
        """Too much at once; again in so many seconds."""
        return cls("too_many", retry_after=max(1, math.ceil(seconds)))

    def body(self) -> dict[str, Any]:
        """The problem as RFC 9457 has it."""
        return {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
            **self.more,
        }
