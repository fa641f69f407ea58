"""From the first word to the verdict: by mouse, by keyboard alone, by touch."""

from __future__ import annotations

from tests.channels.server import Server
from tests.widget.window import CASE, Window


def test_by_mouse(window: Window) -> None:
    assert window.kept() == {}
    window.open()
    assert "Computerprogramm, kein Mensch" in window(".intro").inner_text()
    assert window.kept() == {}, "nothing is kept before the first message"
    window("#draft").fill(CASE)
    window.press(".send")
    window.wait()
    assert list(window.kept()) == [f"clusterlotse {window.url}"], "afterwards the id and nothing else"
    window.to_verdict()
    assert window.facts()["Zahl der KMU"] == "9"
    assert window(".board .programme").count() == 6


def test_by_keyboard_alone(window: Window) -> None:
    keys = window.page.keyboard
    tab_to(window, "button  Welches Programm")
    keys.press("Enter")
    window("#draft").wait_for()
    assert window.focused().startswith("textarea")
    keys.type(CASE)
    keys.press("Enter")
    window.wait()
    for _ in range(15):
        if not window(".answer").count():
            break
        answer_by_keyboard(window)
    assert window('.message[data-kind="assessment"]').count()
    tab_to(window, "button  ZIM-Innovationsnetzwerke")
    keys.press("Enter")
    assert window(".criteria li").count()
    keys.press("Escape")
    assert window.focused().startswith("button  Gespräch fortsetzen"), "the focus returns to where it came from"


def answer_by_keyboard(window: Window) -> None:
    """Reach the answer from the text field, give it, and land on the next question without losing the focus."""
    keys = window.page.keyboard
    if window(".answer form.field").count():
        tab_to(window, "input")
        keys.type("12") if window(".answer [inputmode]").count() else keys.press("Space")
        keys.press("Enter")
    else:
        tab_to(window, "button  Ja")
        keys.press("Enter")
    before = window(".message").count()
    window.page.wait_for_timeout(50)
    window.wait()
    assert window(".message").count() >= before
    assert window.focused().split()[0] in ("button", "input", "textarea"), window.focused()


def tab_to(window: Window, start: str) -> None:
    """Tab until something has the focus; backwards too, as a person would."""
    for key in (*["Tab"] * 40, *["Shift+Tab"] * 80):
        if window.focused().startswith(start):
            return
        window.page.keyboard.press(key)
    raise AssertionError(f"{start} cannot be reached; the focus is on {window.focused()}")


def test_by_touch_on_a_phone(phone: Window) -> None:
    phone.open()
    phone("#draft").fill(CASE)
    phone.press(".send")
    phone.wait()
    phone.to_verdict()
    phone.press(".fold")
    assert not phone(".log").is_visible()
    phone.press('.programme[data-programme="zim-innovationsnetzwerke"] .unfold')
    phone.press(".criteria .unfold")
    assert "Nötig" in phone(".in-full").inner_text()
    phone.press(".fold")
    assert phone(".log").is_visible()


def test_a_sample_case_begins_a_talk(window: Window) -> None:
    window.open()
    window.press(".samples button")
    window.wait()
    assert window.facts()["Zahl der Unternehmen"] == "10"


def test_a_subject_begins_a_talk(window: Window) -> None:
    window.page.evaluate("document.querySelector('cluster-lotse').setAttribute('thema', 'go-cluster')")
    window.open()
    window.press(".intro .main")
    window(".message").first.wait_for()
    assert any("go-cluster" in text for text in window.texts())


def test_a_fact_is_changed_in_the_profile(window: Window, site: Server) -> None:
    talk = site.talk(greet=False)
    talk.say("Wir sind 12 Unternehmen.")
    window.resume(talk.id)
    window.press('[data-fact="zahl_unternehmen"]')
    window(".profile [inputmode]").fill("7")
    window.press(".profile form button[type=submit]")
    window.wait()
    assert window.facts()["Zahl der Unternehmen"] == "7"


def test_a_yes_becomes_a_no_in_the_profile(window: Window, site: Server) -> None:
    talk = site.talk(greet=False)
    talk.say("Wir sind 12 Unternehmen, das Management ist neutral.")
    window.resume(talk.id)
    assert window.facts()["Neutrales Management"] == "Ja"
    window.press('[data-fact="management_neutral"]')
    window.press(".profile form label", 1)
    window.press(".profile form button[type=submit]")
    window.wait()
    assert window.facts()["Neutrales Management"] == "Nein"


def test_the_board_turns_as_one_talks(window: Window) -> None:
    window.open()
    window.say(CASE)
    zim = '.programme[data-programme="zim-innovationsnetzwerke"]'
    assert "Nimmt Anträge an" in window(zim).inner_text()
    assert "Es entscheidet noch" in window(zim).inner_text()
    window.press(f"{zim} .unfold")
    management = window(
        f"{zim} .criteria li",
    ).filter(has_text="Neutrales Management")
    assert "offen" in management.inner_text()
    window.say("Das Management ist neutral.")
    assert "erfüllt" in management.inner_text()
    closed = window('.programme[data-programme="spitzencluster-wettbewerb"]')
    assert "hätte" in closed.inner_text()
    assert "Geschlossen seit 01.04.2011" in closed.inner_text()


def test_programmes_and_suppositions_stand_side_by_side(window: Window) -> None:
    window.open()
    window.say(CASE)
    window.say("Vergleichen Sie ZIM und go-cluster")
    assert window('[data-kind="comparison"] dl').first.locator("dt").all_inner_texts() == [
        "ZIM-Innovationsnetzwerke",
        "go-cluster",
    ]
    window.say("Was wäre, wenn wir nur 3 Unternehmen wären?")
    assert window('[data-kind="what_if"] dl').first.locator("dt").all_inner_texts() == ["Jetzt", "Wenn es so wäre"]


def test_whoever_doubts_a_statement_tells_which_and_no_more(window: Window, site: Server) -> None:
    window.open()
    window.say("Was ist ein Cluster?")
    window.press(".message .doubt")
    window(".doubted").wait_for()
    told = (site.var / "einwaende.jsonl").read_text().strip().splitlines()[-1]
    assert "allgemein#glossar:" in told
    assert "conversation" not in told


def test_the_result_can_be_taken_along(window: Window, site: Server) -> None:
    window.open()
    window.say(CASE)
    window.say("Memo")
    links = [link.get_attribute("href") for link in window('[data-kind="memo"] a.button').all()]
    assert {link.rpartition(".")[2] for link in links} >= {"pdf", "html"}
    assert all(link.startswith(f"{site.url}/memo/") for link in links)
    window.say("Code zum Weitermachen")
    code = window('[data-kind="resume"] code').inner_text()
    assert len(code.split("-")) == 4


def test_why_a_question_is_asked(window: Window) -> None:
    window.open()
    window.say(CASE)
    window.press(".about .small")
    window.wait()
    assert window('[data-kind="why"] .sources a').count()


def test_everything_is_deleted_on_request(window: Window) -> None:
    window.open()
    window.say(CASE)
    window.press('[data-tool="bin"]')
    window.press(".erase .main")
    window(".intro").wait_for()
    assert window.kept() == {}
    assert window(".message").count() == 0
