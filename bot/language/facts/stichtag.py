"""stichtag: the day for which the user wants the verdict, in the usual forms (reading.md, "The day")."""

from __future__ import annotations

import re

from .fold import rx
from .model import Statement
from .normal import Normal

_CUE = rx(
    r"\b(?:stichtag\w*|stand|beurteil\w*|bewert\w*|prüf\w*|urteil\w*|einschätz\w*|tun wir so|so tun|als (?:wäre|sei|ob)|bezogen auf|gemessen am|ausgehend vom?|wir schreiben|heute (?:ist|sei|wäre)|betracht\w*|datum|rückblick\w*|stellen sie sich vor|rechnen sie|nehmen sie (?:den|als)|maßgeblich\w*|für den|per|aus sicht|anzusetzen|zugrunde|gilt der|ansehen|anschauen|einordn\w*|beantworten)\b"
)
_NEAR = rx(
    r"\b(?:zum|per|stand|stichtag|für den|auf den|vom|am|der|den|datum|ist|wäre|:|=)(?: (?:stichtag|tag|stand|datum|:|,|der|den|ist|wäre|also))* ?$"
)
_BARE = rx(r"^(?:bitte |und |also |dann |mal |das |alles )*(?:zum|per|stand|für den|am|:)? ?&\d+ ?[.?]?$")
_NOT = rx(
    r"\b(?:gegründet|gründung|seit|bis (?:zum)?|frist\w*|eingereicht|einreichen|einreichung|projektstart|starten|starte|gestartet|beginnt|beginnen|beginn|begonnen|ab dem|geboren|termin\w*|treffen|sitzung|veranstaltung|bescheid|beantragt|mail|schreiben vom|richtlinie|bekanntmachung|laufzeit|veröffentlicht|unterschrieben|auftrag|endet|läuft|mitglied seit|eingetragen|start|zeitplan\w*|fahrplan\w*|kalender\w*)\b"
)
_OF_A_PAPER = rx(  # "Protokoll Lenkungskreis, Stand: 14.03.2024" dates the paper, and nobody asks for that day
    r"\b(?:\w*protokoll|niederschrift|\w*vermerk|\w*liste|\w*verzeichnis|\w*übersicht|\w*tabelle|\w*auszug|\w*bericht|\w*präsentation|\w*satzung|\w*flyer)\b[^.?\\]* stand :? ?(?:vom |am |: )?$"
)
# The day on which somebody means to apply is a plan, no day of the verdict.
_PLANNED = rx(
    r"\b(?:antrag|anträge|beantrag\w*|bewerbung)(?: (?:soll|sollen|wollen|wir|ist|wird|dann|stellen|kommt|geplant|erst|:|,))* (?:am|zum|ab|bis|per)? ?$"
)


def read_stichtag(form: Normal) -> list[Statement]:
    """The last day that is named as the day of the verdict."""
    found: Statement | None = None
    for i, token in enumerate(form.tokens):
        if token.kind != "&" or not token.date:
            continue
        clause = form.clause_of(i)
        before = form.string[max(0, form.offsets[i] - 40) : form.offsets[i]]
        sentence = form.sentence_text(clause.sentence)
        explicit = rx(r"\bstichtag\w*\b").search(sentence)
        if _OF_A_PAPER.search(form.string[: form.offsets[i]]):
            continue
        if not explicit and (_NOT.search(clause.text) or _PLANNED.search(before)):
            continue
        bare = _BARE.match(clause.text) and ("question" not in clause.status)
        if bare and rx(r"\b(?:treffen|frist|start|beginn)\b").search(sentence):
            bare = None
        if (
            explicit
            or (_CUE.search(sentence) and _NEAR.search(before) and not clause.status & {"other"})
            or (bare and re.search(r"(?:zum|per|stand|fur den) $", before))
        ):
            found = Statement("stichtag", token.date, token.start, token.end)
    return [found] if found else []
