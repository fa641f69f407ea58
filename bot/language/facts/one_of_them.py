"""Does a piece of a list tell one firm: "die Mühle Ritzau", "ein Tierarzt", "Anke mit dem Prüflabor", "wir als Ofenbauer"?

With an article the endings of trades are enough; without one it takes a name beside the trade.
"""

from __future__ import annotations

from .fold import rx
from .gazetteer import abroad
from .kinds import FIRMS, word_at
from .lexicon import known
from .lists import NO_FIRM, NO_PLACE, NO_TRADE, TRADES
from .normal import Normal
from .nouns import noun_class, only_looks_like_firms
from .own_firm import single
from .questions import HAS_VERB
from .trades import GENERIC

_WORKS = r"(?:erei|büro|haus|laden|hof|mühle|fabrik|manufaktur|gmbh|betrieb|firma|labor|studio|service|werkstatt|schmiede|werft|molkerei|spedition|agentur|verlag|kanzlei|werk|unternehmen|galvanik|dienst|hütte|start-?up)"
_MAKES = r"(?:hersteller|bauer|macher|händler|lieferant|produzent|verarbeiter|spezialist|anbieter|betreiber|lieferanten|produzenten|spezialisten|piloten)"
_BY_TRADE = r"(?:\w{3,}(?:er|eur|arzt|pilot|wirt|schmied|metz|statiker|bauerin|macherin|händlerin))"
_FEMININE = rx(
    r"^[\w-]*(?:erei|ei|mühle|fabrik|manufaktur|gmbh|firma|werkstatt|schmiede|werft|spedition|agentur|kanzlei|galvanik|hütte|\w{3,}(?:er|eur|ist|wirt)in)$"
)
_OTHERS = rx(rf"^(?:[\w-]*{_WORKS}|[\w-]*{_MAKES}|{_BY_TRADE})$")
_MANY = {"die", "de", "d", "s", "unsere", "meine"}
_ONE = {"ein", "eine", "einen", "einem", "einer", "ne", "nen", "n", "a", "e", "en", "an"}
_OWN = {"unser", "unserem", "unsere", "unserer", "unseren", "unsrer", "mein", "meine", "meinem", "meiner", "meinen"}
ARTICLES = _ONE | _OWN | {"der", "die", "das", "den", "dem", "de", "d"}
_GENITIVE = {"meiner", "unserer", "unsrer", "einer", "der"}  # "der Mandant meiner Kanzlei"
_DATIVE_BEFORE = {
    "mit",
    "von",
    "aus",
    "bei",
    "und",
    "ist",
    "sind",
    "noch",
    "auch",
    "dazu",
    "sowie",
    "nebst",
    "samt",
    "neben",
    "machen",
    "macht",
}
_ADJECTIVES = 2
_WE = rx(
    r"^(?:(?:noch|dazu|dann|natürlich|auch|eben|halt) )*(?:wir|ich|uns|mir|i|meine wenigkeit)(?: (?:selbst|selber|als|mit|dazu|in|im|aus|vom|von)\b.*)?[ .;]*$"
)
_WE_AS = rx(
    r"^(?:(?:noch|dazu|dann|natürlich|auch) )*(?:wir|ich|uns|mir) (?:selbst )?(?:als|mit (?:mein|unser|unsr)\w+) \w"
)
_SOMEBODY = rx(
    r"^(?:(?:sowie|auch|noch|dazu|der|die|mein\w*|unser\w*) )*(?P<who>(?!#)[\w-]+) (?:mit (?:seine|ihre|eine|de)[mr]|von (?:de[rm]|seine[rm]|ihre[rm])|vo[mn]) (?:\w+e[nrm] )?(?P<noun>[\w-]{4,})\b"
)


def one_trade(article: str, word: str) -> bool:
    """One firm by the noun and its article: "ein Tierarzt", "die Seilerei", but not "die Maler"."""
    if GENERIC.match(word) and article in ("der", "das", "dem", "den", "die"):
        return False  # "der Partner", "die Firma"
    if noun_class(word) not in (None, *FIRMS) or noun_class(word) in ("gross", "kmu"):
        return False
    if NO_FIRM.match(word) or NO_TRADE.match(word) or only_looks_like_firms(word):
        return False
    if single(article, word):
        return True
    return not NO_PLACE.match(word) and bool((_FEMININE if article in _MANY else _OTHERS).match(word))


def several_of_a_trade(word: str) -> bool:
    """ "Fuhrunternehmer", "Hopfenbauern": firms by the ending, though no list has the word."""
    strange = NO_FIRM.match(word) or NO_TRADE.match(word) or NO_PLACE.match(word) or only_looks_like_firms(word)
    return noun_class(word) is None and bool(TRADES.match(word)) and not strange


def told_as_one(form: Normal, first: int, last: int, inner: bool) -> tuple[int, str] | None:
    """Where in the piece first..last the firm begins, and how it is told: own, another. An inner piece says nothing else."""
    text = " ".join(t.norm for t in form.tokens[first:last])
    if _WE.match(text) or _WE_AS.match(text):
        return first, "own"
    if abroad(text):
        return None
    somebody = _SOMEBODY.match(text)
    if somebody and one_trade("eine", somebody["noun"]):
        return first, "another"
    for k in range(first, last):
        of_another = word_at(form, k) in _GENITIVE and k > first and word_at(form, k - 1) not in _DATIVE_BEFORE
        noun = _noun(form, k, last) if word_at(form, k) in ARTICLES and not of_another else None
        if noun is not None and not (inner and HAS_VERB.search(" ".join(t.norm for t in form.tokens[noun + 1 : last]))):
            return k, "own" if word_at(form, k) in _OWN else "another"
    return _called(form, first, last)


def _noun(form: Normal, k: int, last: int) -> int | None:
    for j in range(k + 1, min(k + 2 + _ADJECTIVES, last)):
        token = form.tokens[j]
        if token.kind != "word":
            return None
        if one_trade(word_at(form, k), token.norm):
            return j
        if not token.norm.endswith(("e", "en", "er", "es", "em")):
            return None
    return None


def _called(form: Normal, first: int, last: int) -> tuple[int, str] | None:
    """ "Kranbau Öttinger", "Weingut Sander": a trade and a name that no dictionary has."""
    for k in range(first, last - 1):
        trade, name = form.tokens[k], form.tokens[k + 1]
        both = trade.kind == "word" == name.kind and trade.text[:1].isupper() and name.text[:1].isupper()
        strange = _NAMED_TRADE.match(trade.norm) and (k == first or not known(name.text.lower()))
        if both and strange and noun_class(name.norm) is None and not form.string.isupper():
            return k, "another"
    return None


_NAMED_TRADE = rx(
    rf"^[\w-]*(?:{_WORKS}|bau|bauer|elektro|technik|hydraulik|optik|druck|handel|systeme|mechanik|elektronik|weingut)$"
)
