# The front door for developers.  `make test` makes its own virtual environment.
PYTHON ?= python3
BIN := .venv/bin
PACKS ?= $(wildcard ../shared/packs/*.txt) $(wildcard fixtures/*.txt)

SHARED ?= ../shared
REAL ?= ../real-papers
ARCHIVES ?= $(patsubst %/,%,$(wildcard ../archives/*/))

.PHONY: browser test lint bench growth fuzz score real precision docs clean

$(BIN)/pytest: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[test]' --group dev
	touch $@

test: $(BIN)/pytest
	$(BIN)/pytest -n auto --dist loadfile

# Debian: chromium, libreoffice-writer-nogui, libreoffice-calc-nogui.
browser: $(BIN)/pytest
	$(BIN)/pip install --quiet --group browser --group office
	$(BIN)/pytest tests/test_browser.py tests/test_office.py
	$(BIN)/python benchmarks/page.py

lint: $(BIN)/pytest
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# A quarter of an hour; FULL=1 takes the sizes of the targets, ONLY="query help" some cases, RECORD=1 writes the table.
bench: $(BIN)/pytest
	$(BIN)/pip install --quiet --group bench
	$(BIN)/python benchmarks/bench.py $(if $(FULL),--full) $(if $(ONLY),--only $(ONLY)) $(if $(RECORD),--record) --archives $(ARCHIVES)

# The corpus stays in .fuzz, finds in .fuzz/finds; MINUTES of all targets together.
fuzz: $(BIN)/pytest
	$(BIN)/pip install --quiet --group fuzz
	$(BIN)/python benchmarks/fuzz.py $(TARGETS) --minutes $(or $(MINUTES),60) --seed $(or $(SEED),1) --coverage

growth: $(BIN)/pytest
	$(BIN)/python benchmarks/growth.py

score: $(BIN)/pytest
	../shared/tools/score --cmd $(CURDIR)/$(BIN)/minutes --misses

real: $(BIN)/pytest
	$(BIN)/python benchmarks/real.py --score $(SHARED)/tools/score --census $(SHARED)/tools/census \
		--papers real=$(REAL):$(SHARED)/real-gold practice=$(SHARED)/practice:$(SHARED)/practice packs=$(SHARED)/packs:$(SHARED)/gold \
		--archives $(ARCHIVES) $(if $(RECORD),--record "$(RECORD)")

precision: $(BIN)/pytest
	$(BIN)/python benchmarks/precision.py draw $(or $(SHEET),../precision.csv) --archives $(ARCHIVES) \
		$(if $(KINDS),--kinds $(KINDS)) --seed $(or $(SEED),1)

docs: $(BIN)/pytest
	$(BIN)/python tests/readme.py
	$(BIN)/python tests/schema_files.py
	$(BIN)/python tests/manual.py
	$(BIN)/pytest tests/test_docs.py tests/test_manual.py

clean:
	rm -rf .venv .venv-ci .pytest_cache .mypy_cache .ruff_cache .hypothesis .fuzz
