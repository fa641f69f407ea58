"""How well told stories are counted: what the patterns find, and what they find with what was learned, by voices it was not learned from.

`python -m bench.firms` takes the newest model, the stories of bench/erzaehlungen, which nobody learns from, and those of data/nlu/firmen,
each without its own voice, and prints for both how many numbers of firms were right, wrong, missed or made up. Some twenty minutes, of
which the first takes one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.taught import newest_learned, tables_in, tables_of
from bot.language import firms_training
from bot.language.facts import firm_count, firm_roles, leaning, reader
from bot.language.firms_training import Story

STRANGERS = Path(__file__).parent / "erzaehlungen"
FOLDS = 3
RIGHT, WRONG, MISSED, SILENT, MADE_UP = "richtig", "falsch", "nicht gelesen", "richtig geschwiegen", "erfunden"
KINDS = (RIGHT, WRONG, MISSED, SILENT, MADE_UP)


def main() -> None:
    """Read every story twice, and print the tables."""
    learned = newest_learned()
    _by_strangers(learned)
    _by_each_without_the_own(learned)


def _by_strangers(learned: leaning.Leanings) -> None:
    """Stories of voices from which the newest model has not learned."""
    stories, roles = firms_training.stories_of(tables_in(STRANGERS)), firm_roles.in_use()
    _without(learned)
    alone = _read(stories)
    firm_roles.use(roles)
    leaning.use(learned)
    _print(f"{len(stories)} Erzählungen, von denen niemand gelernt hat", alone, _read(stories))


def _by_each_without_the_own(learned: leaning.Leanings) -> None:
    """Those that are learned from, each by what was learned of other voices."""
    stories = firms_training.stories_of(tables_of("firmen"))
    voices = sorted({story.voice for story in stories})
    folds = [voices.index(story.voice) % FOLDS for story in stories]
    alone, both = Counter[str](), Counter[str]()
    for unseen in range(FOLDS):
        tested = [story for story, fold in zip(stories, folds, strict=True) if fold == unseen]
        others = [story for story, fold in zip(stories, folds, strict=True) if fold != unseen]
        _without(learned)
        alone += _read(tested)
        found = firms_training.learned_from(others, reader.read)
        assert found is not None
        firm_roles.use(found.roles)
        leaning.use({**learned, **found.trust})
        both += _read(tested)
    _print(f"{len(stories)} Erzählungen von {len(voices)} Stimmen, jede ohne ihre eigenen gelernt", alone, both)


def _print(title: str, alone: Counter[str], both: Counter[str]) -> None:
    print(f"{title}\n")
    print("\n".join([*_table([("Muster allein", alone), ("mit Gelerntem", both)]), ""]))


def _without(learned: leaning.Leanings) -> None:
    leaning.use({name: one for name, one in learned.items() if name not in firm_count.TRUST})
    firm_roles.use(None)


def _read(stories: Iterable[Story]) -> Counter[str]:
    return Counter(_kind(firm_count.stated(reader.read(story.text)), story) for story in stories)


def _kind(said: reader.Statement | None, story: Story) -> str:
    if story.firms is None:
        return SILENT if firm_count.number_of(said) is None else MADE_UP
    return MISSED if said is None else RIGHT if said.value == story.firms else WRONG


def _table(rows: Sequence[tuple[str, Counter[str]]]) -> list[str]:
    head = ["| | " + " | ".join(KINDS) + " |", "|---" * (len(KINDS) + 1) + "|"]
    return head + [f"| {name} | " + " | ".join(str(counted[kind]) for kind in KINDS) + " |" for name, counted in rows]


if __name__ == "__main__":
    main()
