"""All partners by their kinds: "neun Firmen, zwei Unis und der Landkreis" are twelve. One piece without a count, and nothing is added up."""

from __future__ import annotations

from .fold import rx
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy

_LEAD = rx(r"^(?:(?:das|es|wir|sind|haben|da|also|ja|na|insgesamt|dazu|noch|außerdem|dann|auch) )+")
_COUNTED = rx(r"^#(?P<n>\d+) (?:[\w-]+ )?(?P<noun>[\w-]+)$")
_ONE = rx(r"^(?:der|die|das|ein|eine|einen|unser|unsere) (?:[\w-]+ )?(?P<noun>[\w-]+)$")
_BODY = rx(
    r"^(?:land)?kreis$|^(?:\w+)?stadt$|^gemeinde$|^kommune$|^land$|^region$|^\w*kammer$|^ihk$|^hwk$|^\w*ministerium$|^behörde$|^\w*amt$|^\w*verwaltung$"
    r"|^\w*verein$|^\w*verband$|^\w*zentrum$|^\w*förderung$|^\w*gesellschaft$|^\w*agentur$|^\w*stiftung$|^\w*schule$|^\w*kolleg$|^\w*klinik\w*$|^\w*werke?$|^\w*museum$"
)
_BODIES = rx(
    r"^(?:landkreise|kreise|städte|gemeinden|kommunen|kammern|ihks|behörden|ämter|\w*vereine|\w*verbände|\w*zentren|stiftungen|\w*schulen|\w*kliniken)n?$"
)
_OURSELVES = ("wir", "ich", "wir selbst", "wir selber")
_KINDS = {"unternehmen", "kmu", "gross", "hochschule", "forschung"}  # "zwölf Partner" is the whole


def members(form: Normal) -> float | None:
    """The sum of the kinds; None where the reply is no such list."""
    string = form.string.rstrip(" .!")
    if any("question" in clause.status for clause in form.clauses):
        return None
    pieces = [_LEAD.sub("", piece) for piece in rx(r" ?, ?(?:und )?| und | plus | sowie ").split(string) if piece]
    counts = [_count(form, piece) for piece in pieces]
    counted = [piece for piece in pieces if _COUNTED.match(piece)]
    if len(pieces) < 2 or not counted or any(count is None for count in counts):
        return None
    return tidy(sum(count for count in counts if count))


def _count(form: Normal, piece: str) -> float | None:
    if piece in _OURSELVES:
        return 1.0
    if (several := _COUNTED.match(piece)) is not None:
        token = form.tokens[int(several["n"])]
        fits = noun_class(several["noun"]) in _KINDS or _BODIES.match(several["noun"]) or _BODY.match(several["noun"])
        return float(token.value or 0) if fits and token.high is None else None
    one = _ONE.match(piece)
    single = one is not None and (_BODY.match(one["noun"]) or noun_class(one["noun"]) in _KINDS)
    return 1.0 if single and one and not _BODIES.match(one["noun"]) and not one["noun"].endswith("en") else None
