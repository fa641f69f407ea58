"""The advisers' desk in a browser window, and what an adviser does there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.widget.window import Window, tidy

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATH = "/labor"


class Desk(Window):
    """Opens the desk, with the same promises to keep as the widget."""

    element, ready = "labor-tisch", "labor-tisch .board .programme"

    def __init__(self, browser: Browser, url: str, path: str = PATH, **options: Any) -> None:
        super().__init__(browser, url, path, **{"accept_downloads": True, **options})
        self.settle()

    def settle(self) -> None:
        """Until the verdict is of what stands there now."""
        self.page.wait_for_function(
            "() => { const desk = document.querySelector('labor-tisch'); return desk.wasJudged && !desk.busy }"
        )

    def open_group(self, title: str) -> None:
        """Show the facts of a group."""
        button = self(f'[data-group="{title}"] h3 button')
        if button.get_attribute("aria-expanded") == "false":
            button.click()

    def open_groups(self) -> None:
        """Show all facts."""
        for group in self(".group").all():
            self.open_group(str(group.get_attribute("data-group")))

    def type(self, fact: str, text: str) -> None:
        """Fill in a number or a text."""
        self(f"#f-{fact}").fill(text)

    def choose(self, fact: str, title: str) -> None:
        """Tick or choose one of the values."""
        self(f'[data-fact="{fact}"] label').filter(has_text=title).first.click()

    def vary(self, fact: str, values: str) -> None:
        """Add variants by a list."""
        self(".adder select").select_option(fact)
        self(".adder input[name=list]").fill(values)
        self(".adder .main").click()

    def enter_case(self) -> None:
        """A case with variants, as an adviser types it."""
        self(".name input").fill("Maschinenbauer aus Sachsen")
        self.choose("vorhaben_ziel", "Ein neues Netzwerk aufbauen")
        self.choose("technisches_ziel", "Ja")
        self.choose("vorhaben_begonnen", "Nein")
        self.open_group("Partner")
        self.type("zahl_unternehmen", "8")
        self.type("zahl_kmu", "5 bis 8")
        self.type("zahl_zaehlende_unternehmen", "6")
        self.type("zahl_unternehmen_ausland", "0")
        self.vary("zahl_zaehlende_unternehmen", "5, 7")
        self.vary("tag", "10.02.2018")
        self.settle()

    def tool(self, title: str) -> None:
        """Open a tool."""
        button = self(".bar .button").filter(has_text=title)
        if button.get_attribute("aria-expanded") != "true":
            button.click()

    def download(self, kind: str, folder: Path) -> Path:
        """Save the case in this form."""
        self.tool("Speichern")
        with self.page.expect_download() as arriving:
            self(f"[data-save={kind}]").click()
        file = folder / arriving.value.suggested_filename
        arriving.value.save_as(file)
        return file

    def load(self, file: Path) -> None:
        """Load a case from a file."""
        self.tool("Laden")
        self("input[type=file]").set_input_files(str(file))

    def link(self) -> str:
        """The link that carries the case."""
        self.tool("Speichern")
        self(".part .button").filter(has_text="Link erzeugen").click()
        self("[data-link]").wait_for()
        return self("[data-link]").input_value()

    def case(self) -> dict[str, Any]:
        """The case as the page holds it."""
        return self.page.evaluate("document.querySelector('labor-tisch').one")

    def said(self) -> dict[str, Any]:
        """Its facts."""
        return self.case()["facts"]

    def told(self) -> str:
        """What the page said last."""
        return " ".join(tidy(self(".told").all_inner_texts())).strip()

    def verdicts(self) -> dict[str, list[str]]:
        """Badges and tally of each programme on the board."""
        cards = self(".board .programme").all()
        return {
            str(card.get_attribute("data-programme")): tidy(card.locator(".standing, .tally").all_inner_texts())
            for card in cards
        }

    def table(self) -> list[list[str]]:
        """The variants side by side, cell by cell."""
        return [tidy(row.locator("th, td").all_inner_texts()) for row in self(".variants tbody tr").all()]
