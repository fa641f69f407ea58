"""How strange the words of a message are to this house: German words that no example of ours uses speak against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

from bot.language.facts.lexicon import known
from bot.language.words import Word

LONG = 4  # letters; shorter words belong to everybody
MANY, TOLD = 4, 10  # new words, words: a long story is as strange as its first lines, and length alone is no sign


class OwnWords:
    """In how many messages of ours each word stands."""

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts

    @classmethod
    def of(cls, messages: Iterable[Sequence[Word]]) -> OwnWords:
        """Counted once a message."""
        return cls(dict(Counter(word for message in messages for word in {w.meant for w in message})))

    def signs(self, words: Sequence[Word], is_german: Callable[[str], bool] = known) -> list[float]:
        """Numbers that speak for or against a message that was not counted itself."""
        seen = {word.meant: word.typed for word in words}
        long = [w for w in seen if len(w) >= LONG and not w.isdigit()]
        new = [w for w in long if w not in self.counts]
        german = [w for w in new if is_german(seen[w])]
        once = [w for w in long if self.counts.get(w) == 1]
        share = max(1, len(long))
        shares = [len(new) / share, len(german) / share, len(once) / share]
        return [float(min(len(german), MANY)), *shares, log(1 + min(len(seen), TOLD))]
