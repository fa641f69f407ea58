"""Nothing is reported to anybody, little is said, and nothing stutters."""

from __future__ import annotations

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
    """Warnings that concern whoever runs the assistant in one line each; none about the insides of frozen libraries."""
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", category=PendingDeprecationWarning)
    warnings.formatwarning = lambda message, *_args, **_kwargs: f"Hinweis: {' '.join(str(message).split())}\n"  # type: ignore[assignment]


def tame_again(common: Any) -> None:
    """Rasa and what it imports set warning filters of their own; ours come last and so count."""
    configure = common.configure_logging_and_warnings

    def configure_logging_and_warnings(*args: Any, **kwargs: Any) -> None:
        configure(*args, **kwargs)
        tame_warnings()

    common.configure_logging_and_warnings = configure_logging_and_warnings


def freeze_after_loading(agent: Any) -> None:
    """The model stays for good: keep it out of the garbage collector's rounds, which cost up to 0.3 s amid a turn."""
    load = agent.load_agent

    async def load_agent(*args: Any, **kwargs: Any) -> Any:
        loaded = await load(*args, **kwargs)
        gc.collect()
        gc.freeze()
        return loaded

    agent.load_agent = load_agent


def stay_on_loopback(constants: Any) -> None:
    """Rasa listens on every interface by default. Here it does so only when told: `run -i 0.0.0.0`."""
    constants.DEFAULT_SERVER_INTERFACE = "127.0.0.1"
