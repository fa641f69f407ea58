"""The sentences of the assistant: all there, all used, none shouted, every gap filled."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from string import Formatter

import pytest

from bot.answers.phrases import patterns, say
from bot.catalogue.errors import CatalogueError
from bot.channels.chats.phrases import phrases as chat_phrases
from bot.matrix.phrases import phrases as bridge_phrases
from bot.messenger.phrases import phrases as messenger_phrases
from tests.conftest import ROOT

MODULES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("actions/**/*.py")])
OWN_SENTENCES = {
    "bot/messenger/": messenger_phrases,
    "bot/channels/chats/": chat_phrases,
    "bot/matrix/": bridge_phrases,
}
SHOUTED_NAMES = ("WIR!", "T!Raum")


def _trees() -> Iterator[tuple[str, ast.AST]]:
    for path in MODULES:
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def _keys_said(tree: ast.AST) -> Iterator[str]:
    """Literal keys of say("…"), also in say("…" if … else "…")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args:
            choices = (
                [node.args[0].body, node.args[0].orelse] if isinstance(node.args[0], ast.IfExp) else [node.args[0]]
            )
            yield from (c.value for c in choices if isinstance(c, ast.Constant))


def _literals(tree: ast.AST) -> Iterator[str]:
    """String constants that are keys; they may be said elsewhere (`act = "dank"`)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in patterns():
            yield node.value


def _built(tree: ast.AST) -> Iterator[str]:
    """Keys built as f"fit_{…}", as regular expressions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(v.value) if isinstance(v, ast.Constant) else "[a-z_]+" for v in node.values]
            if re.fullmatch(r"[a-z_]+_", str(getattr(node.values[0], "value", ""))):
                yield "".join(parts)


def _patterns_at(where: str) -> Collection[str]:
    """The keys that `say` knows in this module: the assistant's, or those of a room with sentences of its own."""
    return next((keys() for folder, keys in OWN_SENTENCES.items() if where.startswith(folder)), patterns())


def test_every_key_that_is_said_exists() -> None:
    said = [(where, key) for where, tree in _trees() for key in _keys_said(tree)]
    assert not [f"{where}: {key}" for where, key in said if key not in _patterns_at(where)]


def test_every_key_is_used() -> None:
    trees = [tree for _, tree in _trees()]
    used = {key for tree in trees for key in _literals(tree)}
    built = {pattern for tree in trees for pattern in _built(tree)}
    unused = [key for key in patterns() if key not in used and not any(re.fullmatch(p, key) for p in built)]
    assert not unused


@pytest.mark.parametrize("key", patterns())
def test_pattern_is_german_text_that_does_not_shout(key: str) -> None:
    pattern = patterns()[key]
    assert isinstance(pattern, str)
    assert pattern
    for name in SHOUTED_NAMES:
        pattern = pattern.replace(name, "")
    assert "!" not in pattern
    assert "  " not in pattern


@pytest.mark.parametrize("key", patterns())
def test_gaps_have_names(key: str) -> None:
    gaps = [name for _, name, _, _ in Formatter().parse(patterns()[key]) if name is not None]
    assert all(re.fullmatch(r"[a-z]+", gap) for gap in gaps)
    assert "…" in say(key, **dict.fromkeys(gaps, "…")) or not gaps


def test_missing_gap_and_unknown_key_are_mistakes_of_ours() -> None:
    with pytest.raises(KeyError):
        say("stichtag")
    with pytest.raises(KeyError):
        say("gibt_es_nicht")


def test_a_key_in_two_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zz").mkdir()
    for name in ("eins", "zwei"):
        (tmp_path / "zz" / f"{name}.yaml").write_text("gruss: Guten Tag\n", encoding="utf-8")
    monkeypatch.setattr("bot.answers.phrases.FOLDER", tmp_path)
    with pytest.raises(CatalogueError, match="anderen Datei"):
        patterns("zz")
