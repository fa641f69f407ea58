"""The fact reader's door: read, answer, hypothesis, correction (conventions: contract/reading.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .aims import read_aims
from .answers import reply
from .applicant import read_applicant
from .called import read_called
from .changes import relative, spelled_out
from .choices import read_choices
from .claim_evidence import weighed as weighed_claims
from .contacts import read_contacts, read_projects
from .counts import read_counts
from .denied_list import denied
from .departed import ORDERED
from .dictation import with_marks
from .disciplines import read_disciplines
from .figure_doubts import stating_nothing, weighed
from .figures import read_figures
from .fold import rx
from .holding import NOT_YET, held, settled
from .labels import set_apart
from .model import Option, Question, Statement
from .normal import Normal, normal
from .nouns import noun_class
from .parted import TOTAL, parted
from .places import read_places
from .polarity import unknown
from .portions import lead
from .qualities import read_qualities
from .reply_yes_no import NOTHING_BUT
from .rewriting import as_statement
from .scope import mark, unhedged
from .sectors import read_sectors, with_counted
from .stichtag import read_stichtag
from .sums import read_sums
from .topic import read_topic
from .unknowns import read_unknowns

BLOCKED = frozenset({"question", "condition", "other", "past", "rule"})
SUPPOSED = frozenset({"other", "past"})
_PARTS = rx(r"^(?:und )?(?:davon|darunter|von denen|von diesen)\b")
FIRMS_OF_A_KIND = ("zahl_kmu", "zahl_grossunternehmen")
COUNTED = ("zahl", "mehrfach")  # answered by what there is: what may come is no part of the reply
LONGEST_REPLY = 8  # tokens: what is longer describes, whatever is asked, and what was learned of descriptions speaks


def _plain(text: str) -> str:
    """The text with its lists written out: entries that lost their lines, entries that a heading denies; and with marks where it has none."""
    return with_marks(set_apart(denied(text)))


def _form(text: str) -> Normal:
    return mark(normal(text))


def _all(
    form: Normal,
    text: str,
    blocked: frozenset[str],
    suppose: bool = False,
    known: Mapping[str, Any] | None = None,
    learned: bool = False,
) -> list[Statement]:
    if not form.tokens:
        return []
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
    found += [
        *sums,
        *read_qualities(form, shut, suppose),
        *read_disciplines(form, there),
        *read_choices(form, shut),
        *read_applicant(form, shut, staff),
        *read_aims(form, shut),
    ]
    if not suppose:
        unsure = read_unknowns(
            form, {s.fact for s in found if s.fact.startswith(("zahl_", "de_minimis", "management_vzae"))}
        )
        found = [s for s in found if s.fact not in {u.fact for u in unsure}] + unsure
        found += [*read_topic(form, text, shut), *day]
        if learned:
            found = weighed_claims(form, shut, found)
    return _settled([_begun_all_the_same(s, form) for s in found])


def _begun_all_the_same(said: Statement, form: Normal) -> Statement:
    """ "Wir haben noch nichts bestellt, außer einem Messgerät": then something is ordered."""
    if said.fact != "vorhaben_begonnen" or said.value is not False or not NOTHING_BUT.search(form.string):
        return said
    return Statement(said.fact, True, said.start, said.end)


def _settled(found: list[Statement]) -> list[Statement]:
    """One statement for each fact, in the order of the text; what one reader knows better wins by coming first."""
    once: dict[str, Statement] = {}
    for statement in found:
        once.setdefault(statement.fact, statement)
    role = once.get("rolle_nutzer")
    if role and role.value == "clustermanagement" and "clustermanagement" not in once:
        once["clustermanagement"] = Statement("clustermanagement", True, role.start, role.end)
    _without_absent(once)
    _without_too_few(once)
    _new_network(once)
    posts = once.get("management_vzae")
    if posts and posts.value != 0:
        once["clustermanagement"] = Statement("clustermanagement", True, posts.start, posts.end)
    return sorted(once.values(), key=lambda s: (s.start, s.fact))


def _without_too_few(once: dict[str, Statement]) -> None:
    """ "5 KMU und ein Unternehmen mit 700 Leuten": fewer firms than their parts are not all of them."""
    said = {fact: s.value for fact, s in once.items() if fact in FIRMS_OF_A_KIND and isinstance(s.value, (int, float))}
    whole = once.get("zahl_unternehmen")
    if whole and isinstance(whole.value, (int, float)) and said and whole.value < sum(said.values()):
        del once["zahl_unternehmen"]


def _new_network(once: dict[str, Statement]) -> None:
    """Who wants to build a network has none yet, unless the text says otherwise."""
    aims = once.get("vorhaben_ziel")
    wants = set(aims.value) if aims else set()
    there = {"clustermanagement", "label", "go_cluster_mitglied", "anerkannter_status"} & {
        f for f in once if once[f].value not in (False, "keins", "keiner")
    }
    if (
        aims
        and "netzwerk_aufbauen" in wants
        and not wants & {"netzwerk_erweitern", "cluster_professionalisieren"}
        and not there
    ):
        once.setdefault("netzwerk_phase", Statement("netzwerk_phase", "neu", aims.start, aims.end))


def _without_absent(once: dict[str, Statement]) -> None:
    """Science that is said to be absent is no sector; neither are firms."""
    said = once.get("bereiche")
    if said is None:
        return
    science = [once[f].value for f in ("zahl_hochschulen", "zahl_forschungseinrichtungen") if f in once]
    absent = set()
    if science and not any(science):
        absent.add("wissenschaft")
    if "zahl_unternehmen" in once and once["zahl_unternehmen"].value == 0:
        absent.add("wirtschaft")
    left = [sector for sector in said.value if sector not in absent]
    if len(left) > 1:
        once["bereiche"] = Statement("bereiche", left, said.start, said.end)
    elif absent:
        del once["bereiche"]


def read(text: str, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """Everything that the text states about the case. `known` (facts said before) only serves as the total of shares: "60 % davon"."""
    text = _plain(text)
    form = settled(_form(text))
    return _mended(_described(form, text, known), form, known)


def _described(form: Normal, text: str, known: Mapping[str, Any] | None) -> list[Statement]:
    said = _all(form, text, BLOCKED, known=known, learned=True)
    if nothing := stating_nothing(form, said):
        for i in nothing:
            form.tokens[i] = form.tokens[i].with_(junk=True)
        said = _all(form, text, BLOCKED, known=known, learned=True)
    if _PARTS.match(form.string) and "zahl_unternehmen" in (known or {}):
        said = [s for s in said if s.fact != "zahl_unternehmen"]  # parts of the firms that were counted before
    said = weighed(form, said, BLOCKED | NOT_YET)
    figures = read_figures(form, said, BLOCKED | NOT_YET)
    return with_counted(_settled([*figures, *said]) if figures else said)


def _mended(said: list[Statement], form: Normal, known: Mapping[str, Any] | None) -> list[Statement]:
    """The statements with what the text says of some of the firms."""
    parts = parted(form, said, known)
    return _settled(parts.mend(said)) if parts else said


def answer(text: str, asked: Question, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """The text as a reply to an open question, with what else it states; no statement of the asked fact = it was not answered.

    `known` (facts said before) makes "alle", "die Hälfte", "80 Prozent" decidable.
    """
    return answer_and_stated(text, asked, known)[0]


def answer_and_stated(
    text: str, asked: Question, known: Mapping[str, Any] | None = None
) -> tuple[list[Statement], list[Statement]]:
    """The reply, and beside it what the text states whatever is asked: both from one reading, which is what takes the time."""
    text = _plain(text)
    form = unhedged(_form(text))
    described = len(form.tokens) > LONGEST_REPLY
    stated = _described(settled(form), text, known) if described else _all(form, text, BLOCKED, known=known)
    parts = parted(form, stated, known, lead(form) if asked.fact == TOTAL else None)
    stated = parts.mend(stated)
    if asked.kind in COUNTED and (rest := held(form, text)) and not unknown(form.string):
        form, text = unhedged(_form(rest)), rest
    return parts.mend(reply(form, text, asked, list(stated), known), asked), stated


TAKING_IN = {"offen_fuer_neue"}  # who supposes two firms more does not speak of who else may come


def hypothesis(text: str) -> list[Statement]:
    """What a what-if supposes: the same facts, read although the sentence is a condition or question; changes as {"plus": n} and {"minus": n}."""
    text = _plain(spelled_out(text))
    form = _form(text)
    changes = relative(form)
    changed = {s.fact for s in changes} | (TAKING_IN if changes else set())
    said = [s for s in _all(form, text, SUPPOSED, suppose=True) if s.fact not in changed]
    if any(s.fact == "management_neutral" for s in said):  # a management that is not neutral is one
        said = [s for s in said if s.fact != "clustermanagement" or s.value]
    return _settled([*changes, *said])


def correction(text: str, known: Mapping[str, Any] | None = None) -> list[Statement]:
    """New values of what was said before: "nicht mehr 64, sondern 71 Mitglieder" gives 71."""
    text = _plain(as_statement(text))
    form = _form(text)
    form.noted[ORDERED] = True
    said = [_of_the_firms(s, form, known or {}) for s in _all(form, text, BLOCKED - {"rule"})]
    return _mended(_settled(said), form, known) or _settled(read_called(form))


def _of_the_firms(said: Statement, form: Normal, known: Mapping[str, Any]) -> Statement:
    """ "Das stimmt nicht, es sind 13": a bare figure puts the firms right where nobody has counted partners."""
    partners = any(noun_class(token.norm) == "partner" for token in form.tokens)
    if said.fact != "zahl_partner" or said.fact in known or TOTAL not in known or partners:
        return said
    return Statement(TOTAL, said.value, said.start, said.end)


__all__ = ["Option", "Question", "Statement", "answer", "answer_and_stated", "correction", "hypothesis", "read"]
