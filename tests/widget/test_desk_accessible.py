"""The desk for everybody: axe in light, dark and at 320 px, keyboard, screen readers, other colours, paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.channels.server import Server
from tests.widget.desk import Desk
from tests.widget.test_accessible import SMALL, axe
from tests.widget.test_desk import TABLE

SIZES = {"wide": {"width": 1280, "height": 860}, "narrow": {"width": 320, "height": 640}}
TOO_SMALL = SMALL.replace("cluster-lotse", "labor-tisch")
TOOLS = ("Laden", "Speichern", "Gespräch", "Partnerliste")


@pytest.fixture(params=["light wide", "dark wide", "light narrow", "dark narrow"])
def shaded(request: pytest.FixtureRequest, browser, site: Server) -> Iterator[Desk]:
    scheme, size = request.param.split()
    desk = Desk(browser, site.url, color_scheme=scheme, viewport=SIZES[size])
    yield desk
    desk.leave()


def test_axe_finds_nothing(shaded: Desk) -> None:
    assert axe(shaded) == []
    shaded.enter_case()
    shaded.open_groups()
    shaded('[data-fact="technisches_ziel"] .more').click()
    shaded.type("management_vzae", "viele")
    shaded(".board .programme .unfold").first.click()
    shaded(".board .criteria .unfold").first.click()
    shaded(".day > .more").click()
    assert axe(shaded) == []
    assert shaded.page.evaluate(TOO_SMALL) == []
    assert shaded.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing_in_the_tools(shaded: Desk) -> None:
    for title in TOOLS:
        shaded.tool(title)
        if title == "Partnerliste":
            shaded("textarea").fill(TABLE)
            shaded(".paste .button").first.click()
            shaded(".partners .main").click()
        if title == "Speichern":
            shaded.link()
        if title == "Gespräch":
            shaded.open_group("Partner")
            shaded.type("zahl_kmu", "4")
            shaded(".part .button").first.click()
            shaded("code").wait_for()
        assert axe(shaded) == []
        assert shaded.page.evaluate(TOO_SMALL) == []
        assert shaded.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_new_verdict_is_told_once_and_politely(browser, site: Server) -> None:
    desk = Desk(browser, site.url)
    desk.page.evaluate(
        """() => { window.read = []; const log = document.querySelector('labor-tisch').shadowRoot.querySelector('[role=log]');
        new MutationObserver(all => all.forEach(m => m.addedNodes.forEach(n => read.push(n.textContent)))).observe(log, {childList: true}) }"""
    )
    desk.open_group("Partner")
    desk.type("zahl_unternehmen_ausland", "0")
    desk.settle()
    desk.page.evaluate("window.read.length = 0")
    desk("#f-zahl_zaehlende_unternehmen").press_sequentially("35", delay=10)
    desk.page.keyboard.press("Backspace")
    desk.settle()
    read = desk.page.evaluate("read")
    assert len(read) == 1, read
    assert "ZIM-Innovationsnetzwerke: passt nicht, Nimmt Anträge an" in read[0]
    desk.leave()


def test_by_keyboard_alone(browser, site: Server) -> None:
    desk = Desk(browser, site.url)
    keys = desk.page.keyboard
    seen = set()
    for _ in range(60):
        keys.press("Tab")
        seen.add(desk.focused().split()[0])
        outline = desk.page.evaluate(
            """() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            const around = at.closest('label') ?? at; const drawn = [at, around].map(e => getComputedStyle(e).outlineStyle);
            return at === document.body || drawn.includes('solid') }"""
        )
        assert outline, desk.focused()
        if desk.focused().startswith("input") and desk.page.evaluate(
            "document.querySelector('labor-tisch').shadowRoot.activeElement.name === 'technisches_ziel'"
        ):
            keys.press("ArrowDown")
            break
    desk.settle()
    assert desk.said() == {"technisches_ziel": True}
    assert {"a", "button", "input"} <= seen
    desk.leave()


def test_forced_colours_and_no_motion(browser, site: Server) -> None:
    desk = Desk(browser, site.url, forced_colors="active", reduced_motion="reduce")
    desk.enter_case()
    assert desk(".badge").first.evaluate("e => getComputedStyle(e).animationName") == "none"
    assert {badge.locator("svg").count() for badge in desk(".variants .badge").all()} == {1}
    assert desk(".differs .mark").first.inner_text() == "anders"
    desk.leave()


def test_on_paper_stand_facts_and_verdicts_and_nothing_to_press(browser, site: Server) -> None:
    desk = Desk(browser, site.url)
    desk.enter_case()
    desk.page.emulate_media(media="print")
    assert [
        button for button in desk("button").all() if button.is_visible() and not button.locator(".title").count()
    ] == []
    assert not desk("input").first.is_visible()
    assert "Zahl der KMU" in desk(".paper-only").inner_text()
    assert desk(".variants table").is_visible()
    assert desk.page.pdf()[:5] == b"%PDF-"
    desk.leave()
