"""Every table that the ear learns from names a fact and a value that there are: a misspelt one would teach yes/no questions as choices."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.catalogue.load import load
from bot.language.clause_training import ANY, NOTHING
from bot.language.facts.leaning import OTHER, UNSURE, VALUE

NLU = Path(__file__).parents[2] / "data" / "nlu"
YES_NO = {"ja", "nein"}
BESIDE = {"aussage": {NOTHING}, "antwort": {UNSURE, OTHER, VALUE}}


def names() -> list[str]:
    told = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(NLU.rglob("*.yml"))]
    found = {part["lookup"] for file in told for part in file["nlu"] if "lookup" in part}
    return sorted(name for name in found if name.split(":")[0] in BESIDE)


@pytest.mark.parametrize("kind", BESIDE)
def test_tables_name_facts_and_their_values(kind: str) -> None:
    questions, astray = load().questions, []
    for name in names():
        own, fact, value = name.split(":")
        if own != kind:
            continue
        asked = questions.get(fact)
        options = {option.value for option in asked.options} if asked else set()
        allowed = BESIDE[kind] | (YES_NO if fact == ANY or (asked and asked.kind == "ja_nein") else options)
        if (fact != ANY and asked is None) or value not in allowed:
            astray.append(name)
    assert not astray
