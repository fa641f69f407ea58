"""Works and shops of one firm: "mein Mandant hat zwei Werke", "unser Betrieb mit drei Läden". They are sites, and no further firms."""

from __future__ import annotations

from .fold import rx
from .kinds import word_at
from .normal import Normal
from .own_firm import one_firm

OWN_SITES = "own_sites"  # note: some were counted, so there is a firm whose they are

_SITES = rx(r"^(?:(?:zweig|produktions|haupt)?werke?n?|läden|werkstätten|hotels?|filialen?|filialbetrieben?)$")
_SO_FAR = r"(?: (?:selbst|insgesamt|schon|bereits|noch|heute|hier|allein))*"
_OWNS = rx(
    r"\b(?:ich|er|sie|\w*mandant\w*|kunde|kundin|\w*firma|\w*betrieb|unternehmen|gmbh|\w*erei|chef\w*|mittelständler\w*|konzern)"
    rf" (?:[^\s,;]+ ){{0,3}}?(?:hat|hab|habe|betreibt|betreibe|besitzt|besitze|führt|führe|unterhält|unterhalte){_SO_FAR} $"
    rf"|\b(?:hab|habe|betreibe|besitze|führe|unterhalte) ich{_SO_FAR} $"
)
_WITH = rx(r"(?P<firm>[\w-]+)(?: (?:aus|in|bei) [\w-]+)? mit $")
_TAKES_PART = rx(
    r"\b(?:dabei|beteiligt|an bord|im boot|gewonnen|\w*netzwerk\w*|\w*cluster\w*|\w*verbund\w*|\w*verein\w*)\b"
)


def owned_sites(form: Normal, i: int, at: int) -> bool:
    """Does the number at token i count works (their noun at `at`) that one firm owns? Notes it where it does."""
    owned = bool(_SITES.match(word_at(form, at))) and _owns(form, i, at)
    if owned:
        form.noted[OWN_SITES] = True
    return owned


def _owns(form: Normal, i: int, at: int) -> bool:
    clause = form.clause_of(i)
    before = "".join(f"{t.norm} " for t in form.tokens[clause.first : i])
    with_them = _WITH.search(before)
    if with_them is not None and one_firm(with_them["firm"]):
        return True
    behind = "".join(f" {t.norm}" for t in form.tokens[at + 1 : clause.last]).split(" und ")[0]
    return bool(_OWNS.search(before)) and not _TAKES_PART.search(before + behind)
