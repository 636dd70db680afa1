# All that this project does, on a machine that has only Python 3.11 or newer (and a browser, for the tests).
# Everything is installed into this folder: .venv (Python) and node_modules (what pages load in a browser).
#   make serve   build both editions and show them on this machine       make test    all tests
#   make book    build both editions into _build/site                    make bench   benchmarks against peers
#   make lab     open the notebooks in JupyterLab                        make clean   throw away what was built
#   make kit     handouts and slides of the workshop kit, HTML and PDF
#   make host    the built site and a configuration for nginx, in _build/host
#   make audit   known faults of what the book is made with, against the decisions in audit.toml
#   make pins    choose requirements.txt anew from requirements.in

PYTHON ?= python3
# the address of the site's root on its host, for the page that meets lost readers
BASE ?= /
BIN := .venv/bin
READY := .venv/.ready node_modules/.ready

# The programs of .venv come first; notebooks and tests import the package from this folder.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PYTHONPATH := $(CURDIR)$(if $(PYTHONPATH),:$(PYTHONPATH))

.PHONY: serve book host kit lab test bench audit clean pins

serve: book
	$(BIN)/python -m ashore serve

book: $(READY)
	$(BIN)/python -m ashore book --base $(BASE)

host: book
	$(BIN)/python -m ashore host

kit: $(READY)
	$(BIN)/python -m ashore kit

lab: $(READY)
	$(BIN)/jupyter lab --notebook-dir=book

# a process for each core; a file stays with one of them, and the long ones in the middle do not come last
PARALLEL := -n auto --dist loadfile --no-loadscope-reorder

# The reports are what `python -m bench tests` counts for the quality page.
test: book
	@mkdir -p _build/tests && git describe --always --dirty > _build/tests/commit 2>/dev/null || echo unknown > _build/tests/commit
	@failed=0; \
	$(BIN)/pytest $(PARALLEL) --junitxml=_build/tests/tests.xml tests || failed=1; \
	$(BIN)/pytest $(PARALLEL) --junitxml=_build/tests/notebooks.xml --nbval-lax --nbval-current-env --nbval-cell-timeout=120 -p no:cacheprovider book || failed=1; \
	exit $$failed

bench: book bench/.ready
	$(BIN)/python -m bench

# pip-audit in an environment of its own: what asks is none of what is asked about
audit: $(READY)
	$(PYTHON) -m venv _build/audit
	_build/audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	$(BIN)/python -m ashore.audit

clean:
	rm -rf _build .pytest_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -not -path '*/node_modules/*' -prune -exec rm -rf {} +

pins: .venv/.ready
	$(BIN)/pip-compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.txt requirements.in

.venv/.ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Ashore needs Python 3.11 or newer: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

node_modules/.ready: package.json package-lock.json ashore/assets.py | .venv/.ready
	$(BIN)/python -m ashore.assets
	@touch $@

bench/.ready: bench/requirements.txt deploy/jupyterhub/requirements.txt bench/package-lock.json | $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	cd bench && npm ci --ignore-scripts
	@touch $@
