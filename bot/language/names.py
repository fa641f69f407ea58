"""Names in a message: exact by spaCy's PhraseMatcher on folded words, misspelt ones by rapidfuzz."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.language.facts.fold import fold

SHORTEST_FUZZY = 7  # letters; shorter names are too close to everyday words
CUTOFF = 86  # of 100: one or two slips in a long name (anchors: ae-forms 87-92, foreign words below 40)
MOST_LOST = 3  # letters that a slip may lose or add: "Clusterförderung" is no "COSME-Clusterförderung"
KEPT_WORDS = 1 << 15  # and pairs of words, that need no second look: most come again
LONGEST_NAME = 4  # words that are compared as one name
HEAD = 4  # letters with which several words begin; one slip among them is forgiven, not two: "zwei Projekte" are no "ZIM-Projekte"


@dataclass(frozen=True)
class Found:
    """A name in the text: the id it stands for and its words' positions."""

    id: str
    start: int
    end: int


class NameMatcher:
    """Finds the names of one kind of thing."""

    def __init__(self, names: Mapping[str, Iterable[str]], vocab: Vocab) -> None:
        self._vocab = vocab
        self._matcher = PhraseMatcher(vocab)
        # by the words with which names begin, the second ones; "" where no other follows
        self._second: dict[str, set[str]] = defaultdict(set)
        self._shouted: dict[str, str] = {}  # names such as "WIR!" count only as they are written
        # by first letter, which slips leave alone, and by the lengths that a misspelt one may have
        self._long: dict[str, dict[int, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
        self._heads: set[str] = set()  # the first letters of those, with one less
        for id_, spellings in names.items():
            for spelling in spellings:
                self._learn(id_, spelling)
        self._meant = lru_cache(KEPT_WORDS)(self._closest)
        self._may_begin = lru_cache(KEPT_WORDS)(self._looks_like_a_head)

    def _learn(self, id_: str, spelling: str) -> None:
        if "!" in spelling and len(words_of(spelling)) == 1 + spelling.count("!") - spelling.rstrip().endswith("!"):
            self._shouted[spelling.strip()] = id_
            return
        key = " ".join(words_of(spelling))
        if not key:
            return
        self._matcher.add(id_, [self._doc(key)])
        first, _, others = key.partition(" ")
        self._second[first].add(others.partition(" ")[0])
        joined = key.replace(" ", "")
        if len(joined) >= SHORTEST_FUZZY:
            for length in _lengths(len(joined)):
                self._long[joined[0]][length][joined] = id_
            self._heads |= _with_one_less(joined[:HEAD])

    def _doc(self, folded: str) -> Doc:
        return Doc(self._vocab, words=folded.split())

    def find(self, text: str, words: Sequence[str] | None = None) -> list[Found]:
        """Every name, the longest where they overlap, in the order of the text; `words` are its words with slips undone."""
        words = words_of(text) if words is None else words
        if not words:
            return []
        shouted = [Found(id_, -1, 0) for shout, id_ in self._shouted.items() if shout in text]
        taken = _longest([*self.exact(words), *shouted])
        covered = {i for f in taken for i in range(f.start, f.end)}
        misspelt = list(self._fuzzy(words, covered))
        return sorted(_longest([*taken, *misspelt]) if misspelt else taken, key=lambda f: f.start)

    def begins(self, word: str) -> bool:
        """Is it the first word of a name?"""
        return word in self._second

    def exact(self, words: Sequence[str]) -> list[Found]:
        """Names as they are written, overlaps and all."""
        if not any(self._may_stand(words, i) for i, word in enumerate(words) if word in self._second):
            return []
        doc = self._doc(" ".join(words))
        return [Found(self._vocab.strings[key], start, end) for key, start, end in self._matcher(doc)]

    def _may_stand(self, words: Sequence[str], i: int) -> bool:
        """Does a name begin with this word, and with the next one, if it has two?"""
        second = self._second[words[i]]
        return "" in second or (i + 1 < len(words) and words[i + 1] in second)

    def _fuzzy(self, words: Sequence[str], covered: set[int]) -> Iterable[Found]:
        for start, word in enumerate(words):
            head = word if len(word) >= HEAD else "".join(words[start : start + HEAD])
            most = LONGEST_NAME if self._may_begin(head[:HEAD]) else 1
            by_length, joined = self._long.get(word[0]), ""
            if by_length is None or (most == 1 and len(word) < SHORTEST_FUZZY):
                continue
            for end in range(start, min(start + most, len(words))):
                if end in covered:
                    break
                joined += words[end]
                if len(joined) not in by_length:
                    continue
                best = self._meant(joined)
                if best:
                    yield Found(best, start, end + 1)

    def _looks_like_a_head(self, letters: str) -> bool:
        return not self._heads.isdisjoint(_with_one_less(letters))

    def _closest(self, word: str) -> str | None:
        names = self._long[word[0]][len(word)]
        match = process.extractOne(word, names.keys(), scorer=fuzz.ratio, score_cutoff=CUTOFF)
        return names[match[0]] if match else None


def _with_one_less(letters: str) -> set[str]:
    """What is left of them without one: two spellings that one slip parts share one of these. The first letter always stays."""
    return {letters[:at] + letters[at + 1 :] for at in range(1, len(letters))}


def _lengths(length: int) -> Iterable[int]:
    """How long a word may be that means a name so long: a difference in length alone is so many slips."""
    reach = range(length // 2, 2 * length)
    slips = ((abs(other - length), other) for other in reach)
    likely = (other for less, other in slips if less <= MOST_LOST and less * 100 <= (100 - CUTOFF) * (other + length))
    return (other for other in likely if other >= SHORTEST_FUZZY)


def words_of(text: str) -> list[str]:
    """Folded words; hyphens and other marks part them."""
    return re.findall(r"[^\W_]+", fold(text))


def _longest(found: list[Found]) -> list[Found]:
    """Of overlapping names the longest; a name at no place (-1) overlaps nothing."""
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if candidate.start < 0 or all(candidate.end <= k.start or k.end <= candidate.start for k in kept):
            kept.append(candidate)
    return kept
