"""The whole catalogue from its folder, cross-checked."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue import schema
from bot.catalogue.crosscheck import crosscheck
from bot.catalogue.entries import read_entry, read_folder
from bot.catalogue.errors import CatalogueError
from bot.catalogue.model import (
    Catalogue,
    Hint,
    MinistryName,
    Option,
    Passage,
    Pointer,
    Question,
    Subject,
    Term,
    Topic,
    Wording,
)
from bot.catalogue.programmes import build_programme
from bot.catalogue.rule_reader import Context, RuleError, read_rule
from bot.catalogue.simple import simple_text
from bot.catalogue.sources import Sources
from bot.catalogue.yaml_file import read_mapping
from bot.rules.availability import Stand
from bot.rules.case import Condition

FOLDER = Path(__file__).parent


@lru_cache(maxsize=4)
def load(folder: Path = FOLDER) -> Catalogue:
    """The catalogue of a folder; CatalogueError names file, key and remedy of the first mistake."""
    programmes = [
        build_programme(path, entry)
        for path, entry in read_folder(folder / "programmes", schema.ProgrammeEntry).values()
    ]
    catalogue = Catalogue(
        programmes={programme.id: programme for programme in sorted(programmes, key=lambda p: (p.rules.place, p.id))},
        hints={id_: _hint(*found) for id_, found in read_folder(folder / "hinweise", schema.HintEntry).items()},
        subjects={
            id_: _subject(*found) for id_, found in read_folder(folder / "subjects", schema.SubjectEntry).items()
        },
        terms={id_: _term(*found) for id_, found in read_folder(folder / "glossary", schema.TermEntry).items()},
        questions={
            id_: _question(*found) for id_, found in read_folder(folder / "questions", schema.QuestionEntry).items()
        },
        topics=_topics(folder / "topics.yaml"),
        pointers=_pointers(folder / "wegweiser.yaml"),
        ministries=_ministries(folder / "ministerien.yaml"),
        version=_version(folder),
    )
    crosscheck(catalogue, folder)
    return catalogue


def _version(folder: Path) -> str:
    """A short fingerprint of all files: tells with which catalogue a verdict was given."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:10]


def _hint(path: Path, entry: schema.HintEntry) -> Hint:
    sources = Sources(path, entry.quellen)
    hint = Hint(
        id=entry.id,
        name=entry.name,
        short=entry.kurzname,
        article=entry.artikel,
        plural=entry.mehrzahl,
        names=tuple(dict.fromkeys((entry.name, entry.kurzname, *entry.namen))),
        department=entry.ressort,
        stand=Stand(entry.status.stand),
        since=entry.status.seit,
        status=_passage(entry.status, [entry.status.quelle], sources, path, "status."),
        advice=entry.rat,
        advice_simple=simple_text(entry.rat, entry.rat_einfach, path, "rat_einfach"),
        topics={topic: sources.passage(text, f"themen.{topic}") for topic, text in entry.themen.items()},
    )
    sources.refuse_unused()
    return hint


def _passage(
    entry: schema.StatusEntry | schema.SubjectEntry | schema.TermEntry,
    proofs: list[str],
    sources: Sources,
    path: Path,
    where: str = "",
) -> Passage:
    simple = simple_text(entry.text, entry.einfach, path, f"{where}einfach")
    return Passage(entry.text, sources.get(proofs, f"{where}belege"), simple)


def _subject(path: Path, entry: schema.SubjectEntry) -> Subject:
    sources = Sources(path, entry.quellen)
    passage = _passage(entry, entry.belege, sources, path)
    sources.refuse_unused()
    return Subject(entry.id, entry.titel, passage, tuple(entry.beispiele))


def _term(path: Path, entry: schema.TermEntry) -> Term:
    sources = Sources(path, entry.quellen)
    passage = _passage(entry, entry.belege, sources, path)
    sources.refuse_unused()
    return Term(entry.id, entry.begriff, tuple(dict.fromkeys((entry.begriff, *entry.namen))), passage)


def _question(path: Path, entry: schema.QuestionEntry) -> Question:
    if entry.art in ("auswahl", "mehrfach") and not entry.optionen:
        raise CatalogueError(path, "optionen", "Fehlt bei einer Auswahl.", "Bitte die Werte eintragen.")
    return Question(
        id=entry.id,
        kind=entry.art,
        title=entry.titel,
        text=entry.frage,
        text_third=entry.frage_dritte,
        text_simple=entry.einfach,
        hint=entry.hinweis,
        hint_simple=entry.hinweis_einfach,
        unit=entry.einheit,
        low=entry.grenzen.min if entry.grenzen else None,
        high=entry.grenzen.max if entry.grenzen else None,
        decimal=bool(entry.grenzen and entry.grenzen.dezimal),
        options=tuple(Option(o.wert, o.titel, o.kurz, tuple(o.namen)) for o in entry.optionen),
        spoken=entry.gesagt,
        spoken_one=entry.gesagt_eins,
        spoken_yes=entry.gesagt_ja,
        spoken_no=entry.gesagt_nein,
        spoken_simple=dict(entry.gesagt_einfach.items()),
        belongs_to=tuple(entry.gehoert_zu),
        holds_if=_rule(path, "gilt_wenn", entry.gilt_wenn),
        otherwise=_otherwise(path, entry.anders),
    )


def _otherwise(path: Path, entry: schema.OtherwiseEntry | None) -> tuple[Condition, Wording] | None:
    rule = _rule(path, "anders", entry.wenn) if entry else None
    return (rule, Wording(entry.frage, entry.frage_dritte, entry.einfach)) if entry and rule else None


def _rule(path: Path, key: str, spec: dict[str, Any] | None) -> Condition | None:
    try:
        return read_rule(spec, Context()) if spec else None
    except RuleError as error:
        raise CatalogueError(path, key, str(error), "Bitte die Regel berichtigen.") from error


def _topics(path: Path) -> dict[str, Topic]:
    return {
        id_: Topic(
            id_,
            entry["titel"],
            simple_text(entry["titel"], entry.get("einfach"), path, f"{id_}.einfach"),
            entry["zu"],
        )
        for id_, entry in read_mapping(path).items()
    }


def _pointers(path: Path) -> tuple[Pointer, ...]:
    pointers = []
    for entry in read_entry(path, schema.PointersEntry).wegweiser:
        condition = _rule(path, entry.id, entry.wenn)
        failed = (entry.gescheitert[0], entry.gescheitert[1]) if entry.gescheitert else None
        because = simple_text(entry.weil, entry.weil_einfach, path, f"{entry.id}.weil_einfach")
        remark = entry.bemerkung and simple_text(
            entry.bemerkung, entry.bemerkung_einfach, path, f"{entry.id}.bemerkung_einfach"
        )
        pointers.append(Pointer(entry.id, condition, failed, entry.weil, because, entry.bemerkung, remark))
    return tuple(pointers)


def _ministries(path: Path) -> dict[str, tuple[MinistryName, ...]]:
    entry = read_entry(path, schema.MinistriesEntry)
    sources = Sources(path, entry.quellen)
    return {
        department: tuple(
            MinistryName(m.von, m.bis, m.name, m.kurz, sources.get(m.quellen, f"{department}.{m.kurz}")) for m in names
        )
        for department, names in (("wirtschaft", entry.wirtschaft), ("forschung", entry.forschung))
    }
