# Everything that is done with this project, for people and for CI. `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help start start-matrix talk test check train bench bench-nlu bench-firmen bench-nennungen bench-widget scenarios backtest neu-programm neu-frage belege orte lint format lock clean env env-dev widget widget-if-possible

PYTHON := .venv/bin/python
ARGS ?=

help: ## diese Übersicht
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

start: env widget-if-possible ## Assistent starten (Ctrl-C beendet ihn); andere Ports: make start ARGS="--port 5006 --actions-port 5056"
	@exec $(PYTHON) -m bot start $(ARGS)

start-matrix: ## die Brücke zu Matrix starten, neben dem laufenden Assistenten (Einrichten: docs/aufgaben/matrix.md)
	@tools/python tools/beside.py matrix
	@exec .venv-matrix/bin/python -m bot.matrix $(ARGS)

talk: env ## mit dem Assistenten im Terminal sprechen
	@exec $(PYTHON) -m bot talk $(ARGS)

test: ## alles prüfen: Stil, Typen, Katalog, Training, Tests (dasselbe wie CI)
	@exec .ci/run

check: env ## den Katalog prüfen
	@exec $(PYTHON) -m bot check $(ARGS)

train: env ## das Modell neu erstellen
	@exec $(PYTHON) -m bot train $(ARGS)

bench: env-dev ## Zeit, Speicher und Größe messen, neben einem Rasa mit Standardeinstellungen
	@$(PYTHON) -m bench.rules
	@exec $(PYTHON) -m bench $(ARGS)

bench-nlu: env-dev ## messen, wie gut das Ohr versteht, neben drei anderen; fremde Sätze: make bench-nlu ARGS="datei.tsv"
	@exec $(PYTHON) -m bench.nlu $(ARGS)

scenarios: env ## Modellfälle beurteilen; mit Bericht: make scenarios ARGS="--html bericht.html"
	@exec $(PYTHON) -m bot.scenarios $(or $(FAELLE),tests/scenarios/modellfaelle) $(ARGS)

backtest: env ## geförderte Konsortien durch das Gespräch führen (schreibt logs/rueckblick.csv)
	@mkdir -p logs
	@exec $(PYTHON) -m bot.scenarios rueckblick tests/scenarios/konsortien.yml --csv logs/rueckblick.csv $(ARGS)

neu-programm: env ## ein Programm als Gerüst anlegen: make neu-programm ID=musterfonds NAME="Musterfonds"
	@exec $(PYTHON) -m bot.scenarios neu-programm "$(ID)" "$(NAME)" $(ARGS)

neu-frage: env ## eine Frage als Gerüst anlegen: make neu-frage ID=gruendungsjahr NAME="Gründungsjahr" ARGS="--art zahl"
	@exec $(PYTHON) -m bot.scenarios neu-frage "$(ID)" "$(NAME)" $(ARGS)

belege: env ## Aussagen nach Alter, Grad und letztem Tag auflisten
	@exec $(PYTHON) -m bot.scenarios belege $(ARGS)

orte: ## das Verzeichnis der deutschen Orte aus GeoNames neu erzeugen
	@tools/python tools/beside.py orte
	@exec .venv-orte/bin/python tools/orte.py

widget: ## das Widget für Webseiten bauen (Node.js kommt notfalls aus PyPI)
	@tools/python tools/widget.py

bench-firmen: env-dev ## messen, wie gut die Zahl der Firmen aus Erzählungen gelesen wird
	@exec $(PYTHON) -m bench.firms

bench-nennungen: env-dev ## messen, wie gut erkannt wird, wessen ein Ort ist, wer von Hochschulen und Instituten mitmacht und was ein Ziel ist
	@exec $(PYTHON) -m bench.mentions

bench-widget: env-dev ## Größe des Widgets und Zeit bis zur Eingabe messen, neben deep-chat und Web Chat
	@exec $(PYTHON) -m bench.widget $(ARGS)

lint: env-dev ## Stil, Typen und Grenzen zwischen den Räumen prüfen
	@exec .ci/lint

format: env-dev ## Quelltext in Form bringen
	@$(PYTHON) -m ruff check --fix --quiet . || true
	@$(PYTHON) -m ruff format .

lock: ## die Sperrdateien aus requirements*.in neu erzeugen (braucht uv)
	@tools/python tools/lock.py

clean: ## Umgebung, Modelle, Protokolle und Zwischenspeicher löschen (Gespräche in var/ bleiben)
	@rm -rf .venv .venv-node .venv-matrix .venv-synapse .venv-orte widget/dist widget/node_modules bench/widget/node_modules .rasa models logs .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

widget-if-possible: # without it the assistant runs all the same
	-@tools/python tools/widget.py

env:
	@tools/python tools/bootstrap.py

env-dev:
	@tools/python tools/bootstrap.py --dev
