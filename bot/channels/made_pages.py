"""Headers of the pages that are made here: no script runs in them, and no style counts but their own."""

from __future__ import annotations

from bot.channels.gate import ALWAYS

POLICY = "default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def page_headers(nonce: str) -> dict[str, str]:
    """For a page whose style carries this nonce."""
    return {**ALWAYS, "Content-Security-Policy": POLICY.format(nonce=nonce)}
