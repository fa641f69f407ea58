"""Denials that turn a clause round: what is denied that speaks against a fact, a lack that is none, and what holds for hardly anybody.

"Niemand ist Tochter eines anderen" calls the firms independent, "an Ideen fehlt es nicht" has ideas, and "nur ein kleiner Teil" is not the most.
"""

from __future__ import annotations

import re

from .fold import rx

_NOBODY = r"(?:niemand\w*|keine?[rsnm]?|keinerlei|nirgend\w*|niemals|nie|weder|keineswegs|keinesfalls|mitnichten)"
_DENIED_BEFORE = rx(
    rf"\b(?:{_NOBODY}(?: \S+){{0,6}}|ohne(?: \S+)?|nicht(?! (?:alle|nur|bloß|allein)\b)(?: \S+){{0,2}}) $"
)
_DENIED_WITHIN = rx(rf"\b(?:{_NOBODY}|nicht)\b")
_PIECE = rx(r"[,;:.]| (?:und|sondern|aber|doch) ")
_FILLS = (  # what may stand between the thing and the word that denies it: "Schwesterfirmen sind bei uns keine dabei"
    r"(?:ist|sind|gibt|hat|haben|werden?|wird|wurden?|es|wir|bei|uns|unter|von|im|in|der|den|die|das|da|hier|davon|sich|unser\w*|\w*kette|\w*netzwerk|\w*verbund|\w*cluster|firmen|betrieben?|unternehmen|partnern?|mitgliedern?)"
)
_DENIED_BEHIND = rx(
    rf"^(?: {_FILLS}){{0,5}} (?:nicht|nirgends|nie|niemand\w*|keine?[rsn]?)"
    r"(?: (?:dabei|darunter|drunter|da|mehr|vorhanden|mit|drin|vertreten|bei uns|unter uns|hier|im netzwerk))* ?(?:[.,;!)]|$)"
)
_SOME = rx(r"#\d|\b(?:zwei|einige|manche|mehrere|etliche|ein paar)\b(?! \S+ (?:haben|sind)\b)")


def denied(text: str, match: re.Match[str]) -> bool:
    """Is what matched denied, by a word before it in the same piece or right behind it?"""
    before = _PIECE.split(text[: match.start()])[-1]
    if _DENIED_BEFORE.search(before) or _DENIED_WITHIN.search(match.group()):
        return True
    return bool(_DENIED_BEHIND.match(text[match.end() :])) and not _SOME.search(before)


_LACK = r"(?:fehlt|fehlen|fehlte|mangelt|mangelte|hapert|scheitert|klemmt|hakt)"
_LACKS_NOT = rx(
    rf"\b{_LACK} (?:(?:es|uns|bei uns|da|hier|dabei|daran|ihnen|auch|ja|wirklich|bestimmt|also|bisher) ){{0,4}}(?:gar |wirklich |sicher )?nicht\b(?! (?:nur|zuletzt|bloß|allein)\b)"
    r"|\b(?:daran |dran )?(?:soll|sollte|wird|kann|darf) (?:es |das )?(?:bei uns |uns )?nicht (?:daran )?(?:scheitern|hapern|fehlen|mangeln|haken|hängen)\b"
)
_LACKS_NONE = rx(rf"\b{_LACK}((?: [^\s,;.]+){{0,5}}?) (?:keine?[rsnm]?|nichts|niemand)\b")
_REFUSES = r"(?:lehn(?:t|en)|weiger(?:t|n)|sträub(?:t|en)|spring(?:t|en)|sperr(?:t|en)|scheu(?:t|en)|wehr(?:t|en)|zweif(?:elt|eln)|drück(?:t|en))"
_REFUSES_NOT = rx(
    rf"\b{_REFUSES}((?: (?:sich|wir|es|das|ihn|bei|uns|davor|dabei|hier|auch|da)){{0,4}}) (?:niemand|keine?[rs]?|nicht|nie)\b(?: (?:dagegen|ab|aus|davor|davon|zurück))?"
    rf"|\b(?:niemand|keine?[rs]?(?: \w+)?) (?:\S+ ){{0,2}}?{_REFUSES}(?: (?:sich|das|ihn))?(?= gegen\b| an\b| ein\w* | d\w\w | ihren | seinen | ab\b| ?[.,;]|$)"
    r"|\b(?:hat|haben|hätte|hätten)((?: (?:bei|von|uns|hier|auch|da|den|firmen|partnern)){0,3}) (?:niemand|keine?r?)(?: \S+){0,2}? (?:etwas|was)(?: dagegen| einzuwenden)?(?= ?(?:[.,;]|$))"
    r"|\b(?:niemand|keine?r?(?: \w+)?) (?:hat|haben|hätte|hätten) (?:etwas|was) (?=gegen\b)"
)


_IS_NOT = r"(?:nicht|keineswegs|keinesfalls|mitnichten|alles andere als) (?:(?:besonders|sehr|sonderlich|gerade|allzu|so|übermäßig|ganz|wirklich|eben) )?"
_ENDS = r"(?= ?(?:[.,;!]|$|(?:und|aber|oder|geworden|ausgefallen|geraten)\b))"
_OF_WHAT_IT_IS_LIKE = rx(  # "die Strategie ist nicht lang": it is there, and short
    rf"\b{_IS_NOT}(?:lang|kurz|klein|dick|dünn|umfangreich|ausführlich|schön|hübsch|perfekt|geheim|berühmt|bekannt|groß|riesig|billig|teuer|spannend|aufregend|kompliziert|einfach|modern|neu|alt|taufrisch|originell|schick|streng|schlecht|langweilig){_ENDS}"
)
_NEUTRAL = rx(rf"\b{_IS_NOT}(?:neutral|parteiisch|unparteiisch|unabhängig|uneigennützig|eigennützig){_ENDS}")
_NOBODY_USES = r"(?:(?:kaum|fast|so gut wie) (?:jemand\w*|einer|niemand|keine?r?)|niemand|keiner)"
_USES = r"(?:kennt|kennen|liest|lesen|versteht|beachtet|beherzigt|besucht|nutzt|bemerkt)"
_UNUSED = rx(  # "unsere Strategie kennt kaum jemand": it is there
    rf"(\b(?:unser\w*|mein\w*|die|das|der|den) (?:[^\s,;.]+ ){{1,3}}?)(?:{_USES} (?:(?:leider|bisher|noch|aber|wohl|bei uns|hier|ja|außer uns) ){{0,3}}{_NOBODY_USES})(?= ?(?:[.,;!]|$))"
)
_NOT_ENDED = rx(  # "unser Büro ist nicht aufgelöst": it is there
    r"\b(?:nicht|nie|keineswegs|keinesfalls|mitnichten) (?:aufgelöst|abgeschafft|abgewickelt|eingestampft|gekündigt|beendet|abgelaufen|ausgelaufen|abgeschaltet|stillgelegt|dichtgemacht|gestrichen|verworfen|aufgegeben)\b"
)
_NOBODY_BUT = rx(r"\b(?:nirgends|nirgendwo|niemand\w*|nichts|nie|keine?r?(?: \w+)?) (?:sonst )?außer\b")
_NOT_FREE = rx(r"\bnicht (?:ganz |völlig |wirklich )?frei von\b")


TURNS = (
    _OF_WHAT_IT_IS_LIKE,
    _UNUSED,
    _NOT_ENDED,
    _NOBODY_BUT,
    _NOT_FREE,
    _LACKS_NOT,
    _LACKS_NONE,
    _REFUSES_NOT,
)  # where none of them matches, nothing is turned round


def without_lacks(text: str) -> str:
    """The text with lacks that are none, and refusals of nobody, as a yes."""
    text = _UNUSED.sub(r"\1haben wir", _OF_WHAT_IT_IS_LIKE.sub("so", text))
    text = _NOT_ENDED.sub("noch da", text)
    text = _NOT_FREE.sub("hat", _NOBODY_BUT.sub("nur", text))
    text = _LACKS_NONE.sub(r"alle vorhanden\1", _LACKS_NOT.sub("alle vorhanden", text))
    return _REFUSES_NOT.sub("gern", text)


_HARDLY_A = rx(r"\bkaum (?!zu\b|noch\b|weniger\b|mehr\b)\w")
_HARDLY = rx(r"\bkaum(?! (?:zu|erwarten|noch|mehr|weniger)\b)(?: \S+){0,4} ?$")


def hardly(text: str, match: re.Match[str]) -> bool:
    """ "Kaum einer macht Grundlagenforschung", "die Kette ist kaum abgedeckt": what matched holds hardly at all."""
    return hardly_any(text, match) or match.group().endswith(" kaum")


def hardly_any(text: str, match: re.Match[str]) -> bool:
    """ "Kaum eigene Interessen": does the word stand before what matched?"""
    return bool(_HARDLY.search(text[: match.start()]) or _HARDLY_A.search(match.group()))


FEW = rx(
    r"\b(?:nur|bloß|lediglich|eher) (?:(?:zu )?(?:ein|einen|einem) (?:(?:ganz|sehr) )?(?:klein|kleinst|gering)\w* (?:teil|rest|bruchteil)|wenige?[rsn]?\b|(?:zu )?eine?[nm]? bruchteil|zum (?:kleinen|geringen|kleinsten|geringsten) teil|vereinzelt|am rande)"
    r"|\b(?:der|den|zum) (?:kleinste|kleinere|geringste|geringere)\w* teil\b|\bdie wenigsten\b|\b(?:fast|so gut wie|nahezu|beinahe) (?:nichts|nix|niemand|keine[rs]?)\b"
)


def only_of_ties(text: str) -> bool:
    """ "Unser Koordinator ist keineswegs neutral": what is denied is the neutrality, of whomever it is said."""
    return _NEUTRAL.search(text) is not None
