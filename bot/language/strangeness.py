"""How strange the words of a message are to this house: German words that no example of ours uses speak against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

from bot.language.facts.lexicon import known
from bot.language.words import Word

LONG = 4  # letters; shorter words belong to everybody


class OwnWords:
    """In how many messages of ours each word stands."""

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts

    @classmethod
    def of(cls, messages: Iterable[Sequence[Word]]) -> OwnWords:
        """Counted once a message."""
        return cls(dict(Counter(word for message in messages for word in {w.meant for w in message})))

    def signs(self, words: Sequence[Word], own: int = 0, is_german: Callable[[str], bool] = known) -> list[float]:
        """Numbers that speak for or against; `own` is 1 for a message that was counted itself."""
        seen = {word.meant: word.typed for word in words}
        long = [w for w in seen if len(w) >= LONG and not w.isdigit()]
        new = [w for w in long if self.counts.get(w, 0) <= own]
        german = [w for w in new if is_german(seen[w])]
        once = [w for w in long if self.counts.get(w, 0) == own + 1]
        share = max(1, len(long))
        return [float(len(german)), len(new) / share, len(german) / share, len(once) / share, log(1 + len(seen))]
