"""What is said about who runs the assistant: the own adviser, and the links that the law asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.answers.phrases import say
from bot.catalogue.model import Catalogue
from bot.operator import Operator
from bot.rules.facts import members

LINKS_OF_SUBJECTS = {
    "datenschutz": ("datenschutz",),
    "ueber_den_bot": ("impressum", "datenschutz", "barrierefreiheit"),
}


def adviser(operator: Operator, facts: Mapping[str, Any], catalogue: Catalogue) -> str | None:
    """The operator's own adviser, for consortia in their Land or of whom it is not known yet."""
    lands = members(facts, "bundeslaender")
    if not operator.adviser or (operator.land and lands and operator.land not in lands):
        return None
    if not operator.land:
        return operator.adviser
    land = next(o.short for o in catalogue.questions["bundeslaender"].options if o.value == operator.land)
    return say("ansprechperson_land", stelle=operator.adviser, land=land)


def introduction(operator: Operator, catalogue: Catalogue) -> str:
    """Who offers this, whom to turn to, and the links."""
    own = adviser(operator, {}, catalogue)
    parts = [say("anbieter", name=operator.name)] if operator.name else []
    parts += [say("ansprechperson", stelle=own)] if own else []
    return "\n".join([*parts, *links_text(operator, operator.links)])


def links_text(operator: Operator, wanted: Any) -> list[str]:
    """One line a link that the operator has set."""
    return [say(f"link_{name}", url=operator.links[name]) for name in wanted if name in operator.links]


def links_card(operator: Operator) -> list[dict[str, str]]:
    """The links for those who can draw them."""
    return [{"name": name, "url": url} for name, url in operator.links.items()]
