"""The SME calculator as a talk of its own: what was said about one firm, and what has to be asked next.

The state is plain data, so that a talk can keep it: {"eigene": {…}, "verbindungen": [{…}] or None, "gefragt": […]}. A
figure is a number or UNKNOWN. Nothing in here touches the facts of the consortium.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.rules.facts import UNKNOWN
from bot.rules.sme import NONE, Figures, Holder, Limits, Link, Size, Tie, size, tie_of

OWN, LINKS, ASKED = "eigene", "verbindungen", "gefragt"
ABOUT_LINKS = "links"  # the question for them
FIGURES = ("staff", "turnover", "balance")
MOST_LINKS = 10
APPLICANT, FIRMS = "antragsteller_art", ("kmu", "mittelstand", "grossunternehmen")
State = dict[str, Any]


def begin() -> State:
    """Nothing said yet."""
    return {OWN: {}, LINKS: None, ASKED: []}


def take(state: State, heard: Mapping[str, Any], asked: str | None) -> State:
    """The state after a message. heard: `eigene`, `verbindungen`, and `antwort` to the question that was asked."""
    links = [dict(link) for link in state[LINKS] or ()]
    own = {**state[OWN], **heard.get(OWN, {})}
    answer = heard.get("antwort")
    if asked and asked.startswith("link:"):
        _, number, name = asked.split(":")
        if answer is not None and int(number) < len(links):
            links[int(number)][name] = answer
    elif asked in FIGURES and answer is not None:
        own.setdefault(asked, answer)
    said = [dict(link) for link in heard.get(LINKS, ())]
    if asked == ABOUT_LINKS and answer == "ja" and not said:
        said = [{}]
    none = (LINKS in heard and not said) or (asked == ABOUT_LINKS and answer == "nein")
    answered = state[LINKS] is not None or said or none
    return {OWN: own, LINKS: [*links, *said][:MOST_LINKS] if answered else None, ASKED: state[ASKED]}


def next_question(state: State, limits: Limits) -> str | None:
    """The figure to ask for, None if none can change the result."""
    for name in _wanted(state, limits):
        if name not in state[ASKED]:
            return name
    return None


def _wanted(state: State, limits: Limits) -> list[str]:
    """Open figures in the order of asking, as far as they matter."""
    own, links = state[OWN], state[LINKS]
    if own.get("staff") == UNKNOWN:
        return []  # without it no class can be told
    wanted = ["staff"] if "staff" not in own else []
    if links is None:
        wanted += [name for name in FIGURES[1:] if name not in own and _matters(state, limits)]
        return (
            wanted if _hopeless(state, limits) else [*wanted, ABOUT_LINKS]
        )  # unknown stays None: asked once all the same
    for number, link in enumerate(links):
        if "share" not in link:
            wanted.append(f"link:{number}:share")
        elif "staff" not in link and tie_of(_link(link), limits) in (Tie.PARTNER, Tie.LINKED):
            wanted.append(f"link:{number}:staff")
    if not _matters(state, limits):
        return wanted
    for name in FIGURES[1:]:
        wanted += [name] if name not in own else []
        wanted += [f"link:{n}:{name}" for n, link in enumerate(links) if _counts(link, limits) and name not in link]
    return wanted


def _matters(state: State, limits: Limits) -> bool:
    """Can an amount of money still change the class?"""
    return result(state, limits).decided is None


def _hopeless(state: State, limits: Limits) -> bool:
    """Too large for everything already: links can only add to it."""
    found = result(state, limits)
    return all(below is False for below in found.under)


def _counts(link: Mapping[str, Any], limits: Limits) -> bool:
    return tie_of(_link(link), limits) in (Tie.PARTNER, Tie.LINKED)


def result(state: State, limits: Limits) -> Size:
    """The size as far as it is known."""
    return size(_figures(state[OWN]), links_of(state), limits)


def links_of(state: State) -> tuple[Link, ...]:
    """The links that were named."""
    return tuple(_link(link) for link in state[LINKS] or ())


def taken_over(state: State, limits: Limits, facts: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The facts that the result gives where the firm is the applicant; [] where that can't be or nothing is sure."""
    found = result(state, limits)
    low, high = found.staff
    if (
        state[LINKS] is None
        or found.decided is None
        or low != high
        or facts.get(APPLICANT) not in (None, UNKNOWN, *FIRMS)
    ):
        return []
    kind = "kmu" if found.decided != NONE else "mittelstand" if found.under[0] else "grossunternehmen"
    return [(APPLICANT, kind), ("beschaeftigte_antragsteller", round(low))]


def _link(link: Mapping[str, Any]) -> Link:
    share = link.get("share")
    known = None if share in (None, UNKNOWN) else float(share)
    return Link(known, _figures(link), Holder(link.get("holder", Holder.FIRM.value)))


def _figures(said: Mapping[str, Any]) -> Figures:
    known = {name: said[name] for name in FIGURES if isinstance(said.get(name), (int, float))}
    return Figures(**known)
