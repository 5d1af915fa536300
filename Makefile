# Confrère: `make run` starts the assistant, `make test` runs everything that needs only Python.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test check format pages bench e2e lock clean
.DEFAULT_GOAL := help

help:
	@echo "make run    set everything up and start the assistant (console, or the platforms of .env)"
	@echo "make test   set everything up and run every check and test"
	@echo "make check  lint, types, imports, generated pages"
	@echo "make e2e    third-party emulators and a browser (needs npm and apt packages)"
	@echo "make bench  what the performance claims rest on"
	@echo "make lock   write the lock files again from pyproject.toml"

$(VENV)/run.stamp: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-test.lock $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements-test.lock
	@touch $@

.env:
	@umask 077 && sed "s|^ENCRYPTION_KEYS=.*|ENCRYPTION_KEYS=$$($(BIN)/python -m bot db new-key)|" .env.example > .env
	@echo "Made .env (mode 0600) with a fresh encryption key: keep a copy of it somewhere safe."

run: $(VENV)/run.stamp
	@test -f .env || $(MAKE) --no-print-directory .env
	@$(BIN)/python -m bot run

test: $(VENV)/test.stamp check
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not peer and not model"

check: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m compliance.pages --check

pages: $(VENV)/run.stamp
	$(BIN)/python -m compliance.pages

format: $(VENV)/test.stamp
	$(BIN)/ruff check --fix .

bench: $(VENV)/test.stamp
	@for file in $(filter-out bench/train_%.py,$(wildcard bench/*.py)); do echo "== $$file"; PYTHONPATH=. $(BIN)/python $$file || exit 1; done

e2e: $(VENV)/test.stamp
	bash tests/e2e/run

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --extra telegram --extra slack --extra postgres pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --all-extras pyproject.toml -o requirements-test.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
