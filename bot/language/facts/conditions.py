"""What is so only if something yet to come comes true: "wenn Krause mitmacht, sind wir zwölf", "wir sind sieben, falls Meier noch dazukommt"."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Clause
from .fold import rx
from .normal import Normal

_JOINS = (
    r"mitmach(?:t|en)|mitzieh(?:t|en)|(?:dazu|hinzu)komm(?:t|en)|dazust(?:ößt|oßen)|beitr(?:itt|eten)|unterschreib(?:t|en)|einsteig(?:t|en)"
    r"|zusagt|(?<!die )(?<!den )(?<!der )zusagen|zusage (?:hab\w*|bekomm\w*|krieg\w*|kommt|da ist)"
)
_HOPED = rx(
    rf"^(?:\S+ ){{0,3}}?(?:wenn|falls|sofern|sobald|sollte)\b.*\b(?:{_JOINS}|klappt|gelingt|kommt|kommen|bekommen|kriegen|erhalten|bewilligt|genehmigt|gefördert|durchgeht|gut geht|zustande|fließt|fließen|gewinnen|da ist|gibt|steht|aussteig\w+|abspring\w+|wegfallen|wegfällt|austreten|austritt|aufgeben|aufgibt|wegbrechen|wegbricht)\b"
)
_ONLY_SAID = rx(
    r"^(?:\S+ ){0,3}?(?:wenn|falls|für den fall(?: ,)? dass) (?:(?:ihr|sie|du|man|ich|mich|nicht|alles|die|der|aktenlage|lage|unterlagen|akten|zahlen|es|das|so|ehrlich|wir|mal|noch|richtig|recht|genau|hier|dir|ihnen|euch|richtig) ){0,7}?(?:fragt|fragen|fragst|bin|will|wollen|nehme|nimmt|sehe|zähle|rechne|gezählt|verstanden|verstehe|weiß|wissen|hilft|interessiert|interessant|wichtig|relevant|sagen darf|recht erinnere|erinnere|genau nimmt|denke|überlege|schaue|deute|lese|informiert bin|verstanden habe|täusche|irre|möglich|irgend möglich|alles gut geht)\b"
)
_FOLLOWS_FROM_IT = rx(
    r"^(?:dann |so )?(?:(?:\w+(?:en|t|e|st)|ist|sind|hat|wird|soll|will|kann) (?:wir|ich|es|das|sie|er|die|der|ein|eine|unser\w*)\b|#)"
)
_MAY_COME = rx(
    rf"^(?!.*\b(?:auch|selbst|sogar) wenn\b)(?:\S+ ){{0,2}}?(?:wenn|falls|sofern|sobald)\b.*\b(?:{_JOINS}|klappt|gelingt|noch (?:\S+ ){{0,4}}?komm(?:t|en)|komm(?:t|en) noch)\b"
)
_IF_THEY_JOIN = rx(
    rf"^(?:aber |allerdings |jedoch )?(?:nur )?(?:wenn|falls|sofern|sobald|vorausgesetzt)\b[^#]*\b(?:{_JOINS})\b[^#]*$"
)
_NOBODY = rx(r"\b(?:nicht|nichts|niemand\w*|kein\w*|nie)\b")  # what is so as long as nobody comes is so now
# Who else is counted is there: "die #12 Firmen zahlen, wenn …", "wir #12", "wir sind #12 und freuen uns, wenn …"
_SO_MANY = rx(r"^(?:[^#]*\b(?:sind|werden|wären|kommen|haben|hätten|zählen)\b[^#]*#\d+[^,]*|#\d+(?: [^ ,]+){0,3}) ?,?$")
_AND_ELSE = rx(r" und (?!#|eine?\b|die |der |das )")


_NOT_KNOWN = rx(
    r"^(?:\S+ ){0,2}?ohne (?:\S+ ){1,9}?(?:zu (?:kennen|wissen|sehen|prüfen|haben)|(?:ein|nach|durch|an|über)zu(?:sehen|prüfen|rechnen|schauen|gehen|lesen))\b"
)


def unless_known(text: str) -> bool:
    """ "Ohne die Beteiligungsverhältnisse zu kennen": nothing is said of what is not known."""
    return _NOT_KNOWN.match(text) is not None


def only_says(text: str) -> bool:
    """ "Wenn ich mich nicht irre": how a clause is meant, or how sure it is."""
    return _ONLY_SAID.match(text) is not None


def _hopes(text: str) -> bool:
    """Is it a condition that may yet come true?"""
    return _HOPED.search(text) is not None and not only_says(text)


def _may_come(text: str) -> bool:
    """Is it a condition that brings somebody who is not there yet?"""
    return _MAY_COME.search(text) is not None and not only_says(text) and not _NOBODY.search(text)


def depends(clauses: Sequence[Clause], place: int) -> bool:
    """Is what this clause of a sentence says so only if its neighbour comes true?"""
    before = clauses[place - 1].text if place else ""
    return (_hopes(before) and _follows(clauses[place])) or _if_they_join(clauses, place)


def awaits_more(form: Normal, clause: Clause) -> bool:
    """ "Wir sind sieben, falls Meier noch dazukommt": does its number count who is not there yet?"""
    sentence = [c for c in form.clauses if c.sentence == clause.sentence]
    return _if_they_join(sentence, sentence.index(clause))


def awaits_in_reply(form: Normal, clause: Clause) -> bool:
    """The same of a reply, whose conditions are often hedges: only those that bring somebody keep a number back."""
    sentence = [c for c in form.clauses if c.sentence == clause.sentence]
    place = sentence.index(clause)
    follows = place > 0 and _may_come(sentence[place - 1].text) and _follows(clause)
    return follows or _may_come(clause.text) or _if_they_join(sentence, place)


def _follows(clause: Clause) -> bool:
    return _FOLLOWS_FROM_IT.match(clause.text) is not None


def _if_they_join(clauses: Sequence[Clause], place: int) -> bool:
    behind, text = [clause.text for clause in clauses[place + 1 :]], clauses[place].text
    if len(behind) != 1 or not _IF_THEY_JOIN.match(behind[0]) or _NOBODY.search(behind[0]) or only_says(behind[0]):
        return False
    return _SO_MANY.match(text) is not None and not _AND_ELSE.search(text)
