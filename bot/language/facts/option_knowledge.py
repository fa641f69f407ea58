"""What the reader itself knows of a choice: places of a Land, kinds of applicants by size, sectors, aims."""

from __future__ import annotations

import re

from .aims import DONE, aims
from .applicant import FIRM, kind_of, of_firm
from .beside_towns import only_beside
from .bodies import pattern_of
from .fold import rx
from .gazetteer import Place, german_places
from .kinds import FIRMS, word_at
from .model import Question
from .moved import left_behind
from .normal import Normal, from_tokens
from .nouns import noun_class
from .places import lands_of, of_others
from .polarity import unknown
from .quality import with_foreign
from .reply_lands import abbreviated, among_others, placed, swapped
from .sectors import LEFT_OUT, ORDER, by_words, sector_of
from .subject import inclination

_EVERYWHERE = rx(
    r"^(?:(?:in|aus|fast|eigentlich|ja) )*(?:allen?|überall|durch die bank|ausnahmslos|quer durch (?:die republik|deutschland|ganz deutschland)|landauf|sämtliche\w*|bundesweit|deutschlandweit|ganz deutschland|(?:der |dem )?(?:ganzen?|gesamten?) (?:republik|bundesrepublik|bundesgebiet))\b"
)
_EXCEPTED = rx(r"\b(?:außer|bis auf|ohne|mit ausnahme von|abgesehen von|ausgenommen|(?:nur|bloß|aber) nicht)\b")
NEGATED_BEFORE = rx(
    r"\b(?:kein|keine|keinen|nicht|weder|ohne|statt|noch nicht|nicht mehr)(?: (?:ein|eine|der|die|das|einer|mehr|als|unbedingt|aber|jedoch))? $"
)
_SUBJECT = {"netzwerk_phase": "netzwerk ", "management_wer": "management ", "label": "label "}


def _lands(form: Normal, asked: Question) -> list[str]:
    """Länder of a reply; "überall außer Bremen" is all the others."""
    named = [p for p in german_places(form) if not NEGATED_BEFORE.search(form.string[: p.start])]
    named = [p for p in named if not {"past", "other"} & form.clause_at(p.start).status] or named
    named = [p for p in named if not (of_others(form, p) or left_behind(form, p))] or named
    named = [p for p in named if not only_beside(form, p, named)]
    if (short := abbreviated(form)) is not None:
        return short
    part = next((lands for pattern, lands in _PARTS_OF_GERMANY if pattern.search(form.string)), None)
    if (_EVERYWHERE.match(form.string) or part) and not any(p.kind == "gruppe" for p in named):
        return _everywhere(form, asked, named, part)
    found = set(lands_of(form, named) if named else lands_of(*placed(form))) | among_others(form) | swapped(form)
    return [option.value for option in asked.options if option.value in found] if asked.options else sorted(found)


def _everywhere(form: Normal, asked: Question, named: list[Place], part: tuple[str, ...] | None) -> list[str]:
    """ "Überall außer Bremen", "im Osten außer Berlin"; "alle aus NRW, nur einer aus Hannover" names two Länder."""
    except_ = _EXCEPTED.search(form.string)
    out = {land for p in german_places(form) if except_ and p.start > except_.start() for land in p.lands}
    out |= among_others(from_tokens(form.tokens[form.token_at(except_.end()) + 1 :])) if except_ else set()
    before = [p for p in named if p.lands and (except_ is None or p.start < except_.start())]
    if part:
        return [land for land in part if land not in out]
    if before or unknown(form.string):
        return lands_of(form, named)
    return [o.value for o in asked.options if o.value not in out] if out or not named else lands_of(form, named)


_EAST = ("brandenburg", "mecklenburg-vorpommern", "sachsen", "sachsen-anhalt", "thueringen")
_NORTH = ("bremen", "hamburg", "mecklenburg-vorpommern", "niedersachsen", "schleswig-holstein")
_PARTS_OF_GERMANY = (
    (rx(r"\b(?:ostdeutsch\w*|osten|neuen (?:bundes)?ländern?|ehemaligen ddr|flächenländern? ost)\b"), _EAST),
    (rx(r"\b(?:allen?|ganzen?|überall|sämtlichen?) (?:\S+ ){0,3}?(?:norddeutsch\w*|norden)\b"), _NORTH),
)


def firm_by_size(form: Normal) -> str | None:
    """ "eine Aktiengesellschaft mit 12.000 Leuten", "Siemens": the class of a firm by its staff or its name."""
    staff = [
        t.value for i, t in enumerate(form.tokens) if t.kind == "#" and noun_class(word_at(form, i + 1)) == "staff"
    ]
    firm = FIRM.search(form.string) or any(noun_class(t.norm) in FIRMS for t in form.tokens)
    if staff and firm:
        return None if _several_firms(form) else of_firm(staff[0])
    return "grossunternehmen" if pattern_of("firmen").match(form.string) else None


def _several_firms(form: Normal) -> bool:
    """ "150 Firmen mit 9.000 Leuten": the staff of many is nobody's size."""
    return any(
        t.kind == "#" and (t.value or 0) > 1 and noun_class(word_at(form, i + 1)) in FIRMS
        for i, t in enumerate(form.tokens)
    )


_GROWS = rx(r"\b(?:erweitern|vergrößern|ausbauen|wachsen|größer werden|(?:neue|mehr|weitere) (?:mitglieder|partner))\b")
_ABROAD = rx(
    r"\b(?:(?:auslands|export|übersee|welt)m[aä]rkte?n?|exportgeschäft|ausfuhr|(?:märkte|kunden|partner|abnehmer) (?:im ausland|draußen|jenseits der grenze)|international\w*|ins ausland|auslandskontakte|auslandspartner|foreignland\w*)\b"
)

_SCIENCE = rx(
    r"\b(?:forschung|profs?|akademiker\w*|doktorand\w*|postdocs?|lehrstuhl\w*|labore?n?)\b"
)  # asked for sectors, nobody means the activity


def _sectors(form: Normal) -> list[str]:
    """Sectors named as such, or by who belongs to them ("nur Handwerker"); "keine Kommune" names none."""
    hits = [
        (sector, form.offsets[i], form.offsets[i] + len(token.norm))
        for i, token in enumerate(form.tokens)
        if token.kind == "word" and (sector := sector_of(noun_class(token.norm)))
    ]
    hits += [(sector, m.start(), m.end()) for sector, m in by_words(form.string)]
    hits += [("wissenschaft", m.start(), m.end()) for m in _SCIENCE.finditer(form.string)]
    text = form.string
    there = {
        sector for sector, start, end in hits if not (NEGATED_BEFORE.search(text[:start]) or LEFT_OUT.match(text[end:]))
    }
    return [sector for sector in ORDER if sector in there]


def _aims(form: Normal) -> list[str]:
    """Aims that a reply names, piece by piece; short ones need no "wir wollen". What is denied, done or for later is none."""
    pieces = [c for c in form.clauses if c.last > c.first and not (_NO_AIM.search(c.text) or DONE.search(c.text))]
    found = {aim for c in pieces for aim in _aims_of(with_foreign(c.text))}
    whole = with_foreign(" ".join(c.text for c in pieces))
    found |= set(_aims_of(whole))
    for clause in pieces:
        name, chance = inclination(from_tokens(form.tokens[clause.first : clause.last]), "vorhaben_ziel")
        if chance >= SURE_OF_A_PIECE and clause.last - clause.first > 1:
            found.add(name)
    return [aim for aim, _ in aims() if aim in found]


SURE_OF_A_PIECE = 0.6
_NO_AIM = rx(
    r"\b(?:nicht|kein\w*|ohne|weder|erledigt|hinter uns|abgeschlossen|später|nicht jetzt|irgendwann|haben wir schon|gibt es schon)\b"
)


def _aims_of(text: str) -> set[str]:
    found = {
        aim for aim, pattern in aims() if (m := pattern.search(text)) and not NEGATED_BEFORE.search(text[: m.start()])
    }
    for aim, pattern in (("netzwerk_erweitern", _GROWS), ("internationalisieren", _ABROAD)):
        if (m := pattern.search(text)) and not NEGATED_BEFORE.search(text[: m.start()]):
            found.add(aim)
    return found


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
