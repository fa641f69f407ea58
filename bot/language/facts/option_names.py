"""The options of a question by the words that name them: their titles, their other names, and where these stand in a reply."""

from __future__ import annotations

import re
from functools import lru_cache

from .fold import fold
from .model import Option, Question
from .normal import Normal, normal
from .option_knowledge import NEGATED_BEFORE
from .sectors import LEFT_OUT

NONE_VALUES = ("keiner", "keins", "bestehend_stabil", "sonstige")  # said by a denial


@lru_cache(maxsize=2000)
def _phrase(name: str) -> str:
    plain = re.sub(r"\(.*?\)", " ", name)
    return " ".join(t.norm for t in normal(plain).tokens if t.kind == "word") or fold(plain).strip()


@lru_cache(maxsize=512)
def names(option: Option) -> tuple[str, ...]:
    called = [option.title, *option.names, option.value.replace("_", " ")]
    inside = re.findall(r"\((.*?)\)", option.title)
    return tuple(n for n in dict.fromkeys(_phrase(n) for n in [*called, *inside]) if len(n) > 1)


@lru_cache(maxsize=2000)
def _inflected(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?:s|es|en|e|n)?(?![\w-])")


def by_words(form: Normal, asked: Question) -> list[tuple[int, int, str]]:
    """(place, length, value) of every option whose words stand in the reply."""
    string = " ".join(t.norm for t in form.tokens if t.kind == "word" or t.kind == "mark")
    hits: list[tuple[int, int, str]] = []
    for option in asked.options:
        for name in names(option):
            for match in _inflected(name).finditer(string) if name in string else ():
                denied = NEGATED_BEFORE.search(string[: match.start()]) or LEFT_OUT.match(string[match.end() :])
                if not denied or option.value in NONE_VALUES:
                    hits.append((match.start(), len(name), option.value))
    return hits
