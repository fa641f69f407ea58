"""What is compared: our widget at its real door, and the peers on static pages with an answer from within the page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench import ours
from bench.server import LOOPBACK
from bench.widget.pages import serving

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
OURS = "Clusterlotse"
PEERS = {  # name: host page, and the one file that the peer's documentation tells to include
    "deep-chat": ("deep-chat.html", "deep-chat/dist/deepChat.bundle.js"),
    "Web Chat": ("web-chat.html", "botframework-webchat/dist/webchat.js"),
    "Web Chat minimal": ("web-chat.html", "botframework-webchat/dist/webchat-minimal.js"),
}


@contextmanager
def contestants(root: Path, folder: Path) -> Iterator[dict[str, str]]:
    """All of them, served while the block runs: name to address, ours first."""
    with ExitStack() as running:
        addresses = {OURS: running.enter_context(_ours(root, folder))}
        for name, (page, script) in PEERS.items():
            files = {
                "/": ("text/html; charset=utf-8", (HERE / "pages" / page).read_bytes()),
                "/script.js": ("text/javascript; charset=utf-8", (MODULES / script).read_bytes()),
            }
            addresses[name] = running.enter_context(serving(files))
        yield addresses


@contextmanager
def _ours(root: Path, folder: Path) -> Iterator[str]:
    """The started assistant hands out the built widget, on a host page as bare as the peers'."""
    site = folder / "dist"
    site.mkdir()
    (site / "index.html").write_bytes((HERE / "pages" / "clusterlotse.html").read_bytes())
    (site / "widget.js").symlink_to(root / "widget" / "dist" / "widget.js")
    bare = ours.server(root, folder / "ours")
    server = dataclasses.replace(
        bare,
        environment={**bare.environment, "CLUSTERLOTSE_WIDGET": str(site)},
        also=(*bare.also, f"http://{LOOPBACK}:{bare.port}/api/v1/ready"),
    )
    try:
        server.start()
        yield f"http://{LOOPBACK}:{server.port}/"
    finally:
        server.stop()
