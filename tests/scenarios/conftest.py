"""Scenario files are tests: `pytest tests/scenarios/modellfaelle/zim-netzwerke.yml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.load import load
from bot.scenarios.errors import ScenarioError
from bot.scenarios.model import Scenario
from bot.scenarios.reader import ENDINGS, read_file
from bot.scenarios.run import run
from bot.scenarios.talks import Say, talk_through
from tests.conversations.assistant import Assistant

CASES = Path(__file__).parent / "modellfaelle"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Every file in the folder of model cases is collected."""
    if CASES in file_path.parents and file_path.suffix in ENDINGS:
        return ScenarioFile.from_parent(parent, path=file_path)  # type: ignore[no-any-return]
    return None


class ScenarioFile(pytest.File):
    """One file of cases."""

    def collect(self) -> Iterable[pytest.Item]:
        try:
            cases = read_file(self.path, load())
        except ScenarioError as error:
            raise self.CollectError(str(error)) from error
        for case in cases:
            yield ScenarioItem.from_parent(self, name=case.title, scenario=case)
            if case.messages:
                name = f"{case.title}, gesprochen"
                yield pytest.Function.from_parent(self, name=name, callobj=spoken(case))


def spoken(scenario: Scenario) -> Callable[[Assistant], None]:
    """The case as a talk with the assistant that all tests share."""

    def check(assistant: Assistant) -> None:
        def open_talk() -> Say:
            talk = assistant.talk()
            return lambda text: talk.say(text).messages

        result = talk_through(scenario, open_talk, load())
        assert result.good, "\n".join(miss.text for miss in result.misses)

    return check


class ScenarioItem(pytest.Item):
    """One case: fails with a sentence for each thing that came out otherwise."""

    def __init__(self, *, scenario: Scenario, **more: Any) -> None:
        super().__init__(**more)
        self.scenario = scenario

    def runtest(self) -> None:
        misses = run(self.scenario, load()).misses
        if misses:
            pytest.fail("\n".join(miss.text for miss in misses), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.scenario.line - 1, self.scenario.title
