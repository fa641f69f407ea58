"""Many there are and some take part: "im Tal sitzen 60 Betriebe, mitmachen wollen elf", "von den 210 Innungsbetrieben ziehen sechzehn mit".

The larger number is a region's, a guild's or of those who were asked; who takes part is counted.
"""

from __future__ import annotations

from .data import stop_words
from .departed import UNSETTLED
from .fold import rx
from .heads import head_noun, sized
from .inverse import year
from .kinds import FIRMS, Mention, is_number, word_at
from .normal import Normal
from .nouns import noun_class
from .questions import HAS_VERB

NOTED = "who takes part"  # of the form: the figures that are all there are of ours, though a larger one stands beside
TAKES_PART = rx(
    r"\b(?:mitmachen|mitmachn|mitwirken|mitziehen|teilnehmen|beteilig\w+|dabei|an bord|im boot|ins boot|zugesagt|unterschrieben|unterzeichnet"
    r"|zusammengefunden|zusammengetan|zusammengeschlossen|mitglied(?= ?[.,;)]|$)|eingestiegen|beigetreten|gewonnen|überzeugt"
    r"|(?:mach\w*|zieh\w*|wirk\w*|misch\w*|tun) (?:\S+ ){0,6}?mit|nehmen (?:\S+ ){0,6}?teil|steigen (?:\S+ ){0,6}?ein)\b"
)
_FOUNDS = rx(
    r"\b(?:zusammen(?:schließen|tun|finden)|(?:\w*netzwerk|\w*verbund|cluster|bündnis) (?:gründen|aufbauen|bilden))\b"
)  # what they want is yet to come, and who wants it is there
_OURS = rx(
    r"\b(?:wir (?:sind|haben|zählen|bilden)|sind wir|haben wir|bei uns (?:sind|machen)|\w*netzwerk\w*|cluster\w*|\w*verbund\w*|konsortium|bündnis\w*"
    r"|mitglieder\w?|partner\w?|davon|darunter|insgesamt|zusammen)\b"
)
_AT_LARGE = rx(
    r"\b(?:innung\w*|kammer\w*|\w*verband\w*|kreishandwerkerschaft|vertret\w+|angeschrieben|angefragt|gefragt|eingeladen)\b"
)
_NOT = rx(r"\b(?:nicht|kein\w*|niemand|vielleicht|könnte\w*|würde\w*|sollen|sollten)\b")
_WITH_US = r"(?:uns\b|\w*netzwerk|\w*projekt|\w*vorhaben|\w*verbund|\w*konsorti|\w*cluster|bündnis|antrag|ort\b|tal\b|kreis\b|bord\b|boot\b|moment\b|ende\b|anfang\b|\w+(?:gebiet|park|zentrum)\b)"
_ARTICLE = r"(?:de[rmns]|das|die|unser\w*|diese\w*|eine\w*|\w+en)"
_ELSEWHERE = rx(
    rf"\b(?:an|am|bei|beim|im|auf) (?:{_ARTICLE} )?(?!{_ARTICLE} |{_WITH_US})\w"
    r"|\b(?:meist\w*|jedes (?:jahr|mal)|zuletzt|immer|oft|gewöhnlich|jährlich|regelmäßig)\b"
)  # a feast, a board: who is there does not take part in ours
_TAKING_PART = {"beteiligte", "beteiligten", "teilnehmende", "teilnehmenden", "unsere", "unseren"}
_PLAIN = stop_words("keine_beiwoerter") | {"mit", "dabei", "davon", "fest", "schon", "jetzt", "teil"}
SCIENCE = {"hochschule", "forschung"}
_ARE_THERE = rx(r"\b(?:gibt es|gibt's|sitzen|existieren|hat|stehen|forschen)\b")  # whom a town or a land has
_REACH = 2  # sentences back
_FEW_OF = 0.7  # of the larger number at most: nearly all of them may be all of ours
_JOINED_US = rx(
    r"#(\d+) davon (?:bilden|haben sich|gehören|machen|sind|arbeiten) (?:\S+ ){0,5}?(?:unser\w* (?:\S+ )?(?:\w*netzwerk\w*|verbund\w*|cluster\w*|netz)|angeschlossen|machen mit)\b"
)
_ONLY_SO_MANY = rx(
    r"\bvon (?:den )?#\d+ \S+ (?:\S+ ){0,3}?(?:möchten|wollen|machen|haben|sind)(?: \S+){0,2}? (?:bloß|nur|lediglich|gerade mal|erst) #(\d+) (?:\S+ ){0,2}?(?:mit|mitmachen|dabei|zugesagt|angeschlossen)\b"
)
SOME_JOINED = (
    _JOINED_US,
    _ONLY_SO_MANY,
    rx(r"\bvon denen sich #(\d+) (?:\S+ ){0,2}?(?:zu|in) (?:einem|unserem) (?:\S+ )?\w*(?:netzwerk|verbund|cluster)\b"),
)


def joined_in(form: Normal, found: list[Mention]) -> None:
    """Puts those who take part in the place of the many."""
    for i in range(len(form.tokens)):
        if not is_number(form, i) or not _is_bare(form, i):
            continue
        clause = form.clause_of(i)
        many, founds = _many(form, found, i), _FOUNDS.search(clause.text) is not None
        if many is None or not (TAKES_PART.search(clause.text) or founds) or _NOT.search(clause.text):
            continue
        if _ELSEWHERE.search(" ".join(t.norm for t in form.tokens[max(clause.first, many.last + 1) : clause.last])):
            continue
        kept = [m for m in found if m is not many and not m.first <= i <= m.last]
        kept.append(
            Mention(
                many.kind,
                float(form.tokens[i].value or 0),
                form.tokens[i].high,
                i,
                i,
                total=True,
                sure=founds,
            )
        )
        found[:] = kept
        form.noted.setdefault(NOTED, set()).add(i)
        if form.clause_of(many.first) is not clause:  # "15 aus Sachsen und vier aus Polen" are side by side
            form.noted.setdefault(UNSETTLED, set()).update(range(many.first, many.last + 1))


def _is_bare(form: Normal, i: int) -> bool:
    """No noun of its own stands with the figure."""
    value, behind = form.tokens[i].value or 0, form.tokens[i + 1] if i + 1 < len(form.tokens) else None
    if not float(value).is_integer() or year(form, i) or head_noun(form, i + 1) or sized(form, i):
        return False
    if behind is None or behind.kind == "mark":
        return True
    capitals = any(t.text[:1].isupper() for t in form.tokens if t.kind == "word")  # in a text that knows capitals
    plain = not behind.text[:1].isupper() if capitals else bool(HAS_VERB.search(behind.norm) or behind.norm in _PLAIN)
    return behind.kind == "word" and plain and noun_class(behind.norm) is None


def _many(form: Normal, found: list[Mention], i: int) -> Mention | None:
    """The larger number of firms last said before the figure, if it is not the speaker's own."""
    sentence = form.clause_of(i).sentence
    before = [m for m in found if m.last < i and m.kind in FIRMS | SCIENCE and not (m.none or m.part or m.weak)]
    if not before or form.clause_of(before[-1].last).sentence < sentence - _REACH:
        return None
    many = before[-1]
    clause = form.clause_of(many.first)
    if many.kind in SCIENCE and not _ARE_THERE.search(clause.text):
        return None
    told = " ".join(t.norm for t in form.tokens[clause.first : min(clause.last, i)])
    here = {word_at(form, k) for k in range(many.first, many.last)} & _TAKING_PART
    mine = bool(here) or (_OURS.search(told) and not _AT_LARGE.search(told))
    fits = many.value * _FEW_OF >= (form.tokens[i].value or 0) > 0
    return many if fits and not mine else None
