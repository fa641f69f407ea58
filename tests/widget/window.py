"""A browser window with the widget in it, and what a visitor does there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

CASE = (
    "Wir sind 12 Betriebe aus Sachsen, davon 9 KMU, dazu die TU Dresden und ein Fraunhofer-Institut, "
    "und wollen gemeinsam neue Leichtbauverfahren entwickeln."
)
WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
"""
ANSWERED = """
() => {
  const root = document.querySelector('cluster-lotse').shadowRoot;
  const last = [...root.querySelectorAll('.message')].at(-1);
  return last?.matches('.theirs') && !root.querySelector('.typing span');
}
"""


class Window:
    """Opens a page and keeps an eye on it: foreign requests, script errors, violations of the policy, cookies."""

    element, ready = "cluster-lotse", "cluster-lotse :is(.launcher:not([hidden]), .head)"

    def __init__(self, browser: Browser, url: str, path: str = "/", **options: Any) -> None:
        self.url = url
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, "locale": "de-DE", **options})
        self.context.set_default_timeout(20_000)
        self.context.add_init_script(WATCH)
        self.origins: set[str] = set()
        self.errors: list[str] = []
        self.touch = bool(options.get("has_touch"))
        self.page = self.tab(path)

    def tab(self, path: str = "/") -> Any:
        """One more tab, watched too."""
        page = self.context.new_page()
        page.on("request", lambda request: self.origins.add("{0.scheme}://{0.netloc}".format(urlsplit(request.url))))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: self.errors.append(f"dialog {dialog.message}"))
        page.goto(self.url + path)
        page.locator(self.ready).first.wait_for()
        return page

    def leave(self) -> None:
        """Close, and hold the widget to its promises."""
        violations = [found for page in self.context.pages for found in page.evaluate("window.violations")]
        cookies = self.context.cookies()
        self.context.close()
        assert violations == []
        assert self.errors == []
        assert cookies == []
        assert {origin for origin in self.origins if not origin.startswith("data:")} <= {self.url}

    def __call__(self, selector: str) -> Locator:
        """Something in the widget."""
        return self.page.locator(f"{self.element} {selector}")

    def press(self, selector: str, at: int = 0) -> None:
        """Click, or tap on a phone."""
        target = self(selector).nth(at)
        target.tap() if self.touch else target.click()

    def open(self) -> Window:
        self.press(".launcher")
        self(".head h2").wait_for()
        return self

    def say(self, text: str) -> None:
        """Type a message and wait for the answer."""
        self("#draft").fill(text)
        self.page.keyboard.press("Enter")
        self.wait()

    def wait(self) -> None:
        """Until the last word is the assistant's."""
        self.page.wait_for_function(ANSWERED)

    def answer(self) -> None:
        """Answer the open question with what its input offers first."""
        before = self(".message").count()
        if self(".answer form.field").count():
            self.fill_field()
            self.press(".answer form.field button[type=submit]")
        else:
            self.press(".answer .replies button")
        self.page.wait_for_function(
            "n => document.querySelector('cluster-lotse').shadowRoot.querySelectorAll('.message').length > n",
            arg=before,
        )
        self.wait()

    def fill_field(self) -> None:
        kind = self(".answer form.field input").first.get_attribute("type")
        if kind in ("checkbox", "radio"):
            self.press(".answer form.field label")
        elif self(".answer form.field [inputmode]").count():
            self(".answer form.field [inputmode]").fill("12")
        else:
            self(".answer form.field input").first.fill("Leichtbau")

    def to_verdict(self, most: int = 15) -> None:
        """Answer until nothing is asked any more."""
        for _ in range(most):
            if not self(".answer").count():
                break
            self.answer()
        assert self('.message[data-kind="assessment"]').count()

    def texts(self) -> list[str]:
        """What stands in the bubbles."""
        return tidy(self(".message .bubble").all_text_contents())

    def resume(self, conversation: str) -> Window:
        """Open a talk that was begun elsewhere."""
        self.page.evaluate("([name, id]) => localStorage.setItem(name, id)", [f"clusterlotse {self.url}", conversation])
        self.page.reload()
        self.open()
        self(".message").first.wait_for()
        return self

    def facts(self) -> dict[str, str]:
        """The profile as it is shown."""
        if self(".side .all").count():
            self.press(".side .all")
        rows = self(".profile li .fact").all()
        return {row.locator(".label").inner_text(): row.locator("bdi").inner_text() for row in rows}

    def focused(self) -> str:
        """Tag and label of what has the focus."""
        return self.page.evaluate(
            """() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            return at ? `${at.localName} ${at.getAttribute('aria-label') ?? at.id ?? ''} ${at.textContent.trim().slice(0, 40)}` : '' }"""
        )

    def kept(self) -> dict[str, str]:
        """What lies in the browser's storage."""
        return self.page.evaluate("() => ({...localStorage, ...sessionStorage})")


def tidy(texts: list[str]) -> list[str]:
    """Without the white space of the markup."""
    return [" ".join(text.split()) for text in texts]
