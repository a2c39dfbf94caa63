# The two commands a stranger needs: `make practice` and `make check`. Everything else is below them.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
# Processes that share the tests: one more than cores, because a test that drives a bot waits for it now and then.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')
# A test opens a database of its own, and each commit waits for the disk: in memory, where there is enough of it.
MEMORY := $(shell test "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 {print $$4}')" -gt 4000000 2>/dev/null && echo TMPDIR=/dev/shm)
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help practice run check test lint types floors house chaos prove measure bench faq-eval gallery lock format clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-10s %s\n' "$$name" "$$what"; done

practice: $(VENV)/.run ## Try the whole bot without a token or a network (TOUR=1: watch it play the walk by itself)
	@$(BIN)/python -m bot practice $(if $(TOUR),--tour)

run: $(VENV)/.run ## Run the bot on the real Discord, with the settings in .env
	@$(BIN)/python -m bot run

# The types are looked at beside the tests: now and then these wait, and mypy can have that core.
check: lint ## Everything that must hold before a change lands
	@$(MAKE) --no-print-directory -j2 test types floors

lint: $(VENV)/.dev
	@$(BIN)/ruff format --check --quiet . || { echo "run: make format"; exit 1; }
	@$(BIN)/ruff check --quiet .

types: $(VENV)/.dev
	@$(BIN)/mypy

floors: $(VENV)/.dev
	@$(BIN)/lint-imports --cache-dir build/import_linter

test: $(VENV)/.dev ## All tests, with coverage and the gates of the house
	@mkdir -p build && rm -f build/.coverage*
	@$(MEMORY) $(BIN)/coverage run -m pytest -q --numprocesses $(WORKERS) --dist worksteal
	@$(BIN)/coverage combine --quiet
	@$(BIN)/python tools/house.py --gate

house: $(VENV)/.dev ## Sizes, annotations, coverage, tests per line, share of lines beside discord
	@$(BIN)/python tools/house.py

chaos: $(VENV)/.dev ## Kill the bot, lie to it, and count what is lost or seen twice (SEEDS=n FROM=k SABOTAGE=rule)
	@$(BIN)/python -m tools.prove.chaos $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FROM),--first $(FROM)) $(if $(SABOTAGE),--sabotage $(SABOTAGE))

prove: $(VENV)/.dev ## Every promise proved in its long form, with figures under build/prove.json (ONLY="chaos ...")
	@$(BIN)/python -m tools.prove $(ONLY)

measure: $(VENV)/.dev ## Start-up, memory and answer times, side by side in one run
	@$(BIN)/python -m tools.measure

bench: $(VENV)/.dev ## Delivery beside APScheduler and a polling loop, and the rush for seats (an hour; QUICK=1: a minute)
	@$(BIN)/python -m tools.bench $(if $(QUICK),--quick)

faq-eval: $(VENV)/.dev ## How well questions in every EU language find the FAQ's answers, and how honest it is without one
	@$(BIN)/python -m tools.faq_eval

gallery: $(VENV)/.dev ## Photograph every kind of message and page (needs Chromium): build/gallery, docs/gallery.png
	@$(BIN)/python -m tools.gallery

format: $(VENV)/.dev ## Put the code into the house's format
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

lock: ## Pin every dependency anew, with hashes (needs uv)
	@for extra in run answers figures dev; do \
	  case $$extra in run) with= ;; dev) with="--extra answers --extra figures --extra dev" ;; *) with="--extra $$extra" ;; esac; \
	  uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	    $$with $(if $(UPGRADE),--upgrade) pyproject.toml --output-file requirements/$$extra.lock; \
	done

clean: ## Remove what was made, not what was stored
	@rm -rf $(VENV) build *.egg-info

# A stamp per lock: dev.lock holds all of run.lock, so either serves to run the bot.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.lock | $(VENV)/bin/python
	@echo "Installing what the bot needs, pinned and checked by hash (once, about half a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	@touch $@

$(VENV)/.dev: requirements/dev.lock | $(VENV)/bin/python
	@echo "Installing what the checks need, pinned and checked by hash (once, about a minute) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@ $(VENV)/.run
