"""What `make bench-widget` rests on: the whole of a page is weighed, and a field counts only when it takes characters."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from bench.errors import NotMeasuredError
from bench.widget import loads
from bench.widget.pages import serving
from tests.channels.server import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HTML, SCRIPT = "text/html; charset=utf-8", "text/javascript"
LATE_FIELD = b"fetch('/data').then(() => document.querySelector('textarea').disabled = false)"
DATA = b"x" * 5000


def test_all_that_a_page_fetches_is_weighed_but_not_the_page(browser: Browser) -> None:
    page = b"<!doctype html><link rel=icon href='data:,'><textarea disabled></textarea><script src=/script.js></script>"
    files = {"/": (HTML, page), "/script.js": (SCRIPT, LATE_FIELD), "/data": ("text/plain", DATA)}
    with serving(files) as url:
        size = loads.size(browser, url)
    fetched = (LATE_FIELD, DATA)
    assert (size.raw, size.requests, size.foreign) == (sum(map(len, fetched)), 2, ())
    assert size.packed_code == len(gzip.compress(LATE_FIELD, 9))
    assert size.packed - size.packed_code == len(gzip.compress(DATA, 9))


def test_who_asks_others_is_told(browser: Browser) -> None:
    page = b"<!doctype html><link rel=icon href='data:,'><textarea></textarea><script src=/script.js></script>"
    asks = b"fetch('http://elsewhere.invalid/font').catch(() => {})"
    with serving({"/": (HTML, page), "/script.js": (SCRIPT, asks)}) as url:
        assert loads.size(browser, url).foreign == ("elsewhere.invalid",)


def test_a_field_that_takes_nothing_is_not_an_input(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loads, "PATIENCE_MS", 1500)
    page = b"<!doctype html><textarea readonly></textarea><textarea hidden></textarea><input type=text disabled>"
    with serving({"/": (HTML, page)}) as url, pytest.raises(NotMeasuredError):
        loads.load(browser, url)


def test_the_widget_becomes_usable_and_stays_small(browser: Browser, site: Server) -> None:
    size = loads.size(browser, site.url + "/")
    assert size.packed_code <= 45_000
    assert size.foreign == ()
    assert loads.load(browser, site.url + "/").from_click is not None
