"""Yes/no facts from data/qualities.yaml: affirmed, negated, or not yet so ("eine Strategie ist in Arbeit": none exists yet)."""

from __future__ import annotations

import re

from .clauses import Clause
from .considered import considered
from .data import load
from .fold import rx
from .holding import THERE_OR_NOT, only_planned
from .judging import ALL_OF, DONE, NO_NEGATION, NOT_YET, affirmed, denied_interest, judge, negated
from .lacking import spoken
from .model import Statement
from .normal import Normal
from .quality import Quality, qualities, quality_of, speaking, with_foreign
from .scope import real_text
from .taken_back import OF_THINGS, denied_behind, ended, given_up
from .turned import denied
from .wider import wider

_PRETERITE = rx(r"\b(?:hatte|hatten|war|waren|gab|damals|früher|ehemals|einst)\b")
_BLOCK_DEFAULT = {"question", "condition", "other", "past", "rule"}
_SOME_NOT = rx(
    r"^(?:aber|nur|außer|bis auf|bloß|allerdings|leider|jedoch|doch|wobei|lediglich|mit ausnahme|abgesehen|einzig|und|sondern|,|die|der|einer|eine|zwei|#\d+|manche|einige|ein|ein paar|nicht)\b.*\b(?:nicht alle|nicht|sperr\w*|weiger\w*|sträub\w*|zöger\w*|keiner|noch nicht|mauer\w*|zickt|zicken|ziert|zieren|skeptisch|drückt|drücken|abgewunken|will nichts|wollen nichts|quer|dagegen|gehören zusammen|gehört zu\w*|fehlt|fehlen|tochter\w*|anders|offen(?! für))\b|^(?:bis auf|außer|mit ausnahme von|ausgenommen|nur nicht|nur der|nur die|nur einer) (?:\S+ )?\S+"
)

_APART = re.compile(r"(?<=\w) (?=-\w)")  # "KMU -Anteil"
_NEW_MATTER = rx(r"^(?:und|aber|doch|allerdings|nur) (?!einer\b|eine\b|zwei\b|#\d|manche|einige|nicht alle)\S")


def _plain(form: Normal, index: int) -> str:
    return _APART.sub("", spoken(form, index))


def judge_reply(fact: str, string: str, more: bool = False) -> bool | None:
    """What a reply says of the asked fact when its subject is put in front: "liegt schriftlich vor" to the strategy."""
    subject = load("replies")["gegenstand"].get(fact)
    quality = quality_of(fact)
    if quality is None:
        return None
    text = with_foreign(f"{rx(subject).pattern} {string}" if subject else string)
    plain = with_foreign(string)
    if quality.need is None and (verdict := judge(quality, plain, text)) is not None:
        return verdict[0]
    verdict = None if more else judge(quality, text, text)
    if verdict is None or (
        quality.topic is not None and not DONE.search(string) and not negated(string) and not NOT_YET.search(string)
    ):
        return None
    return verdict[0]


def outright(fact: str, string: str) -> bool | None:
    """What a reply says in words that weigh more than a bare yes or no: "nee, da verdient niemand dran" calls it neutral."""
    quality = quality_of(fact)
    if quality is None or (quality.unless and quality.unless.search(string)):
        return None
    plain = affirmed(string)
    if quality.lack and any(denied(plain, lack) for lack in quality.lack.finditer(plain)):
        return True
    if plain != string and not negated(plain) and (verdict := judge(quality, string, string)) and verdict[0]:
        return True  # "niemand lehnt ein Benchmarking ab" begins like a no
    if quality.against is None:
        return None
    if quality.firm and quality.firm.search(plain):
        return True
    return denied_interest(plain) if quality.against and quality.against.search(plain) else None


def read_qualities(form: Normal, blocked: set[str] | None = None, suppose: bool = False) -> list[Statement]:
    """Every yes/no fact that the text states: clause by clause first, then what only a whole sentence or a short heading
    ("Strategie? Noch keine.") says."""
    blocked = _BLOCK_DEFAULT if blocked is None else blocked
    found: dict[str, Statement] = {}
    sentences = {c.sentence: with_foreign(form.sentence_text(c.sentence)) for c in form.clauses}
    for index, clause in enumerate(form.clauses):
        if clause.status & (blocked - {"past"}) or (
            "past" in clause.status & blocked and _PRETERITE.search(real_text(clause))
        ):
            continue
        text = with_foreign(_headed(form, index) + _plain(form, index))
        for quality in speaking(affirmed(text)):
            if quality.fact in found:
                continue
            context = sentences[clause.sentence]
            if quality.wide:
                context = f"{sentences.get(clause.sentence - 1, '')} {context}"
            verdict = judge(quality, text, context, suppose)
            ahead = verdict is not None and verdict[0] and only_planned(form, clause, quality.fact)
            if verdict is None or (ahead and not (quality.always and quality.always.search(text))):
                continue
            value = (
                verdict[0]
                and not (
                    (quality.topic is not None or quality.fact in OF_THINGS) and denied_behind(form, index, blocked)
                )
                and not (quality.fact in ALL_OF and _some_do_not(form, index, quality))
                and not ended(quality.fact, text, verdict[1])
            )
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            found[quality.fact] = Statement(quality.fact, value, start, end)
    for text, first, last in wider(form, blocked):
        plain = with_foreign(text)
        for quality in speaking(affirmed(plain)):
            before = sentences.get(form.clause_of(first).sentence - 1, "") if quality.wide else ""
            if quality.fact in found:
                continue
            verdict = judge(quality, plain, f"{before} {plain}".strip(), suppose)
            if verdict is not None and not (verdict[0] and _thought_of(form, quality.fact, first, last)):
                found[quality.fact] = Statement(
                    quality.fact, verdict[0], form.tokens[first].start, form.tokens[last - 1].end
                )
    for fact, clause in given_up(form, blocked):
        start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
        found.setdefault(fact, Statement(fact, False, start, end))
    return list(found.values())


def _thought_of(form: Normal, fact: str, first: int, last: int) -> bool:
    """Does a piece of what stands between these tokens only think of having it?"""
    return fact in THERE_OR_NOT and any(considered(form, c) for c in form.clauses if first < c.last and c.first < last)


def _headed(form: Normal, index: int) -> str:
    """ "Was wir nicht haben: einen Manager": a short piece before a colon says how the next is meant."""
    before = form.clauses[index - 1] if index else None
    same = before is not None and before.sentence == form.clauses[index].sentence
    return f"{before.text} " if before and same and before.text.endswith(" :") and len(before.text.split()) <= 7 else ""


def _some_do_not(form: Normal, index: int, quality: Quality) -> bool:
    """ "Den Eigenanteil zahlen alle, nur zwei sperren sich": a later piece of the sentence takes out some, so it does not hold for all."""
    clause = form.clauses[index]
    later = [
        c
        for c in form.clauses[index + 1 :]
        if c.sentence == clause.sentence and (_about(quality, c) or not _of_another(quality, c))
    ]
    return any(_SOME_NOT.search(NO_NEGATION.sub("gern", c.text)) for c in later)


def _of_another(quality: Quality, clause: Clause) -> bool:
    """Does the piece speak of another matter, by its name, or as a whole main clause that denies it: "…, und begonnen ist es noch nicht"?"""
    if any(_about(q, clause) for q in qualities()):
        return True
    text = with_foreign(clause.text)
    if not _NEW_MATTER.match(text):
        return False
    others = [q for q in speaking(affirmed(text)) if q.fact != quality.fact and q.fact not in ALL_OF]
    return any(judge(q, text, text) is not None for q in others)


def _about(quality: Quality, clause: Clause) -> bool:
    """Does the piece name what this fact is about? One that names another matter takes nothing back: "…, ein Abkommen fehlt noch"."""
    return any(thing.search(clause.text) for thing in (quality.topic, quality.about) if thing)
