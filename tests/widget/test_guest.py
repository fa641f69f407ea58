"""The widget as a guest on pages of other people: strict, hostile, foreign."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.channels.server import Server
from tests.widget.pages import HOSTILE, guest_page
from tests.widget.window import CASE, Window


@pytest.fixture
def listed(site: Server) -> Iterator[None]:
    yield
    site.operator_file.unlink(missing_ok=True)


def allow(site: Server, origin: str) -> None:
    site.operator_file.write_text(json.dumps({"website": {"eingebettet_auf": [origin]}}))


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("css", ["", HOSTILE], ids=["strict", "hostile"])
def test_a_whole_talk_on_a_strict_foreign_page(browser, site: Server, css: str) -> None:
    """Zero violations of a policy without unsafe-inline and with trusted types, and no rule of the page gets in."""
    with guest_page(site.url, css=css, attributes='farbe="#7a1f4b" ecke="eckig"') as url:
        allow(site, url)
        window = Window(browser, url)
        window.open()
        window.say(CASE)
        window.to_verdict()
        look = window(".bubble").first.evaluate("e => ({...getComputedStyle(e)})")
        assert look["direction"] == "ltr"
        assert look["textTransform"] == "none"
        assert look["fontSize"] == "16px"
        assert window(".head").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(122, 31, 75)"
        window.press(".programme .unfold")
        assert window.origins <= {url, site.url, "data://"}
        assert window.page.evaluate("violations") == []
        assert window.errors == []
        window.context.close()


def test_a_page_that_is_not_listed_gets_nothing(browser, site: Server) -> None:
    with guest_page(site.url) as url:
        window = Window(browser, url)
        window.open()
        window(".lost").wait_for()
        assert window.kept() == {}
        window.context.close()


def test_nothing_leaks_out(window: Window) -> None:
    """The page has no name, style or listener more than before, but the element."""
    window.open()
    assert window.page.evaluate("document.styleSheets.length") == 1
    assert window.page.evaluate("document.querySelectorAll('style').length") == 0
    assert window.page.evaluate("[...document.querySelectorAll('[style]')].map(e => e.localName)") in (
        [],
        ["cluster-lotse"],
    )


def test_it_is_small(dist: Path) -> None:
    assert len(gzip.compress((dist / "widget.js").read_bytes(), 9)) <= 45 * 1024


def test_the_operators_words_are_shown(window: Window, site: Server) -> None:
    try:
        site.operator_file.write_text(
            json.dumps(
                {
                    "name": "Musterregion GmbH",
                    "links": {"impressum": "https://example.org/i", "datenschutz": "https://example.org/d"},
                    "pause": {"aktiv": True, "text": "Wir machen gerade Pause."},
                }
            )
        )
        window.open()
        window(".pause").wait_for()
        assert window(".pause").inner_text() == "Wir machen gerade Pause."
        assert window("#draft").count() == 0
        assert "Musterregion GmbH" in window(".head").inner_text()
        assert "Impressum" in window(".links").inner_text()
    finally:
        site.operator_file.unlink()


def test_attributes_work_while_the_page_is_open(browser, site: Server) -> None:
    window = Window(browser, site.url, "/einbetten")
    page = window.page
    assert page.locator("#line").inner_text() == f'<script src="{site.url}/widget.js" async></script>'
    page.select_option("[name=sprache]", "en")
    page.select_option("[name=position]", "unten-links")
    page.fill("[name=startnachricht]", 'Fragen & "Antworten"')
    page.fill("[name=farbe]", "#ffee00")
    page.select_option("[name=thema]", "go-cluster")
    assert window(".launcher span").first.inner_text() == "Which programme fits?"
    assert window(".launcher").bounding_box()["x"] < 100
    assert window(".launcher").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    window.open()
    assert window(".intro h3").inner_text() == 'Fragen & "Antworten"'
    assert window(".intro .main").inner_text() == "Start with go-cluster"
    assert 'startnachricht="Fragen &amp; &quot;Antworten&quot;"' in page.locator("#snippet").inner_text()
    window.leave()


def test_the_talk_is_printed_without_the_page(window: Window, tmp_path: Path) -> None:
    """On as many pages as it needs, from its first line to its last."""
    window.open()
    window.say(CASE)
    window.say("Zwischenstand")
    window.page.evaluate("() => { window.print = () => {} }")
    window.press('[data-tool="print"]')
    window.page.pdf(path=tmp_path / "gespraech.pdf")
    printed = PdfReader(tmp_path / "gespraech.pdf")
    text = " ".join(" ".join(page.extract_text() for page in printed.pages).split())
    assert len(printed.pages) > 1
    for part in ("Wir sind 12 Betriebe", "Das ist eine Orientierung", "Bundesländer der Partner", "Zukunftscluster"):
        assert part in text
    for part in ("Gemeinsam forschen, gemeinsam wachsen", "Angaben zeigen", "Ihre Nachricht"):
        assert part not in text
    window("#draft").wait_for()
    assert window.page.locator("main").is_visible()
