"""What the ear learns beside the acts, all from one set of training data: statements, replies, figures, what holds, where marks belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.language import (
    aims_training,
    applicant_training,
    claim_evidence_training,
    clause_training,
    dictation_training,
    figures_training,
    firms_training,
    holding_training,
    insertions_training,
    leaning_training,
    places_training,
    roles_training,
    science_training,
)
from bot.language.evidence_training import Claimed
from bot.language.facts import (
    aims_told,
    claim_evidence,
    clause_learned,
    dictation,
    figures,
    firm_roles,
    holding,
    insertions,
    leaning,
    own_places,
    reader,
    reply_roles,
    science_counts,
    who_applies,
)


def train(messages: Sequence[tuple[str, str]], tables: Sequence[Mapping[str, Any]], folder: Path) -> None:
    """Learn from examples (text, act) and from lookup tables, and keep what was learned in the folder."""
    stories = firms_training.stories_of(tables)  # first of all: a line that does not add up is told at once
    claims, weighed = _claims(messages, tables)
    answers = leaning_training.examples_of(tables)
    leaned = [*answers, *leaning_training.statements_of(tables), *leaning_training.examples_of_acts(messages)]
    subjects = leaning_training.subjects_of(tables, messages)
    learned = leaning_training.train(leaned, subjects, set(answers), claims)
    figured, holds = figures_training.learned_from(tables, messages), holding_training.learned_from(tables)
    others = {
        claim_evidence.CLAIMS: weighed,
        figures.FIGURES: figured,
        holding.SCOPE: holds,
        reply_roles.ROLES: roles_training.learned_from(tables),
        who_applies.APPLIES: applicant_training.learned_from(tables),
        dictation.DICTATION: dictation_training.learned_from(tables, messages),
        insertions.INSERTIONS: insertions_training.learned_from(tables),
    }
    clause_learned.keep(claims.learned, folder)
    clause_learned.use(claims.learned)
    leaning.use({**learned, **others})
    others[own_places.PLACES] = places_training.learned_from(tables)
    firms = _firms(stories, {**learned, **others})
    if firms is not None:
        firm_roles.keep(firms.roles, folder)
        others.update(firms.trust)
    _read_by({**learned, **others}, firms.roles if firms else None)
    others[science_counts.TAKING_PART] = science_training.learned_from(tables, reader.read)
    others[aims_told.TOLD] = aims_training.learned_from(tables, reader.read)
    leaning.keep({**learned, **others}, folder)


def use(folder: Path) -> None:
    """The counterpart of `train`: read by what was kept in the folder."""
    leaning.use(leaning.read(folder))
    clause_learned.use(clause_learned.read(folder))
    firm_roles.use(firm_roles.read(folder))


def _claims(
    messages: Sequence[tuple[str, str]], tables: Sequence[Mapping[str, Any]]
) -> tuple[Claimed, leaning.Leaning]:
    """What sentences state, and how far to trust it. What any two examples have in common takes gigabytes, and goes when this is done."""
    stated = [*clause_training.examples_of(tables), *clause_training.examples_of_replies(tables)]
    held_back = claim_evidence_training.held_back(tables)
    told = [*stated, *clause_training.examples_of_acts(messages)]
    examples = clause_training.prepared(told, {text.text for text in held_back})
    claims = Claimed(*clause_training.train_and_score(examples))
    return claims, claim_evidence_training.learned_from(held_back, examples, claims.learned.claims)


def _firms(stories: Sequence[firms_training.Story], learned: leaning.Leanings) -> firms_training.Learned | None:
    """What adds to the number of firms, weighed against what the reader finds with all that was learned before."""
    _read_by(learned, None)
    return firms_training.learned_from(stories, reader.read)


def _read_by(learned: leaning.Leanings, roles: firm_roles.Roles | None) -> None:
    """Read by what was learned so far: what is learned next stands beside what the reader finds with it."""
    leaning.use(learned)
    firm_roles.use(roles)


def teaches(table: Mapping[str, Any]) -> bool:
    """Does the lookup table hold sentences to learn from, and no names?"""
    told = (
        aims_training.is_aims,
        leaning_training.is_reply,
        clause_training.is_claim,
        figures_training.is_figures,
        roles_training.is_reckoning,
        applicant_training.is_application,
        holding_training.is_scope,
        firms_training.is_firms,
        insertions_training.is_insertion,
        places_training.is_place,
        science_training.is_science,
    )
    return any(is_told(table) for is_told in told)
