"""What the operator may write into matrix.yml, and what is said to mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.matrix.settings import SettingsError, load
from tests.conversations.assistant import ROOT

GOOD = {"CLUSTERLOTSE_MATRIX_KONTO": "@lotse:lotse.test", "CLUSTERLOTSE_MATRIX_HOMESERVER": "https://matrix.lotse.test"}


def test_the_sample_file_can_be_used_as_it_is() -> None:
    settings = load(ROOT / "matrix.beispiel.yml", {})
    assert settings.servers == {settings.account.partition(":")[2]}
    assert settings.lets_in("@anna:example.org")
    assert not settings.lets_in("@anna:example.org.fremd.test")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", ["konto", "fehlt", "@clusterlotse:example.org"]),
        ("konto: lotse", ["konto", "'lotse'"]),
        ("konto: '@a:b.test'\nhomeserver: matrix.b.test", ["homeserver", "https://"]),
        (
            "konto: '@a:b.test'\nhomeserver: 'https://b.test'\nerlaubte_server: []",
            ["erlaubte_server", "niemand", "b.test", "'*'"],
        ),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\naufbewahrung_tage: 0", ["aufbewahrung_tage", "1 bis 365"]),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\npasswort: geheim", ["Umgebungsvariable", "_PASSWORT"]),
        ("konto: '@a:b.test'\nhomeserver: 'https://b.test'\nservers: []", ["servers", "unbekannt", "erlaubte_server"]),
        ("konto: [", ["lässt sich nicht lesen", "matrix.beispiel.yml"]),
        ("- konto", ["schluessel: wert"]),
    ],
)
def test_a_mistake_names_file_key_and_remedy(tmp_path: Path, content: str, words: list[str]) -> None:
    file = tmp_path / "matrix.yml"
    file.write_text(content)
    with pytest.raises(SettingsError) as error:
        load(file, {})
    assert all(word in str(error.value) for word in [str(file), *words]), str(error.value)
    assert "geheim" not in str(error.value)


def test_the_environment_comes_first_and_holds_the_secrets(tmp_path: Path) -> None:
    secret = {"CLUSTERLOTSE_MATRIX_PASSWORT": "p", "CLUSTERLOTSE_MATRIX_ERLAUBTE_SERVER": "a.test, b.test:8448"}
    settings = load(tmp_path / "keine.yml", {**GOOD, **secret})
    assert (settings.password, settings.token) == ("p", None)
    assert settings.lets_in("@anna:b.test:8448")
    assert not settings.lets_in("@anna:lotse.test")
