"""One assistant and one browser for all tests of the widget."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.channels.server import Server, started
from tests.conversations.assistant import ROOT
from tests.widget.desk import Desk
from tests.widget.window import Window

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DIST = ROOT / "widget" / "dist"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def missing(reason: str) -> None:
    """Tests that cannot run are skipped on a developer's machine and fail in CI, never silently."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


@pytest.fixture(scope="package")
def dist() -> Path:
    """The built widget."""
    built = subprocess.run([sys.executable, "tools/widget.py"], cwd=ROOT, capture_output=True, text=True)
    if built.returncode:
        missing(built.stderr)
    return DIST


@pytest.fixture(scope="package")
def site(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real assistant with the built widget."""
    with started(Server(tmp_path_factory.mktemp("widget"), CLUSTERLOTSE_WIDGET=str(dist))) as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. It is closed after these tests: other tests run event loops of their own."""
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(ROOT / "tools"))
    from browser import REMEDY, chromium

    where = chromium()
    if not where:
        missing(REMEDY)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, headless=True, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def window(browser: Browser, site: Server) -> Iterator[Window]:
    """A desktop browser window on the sample page; in the end it must have been a quiet guest."""
    opened = Window(browser, site.url)
    yield opened
    opened.leave()


@pytest.fixture
def phone(browser: Browser, site: Server) -> Iterator[Window]:
    """A phone with a touch screen."""
    opened = Window(browser, site.url, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    yield opened
    opened.leave()


@pytest.fixture
def desk(browser: Browser, site: Server) -> Iterator[Desk]:
    """The advisers' desk, held to the same promises."""
    opened = Desk(browser, site.url)
    yield opened
    opened.leave()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """The desk with a case and variants on it."""
    desk.enter_case()
    return desk
