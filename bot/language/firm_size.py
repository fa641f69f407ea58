"""Figures of a firm and of those tied to it, read from a sentence: for the SME calculator, never for the case itself.

"48 Leute, 7 Mio Umsatz, gehört zu 30 % einer Holding mit 400 Leuten" gives own figures and one link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from bot.language.facts.normal import normal
from bot.language.facts.tokens import Token

STAFF = re.compile(
    r"^(leut\w*|leit|mitarbeit\w*|beschaftigt\w*|angestellt\w*|ma|mann|kopf\w*|vollzeit\w*|personen|arbeitskraft\w*"
    r"|menschen|kolleg\w*|vza\w*|personal\w*)$"
)
BALANCE, TURNOVER = re.compile(r"^bilanz"), re.compile(r"^(jahres)?(umsatz|umsatze|erlos)")
PUBLIC = re.compile(r"^(stadt|stadtwerke|kommun\w*|gemeinde|land|bund|kreis|landkreis|staat|offentlich\w*)$")
INVESTOR = re.compile(r"^(investor\w*|risikokapital\w*|wagniskapital\w*|angel|angels|vc|uni|universitat|hochschule)$")
OTHER = re.compile(
    r"^(holding|konzern\w*|mutter|mutterhaus|mutterfirma|mutter\w*|tochter\w*|schwester\w*|gruppe|gesellschafter\w*"
    r"|partnerunternehmen|partnerfirma|beteiligung\w*|anteilseigner\w*|eigentumer\w*|firmengruppe)$"
)
TIED = re.compile(r"^(halt|halten|hat|besitz\w*|gehor\w*|beteilig\w*|anteil\w*|prozent)$")
OWN = re.compile(r"^(wir|selber|selbst|eigene\w*|ich)$")
WHOLE = re.compile(r"hundertprozentig|\b100\W{0,3}prozentig|\bganz\b|vollstandig|komplett|alleinig")
UNKNOWN = re.compile(
    r"weiss (ich |es |wir )?(nicht|net|ned)|keine ahnung|weiss nicht|unbekannt|nicht bekannt|uberfragt"
)
NO = re.compile(
    r"^(nein|ne|no|nope|niemand\w*|nicht|nix|unabhangig\w*)\b|\b(keine?[rsnm]?|niemande[mn]|eigenstandig)\b"
)
ALONE = re.compile(
    r"\b(eigenstandig|unabhangig|gehor\w* (niemande[mn]|uns selb\w+)"
    r"|(keine?[rn]?|keinerlei|ohne) (verflecht|verbund|beteilig|mutter|tochter|konzern|anteilseigner|gesellschafter|firmengruppe)\w*)"
)
COUNTED = re.compile(
    r"^(unternehmen|firm\w*|betrieb\w*|partner\w*|kmu|mitglied\w*|akteur\w*|hochschul\w*|institut\w*)$"
)
YES = re.compile(r"^(ja|jo|doch|stimmt|genau|schon)\b")
MONEY_FIELDS, LINK_FIELDS = ("turnover", "balance"), ("share", "staff", "turnover", "balance")
MOST_COPIES = 5
SMALL_MONEY = 1000  # "7" as a reply to a question for turnover means millions
MILLION = 1_000_000


@dataclass
class Firm:
    """What was read: own figures, links as mappings of share, staff, turnover, balance and holder."""

    own: dict[str, float] = field(default_factory=dict)
    links: list[dict[str, Any]] = field(default_factory=list)
    alone: bool = False  # said to be tied to nobody

    def as_dict(self) -> dict[str, Any]:
        """The figures as an entity; empty parts left out, but for links that there are none of."""
        found: dict[str, Any] = {"eigene": self.own} if self.own else {}
        return {**found, "verbindungen": self.links} if self.links or (self.own and self.alone) else found


def read(text: str) -> dict[str, Any]:
    """Everything a sentence says about a firm's size; {} if nothing."""
    tokens, firm = normal(text).tokens, Firm()
    for sentence in _sentences(tokens):
        _read_sentence(sentence, firm)
    if ALONE.search(" ".join(token.norm for token in tokens)) and not any(
        set(link) - {"holder"} for link in firm.links
    ):
        firm.links, firm.alone = [], True  # "keine Mutter" names a mother, and has none
    return firm.as_dict()


def answer(text: str, asked: str) -> dict[str, Any] | None:
    """The text as a reply to the calculator's question, with what else it says; None if it is no reply.

    asked: `staff`, `turnover`, `balance`, `links`, or one of the first three and `share` of a link ("link:0:share").
    """
    folded = " ".join(token.norm for token in normal(text).tokens)
    name = asked.rsplit(":", 1)[-1]
    if UNKNOWN.search(folded):
        return {"antwort": "unbekannt"}
    said = read(text)
    if name == "links":
        if said.get("verbindungen"):
            return said
        if NO.search(folded):
            return {**said, "antwort": "nein"}
        shares = [t.value for t in normal(text).tokens if t.kind == "%" and t.value is not None]
        if shares:
            return {"verbindungen": [{"share": round(share * 100, 2)} for share in shares]}
        return {"antwort": "ja"} if YES.search(folded) else None
    named = any(word.match(part) for part in folded.split() for word in (STAFF, TURNOVER, BALANCE))
    if ":" not in asked and said.get("eigene") and (len(said["eigene"]) > 1 or named):
        return said
    value = _bare(text, folded, name)
    return None if value is None else {"antwort": value}


def _bare(text: str, folded: str, name: str) -> float | None:
    """One number that answers the question for one figure."""
    wanted = {"staff": "#", "share": "%#", "turnover": "€#", "balance": "€#"}[name]
    found = [t for t in normal(text).tokens if t.kind in wanted and t.value is not None and not t.junk]
    if not found or text.rstrip().endswith("?"):
        return 100.0 if name == "share" and WHOLE.search(folded) else None
    token, value = found[0], float(found[0].value or 0)
    if name == "share":
        return round(value * 100, 2) if token.kind == "%" else value
    return value * MILLION if name in MONEY_FIELDS and token.kind == "#" and value < SMALL_MONEY else value


def _sentences(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.norm in (".", "!", "?", "\\", ";") and token.kind != "#":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _read_sentence(tokens: list[Token], firm: Firm) -> None:
    """Figures belong to the own firm until another is named; a share opens a link or completes it."""
    link: dict[str, Any] | None = None
    copies = 1
    for i, token in enumerate(tokens):
        if OWN.match(token.norm) and link is not None:
            link = None
        elif _names_other(tokens, i):
            link = _link(link, firm)
            link.setdefault("holder", _holder(token.norm))
            copies = max(copies, _several(tokens, i))
        elif token.kind == "%" and token.value is not None and _tied(tokens):
            link = _link(link if link is None or "share" not in link else None, firm)
            link["share"] = round(token.value * 100, 2)
        elif token.kind in "#€" and not _several_at(tokens, i) and token.value is not None and not token.junk:
            _put(token, tokens, i, firm.own if link is None else link)
    _complete(tokens, link)
    if link is not None and len(firm.links) == 1:
        firm.links += [{k: link[k] for k in ("share", "holder") if k in link} for _ in range(copies - 1)]


def _several(tokens: list[Token], i: int) -> int:
    """ "zwei Gesellschafter mit je 26 %": how many firms one word names."""
    before = tokens[i - 1] if i else None
    count = int(before.value or 1) if before and before.kind == "#" else 1
    return count if 1 < count <= MOST_COPIES else 1


def _several_at(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and _names_other(tokens, i + 1) and _several(tokens, i + 1) > 1


def _complete(tokens: list[Token], link: dict[str, Any] | None) -> None:
    folded = " ".join(token.norm for token in tokens)
    if link is not None and "share" not in link and WHOLE.search(folded):
        link["share"] = 100.0
    if link is not None:
        link.setdefault("holder", "firma")


def _names_other(tokens: list[Token], i: int) -> bool:
    word = tokens[i].norm
    if OTHER.match(word):
        return True
    return bool(PUBLIC.match(word) or INVESTOR.match(word)) and any(t.kind == "%" for t in tokens) and _tied(tokens)


def _holder(word: str) -> str:
    return "oeffentlich" if PUBLIC.match(word) else "investor" if INVESTOR.match(word) else "firma"


def _tied(tokens: list[Token]) -> bool:
    return any(TIED.match(t.norm) or OTHER.match(t.norm) for t in tokens)


def _link(link: dict[str, Any] | None, firm: Firm) -> dict[str, Any]:
    if link is None:
        link = {}
        firm.links.append(link)
    return link


def _put(token: Token, tokens: list[Token], i: int, figures: dict[str, Any]) -> None:
    before, after = _clause(tokens, i)
    near = before[-3:] + after[:3]
    value = float(token.value or 0)
    sum_of_money = value >= SMALL_MONEY and any(TURNOVER.match(word) or BALANCE.match(word) for word in near)
    if token.kind == "€" or sum_of_money:  # "900.000 Umsatz"
        figures.setdefault(_money(before, after), value)
    elif any(STAFF.match(word) for word in near) or (
        any(OWN.match(word) for word in near) and not any(COUNTED.match(word) for word in after)
    ):
        figures.setdefault("staff", value)


def _clause(tokens: list[Token], i: int) -> tuple[list[str], list[str]]:
    """Words before and after a figure, up to the next comma or figure."""
    before: list[str] = []
    for token in reversed(tokens[:i]):
        if token.kind != "word":
            break
        before.insert(0, token.norm)
    after: list[str] = []
    for token in tokens[i + 1 :]:
        if token.kind != "word":
            break
        after.append(token.norm)
    return before, after


def _money(before: list[str], after: list[str]) -> str:
    """Turnover or balance: the nearest word that says so, else turnover."""
    for word in (*after[:1], *reversed(before), *after):
        if BALANCE.match(word):
            return "balance"
        if TURNOVER.match(word):
            return "turnover"
    return "turnover"
