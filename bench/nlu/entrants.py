"""Who takes part: an ear, and the examples it learns from."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench.nlu.parsed import Example

ASIDE = 20  # every twentieth example of a label is learned by nobody: the peers' limits are found with them
SEED = 7


@dataclass(frozen=True)
class Entrant:
    """A column of the table."""

    contestant: str  # module of bench.nlu.contestants
    title: str
    sampled: bool = False  # learns from the smaller sample only


ENTRANTS = {
    "ours": Entrant("ours", "Clusterlotse"),
    "linear": Entrant("linear", "TF-IDF, log. Regression"),
    "ours-sample": Entrant("ours", "Clusterlotse, Stichprobe", sampled=True),
    "textcat": Entrant("textcat", "spaCy textcat, Stichprobe", sampled=True),
    "diet": Entrant("diet", "Rasa mit DIET, Stichprobe", sampled=True),
    "diet-once": Entrant("diet_once", "Rasa mit DIET, eine Runde"),
}


@dataclass(frozen=True)
class Shares:
    """The examples, dealt out label by label."""

    all: Sequence[Example]
    sample: Sequence[Example]
    aside: Sequence[Example]

    def of(self, entrant: Entrant) -> Sequence[Example]:
        """What this one learns from."""
        return self.sample if entrant.sampled else self.all


def deal(examples: Sequence[Example], wanted: int) -> Shares:
    """Set some aside, and draw a sample of the wanted size from the rest; 0 wants everything."""
    by_label: dict[str, list[Example]] = {}
    for text, label in examples:
        by_label.setdefault(label, []).append((text, label))
    dice = random.Random(SEED)
    for own in by_label.values():
        dice.shuffle(own)
    aside = [example for own in by_label.values() for example in own[: len(own) // ASIDE]]
    rest = {label: own[len(own) // ASIDE :] for label, own in by_label.items()}
    everything = [example for own in rest.values() for example in own]
    share = min(1.0, wanted / len(everything)) if wanted else 1.0
    sample = [example for own in rest.values() for example in own[: max(1, round(len(own) * share))]]
    return Shares(everything, sample, aside)
