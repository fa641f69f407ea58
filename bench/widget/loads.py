"""One fresh load of a page in the browser: how much it fetched, and when its text field took the first character."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bench.errors import NotMeasuredError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # what is measured may ask nobody else
)
PROBE = Path(__file__).parent / "probe.js"
PATIENCE_MS = 60_000
MOMENT_MS = 2_000
CODE = ("script", "stylesheet", "font")
SLOW_NET = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}  # ms, bytes/s
KEY = "7"
TAKEN = f"() => window.benchText().includes('§{KEY}')"


@dataclass(frozen=True)
class Size:
    """What a page fetches besides itself: bytes, gzipped bytes, those of code alone, and whom else it wanted to ask."""

    raw: int
    packed: int
    packed_code: int
    requests: int
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True)
class Times:
    """Seconds from the start of navigation, and from the click on the launcher if there is one, to a usable field."""

    from_load: float
    from_click: float | None


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """The one browser for everything that is compared."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, headless=True, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def load(browser: Browser, url: str, *, slow_net: bool = False) -> Times:
    """Load once, with nothing kept from before."""
    with _fresh(browser) as page:
        if slow_net:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_NET)
        return _until_usable(page, url)


def size(browser: Browser, url: str) -> Size:
    """Load once and weigh all that has arrived a moment after the field was usable; what follows late counts too."""
    with _fresh(browser) as page:
        arrived: list[Request] = []
        asked: set[str] = set()
        page.on("requestfinished", lambda request: arrived.append(request))
        page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        _until_usable(page, url)
        page.wait_for_timeout(MOMENT_MS)
        fetched = [(request.resource_type, _body(request)) for request in arrived if request.url.startswith("http")]
    besides = [(kind, body) for kind, body in fetched if kind != "document"]
    packed = [(kind, len(gzip.compress(body, 9))) for kind, body in besides]
    return Size(
        raw=sum(len(body) for _, body in besides),
        packed=sum(length for _, length in packed),
        packed_code=sum(length for kind, length in packed if kind in CODE),
        requests=len(besides),
        foreign=tuple(sorted(asked - {urlsplit(url).netloc, ""})),
    )


@contextmanager
def _fresh(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="de-DE")
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(path=PROBE)
    try:
        yield context.new_page()
    finally:
        context.close()


def _until_usable(page: Page, url: str) -> Times:
    """The page times itself; a real key proves afterwards that the field takes more than a script's character."""
    from playwright.sync_api import Error

    try:
        page.goto(url, wait_until="commit")
        page.wait_for_function("() => window.benchTimes.usable !== null", polling=100)
        page.keyboard.press(KEY)
        page.wait_for_function(TAKEN, polling=100)
    except Error as error:
        raise NotMeasuredError(
            f"{url}: kein Textfeld, das Zeichen annimmt ({error.message.splitlines()[0]})"
        ) from error
    times = page.evaluate("() => window.benchTimes")
    clicked = times["clicked"]
    return Times(times["usable"] / 1000, None if clicked is None else (times["usable"] - clicked) / 1000)


def _body(request: Request) -> bytes:
    answer = request.response()
    if answer is None or answer.status != 200:
        raise NotMeasuredError(f"{request.url} antwortet nicht mit Status 200.")
    return answer.body()
