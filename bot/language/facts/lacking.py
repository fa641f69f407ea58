"""What a clause says is missing although the word for it stands in the clause before: "was uns fehlt, ist eine Strategie", "…, genau wie ein Label"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .normal import Normal

_LACK = r"(?:fehlt|fehlen|abgeht|abgehen|mangelt|hapert|vermissen|vermisse)"
_WHAT_LACKS = rx(
    rf"^(?:und |aber )?(?:was|woran|die|das|der) (?:\S+ ){{0,5}}?{_LACK} ?,?$"
    r"|^(?:und |aber )?(?:was) (?:(?!viele|manche|andere|den|jede)\S+ ){0,4}?(?:nicht|noch nicht|nie) (?:(?!gefehlt|gemangelt|vermisst|gehapert)\S+ ){0,3}?(?:haben|hat|besitzen|vorweisen können|bieten können|vorzuweisen haben|gibt|existiert|vorliegt) ?,?$"
)
_IS = rx(r"^(?:ist|sind|wäre|wären|das ist|das sind|das wäre|nämlich) (?=\S)")
_MISSES = rx(rf"\b{_LACK}\b")
_LACKS = rx(
    rf"\b{_LACK}\b|\b(?:haben|gibt|besitzen) (?:\S+ ){{0,4}}?(?:nicht|keine?[nrs]?)\b|\bkeine?[nrs]? (?:\S+ ){{0,4}}?(?:haben|gibt)\b"
)
_NOTHING_LACKS = rx(
    r"\b(?:nichts|niemand|keine?[rsn]?) (?:\S+ ){0,4}?(?:fehlt|fehlen)\b|\b(?:fehlt|fehlen) (?:\S+ )?(?:nichts|niemand)\b"
)
_LIKEWISE = rx(
    r"^(?:und |aber )?(?:(?:genau|eben|gerade)?so ?(?:wenig )?wie|genau wie|wie auch|ebenso|ebensowenig|genauso|desgleichen|auch|ebenfalls)(?: auch)? (?=(?:ein|eine|einen|einer|das|die|der|unser\w*|irgend\w+) )"
)
_TOO = rx(  # "eine Geschäftsstelle fehlt, eine Strategie ebenfalls"
    r"^(?:und |aber )?(?P<what>(?:eine?n?|das|die|der|unser\w*) (?:\S+ ){1,6}?)(?:ebenfalls|auch|ebenso|genauso|desgleichen|gleichfalls)(?: wenig|(?P<no> nicht))? ?[.,;]?$"
)
_ASKS_WHAT_LACKS = rx(
    rf"^(?:und |aber |also )?(?:was|woran) (?:(?:uns|es|hier|noch|bisher|da|denen|ihnen|dem|netzwerk|cluster|verein) ){{0,4}}{_LACK}(?: (?:uns|es|noch|bisher|da|ihnen|denen)){{0,3}} \?$"
)
_VERB = rx(r"\b(?:haben|hat|gibt|ist|sind|besteht|liegt|steht|stehen)\b")


def names_missing(before: Clause, clause: Clause) -> bool:
    """ "Was fehlt, ist eine Strategie": the first of two clauses asks nothing, for the second says what it is."""
    return bool(_WHAT_LACKS.match(before.text) and _IS.match(clause.text))


def spoken(form: Normal, index: int) -> str:
    """The clause as it is meant: with the word that says what is missing."""
    clause = form.clauses[index]
    said = _named_missing(form, index)
    return clause.text if said is None else f"es fehlt {said}"


def lacking(form: Normal, index: int) -> bool:
    """Does the clause name what the one before says is missing?"""
    return _named_missing(form, index) is not None


def _named_missing(form: Normal, index: int) -> str | None:
    clause = form.clauses[index]
    before: Clause | None = form.clauses[index - 1] if index else None
    if before is None:
        return None
    if before.sentence != clause.sentence:
        answers = _ASKS_WHAT_LACKS.match(form.sentence_text(before.sentence)) and not _VERB.search(clause.text)
        return clause.text if answers else None
    if names_missing(before, clause):
        return _IS.sub("", clause.text)
    likewise = _LIKEWISE.match(clause.text)
    if (
        likewise
        and _LACKS.search(before.text)
        and not (_NOTHING_LACKS.search(before.text) or _VERB.search(clause.text))
    ):
        return clause.text[likewise.end() :]
    too = _TOO.match(clause.text)
    if too is None or _NOTHING_LACKS.search(before.text) or _VERB.search(clause.text):
        return None
    if too["no"] and _MISSES.search(before.text):
        return None  # "eine Strategie fehlt, ein Koordinator auch nicht": that one is there
    return str(too["what"]) if _LACKS.search(before.text) else None
