# MATRICIA. `make` alone lists what there is.
PYTHON ?= python3
VENV := .venv/bin
EMBEDDED := $(VENV)/python -m matricia.embedded
# A platform is half a dozen Python processes: none of them shall compile everything anew.
unexport PYTHONDONTWRITEBYTECODE
# Random histories of money in each of twenty worlds; `make histories` runs them all.
export RANDOM_HISTORIES ?= 10

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset environment test test-fast check format schema messages histories \
        bench bench-desks bench-pages bench-till lint types imports architecture compose frontend-check frontend-build chromium \
        prepared backend faults browser browser-till browser-alone budgets screenshots

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## run the whole platform on http://localhost:8000 (PORT=8001, CATALOGUE=export.csv)
	@$(PYTHON) matricia/embedded/bootstrap.py demo \
		$(if $(PORT),--port "$(PORT)") $(if $(CATALOGUE),--catalogue "$(CATALOGUE)")

demo-reset: ## delete the demo's data, to start afresh
	@$(PYTHON) matricia/embedded/bootstrap.py reset

environment:
	@$(PYTHON) matricia/embedded/bootstrap.py environment

test: environment chromium ## run everything: checks, tests, killed processes, a real browser
	@.ci/steps frontend-check,prepared,types,lint,imports backend faults browser,browser-till browser-alone

test-fast: environment ## run the linter and the quick tests
	@.ci/steps lint quick

check: environment ## run what finds faults without a test: linters, types, imports, walls, schema, compose
	@.ci/steps frontend-check,types,lint,imports architecture compose

histories: environment ## prove a thousand random histories of money (make test: 200)
	RANDOM_HISTORIES=50 $(VENV)/python -m pytest -n 2 --dist worksteal tests/payments/test_random_histories.py

bench: environment ## measure the API against hand-written SQL (N="1000 20000", JSON=file, SOAK=100000)
	@$(VENV)/python -m tests.bench $(if $(N),--n $(N)) $(if $(JSON),--json "$(JSON)") $(if $(SOAK),--soak $(SOAK))

bench-desks: environment ## measure what designers and staff open, by the number of orders (N="1000 1000000")
	@$(VENV)/python -m tests.bench.desks $(if $(N),--n $(N))

bench-pages: environment frontend-build ## measure whole pages and the checkout (CATALOGUE=export.csv)
	@$(VENV)/python -m tests.bench.pages $(if $(CATALOGUE),--catalogue "$(CATALOGUE)")

bench-till: environment chromium frontend-build ## measure the till in a browser, with 5,000 pieces
	@$(VENV)/python -m tests.bench.till

budgets: environment chromium frontend-build ## measure the storefront: speed, Lighthouse, axe (alone on the machine)
	$(VENV)/python -m pytest tests/e2e/budgets -m "alone or goal"

screenshots: environment chromium frontend-build ## take the pictures of the README
	@$(VENV)/python -m tests.e2e.screenshots

format: environment ## put Python and the frontend into their form
	@$(VENV)/ruff check --fix --quiet .
	@$(VENV)/ruff format .
	@$(EMBEDDED) npm run format

schema: environment ## print the API's schema into matricia/schema.graphql
	@$(VENV)/python manage.py graphql_schema --schema matricia.schema.schema --out matricia/schema.graphql

messages: environment ## collect and compile the texts of mails and API answers (needs gettext)
	@$(VENV)/python manage.py makemessages --locale fr --locale ar --no-location --no-obsolete \
		--no-wrap --verbosity 0 --ignore frontend --ignore tests --ignore docs --ignore '.*'
	@sed -i.bak -e '/^"POT-Creation-Date:/d' -e '/^"Report-Msgid-Bugs-To:/d' matricia/locale/*/LC_MESSAGES/django.po
	@rm matricia/locale/*/LC_MESSAGES/django.po.bak
	@for language in fr ar; do \
		msgfmt --check-format --check-domain -o matricia/locale/$$language/LC_MESSAGES/django.mo \
			matricia/locale/$$language/LC_MESSAGES/django.po || exit 1; done

# --- steps, run by .ci/steps ---------------------------------------------------------------------
lint:
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/yamllint --strict -c .ci/yamllint.yml docker-compose.yml .pre-commit-config.yaml .ci/yamllint.yml

types:
	$(VENV)/mypy .

imports:
	$(VENV)/lint-imports

architecture:
	$(VENV)/python -m pytest -q tests/architecture

# Whoever needs the build soonest need not wait for the checks.
frontend-check: frontend-build
	$(EMBEDDED) npm run lint
	$(EMBEDDED) npm run check
	$(EMBEDDED) npm run test

compose:
	.ci/compose

prepared:
	$(VENV)/python -m tests.prepare

# Tests wait for PostgreSQL as long as they compute: four at a time keep two cores busy.
backend: ALONE = $(shell grep -rlw --include='test_*.py' --exclude-dir=e2e --exclude-dir=faults 'mark\.alone' tests)
backend:
	$(VENV)/python -m pytest -n 4 --dist worksteal tests --ignore tests/e2e --ignore tests/faults -m "not alone" --durations 20
	$(VENV)/python -m pytest $(ALONE) -m alone

quick:
	$(VENV)/python -m pytest -n 4 --dist worksteal tests --ignore tests/e2e --ignore tests/faults --ignore tests/matricia/embedded -m "not alone"

faults: frontend-build
	$(VENV)/python -m pytest -n 3 --dist worksteal tests/faults --durations 10

browser: frontend-build
	$(VENV)/python -m pytest tests/e2e --ignore tests/e2e/till -m "not alone and not goal" --durations 15

browser-till: frontend-build
	$(VENV)/python -m pytest tests/e2e/till --durations 15

browser-alone: frontend-build
	$(VENV)/python -m pytest tests/e2e -m alone --durations 15

frontend-build:
	@$(EMBEDDED) build

chromium:
	@.ci/chromium
