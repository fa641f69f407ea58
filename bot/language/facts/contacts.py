"""internationale_kontakte: leading regions abroad with which contact exists already; named ones are counted, wished-for ones are not."""

from __future__ import annotations

import re

from .fold import rx
from .model import Statement
from .normal import Normal
from .numbers import tidy
from .places import abroad

_CUE = rx(
    r"\b(?:partner\w* (?:in|aus)|partnerschaften|kontakte?n?|kontaktiert|kooperier\w*|kooperation\w*|zusammenarbeit|arbeiten (?:\S+ ){0,8}?zusammen|zusammen|partnerschaft\w*|partnerregion\w*|austausch|beziehungen|verbindungen|vernetzt|verbunden|mou|mous|memorandum|memoranden|letters? of intent|abkommen|drähte|draht|partnercluster\w*)\b"
)
_ABROAD = rx(
    r"\b(?:ausland|ausländisch\w*|international\w*|europa|weltweit|übersee|innovationsregion\w*|spitzenregion\w*|regionen)\b"
)
_WISH = rx(
    r"\b(?:wollen|möchten|planen|suchen|sollen|würden|knüpfen|anbahnen|geplant|interessier\w*|aufbauen|noch keine|ziel|künftig|vorhaben|anstreben|aufzubauen|zu knüpfen)\b"
)
_ALREADY = rx(
    r"\b(?:schon|bereits|bestehen\w*|besteht|existieren\w*|haben|pflegen|gibt es|unterhalten|seit|arbeiten|langjährig\w*|bestehende\w*)\b"
)
_COUNTED = rx(
    r"#(\d+) (?:\S+ ){0,3}?(?:regionen|innovationsregionen|spitzenregionen|cluster|clustern|partnercluster|partnerclustern|auslandspartner|auslandspartnern|ländern|länder|standorte|netzwerken|netzwerke|kontakte|partnerregionen|hotspots|partnern|partner)\b"
)
_NONE = rx(
    r"\b(?:keine|noch keine|keinerlei|null) (?:\S+ ){0,3}?(?:kontakte|auslandskontakte|partner im ausland|verbindungen ins ausland|internationalen kontakte|kooperationen im ausland|beziehungen ins ausland)\b|\bauslandskontakte (?:\S+ ){0,3}?(?:keine|nicht|noch nicht)\b|\bkontakte ins ausland (?:\S+ ){0,4}?(?:keine|nicht|noch nicht)\b|\bkeine (?:\S+ )?kontakte (?:ins|im) ausland\b"
)
_NOT = rx(
    r"\b(?:kunden|kundschaft|verkaufen|exportieren|exportiert|beliefern|liefern|lieferanten|absatz|niederlassung\w*|tochter\w*|messe\w*|umsatz|firmen aus|unternehmen aus|produzieren)\b"
)


def read_contacts(form: Normal, blocked: set[str]) -> list[Statement]:
    """A counted number of regions or clusters abroad, else the number of places abroad that contact exists with."""
    if not form.tokens:
        return []
    for clause_sentence in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == clause_sentence]
        text = " ".join(c.text for c in clauses)
        if any(c.status & blocked for c in clauses) or _NOT.search(text):
            continue
        start, end = form.tokens[clauses[0].first].start, form.tokens[clauses[-1].last - 1].end
        if _NONE.search(text):
            return [Statement("internationale_kontakte", 0, start, end)]
        if not _CUE.search(text):
            continue
        cued = [c for c in clauses if _CUE.search(c.text)]
        if all(
            _WISH.search(c.text) and not rx(r"\b(?:schon|bereits|bestehend\w*)\b").search(c.text) for c in cued
        ) or rx(r"\b(?:nicht|keine)\b").search(cued[0].text):
            continue
        names = distinct(text)
        places = names
        counted = _COUNTED.search(text)
        if counted and (places or _ABROAD.search(text)):
            token = form.tokens[int(counted.group(1))]
            if (
                not rx(r"\b(?:partnern|partner|kontakte)$").search(counted.group())
                or places
                or rx(r"\b(?:ausland|ausländisch\w*|international\w*)\b").search(text)
            ):
                value: object = (
                    tidy(token.value or 0)
                    if token.high is None
                    else {"min": tidy(token.value or 0), "max": tidy(token.high)}
                )
                return [Statement("internationale_kontakte", value, token.start, max(token.end, end))]
        if names and not rx(r"\b(?:firmen|unternehmen|betriebe?n?) (?:aus|in)\b").search(text):
            return [Statement("internationale_kontakte", len(names), start, end)]
    return []


_SAME = rx(r"^ ?(?:\( ?|/ ?|in (?:der |den )?|aus (?:der |den )?)$|^ (?:\S+ ){1,4}?(?:in|aus) (?:der |den )?$")


def distinct(text: str) -> list[str]:
    """Each region once: "Grenoble in Frankreich", "Frankreich (Lyon)" and "der finnische Cluster in Oulu" are one."""
    names: list[str] = []
    end = -1
    for match in abroad(text):
        if match.group().startswith("auslandisch"):
            continue
        between = text[end : match.start()] if end >= 0 else None
        if between is not None and _SAME.match(between) and not re.search(r"\b(?:und|sowie|oder)\b|,", between):
            end = match.end()
            continue
        end = match.end()
        if match.group() not in names:
            names.append(match.group())
    return names
