"""Finds what is counted: a number with its noun, "keine Konzerne", "eine Hochschule" (reading.md, "Counts").

A mention is one number bound to one class; counts.py decides what they say together.
"""

from __future__ import annotations

from .abroad_firms import abroad_firms
from .abroad_row import abroad_row
from .absent import NO, PART, absent
from .all_but import all_but
from .alone import alone
from .bare_large import as_the_large, large_takes_part, no_large
from .bare_university import university_in_list
from .beside import MORE, firm_beside, joins_applicant, others_after, own_before, rivals_and_we
from .by_side import by_side
from .came_since import came_since
from .columns import columns
from .coordination import coordinated, go_on_parts, list_of_parts, with_other_firms
from .data import stop_words
from .departed import UNSETTLED, departed
from .each_place import each_place
from .elliptic import elliptic
from .fold import rx
from .growth import growth
from .heads import head_noun, refine, sized
from .inverse import inverse, year
from .invited import invited
from .joined_in import joined_in
from .kinds import FACTS, FIRMS, Mention, has_count, is_number, vague, word_at
from .lists import listed, trades_in_a_list
from .name_list import name_lists
from .newly_joined import newly_joined
from .normal import Normal
from .nouns import noun_class
from .of_network import counts_the_network, funded_network, no_consortium, no_partners
from .one_by_one import one_by_one
from .only_one import only_one
from .organisations import named
from .own_body import speaks_for_science, with_own_body
from .own_firm import own_firm_told
from .own_institute import own_institute
from .own_list import own_list
from .own_sites import owned_sites
from .plans import dropped
from .pronouns import pronouns
from .roll_call import roll_call
from .rounds import rounds
from .seat import seated_abroad
from .set_against import counts_set_against
from .siblings import siblings
from .sides import sides
from .single_body import single_body
from .sites import sites
from .societies import of_societies
from .society_pairs import society_pairs
from .totals import totals

_TOTAL = stop_words("zusammen")
_MAY_BE_NONE = rx(r"wissenschaft|aus+land|gross|riese")
_SIDE_BY_SIDE = rx(r"\b(?:und|oder|sowie|plus|mit)\b|[,+&/]")


def may_count(form: Normal) -> bool:
    """Does a count stand in it, a noun that is counted, another one in a list, a name, or what "none" may be said of?

    Without them nobody is counted.
    """
    if has_count(form) or _MAY_BE_NONE.search(form.string):
        return True
    kinds = {noun_class(token.norm) for token in form.tokens} - {None}
    return bool(kinds & FACTS.keys() or (kinds and _SIDE_BY_SIDE.search(form.string)) or named(form))


def mentions(form: Normal, suppose: bool = False) -> list[Mention]:
    """Every number with its counted noun, in order; what is asked, supposed or hoped for is still in the list (counts.py drops it)."""
    figures = has_count(form)
    found, used = columns(form) if figures else ([], set[int]())
    for i in range(len(form.tokens)):
        if i in used:
            continue
        if is_number(form, i):
            _counted(form, i, found, used)
        elif form.tokens[i].kind == "word":
            word = form.tokens[i].norm
            if word in ("ein", "eine", "einen", "einem", "einer", "eines", "ne", "nen", "a"):
                single_body(form, i, found)
            elif (only := only_one(form, i)) is not None:
                found.append(only)
            elif word in NO or (word == "noch" and "weder" in form.clause_of(i).text):
                absent(form, i, found, suppose)
    elliptic(form, found)
    inverse(form, found)
    university_in_list(form, found)
    own_institute(form, found)
    large_takes_part(form, found)
    as_the_large(form, found)
    no_large(form, found)
    of_societies(form, found)
    society_pairs(form, found)
    pronouns(form, found)
    counts_set_against(form, found)
    by_side(form, found)
    if figures:
        alone(form, found)
    trades_in_a_list(form, found)
    listed(form, found)
    abroad_firms(form, found)
    abroad_row(form, found)
    each_place(form, found)
    sides(form, found)
    sites(form, found)
    if not roll_call(form, found):
        own_list(form, found)
    name_lists(form, found)
    one_by_one(form, found)
    rounds(form, found)
    if figures:
        siblings(form, found)
        joined_in(form, found)
        growth(form, found)
        newly_joined(form, found)
        totals(form, found)
        invited(form, found)
        all_but(form, found)
        go_on_parts(form, found)
        list_of_parts(form, found)
    if not suppose:
        departed(form, found)
        came_since(form, found)
    found.sort(key=lambda m: m.first)
    return found


def _counted(form: Normal, i: int, found: list[Mention], used: set[int]) -> None:
    if year(form, i) or word_at(form, i - 1) in ("je", "jeweils", "pro", "keine", "kein", "keinen", "jede", "jeder"):
        return
    token = form.tokens[i]
    start = i + 1
    if dropped(form, i) or vague(form, i):
        return
    if word_at(form, start) in ("je", "jeweils", "pro"):
        return  # "10.000 je Firma"
    head = head_noun(form, start)
    if head is None:
        head = sized(form, i)
    if head is None and word_at(form, i + 1) in _PROMISES and word_at(form, i + 2) in ("von", "aus"):
        head = head_noun(form, i + 3)
    if head is None:
        head = _borrowed(form, i)
    if head is None:
        head = _others(form, i)
    if head is None:
        return
    kind, at, modifiers = head
    refined = refine(form, kind, at, modifiers)
    if refined not in FACTS or (refined == "unternehmen" and owned_sites(form, i, at)):
        return
    if no_consortium(form, i, word_at(form, at)) or no_partners(form, i, refined):
        form.noted.setdefault(UNSETTLED, set()).add(i)
        return
    if refined != "project" and coordinated(form, refined, at):
        if refined == "ausland":
            return
        refined = "partner"
    if with_other_firms(form, refined, at):
        refined = "unternehmen"
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
        part=bool(PART.search(clause_before)) or word_at(form, at + 1) in ("davon", "darunter"),
        more=bool(set(modifiers) & MORE) or word_at(form, i - 1) in ("weitere", "weiteren"),
        total=bool(_TOTAL & set(clause_before.split())) or word_at(form, at + 1) in ("insgesamt", "zusammen"),
    )
    if counts_the_network(form, i):
        mention.total, mention.sure = True, funded_network(form, i)
    mention.sized = refined == "kmu" and (kind == "unternehmen" or not word_at(form, at).startswith(("kmu", "sme")))
    mention.plus_own = _plus_own(form, i, mention, found)
    found.append(mention)
    used.update(range(i, at + 1))


_PROMISES = {"zusagen", "anmeldungen", "unterschriften", "absichtserklarungen", "zusage", "vertreter", "vertretern"}


def _plus_own(form: Normal, i: int, mention: Mention, found: list[Mention]) -> bool:
    """Does the speaker's own firm stand beside these?"""
    if mention.kind in FIRMS and seated_abroad(form):
        return False
    if with_own_body(form, mention.kind, i, mention.last, mention.more):
        return True
    if rivals_and_we(form, i):
        return True
    if own_before(form, i):
        if mention.kind in FIRMS and speaks_for_science(form):
            return False  # "wir und zwölf Firmen" of an institute
        if mention.more and mention.kind in ("gross", "hochschule", "forschung"):
            return True  # "wir und drei weitere Konzerne": of their kind
        return mention.kind in ("unternehmen", "partner") or (mention.kind == "kmu" and (mention.more or mention.sized))
    counted = any(m.kind == "unternehmen" and not m.weak for m in found)
    if not (mention.kind == "unternehmen" or mention.sized) or counted:
        return False
    if mention.more and own_firm_told(form, i):
        return True
    if speaks_for_science(form):
        return False  # "ich leite ein Labor an der Uni …, zusammen mit vier Firmen"
    with_us = mention.more and "mit" in (word_at(form, i - 1), word_at(form, i - 2))
    owner = rx(r"\b(?:ich|wir|mein\w*|unser\w*)\b").search(form.sentence_text(form.clause_of(i).sentence))
    return bool(with_us and owner) or firm_beside(form, i) or joins_applicant(form, i)


def _others(form: Normal, i: int) -> tuple[str, int, list[str]] | None:
    """ "wir und vier andere", "mein Betrieb und noch drei Kollegen", "ein Institut und zwei weitere": bodies like the one before."""
    if rivals_and_we(form, i):
        return "unternehmen", i + 2, ["weitere"]
    if not others_after(form, i):
        return None
    if firm_beside(form, i) or own_firm_told(form, i):
        return "unternehmen", i + 1, ["weitere"]
    if word_at(form, i - 1) in ("und", "sowie", "plus"):
        science = {noun_class(word_at(form, k)) for k in range(max(0, i - 4), i - 1)} & {"hochschule", "forschung"}
        if len(science) == 1:
            return science.pop() or "", i + 1, ["weitere"]
    if not own_before(form, i):
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
    first = max(0, i - 10)
    before = " ".join(t.norm if t.kind != "#" else f"#{k}" for k, t in enumerate(form.tokens[first:i], first))
    if match := rx(
        r"(?:nicht (?:mehr )?(?:die |mit |aus )?|statt (?:der |den |bisher )?)#(\d+) (?:\S+ ){1,3}?(?:, )?(?:sondern|nur|sind es|doch|jetzt|haben wir|sind wir|bloß)(?: (?:nur|jetzt|sogar|bloß|mit|aus|noch|doch|wir|es|sind))*$"
    ).search(before):
        return head_noun(form, int(match[1]) + 1)
    return None
