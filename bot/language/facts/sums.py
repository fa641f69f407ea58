"""Figures with a unit: money (money.py), duration (terms.py), staff and posts (staff.py)."""

from __future__ import annotations

from .around import shown
from .cost_shares import cost_shares
from .departed import UNSETTLED
from .fold import rx
from .full_time import partial_posts
from .model import Statement
from .money import DE_MINIMIS, as_much, is_sum, money, speaks_of_aid
from .money_told import earned, once_promised
from .no_aid import no_aid
from .normal import Normal
from .plans import dropped
from .posts_added import posts_added
from .posts_by_person import of_some_only, posts_by_person
from .posts_now import posts_now
from .private_givers import none_given, only_hoped, private_givers
from .staff import staff
from .terms import term

_WITH_GROUP = rx(
    r"\b(?:samt|mit|inkl\w*|einschließlich|inklusive|zusammen mit)(?: \S+){0,2}? (?:\w*mutter\w*|\w*konzern\w*|\w*töchter\w*|\w*tochter\w*|unternehmensgruppe|firmengruppe|gruppe|schwester\w*|verbundenen \w+)(?: (?:sind|es|wir|kommen|auf|haben|zusammen|dann|sogar|rund|etwa|macht|das)){1,4} #(?P<n>\d+)\b"
)
_FIGURES = rx(r"[#€@%]\d")
_IN_WORDS = rx(  # posts, and aid and private money of which there is none
    r"stelle|posten|halb|voll|ganze|viertel|vzä|fte|fest|teilzeit|kraft|minimis|beihilf|privat"
)
_LASTS = rx(r"\b(?:\w*laufzeit|\w*dauer|dauern|dauert)\b")
_OF_COSTS = ("foerderbedarf_eur", "private_mittel_eur")


def _keep(said: Statement, found: dict[str, Statement]) -> None:
    """The first holds; of de-minimis aid the highest, as it is asked for."""
    before = found.setdefault(said.fact, said)
    if (
        said.fact == "de_minimis_eur"
        and isinstance(said.value, (int, float))
        and isinstance(before.value, (int, float))
    ):
        found[said.fact] = max(before, said, key=lambda s: float(s.value))


def _whole_group(form: Normal, i: int, found: dict[str, Statement]) -> None:
    """ "85 Beschäftigte, samt Mutter sind es 270": linked firms are counted in."""
    staff_said, token = found.get("beschaeftigte_antragsteller"), form.tokens[i]
    if staff_said and isinstance(staff_said.value, (int, float)) and (token.value or 0) > staff_said.value:
        found[staff_said.fact] = Statement(staff_said.fact, shown(token), token.start, token.end)


def read_sums(form: Normal, blocked: set[str], suppose: bool = False) -> list[Statement]:
    """Facts with EUR, months, staff and full-time posts; the first that is said of a fact holds."""
    if not _FIGURES.search(form.string) and not _IN_WORDS.search(form.string):
        return []
    found: dict[str, Statement] = {}
    now = posts_now(form, blocked) or posts_by_person(form, blocked) or posts_added(form, blocked)
    posts = partial_posts(form, blocked)
    if now is not None:
        found[now.fact] = now
    elif (
        posts is not None
        and not of_some_only(form, posts)
        and not rx(r"#\d+ (?:vzä|vzae|vollzeit\w+|fte)\b").search(form.string)
    ):
        found[posts.fact] = posts
    for i, token in enumerate(form.tokens):
        if token.junk or token.value is None or token.kind not in "#€@":
            continue
        status = form.clause_of(i).status - ({"past"} if speaks_of_aid(form, i) else set())
        if token.kind == "@" and _LASTS.search(form.clause_of(i).text):
            status -= {"planned"}  # how long it is to take is always a plan
        if status & blocked or dropped(form, i):
            continue
        if once_promised(form, i) or (is_sum(form, i) and earned(form, i)):
            form.noted.setdefault(UNSETTLED, set()).add(i)  # nor does what was learned of figures take it for theirs
            continue
        said = (
            money(form, i, suppose)
            if is_sum(form, i)
            else term(form, i, suppose)
            if token.kind == "@"
            else staff(form, i)
        )
        if said is not None and said.fact == "private_mittel_eur" and only_hoped(form, i):
            form.noted.setdefault(UNSETTLED, set()).add(i)
        elif said is not None:
            _keep(said, found)
    for with_group in _WITH_GROUP.finditer(form.string):
        _whole_group(form, int(with_group["n"]), found)
    if shares := cost_shares(form, blocked):
        edges = min(s.start for s in shares), max(s.end for s in shares)
        found = {
            fact: said for fact, said in found.items() if fact not in _OF_COSTS or not edges[0] <= said.start < edges[1]
        }
        found.update({said.fact: said for said in shares})
    if (pieces := private_givers(form, blocked)) is not None:
        found = {
            f: said for f, said in found.items() if f not in _OF_COSTS or not pieces.start <= said.start < pieces.end
        }
        found[pieces.fact] = pieces
    for nothing in (no_aid(form, blocked, DE_MINIMIS), none_given(form, blocked)):
        if nothing is not None:
            found.setdefault(nothing.fact, nothing)
    found.update({said.fact: said for said in ([] if shares else as_much(form, found, blocked))})
    return list(found.values())
