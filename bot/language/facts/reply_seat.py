"""Where the management sits, told by nothing but a place or a postal code: "laut Impressum Graz", "Postleitzahl 26121"."""

from __future__ import annotations

import re

from .fold import rx
from .gazetteer import abroad, german_places
from .normal import Normal
from .seat import OF_THE_PARENT

FEW = 6  # tokens of a reply that may be nothing but that
_GERMAN_CODE = re.compile(
    r"^\W*(?:(?:unsere?|die|mit) )*(?:PLZ|Postleitzahl)\W*(?:ist |lautet |: ?)?\d{5}\b(?! ?(?:€|Euro|Mitarb))|^\W*D ?- ?\d{5}\b",
    re.I,
)
_FOREIGN_CODE = re.compile(r"^\W*(?:A|CH|FL|L|NL|B|DK|PL|CZ|I|F) ?- ?\d{4,5}\b")
_AROUND = rx(  # what may stand around the place without a word of anything else
    r"^(?:(?:in|im|bei|beim|aus|an|am|auf|der|die|das|dem|den|laut|gemäß|lt|nach|mit|und|zwar|ja|nein|klar|also|wir|ist|sind|steht|sitzt|sitzen|sitz|firmensitz|hauptsitz|adresse|stadt|kreis|landkreis|raum|region|nähe|nahe"
    r"|impressum|satzung|handelsregister|vereinsregister|register|registergericht|amtsgericht|briefkopf|gewerbeschein|hrb|eingetragen|gemeldet|ansässig|registriert|tief|mitten|direkt|genau|schön\w*|,|:|[.]|!) ?)*$"
)


_OURS_HERE = rx(  # the parent sits where it likes
    r"^(?:(?:ja|nein|als|wir|sind|ist|eine?|die|selbst|selber|rein|,) )*deutsche[rs]? (?:gmbh|firma|verein|unternehmen|ag|tochter\w*|gesellschaft|niederlassung)\b"
    r"|\bwir (?:selbst |selber )?(?:sind |sitzen )?(?:hier|deutsch|in deutschland|hierzulande)\b"
)
_NOT_OUR_SEAT = rx(r"\b(?:filiale\w*|zweigstelle\w*|\w*kund(?:e|en|in)|lieferant\w*|messe|urlaub)\b")
_SEAT_BEFORE = rx(
    r"(?<!kein )\b(?:haupt|firmen|vereins)?sitz (?:(?:ist|liegt|bleibt|also|:|in|im|der|dem) )*$"
)  # "Hauptsitz Wien, Büro in München"
_NEAR = rx(r"\b(?:nähe|nahe|raum|bei|unweit)\b")  # "nahe Straßburg" is on either side
_SIDE_BY_SIDE = rx(r"^(?:und|sowie|oder|/|,|&|\+)$")


def seat_open(form: Normal) -> bool:
    """ "Mutter sitzt in Lyon", "Filiale in Graz", "Graz und Passau": a place that does not say where the management sits."""
    there, here = abroad(form.string), german_places(form)
    if len(form.tokens) > FEW or not there:
        return False
    if here:
        (_, end), (start, _) = sorted([there[0].span(), (here[0].start, here[0].end)])
        return bool(_SIDE_BY_SIDE.match(form.string[end:start].strip())) and not _OURS_HERE.search(form.string)
    return bool(OF_THE_PARENT.search(form.string) or _NOT_OUR_SEAT.search(form.string))


def seat_told(form: Normal, text: str) -> bool | None:
    """The place alone says in which country it is; both sides of a border say nothing."""
    if _GERMAN_CODE.search(text):
        return True
    if _FOREIGN_CODE.search(text):
        return False
    if OF_THE_PARENT.search(form.string) and _OURS_HERE.search(form.string):
        return True
    here, there = german_places(form), abroad(form.string)
    if here and there:
        seats = [bool(_SEAT_BEFORE.search(form.string[:at])) for at in (here[0].start, there[0].start())]
        return seats[0] if any(seats) and not all(seats) else None
    if not (here or there) or (there and _NEAR.search(form.string)):
        return None
    spans = sorted([(p.start, p.end) for p in here] + [m.span() for m in there], reverse=True)
    rest = form.string
    for start, end in spans:
        rest = f"{rest[:start]} {rest[end:]}"
    return bool(here) if _AROUND.match(" ".join(rest.split())) else None
