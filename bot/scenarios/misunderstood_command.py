"""`missverstanden`: messages that were not understood, grouped by likeness, ready to be taken over after review."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio

from bot.keeping.misunderstood import Misunderstood, kept

LIKE = 75  # of 100


def main(arguments: list[str]) -> int:
    """Always 0: nothing kept is no mistake."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.scenarios missverstanden",
        description="Listet nicht verstandene Nachrichten, ähnliche zusammen, in der Form von data/nlu/.",
    )
    parser.add_argument("--datei", type=Path, help="sonst var/missverstanden.jsonl")
    told = parser.parse_args(arguments)
    found = kept(date.today(), told.datei)
    if not found:
        print("Es sind keine Nachrichten aufbewahrt. Das Aufbewahren schalten Sie in betreiber.yml mit „lernen“ ein.")
        return 0
    for group in grouped(found):
        print(said(group))
    print(f"# {len(found)} Nachrichten. Vor dem Übernehmen bitte lesen, kürzen und der richtigen Art zuordnen.")
    return 0


def grouped(messages: Sequence[Misunderstood]) -> list[list[Misunderstood]]:
    """Messages that are like the first of their group together, the largest group first."""
    groups: list[list[Misunderstood]] = []
    for message in messages:
        near = next(
            (group for group in groups if token_set_ratio(group[0].text.lower(), message.text.lower()) >= LIKE), None
        )
        if near is None:
            groups.append([message])
        else:
            near.append(message)
    return sorted(groups, key=len, reverse=True)


def said(group: Sequence[Misunderstood]) -> str:
    """A group as a block of training data, under the kind of message that came nearest."""
    nearest = Counter(message.nearest for message in group if message.nearest).most_common(1)
    name = nearest[0][0] if nearest else "unbekannt"
    lines = dict.fromkeys(message.text for message in group)
    examples = "".join(f"    - {line}\n" for line in lines)
    return f"# {len(group)}-mal, zuletzt am {max(message.day for message in group)}\n- intent: {name}\n  examples: |\n{examples}"
