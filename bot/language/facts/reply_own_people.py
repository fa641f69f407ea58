"""How many people, without a figure: "bloß der Chef und ich", "meine Frau, mein Sohn und ich", "Einmannbetrieb", "eine Zwei-Frauen-Firma"."""

from __future__ import annotations

import re

from .fold import rx
from .numbers import number_word, tidy
from .reply_core import Core

STAFF, APPLICANT = "beschaeftigte_", "beschaeftigte_antragsteller"
_PERSON = (
    r"(?:\w*(?:chef|chefin|inhaber|inhaberin|frau|mann|bruder|schwester|sohn|tochter|vater|mutter|opa|oma|onkel|tante|neffe|nichte|cousin|cousine|schwager|schwägerin|schwiegervater"
    r"|schwiegersohn|partner|partnerin|kollege|kollegin|kompagnon|compagnon|mitgründer|mitgründerin|mitinhaber|mitinhaberin|geschäftsführer|geschäftsführerin|azubi|lehrling|geselle|gesellin|meister"
    r"|meisterin|techniker|technikerin|monteur|sekretärin|bürokraft|buchhalterin|buchhalter|assistent|assistentin|werkstudent|werkstudentin|praktikant|praktikantin|aushilfe|aushilfskraft|hilfskraft"
    r"|schreibkraft|halbtagskraft|teilzeitkraft|minijobber|minijobberin|mitarbeiter|mitarbeiterin|angestellter|angestellte|helfer|freund|freundin|gatte|gattin|ehefrau|ehemann|putzfrau|hilfe))"
)
_BEHIND = r"(?: (?:im|in der|in) (?:büro|werkstatt|teilzeit|vollzeit)| als \w+| halbtags| ganztags)?"
_WE = r"(?:ich(?: selbst| selber)?|mich|meine wenigkeit)"
_PIECE = rx(
    rf"^(?:(?:nur|bloß|noch|dazu|auch|sind|das|wir|es|halt|hauptsächlich) )*(?P<who>{_WE}|(?:der|die|mein|meine|meinem|meiner|meinen|unser|unsere|unserem|unserer|ein|eine|einem|einer|einen|dem|den) (?:\w+e[rn]? )?{_PERSON}|{_PERSON}){_BEHIND}$"
)
_MAY_BE_MANY = rx(  # "meine Helfer", where "mein Helfer" is one
    r"^(?:die|meine|unsere) (?:\w+e[rn]? )?\w*(?:mitarbeiter|techniker|helfer|inhaber|minijobber|mitgründer|geschäftsführer|meister|partner|buchhalter)$"
)
_SPLIT = rx(r" ?, ?(?:und )?| und | plus | sowie | mit | & | \+ ")
_MANNED = re.compile(
    r"^(?:(?:ein|eine|einen|einem|wir sind|sind|bin|ich bin|ist|ein|eine|typische[rs]?|klassische[rs]?|reine[rs]?|echte[rs]?|kleine[rs]?) )*"
    r"(?:(?P<word>[a-z]+?)|#(?P<n>\d+))[ -]*(?:mann|frau|frauen|manner|personen|person|menschen|kopf|leute)[ -]*"
    r"(?:(?:handwerks|familien)?betrieb|firma|unternehmen|buro|gmbh|ug|ag|show|laden|bude|werkstatt|team|truppe|kanzlei|studio|agentur|praxis|nummer|mannschaft|start-?up|schreinerei|werkstatt|orchester)$"
)
_ALONE = re.compile(
    r"^(?:(?:ein|eine|einen|wir sind|bin|ich bin|reine[rs]?|echte[rs]?) )*(?:one[ -]?(?:wo)?man[ -]?show|ich[ -]?ag|einzelkampfer(?:in)?|alleinunternehmer(?:in)?|alleinkampfer(?:in)?|solist(?:in)?)$"
)


def few_people(core: Core) -> float | None:
    """The people that the reply names or whose number stands in what the firm is called."""
    if not core.fact.startswith(STAFF):
        return None
    if _ALONE.match(core.said):
        return 1
    if (manned := _MANNED.match(core.said)) is not None:
        count = core.form.tokens[int(manned["n"])].value if manned["n"] else number_word(manned["word"])
        return None if not count else tidy(count)
    return _named(core.said) if core.fact == APPLICANT else None


def _named(said: str) -> int | None:
    pieces = [_PIECE.match(piece.strip()) for piece in _SPLIT.split(said) if piece.strip()]
    if any(_MAY_BE_MANY.search(piece["who"]) for piece in pieces if piece):
        return None
    we = [piece for piece in pieces if piece and re.match(_WE, piece["who"])]
    return len(pieces) if len(pieces) > 1 and all(pieces) and len(we) == 1 else None
