# The verbs of Zavet. `make help` lists them.

# Where builds go. One folder for all checkouts saves rebuilding the libraries; the flags must be the same everywhere.
SCRATCH ?= $(HOME)/.cache/zavet-build
SWIFT = swift
FLAGS = --scratch-path "$(SCRATCH)"
# Where `make run` keeps its database and keys, and where it listens.
DATA ?= data
PORT ?= 8080
SHARED ?= ../shared
# A verb whose build and tools are known to be there.
READY = $(MAKE) -s -o build -o deps-test

.PHONY: help run test bench bench-gdpr check format lint clauses clauses-mutate release where build test-swift test-commands \
	durability test-failover test-browser test-clauses deps deps-test

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: deps release ## install what is needed, build, serve the five policies on loopback
	@"$$($(MAKE) -s where)" serve policies --data "$(DATA)" --port $(PORT) --samples --local-mailbox

test: build deps-test ## install what the tests need and run them all, the four suites beside each other
	@scripts/side-by-side.sh swift '$(READY) test-swift' commands '$(READY) test-commands' \
		browser '$(READY) test-browser' clauses '$(READY) test-clauses'

build: deps
	$(SWIFT) build --build-tests $(FLAGS)

test-swift: build
	$(SWIFT) test --skip-build $(FLAGS)

test-commands: build deps-test ## the commands and the server from outside: bad input, kills, restores
	ZAVET="$(SCRATCH)/debug/zavet" .venv/bin/python -m pytest Tests/EndToEnd -q

durability: build deps-test ## kill the server 200 times under load and look for every acknowledged deed
	ZAVET="$(SCRATCH)/debug/zavet" ZAVET_KILLS=200 .venv/bin/python -m pytest Tests/EndToEnd/test_durability.py -q

test-failover: build deps-test ## kill the leader of a cluster of PostgreSQL 100 times under load; prints its figures
	ZAVET="$(SCRATCH)/debug/zavet" ZAVET_KILLS=$${ZAVET_KILLS:-100} \
		.venv/bin/python -m pytest Tests/EndToEnd/test_failover.py -q -s

test-browser: build deps-test
	ZAVET="$(SCRATCH)/debug/zavet" .venv/bin/python -m pytest Tests/Browser -q

test-clauses: build deps-test ## show the clauses of the five policies on a running server
	ZAVET="$(SCRATCH)/debug/zavet" .venv/bin/python -m pytest Tests/Clauses -q

bench: deps release ## measure speed beside its limits on this machine (release build)
	@scripts/bench.sh "$$($(MAKE) -s where)"

bench-gdpr: deps release ## GDPRbench on both stores beside a plain table (RECORDS=100000 OPERATIONS=1000)
	@for store in sqlite postgresql; do python3 -B scripts/gdpr.py "$$($(MAKE) -s where)" --store $$store \
		--records $${RECORDS:-100000} --operations $${OPERATIONS:-1000} --out gdpr-$$store.json || exit 1; done

check: lint build test-swift ## what to run before a commit

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

format: ## put every Swift file into the house's form
	$(SWIFT) format format --in-place --recursive --parallel Sources Tests Package.swift

clauses: ## which clauses of the five policies are shown, by which test
	@python3 scripts/clauses.py report --catalogue "$(SHARED)/clauses"

clauses-mutate: build deps-test ## take each carrying element out of its policy and demand that its test fails
	@python3 scripts/clauses.py mutate --catalogue "$(SHARED)/clauses" --scratch "$(SCRATCH)"

release: deps ## build the release executable
	$(SWIFT) build -c release --product zavet $(FLAGS)

where: ## print the path of the release executable
	@echo "$(SCRATCH)/release/zavet"

deps:
	@scripts/install-dependencies.sh run

deps-test:
	@scripts/install-dependencies.sh test
