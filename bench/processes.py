"""The memory of a process and of everything it started, without a package of its own for it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from bench.errors import NotMeasuredError

Row = tuple[int, int, int]  # process, its parent, resident memory in bytes


def memory(root_pid: int) -> dict[int, int]:
    """Resident memory in bytes of the process and all its descendants. Shared pages count in each of them."""
    rows = list(_from_proc() if Path("/proc/self/statm").exists() else _from_ps())
    children: dict[int, list[int]] = {}
    for pid, parent, _ in rows:
        children.setdefault(parent, []).append(pid)
    wanted, waiting = set(), [root_pid]
    while waiting:
        pid = waiting.pop()
        wanted.add(pid)
        waiting += children.get(pid, [])
    found = {pid: resident for pid, _, resident in rows if pid in wanted and resident}
    if root_pid not in found:
        raise NotMeasuredError("Der Speicher ist nicht zu messen: der Prozess läuft nicht mehr.")
    return found


def _from_proc() -> Iterable[Row]:
    page = os.sysconf("SC_PAGE_SIZE")
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # The name in the second field may hold spaces and brackets; what follows its last bracket is regular.
            parent = int((folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
            yield int(folder.name), parent, int((folder / "statm").read_text().split()[1]) * page
        except (OSError, ValueError, IndexError):
            continue  # it has ended meanwhile


def _from_ps() -> Iterable[Row]:
    done = subprocess.run(["ps", "-axo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        pid, parent, kilobytes = line.split()
        yield int(pid), int(parent), int(kilobytes) * 1024
