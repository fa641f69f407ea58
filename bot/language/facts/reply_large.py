"""The one large firm of a reply, or that there is none of the kind: "bloß der Stahlkonzern aus Peine", "so etwas haben wir nicht. Der größte hat 85"."""

from __future__ import annotations

from .fold import rx
from .model import Question, Statement
from .normal import Normal
from .nouns import noun_class
from .one_of_them import one_trade

LONGEST = 16  # tokens
_LARGE = "zahl_grossunternehmen"
_ONLY = (
    r"(?:(?:nur|bloß|lediglich|allein|einzig|ausschließlich|na|ja|also|da ist|das ist|es ist|wir haben|haben wir) )*"
)
_REST = (
    r"(?:sonst|ansonsten|(?:der|die) (?:ganze )?(?:rest|anderen?|übrigen)|alle[sn]? (?:anderen?|übrigen?|weiteren?))"
)
_SMALL = r"(?:klein\w*|kmus?|mittelstand|mittelständ\w*|niemand|nichts|keiner|nix|\w*handwerk\w*)"
_ONE = rx(
    rf"^(?P<only>{_ONLY})(?P<article>der|die|das|den|dem|ein|eine|einen) (?P<noun>[\w-]+)(?: (?:aus|in|von|bei|im) (?:der |dem )?[\w-]+(?: [\w-]+)?)?(?: dabei)?"
    rf"(?P<rest> ?[,.;]? ?(?:und )?{_REST} (?:(?:sind|ist|nur|alles|alle|lauter|das|es|haben wir|eher|noch|bloß) )*{_SMALL}(?: [\w-]+)?)? ?[.!]?$"
)
_RESTRICTS = rx(r"\b(?:nur|bloß|lediglich|allein|einzig|ausschließlich)\b")
_GIANT = rx(r"^[\w-]*(?:konzern|riese|riesen|großunternehmen|multi)$")
_NONE = rx(
    r"^(?:(?:nein|nee|nö|ach|na|also|leider|,) )*(?:so ?etwas|so ?was|sowas|solche[nrs]?|dergleichen|da) (?:(?:haben|hab|gibt|gibts|ist|sind) ?(?:wir|es|s|bei uns)?) ?"
    r"(?:(?:hier|da|bei uns|im netz\w*|gar|überhaupt|leider|,) )*(?:nicht|nichts|keine[nrs]?)(?: (?:dabei|darunter|bei uns|im angebot|zu bieten|hier))* ?[.,;]\s(?!.*\b(?:außer|bis auf|doch|moment|sondern|nein|halt|aber|mehr)\b)"
)


def large_one(form: Normal, asked: Question) -> Statement | None:
    """One, where a single firm is named as the only one, or a group is named and the rest is small."""
    said = _ONE.match(form.string) if asked.fact == _LARGE and len(form.tokens) <= LONGEST else None
    if said is None:
        return None
    giant = _GIANT.match(said["noun"]) or noun_class(said["noun"]) == "gross"
    firm = said["article"] != "die" and one_trade(said["article"], said["noun"])
    limited = _RESTRICTS.search(said["only"]) or said["rest"]
    if not limited or not (giant or firm) or (said["article"] == "die" and not said["noun"].endswith("gruppe")):
        return None
    return Statement(_LARGE, 1, form.tokens[0].start, form.tokens[-1].end)


def none_of_the_kind(form: Normal, asked: Question) -> Statement | None:
    """None, where the reply begins by denying the kind and then tells of something else."""
    denied = _NONE.match(form.string) if asked.fact.startswith("zahl_") and asked.fact != "zahl_partner" else None
    if denied is None:
        return None
    return Statement(asked.fact, 0, form.tokens[0].start, form.tokens[form.token_at(denied.end() - 2)].end)


def large_or_none(form: Normal, asked: Question) -> Statement | None:
    """Either of both."""
    return large_one(form, asked) or none_of_the_kind(form, asked)
