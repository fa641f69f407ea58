"""Lists in which some firms are counted and others only named in the plural: "Obsthöfe, ein Kühltechniker und ein Softwarehaus".

Nobody knows how many these are, so the list says no number of firms.
"""

from __future__ import annotations

from .fold import rx
from .kinds import FIRMS, Mention
from .normal import Normal
from .nouns import is_one_firm, noun_class
from .trades import ANY_FIRM, GENERIC

_LEAD = r"(?:(?:^|[.,;:] |\b(?:und|sowie|plus|von|mit|aus|sind|hier|haben|wir|dazu|dabei) )(?:(?:ein paar|mehrere[nr]?|einige[nr]?|etliche[nr]?|diverse[nr]?|viele[nr]?|verschiedene[nr]?) )?)"
_PLACE = r"(?: (?:aus|in|im|vom|von|rund um|um) (?:der |dem |den )?[\w-]+(?: (?!und |sowie )[\w-]+)?)?"
_SEVERAL = rx(rf"{_LEAD}(?P<noun>(?!#)[\w-]{{4,}}){_PLACE}(?= ?(?:,|und\b|sowie\b|plus\b|dazu\b|[.;)]|$))")
_PLURAL = ("en", "er", "ern", "fe", "fen", "se", "te", "ler", "lern")
_IN_A_LIST = rx(r"^(?:(?! (?:wir|ich|die|der|das) )[^.;?#])*$")
_NEAR = 60  # letters between a piece of a list and the next
_LISTS = rx(r",|\b(?:und|sowie|plus|dazu)\b")
_OF_A_WHOLE = rx(r"\b(?:insgesamt|zusammen|davon|darunter)\b")


def some_uncounted(form: Normal, found: list[Mention]) -> list[Mention]:
    """The counted firms that stand in a list with such; none where the text counts firms of any kind."""
    firms = [m for m in found if m.kind in FIRMS and not (m.none or m.part)]
    if not firms or any(m.total or m.more or m.sized or ANY_FIRM.match(form.tokens[m.last].norm) for m in firms):
        return []
    taken = {k for m in found for k in range(m.first, m.last + 1)}
    for several in _SEVERAL.finditer(form.string):
        at = form.token_at(several.start("noun"))
        word, sentence = form.tokens[at].norm, form.clause_of(at).sentence
        plural = noun_class(word) in FIRMS and word.endswith(_PLURAL) and not is_one_firm(word)
        if at in taken or not plural or GENERIC.match(word) or _OF_A_WHOLE.search(form.sentence_text(sentence)):
            continue
        beside = [m for m in firms if form.clause_of(m.first).sentence == sentence]
        it = Mention("unternehmen", 0, None, at, at)
        further = [m for m in beside if m.first > at]  # "fünfzehn Bäcker, Müller und Brauer" are fifteen
        if further and any(_side_by_side(form, *sorted((it, m), key=lambda x: x.first)) for m in beside):
            return beside
    return []


def _side_by_side(form: Normal, a: Mention, b: Mention) -> bool:
    """Does nothing but a list stand between them?"""
    between = form.string[form.offsets[a.last] : form.offsets[b.first]]
    return len(between) < _NEAR and bool(_IN_A_LIST.match(between) and _LISTS.search(between))
