"""For everybody: axe in every state, light and dark; screen readers, keyboard, zoom, small screens, other colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.channels.server import Server, Talk
from tests.conversations.assistant import ROOT
from tests.widget.pages import guest_page
from tests.widget.window import CASE, Window

AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
levels => axe.run(document, {runOnly: levels, resultTypes: ['violations']}).then(found => found.violations.map(
  v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).slice(0, 3).join(' | ')))
"""
SMALL = """
() => [...document.querySelector('cluster-lotse').shadowRoot.querySelectorAll('button, input, textarea, summary, a.button')]
  .filter(e => e.checkVisibility() && e.closest('label') === null)
  .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
  .filter(([_, box]) => box.width < 24 || box.height < 24).map(([html]) => html)
"""
WIDE = """
() => { const root = document.querySelector('cluster-lotse').shadowRoot;
  return [...root.querySelectorAll('.panel, .log, .side, .composer, .head')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className) }
"""


def axe(window: Window) -> list[str]:
    window.page.wait_for_timeout(250)  # colours fade in
    window.page.evaluate(AXE.read_text())
    return window.page.evaluate(RUN, LEVELS)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shaded(browser, site: Server, scheme: str) -> Iterator[Window]:
    window = Window(browser, site.url, color_scheme=scheme)
    yield window
    window.leave()


@pytest.fixture(scope="module")
def told(site: Server) -> Talk:
    """A talk with every kind of card in it."""
    talk = site.talk(greet=False)
    for text in (CASE, "Warum?", "Vergleichen Sie ZIM und go-cluster", "Was wäre, wenn wir nur 3 Unternehmen wären?",
                 "Was fehlt uns für go-cluster?", "Welche Antworten entscheiden?", "Was ist ein Cluster?", "Zwischenstand"):  # fmt: skip
        talk.say(text)
    return talk


def test_closed_and_intro(shaded: Window) -> None:
    assert axe(shaded) == []
    shaded.open()
    shaded(".samples").wait_for()
    assert axe(shaded) == []


def test_every_card_and_the_open_board(shaded: Window, told: Talk) -> None:
    shaded.resume(told.id)
    shaded.wait()
    assert axe(shaded) == []
    for programme in shaded(".programme .unfold").all()[:3]:
        programme.click()
    for criterion in shaded(".criteria .unfold").all()[:4]:
        criterion.click()
    shaded.press(".profile .small")
    assert axe(shaded) == []
    assert shaded.page.evaluate(SMALL) == []


@pytest.mark.parametrize("kind", ["zahl", "ja_nein", "auswahl", "mehrfach", "datum", "text"])
def test_every_kind_of_input(browser, site: Server, kind: str) -> None:
    """The catalogue has questions of each kind; which of them comes first is up to the case, so the kind is set here."""
    ask = {"zahl": "zahl_kmu", "ja_nein": "management_neutral", "auswahl": "label", "mehrfach": "bundeslaender", "datum": "stichtag", "text": "thema"}[kind]  # fmt: skip
    for scheme in ("light", "dark"):
        window = Window(browser, site.url, color_scheme=scheme)
        window.page.route("**/messages", lambda route: answer_with_question(route, kind, ask))
        window.open()
        window.say(CASE)
        assert window(".answer").count() == 1
        assert axe(window) == []
        assert window.page.evaluate(SMALL) == []
        if kind in ("zahl", "mehrfach"):
            window.press(".answer button[type=submit]")
            assert window(".answer .wrong").inner_text()
            assert axe(window) == []
        window.leave()


def answer_with_question(route: Any, kind: str, ask: str) -> None:
    """The real answer, with another question in its last card."""
    reply = route.fetch()
    body = reply.json()
    card = body["messages"][-1]["card"]
    options = [{"value": "sachsen", "title": "Sachsen"}, {"value": "berlin", "title": "Berlin"}]
    card.update({"answer": kind, "fact": ask, "options": options if kind in ("auswahl", "mehrfach") else None})
    route.fulfill(response=reply, json=body)


def test_an_error(shaded: Window) -> None:
    shaded.open()
    shaded.say(CASE)
    shaded.page.evaluate("document.querySelector('cluster-lotse').say('Ja', {button: 'gibtsnicht'})")
    shaded(".failed").wait_for()
    shaded.page.route("**/messages", lambda route: route.abort())
    shaded("#draft").fill("Hallo")
    shaded.page.keyboard.press("Enter")
    shaded(".lost").wait_for()
    shaded.press('[data-tool="bin"]')
    assert axe(shaded) == []


def test_new_messages_are_read_once(window: Window, told: Talk) -> None:
    """A polite log gets each new answer once; what was there before the window opened is not read."""
    window.resume(told.id)
    window.page.evaluate(
        """() => { window.read = []; const log = document.querySelector('cluster-lotse').shadowRoot.querySelector('[role=log]');
        new MutationObserver(all => all.forEach(m => m.addedNodes.forEach(n => read.push(n.textContent)))).observe(log, {childList: true, subtree: true, characterData: true}) }"""
    )
    window.say("Was ist ein Cluster?")
    window.say("Das Management ist neutral.")
    read = window.page.evaluate("read")
    answers = window.page.evaluate(
        "document.querySelector('cluster-lotse').talk.messages.filter(m => m.role === 'assistant').map(m => m.text)"
    )
    assert read == answers[-len(read) :]
    assert len(read) == len(set(read)) >= 2


def test_the_language_is_said(window: Window) -> None:
    window.page.evaluate("document.querySelector('cluster-lotse').setAttribute('sprache', 'en')")
    window.open()
    window.say(CASE)
    assert window(".root").get_attribute("lang") == "en"
    assert {bubble.get_attribute("lang") for bubble in window(".bubble").all()} == {"de"}


@pytest.mark.parametrize("size", [(320, 568), (360, 740), (568, 320)], ids=str)
def test_small_screens_need_no_scrolling_sideways(browser, site: Server, told: Talk, size: tuple[int, int]) -> None:
    window = Window(browser, site.url, viewport={"width": size[0], "height": size[1]})
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    window.open()
    assert window.page.evaluate(WIDE) == []
    window.resume(told.id)
    assert window.page.evaluate(WIDE) == []
    window.press(".fold")
    for programme in window(".programme .unfold").all()[:2]:
        programme.click()
    window.press(".criteria .unfold")
    assert window.page.evaluate(WIDE) == []
    window.leave()


def test_twice_the_text_size(browser, site: Server, told: Talk) -> None:
    """With the page at 200 % (half the space) everything is there and nothing is cut off."""
    window = Window(browser, site.url, viewport={"width": 640, "height": 430}, device_scale_factor=2)
    window.resume(told.id)
    assert window.page.evaluate(WIDE) == []
    for selector in ("#draft", ".send", ".fold", '[data-tool="close"]'):
        assert window(selector).is_visible()
    window.leave()


def test_the_pages_own_text_size_does_not_shrink_it(browser, site: Server) -> None:
    with guest_page(site.url, zoom=30) as url:
        window = Window(browser, url)
        assert window(".launcher").bounding_box()["height"] >= 44
        window.context.close()


def test_with_forced_colours_and_without_motion(browser, site: Server, told: Talk) -> None:
    window = Window(browser, site.url, forced_colors="active", reduced_motion="reduce")
    window.resume(told.id)
    moving = "e => getComputedStyle(e).animationName"
    assert window(".panel").evaluate(moving) == "none"
    assert window(".badge").first.evaluate(moving) == "none"
    edges = "e => getComputedStyle(e).borderTopStyle"
    assert {window(selector).first.evaluate(edges) for selector in (".bubble", ".send", ".badge")} == {"solid"}
    assert {badge.locator("svg").count() for badge in window(".badge").all()[:20]} == {1}, "a shape beside each word"
    window.leave()


def test_the_focus_is_always_seen(window: Window) -> None:
    window.open()
    window.say(CASE)
    seen = set()
    for _ in range(40):
        window.page.keyboard.press("Tab")
        outline = window.page.evaluate(
            """() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            const style = getComputedStyle(at); return at.getRootNode() instanceof ShadowRoot ? [style.outlineStyle, parseFloat(style.outlineWidth)] : null }"""
        )
        if outline:
            seen.add((outline[0], outline[1] >= 2))
    assert seen == {("solid", True)}


def test_the_pages_around_it(browser, site: Server) -> None:
    for path in ("/", "/einbetten"):
        window = Window(browser, site.url, path)
        assert axe(window) == []
        window.leave()
