"""Yes/no facts from data/qualities.yaml: affirmed, negated, or not yet so ("eine Strategie ist in Arbeit": none exists yet)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .data import load
from .fold import rx
from .model import Statement
from .normal import Clause, Normal
from .places import abroad

_NEGATION = rx(r"\b(?:nicht|kein|keine|keinen|keinem|keiner|keines|keinerlei|weder|nie|niemals|ohne|niemand|fehlt|fehlen|mangelt|nirgends|nix|nichts|net)\b")
_NO_NEGATION = rx(r"\b(?:nicht (?:nur|zuletzt|schlecht|wahr|mehr wegzudenken|allein)|kein (?:problem|thema|ding|wunder)|keine (?:frage|sorge|angst|ahnung)|nicht ohne|ohne (?:zweifel|weiteres|frage|probleme))\b")
_NOT_YET = rx(r"\b(?:noch (?:nicht|kein\w*|keine)|in arbeit|in vorbereitung|in planung|in der mache|in entwicklung|im entstehen|im aufbau|geplant|planen|plant|soll|sollen|sollte|wollen|möchten|würden|streben|angestrebt|anstreben|erarbeiten|entsteht|demnächst|bald|künftig|arbeiten (?:\S+ ){0,2}?(?:daran|dran|an)|arbeiten wir|schreiben (?:\S+ ){0,2}?(?:gerade|noch)|bauen (?:\S+ ){0,6}?auf|aufbauen|aufzubauen|zukunft|kommt noch|folgt|nächstes jahr|steht noch aus|brauchen|bräuchten|suchen|gesucht|fehlt|wünschen|hätten gern\w*|wird (?:gerade|noch|derzeit|aktuell|momentan|erst)|entwerfen|erstellen|entwickeln (?:gerade|noch|derzeit)|muss noch|müssen (?:wir )?noch|verhandeln|in verhandlung|beantragt|angemeldet aber|erst noch)\b")
_DONE = rx(r"\b(?:haben|habe|hat|hab|gibt|existiert|existieren|vorhanden|liegt|liegen|besteht|bestehen|verfügen|verfügt|verfüge|steht|stehen|beschlossen|verabschiedet|erarbeitet|abgestimmt|festgelegt|unterschrieben|unterzeichnet|abgeschlossen|fertig|geschrieben|betreibt|betrieben|betreiben|mit|ist da|sind|ist|benannt|gewählt|eingesetzt|geeinigt|eingetragen|gelistet|registriert|eingerichtet|besetzt|sitzt|führt|leitet|kümmert|unser|unsere|unserer|einig|verabredet|hinterlegt|bereits|schon|samt|inklusive|arbeitet|macht|vereinbart|ausgehandelt|geschlossen|veröffentlicht|online|bin|sitzen)\b")
_VERB = rx(r"\b(?:haben|hat|ist|sind|wird|werden|soll|sollen|wollen|möchten|kann|können|gibt|war|waren|hatten|macht|machen|möchte|würde|würden|muss|müssen)\b")
_BLOCK_DEFAULT = {"question", "condition", "other", "past", "rule"}


@dataclass(frozen=True)
class Quality:
    """Compiled patterns of one fact."""

    fact: str
    topic: re.Pattern[str] | None
    yes: re.Pattern[str] | None
    no: re.Pattern[str] | None
    need: re.Pattern[str] | None
    unless: re.Pattern[str] | None


def _compile(patterns: list[str] | str | None) -> re.Pattern[str] | None:
    if not patterns:
        return None
    items = [patterns] if isinstance(patterns, str) else patterns
    return rx(r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in items) + r")(?![\w])".replace("@foreign", r"foreignland\w*")) if "@foreign" not in str(items) else \
        rx((r"(?<![\w-])(?:" + "|".join(f"(?:{p})" for p in items) + r")(?![\w])").replace("@foreign", "foreignland"))


@lru_cache(maxsize=1)
def qualities() -> tuple[Quality, ...]:
    """All yes/no facts of the data file."""
    raw: dict[str, dict[str, Any]] = load("qualities")
    return tuple(
        Quality(fact, _compile(q.get("topic")), _compile(q.get("ja")), _compile(q.get("nein")), _compile(q.get("need")), _compile(q.get("unless")))
        for fact, q in raw.items()
    )


def _with_foreign(text: str) -> str:
    """Places and adjectives abroad under one word, so that patterns may speak of them."""
    for match in reversed(abroad(text)):
        if match.group().startswith("auslandisch"):
            continue
        text = text[: match.start()] + "foreignland" + text[match.end():]
    return text


def _negated(text: str) -> bool:
    return bool(_NEGATION.search(_NO_NEGATION.sub(" ", text)))


def _judge(quality: Quality, text: str, sentence: str, suppose: bool = False) -> tuple[bool, int, int] | None:
    """(value, start, end) in the clause text, None where it says nothing about the fact."""
    if quality.unless and quality.unless.search(text) or quality.need and not quality.need.search(sentence):
        return None
    if quality.no and (match := quality.no.search(text)):
        return False, match.start(), match.end()
    if quality.yes and (match := quality.yes.search(text)):
        inside = _NO_NEGATION.sub(" ", text)
        if _NEGATION.search(match.group()) is None and _NEGATION.search(inside) or rx(r"\bnoch nicht\b").search(text):
            return False, match.start(), match.end()
        if quality.topic is None or not _NOT_YET.search(text) or quality.fact == "netzwerkvereinbarung":
            return True, match.start(), match.end()
    if quality.topic and (match := quality.topic.search(text)):
        if _negated(text) or not suppose and _NOT_YET.search(text):
            return False, match.start(), match.end()
        if suppose or _DONE.search(text) or not _VERB.search(text):
            return True, match.start(), match.end()
    return None


def _plain(clause: Clause) -> str:
    return re.sub(r"(?<=\w) (?=-\w)", "", clause.text)


def read_qualities(form: Normal, blocked: set[str] | None = None, suppose: bool = False) -> list[Statement]:
    """Every yes/no fact that a clause states; the first clause that says something decides, a later denial of the same sentence corrects."""
    blocked = _BLOCK_DEFAULT if blocked is None else blocked
    found: dict[str, Statement] = {}
    sentences = {c.sentence: _with_foreign(form.sentence_text(c.sentence)) for c in form.clauses}
    for index, clause in enumerate(form.clauses):
        if clause.status & blocked:
            continue
        text = _with_foreign(_plain(clause))
        for quality in qualities():
            if quality.fact in found:
                continue
            verdict = _judge(quality, text, sentences[clause.sentence], suppose)
            if verdict is None:
                continue
            value = verdict[0]
            if value and quality.topic is not None and _later_denial(form, index, blocked):
                value = False
            start, end = form.tokens[clause.first].start, form.tokens[clause.last - 1].end
            found[quality.fact] = Statement(quality.fact, value, start, end)
    return list(found.values())


_DENIAL = rx(r"^(?:(?:aber|die|der|das|sie|er|es|allerdings|leider|nur|ist|haben wir|gibt es|fehlt|fehlen|doch|jedoch) ){0,4}?(?:noch )?(?:nicht|keine|keins|keinen|fehlt|fehlen|in arbeit|in vorbereitung|nicht fertig|geplant|noch nicht)\b(?! (?:nur|\w+ (?:konzern|hochschul|kmu)))")


def _later_denial(form: Normal, index: int, blocked: set[str]) -> bool:
    """ "Strategie, noch in Arbeit": the next piece of the sentence takes it back."""
    clause = form.clauses[index]
    if index + 1 >= len(form.clauses) or form.clauses[index + 1].sentence != clause.sentence:
        return False
    after = form.clauses[index + 1]
    return not after.status & blocked and len(after.text.split()) <= 6 and bool(_DENIAL.match(after.text)) and not _VERB.search(clause.text)
