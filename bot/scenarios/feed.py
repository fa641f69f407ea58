"""Atom feeds from the catalogue's dated values: what turned, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree

from bot.catalogue.model import Catalogue, Programme
from bot.scenarios.compare import Change
from bot.scenarios.turns import case_turns, turns

ATOM = "http://www.w3.org/2005/Atom"
FIRST = date(2000, 1, 1)


@dataclass(frozen=True)
class Item:
    """One entry."""

    day: date
    key: str
    title: str


def programme_feed(programme: Programme, catalogue: Catalogue, address: str, today: date) -> str:
    """What turned for a programme until today, the newest first. `address` is where its page lies."""
    items = [Item(turn.day, turn.key, turn.text) for turn in turns(programme) if turn.day <= today]
    return _feed(f"Clusterlotse: {programme.name}", address, items, catalogue)


def case_feed(facts: Mapping[str, Any], catalogue: Catalogue, address: str, today: date, since: date = FIRST) -> str:
    """On which days a verdict of this case changed until today, and by which rule."""
    items = [
        Item(day, change.programme, change_text(change, catalogue))
        for day, changes in case_turns(facts, catalogue, since, today)
        for change in changes
    ]
    return _feed("Clusterlotse: Ihr Fall", address, items, catalogue)


def change_text(change: Change, catalogue: Catalogue) -> str:
    """ "ZIM-Innovationsnetzwerke, Verfügbarkeit: offen statt geschlossen (ZIM-N-02)"."""
    by = f" ({', '.join(change.rules)})" if change.rules else ""
    name = catalogue.programmes[change.programme].short
    return f"{name}, {change.subject}: {change.after} statt {change.before}{by}".replace("passt_nicht", "passt nicht")


def _feed(title: str, address: str, items: Iterable[Item], catalogue: Catalogue) -> str:
    items = sorted(items, key=lambda item: (item.day, item.key), reverse=True)
    ElementTree.register_namespace("", ATOM)
    root = _node(None, "feed")
    _node(root, "id", address)
    _node(root, "title", title)
    _node(root, "updated", _moment(items[0].day if items else FIRST))
    _node(_node(root, "author"), "name", "Clusterlotse")
    _node(root, "link", rel="alternate", href=address)
    _node(root, "generator", "Clusterlotse", version=catalogue.version)
    for item in items:
        entry = _node(root, "entry")
        _node(entry, "id", f"{address}#{item.day}-{item.key}-{_ordinal(item, items)}")
        _node(entry, "title", item.title)
        _node(entry, "updated", _moment(item.day))
        _node(entry, "link", rel="alternate", href=address)
        _node(entry, "summary", f"Ab {item.day:%d.%m.%Y}. {item.title}.")
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _ordinal(item: Item, items: list[Item]) -> int:
    """Tells entries of one day and rule apart."""
    return [other for other in items if (other.day, other.key) == (item.day, item.key)].index(item)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _node(parent: ElementTree.Element | None, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    tag = f"{{{ATOM}}}{name}"
    node = ElementTree.Element(tag, attributes) if parent is None else ElementTree.SubElement(parent, tag, attributes)
    node.text = text or None
    return node
