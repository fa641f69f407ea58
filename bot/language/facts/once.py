"""What is found in a text or a message is found once, whoever asks for it again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Noting(Protocol):
    """What keeps beside itself what was found in it."""

    @property
    def noted(self) -> dict[Any, Any]: ...


N = TypeVar("N", bound=Noting)
T = TypeVar("T")
_UNSEEN = object()


def once(find: Callable[[N], T]) -> Callable[[N], T]:
    """The same function, which looks into each text or message only once; what it found is noted under itself."""

    @wraps(find)
    def noted(of: N) -> T:
        found = of.noted.get(noted, _UNSEEN)
        if found is _UNSEEN:
            found = of.noted[noted] = find(of)
        return found  # type: ignore[no-any-return]

    return noted
