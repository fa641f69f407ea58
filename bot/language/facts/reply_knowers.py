"""Short replies by which the number is not known: somebody else has the list, nobody measures it, it is too early ("so weit sind wir nicht")."""

from __future__ import annotations

from .fold import rx
from .reply_core import Core

_PAPERS = r"(?:liste|zahl|zahlen|anzahl|unterlagen|aufstellung|übersicht|akten?|ordner|mappe|papiere|tabelle|excel\w*|daten|kartei|mitgliederliste|partnerliste|statistik|bücher|buchhaltung|personalakten|verträge|bescheide|finanzen)"
_SOMEBODY = (
    r"(?:(?:nur|noch|alle|alles|allein|leider|gerade|nicht) )*(?:(?:der|die|das|den|dem|mein\w*|unser\w*|frau|herr|bei|beim|im|in|auf) )+(?:[a-z-]+ )?[a-z-]+"
    r"|(?:nur |leider )?(?:keiner|niemand|jemand anders?|ein anderer|eine andere|andere)"
)
_OTHERS_HAVE = rx(
    rf"^(?:die|den|das|der|unsere?|meine|solche|sowas) (?:genaue\w* |ganze\w* |aktuelle\w* )?{_PAPERS} (?:hat|hätte|haben|kennt|führt|pflegt|verwaltet|macht|liegt|liegen|weiß|hütet) (?:{_SOMEBODY})$"
)
_NOBODY_MEASURES = rx(
    r"^(?:das |so ?was |die stunden |die zeit )?(?:misst|zählt|erfasst|stoppt|notiert|schreibt|dokumentiert|führt|rechnet|kontrolliert|trackt|hat) (?:da |das |bei uns |hier |doch |ja |so ?was |die )*"
    r"(?:keiner|niemand|kein mensch|kein schwein|koaner|keener)(?: (?:die|das|buch|mit|nach|auf|so genau|genau|gemessen|gezählt|erfasst|stunden|zeit|zeiten|stundenzettel|drüber|darüber|jemals))*$"
)
_TOO_EARLY = rx(
    r"^(?:so ?weit|soweit) (?:sind|bin|waren) (?:wir|ich|mir) (?:da |noch |leider |lange |einfach |momentan )*(?:nicht|net|ned)$"
    r"|^(?:das )?(?:ist|wäre|kommt|wissen wir|sagen wir) (?:da |jetzt |noch |viel )*(?:zu früh|verfrüht)$|^(?:ist )?(?:viel |noch |da )*(?:zu früh|verfrüht)$"
)
_NEW_HERE = rx(
    r"^(?:ich |bin |wir |sind )+(?:(?:ganz|noch|erst|selbst|hier|da|recht|ziemlich) )*neu(?: (?:hier|dabei|da|im amt|im team|im laden|im verein|im netzwerk|in dem thema|im geschäft))*$"
)
_WONDERS = rx(
    r"^(?:ja |na )*(?:wer|was|welche|wie ?viele?|wie lange|wie hoch)\b[^#?€%@]{2,40}\? ?,?(?: (?:puh|tja|hm+|uff|pf+|äh+m?|oje|ach gott|au weia|keine ahnung|gute frage))+[ .!]*$"
)


def knows_it_not(core: Core) -> bool:
    """Does the reply say so, with no figure beside it?"""
    if any(token.kind in "#€%@&" for token in core.form.tokens):
        return False
    return any(pattern.match(core.said) for pattern in (_OTHERS_HAVE, _NOBODY_MEASURES, _TOO_EARLY, _NEW_HERE))


def only_wonders(string: str) -> bool:
    """ "Wer da drunter fällt? Puh." asks itself, and nobody else."""
    return _WONDERS.match(string) is not None
