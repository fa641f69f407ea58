"""What the reader itself knows of a choice: places of a Land, kinds of applicants by size, sectors, aims."""

from __future__ import annotations

import re

from .aims import aims
from .applicant import FIRM, kind_of, of_firm
from .bodies import pattern_of
from .fold import rx
from .gazetteer import german_places
from .kinds import FIRMS, word_at
from .model import Question
from .normal import Normal
from .nouns import noun_class
from .places import lands_of
from .quality import with_foreign
from .sectors import _WORDS

_EVERYWHERE = rx(
    r"^(?:(?:in|aus|fast|eigentlich|ja) )*(?:allen?|überall|sämtliche\w*|bundesweit|deutschlandweit|in ganz deutschland)\b"
)
_EXCEPTED = rx(r"\b(?:außer|bis auf|ohne|mit ausnahme von|abgesehen von|nur nicht)\b")
NEGATED_BEFORE = rx(
    r"\b(?:kein|keine|keinen|nicht|weder|ohne|statt|noch nicht|nicht mehr)(?: (?:ein|eine|der|die|das|einer|mehr|als|unbedingt))? $"
)
_SUBJECT = {"netzwerk_phase": "netzwerk ", "management_wer": "management ", "label": "label "}


def _lands(form: Normal, asked: Question) -> list[str]:
    """Länder of a reply; "überall außer Bremen" is all the others."""
    named = [p for p in german_places(form) if not NEGATED_BEFORE.search(form.string[: p.start])]
    named = [p for p in named if "past" not in form.clause_at(p.start).status] or named
    if _EVERYWHERE.match(form.string) and not any(p.kind == "gruppe" for p in named):
        except_ = _EXCEPTED.search(form.string)
        out = {land for p in german_places(form) if except_ and p.start > except_.start() for land in p.lands}
        return [o.value for o in asked.options if o.value not in out] if out or not named else lands_of(form, named)
    return lands_of(form, named)


def firm_by_size(form: Normal) -> str | None:
    """ "eine Aktiengesellschaft mit 12.000 Leuten", "Siemens": the class of a firm by its staff or its name."""
    staff = [
        t.value for i, t in enumerate(form.tokens) if t.kind == "#" and noun_class(word_at(form, i + 1)) == "staff"
    ]
    firm = FIRM.search(form.string) or any(noun_class(t.norm) in FIRMS for t in form.tokens)
    if staff and firm:
        return of_firm(staff[0])
    return "grossunternehmen" if pattern_of("firmen").match(form.string) else None


_GROWS = rx(r"\b(?:erweitern|vergrößern|ausbauen|wachsen|größer werden|(?:neue|mehr|weitere) (?:mitglieder|partner))\b")
_ABROAD = rx(r"\b(?:international\w*|ins ausland|auslandskontakte|auslandspartner|foreignland\w*)\b")


def _sectors(form: Normal) -> list[str]:
    """Sectors named as such, or by who belongs to them ("nur Handwerker")."""
    kinds = {noun_class(t.norm) for t in form.tokens if t.kind == "word"}
    implied = {"wirtschaft": kinds & (FIRMS | {"unternehmen"}), "wissenschaft": kinds & {"hochschule", "forschung"}}
    return [
        sector
        for sector, pattern in _WORDS.items()
        if implied.get(sector)
        or ((m := pattern.search(form.string)) and not NEGATED_BEFORE.search(form.string[: m.start()]))
    ]


def _aims(form: Normal) -> list[str]:
    """Aims that a reply names; short ones need no "wir wollen"."""
    text = with_foreign(form.string)
    found = {
        aim for aim, pattern in aims() if (m := pattern.search(text)) and not NEGATED_BEFORE.search(text[: m.start()])
    }
    for aim, pattern in (("netzwerk_erweitern", _GROWS), ("internationalisieren", _ABROAD)):
        if (m := pattern.search(text)) and not NEGATED_BEFORE.search(text[: m.start()]):
            found.add(aim)
    return [aim for aim, _ in aims() if aim in found]


def own_knowledge(form: Normal, asked: Question) -> list[str]:
    string = re.sub(r"\s+", " ", re.sub(r"[.,;:?]", " ", form.string)).strip()
    if (
        asked.fact == "antragsteller_art"
        and " zwischen " not in form.string
        and (kind := kind_of(string))
        and not rx(r"\b(?:nicht|kein\w*)\b").search(string)
    ):
        return [kind]
    if asked.fact == "bundeslaender":
        return _lands(form, asked)
    if asked.fact == "bereiche":
        return _sectors(form)
    if asked.fact == "vorhaben_ziel":
        return _aims(form)
    if asked.fact in ("label", "anerkannter_status", "netzwerk_phase", "management_wer", "rolle_nutzer"):
        from .choices import _choices

        for choice in _choices():
            if choice.fact == asked.fact:
                string = _SUBJECT.get(asked.fact, "") + string
                return [value for value, pattern in choice.values if pattern.search(string)][:1]
    return []
