"""Finds what is counted: a number with its noun, "keine Konzerne", "Mitglieder haben wir 64", "zu zwölft" (reading.md, "Counts").

A mention is one number bound to one class; counts.py decides what they say together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .fold import rx
from .normal import Normal
from .nouns import noun_class
from .numbers import tidy
from .places import abroad

FACTS = {
    "unternehmen": "zahl_unternehmen",
    "kmu": "zahl_kmu",
    "gross": "zahl_grossunternehmen",
    "hochschule": "zahl_hochschulen",
    "forschung": "zahl_forschungseinrichtungen",
    "partner": "zahl_partner",
    "ausland": "zahl_unternehmen_ausland",
    "project": "zahl_kooperationsprojekte",
}
FIRMS = {"unternehmen", "kmu", "gross"}
_NO_MODIFIER = {
    "haben",
    "sind",
    "wollen",
    "machen",
    "kommen",
    "sitzen",
    "werden",
    "arbeiten",
    "suchen",
    "planen",
    "waren",
    "hatten",
    "wurden",
    "sollen",
    "mochten",
    "brauchen",
    "bestehen",
    "gehen",
    "in",
    "im",
    "an",
    "am",
    "aus",
    "ab",
    "um",
    "mit",
    "und",
    "oder",
    "zu",
    "zum",
    "von",
    "vom",
    "fur",
    "bei",
    "auf",
    "als",
    "wie",
    "die",
    "der",
    "das",
    "den",
    "dem",
    "des",
    "wir",
    "es",
    "uns",
    "unser",
    "dabei",
    "davon",
    "darunter",
    "oben",
    "daneben",
    "ist",
    "hat",
    "nicht",
    "eine",
    "einen",
    "einer",
    "einem",
    "eines",
    "alle",
    "keine",
    "gegen",
    "gegenuber",
    "hier",
    "immer",
    "aber",
    "sowie",
    "unter",
    "uber",
    "hinter",
}
_SMALL = rx(
    r"^(?:klein|kleine|kleinen|kleiner|kleinere|kleineren|kleines|mittlere|mittleren|mittelgroße|mittelgroßen|mittelständische|mittelständischen|mittelständisches|mittelständischer|kleinst|kleinste)$"
)
_LARGE = rx(r"^(?:große|großen|großes|großer|multinationale|börsennotierte|börsennotierten)$")
_MORE = {
    "weitere",
    "weiteren",
    "weiterer",
    "andere",
    "anderen",
    "anderer",
    "zusatzliche",
    "ubrige",
    "weiteres",
    "anderes",
}
_PART = rx(r"\b(?:davon|darunter|hiervon|drunter|von ihnen|von denen|unter ihnen|daraus|wovon|von diesen)\b")
_TOTAL = {"insgesamt", "zusammen", "gesamt", "alles", "macht", "unterm", "summe", "total", "summa"}
_HEDGES = {
    "rund",
    "etwa",
    "ca",
    "circa",
    "knapp",
    "gut",
    "uber",
    "mehr",
    "als",
    "ungefahr",
    "mindestens",
    "hochstens",
    "maximal",
    "bis",
    "zu",
    "so",
    "fast",
    "wohl",
    "schatzungsweise",
    "nur",
    "gerade",
    "mal",
    "noch",
    "schon",
    "bereits",
    "genau",
    "exakt",
    "inzwischen",
    "mittlerweile",
    "aktuell",
    "derzeit",
    "momentan",
    "immerhin",
    "wenigstens",
    "nun",
    "jetzt",
    "heute",
    "aktull",
    "tatsachlich",
    "bisher",
    "bislang",
}


@dataclass
class Mention:
    """kind: key of FACTS · value: number, high: end of a range · first/last: tokens · flags of how it is said."""

    kind: str
    value: float
    high: float | None
    first: int
    last: int
    part: bool = False
    more: bool = False
    total: bool = False
    weak: bool = False
    none: bool = False
    plus_own: bool = False
    tail: bool = False


def _is_number(form: Normal, i: int) -> bool:
    t = form.tokens[i]
    return t.kind == "#" and not t.junk and t.value is not None


def _word(form: Normal, i: int) -> str:
    return form.tokens[i].norm if 0 <= i < len(form.tokens) else ""


def head_noun(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """(class, index, modifiers) of the noun that a number before place i counts: "[12] kleine und mittlere Firmen" -> kmu."""
    modifiers: list[str] = []
    j = i
    while j < len(form.tokens) and len(modifiers) < 6:
        token = form.tokens[j]
        word = token.norm
        if (token.kind == "mark" and word == "-") or word == "x":
            if modifiers:
                return None
            j += 1
            continue
        if token.kind != "word":
            return None
        kind = noun_class(word)
        if word.endswith("-"):
            kind = None
            if (
                _word(form, j + 1) in ("und", "oder", "sowie")
                and j + 2 < len(form.tokens)
                and form.tokens[j + 2].kind == "word"
            ):
                stem = noun_class(_word(form, j + 2))
                if stem is not None and rx(r"^(?:klein|mittel|kleinst)").match(word):
                    return ("kmu" if stem in FIRMS else stem), j + 2, modifiers
                if stem is not None and rx(r"^(?:forschungs|hochschul|universitäts|fach)-").match(word):
                    return None
                if stem is not None:
                    return stem, j + 2, modifiers
            return None
        if kind is not None:
            return kind, j, modifiers
        if word in ("und", "oder") and modifiers and _SMALL.match(modifiers[-1]) and _SMALL.match(_word(form, j + 1)):
            j += 1
            continue
        if word in _NO_MODIFIER or not (
            re.search(r"(?:e|en|er|es|em)$", word)
            or word
            in ("kmu", "eigene", "verschiedene", "circa", "ca", "noch", "sogenannte", "vor-ort", "nrw", "berliner")
        ):
            return None
        modifiers.append(word)
        j += 1
    return None


def _refine(form: Normal, kind: str, at: int, modifiers: list[str]) -> str | None:
    """The class after a look at adjectives before and places behind the noun."""
    sentence_end = next(
        (
            i
            for i in range(at + 1, len(form.tokens))
            if form.tokens[i].kind == "mark" and form.tokens[i].norm in ".?,;:()"
        ),
        len(form.tokens),
    )
    behind = " ".join(t.norm for t in form.tokens[at + 1 : min(at + 6, sentence_end)])
    foreign = abroad(" ".join(modifiers))
    if (
        foreign
        or rx(r"^(?:aus|in|im|mit sitz in) (?:der |dem |den )?(?:ausland|übersee)\b").match(behind)
        or any(
            m.start() < 14
            and rx(r"^(?:aus|in|im|mit sitz in|ohne sitz in) (?:der |dem |den |die )?$").match(behind[: m.start()])
            for m in abroad(behind)
        )
    ):
        return "ausland" if kind in FIRMS else "project" if kind == "project" else None
    if rx(r"^ohne (?:sitz|standort|niederlassung|betriebsstätte) in deutschland").match(behind) and kind in FIRMS:
        return "ausland"
    if kind in ("unternehmen", "partner") and any(_SMALL.match(m) for m in modifiers):
        return "kmu" if kind == "unternehmen" else kind
    if kind == "unternehmen" and any(_LARGE.match(m) for m in modifiers):
        return "gross"
    if kind == "unternehmen" and any(m.startswith("grosser") for m in modifiers):
        return None
    if kind == "partner":
        if rx(
            r"^(?:aus|von) (?:der |dem )?(?:industrie|wirtschaft|mittelstand|handwerk|unternehmen)\b(?! (?:und|,|sowie))"
        ).match(behind) or any(m.startswith(("industriell", "gewerblich")) for m in modifiers):
            return "unternehmen"
        if rx(r"^(?:aus|von) (?:der |dem )?(?:wissenschaft|forschung|hochschulen)\b(?! (?:und|,|sowie))").match(
            behind
        ) or any(
            m.startswith(("wissenschaftlich", "assoziiert", "kommunal", "akademisch", "offentlich")) for m in modifiers
        ):
            return None
        if rx(r"^(?:im|in) (?:vorstand|beirat|aufsichtsrat|team|facebook|linkedin)").match(behind):
            return None
    if (
        kind == "other"
        and modifiers
        and modifiers[-1].startswith("wissenschaftlich")
        and _word(form, at) in ("einrichtungen",)
    ):
        return "forschung"
    return kind


def _coordinated(form: Normal, kind: str, at: int) -> bool:
    """ "zwölf Firmen und Institute": the number counts both, so neither."""
    j = at + 1
    if _word(form, j) == "," and _listed(form, j + 1, kind):
        return True
    if _word(form, j) not in ("und", "oder", "/", "sowie", "bzw"):
        return False
    j += 1
    steps = 0
    while j < len(form.tokens) and form.tokens[j].kind == "word" and steps < 3:
        word = form.tokens[j].norm
        if word in (
            "eine",
            "ein",
            "einen",
            "einer",
            "die",
            "der",
            "das",
            "den",
            "dem",
            "keine",
            "kein",
            "wir",
            "ne",
            "nen",
            "n",
            "mehrere",
            "viele",
            "einige",
            "weitere",
            "zwei",
            "unsere",
            "unser",
            "sind",
            "haben",
            "mit",
            "ist",
            "auch",
            "noch",
            "dazu",
            "paar",
        ):
            return False
        other = noun_class(word)
        if other is not None:
            same = other == kind or ({other, kind} <= {"unternehmen", "partner"} and False)
            return not same and other not in ("staff",)
        j, steps = j + 1, steps + 1
    return False


def _listed(form: Normal, j: int, kind: str) -> bool:
    """ "60 Unternehmen, Hochschulen und Institute": bare nouns of other classes follow in one list."""
    classes: list[str | None] = []
    while j < len(form.tokens) and form.tokens[j].kind in ("word", "mark"):
        word = form.tokens[j].norm
        if word in (",", "und", "sowie"):
            if word in ("und", "sowie") and classes:
                after = noun_class(_word(form, j + 1)) or noun_class(_word(form, j + 2))
                return (
                    after is not None
                    and after not in ("staff",)
                    and _word(form, j + 1) not in ("eine", "ein", "einen", "die", "der", "das", "wir")
                )
            j += 1
            continue
        other = noun_class(word)
        if (other is None and not re.search(r"(?:e|en|er)$", word)) or word in _NO_MODIFIER:
            return False
        if other is not None:
            classes.append(other)
        if len(classes) > 5:
            return False
        j += 1
    return False


_GROWTH = rx(
    r"\b(?:suchen|suche|sucht|gesucht|fehlen|fehlt|fehlten|anwerben|gewinnen|aufnehmen|hinzugewinnen|hinzukommen|dazukommen|dazugewinnen|dazuholen|interessiert|interessieren|interesse|interessenten|angefragt|gesprächen|anfragen|ansprechen|angesprochen|eingeladen|einladen|zuwachs|bräuchten|beitrittswillig\w*|bewerben sich|abgesprungen|ausgetreten|ausgestiegen|verloren|abgesagt|abgelehnt|kündigt|gekündigt|potenzial|potenziell\w*|potentiell\w*|denkbar|möglich|mögliche|höchstens noch|gehofft|hoffen|hoffe|erwarten|erwartet|wünschen|träumen|träume)\b"
)
_GROWTH_NEED = rx(r"\b(?:brauchen|benötigen|brauche|bräuchten) (?:\S+ ){0,3}?#")
_TO_GROW = rx(
    r"\bauf (?:\S+ ){0,3}?#\d+(?: \S+){0,6}? (?:wachsen|ausbauen|erweitern|vergrößern|steigern|aufstocken|erhöhen|bringen|kommen|anwachsen|verdoppeln|auszubauen|zu wachsen|zu erweitern|zu vergrößern)\b|\b(?:wachsen|wächst|ausgebaut|erweitert|vergrößert|wachstum|ausbau|erweiterung) (?:\S+ ){0,5}?auf (?:\S+ ){0,3}?#\d+|\bziel\w* (?:\S+ ){0,4}?#\d+|\b(?:wollen|sollen|möchten|könnten|werden|könnte|planen|soll) (?:\S+ ){0,8}?werden\b|\b(?:sollen|sollten|soll) (?:\S+ ){0,4}?#\d+|\b#\d+ (?:\S+ ){0,4}?(?:sollen|sollten|könnten|wollen) (?:\S+ ){0,4}?(?:dazu\w*|hinzu\w*|mitmachen|beitreten|werden|einsteigen|kommen)\b|\b(?:bis|ab) (?:ende |anfang |mitte |zum jahr )?#\d+ (?:\S+ ){0,4}?(?:wollen|sollen|möchten|werden)|\b(?:wollen|sollen|möchten|werden) (?:\S+ ){0,4}?bis (?:ende |anfang |mitte )?#\d+"
)
_GROWTH_OK = rx(
    r"\b(?:zugesagt|haben (?:\S+ ){0,4}?(?:bekundet|unterschrieben)|insgesamt|an bord|sind dabei|bestehend\w* aus|besteht aus|netzwerk (?:aus|mit|von)|verein mit|wir sind)\b"
)
_DROPPED = rx(
    r"\b(?:nicht (?:mehr )?(?:die |unsere )?#{i}\b(?! ?,? ?sondern auch)|statt (?:der |bisher |der bisherigen |bisherigen |von |den )?#{i}\b|anstatt #{i}\b|anstelle von #{i}\b)".replace(
        "{i}", "@@"
    )
)


def planned(form: Normal, at: int) -> bool:
    """Is a count in this clause a hope or a search, not a state? ("suchen noch drei Firmen", "auf 60 Mitglieder wachsen")"""
    clause = form.clause_of(at)
    text = clause.text
    growth = _GROWTH.search(text) or _GROWTH_NEED.search(text)
    if growth and not _GROWTH_OK.search(text):
        return True
    return bool(_TO_GROW.search(text))


def dropped(form: Normal, at: int) -> bool:
    """Is the number at this token the old value of "nicht 64, sondern 71" or "7 statt 9"?"""
    before = " ".join(
        t.norm if t.kind != "#" else f"#{k}" for k, t in list(enumerate(form.tokens))[max(0, at - 5) : at]
    )
    if rx(
        r"\b(?:statt|anstatt|anstelle von)(?: (?:der|bisher|der bisherigen|bisherigen|von|den|wie|gesagt|bislang|angegebenen|nur)){0,3}$"
    ).search(before):
        return True
    if rx(r"\bnicht(?: (?:mehr|die|unsere|mit|aus|bei|nur mehr))?(?: (?:rund|etwa|ca))?$").search(before):
        after = form.sentence_text(form.clause_of(at).sentence)
        return " sondern " in f" {after} "
    return False


def _own_before(form: Normal, i: int) -> bool:
    before = " ".join(t.norm for t in form.tokens[max(0, i - 7) : i])
    return bool(
        rx(
            r"\b(?:wir|ich|wir selbst|ich selbst|(?:meine|unsere|unser|mein) (?:eigene |eigener )?(?:firma|betrieb|unternehmen|gmbh|werkstatt)) (?:selbst )?(?:und|plus|sowie|mit) (?:noch |dazu |nochmal |circa |ca |etwa |rund )?$|\b(?:neben|außer) (?:uns|mir)(?: selbst)?(?: (?:sind|noch|gibt|es|machen|beteiligen|sich|kommen|dabei|haben|wir|nochmal|ca|etwa|rund|sind es)){0,5}$"
        ).search(before + " ".rstrip())
        or rx(r"\b(?:wir|ich) (?:selbst )?(?:und|plus|sowie) (?:noch |etwa |rund |ca )?$").search(before + " ")
    )


def mentions(form: Normal, suppose: bool = False) -> list[Mention]:
    """Every number with its counted noun, in order; what is asked, supposed or hoped for is still in the list (counts.py drops it)."""
    found: list[Mention] = []
    used: set[int] = set()
    for i in range(len(form.tokens)):
        if i in used:
            continue
        if _is_number(form, i):
            _counted(form, i, found, used)
        elif form.tokens[i].kind == "word":
            word = form.tokens[i].norm
            if word in ("ein", "eine", "einen", "einem", "einer", "eines", "ne", "nen"):
                _single(form, i, found)
            elif rx(r"^(?:kein|keine|keinen|keinem|keiner|keines|keinerlei)$").match(word) or word == "ohne":
                _no(form, i, found, suppose)
    _inverse(form, found)
    _alone(form, found)
    found.sort(key=lambda m: m.first)
    return found


def _year(form: Normal, i: int) -> bool:
    value = form.tokens[i].value or 0
    return (
        1900 <= value <= 2100
        and form.tokens[i].text.isdigit()
        and rx(
            r"^(?:seit|in|im|bis|ab|anfang|ende|mitte|jahr|jahre|von|vor|nach|herbst|sommer|fruhjahr|winter)$"
        ).match(_word(form, i - 1))
        is not None
    )


def _counted(form: Normal, i: int, found: list[Mention], used: set[int]) -> None:
    if _year(form, i) or _word(form, i - 1) in ("je", "jeweils", "pro", "keine", "kein", "keinen", "jede", "jeder"):
        return
    token = form.tokens[i]
    start = i + 1
    if dropped(form, i):
        return
    head = head_noun(form, start)
    if head is None:
        head = _borrowed(form, i)
    if head is None:
        head = _others(form, i)
    if head is None:
        return
    kind, at, modifiers = head
    refined = _refine(form, kind, at, modifiers)
    if refined not in FACTS or _word(form, i - 1) == "+":
        return
    if refined != "project" and _coordinated(form, refined, at):
        if refined == "ausland":
            return
        refined = "partner"
    value = float(token.value or 0)
    if refined != "project" and not value.is_integer():
        return
    clause_before = " ".join(t.norm for t in form.tokens[max(form.clause_of(i).first, i - 6) : i])
    mention = Mention(
        refined,
        value,
        token.high,
        i,
        at,
        part=bool(_PART.search(clause_before)) or _word(form, at + 1) in ("davon", "darunter"),
        more=bool(set(modifiers) & _MORE),
        total=bool(_TOTAL & set(clause_before.split())) or _word(form, at + 1) in ("insgesamt", "zusammen"),
    )
    beside = (
        mention.more
        and refined == "unternehmen"
        and _word(form, i - 1) in ("mit", "noch")
        and rx(r"\b(?:ich|wir|mein\w*|unser\w*)\b").search(form.sentence_text(form.clause_of(i).sentence))
        and "mit" in (_word(form, i - 1), _word(form, i - 2))
        and not any(m.kind == "unternehmen" for m in found)
    )
    mention.plus_own = bool(beside) or (
        _own_before(form, i) and (refined in ("unternehmen", "partner") or (mention.more and refined in ("kmu",)))
    )
    found.append(mention)
    used.update(range(i, at + 1))


_COLLEAGUES = {"kollegen", "kolleginnen", "mitstreiter", "mitstreitern", "gleichgesinnte", "bekannte"}


def _others(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """ "wir und vier andere", "mein Betrieb und noch drei Kollegen": bodies like the speaker's own."""
    after = _word(form, i + 1)
    if (after not in _MORE and after not in _COLLEAGUES) or not _own_before(form, i):
        return None
    firm = rx(
        r"\b(?:betrieb|firma|unternehmen|werkstatt|schreinerei|gmbh|handwerker|\w+bauer|\w+erei|kollegen)\b"
    ).search(form.string)
    return ("unternehmen" if firm else "partner"), i + 1, ["weitere"]


def _borrowed(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """The noun stands with the old value: "71 statt 64 Mitglieder", "nicht 64 Mitglieder, sondern 71"."""
    after = [t.norm if t.kind != "#" else "#" for t in form.tokens[i + 1 : i + 5]]
    if after[:1] and after[0] in ("statt", "anstatt") and "#" in after[:3]:
        return head_noun(form, i + 2 + after.index("#"))
    before = " ".join(t.norm if t.kind != "#" else f"#{k}" for k, t in list(enumerate(form.tokens))[max(0, i - 10) : i])
    if match := rx(
        r"(?:nicht (?:mehr )?(?:die |mit |aus )?|statt (?:der |den |bisher )?)#(\d+) (?:\S+ ){1,3}?(?:, )?(?:sondern|nur|sind es|doch|jetzt|haben wir|sind wir|bloß)(?: (?:nur|jetzt|sogar|bloß|mit|aus|noch|doch|wir|es|sind))*$"
    ).search(before):
        return head_noun(form, int(match[1]) + 1)
    return None


def _single(form: Normal, i: int, found: list[Mention]) -> None:
    """ "eine Hochschule": counts one only beside other counts or where somebody takes part."""
    if _word(form, i + 1) in ("paar", "weiteres", "bisschen"):
        return
    head = head_noun(form, i + 1)
    if head is None or (
        form.tokens[i - 1].norm
        in (
            "als",
            "wie",
            "fur",
            "bin",
            "sind",
            "ist",
            "waren",
            "ware",
            "je",
            "pro",
            "so",
            "durch",
            "von",
            "an",
            "auf",
            "zu",
            "sucht",
            "suchen",
            "brauchen",
            "statt",
        )
        and i > 0
    ):
        return
    kind, at, modifiers = head
    refined = _refine(form, kind, at, modifiers)
    if refined not in ("unternehmen", "gross", "hochschule", "forschung", "kmu", "ausland") or _coordinated(
        form, refined, at
    ):
        return
    if refined == "unternehmen" and _word(form, at) in ("unternehmer",):
        return
    found.append(
        Mention(
            refined,
            1,
            None,
            i,
            at,
            weak=True,
            more=bool(set(modifiers) & _MORE),
            part=bool(_PART.search(form.clause_of(i).text)),
        )
    )


_TAKES_PART = rx(
    r"\b(?:dabei|beteiligt|an bord|mit im boot|im boot|vertreten|mit dabei|mitmachen|macht (?:auch )?mit|machen (?:auch )?mit|drin|mit von der partie|gehören|gehört|mitglied|im netzwerk|im cluster|im konsortium|partner sind|dazu|haben wir|gibt es|angeschlossen|im verbund|bei uns|unter uns|haben)\b"
)


def _no(form: Normal, i: int, found: list[Mention], suppose: bool = False) -> None:
    """ "keine Konzerne dabei" is 0; "kein Unternehmen hat mehr als 200 Leute" says nothing of their number."""
    head = head_noun(
        form, i + (2 if suppose and _word(form, i + 1) in ("die", "den", "das", "unsere", "unser", "unseren") else 1)
    )
    if head is None:
        return
    kind, at, modifiers = head
    refined = _refine(form, kind, at, modifiers)
    if (
        refined not in ("gross", "hochschule", "forschung", "kmu", "ausland", "unternehmen")
        or set(modifiers) & _MORE
        or any(
            m.startswith(("gemeinsam", "eigen", "verbunden", "abhangig", "assoziiert", "zusatzlich", "einzelne"))
            for m in modifiers
        )
    ):
        return
    following = _word(form, at + 1)
    if following in (
        "hat",
        "ist",
        "zahlt",
        "beschaftigt",
        "gehort",
        "uber",
        "mit",
        "will",
        "mochte",
        "kann",
        "mehr",
        "darf",
        "muss",
        "wird",
        "hatte",
        "bekommt",
        "kommt",
        "von",
        "der",
        "als",
        "großer",
        "liegt",
        "sitzt",
    ):
        return
    text = form.clause_of(i).text
    single = _word(form, at) in (
        "hochschule",
        "universitat",
        "uni",
        "institut",
        "forschungsinstitut",
        "forschungseinrichtung",
        "konzern",
        "grossunternehmen",
        "kmu",
        "firma",
        "unternehmen",
        "betrieb",
        "fh",
    )
    if (
        single
        and not (
            _TAKES_PART.search(text) or _word(form, i) == "ohne" or following in ("", ",", ".", "und", "oder", ";", ")")
        )
    ) or (
        rx(r"\b(?:sind|bin|ist) (?:\S+ )?kein\w*").search(text)
        and refined != "ausland"
        and not rx(r"\b(?:dabei|beteiligt|an bord|im boot|vertreten)\b").search(text)
    ):
        return
    if _word(form, i) == "ohne" and rx(r"^(?:unternehmen|firmen|partner)").match(_word(form, at)):
        return
    found.append(Mention(refined, 0, None, i, at, none=True, part=bool(_PART.search(text))))


_INVERSE = rx(
    r"(?:haben|sind|gibt|wir|es|davon|darunter|dabei|insgesamt|aktuell|derzeit|momentan|zahlen|zahlt|bei|uns|im|moment|so|etwa|rund|ca|knapp|gut|uber|mindestens|sind|genau|jetzt|inzwischen|beteiligt|an|bord|netzwerk|mittlerweile|um|die|zusammen|an|der|ich|machen|mit|hat|der|verein|das|cluster|konsortium|unser|unserem|zurzeit|nur|auch|noch|zwar|liegt|liegen|betragt|lauft|standort|sitz|ohne|in|deutschland|keinen|=|:|-) "
)
_LABELS = rx(r"^(?:mitgliederzahl|mitgliedszahl|partnerzahl|unternehmenszahl|teilnehmerzahl|firmenzahl)$")
_LABEL_KIND = {
    "mitgliederzahl": "partner",
    "mitgliedszahl": "partner",
    "partnerzahl": "partner",
    "teilnehmerzahl": "partner",
    "unternehmenszahl": "unternehmen",
    "firmenzahl": "unternehmen",
}


def _none_behind(form: Normal, j: int) -> bool:
    """ "Konzerne haben wir keine", "Hochschulen sind nicht dabei" """
    word, after = _word(form, j), _word(form, j + 1)
    return (
        word in ("keine", "keinen", "keins", "null")
        and after in ("", ".", ",", "dabei", "im", "an", "mit", "bisher", "und", "aber", ";", ")")
    ) or (word == "nicht" and after in ("dabei", "beteiligt", "vertreten", "an", "mit", "im", "drin"))


def _inverse(form: Normal, found: list[Mention]) -> None:
    """ "Unternehmen: 12", "Hochschulen sind zwei dabei", "Mitglieder haben wir 64"."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.kind != "word" or i in bound or token.norm.endswith("-"):
            continue
        kind = _LABEL_KIND.get(token.norm) or noun_class(token.norm)
        if kind not in FACTS or kind == "project":
            continue
        refined = _refine(form, kind, i, [_word(form, i - 1)] if _word(form, i - 1) not in ("", ",") else [])
        singular = token.norm in ("unternehmen",) or rx(
            r"(?:en|e|s|kmu|partner|mitglieder|institute|betriebe|konzerne|unternehmen|r|zahl)$"
        ).search(token.norm)
        if refined is None or not singular:
            continue
        j, steps = i + 1, 0
        while (
            j < len(form.tokens)
            and steps < 7
            and not _is_number(form, j)
            and _INVERSE.fullmatch(form.tokens[j].norm + " ")
        ):
            if _word(form, j) == "-" and steps:
                break
            j, steps = j + 1, steps + 1
        if (
            _none_behind(form, j)
            and refined in ("gross", "hochschule", "forschung", "kmu", "ausland", "unternehmen")
            and steps
        ):
            found.append(Mention(refined, 0, None, i, j, none=True))
            continue
        if j >= len(form.tokens) or not _is_number(form, j) or j in bound or dropped(form, j) or _year(form, j):
            continue
        if _word(form, i - 1) in ("je", "pro", "jeder", "kein", "keine"):
            continue
        if _word(form, i - 1) in ("der", "die", "den") and _word(form, i - 2) not in ("zahl", "anzahl") and steps == 0:
            continue
        if (
            steps == 0
            and token.norm not in ("kmu", "kmus")
            and token.kind == "word"
            and not rx(r"^(?:unternehmen|partner|mitglieder|firmen|hochschulen|institute)$").match(token.norm)
        ):
            continue
        if (
            steps == 0
            and rx(r"\b(?:zahl|anzahl)\b").search(form.clause_of(i).text) is None
            and _word(form, j + 1) not in ("", ",", ".", ";", "\\", ")")
        ):
            continue
        if head_noun(form, j + 1) is not None or _word(form, j + 1) in (
            "prozent",
            "von",
            "der",
            "mal",
            "komma",
            "davon",
            "mio",
            "euro",
        ):
            continue
        after = form.tokens[j + 1] if j + 1 < len(form.tokens) else None
        if (
            after is not None
            and after.kind == "word"
            and after.text[:1].isupper()
            and not form.string.isupper()
            and after.norm not in ("stuck", "an")
        ):
            continue
        value = float(form.tokens[j].value or 0)
        if value.is_integer():
            found.append(
                Mention(
                    refined,
                    value,
                    form.tokens[j].high,
                    min(i, j),
                    max(i, j),
                    part=bool(_PART.search(" ".join(t.norm for t in form.tokens[i:j]))),
                )
            )
            bound.update(range(i, j + 1))


_WE_ARE = rx(
    r"\b(?:wir sind|wir wären|sind wir|es sind|sind es|macht|wir zählen|wir haben uns) (?:(?:\S+) ){0,4}?#(\d+)(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| leute insgesamt| alle zusammen))"
)


_ARE_WE = rx(
    r"(?:^|[.,:;] |und |also )#(\d+) (?:sind wir|wären wir|sind es|mann sind wir)\b(?= ?(?:[.,:;()]|$| insgesamt| im boot| an bord| zusammen| bisher| derzeit| aktuell| im moment))"
)


def _alone(form: Normal, found: list[Mention]) -> None:
    """ "Wir sind zu zwölft", "wir sind insgesamt 12": partners of any kind."""
    bound = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(form.tokens):
        if token.norm == "zu#" and i not in bound and head_noun(form, i + 1) is None:
            found.append(Mention("partner", float(token.value or 0), None, i, i, total=True))
            bound.add(i)
    for match in _WE_ARE.finditer(form.string):
        i = int(match[1])
        between = match.group().split()[2:-1]
        if (
            i in bound
            or dropped(form, i)
            or not all(
                w in _HEDGES or w in _TOTAL or w in ("wir", "dann", "dabei", "also", "mit", "uns") for w in between
            )
        ):
            continue
        previous = [m for m in found if m.last < i and form.clause_of(m.last).sentence == form.clause_of(i).sentence]
        kind = previous[-1].kind if "mit uns" in match.group() and previous else "partner"
        if _is_number(form, i) and float(form.tokens[i].value or 0).is_integer() and (form.tokens[i].value or 0) > 1:
            found.append(Mention(kind, float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)
    for match in _ARE_WE.finditer(form.string):
        i = int(match[1])
        if (
            i not in bound
            and _is_number(form, i)
            and float(form.tokens[i].value or 0).is_integer()
            and (form.tokens[i].value or 0) > 1
            and not dropped(form, i)
        ):
            found.append(Mention("partner", float(form.tokens[i].value or 0), form.tokens[i].high, i, i, total=True))
            bound.add(i)


def shown(value: float, high: float | None) -> object:
    """A mention's value as a fact's value: number or range."""
    return tidy(value) if high is None else {"min": tidy(value), "max": tidy(high)}
