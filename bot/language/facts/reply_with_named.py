"""A count with a body called by name beside it: "drei plus das Helmholtz-Institut" is four, "drei mit dem DLR" three, "das DLR und zwei weitere" three."""

from __future__ import annotations

from .fold import rx
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .organisations import named
from .questions import HAS_VERB
from .reply_words import ALLOWED

_KINDS = {
    "zahl_unternehmen": "firma",
    "zahl_grossunternehmen": "firma",
    "zahl_hochschulen": "hochschule",
    "zahl_forschungseinrichtungen": "forschung",
}
_LEAD = (
    r"^(?:(?:ja|also|na|nun|so|etwa|rund|wir|haben|hätten|sind|es|das|insgesamt|bisher|bislang|derzeit|aktuell|,) )*"
)
_COUNT = r"(?:#(?P<n>\d+)|(?P<one>eine?[rs]?))(?: (?P<noun>(?!und|plus|sowie|dazu|mit|ohne|außer|samt|inklusive|davon)[^\W\d_][\w-]*))?"
_AND = r"(?:und dazu|und außerdem|dazu noch|und|plus|\+|sowie|dazu|außerdem|zuzüglich)"
_ON_TOP = rx(rf"{_LEAD}{_COUNT} ?,? {_AND} (?!#|zwar\b)")
_WITHIN = rx(
    rf"{_LEAD}{_COUNT} ?,? (?:mit|inklusive|inkl|samt|einschließlich|darunter|davon|mitsamt|und zwar mit)(?! (?:und|ohne)\b) (?!#)"
)
_LEFT_OUT = rx(rf"{_LEAD}{_COUNT} ?,? (?:ohne|außer|neben|nicht gerechnet|exklusive) (?!#)")
_SOME_MORE = rx(rf" {_AND}(?: noch)? #(?P<n>\d+) (?:weitere|andere|mehr)(?: (?P<noun>[\w-]+))? ?[.!]?$")
_PERHAPS = rx(  # "drei und vielleicht das DLR", "zwölf und Siemens als Kunde"
    r"\b(?:vielleicht|eventuell|evtl|womöglich|möglicherweise|hoffentlich|bald|demnächst|später|künftig|angefragt|als (?:\w+ )?(?:kunde|kundin|auftraggeber\w*|gast|beobachter\w*|lieferant\w*))\b"
)
_JOINS_IN = rx(  # "…, und Siemens ist auch dabei"; but "…, und das ist die TU" says which
    r"\b(?:ist|sind|kommt|kommen|macht|machen|wären|wäre)\b(?=.*\b(?:dabei|dazu|hinzu|mit)\b)|\bhaben wir\b"
)
_LITTLE = rx(  # what may stand around the names: articles, a town, "noch", "natürlich auch"
    r"^(?:(?:der|die|das|dem|den|des|unsere?[rmns]?|eine?[rmns]?|noch|auch|natürlich|sowie|und|plus|dazu|dabei|hinzu|mit|so|weiteres?|\w+-?institut|[,.!()+]"
    r"|(?:in|aus|bei|vom?|an|am|für) (?:der |dem )?[\w-]+) ?)*(?:"
    rf"{_PERHAPS.pattern}.*)?$"
)


def with_named(form: Normal, asked: Question) -> Statement | None:
    """What the count and the named bodies of the kind asked for come to."""
    kind = _KINDS.get(asked.fact)
    if kind is None or "question" in form.clauses[0].status:
        return None
    if (more := _SOME_MORE.search(form.string)) is not None and _fits(more["noun"], asked):
        return _some_more(form, asked, kind, more.start(), int(more["n"]))
    for pattern, on_top in ((_ON_TOP, True), (_WITHIN, False)):
        match = pattern.match(form.string)
        if match is not None and _fits(match["noun"], asked) and (names := _names(form, kind, match.end())):
            figure = form.tokens[int(match["n"])] if match["n"] else None
            if figure is not None and (figure.high is not None or figure.junk):
                return None
            count = 1.0 if figure is None or figure.value is None else figure.value
            sure = on_top and not _PERHAPS.search(form.string[match.start("n" if match["n"] else "one") :])
            value = count + names if sure else count
            return Statement(asked.fact, tidy(value), form.tokens[0].start, form.tokens[-1].end)
    return None


def without_named(form: Normal, asked: Question) -> bool:
    """ "Drei ohne das DLR": nobody says whether it is one of them."""
    kind = _KINDS.get(asked.fact)
    match = _LEFT_OUT.match(form.string) if kind else None
    return match is not None and _fits(match["noun"], asked) and _names(form, kind or "", match.end()) > 0


def _fits(noun: str | None, asked: Question) -> bool:
    return noun is None or noun_class(noun) in ALLOWED[asked.fact]


def _names(form: Normal, kind: str, start: int) -> int:
    """How many bodies of the kind the rest of the reply names; 0 where it counts, or tells anything else."""
    rest, bodies = form.string[start:], [body for body in named(form) if body.start >= start]
    for body in bodies:
        rest = rest.replace(body.name, " ", 1)
    if "#" in rest or not _LITTLE.match(" ".join(_JOINS_IN.sub(" ", rest).split())):
        return 0
    return sum(body.kind == kind for body in bodies)


def _some_more(form: Normal, asked: Question, kind: str, end: int, at: int) -> Statement | None:
    """ "Das DLR und zwei weitere" """
    before, figure = form.string[:end], form.tokens[at]
    names = sum(body.kind == kind for body in named(form) if body.end <= end)
    if not names or "#" in before or HAS_VERB.search(_JOINS_IN.sub(" ", before)) or figure.high is not None:
        return None
    return Statement(asked.fact, tidy(names + (figure.value or 0)), form.tokens[0].start, figure.end)
