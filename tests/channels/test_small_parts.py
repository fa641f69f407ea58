"""Small parts of the door by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.channels.limits import MOST_BUCKETS, Limiter, network_of
from bot.channels.problems import STATUS, Problem, phrases
from bot.channels.settings import settings_from
from bot.channels.statements import statements_in
from bot.channels.tokens import Signer, signing_key
from tests.conftest import ROOT


def test_a_bucket_fills_again() -> None:
    now = 0.0
    limiter = Limiter(60, clock=lambda: now)
    for _ in range(30):
        limiter.require("a")
    with pytest.raises(Problem) as refused:
        limiter.require("a")
    assert refused.value.headers["Retry-After"] == "1"
    limiter.require("b")
    now = 1.0
    limiter.require("a")


def test_buckets_are_bounded() -> None:
    limiter = Limiter(60)
    for number in range(MOST_BUCKETS + 10):
        limiter.require(str(number))
    assert len(limiter._buckets) == MOST_BUCKETS


def test_an_ipv6_user_counts_once_for_all_their_addresses() -> None:
    assert network_of("2001:db8:1:2::3") == network_of("2001:db8:1:2:ffff::9") != network_of("2001:db8:1:3::3")
    assert network_of("::ffff:192.0.2.1") == "192.0.2.1"
    assert network_of("192.0.2.1") != network_of("192.0.2.2")


def test_ids_are_unguessable_and_bound_to_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signer = Signer(signing_key(tmp_path))
    ids = {signer.issue() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert Signer(signing_key(tmp_path)).name_in(next(iter(ids))), "the key is kept"
    monkeypatch.setenv("CLUSTERLOTSE_KEY", "another")
    with pytest.raises(Problem, match="id_forged"):
        Signer(signing_key(tmp_path)).name_in(next(iter(ids)))


def test_every_problem_has_a_sentence() -> None:
    more = {"field": "text", "reference": "K7M2QX", "retry_after": 3}
    for code in STATUS:
        assert Problem(code, **more).body()["detail"]
        assert phrases()[code]["title"]


def test_the_project_s_own_settings_are_valid() -> None:
    credentials = yaml.safe_load((ROOT / "credentials.yml").read_text())
    assert settings_from(credentials["bot.channels.web.WebChannel"])
    with pytest.raises(ValueError, match="request_per"):
        settings_from({"request_per_address": 3})


def test_what_may_be_doubted() -> None:
    verdict = {"programmes": [{"id": "p", "criteria": [{"id": "P-1"}]}]}
    assert statements_in(verdict) == {"p", "p/P-1"}
    assert statements_in({"programme": "p", "topic": "frist"}) == {"p", "p#frist"}
    assert statements_in({"programme": None, "topic": "glossar:vzae"}) == {"allgemein#glossar:vzae"}
    rows = [{"topic": "hoehe", "values": {"p": "a", "q": "b"}}]
    assert statements_in({"programmes": ["p", "q"], "rows": rows}) == {"p", "q", "p#hoehe", "q#hoehe"}
    assert statements_in({"programme": "p", "missing": [{"criterion": "P-2"}]}) == {"p", "p/P-2"}
    assert statements_in({"fact": "f", "criteria": [{"programme": "p", "criterion": "P-3"}]}) == {"p/P-3"}
    assert statements_in({"before": [{"id": "p", "criteria": []}], "after": [{"id": "q"}]}) == {"p", "q"}
