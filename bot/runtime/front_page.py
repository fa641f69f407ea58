"""Rasa puts its name and version on "/" and answers browsers of every website's pages. Both belong to the door."""

from __future__ import annotations

from typing import Any


def leave_the_root_to_the_door(server: Any) -> None:
    """No page of Rasa's own at "/"."""

    def add_root_route(app: Any) -> None:
        """The channels decide what is there."""

    server.add_root_route = add_root_route


def share_only_when_told(server: Any) -> None:
    """Rasa's own CORS only with `--cors`: without it, it still takes over every OPTIONS request."""
    configure = server.configure_cors

    def configure_cors(app: Any, cors_origins: Any = "") -> None:
        if cors_origins:
            configure(app, cors_origins)

    server.configure_cors = configure_cors
