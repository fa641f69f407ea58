"""So many a minute and no more: a token bucket for each address and each conversation, in memory.

The well-known package for this (limits) asks for a newer `packaging` than Rasa allows; one process needs no shared counter.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

from bot.channels.problems import Problem

MOST_BUCKETS = 20_000


class Limiter:
    """Lets `per_minute` through on average, half of them at once."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Count with this clock."""
        self._rate = per_minute / 60
        self._most = max(1.0, per_minute / 2)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def require(self, who: str) -> None:
        """Take one from somebody's bucket; a Problem with the time to wait if it is empty."""
        now = self._clock()
        left, at = self._buckets.pop(who, (self._most, now))
        left = min(self._most, left + (now - at) * self._rate)
        enough = left >= 1
        self._buckets[who] = (left - 1 if enough else left, now)
        while len(self._buckets) > MOST_BUCKETS:  # the one that was quiet longest
            self._buckets.popitem(last=False)
        if not enough:
            raise Problem.too_many((1 - left) / self._rate)


def network_of(address: str) -> str:
    """Whom an address counts for: an IPv6 user has a whole /64 of them."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or IPv6Address(int(parsed) >> 64 << 64))
    return str(parsed)
