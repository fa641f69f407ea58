"""Whatever somebody writes, and whatever a server might send, comes out as text."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from bot.runtime.clean_input import clean
from tests.channels.attacks import ATTACKS, MARKUP
from tests.channels.server import Server, Talk
from tests.widget.window import Window, tidy

HARMLESS = """
() => {
  const root = document.querySelector('cluster-lotse').shadowRoot;
  const odd = [...root.querySelectorAll('script, img, iframe, object, embed, style, meta, base, form:not(.field, .composer), math')];
  const links = [...root.querySelectorAll('a, use, area')].map(a => a.getAttribute('href')).filter(h => !/^https?:/.test(h));
  const handlers = [...root.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on')));
  return [odd.map(e => e.outerHTML), links, handlers.map(e => e.outerHTML)];
}
"""


@pytest.fixture(scope="module")
def attacked(site: Server) -> Talk:
    """A talk in which every attack was written."""
    talk = site.talk(greet=False)
    for text in ATTACKS:
        talk.send(text)
    return talk


def test_a_history_full_of_attacks_is_text(window: Window, attacked: Talk) -> None:
    window.resume(attacked.id)
    sent = [clean(text) for text in ATTACKS if clean(text).strip()]
    window.page.wait_for_function(
        "n => document.querySelector('cluster-lotse').shadowRoot.querySelectorAll('.mine').length >= n", arg=len(sent)
    )
    shown = window(".mine p").all_text_contents()
    assert tidy(shown) == tidy(sent)
    assert window.page.evaluate(HARMLESS) == [[], [], []]
    assert window(".mine p").first.evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "\u202egnp.exe", "</textarea><script>alert(1)</script>"],
)
def test_what_is_typed_is_text(window: Window, text: str) -> None:
    window.open()
    window.say(text)
    assert window.page.evaluate(HARMLESS) == [[], [], []]


def test_a_huge_message_is_stopped_at_the_field(window: Window) -> None:
    window.open()
    window("#draft").evaluate("e => { e.value = 'a'.repeat(1_000_000); e.dispatchEvent(new InputEvent('input')) }")
    assert "zu viel" in window(".composer .wrong").inner_text()
    window.press(".send")
    assert window(".message").count() == 0


def test_attacks_in_profile_and_cards_are_text(window: Window, site: Server) -> None:
    """Even a server that was taken over gets nothing but text onto the page: each text of each answer is an attack."""
    talk = site.talk(greet=False)
    for text in (
        "Wir sind 12 Unternehmen.",
        "Zwischenstand",
        "Vergleichen Sie ZIM und go-cluster",
        "Was ist ein Cluster?",
        "Warum?",
    ):
        talk.say(text)
    attacks = iter(MARKUP * 10_000)

    def poison(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: poison(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [poison(one, key) for one in value]
        kept = {"id", "role", "kind", "state", "fit", "availability", "answer", "schema", "grade", "key", "at"}
        if key == "url":
            return "javascript:alert(1)"
        return value if not isinstance(value, str) or key in kept else next(attacks)

    def answer(route: Any) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=json.dumps(poison(copy.deepcopy(response.json()))))

    window.page.route("**/api/v1/**", answer)
    window.resume(talk.id)
    for programme in window(".programme .unfold").all():
        programme.click()
    for criterion in window(".criteria .unfold").all()[:20]:
        criterion.click()
    assert window(".in-full").count() >= 10
    assert window.page.evaluate(HARMLESS) == [[], [], []]
    window.page.unroute_all()


@pytest.mark.parametrize("body", ["{", "null", "[]", '{"messages": 5}', "<html>"])
def test_a_broken_answer_leaves_the_talk_whole(window: Window, body: str) -> None:
    window.open()
    tries = []

    def once(route: Any) -> None:
        tries.append(1)
        route.fulfill(status=200, body=body, content_type="application/json") if len(tries) == 1 else route.continue_()

    window.page.route("**/messages", once)
    window.say("Was ist ein Cluster?")
    window.page.unroute_all()
    assert window('[data-kind="answer"]').count() == 1
