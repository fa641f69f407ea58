"""Bodies named that take no part: who buys what the speaker makes, who is advised, who is still missing or sought."""

from __future__ import annotations

from .fold import rx
from .gate import AnyOf
from .normal import Normal

_WARE = r"(?:\w*(?:geräte?n?|produkten?|produkte|software|maschinen?|anlagen?|systeme?|lösung(?:en)?|dienstleistung(?:en)?|sensor(?:en)?|app|plattform|werkzeuge?))"
_GIVES = r"(?:verkauf\w*|liefern|liefert|liefere|vertreib\w*|vermiet\w*|exportier\w*)"
_USED = r"(?:nutzen|benutzen|verwenden|kaufen|bestellen|mieten|setzen|testen|erproben)"
_BUYERS = r"(?:\w*kunden|kundschaft|abnehmern?|auftraggebern?|nutzern?|anwendern?|käufern?|zielgruppen?)"
_BEFORE = AnyOf(  # what opens a list of such bodies, the whole of which follows
    (
        rx(rf"\b{_GIVES} (?:[^\s.;]+ ){{0,5}}?an (?:[^.;]+ )?$"),
        rx(
            rf"\b(?:unsere?|meine?|die) {_WARE} (?:gehen|geht|laufen|läuft|stehen|steht) (?:\S+ )?(?:an|bei|in) (?:[^.;]+ )?$"
        ),
        rx(rf"\b(?:unsere?|meine?|die) {_WARE} {_USED} (?:[^.;]+ )?$"),
        rx(
            r"\b(?:wir|ich) (?:beraten|berate|beliefern|beliefere|bedienen|betreuen|betreue|schulen|schule|versorgen) (?:(?!gemeinsam|zusammen|und wir|, |eine?n? )[^.;]+ )?$"
        ),
        rx(
            rf"(?:^|, )(?:zu (?:unseren|den|meinen) )?{_BUYERS}(?: (?:unserer|unseres|der|des) \S+)? (?:sind|zählen|gehören) (?:[^.;]+ )?$"
        ),
        rx(rf"\b{_WARE} für (?:[^.;]+ )?$"),
        rx(rf"\b{_BUYERS} wie (?:[^.;]+ )?$"),
    )
)
_PIECE = r"(?:(?:eine?n?|die|der|das|#\d+|\w+e) )?"
_MISSING = (  # only what hangs directly on the verb
    rx(
        rf"\b(?:fehlt|fehlen) (?:(?:uns|noch|nur|bloß|bisher|leider|dafür|allerdings) )*{_PIECE}(?:\S+ (?:,|und|oder|sowie) )*{_PIECE}$"
    ),
    rx(
        rf"\b(?:suchen|suche|bräuchten|brauchen) (?:wir |ich )?(?:(?:noch|auch|gerade|derzeit|dringend|zurzeit|momentan|weitere|zusätzlich|nach) )+{_PIECE}(?:\S+ (?:,|und|oder|sowie) )*{_PIECE}$"
    ),
)
_WANTED = rx(r"\b(?:bräuchten|bräuchte|brauchen|brauche|wollten|hätten|hätte|wünsch\w+) (?:[^.;,]+ )?$")
_NOT_GOT = rx(  # "wir bräuchten die Stadt, haben sie aber nicht"
    r"^[^.;,]*, (?:(?:aber|doch|nur|die|das|den|eine?n?) )*(?:haben|kriegen|bekommen|finden) (?:(?:wir|sie|ihn|es|die|den|das|so|eine?n?|aber|nur|leider|noch|bisher|bislang|jedoch|derzeit) )*(?:nicht|kein\w*)\b"
)
_WON_OVER = rx(r"^ (?:\S+ ){0,2}?(?:überzeugen|gewinnen|anwerben|ansprechen|hinzugewinnen|dazuholen)\b")
_THERE = rx(r"\b(?:neben|partner|mitglied\w*|dabei|zusammen mit|gemeinsam mit)\b")


def takes_no_part(form: Normal, offset: int) -> bool:
    """Does what stands at this place of the normal string only buy, get advice, or is it yet to be found?"""
    sentence = form.clause_at(offset).sentence
    first = next(c.first for c in form.clauses if c.sentence == sentence)
    before = form.string[form.offsets[first] : offset]
    behind = form.string[offset:].partition(" ")
    if _WON_OVER.match(behind[1] + behind[2]) or any(pattern.search(before) for pattern in _MISSING):
        return True
    if _WANTED.search(before) and _NOT_GOT.match(behind[1] + behind[2]):
        return True
    said = _BEFORE.search(before)
    return said is not None and not _THERE.search(before[said.start() :])
