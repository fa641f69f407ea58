"""See that Chromium is there for the tests of the widget, from Debian's packages where that may be done."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser")
REMEDY = "Für die Tests des Widgets fehlt Chromium. Bitte installieren Sie es, zum Beispiel mit: sudo apt-get install chromium"


def chromium():
    """Where it is; None if it is not."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def main():
    """Install it if it is missing and we may; otherwise say what to do."""
    if chromium():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Chromium für die Tests des Widgets wird installiert …", file=sys.stderr, flush=True)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    if not chromium():
        sys.exit(REMEDY)


if __name__ == "__main__":
    main()
