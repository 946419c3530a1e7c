PYTHON ?= python3
BIN := .venv/bin
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

# As many as tests/conftest.py says.
PARALLEL := --numprocesses auto --dist worksteal

.PHONY: run test test-long bench check

run: .venv/run
	$(BIN)/python -m sessions demo
	$(BIN)/streamlit run app.py

test: check
	$(BIN)/pytest $(PARALLEL)

test-long: export QUARTIERSRUNDE_TEST_SIZE = long
test-long: check
	$(BIN)/pytest $(PARALLEL) --timeout 1800 -m "not clock"
	$(BIN)/pytest --timeout 1800 -m clock

bench: .venv/dev
	$(BIN)/python -m benchmarks.hall $(BENCH)

check: .venv/dev .venv/browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --num-workers auto
	$(BIN)/python -m content check

# An installed browser, else Playwright's, else Debian's package.
.venv/browser: .venv/dev
	@command -v chromium || command -v chromium-browser || command -v google-chrome \
	  || $(BIN)/playwright install --with-deps chromium \
	  || { $(ROOT) apt-get update && $(ROOT) apt-get install --yes chromium; }
	@touch $@

.venv/python:
	@$(PYTHON) -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' \
	  || { $(ROOT) apt-get update && $(ROOT) apt-get install --yes $(notdir $(PYTHON))-venv; } \
	  || { echo "Python lacks venv; install the package for it, then try again"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/run: .venv/python requirements.txt
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

.venv/dev: .venv/run pyproject.toml
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
