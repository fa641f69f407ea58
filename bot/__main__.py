"""`python -m bot …`: Rasa's own commands, prepared, and ours beside them.

Ours: start · talk · check · telegram, and train with a readable progress. Everything else (run, shell, test, data, visualize,
export, …) goes to Rasa as it is, after the repairs are in place.
"""

from __future__ import annotations

import sys

HELP = """\
Befehle von Clusterlotse:
  start    Assistent starten (Modell, Aktionsserver, Rasa); Ctrl-C beendet ihn
  talk     im Terminal mit dem Assistenten sprechen
  check    den Katalog prüfen
  telegram den Webhook bei Telegram an- oder abmelden
  train    das Modell erstellen (nimmt alle Optionen von „rasa train“)
Alle anderen gehören Rasa: run, shell, test, data, interactive, visualize, export, …
(zum Beispiel: python -m bot run --help)
"""


def rasa(arguments: list[str]) -> None:
    """Hand over to Rasa's command line. The repairs are fetched here: who starts and watches the processes needs none."""
    from bot.runtime import prepare
    from bot.runtime.spare_libraries import leave_out

    prepare()
    if arguments[:1] == ["run"]:
        leave_out(arguments)
    from rasa.__main__ import main as rasa_main

    sys.argv = ["rasa", *arguments]
    rasa_main()


def main(arguments: list[str]) -> int:
    """Run one command."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("--help", [])
    if command in ("-h", "--help"):
        print(HELP, end="")
    elif command == "train":
        from bot.launch.train import train

        return train(rest, rasa)
    elif command == "start":
        from bot.launch.start import start

        return start(rest)
    elif command == "talk":
        from bot.launch.talk import talk

        return talk(rest)
    elif command == "telegram":
        from bot.launch.telegram import telegram

        return telegram(rest)
    elif command == "check":
        from bot.catalogue.check import main as check
        from bot.operator_in_force import main as check_operator

        sys.argv = ["check", *rest]
        return max(check(), check_operator())
    else:
        rasa(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
