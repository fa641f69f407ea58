"""`python -m bot.scenarios PFADE [--am TAG]`, and the other commands of the advisers' desk."""

from __future__ import annotations

import sys

from bot.catalogue.errors import CatalogueError
from bot.launch.settings import LaunchError
from bot.scenarios import commands
from bot.scenarios.errors import ScenarioError


def main(arguments: list[str]) -> int:
    """Run one command; a mistake in a file, or an assistant that does not run, is one line with its remedy, not a traceback."""
    try:
        return commands.run(arguments)
    except (ScenarioError, CatalogueError, LaunchError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
