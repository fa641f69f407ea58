"""Which option of a question a reply picks: its number, its words, "keins davon", or what the reader itself knows of the fact."""

from __future__ import annotations

import re
from typing import Any

from rapidfuzz import fuzz

from .fold import fold, rx
from .lexicon import mend
from .model import Question, Statement
from .normal import Normal
from .numbers import ORDINALS
from .option_exceptions import all_but
from .option_knowledge import firm_by_size, own_knowledge
from .option_names import NONE_VALUES, by_words, names
from .option_places import placed, places_of, written
from .polarity import unknown

_PICK = rx(
    r"^(?:ich (?:nehme|wähle|würde) |wir (?:nehmen|wählen) |also |dann |bitte |eher |wohl |ja |nur )*(?:nr|nummer|antwort|option|punkt|variante|möglichkeit|auswahl|die|das|der|zahl|wahl|ziffer)? ?(?:nummer |nr )?(?P<first>(?:#|~)\d*)(?P<more>(?: ?(?:,|und|\+|/|&|sowie|oder|-)? ?#\d+)*) ?[.)]*(?: bitte| ?\))?$"
)
_NONE = rx(
    r"^(?:(?:das|ist|trifft|von|nein|leider|bei|uns|davon|wir|haben|sind|eigentlich|also|ne|nee|nö|noch) ?,? ?)*(?:keins|keine[rsn]?|nichts|nix|weder noch|weder|gar keins|gar nichts|nicht zutreffend|trifft nicht zu|nein|nö|nee|ne|nicht|nichts davon|keines|kein|nope|sonstiges?|was anderes|etwas anderes|andere[sr]?|trifft alles nicht zu)\b(?: (?:davon|von denen|von beiden|von diesen|der genannten|dergleichen|passt|dabei|trifft zu|trifft auf uns zu|so richtig|status|label|anerkannt|bisher|bislang|noch nicht|leider|ganz|nicht))* ?[.,]?"
)
_ALL = rx(
    r"^(?:ja |also |na |eigentlich |im grunde |wohl )*(?:(?:alle|sämtliche) #\d+|durch die bank(?: weg)?(?: alle[sr]?)?|ausnahmslos(?: alle[sr]?)?|(?:alle )?samt und sonders|allesamt|alle miteinander|das ganze (?:programm|paket)|einmal alles|alle[sr]?|alles davon|beide[s]?|alle zusammen|sämtliche|alle genannten|von allem (?:etwas|was))\b(?:(?: ,)? (?:davon|von denen|zusammen|genannten|bitte|dabei|miteinander|ohne (?:jede )?ausnahme|(?:sind|wären) (?:bei uns )?(?:vertreten|dabei|da)|dies|bereiche|gruppen|halt|eben|würde ich (?:mal )?sag\w*|denke ich|glaube ich|ehrlich gesagt|soweit ich weiß))* ?[.]?$"
)
_LAST = rx(
    r"^(?:also |dann |bitte |ich nehme |eher |ja )*(?:die|das|der|den)? ?(?P<which>erste|zweite|dritte|vierte|funfte|sechste|siebte|achte|neunte|zehnte|letzte|vorletzte)[nrs]?(?: (?:option|antwort|möglichkeit|variante|punkt|davon|bitte|von oben|passt|trifft zu))* ?[.]?$"
)
_FIRST = {"netzwerk_phase", "label", "management_wer", "rolle_nutzer", "anerkannter_status"}
_UNDECIDED = rx(
    r"\b(?:noch (?:\S+ )?(?:nicht|offen|unklar)|steht (?:\S+ )?nicht fest|nicht entschieden|in den sternen|in der schwebe|mal sehen|wird sich zeigen)\b"
)
_BETTER_KNOWN = ("bundeslaender", "vorhaben_ziel")  # of a short reply the reader of whole texts knows less
_NEW, _NOTHING_YET = (
    "neu",
    rx(r"\b(?:noch|bisher|bislang|bis jetzt|da)\b"),
)  # "keins bisher": no network that is as it was
_AHEAD = {"silber_geplant"}  # what looks like the value that it is to become


def by_position(form: Normal, asked: Question) -> list[str] | None:
    """Choices that the reply picks by their place: "2", "das zweite und das vierte", "Letzteres"."""
    string = re.sub(r"^\( ?|[.!]+$", "", form.string).strip()
    string = re.sub(r"~", "#0", string) if re.fullmatch(r"~", string) and form.tokens[0].text[:1].isdigit() else string
    picked: list[int] = _ordinals(
        string, len(asked.options), bool(asked.options) and asked.options[-1].value in NONE_VALUES
    )
    several = asked.kind == "mehrfach" and places_of(" ".join(t.text for t in form.tokens), form, len(asked.options))
    if picked or (picked := several or placed(form, string, len(asked.options))):
        pass
    elif match := _LAST.match(string):
        which = match.group("which")
        picked = [
            len(asked.options)
            if which == "letzte"
            else len(asked.options) - 1
            if which == "vorletzte"
            else ORDINALS[which]
        ]
    elif match := _PICK.match(string):
        if "#" not in string:
            picked = [n for t in form.tokens if t.junk and (n := written(t.text)) is not None]
        for i in (int(n) for n in re.findall(r"#(\d+)", string)):
            token = form.tokens[i]
            value = token.value if token.value is not None else float(re.sub(r"\D", "", token.text) or 0)
            picked += (
                [int(value)]
                if token.high is None
                else list(range(int(value), int(token.high) + 1))
                if asked.kind == "mehrfach"
                else []
            )
            if not float(value).is_integer():
                return None
    elif match := rx(r"^([a-i]) ?\)? ?[.]?$").match(string):
        picked = [ord(match.group(1)) - ord("a") + 1]
    if not picked or not all(1 <= p <= len(asked.options) for p in picked):
        return None
    return [asked.options[p - 1].value for p in picked]


_EACH = rx(
    r"(?:die|das|der|den|dem)? ?(?P<which>erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|letzte|erstere|letztere)[nrs]?\b"
)
_AROUND = rx(r"(?:und|,|sowie|dann|also|ich nehme|bitte|von den \S+|von oben|davon|punkt|option|\.)")


def _ordinals(string: str, count: int, ends_in_none: bool) -> list[int]:
    """ "das zweite und das vierte", "letzteres", "das letzte von den vieren" """
    if _AROUND.sub("", _EACH.sub("", string)).strip() or not _EACH.search(string):
        return []
    last = {"letzte": count, "letztere": count - 1 if ends_in_none else count, "erstere": 1}
    return [last.get(m["which"]) or ORDINALS[m["which"]] for m in _EACH.finditer(string)]


def _fuzzy(form: Normal, asked: Question) -> str | None:
    said = " ".join(mend(t.text) for t in form.tokens if t.kind == "word")
    best: list[tuple[float, str]] = []
    for option in asked.options:
        scores = [fuzz.ratio(said, name) if len(name) >= 5 else 0 for name in names(option)]
        scores += [fuzz.token_set_ratio(said, name) - 4 for name in names(option) if len(name) >= 8 and len(said) >= 6]
        best.append((max(scores, default=0), option.value))
    best.sort(reverse=True)
    if best and best[0][0] >= 82 and (len(best) == 1 or best[0][0] > best[1][0] + 3):
        return best[0][1]
    return None


def _outermost(hits: list[tuple[int, int, str]]) -> list[str]:
    """Values of the longest names; a name inside a longer one ("Unternehmen" in "großes Unternehmen") drops out."""
    kept: list[tuple[int, int, str]] = []
    for hit in sorted(hits, key=lambda h: -h[1]):
        if not any(k[0] <= hit[0] < k[0] + k[1] for k in kept):
            kept.append(hit)
    return list(dict.fromkeys(v for _, _, v in sorted(kept)))


def _titles(text: str, asked: Question) -> list[str] | None:
    """What the reply lists when it consists of titles alone, as the buttons bear them."""
    rest, named = fold(text), []
    for option in sorted(asked.options, key=lambda option: -len(option.title)):
        title = fold(option.title)
        if title in rest:
            rest = rest.replace(title, " ")
            named.append(option.value)
    if not named or re.sub(r"\bund\b|[\s,.]", "", rest):
        return None
    return [option.value for option in asked.options if option.value in named]


def _of_one_firm(stated: list[Statement]) -> bool:
    """Where firms are counted, the staff is theirs together: "187 Firmen und 15.800 Beschäftigte"."""
    facts = {s.fact for s in stated}
    return "zahl_unternehmen" not in facts or "beschaeftigte_antragsteller" in facts


def chosen(form: Normal, text: str, asked: Question, stated: list[Statement]) -> Any:
    """Value (auswahl) or list of values (mehrfach) that the reply picks, None where it picks none."""
    values = {o.value for o in asked.options}
    several = asked.kind == "mehrfach"
    if "question" in form.clauses[0].status and len(form.clauses) == 1:
        return None
    if (picked := by_position(form, asked)) is not None:
        return picked if several else picked[0] if len(picked) == 1 else None
    direct = next((s.value for s in stated if s.fact == asked.fact), None)
    hits = by_words(form, asked)
    words = _outermost(hits)
    string = re.sub(r"^[ .,;:]+", "", form.string)
    if several:
        if (titles := _titles(text, asked)) is not None:
            return titles
        if _ALL.match(string) and asked.options:
            return [o.value for o in asked.options]
        if (rest := all_but(form, string, asked)) is not None:
            return rest
        own = own_knowledge(form, asked)
        read = direct if isinstance(direct, list) and not (asked.fact in _BETTER_KNOWN and own) else []
        if asked.fact == "bundeslaender" and own:
            words = []
        known = [v for v in dict.fromkeys([*read, *own]) if not values or v in values]
        union = list(dict.fromkeys([*words, *known]))
        order = [o.value for o in asked.options]
        union.sort(key=lambda v: order.index(v) if v in order else 99)
        if union:
            return union
        guess = _fuzzy(form, asked)
        return [guess] if guess else None
    known = [v for v in own_knowledge(form, asked) if not values or v in values]
    if asked.fact == "antragsteller_art" and _of_one_firm(stated) and (by_size := firm_by_size(form)):
        return by_size
    if "noch_offen" in values and _UNDECIDED.search(string):
        return "noch_offen"
    if known and asked.fact in _FIRST and (not words or (known[0] not in ("neu",) and len(words) <= 2)):
        return known[0]
    if len(words) == 1:
        return direct if direct in _AHEAD and words[0] in direct else words[0]
    none = next((v for v in NONE_VALUES if v in values), None)
    if none and _NONE.match(string) and not words:
        return _NEW if _NEW in values and _NOTHING_YET.search(string) else none
    if len(words) > 1 and "bestehend_stabil" in words:
        words = [w for w in words if w != "bestehend_stabil"]
    if len(words) == 1:
        return words[0]
    if len(words) > 1:
        both = [v for v in known if v in words]
        longest = max(hits, key=lambda h: h[1])[2]
        return (
            both[0]
            if both
            else longest
            if sorted(h[1] for h in hits)[-1] > sorted(h[1] for h in hits)[-2] + 3
            else None
        )
    if known:
        return known[0]
    return None if unknown(form.string) else _fuzzy(form, asked)
