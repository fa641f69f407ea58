"""Nothing is reported to anybody, little is said, and nothing stutters."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import warnings
from typing import Any

SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",  # nothing about the users leaves the house
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",  # announces SQLAlchemy 2, which Rasa 3.6 will never use
    "TQDM_DISABLE": "1",  # progress bars that overwrite each other in log files
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SANIC_HOST": "127.0.0.1",  # rasa_sdk listens on every interface unless told otherwise
}


def settle_environment() -> None:
    """Set what the libraries read from the environment; whoever set it before knows better."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    tame_warnings()


def tame_warnings() -> None:
    """What concerns whoever runs the assistant in one line each; nothing about the insides of frozen libraries.

    Filters would not do: several libraries set filters of their own while they are imported.
    """
    warnings.formatwarning = _one_line  # type: ignore[assignment]
    if warnings.showwarning is not _show:
        warnings.showwarning = _show


def _one_line(message: Warning | str, *_: Any, **__: Any) -> str:
    return f"Hinweis: {' '.join(str(message).split())}\n"


_show_as_before = warnings.showwarning


def _show(message: Any, category: type[Warning], *args: Any, **kwargs: Any) -> None:
    if not issubclass(category, DeprecationWarning | PendingDeprecationWarning):
        _show_as_before(message, category, *args, **kwargs)


def freeze_after_loading(agent: Any) -> None:
    """The model stays for good: keep it out of the garbage collector's rounds, which cost up to 0.3 s amid a turn."""
    load = agent.load_agent

    async def load_agent(*args: Any, **kwargs: Any) -> Any:
        loaded = await load(*args, **kwargs)
        gc.collect()
        gc.freeze()
        _give_back_memory()
        _count_on_one_core()
        return loaded

    agent.load_agent = load_agent


def _give_back_memory() -> None:
    """What training data and archive took while loading goes back to the system, where the C library can do that."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _count_on_one_core() -> None:
    """The sums of a message are too small to be shared: waiting for another core, which may be busy, takes longer than adding up.

    Whoever trains loads no agent before and counts on all of them.
    """
    from threadpoolctl import threadpool_limits  # scikit-learn's own dependency

    threadpool_limits(limits=1, user_api="blas")


def stay_on_loopback(constants: Any) -> None:
    """Rasa listens on every interface by default. Here it does so only when told: `run -i 0.0.0.0`."""
    constants.DEFAULT_SERVER_INTERFACE = "127.0.0.1"
