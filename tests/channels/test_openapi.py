"""The running door does what bot/channels/openapi.yaml says, whatever is sent (schemathesis makes it up)."""

from __future__ import annotations

import os
from typing import Any

import pytest
import requests
import schemathesis
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import positive_data_acceptance

from bot.channels.info_routes import DESCRIPTION
from bot.channels.problems import STATUS
from tests.channels.server import Server, direct

# What a description cannot say: whether a text has words in it, whether a button or statement is of this talk.
BEYOND_THE_DESCRIPTION = [positive_data_acceptance]
EXAMPLES = int(os.environ.get("CLUSTERLOTSE_EXAMPLES", "15"))
_lasting: dict[str, str] = {}

schemathesis.openapi.format("conversation-id", st.builds(lambda: _lasting["id"]))


@pytest.fixture(scope="module")
def described(server: Server) -> Any:
    _lasting["id"] = server.talk().id
    return schemathesis.openapi.from_url(f"{server.url}/api/v1/openapi.yaml")


schema = schemathesis.pytest.from_fixture("described")


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_the_door_keeps_to_its_description(server: Server, case: Any) -> None:
    if case.method == "DELETE" and case.path_parameters.get("id") == _lasting["id"]:
        case.path_parameters["id"] = server.talk(greet=False).id
    case.call_and_validate(excluded_checks=BEYOND_THE_DESCRIPTION)


def test_every_status_is_described() -> None:
    described = yaml.safe_load(DESCRIPTION.read_text())["components"]["responses"]
    said = yaml.safe_dump(described)
    beside = {
        "not_found",
        "page_missing",
        "method",
        "not_local",
        "sender_forged",
        "internal",
    }  # no operation of their own
    assert [code for code in STATUS if code not in beside and f"`{code}`" not in said] == []


def test_the_description_is_served_as_it_is(server: Server) -> None:
    answer: requests.Response = direct().get(f"{server.url}/api/v1/openapi.yaml", timeout=10)
    assert answer.content == DESCRIPTION.read_bytes()
