"""What a page needs around the talk: the operator's word, what is open today, names for the ids on cards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.answers.cards import source_card
from bot.answers.phrases import say
from bot.answers.samples import sample_cases
from bot.catalogue.load import load
from bot.catalogue.model import Catalogue, Programme, Question
from bot.channels.settings import BODY_BYTES
from bot.operator import NoticeEntry, Operator, operator, with_notices
from bot.runtime.clean_input import MAX_CHARACTERS


def operator_info(today: date) -> dict[str, Any]:
    """Everything that holds today."""
    settings = operator()
    catalogue = with_notices(load(), settings.notices)
    return {
        "name": settings.name,
        "adviser": settings.adviser,
        "address": settings.address,
        "links": _links(settings),
        "pause": settings.pause,
        "notices": [_notice(entry) for entry in sorted(settings.notices, key=lambda n: n.ab)],
        "today": today.isoformat(),
        "programmes": [_stand(programme, today) for programme in catalogue.programmes.values()],
        "samples": [
            {"say": say("beispiel_knopf", nummer=number), "text": case.text}
            for number, case in enumerate(sample_cases(), 1)
        ],
        "limits": {"characters": MAX_CHARACTERS, "body_bytes": BODY_BYTES},
    }


def _links(settings: Operator) -> dict[str, str | None]:
    names = {"imprint": "impressum", "privacy": "datenschutz", "accessibility": "barrierefreiheit"}
    return {english: settings.links.get(german) for english, german in names.items()}


def _notice(entry: NoticeEntry) -> dict[str, Any]:
    source = entry.quelle
    return {
        "programme": entry.programm,
        "from": entry.ab.isoformat(),
        "availability": entry.stand,
        "source": {
            "title": source.titel,
            "url": source.url,
            "date": source.datum.isoformat() if source.datum else None,
            "grade": source.grad,
        },
    }


def _stand(programme: Programme, today: date) -> dict[str, Any]:
    found = programme.rules.calendar.on(today)
    proof = programme.sources.get(found.source) if found.source else None
    return {
        "id": programme.id,
        "name": programme.name,
        "short": programme.short,
        "availability": found.stand.value,
        "since": found.since.isoformat() if found.since else None,
        "proof": source_card(proof) if proof else None,
    }


def catalogue_info(catalogue: Catalogue) -> dict[str, Any]:
    """Names for ids."""
    return {
        "programmes": {id_: _programme(programme) for id_, programme in catalogue.programmes.items()},
        "facts": {id_: _fact(question) for id_, question in catalogue.questions.items()},
        "topics": {id_: topic.title for id_, topic in catalogue.topics.items()},
    }


def _programme(programme: Programme) -> Mapping[str, Any]:
    criteria = {
        id_: {"title": text.title, "sentence": text.sentence, "needed": text.needed, "note": text.note}
        for id_, text in programme.texts.items()
    }
    return {"name": programme.name, "short": programme.short, "criteria": criteria}


def _fact(question: Question) -> Mapping[str, Any]:
    return {
        "title": question.title,
        "answer": question.kind,
        "question": question.text,
        "hint": question.hint,
        "unit": question.unit,
        "min": question.low,
        "max": question.high,
        "decimal": question.decimal,
        "options": [{"value": option.value, "title": option.title} for option in question.options],
    }
