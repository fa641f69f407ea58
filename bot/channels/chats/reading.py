"""What the doors of the messengers read requests with."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any
from urllib.parse import parse_qsl

from sanic.request import Request

MOST_FIELDS = 200


def same(given: object, agreed: str) -> bool:
    """Is it the secret that was agreed? Comparing takes the same time for every wrong one."""
    return isinstance(given, str) and hmac.compare_digest(given.encode("utf-8", "replace"), agreed.encode())


def edit_key(key: str, text: str) -> str:
    """The key of an edit that comes under the id of the message: each wording counts once."""
    return f"{key}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def fields_of(request: Request, body: bytes) -> dict[str, Any]:
    """The fields of a request, sent as JSON or as a form."""
    if request.headers.get("content-type", "").startswith("application/json"):
        fields = json.loads(body)
        if not isinstance(fields, dict):
            raise ValueError("no object")
        return fields
    return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS))
