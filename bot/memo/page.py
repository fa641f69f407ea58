"""The memo as a page that screen readers find their way in: one heading a section, tables with headings, no script."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bot.memo.model import Memo
from bot.memo.outline import head, sections
from bot.memo.words import word


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("page.html.j2")


def html(memo: Memo, nonce: str = "") -> str:
    """The whole page; `nonce` lets its style pass a strict content policy."""
    changed = word("katalog_geaendert", fassung=memo.changed_since) if memo.changed_since else ""
    return _template().render(
        memo=memo,
        title=word("titel"),
        skip=word("sprung"),
        head=head(memo),
        changed=changed,
        sections=list(sections(memo)),
        nonce=nonce,
    )
