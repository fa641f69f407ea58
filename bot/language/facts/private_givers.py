"""Private money told in pieces: "die Firmen geben 200.000, ein Investor noch mal 100.000" comes to 300.000.

Added up are the sums of firms and of other private givers, each with its giver beside it; what a Land, a town or the grant gives is none of them.
"""

from __future__ import annotations

from collections.abc import Collection

from .fold import rx
from .heads import head_noun
from .kinds import FIRMS
from .model import Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .plans import dropped
from .questions import HAS_VERB

FACT = "private_mittel_eur"
_FIRMS = rx(
    r"\b(?:firma|firmen\w*|unternehmen\w*|\w*betriebe?n?|industrie\w*|wirtschaft\w*|mitglieder\w?|mitgliedsfirmen|wir|eigenmittel|eigenanteil|eigenbeitrag"
    r"|partner\w?|\w{4,}(?:ereien|hersteller\w?|bauer\w?|macher\w?|händler\w?|winzer\w?|brauer\w?|höfe\w?))\b"
)
_OTHER = (
    r"(?:\w*investor\w*|\w*geldgeber\w*|kapitalgeber\w*|business angels?|\w*sponsor\w*|mäzen\w*|privat(?:mann|person\w*|leute\w?|ier\w*|stiftung|anleger\w*)"
    r"|spender\w*|gönner\w*|family office|private[rmn]? (?:\w+ )?(?:stiftung|person|hand|spende\w*|gesellschafter\w*)|stiftung (?:aus|von) privat\w*)\b"
)
_OTHERS = rx(rf"\b{_OTHER}")
_PUBLIC = rx(
    r"\b(?:land|landes\w*|bund|bundes\w*|staat\w*|stadt|städte|kommunen?|gemeinden?|(?:land)?kreis\w*|eu|ministerium\w*|öffentlich\w*|steuer(?:zahler|geld)\w*|kammer|ihk|sparkasse\w*"
    r"|\w*förder\w*|\w*beantrag\w*|zuschuss|zuschüsse|zuwendung\w*|de-minimis\w*|beihilfe\w*|umsatz\w*|kredit\w*|kosten\w*|bräuchten|brauchen|benötigen)\b"
)
_WHENCE = rx(
    r"\baus (?:der|dem|unserer|unserem) (?:stadt|(?:land)?kreis|gemeinde|land|ort)\b"
)  # says where a giver lives
_PUBLIC_GIVER = rx(
    r"\b(?:die|unsere|von der|von unserer|durch die|seitens der) (?:stadt|gemeinde|kommunen?|eu|\w*förderung)\b"
    r"|\b(?:der|das|unser|vom|von unserem) (?:land|bund|(?:land)?kreis|staat|freistaat|bezirk|\w*ministerium)\b"
)
_NO_PLAIN_SUM = rx(
    r"\b(?:je|pro|jeweils|jährlich\w*|monatlich\w*|jede[rs]?|davon|darunter|vielleicht|eventuell|womöglich|nicht sicher|offen|angefragt|überleg\w+|statt|nicht)\b"
)
_TOTAL = rx(
    rf"\b(?:insgesamt|gesamt\w*|alles in allem|zusammen|summe|zunächst|später)\b|\bmit (?:(?:de[mnr]|eine[mnr]|unsere[mnr]) )?{_OTHER}"
)  # of a later sum: it holds the ones before
_LAID = rx(r"\bleg\w*\b.*\bzusammen\b")
_WISHED = rx(r"\b(?:such\w*|wollen|möchte\w*|hoff\w*|wünsch\w*|fehl\w*|falls|wenn|könnte\w*|würde\w*)\b")
_GIVES = rx(
    r"\b(?:gib\w*|geben|zahl\w*|tr[aä]g\w*|bring\w*|leg\w*|schieß\w*|steuer\w*|komm\w*|steig\w*|stell\w*|stift\w*|spend\w*|schenk\w*|beteilig\w*"
    r"|übern[ei]\w*|finanzier\w*|leiste\w*|zugesagt|zusag\w*|bei|sind es|dazu|drauf)\b"
)
_PUBLIC_GIVES = rx(
    r"\b(?:gib\w*|geben|zahl\w*|tr[aä]g\w*|bring\w*|leg\w*|schieß\w*|steuer\w*|komm\w*|stell\w*|spend\w*|beteilig\w*|übern[ei]\w*|finanzier\w*|leiste\w*"
    r"|zugesagt|zusag\w*|bewillig\w*|haben wir|bekommen|erhalten|kriegen|sind es)\b"
)
_FROM_IT = rx(
    r"^(?:(?:euro|gibt|kommen|haben|bekommen|wir) )*(?:vom|von (?:der|unserer|unserem)) "
)  # "300.000 vom Land"
_BY_IT = rx(rf"(?:{_PUBLIC_GIVER.pattern})$")  # "…, vom Land 20.000"
_NOT_GIVEN = rx(r"\b(?:nicht|nichts|nix|kein\w*|ohne|außer|neben)\b")
_PAST = rx(
    r"\b(?:gab|gaben|zahlte\w*|spendete\w*|stiftete\w*|schenkte\w*|\w*kauf\w*|vor jahren|damals|früher|einst|brachte\w*|legte\w*)\b"
)
_LINKS = {",", ";", ".", "und", "sowie", "plus", "+", "&", "dazu", "ausserdem", "\\", "/"}
_SMALLEST = 1000


def private_givers(form: Normal, blocked: Collection[str], asked: bool = False) -> Statement | None:
    """What firms and other private givers give together; None unless the text tells of both. `asked`: it replies to that question,
    so that a sum without its giver is what the firms give."""
    sums = [i for i in range(len(form.tokens)) if _is_sum(form, i)]
    given: dict[str, list[int]] = {"firms": [], "others": []}
    for place, i in enumerate(sums):
        first = _cut(form, sums[place - 1], i) if place else 0
        last = _cut(form, i, sums[place + 1]) if place + 1 < len(sums) else len(form.tokens)
        text = " ".join(t.norm for t in form.tokens[first:last])
        firms = asked or _FIRMS.search(text) or any(noun_class(t.norm) in FIRMS for t in form.tokens[first:last])
        giver = "others" if _OTHERS.search(text) else "firms" if firms else None
        if (
            giver is None
            or _PUBLIC.search(_WHENCE.sub(" ", text))
            or not _holds(form, i, sums[place - 1] if place else i, blocked)
        ):
            continue
        if _NO_PLAIN_SUM.search(text) or (place and not _adds(form, sums[0], i, text)):
            return None
        given[giver].append(i)
    places = sorted([*given["firms"], *given["others"]])
    if len(given["firms"]) != 1 or not given["others"]:
        return None
    value = sum(float(form.tokens[i].value or 0) for i in places)
    return Statement(FACT, tidy(value), form.tokens[places[0]].start, form.tokens[places[-1]].end)


_NONE_GIVEN = rx(
    r"\b(?:privates geld|private (?:gelder|mittel)|geld von privat\w*|geld aus privater hand) (?:haben wir|gibt es|ist|sind|fließt|kommt) (?:(?:bisher|bislang|derzeit|noch|aktuell|leider|gar|da|bei uns) )*(?:keins|keines|keine?|nicht|nichts)\b(?! (?:knapp|genug))"
)
_HOPED = rx(r"\b(?:hoff\w*|rechne\w*|träum\w*|spekulier\w*) (?:\S+ ){0,3}?auf (?:\S+ )?[#€](?P<n>\d+)")


def none_given(form: Normal, blocked: Collection[str]) -> Statement | None:
    """ "Privates Geld haben wir keins": 0."""
    for match in _NONE_GIVEN.finditer(form.string):
        if form.clause_at(match.start()).status.isdisjoint(blocked):
            return Statement(FACT, 0, *form.span(*match.span()))
    return None


def only_hoped(form: Normal, i: int) -> bool:
    """ "Wir hoffen auf 100.000 Euro von Investoren": nobody gives them yet."""
    return any(int(match["n"]) == i for match in _HOPED.finditer(form.string))


def _adds(form: Normal, first: int, i: int, text: str) -> bool:
    """Is a later sum one more piece? A total, a wish, a purchase and what was given once are none."""
    if (_TOTAL.search(text) and not _LAID.search(text)) or _WISHED.search(text) or _PAST.search(text):
        return False
    told = form.clause_of(first).sentence != form.clause_of(i).sentence or HAS_VERB.search(form.clause_of(i).text)
    return not told or bool(_GIVES.search(text))


def given_publicly(form: Normal, i: int) -> bool:
    """ "Die Stadt gibt uns 50.000 dazu": is a Land or a town the giver of the sum at token i, and no firm?"""
    sums = [k for k in range(len(form.tokens)) if _is_sum(form, k)]
    if i not in sums:
        return False
    place, clause = sums.index(i), form.clause_of(i)
    first = max(clause.first, _cut(form, sums[place - 1], i) if place else 0)
    last = min(clause.last, _cut(form, i, sums[place + 1]) if place + 1 < len(sums) else len(form.tokens))
    before, behind = (" ".join(t.norm for t in form.tokens[a:b]) for a, b in ((first, i), (i + 1, last)))
    text = f"{before} {behind}".replace("wir ", "")  # "300.000 haben wir vom Land": who gets it
    if not _PUBLIC_GIVER.search(text) or _FIRMS.search(text) or _OTHERS.search(text) or _NOT_GIVEN.search(text):
        return False
    return bool(_FROM_IT.match(behind) or _BY_IT.search(before) or _PUBLIC_GIVES.search(text))


def _holds(form: Normal, i: int, before: int, blocked: Collection[str]) -> bool:
    """A piece without a verb holds as the one before it does: "…, ein Investor noch mal 100.000"."""
    at = i if HAS_VERB.search(form.clause_of(i).text) else before
    return form.clause_of(at).status.isdisjoint(blocked)


def _is_sum(form: Normal, i: int) -> bool:
    token = form.tokens[i]
    if token.junk or token.value is None or token.high is not None or dropped(form, i):
        return False
    bare = token.kind == "#" and token.value >= _SMALLEST and head_noun(form, i + 1) is None
    return token.kind == "€" or bare


def _cut(form: Normal, i: int, j: int) -> int:
    """Where between two sums the words of the second begin."""
    return next((k for k in range(i + 1, j) if form.tokens[k].norm in _LINKS), j)
