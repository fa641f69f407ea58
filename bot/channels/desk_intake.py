"""From the body of a request to a case, with the catalogue and the operator's word as they are now."""

from __future__ import annotations

from datetime import date

from bot.catalogue.errors import CatalogueError
from bot.catalogue.load import load
from bot.channels.desk_bodies import Judge
from bot.channels.problems import Problem
from bot.operator_in_force import InForce, in_force
from bot.scenarios.desk import DeskCase, desk_case


def now() -> InForce:
    """What holds for this request."""
    try:
        return in_force(load())
    except CatalogueError as error:
        raise Problem("not_ready") from error


def case_from(told: Judge, here: InForce) -> DeskCase:
    """The case that a body describes."""
    variants = [(variant.facts, variant.as_of) for variant in told.variants]
    return desk_case(told.name.strip(), told.facts, told.as_of or date.today(), variants, here.catalogue)
