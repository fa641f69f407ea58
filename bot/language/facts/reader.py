"""The fact reader's door: read, answer, hypothesis, correction (conventions: contract/reading.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .aims_told import with_learned as with_aims
from .answers import reply
from .as_whom import as_whom
from .asked_again import behind_it
from .asked_behind import before_it
from .called import of_the_firms, read_called
from .changes import relative, spelled_out
from .claim_evidence import weighed as weighed_claims
from .concession import answer_before_concession
from .contacts import read_contacts, read_projects
from .cost_shares import GRANT, cost_shares
from .counts import read_counts
from .departed import ORDERED
from .figure_chances import strike
from .figure_doubts import stating_nothing, weighed
from .figures import read_figures
from .firm_count import tells_parts, without_total
from .firm_count import weighed as weighed_firms
from .holding import NOT_YET, held, settled
from .hopes import of_the_case, replied, what_is_there
from .known_beside import without_unknown_things
from .model import Option, Question, Statement
from .normal import Normal, normal
from .one_each import one_each
from .parted import TOTAL, parted
from .partners_abroad import at_home
from .places import read_places
from .polarity import unknown
from .portions import lead
from .preparing import prepared
from .reply_another_count import counted_instead
from .reply_concluded import concluded
from .reply_outright import outright
from .reply_phrases import as_phrase
from .reply_roles import received
from .reply_sides import on_both_sides
from .reply_slang import as_money
from .reply_times import as_counts
from .reply_yes_no import NOTHING_BUT
from .rewriting import as_statement
from .science_counts import with_learned as with_science
from .scope import mark
from .sectors import read_sectors, with_counted
from .self_asked import nothing_else, with_own
from .self_told import own_replies, without_answers
from .set_against import read_set_against
from .stichtag import read_stichtag
from .strangers import own_part
from .sums import read_sums
from .topic import read_topic
from .unhedged import unhedged
from .unknowns import read_unknowns
from .what_it_is_like import read_what_it_is_like
from .who_applies import who_applies

BLOCKED = frozenset({"question", "condition", "other", "past", "rule"})
SUPPOSED = frozenset({"other", "past"})
COUNTED = ("zahl", "mehrfach")  # answered by what there is: what may come is no part of the reply
LONGEST_REPLY = 8  # tokens: what is longer describes, whatever is asked, and what was learned of descriptions speaks


def _form(text: str) -> Normal:
    return mark(normal(text))


Found = tuple[set[str], list[Statement]]  # what is shut to patterns, and what they state


def _all(
    form: Normal,
    text: str,
    blocked: frozenset[str],
    suppose: bool = False,
    known: Mapping[str, Any] | None = None,
) -> list[Statement]:
    return one_each(_truly_begun(_patterns(form, text, blocked, suppose, known)[1], form))


def _with_learned(form: Normal, found: Found) -> list[Statement]:
    return one_each(at_home(form, _truly_begun(weighed_claims(form, *found), form)))


def _patterns(
    form: Normal, text: str, blocked: frozenset[str], suppose: bool, known: Mapping[str, Any] | None
) -> Found:
    if not form.tokens:
        return set(), []
    day = read_stichtag(form)
    shut = set(blocked) - ({"past"} if day else set())  # "Damals waren wir 90" is what holds on the day named
    there = shut | NOT_YET  # whom and what there is to be counted; of the rest plans say that there is none yet
    found = [
        *read_counts(form, there, suppose, known),
        *read_places(form, there),
        *read_sectors(form, there),
        *read_contacts(form, there),
        *read_projects(form, there),
    ]
    sums = read_sums(form, there, suppose)
    staff = next(
        (s.value for s in sums if s.fact == "beschaeftigte_antragsteller" and isinstance(s.value, (int, float))), None
    )
    found += [*sums, *read_what_it_is_like(form, shut, there, suppose, staff)]
    if not suppose:
        unsure = read_unknowns(
            form, {s.fact for s in found if s.fact.startswith(("zahl_", "de_minimis", "management_vzae"))}
        )
        found = [s for s in found if s.fact not in {u.fact for u in unsure}] + unsure
        found += [*read_topic(form, text, shut), *day]
    return shut, at_home(form, found)


def _truly_begun(found: Iterable[Statement], form: Normal) -> list[Statement]:
    """ "Wir haben noch nichts bestellt, außer einem Messgerät": then something is ordered."""
    return [
        Statement(said.fact, True, said.start, said.end)
        if said.fact == "vorhaben_begonnen" and said.value is False and NOTHING_BUT.search(form.string)
        else said
        for said in found
    ]


def read(text: str, known: Mapping[str, Any] | None = None, alone: bool = True) -> list[Statement]:
    """Everything that the text states about the case. `known` (facts said before) only serves as the total of shares: "60 % davon".

    Not `alone`: nothing where all that is stated was learned of descriptions.
    """
    text = prepared(text)
    form = settled(_form(text))
    found = _patterns(form, text, BLOCKED, suppose=False, known=known)
    own, asks = own_replies(text, answer, read), as_whom(text, read)
    if not alone and not own and not asks and not _heard(form, found, known):
        return []
    described = without_answers(_described(form, text, known, found), text, own)
    return with_own(with_own(of_the_case(form, _mended(described, form, known)), own), asks)


def _heard(form: Normal, found: Found, known: Mapping[str, Any] | None) -> bool:
    """Does a pattern or a figure state something?"""
    return bool(found[1] or read_figures(form, [], BLOCKED | NOT_YET) or _mended([], form, known))


def _described(form: Normal, text: str, known: Mapping[str, Any] | None, found: Found | None = None) -> list[Statement]:
    said = _with_learned(form, found or _patterns(form, text, BLOCKED, suppose=False, known=known))
    if nothing := stating_nothing(form, said):
        strike(form, nothing)
        said = _with_learned(form, _patterns(form, text, BLOCKED, suppose=False, known=known))
    if parts := TOTAL in (known or {}) and tells_parts(form):
        said = without_total(said)
    said = weighed(form, said, BLOCKED | NOT_YET)
    figures = read_figures(form, said, BLOCKED | NOT_YET)
    heard = one_each([*figures, *said]) if figures else said
    firms = without_total(heard) if parts else weighed_firms(form, heard, BLOCKED)
    counted = with_science(form, firms, BLOCKED | NOT_YET)
    applying = who_applies(form, with_counted(counted) if figures or counted != heard else counted, BLOCKED)
    return with_aims(form, applying, BLOCKED)


def _mended(said: list[Statement], form: Normal, known: Mapping[str, Any] | None) -> list[Statement]:
    """The statements with what the text says of some of the firms."""
    parts = parted(form, said, known)
    return one_each(parts.mend(said)) if parts else said


def answer(text: str, asked: Question, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """The text as a reply to an open question, with what else it states; no statement of the asked fact = it was not answered.

    `known` (facts said before) makes "alle", "die Hälfte", "80 Prozent" decidable.
    """
    return answer_and_stated(text, asked, known)[0]


def answer_and_stated(
    text: str, asked: Question, known: Mapping[str, Any] | None = None
) -> tuple[list[Statement], list[Statement]]:
    """The reply, and beside it what the text states whatever is asked: both from one reading, which is what takes the time."""
    if told := as_phrase(text, asked) or outright(text, asked, known or {}):
        return [told], []
    text = as_money(as_counts(prepared(text), asked.fact), asked.fact)
    if (instead := counted_instead(text, asked, lambda t, q: answer(t, q, known))) is not None:
        return instead, instead
    again = behind_it(text, asked)
    own, text = ((), again) if again else (own_replies(text, answer, read), before_it(text, asked) or text)
    form = unhedged(_form(text))
    if rest := without_unknown_things(form, text, asked.kind == "zahl"):
        form, text = unhedged(_form(rest)), rest
    described = len(form.tokens) > LONGEST_REPLY
    stated = _described(settled(form), text, known) if described else _all(form, text, BLOCKED, known=known)
    parts = parted(form, stated, known, lead(form) if asked.fact == TOTAL else None)
    stated = of_the_case(form, parts.mend(stated))
    if asked.fact == TOTAL and (both := on_both_sides(form)):
        return one_each([*both, *stated]), stated
    if nothing_else(text, own, asked):
        return with_own([s for s in stated if s.fact != asked.fact], own), stated
    if any(s.fact != asked.fact for s in read_set_against(form, BLOCKED)):
        return list(stated), stated  # "das Nachbarcluster hat eine Strategie, wir haben keine" is about nothing else
    if part := own_part(form, text):
        form, text = unhedged(_form(part)), part
    if (
        asked.kind in COUNTED
        and not _share_wanted(form, asked)
        and not (received(form, asked.fact) or concluded(form, asked) is not None)
        and (rest := held(form, text))
        and not unknown(form.string)
    ):
        form, text = unhedged(_form(rest)), rest
    if asked.kind in COUNTED and not _share_wanted(form, asked) and (rest := what_is_there(form, text)):
        form, text = unhedged(_form(rest)), rest
    if asked.kind == "ja_nein" and (rest := answer_before_concession(text)):
        form, text = unhedged(_form(rest)), rest
    said = parts.mend(reply(form, text, asked, list(stated), known), asked)
    return with_own(replied(form, said, asked, stated), own), stated


def _share_wanted(form: Normal, asked: Question) -> bool:
    """ "… kostet 800.000, die Hälfte hätten wir gern gefördert": what is wanted is a wish, and no plan to be left out."""
    return asked.fact == GRANT and any(s.fact == GRANT for s in cost_shares(form, set()))


TAKING_IN = {"offen_fuer_neue"}  # who supposes two firms more does not speak of who else may come


def hypothesis(text: str) -> list[Statement]:
    """What a what-if supposes: the same facts, read although the sentence is a condition or question; changes as {"plus": n} and {"minus": n}."""
    text = prepared(spelled_out(text))
    form = _form(text)
    changes = relative(form)
    changed = {s.fact for s in changes} | (TAKING_IN if changes else set())
    said = [s for s in _all(form, text, SUPPOSED, suppose=True) if s.fact not in changed]
    if any(s.fact == "management_neutral" for s in said):  # a management that is not neutral is one
        said = [s for s in said if s.fact != "clustermanagement" or s.value]
    return one_each([*changes, *said])


def correction(text: str, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """New values of what was said before: "nicht mehr 64, sondern 71 Mitglieder" gives 71."""
    text = prepared(as_statement(text))
    form = _form(text)
    form.noted[ORDERED] = True
    said = [of_the_firms(s, form, known or {}) for s in _all(form, text, BLOCKED - {"rule"})]
    return _mended(one_each(said), form, known) or one_each(read_called(form))


__all__ = ["Option", "Question", "Statement", "answer", "answer_and_stated", "correction", "hypothesis", "read"]
