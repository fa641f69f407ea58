"""Is a request from Microsoft's Bot Framework? Its token says so, signed with a key that Microsoft publishes."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

import aiohttp
import jwt

from bot.channels.problems import Problem

logger = logging.getLogger("clusterlotse")
ISSUER = "https://api.botframework.com"
ALGORITHMS = ["RS256"]  # never what the token itself asks for
LEEWAY_SECONDS = 300
DAY_SECONDS = 24 * 3600
PAUSE_SECONDS = 60  # unknown keys are looked for no more often
SECONDS = 10


class TokenCheck:
    """Checks tokens; the keys are fetched with the first one, daily, and when an unknown one is used."""

    def __init__(self, openid: str, audience: str) -> None:
        """Take keys from there, tokens for that app."""
        self._openid, self._audience = openid, audience
        self._keys: dict[str, Any] = {}
        self._fetched = float("-inf")
        self._fetching = asyncio.Lock()

    async def require(self, authorization: str, service: str) -> None:
        """A Problem if the token is not Microsoft's, not for us, or not for this address."""
        scheme, _, token = authorization.partition(" ")
        try:
            key = await self._key(jwt.get_unverified_header(token)["kid"])
            claims = jwt.decode(
                token,
                key,
                algorithms=ALGORITHMS,
                options={"require": ["exp", "iss", "aud"]},
                audience=self._audience,
                issuer=ISSUER,
                leeway=LEEWAY_SECONDS,
            )
        except (jwt.PyJWTError, KeyError) as error:
            raise Problem("sender_forged") from error
        if scheme.lower() != "bearer" or claims.get("serviceurl") != service:
            raise Problem("sender_forged")

    async def _key(self, name: str) -> Any:
        async with self._fetching:
            age = time.monotonic() - self._fetched
            if age > DAY_SECONDS or (name not in self._keys and age > PAUSE_SECONDS):
                await self._fetch()
        return self._keys[name]

    async def _fetch(self) -> None:
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with aiohttp.ClientSession(timeout=timeout) as session:
                async with session.get(self._openid) as answer:
                    address = (await answer.json(content_type=None))["jwks_uri"]
                async with session.get(address) as answer:
                    keys = (await answer.json(content_type=None))["keys"]
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError, LookupError, TypeError) as error:
            logger.error("Die Schlüssel für Teams sind nicht zu bekommen: %s", error)
            return
        self._keys = {key["kid"]: jwt.PyJWK(key, algorithm="RS256").key for key in keys if key.get("kty") == "RSA"}
        self._fetched = time.monotonic()
