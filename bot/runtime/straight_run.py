"""A message goes through the components one after another, without a scheduler.

Rasa hands the graph to dask at each of the three runs a turn; dask sorts it anew, counts references, prints the whole graph into a
debug line nobody reads, and then runs one component after the other anyway: 2 to 3 ms a turn. For a loaded model the order is worked
out once. Training, where components are made on the way and memory is freed as it goes, stays with dask.
"""

from __future__ import annotations

from typing import Any

Step = tuple[str, Any, tuple[str, ...]]  # name, component, whose output it takes


def run_in_order(dask_runner: Any) -> None:
    """Run a loaded model's components in a fixed order."""
    cls = dask_runner.DaskGraphRunner
    run_by_dask = cls.run

    def run(self: Any, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        if not all(node._eager for node in self._instantiated_nodes.values()):
            return run_by_dask(self, inputs, targets)
        wanted, known = tuple(targets or self._graph_schema.target_names), dict(inputs or {})
        orders = self.__dict__.setdefault("_clusterlotse_orders", {})
        key = wanted, frozenset(known)
        if key not in orders:
            orders[key] = _order(self, wanted, known)
        for name, component, needs in orders[key]:
            _, known[name] = component(*((need, known[need]) for need in needs))
        return {name: known[name] for name in wanted}

    cls.run = run


def _order(runner: Any, wanted: tuple[str, ...], given: dict[str, Any]) -> list[Step]:
    steps: dict[str, Step] = {}

    def add(name: str) -> None:
        if name in given or name in steps:
            return
        needs = tuple(runner._graph_schema.nodes[name].needs.values())
        for need in needs:
            add(need)
        steps[name] = name, runner._instantiated_nodes[name], needs

    for name in wanted:
        add(name)
    return list(steps.values())
