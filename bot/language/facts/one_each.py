"""One statement for each fact of a text: of several the first, and what follows from it or cannot stand beside it."""

from __future__ import annotations

from collections.abc import Iterable

from .model import Statement

FIRMS_OF_A_KIND = ("zahl_kmu", "zahl_grossunternehmen")


def one_each(found: Iterable[Statement]) -> list[Statement]:
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
    elif len(left) < len(said.value):  # "nur Forschung, keine Unternehmen" replies with one, and loses none
        del once["bereiche"]
