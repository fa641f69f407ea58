"""Which criterion a request for details means: the one whose id it names, else the one whose words it shares with few others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from bot.answers.details import detail, details, unknown_criterion
from bot.answers.message import Message
from bot.catalogue.model import Catalogue, CriterionText, Programme
from bot.interview.assessment import Assessment
from bot.rules.criterion import Criterion
from bot.rules.judge import Verdict

ID = re.compile(r"\b[a-z]{2,3}(?:-[a-z])?-(?:[a-z]\d{1,2}|\d{2})\b", re.I)
WORD = re.compile(r"[^\W\d_]+")
SHORTEST, STEM = 3, 5  # letters
ENDING = 3  # letters by which two forms of a word may differ
OF_TITLE = 2  # how much more its title says of a criterion than the facts that it reads
LEAST = 0.3  # words that more criteria share say too little
OF_NO_CRITERION = re.compile(  # words of the request itself
    r"^(?:kriteri|punkt|regel|detail|einzel|genau|zeig|erklär|erläuter|mehr|nicht|erfüll|offen|wird|sind|haben|eure?|ihre?[mnrs]?|unser|programm|stand|frage"
    r"|ganz|bitte|über|sagen|sehen|bewert|prüf|welche|warum|wieso|diese|sein|eine?[mnrs]?|d(?:er|ie|as|en|em|es)$|und$|für$|mit$|bei$|beim$|vom?$|zum?$|zur$|auf$|aus$|im$|in$)"
)


def asked_details(text: str, programme: str, assessment: Assessment, catalogue: Catalogue) -> Message:
    """The criterion that the text means, else all those of the programme; an id that nobody knows is said to be unknown."""
    if named := by_id(text, catalogue):
        return detail(named[1], named[0], assessment, catalogue)
    if ID.search(text):
        return unknown_criterion(programme, catalogue)
    meant = by_words(text, assessment.verdict(programme), catalogue)
    return detail(meant, programme, assessment, catalogue) if meant else details(programme, assessment, catalogue)


def by_id(text: str, catalogue: Catalogue) -> tuple[str, str] | None:
    """The programme and the criterion whose id stands in the text."""
    named = {found[0].upper() for found in ID.finditer(text)}
    known = ((p.id, id_) for p in catalogue.programmes.values() for id_ in p.texts)
    return next((pair for pair in known if pair[1].upper() in named), None)


def by_words(text: str, verdict: Verdict, catalogue: Catalogue) -> str | None:
    """The criterion of the judged programme that the text speaks of; None where it speaks of none, or of several alike."""
    programme = catalogue.programmes[verdict.id]
    called = {f.criterion.id: set(_words(_titles(programme.texts[f.criterion.id]))) for f in verdict.findings}
    reads = {f.criterion.id: set(_words(_facts(f.criterion, programme, catalogue))) for f in verdict.findings}
    named = set(_words([text])) - set(_words(programme.names))
    scores = {
        id_: OF_TITLE * _score(named, id_, called) * _covered(named, called[id_]) + _score(named, id_, reads)
        for id_ in called
    }
    best, *others = sorted(scores.values(), reverse=True)
    if best < LEAST or best in others[:1]:
        return None
    return max(scores, key=lambda id_: scores[id_])


def _titles(text: CriterionText) -> Iterator[str]:
    yield text.title
    yield text.title_simple


def _facts(criterion: Criterion, programme: Programme, catalogue: Catalogue) -> Iterator[str]:
    """What the facts are called that it reads: by their titles and, in the ministries' German, their ids."""
    for fact in (*criterion.reads, *programme.texts[criterion.id].about):
        yield fact.replace("_", " ")
        if fact in catalogue.questions:
            yield catalogue.questions[fact].title


def _score(named: Iterable[str], id_: str, words: Mapping[str, set[str]]) -> float:
    """How much the words of the request say for a criterion: each the less, the more criteria share it."""
    total = 0.0
    for word in named:
        if any(_same(own, word) for own in words[id_]):
            total += 1 / sum(any(_same(own, word) for own in others) for others in words.values())
    return total


def _covered(named: Iterable[str], title: Collection[str]) -> float:
    """How much of a title the request names: "Benchmarking" is "Benchmarking" rather than "Abstand zum ersten Benchmarking"."""
    return sum(any(_same(own, word) for word in named) for own in title) / max(len(title), 1)


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for word in WORD.findall(text.lower()):
            if len(word) >= SHORTEST and not OF_NO_CRITERION.match(word):
                yield word


def _same(one: str, other: str) -> bool:
    """The same word in another form, or one at the end of the other: "Management" and "Netzwerkmanagement"."""
    short, long = sorted((one, other), key=len)
    if len(short) < STEM:
        return one == other
    stem = short[: max(STEM, len(short) - ENDING)]
    return (long.startswith(stem) and len(long) - len(short) <= ENDING) or long.endswith(short)
