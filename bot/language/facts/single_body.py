"""One body with an article: "eine Hochschule", "ein Konzern". It counts beside other counts or where somebody takes part (gathering.py)."""

from __future__ import annotations

from .absent import PART
from .beside import MORE
from .bodies import SCIENCE
from .coordination import coordinated
from .departed import UNSETTLED
from .fold import rx
from .heads import head_noun, refine
from .kinds import FIRMS, Mention, is_number, word_at
from .normal import Normal
from .organisations import only_served, outside
from .own_body import KINDS, with_own_body
from .part_words import OF_THEM


def _of_the_manager(form: Normal, at: int) -> bool:
    """ "Das Management liegt extern bei einer Agentur": that one manages, and is no partner."""
    text = form.clause_of(at).text
    return bool(
        rx(r"^(?:agentur|ingenieurbüro|\w*büro|beratung\w*|dienstleister|gmbh)$").match(word_at(form, at))
    ) and bool(rx(r"\b(?:extern\w*|\w*management|managt|gemanagt)\b").search(text))


_ONLY_WISHES = rx(  # "ein französisches Unternehmen möchte mitmachen": it is not there yet
    r"\b(?:möchte|will|würde|hätte|überlegt|erwägt|interessiert|interesse|beworben|bewirbt|klopft|liebäugelt|fragt)\b"
)
_SOUGHT = rx(
    r"\b(?:suche|suchen|sucht|bräuchten|fehlt|fehlen)(?: (?:wir|ich|uns|noch|nur|dringend|auch|nach|weiterhin|aktuell|gerade))*$"
)
_NO_PART = {  # what stands before one that is spoken of rather than counted
    "als", "wie", "fur", "bin", "sind", "ist", "waren", "ware", "je", "pro", "so", "jeder", "jede", "jedes", "durch", "von", "an", "auf", "in", "uber", "zu", "sucht", "suchen", "brauchen", "statt",
}  # fmt: skip


def single_body(form: Normal, i: int, found: list[Mention]) -> None:
    """ "eine Hochschule": counts one only beside other counts or where somebody takes part."""
    if word_at(form, i + 1) in ("paar", "weiteres", "bisschen") or any(
        t.kind == "%" for t in form.tokens[max(0, i - 3) : i]
    ):
        return
    if word_at(form, i - 1) == "ohne" and word_at(form, i + 1).startswith("einzig"):
        return
    if word_at(form, i - 1) in ("weder", "noch") and "weder" in form.clause_of(i).text:
        return  # "weder eine Uni noch ein Institut" (absent.py)
    head = head_noun(form, i + 1)
    if _SOUGHT.search(" ".join(t.norm for t in form.tokens[max(0, i - 5) : i])):
        return
    if head is None or (i and form.tokens[i - 1].norm in _NO_PART and not _opens_a_list(form, i, head[1])):
        return
    if _dealt_with(form, i, head, found):
        return
    kind, at, modifiers = head
    refined = refine(form, kind, at, modifiers)
    if refined in SCIENCE and (only_served(form.clause_of(i)) or outside(form, form.clause_of(i))):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return
    if refined not in ("unternehmen", "gross", "hochschule", "forschung", "kmu", "ausland") or coordinated(
        form, refined, at
    ):
        return
    if refined == "ausland" and _ONLY_WISHES.search(form.clause_of(i).text):
        return
    if word_at(form, i - 1) in ("gehort", "gehoren"):
        return  # "zwei davon gehören einem Schweizer Konzern"
    if refined == "unternehmen" and (word_at(form, at) == "unternehmer" or _of_the_manager(form, at)):
        return
    if _ABSENT.match(" ".join(t.norm for t in form.tokens[at + 1 : at + 7])):
        found.append(Mention(refined, 0, None, i, at, none=True))
        return
    if _STAYS_OUT.match(" ".join(t.norm for t in form.tokens[at + 1 : at + 8])):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return
    if (
        of_them := _NONE_OF_THEM.search("".join(f"{t.norm} " for t in form.tokens[form.clause_of(i).first : i]))
    ) is not None:
        found += [Mention(refined, 0, None, i, at, none=True, part=True)] if _IS_ONE.fullmatch(of_them["verb"]) else []
        return
    more = bool(set(modifiers) & MORE)
    found.append(
        Mention(
            refined,
            1,
            None,
            i,
            at,
            weak=True,
            more=more,
            part=bool(PART.search(form.clause_of(i).text)),
            plus_own=refined in KINDS and with_own_body(form, refined, i, at, more),
            sized=refined == "kmu" and kind == "unternehmen",
        )
    )


_NONE_OF_THEM = rx(
    rf"\b(?:keine?[rs]?|niemand|nicht eine?[rs]?) (?:einzige[rs]? )?(?:{OF_THEM}|von uns) (?P<verb>[^,;:]*)$"
)
_IS_ONE = rx(
    r"(?:(?:ist|sind|wäre|selbst|auch|wirklich|etwa) )*"
)  # "keine davon hat einen Konzern im Rücken" counts none


_DEALS_WITH = r"(?:betreib|plan|nutz|besuch|besichtig|bau|teil|eröffn|miet|kauf|besitz|übernehm|errichte|unterhalt|finanzier|beliefer|rett|pacht|gründ)"
_DO_SOMETHING = rx(rf"\b{_DEALS_WITH}(?:t|en|n|ten)(?: (?:sich|zusammen|gemeinsam|alle|auch|bald|derzeit|gerade))*$")
_TO_DO = rx(rf"^(?:zu )?{_DEALS_WITH}(?:en|n)\b")


def _dealt_with(form: Normal, i: int, head: tuple[str, int, list[str]], found: list[Mention]) -> bool:
    """ "Sieben Winzer betreiben eine Vinothek", "eine gemeinsame Werkstatt": what firms run, build or visit is none beside them."""
    if any(modifier.startswith("gemeinsam") for modifier in head[2]):
        return True
    clause = form.clause_of(i)
    before = " ".join(t.norm for t in form.tokens[clause.first : i])
    others = any(m.kind in FIRMS and clause.first <= m.first and m.last < i for m in found)
    visited = _TO_DO.match(" ".join(t.norm for t in form.tokens[head[1] + 1 : head[1] + 3]))
    return bool((others and _DO_SOMETHING.search(before)) or (visited and word_at(form, i - 1) != "mit"))


def _opens_a_list(form: Normal, i: int, at: int) -> bool:
    """ "Wir sind ein Schlosser, eine Tischlerin und fünf Maurer": the first of several, not what the speaker is."""
    before = " ".join(t.norm for t in form.tokens[max(form.clause_of(i).first, i - 5) : i])
    if _IT_IS_ABOUT.search(before):
        return word_at(form, at + 1) in (",", "und", "plus", "sowie") and any(
            is_number(form, k) for k in range(at + 2, form.clauses[-1].last)
        )
    if _WITH_US.search(before):
        return not _IS_NONE.match("".join(f"{t.norm} " for t in form.tokens[at + 1 : at + 6]))
    if word_at(form, i - 1) != "sind" or word_at(form, at + 1) not in (",", "und", "+", "plus", "sowie"):
        return False
    clauses = [c for c in form.clauses if c.sentence == form.clause_of(i).sentence]
    heads = (head_noun(form, k + 1) for k in range(at + 2, clauses[-1].last) if is_number(form, k))
    return any(head is not None and head[0] in FIRMS for head in heads)


_WITH_US = rx(  # "mit dabei ist ein Betrieb aus Tirol"
    r"(?:^|\b(?:mit|auch|noch|bisher|bislang|außerdem|zudem|ebenfalls) )(?:dabei|beteiligt|an bord|im boot|vertreten) (?:ist|sind)$"
)
_IT_IS_ABOUT = rx(  # "wir reden hier von einem Konzern, zwei Mittelständlern und neun KMU"
    r"\b(?:(?:reden|sprechen) wir|wir (?:reden|sprechen)) (?:(?:hier|also|da|dabei) )*von$|\b(?:besteht|bestehen|zusammengesetzt) (?:\S+ )?aus$"
)
_IS_NONE = rx(  # "dabei ist eine Hochschule gar keine Pflicht"
    r"^(?:(?:überhaupt|gar|ja|doch|noch|auch|aber|leider|bisher|bislang|derzeit|wohl|eigentlich|längst|zwar) )*(?:nicht|kein\w*|weder) "
)
_STAYS_OUT = rx(
    r"^(?:, )?(?:(?:macht|will|zieht|hat|ist|nimmt) (?:(?:leider|aber|noch|selbst|lieber|da|bisher) ){0,3}(?:nicht|kein\w*)|ziert sich|hält sich (?:\S+ ){0,2}?(?:raus|heraus|zurück|fern)|winkt (?:\S+ )?ab|bleibt (?:\S+ )?(?:fern|außen vor|draußen))\b"
)  # "ein Konzern, macht nicht mit"
_ABSENT = rx(
    r"^(?:ist|sind|haben wir|gibt es|war) (?:(?:noch|bisher|bislang|leider|derzeit|aber|auch|da) )*(?:nicht|keine?[rs]?|keins)\b|^(?:fehlt|fehlen)\b|^(?:auch|ebenfalls|schon gar|erst recht|schon mal gar|überhaupt) (?:noch )?(?:nicht|keine?[rs]?|keins) ?(?:[.,;]|$)"
)
