"""Change a foreign module the moment it has been imported.

The repairs must be in place before the first message, but importing Rasa just to patch it would cost seconds in
processes that never need it. So each repair says which module it changes, and is run when that module appears.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

Repair = Callable[[ModuleType], None]


class RepairingFinder(MetaPathFinder):
    """Finds nothing by itself; runs the repairs of a module right after the ordinary loader has executed it."""

    def __init__(self) -> None:
        """Start without repairs."""
        self.repairs: dict[str, list[Repair]] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Let the ordinary finder look, and add the repairs to what it found."""
        if name not in self.repairs:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return spec
        execute = spec.loader.exec_module

        def execute_and_repair(module: ModuleType) -> None:
            execute(module)
            self.run(module)

        spec.loader.exec_module = execute_and_repair  # type: ignore[method-assign]
        return spec

    def run(self, module: ModuleType) -> None:
        """Run the waiting repairs of this module, each once."""
        for repair in self.repairs.pop(module.__name__, []):
            repair(module)


_finder = RepairingFinder()


def when_imported(module: str, repair: Repair) -> None:
    """Run `repair(module)` as soon as the module is imported; at once if it already is."""
    _finder.repairs.setdefault(module, []).append(repair)
    if module in sys.modules:
        _finder.run(sys.modules[module])
    elif _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
