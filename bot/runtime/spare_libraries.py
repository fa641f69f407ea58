"""Libraries of channels, stores and components that the configuration does not name stay out of the assistant's process.

`rasa run` imports the client library of every channel and every store it knows, scikit-learn for components that may be in a model, and
matplotlib for plots nobody asks it for: 60 MB of memory and a second. A library is left out only if neither the names of the channels
and components nor the endpoints nor the command line hold one of its words; then nothing can ask for it. The project's own doors and
components need none of them. All other commands, training among them, import everything as usual.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

WORDS: dict[str, tuple[str, ...]] = {
    "aiogram": ("telegram",),
    "slack_sdk": ("slack",),
    "twilio": ("twilio",),
    "webexteamssdk": ("webex",),
    "fbmessenger": ("facebook", "fbmessenger"),
    "rocketchat_API": ("rocketchat",),
    "boto3": ("dynamo", "aws", "remote-storage"),
    "botocore": ("dynamo", "aws", "remote-storage"),
    "pymongo": ("mongo",),
    "matplotlib": ("enable-api",),  # evaluation over the HTTP API draws
    # training over the API, models from elsewhere, and Rasa's components that use it
    "sklearn": ("enable-api", "models", ".tar.gz", "sklearn", "logisticregression", "countvectors", "crfentity"),
}
FILES = {"--credentials": "credentials.yml", "--endpoints": "endpoints.yml"}
OWN_DOORS = "bot.channels."
CONFIG = Path("config.yml")
_COMPONENT = re.compile(r"^\s*-?\s*[\"']?name[\"']?:\s*(\S+)", re.M)
_CHANNEL = re.compile(r"^([^\s#:][^:\n]*):", re.M)


class SpareFinder(MetaPathFinder, Loader):
    """Serves empty modules in place of these libraries."""

    def __init__(self, libraries: Iterable[str]) -> None:
        """Remember which libraries are spare."""
        self.libraries = frozenset(libraries)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the spare libraries and what is in them."""
        spare = name.partition(".")[0] in self.libraries
        return ModuleSpec(name, self, is_package=True) if spare else None

    def exec_module(self, module: ModuleType) -> None:
        """Let others import any name from it; whoever uses one is told what to do."""

        def stand_in(name: str) -> type:
            if name.startswith("__"):
                raise AttributeError(name)
            return type(name, (_Spare,), {"__module__": module.__name__})

        module.__getattr__ = stand_in  # type: ignore[method-assign]


class _Spare:
    def __init__(self, *_: Any, **__: Any) -> None:
        library = type(self).__module__.partition(".")[0]
        raise RuntimeError(
            f"„{library}“ ist nicht geladen, denn weder credentials.yml noch endpoints.yml noch config.yml nennen, wozu es "
            f"gehört. Abhilfe: eines dieser Wörter dort eintragen: {', '.join(WORDS[library])}."
        )


def leave_out(arguments: list[str]) -> frozenset[str]:
    """Leave out what `rasa run` with these arguments cannot need; the names of those libraries."""
    said = _said(arguments)
    spare = {library for library, words in WORDS.items() if not any(word in said for word in words)}
    finder = SpareFinder(spare - sys.modules.keys())
    sys.meta_path.insert(0, finder)
    return finder.libraries


def _said(arguments: list[str]) -> str:
    """All that the configuration and the command line say."""
    told = dict(itertools.pairwise(arguments))
    told |= dict(
        argument.split("=", 1) for argument in arguments if argument.startswith(tuple(FILES)) and "=" in argument
    )
    credentials, endpoints = (_text(Path(told.get(option, default))) for option, default in FILES.items())
    channels = [name for name in _CHANNEL.findall(credentials) if not name.startswith(OWN_DOORS)]
    return " ".join([*channels, *_COMPONENT.findall(_text(CONFIG)), endpoints, *arguments]).lower()


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
