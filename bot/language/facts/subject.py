"""What a reply speaks of, whatever was asked: "der Vertrag mit Lyon ist unterschrieben" is about the partners abroad.

Learned from the same replies as the leaning, with the facts as classes. A text is strange to a question where it speaks more surely of
another one; a text that speaks of nothing in particular ("läuft schon") may answer whatever is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np

from .leaning import EVERY, OTHER, UNSURE, VALUE, leaning, learned
from .leaning_features import signs, words_of
from .normal import Normal

ABOUT = "worum"
BUCKETS_OF_SUBJECTS = 1 << 16
OTHERS, OWN, NEAR, ANY = (
    2.7,
    3.3,
    2.0,
    0.6,
)  # what the scores of other facts, the asked one, those near it and of none weigh
ASKED, ASKED_SHORT = 6.0, 7.5  # what the open question has over the others: people mostly answer what they are asked
FAMILIAR = 0.12  # how strange a text may be to what it surely speaks of
ELSEWHERE = 0.9  # how strange even a "weiß nicht" may be
OF_NO_FACT = {EVERY, OTHER, VALUE}
SHORT = 4  # words of a text that may answer anything
AKIN = (  # facts of which one's replies may well answer the other
    {"clustermanagement", "management_neutral", "management_wer", "koordinator", "antragsteller_art"},
    {"strategie", "entwicklungsidee", "vorhaben_ziel"},
    {"verwertung_deutschland", "sitz_deutschland", "regionale_konzentration", "strukturschwache_region"},
    {"technisches_ziel", "grundlagenforschung", "wirtschaftliche_verwertung"},
    {"auslands_koordinator", "auslandspartner_finanzierung"},
    {"go_cluster_mitglied", "label", "anerkannter_status", "eccp_eintrag", "benchmarking_bereit"},
    {"gemeinsames_thema", "interdisziplinaer", "innovationskette"},
    {"netzwerkvereinbarung", "ipr_vereinbarung"},
    {"netzwerk_phase", "offen_fuer_neue", "vorhaben_ziel"},
)


@cache
def _kin(fact: str) -> frozenset[str]:
    """The facts that a reply to this one may answer."""
    return frozenset({fact}).union(*(group for group in AKIN if fact in group))


def akin(fact: str, other: str) -> bool:
    """Can a reply to the one answer the other?"""
    return other in _kin(fact)


def strangeness(form: Normal, fact: str) -> float:
    """How likely a text is about something else than the fact: from nought to one, nought without a model or without a word."""
    found: dict[str, float] = form.noted.setdefault(strangeness, {})
    if fact not in found:
        found[fact] = _strangeness(form, fact)
    return found[fact]


def _strangeness(form: Normal, fact: str) -> float:
    by_name = _scores(form)
    if fact not in by_name:
        return 0.0
    kin = _kin(fact)
    near = max(by_name[name] for name in kin if name in by_name)
    others = max(score for name, score in by_name.items() if name != EVERY and name not in kin)
    asked = ASKED_SHORT if len(words_of(form)) <= SHORT else ASKED
    lead = OTHERS * others - OWN * by_name[fact] - NEAR * near - ANY * by_name[EVERY] - asked
    return float(1 / (1 + np.exp(-lead)))


def is_reply(form: Normal) -> bool:
    """Does a text sound like a reply to some question rather than like a message of another kind?"""
    by_name = _scores(form)
    return not by_name or by_name[EVERY] > by_name[OTHER]


def spoken_of(form: Normal, facts: Iterable[str], least: float, apart: float) -> str | None:
    """Which of these facts a text speaks of: more than `least`, and by `apart` more than of any other that is not near it."""
    by_name = _scores(form)
    likeliest = max((fact for fact in facts if fact in by_name), key=lambda fact: by_name[fact], default=None)
    if likeliest is None:
        return None
    kin = _kin(likeliest)
    others = max(score for name, score in by_name.items() if name not in kin and name not in OF_NO_FACT)
    return likeliest if by_name[likeliest] >= max(least, others + apart) else None


def _scores(form: Normal) -> dict[str, float]:
    """How much the text speaks of each subject; nothing without a model or without a word."""
    model, words = learned(ABOUT), words_of(form)
    if model is None or not words:
        return {}
    if "subject" not in form.noted:
        scores = model.scores_of(signs(words, len(model.weights))).tolist()
        form.noted["subject"] = dict(zip(model.classes, scores, strict=True))
    found: dict[str, float] = form.noted["subject"]
    return found


def inclination(form: Normal, fact: str) -> tuple[str, float]:
    """Where a text leans as a reply to the question, and how surely it is one and leans there."""
    name, chance = leaning(form, fact)
    return name, really(form, fact, name, chance)


def really(form: Normal, fact: str, name: str, chance: float, doubt: float = 1.0) -> float:
    """How likely a text that leans so is a reply to the question and leans there; `doubt`: how much its strangeness counts."""
    strange = strangeness(form, fact)
    if name == UNSURE and is_reply(form) and strange < ELSEWHERE:
        return chance  # "da fragen Sie die Chefin" is about nothing in particular
    return chance * (1 - doubt * strange)


def speaks_of(form: Normal, fact: str) -> bool:
    """Is the text surely about the fact, or about nothing else at least?"""
    return strangeness(form, fact) < FAMILIAR
