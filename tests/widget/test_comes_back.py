"""Nothing is lost and nothing is doubled: reload, second tab, lost server, lost answers, slow lines."""

from __future__ import annotations

import pytest

from tests.channels.server import Server
from tests.widget.window import CASE, Window, tidy


def test_after_a_reload_the_talk_is_as_it_was(window: Window) -> None:
    window.open()
    window.say(CASE)
    window.answer()
    before = window.texts()
    window.page.reload()
    window.open()
    window(".message").first.wait_for()
    window.wait()
    assert window.texts() == before
    window.to_verdict()


def test_a_reload_while_the_answer_is_on_its_way(window: Window) -> None:
    window.open()
    window.say(CASE)
    window("#draft").fill("Was ist ein Cluster?")
    with window.page.expect_request("**/messages"):
        window.page.keyboard.press("Enter")
    window.page.reload()
    window.open()
    window('[data-kind="answer"]').wait_for()
    window.wait()
    assert window.texts().count("Sie: Was ist ein Cluster?") == 1


def test_a_second_tab_shows_the_same_talk(window: Window) -> None:
    window.open()
    window.say(CASE)
    second = window.tab()
    second.locator("cluster-lotse .launcher").click()
    second.locator("cluster-lotse .message").first.wait_for()
    second.locator("cluster-lotse #draft").fill("Was ist ein Cluster?")
    second.keyboard.press("Enter")
    window('[data-kind="answer"]').wait_for()
    window.wait()
    texts = window.texts()
    second.wait_for_function(
        "n => document.querySelector('cluster-lotse').shadowRoot.querySelectorAll('.message').length === n",
        arg=len(texts),
    )
    assert tidy(second.locator("cluster-lotse .message .bubble").all_text_contents()) == texts


def test_the_server_is_away_for_a_while(window: Window, site: Server) -> None:
    window.open()
    window.say(CASE)
    site.stop_rasa()
    try:
        window("#draft").fill("Das Management ist neutral.")
        window.page.keyboard.press("Enter")
        window(".lost").wait_for()
        assert "nicht zu erreichen" in window(".lost").inner_text()
        assert "Das Management ist neutral." in window(".mine .doubtful").inner_text()
    finally:
        site.start_rasa()
    window.press(".lost button") if window(".lost button").count() else None
    if window(".message .failed").count():
        window.press(".message .state button")
    window.wait()
    assert window.texts().count("Sie: Das Management ist neutral.") == 1
    assert window.facts()["Neutrales Management"] == "Ja"


def test_an_answer_that_got_lost_is_fetched_with_the_same_key(window: Window) -> None:
    window.open()
    window.say(CASE)
    keys: list[str] = []

    def lose_the_first(route, request) -> None:
        keys.append(request.post_data_json["key"])
        if len(keys) == 1:
            route.fetch()  # it arrives and is answered, but the answer is lost
            route.abort()
        else:
            route.continue_()

    window.page.route("**/messages", lose_the_first)
    window.say("Das Management ist neutral.")
    window.page.unroute_all()
    assert len(keys) == 2
    assert len(set(keys)) == 1
    assert window.texts().count("Sie: Das Management ist neutral.") == 1


def test_a_slow_line(window: Window) -> None:
    window.page.route("**/api/**", lambda route: (window.page.wait_for_timeout(400), route.continue_()))
    window.open()
    window("#draft").fill(CASE)
    window.page.keyboard.press("Enter")
    window(".typing .dots").wait_for()
    assert "wird gesendet" in window(".mine .state").inner_text()
    window.wait()
    window.page.unroute_all()
    assert window(".answer").count() == 1


def test_a_refused_message_says_why_and_may_be_changed(window: Window) -> None:
    window.open()
    window.say(CASE)
    window.page.evaluate("document.querySelector('cluster-lotse').say('Ja', {button: 'gibtsnicht'})")
    window(".failed").wait_for()
    assert "Knopf" in window(".failed").inner_text()
    window.press(".mine .state button", 1)
    assert window("#draft").input_value() == "Ja"


@pytest.mark.parametrize("id_", ["fremd.fremd", "a", "../operator"])
def test_a_foreign_id_is_forgotten(window: Window, id_: str) -> None:
    window.page.evaluate("([n, id]) => localStorage.setItem(n, id)", [f"clusterlotse {window.url}", id_])
    window.page.reload()
    window.open()
    window(".gone").wait_for()
    assert window.kept() == {}
    window.say("Was ist ein Cluster?")
    assert window(".message").count() >= 2


def test_with_speichern_nein_nothing_stays(window: Window) -> None:
    window.page.evaluate(
        """() => { const old = document.querySelector('cluster-lotse'); const made = document.createElement('cluster-lotse');
        made.setAttribute('speichern', 'nein'); old.replaceWith(made); }"""
    )
    window.open()
    window.say(CASE)
    assert window.kept() == {}
    window.page.reload()
    window.open()
    assert window(".intro").count() == 1
