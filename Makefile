# What people and machines do here. Every target sets up what it needs; `make` alone lists them.

PREFIX ?= /usr/local
RELEASE_FLAGS ?= $(shell [ "$$(uname -s)" = Linux ] && echo --static-swift-stdlib)
BINARY = .build/release/orchestrate

.DEFAULT_GOAL := help
.PHONY: help demo test soak check build bench parity moments evaluate record format install clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo: ## Plan the merges of an example shop's ten pull requests, and carry the plan out
	@.ci/setup build
	@# The debug build: it is there sooner than a release, and `make test` goes on from it.
	@swift build --product orchestrate
	@"$$(swift build --show-bin-path)/orchestrate" demo

test: ## Run the tests: a line a suite, and everything about what fails; VERBOSE=1 for all
	@.ci/setup test
	@.ci/test

soak: ## Run the endless tests for long: every fault and kill point, random runs, kills and changed files
	@.ci/setup test
	@SOAK=1 .ci/test --filter 'CrashTests|FaultTests|RandomKillTests|RandomRunTests|MutatedFileTests|MutatedRunTests'

check: ## Check format, warnings, budgets, imports, forbidden words and the shell scripts
	@.ci/setup check
	@.ci/check

build: ## Build the release into .build/release/orchestrate
	@.ci/setup build
	@swift build -c release --product orchestrate $(RELEASE_FLAGS)

bench: build workbench ## Measure the release against git; TREE=DIR@REV for real files, or REPO=DIR BASE=REF HEADS=GLOB
	@.ci/bench $(BINARY) .build/release/workbench $(if $(REPO),"$(REPO)" "$(BASE)" "$(HEADS)")

parity: workbench ## Replay the two-parent merges of REPO=DIR here and by git, and count where they differ
	@.build/release/workbench parity "$(REPO)" $(if $(LIMIT),--limit $(LIMIT))

moments: ## Plan MOMENTS=5 past moments of REPO=DIR, and ask git whether a held change set merges behind the plan
	@.ci/moments $(BINARY) "$(REPO)" $(if $(MOMENTS),"$(MOMENTS)")

evaluate: build workbench ## Hold what is read of REPO=DIR to other programs, resolvers to people, and rules to defects put into PAIRS=20 merges
	@.ci/evaluate .build/release/workbench "$(REPO)" $(if $(REV),"$(REV)")
	@.ci/evaluate-gates $(BINARY) "$(REPO)" $(if $(PAIRS),"$(PAIRS)") --show
	@$(if $(APP),.ci/evaluate-routes $(BINARY) "$(REPO)" "$(or $(REV),HEAD)" "$(APP)" $(if $(PYTHON),"$(PYTHON)"))

.PHONY: workbench
workbench:
	@.ci/setup build
	@swift build -c release --product workbench $(RELEASE_FLAGS)

record: ## Write the snapshots and scenarios anew; fails, so that the difference is read
	@.ci/setup test
	@RECORD=1 .ci/test

format: ## Format the sources
	@swift format --in-place --recursive Sources Tests Package.swift

install: build ## Install the release and its completions below PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/orchestrate"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	$(BINARY) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/orchestrate"
	install -d "$(DESTDIR)$(PREFIX)/share/zsh/site-functions"
	$(BINARY) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_orchestrate"
	install -d "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(BINARY) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/orchestrate.fish"

clean: ## Remove what was built
	@swift package clean
