# Everything a developer or an operator types. `make` alone lists it.

PORT ?= 8000
BIND ?= 127.0.0.1
WORKERS ?= 2
THREADS ?= 2
JOBS ?= 2

BIN := .venv/bin
TESTS = -m pytest -q -n $(JOBS) --dist=worksteal $(ARGS)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run admin test test-sqlite test-postgres test-ner coverage check fmt messages screenshots lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/run ## Prepare what is missing and serve the archive at http://127.0.0.1:8000 (PORT, BIND, WORKERS and THREADS change that)
	@$(BIN)/python -c 'import socket; socket.create_server(("$(BIND)", $(PORT)))' 2>/dev/null || \
		{ echo "Port $(PORT) of $(BIND) is in use or not available. Another: make run PORT=8001" >&2; exit 1; }
	@$(BIN)/python manage.py set_up
	@echo
	@echo "The archive is at http://$(BIND):$(PORT)/ (Ctrl-C stops it). To make an administrator: make admin"
	@exec $(BIN)/granian --interface wsgi --host $(BIND) --port $(PORT) --workers $(WORKERS) --blocking-threads $(THREADS) \
		--no-ws --http1-header-read-timeout 10000 --respawn-failed-workers --workers-kill-timeout 10s --log-level warning \
		archive.wsgi:application

admin: .venv/run ## Make an administrator, who signs in at /admin/
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py createsuperuser

test: test-sqlite test-postgres ## Run all tests on SQLite, then those that touch the database on PostgreSQL

test-sqlite: .venv/dev browser ## Run all tests on SQLite
	@echo "Tests on SQLite"
	@env -u DATABASE_URL $(BIN)/python $(TESTS)

test-postgres: .venv/dev browser ## Run the tests that touch the database on PostgreSQL (the machine's own, or one from a package)
	@echo "Tests on PostgreSQL"
	@ONLY_DATABASE=true $(BIN)/python -m tests.postgres -- $(BIN)/python $(TESTS)

test-ner: .venv-ner/made ## Test the name finder with the real spaCy and Slovnet, in .venv-ner; not part of `make test`
	@env -u DATABASE_URL .venv-ner/bin/python -m pytest -q -p no:randomly -o filterwarnings=default tests/extraction/with_spacy.py tests/extraction/with_slovnet.py

.PHONY: browser
browser: .venv/dev
	@$(BIN)/python -m tests.browser

coverage: .venv/dev ## Run all tests on SQLite and list the lines and branches that none of them reached
	@$(BIN)/coverage erase
	@env -u DATABASE_URL $(BIN)/coverage run $(TESTS)
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

check: .venv/dev ## Check style, types, layers, templates, migrations and the production profile
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint --lint --quiet --profile jinja templates/reader
	$(BIN)/djlint --lint --quiet --profile django templates/desk
	$(BIN)/python manage.py makemigrations --check --dry-run
	@echo "The production profile:"
	@ARCHIVE_ENV=production ALLOWED_HOSTS=archive.example SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))')" \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

fmt: .venv/dev ## Format the code
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

messages: .venv/dev ## Bring the catalogues of the interface's languages up to date with the code, and compile them
	@$(BIN)/python -m tools.messages

screenshots: .venv/dev browser ## Take pictures and figures of every type of page, for docs/screenshots/ and docs/reading-room.md
	@$(BIN)/python -m tools.screenshots

lock: .venv/dev ## Regenerate requirements*.txt from requirements*.in (UPGRADE=--upgrade takes newer versions)
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header $(UPGRADE) requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header $(UPGRADE) requirements-dev.in -o requirements-dev.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header $(UPGRADE) requirements-ner.in -o requirements-ner.txt

clean: ## Delete what was installed and what tools keep; the archive's own var/ stays
	rm -rf .venv .venv-ner .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps below are written last, so that an interrupted step is done again and a finished one is not.

.venv/run: requirements.txt | .venv/made
	@echo "Installing what the archive runs on (a minute, once)"
	@$(PIP) install --require-hashes -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt | .venv/made
	@echo "Installing what the tests and checks need (a few minutes, once)"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

.venv-ner/made: requirements-dev.txt requirements-ner.txt | .venv/made
	@echo "Installing spaCy beside what the tests need (a few minutes, once)"
	@$(BIN)/python -m venv --clear .venv-ner
	@.venv-ner/bin/python -m pip --quiet --disable-pip-version-check --no-input install --require-hashes \
		-r requirements-dev.txt -r requirements-ner.txt
	@touch $@

.venv/made:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		$$python -c 'import ensurepip, venv' 2>/dev/null || { \
			echo "$$($$python --version) here cannot make virtual environments. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }; \
		echo "Making .venv with $$($$python --version)"; \
		$$python -m venv --clear .venv && touch $@; exit; \
	done; \
	echo "The archive needs Python 3.11 or newer, and there is none in PATH (PYTHON=/path/to/python names one)." >&2; exit 1
