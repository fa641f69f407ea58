"""`python -m bench.widget`: size and time to the first usable input, beside two chat widgets from npm, in one run and one browser."""

from __future__ import annotations

import gzip
import json
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench.errors import NotMeasuredError

ROOT = Path(__file__).resolve().parent.parent
RESULT = Path(__file__).parent / "widget.md"
RUNS = 9
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}  # bytes a second

OPEN = (
    "(function open() { const b = document.querySelector('cluster-lotse')?.shadowRoot?.querySelector('.launcher'); "
    "if (b) b.click(); else requestAnimationFrame(open) })()"
)
WATCH = """
const find = (root, [first, ...rest]) => { const e = root.querySelector(first); return rest.length ? e?.shadowRoot && find(e.shadowRoot, rest) : e };
(function watch() {
  if (find(document, PATH)?.getBoundingClientRect().width) window.usable = performance.now(); else requestAnimationFrame(watch);
})();
"""
IDLE = (
    "({subscribe: o => { (o.next ?? o)?.call?.(o, 2); return {unsubscribe() {}} }, '@@observable'() { return this }})"
)


@dataclass(frozen=True)
class Widget:
    """A widget: its package, its file, a page with it, and where one types."""

    name: str
    package: str | None
    file: str
    page: str
    field: tuple[str, ...]  # through shadow roots


WIDGETS = (
    Widget(
        "Clusterlotse",
        None,
        "widget/dist/widget.js",
        f"<script>{OPEN}</script><script src='/widget.js' async></script>",
        ("cluster-lotse", "textarea"),
    ),
    Widget(
        "deep-chat 2.4.2",
        "deep-chat@2.4.2",
        "deep-chat/dist/deepChat.bundle.js",
        "<script type='module' src='/widget.js'></script><deep-chat style='font-family:sans-serif' connect='{\"url\":\"/x\"}'></deep-chat>",
        ("deep-chat", "#text-input"),
    ),
    Widget(
        "Web Chat 4.18.1 (minimal)",
        "botframework-webchat@4.18.1",
        "botframework-webchat/dist/webchat-minimal.js",
        "<div id='w'></div><script src='/widget.js'></script><script>WebChat.renderWebChat({directLine: {activity$: "
        f"{IDLE}, connectionStatus$: {IDLE}, end() {{}}, postActivity: () => {IDLE}}}}}, document.getElementById('w'))</script>",
        (".webchat__send-box-text-box__input",),
    ),
)


def fetch_peers(folder: Path) -> None:
    """The other widgets from npm, without their install scripts."""
    npm = shutil.which("npm")
    if not npm:
        raise NotMeasuredError("Zum Vergleich fehlt npm; installieren Sie Node.js.")
    packages = [widget.package for widget in WIDGETS if widget.package]
    command = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-fund", "--no-audit", *packages]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise NotMeasuredError(f"Die Vergleichs-Widgets lassen sich nicht holen:\n{done.stderr[-600:]}")


def code_of(widget: Widget, peers: Path) -> bytes:
    """The widget's file."""
    return (ROOT / widget.file if widget.package is None else peers / "node_modules" / widget.file).read_bytes()


@contextmanager
def served(widget: Widget, code: bytes) -> Iterator[str]:
    """A bare page with the widget, packed as a server would send it."""
    page = f"<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><body>{widget.page}".encode()
    files = {"/": ("text/html", gzip.compress(page)), "/widget.js": ("text/javascript", gzip.compress(code, 9))}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, content = files.get(self.path, ("application/json", gzip.compress(b"{}")))
            self.send_response(200 if self.path in files else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def milliseconds(browser, widget: Widget, url: str, *, slow: bool) -> float:
    """From the call of the page until one can type, with nothing in the cache."""
    context = browser.new_context()
    context.add_init_script(WATCH.replace("PATH", json.dumps(widget.field)))
    page = context.new_page()
    if slow:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(url, wait_until="commit")
    taken = float(page.wait_for_function("window.usable", timeout=60_000).json_value())
    context.close()
    return taken


def measure(peers: Path) -> list[str]:
    """The table."""
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(ROOT / "tools"))
    from browser import REMEDY, chromium

    where = chromium()
    if not where:
        raise NotMeasuredError(REMEDY)
    lines = ["| | kB | kB gepackt | bis zur Eingabe | im langsamen Netz |", "|---|---|---|---|---|"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-gpu"])
        for widget in WIDGETS:
            code = code_of(widget, peers)
            with served(widget, code) as url:
                milliseconds(browser, widget, url, slow=False)
                fast = statistics.median(milliseconds(browser, widget, url, slow=False) for _ in range(RUNS))
                slow = statistics.median(milliseconds(browser, widget, url, slow=True) for _ in range(RUNS))
            packed = len(gzip.compress(code, 9))
            lines.append(
                f"| {widget.name} | {len(code) / 1000:.0f} | {packed / 1000:.0f} | {fast:.0f} ms | {slow:.0f} ms |"
            )
        lines.append(f"\nChromium {browser.version}, {platform.machine()}, {date.today():%d.%m.%Y}. Median aus {RUNS} Aufrufen ohne Zwischenspeicher, "
                     "Server auf demselben Rechner; langsames Netz: 1,6 Mbit/s, 150 ms. Jedes Widget allein auf einer leeren Seite, ohne Antwort "
                     "seines Servers; der Clusterlotse wird dabei erst geöffnet.")  # fmt: skip
        browser.close()
    return lines


def main() -> None:
    """Measure, print, and keep."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            fetch_peers(Path(folder))
            lines = measure(Path(folder))
        except NotMeasuredError as error:
            sys.exit(str(error))
    text = "\n".join(["# Das Widget neben anderen", "", "Erzeugt mit `make bench-widget`.", "", *lines, ""])
    RESULT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
