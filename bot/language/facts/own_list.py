"""Firms told one by one beside the speaker's own: "meine Tischlerei, die Glaserei vom Jens und der Metallbauer nebenan" are three.

What is called by name or counted in the same list adds up with them; a university in between is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from .counted_in import is_counted_in
from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, Mention, word_at
from .normal import Normal
from .nouns import noun_class
from .organisations import named
from .own_body import speaks_for_science
from .own_firm import own_firm_told, single
from .trades import GENERIC

_LINKS = {",", "und", "sowie", "plus", "+", "&", "\\", "mit"}
_WE = rx(
    r"^(?:(?:gehören|sind|dabei|das|noch|dazu|dann|halt|eben|natürlich|auch|als|vierter|dritter|fünfter) )*(?:wir|ich|i|uns|mir|meine wenigkeit)(?: (?:selbst|selber|dazu|dabei|auch|mit unsrer|mit unserer|mit meiner|mit meinem|mit unserem|mit)\b ?\S*)? ?[.;]?$|^(?:ich|i) (?:sind|machen|wollen|möchten|haben|würden|planen)\b|^(?:ich|i|wir|mir) mit (?:\S+ ){1,2}\S+ ?[.;]?$"
)
_OWN = rx(r"\b(mein|meine|meiner|meinem|unser|unsere|unserer|unserem|unsrer)(?: eigene\w?| kleine\w?)? ([\w-]+)")
_ANOTHER = rx(
    r"^(?:\S+ ){0,2}?(die|der|das|de|dr|d|dem|den|ein|eine|einer|einem|a|noch|dazu)(?: ([\w-]+))(?: ([\w-]+))?(?: |$)"
)
OF_ANY_TRADE = rx(rf"{GENERIC.pattern}|^handwerker\w*$|^kollegen$|^selbst(?:st)?ändigen?$")
_ONE_OF_THEM = rx(
    r"^(?:davon |darunter )?(?:die|der|das) \w+ste[rns]? "
)  # "die größte Firma hat 30 Leute": counted already
_ALL_OF_US = rx(r"\b(?:insgesamt|zusammen|sind wir|macht)\b")
_THAT_IS = rx(r"^(?:das sind|also|nämlich|sprich)\b")  # "wir, das sind zwei Mühlen"
_WE_ARE = rx(r"^(?:selbst|selber|auch|ebenfalls) (?:selbst |selber |auch )?(?:eine?|a) ")  # "wir, selbst ein KMU, …"
FEWEST = 2  # firms of a list
_SCIENCE = ("hochschule", "forschung", "other", "gross")


def own_list(form: Normal, found: list[Mention]) -> None:
    """Puts the number of such a list in the place of what else was counted in it."""
    if not rx(r"\b(?:mein\w*|unser\w*|unsrer|wir|ich|mir|uns)\b").search(form.string):
        return
    for items in _lists(form):
        told = [(first, last, *_worth(form, first, last, k, found)) for k, (first, last) in enumerate(items)]
        own = [t for t in told if t[3] == "own"]
        firms = [t for t in told if t[2]]
        single = [t for t in firms if t[3] != "counted"]
        beside = len(firms) == FEWEST and _with_others(form, told, own)
        if len(own) != 1 or len(firms) < FEWEST or (len(single) < 2 and len(firms) < 3 and not beside):
            continue
        first, last = firms[0][0], firms[-1][1] - 1
        if own[0] not in (firms[0], firms[-1]) or any(
            not t[2] and t[3] != "science" for t in told if first < t[0] < last
        ):
            continue  # told by the way, or with a piece that may be one more
        if len(firms) == 2 and firms[0] is own[0] and firms[1][3] == "another" and _apposed(form, firms[1][0]):
            continue
        if any(m.kind == "gross" and m.more for m in found):
            continue  # "wir und drei weitere Konzerne mit 26 KMU": told by size
        inside = [m for m in found if m.kind in FIRMS and first <= m.first <= last]
        if len([m for m in found if m.kind in FIRMS]) > len(inside):
            continue
        last = next((m.last for m in inside if m.first >= firms[-1][0]), last)
        if (whole := _all_told(form, firms, inside)) < FEWEST:
            continue  # "wir selbst, also die Firma Weber GmbH"
        found[:] = [m for m in found if m not in inside]
        found.append(Mention("unternehmen", whole, None, first, last, total=True))


def _all_told(form: Normal, firms: list[tuple[int, int, float, str]], inside: list[Mention]) -> float:
    """ "Drei Betriebe, ein Schlosser, ein Elektriker und ich": the first figure is all of them if the others make it."""
    told = [t[2] for t in firms]
    whole = inside and firms[0][3] == "counted" and OF_ANY_TRADE.match(form.tokens[inside[0].last].norm)
    if whole and told[0] == sum(told[1:]):
        return told[0]
    last = " ".join(t.norm for t in form.tokens[firms[-1][0] : firms[-1][1]])
    if told[-1] == sum(told[:-1]) and _ALL_OF_US.search(last):
        return told[-1]  # "meine Firma und vier andere, insgesamt sind wir fünf"
    explained = firms[0][3] == "own" and _THAT_IS.match(" ".join(t.norm for t in form.tokens[firms[1][0] :][:2]))
    return sum(told) - (1 if explained else 0)


def _with_others(form: Normal, told: list[tuple[int, int, float, str]], own: list[tuple[int, int, float, str]]) -> bool:
    """ "Unsere Gießerei, sechs Modellbauer und ein Institut": they begin the list, and it goes on to others than firms.

    "Wir, sechs Modellbauer und ein Institut, suchen …" are six: what stands between two commas says who we are.
    """
    at = told.index(own[0]) if own else len(told)
    behind = told[at + 1 :]
    if len(behind) < FEWEST or behind[0][3] != "counted" or "science" not in [t[3] for t in behind[1:]]:
        return False
    last = behind[-1]
    if word_at(form, last[0] - 1) not in ("und", "sowie", "plus"):
        return False
    ours = _OWN.search(" ".join(t.norm for t in form.tokens[own[0][0] : own[0][1]]))
    return ours is not None or (word_at(form, last[1]) != "," and own_firm_told(form, own[0][0]))


def _apposed(form: Normal, first: int) -> bool:
    """ "Wir, der Futterhersteller aus Vechta": what we are."""
    return word_at(form, first - 1) == "," and word_at(form, first - 2) in ("wir", "ich", "mir", "i")


def _lists(form: Normal) -> Iterator[list[tuple[int, int]]]:
    """The pieces of each sentence between its commas and "und"."""
    for sentence in dict.fromkeys(c.sentence for c in form.clauses):
        clauses = [c for c in form.clauses if c.sentence == sentence]
        first, items = clauses[0].first, []
        for i in range(clauses[0].first, clauses[-1].last):
            if (word_at(form, i) in _LINKS and not _with_ours(form, i)) or word_at(form, i) == ":":
                if i > first:
                    items.append((first, i))
                first = i + 1
        items.append((first, clauses[-1].last))
        if len(items) > 1:
            yield [item for item in items if item[1] > item[0]]


def _with_ours(form: Normal, i: int) -> bool:
    """ "… und wir mit unserer Glaserei": ourselves and our firm are one."""
    ours = word_at(form, i + 1).startswith(("mein", "unser"))
    return word_at(form, i) == "mit" and word_at(form, i - 1) in ("wir", "ich", "selbst", "selber") and ours


def _worth(form: Normal, first: int, last: int, place: int, found: list[Mention]) -> tuple[float, str]:
    """How many firms a piece tells, and how: own, counted, named, another."""
    text = " ".join(t.norm for t in form.tokens[first:last])
    counted = [m for m in found if first <= m.first < last and m.kind in FIRMS and not m.none and m.high is None]
    if counted and counted[0].weak and place and _WE_ARE.match(text):
        return 0, "science"  # passed over as well
    if counted:
        return (0, "") if counted[0].part else (counted[0].value, "counted")
    if _WE.match(text) and speaks_for_science(form):
        return 0, "science"
    if place and is_counted_in(" ".join(t.norm for t in form.tokens[first : form.clause_of(first).last])):
        return 0, "science"  # "…, mein Betrieb schon mitgezählt" is one of those before, and passed over
    if _WE.match(text) or any(single(own[1], own[2]) for own in _OWN.finditer(text)):
        return 1, "own"
    start, end = form.offsets[first], form.offsets[last - 1]
    if any(n.kind == "firma" and start <= n.start <= end for n in named(form)):
        return 1, "named"
    another = _ANOTHER.match(text)
    if (
        another is None
        or abroad(text)
        or _ONE_OF_THEM.match(text)
        or not any(w and single(another[1], w) for w in another.groups()[1:])
    ):
        return 0, "science" if _science(form, first, last) else ""
    apposed = place and word_at(form, first - 1) == "," and rx(r"^(?:ein|eine|a)\b").match(text)
    return (0, "") if apposed else (1, "another")


def _science(form: Normal, first: int, last: int) -> bool:
    start, end = form.offsets[first], form.offsets[last - 1]
    return any(n.kind in _SCIENCE and start <= n.start <= end for n in named(form)) or any(
        noun_class(form.tokens[i].norm) in _SCIENCE for i in range(first, last)
    )
