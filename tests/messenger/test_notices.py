"""Each channel says who else reads along and where to go instead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.messenger import first_contact
from bot.messenger import phrases as phrases_of
from bot.messenger.phrases import phrases

CHANNELS = [name for name in phrases()["hinweis_ort"] if name != "sonst"]


@pytest.mark.parametrize("channel", CHANNELS)
def test_notice_names_the_third_party_and_offers_the_website(channel: str) -> None:
    notice = first_contact(channel, "https://lotse.example.org", "https://example.org/ds", server="matrix.example.org")
    assert "https://lotse.example.org" in notice.text
    assert "https://example.org/ds" in notice.text
    assert "{" not in notice.text
    assert "!" not in notice.text


def test_unknown_channels_and_missing_addresses_still_give_an_honest_notice() -> None:
    text = first_contact("brieftaube").text
    assert "Betreiber dieses Nachrichtendienstes" in text
    assert "auf der Webseite der Stelle" in text


def test_matrix_names_the_homeserver() -> None:
    assert "matrix.example.org" in first_contact("matrix", server="matrix.example.org").text


def test_every_sentence_is_used_and_none_is_shouted() -> None:
    folder = Path(phrases_of.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert [key for key in phrases() if not re.search(rf"""["']{key}["']""", code)] == []
    assert "!" not in (folder / "phrases.yaml").read_text(encoding="utf-8")
