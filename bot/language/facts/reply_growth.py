"""Growth as a reply tells it: "plus dreißig Mitglieder heuer", "zehn Neue dieses Jahr", "wachsen wie Unkraut".

How many came is not how many there are: such a figure is the network's phase, and no count.
"""

from __future__ import annotations

from .fold import rx
from .grown import CONSIDERABLE
from .model import Question
from .normal import Normal

PHASE, GROWN = "netzwerk_phase", "bestehend_erweitert"
_LEAD = r"^(?:(?:ja|also|na|ungefähr|etwa|rund|circa|ca|gut|fast|über|so|allein|schon|ein|einen|wir haben|haben wir|haben|hatten wir|es sind|sind|das sind|da sind) )*"
_WHO = r"(?:\w*mitglieder\w*|\w*partner\w*|\w*firmen|\w*unternehmen|\w*betriebe\w*|\w*institute|\w*hochschulen|akteure|leute|prozent)"
_WHEN = (
    r"(?:heuer|dieses jahr|in diesem jahr|letztes jahr|im letzten jahr|vergangenes jahr|im vergangenen jahr|vorjahr|im vorjahr|seit (?:\S+ ){0,2}?\S+|pro jahr|jedes jahr|jährlich|im jahr|allein \S+"
    r"|in (?:\S+ )?#?\S+ (?:jahren|monaten)|innerhalb (?:eines|von) \S+(?: \S+)?|binnen \S+(?: \S+)?|bisher|zuletzt|neulich|gerade|netto|dazu|dabei|hinzu|dazugekommen|hinzugekommen|gewonnen|aufgenommen|beigetreten"
    r"|gegenüber (?:dem )?\S+|als (?:\S+ ){0,2}?(?:jahr|vorjahr|anfangs|davor|früher|damals|corona)|am stück)"
)
_BY_FIGURE = rx(
    rf"{_LEAD}(?:(?:plus|\+|zuwachs(?: von)?|zugewinn(?: von)?|plus von|zuwächse(?: von)?)(?: (?:rund|etwa|über|gut|fast))? (?P<kind>[#%])(?P<more>\d+)(?: (?:neue |weitere )?{_WHO})?(?: ,? ?{_WHEN})*"
    rf"|#(?P<new>\d+) (?:(?:neue|weitere|zusätzliche|frische)(?: {_WHO})?|neuzugänge|zugänge|beitritte|neumitglieder|neueintritte|eintritte|zuwachs)(?: ,? ?{_WHEN})*"
    rf"|#(?P<than>\d+) (?:{_WHO} )?mehr(?: {_WHO})?(?: {_WHEN})+) ?[.!]?$"
)
_GROWS = rx(
    r"^(?:(?:ja|also|na|wir|das netzwerk|es|der verein|das cluster|der verbund) )*(?:wachsen|wächst|wuchern|wuchert|gedeihen|gedeiht|boomen|boomt|explodieren|explodiert|werden immer mehr|wird immer (?:mehr|größer)|werden immer größer)"
    r"(?: (?:und (?:gedeihen|gedeiht|wachsen)|wie (?:[^\s,]+ ?){1,3}|stetig|ständig|stark|kräftig|rasant|schnell|enorm|dauernd|weiter|gerade|immer|noch|mehr|jedes jahr|monat für monat|jahr für jahr|ordentlich|tüchtig|gewaltig|so|sehr|richtig))* ?[.!]?$"
)
_MULTIPLIED = rx(
    r"\b(?:hat|haben|ist|sind) (?:sich|uns|es)\b[^.!?]*\b(?:verdoppelt|verdreifacht|vervierfacht|vervielfacht)\b"
)
_SLOWLY = rx(r"\b(?:nicht|kaum|nie|kein\w*|langsam|wenig|schnecke\w*|zeitlupe)\b")


def grows_by(form: Normal, asked: Question) -> bool:
    """Does the figure of the reply say how many came, and not how many there are?"""
    return asked.fact == PHASE and _BY_FIGURE.match(form.string) is not None


def growth_told(form: Normal, asked: Question) -> str | None:
    """The phase of a network that grows considerably."""
    if asked.fact != PHASE or form.questions or _SLOWLY.search(form.string):
        return None
    if _GROWS.match(form.string) or _MULTIPLIED.search(form.string):
        return GROWN
    told = _BY_FIGURE.match(form.string)
    if told is None:
        return None
    token = form.tokens[int(told["more"] or told["new"] or told["than"])]
    enough = CONSIDERABLE / 100 if token.kind == "%" else CONSIDERABLE
    return GROWN if (token.value or 0) >= enough else None
