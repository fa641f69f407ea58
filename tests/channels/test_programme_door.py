"""Readable pages and feeds over HTTP, as Rasa's server mounts the door."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tests.channels.one_door import OneDoor, get


@pytest.fixture(scope="module")
def address(one_door: OneDoor, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the server answers; its operator says that go-cluster is closed."""
    operator = tmp_path_factory.mktemp("programme") / "betreiber.yml"
    source = '{titel: "Anruf", url: null, datum: 2026-11-02, grad: A}'
    notice = f"hinweise: [{{programm: go-cluster, ab: 2026-11-01, stand: geschlossen, quelle: {source}}}]\n"
    operator.write_text(notice + "adresse: 'https://lotse.example.org'\n", encoding="utf-8")
    return one_door("programme", CLUSTERLOTSE_BETREIBER=str(operator))


def test_a_page_comes_with_a_policy_that_admits_its_style_alone(address: str) -> None:
    status, headers, body = get(f"{address}/zim-innovationsnetzwerke")
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    nonce = re.search(r"style-src 'nonce-([\w-]+)'", headers["content-security-policy"])
    assert nonce
    assert f'<style nonce="{nonce[1]}">' in body.decode()
    assert "ZIM-N-02" in body.decode()


def test_the_operators_notice_is_on_the_page(address: str) -> None:
    assert "01.11.2026 bis auf Weiteres: geschlossen" in get(f"{address}/go-cluster")[2].decode()


def test_a_feed_says_where_its_page_lies(address: str) -> None:
    status, headers, body = get(f"{address}/go-cluster.atom")
    assert (status, headers["content-type"]) == (200, "application/atom+xml; charset=utf-8")
    root = ElementTree.fromstring(body)
    assert root.findtext("{*}id") == "https://lotse.example.org/programme/go-cluster"


@pytest.mark.parametrize("name", ["gibt-es-nicht", "go-cluster.pdf", "..%2Fgo-cluster", "go-cluster.atom.atom"])
def test_anything_else_is_not_there(address: str, name: str) -> None:
    assert get(f"{address}/{name}")[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nobody_can_write(address: str, method: str) -> None:
    assert get(f"{address}/go-cluster", method)[0] == 405
