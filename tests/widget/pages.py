"""Pages of other people, on an origin of their own: a strict one, a hostile one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOSTILE = """
* { all: unset !important; display: none !important; font: 70px/3 cursive !important; color: red !important;
    text-transform: uppercase !important; direction: rtl !important; transform: rotate(20deg) !important; opacity: .1 !important }
html { font-size: 3px !important } html, body, cluster-lotse { display: block !important }
button, dialog, textarea { visibility: hidden !important; pointer-events: none !important }
body > * { filter: blur(9px) !important; position: absolute !important; left: -9999px !important; zoom: .2 !important }
"""


@contextmanager
def guest_page(server: str, *, css: str = "", attributes: str = "", zoom: int = 100) -> Iterator[str]:
    """A page elsewhere that embeds the widget by one line, under a policy that allows our server and nothing else."""
    policy = (
        f"default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    tag = f"<cluster-lotse {attributes}></cluster-lotse>" if attributes else ""
    body = (
        f"<!doctype html><html lang='de'><title>Gast</title><link rel='icon' href='data:,'><link rel='stylesheet' href='/gast.css'>"
        f"<body><main><h1>Gast</h1></main>{tag}<script src='{server}/widget.js' async></script>"
    )
    files = {"/": ("text/html; charset=utf-8", body), "/gast.css": ("text/css", css or f"html{{font-size:{zoom}%}}")}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, content = files.get(self.path, ("text/plain", ""))
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(content.encode())

        def log_message(self, *_: object) -> None:
            pass

    pages = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=pages.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{pages.server_address[1]}"
    finally:
        pages.shutdown()
