"""The widget's files, as they were built, with the headers that keep everything else out."""

from __future__ import annotations

import gzip
import hashlib
import re
from functools import lru_cache
from pathlib import Path

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.gate import ALWAYS
from bot.channels.problems import Problem

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
PACKED = (".css", ".html", ".js", ".svg", ".txt")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
_ASSET = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")
_HASHED = re.compile(r"-[A-Za-z0-9_-]{8}\.[a-z0-9]+")  # Vite's names: another content has another name


class Pages:
    """Hands out the files of one folder."""

    def __init__(self, folder: Path) -> None:
        """Serve from this folder."""
        self._folder = folder

    async def host(self, request: Request) -> HTTPResponse:
        """The page to see the widget on."""
        return self._serve(request, "index.html")

    async def embed(self, request: Request) -> HTTPResponse:
        """How to embed it."""
        return self._serve(request, "einbetten.html")

    async def desk(self, request: Request) -> HTTPResponse:
        """The advisers' desk."""
        return self._serve(request, "labor.html")

    async def script(self, request: Request) -> HTTPResponse:
        """The widget. Other websites load it, so it is the one file that may leave."""
        response = self._serve(request, "widget.js")
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    async def asset(self, request: Request, name: str) -> HTTPResponse:
        """A file of the pages."""
        if not _ASSET.fullmatch(name):
            raise Problem("page_missing")
        return self._serve(request, f"assets/{name}")

    def _serve(self, request: Request, name: str) -> HTTPResponse:
        file = self._folder / name
        kind = TYPES.get(file.suffix)
        if kind is None or not file.is_file():
            raise Problem("page_missing")
        content, packed, tag = _read(file, file.stat().st_mtime_ns)
        headers = _headers(file, tag)
        if request.headers.get("if-none-match") == tag:
            return HTTPResponse(status=304, headers=headers)
        if packed and "gzip" in request.headers.get("accept-encoding", ""):
            content, headers["Content-Encoding"] = packed, "gzip"
        return HTTPResponse(content, headers=headers, content_type=kind)


def _headers(file: Path, tag: str) -> dict[str, str]:
    forever = file.parent.name == "assets" and _HASHED.search(file.name)
    headers = {
        **ALWAYS,
        "ETag": tag,
        "Cache-Control": "public, max-age=31536000, immutable" if forever else "no-cache",
        "Vary": "Accept-Encoding",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if file.suffix == ".html":
        headers["Content-Security-Policy"] = POLICY
        headers["Referrer-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    return headers


@lru_cache(maxsize=64)
def _read(file: Path, _changed: int) -> tuple[bytes, bytes | None, str]:
    content = file.read_bytes()
    packed = gzip.compress(content, 9, mtime=0) if file.suffix in PACKED else None
    return content, packed, f'W/"{hashlib.sha256(content).hexdigest()[:20]}"'
