.DEFAULT_GOAL := help
.PHONY: help demo up setup test crash-matrix kills large-files lint audit sbom bench analytics-bench dashboard-bench encoder-table goldens schema attacks fuzz

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Make a video and publish it on three stand-in platforms; SCRIPT=file.txt narrates your own text
	@scripts/demo $(if $(SCRIPT),"$(SCRIPT)")

up: ## Run the product on http://localhost:8080; SANDBOX=1 plays the platforms on this machine
	@SANDBOX="$(SANDBOX)" scripts/up

setup: ## Install and build what the product needs
	@scripts/setup

test: ## Run all tests, on SQLite and on PostgreSQL, and in a browser
	@scripts/test

crash-matrix: ## Kill a worker, or lose an answer, at every point of publishing on every platform; minutes
	@scripts/crash-matrix

kills: ## Kill two hundred renders at random moments, and finish each; minutes
	@scripts/kills

large-files: ## Publish files of two gigabytes in little memory, killed in the middle; minutes
	@scripts/large-files

lint: ## Check format, lints, types and that the schema is the committed one
	@scripts/lint

audit: ## Check licences, bans and sources of what we depend on
	@scripts/audit

sbom: ## Write what the programs and the dashboard are made of, in CycloneDX, into target/sbom
	@scripts/sbom

bench: ## Compare rendering with one plain ffmpeg encode, and uploading with plain curl
	@scripts/bench

analytics-bench: ## Ask the dashboard's questions of a million readings on PostgreSQL, for docs/analytics-bench.md; minutes
	@scripts/analytics-bench

dashboard-bench: ## Let Lighthouse look at the dashboard, and scroll through 5,000 runs, for docs/dashboard-bench.md; minutes
	@scripts/dashboard-bench

encoder-table: ## Measure speed, size and likeness of the encoder's settings, for docs/encoder.md; minutes
	@scripts/encoder-table

attacks: ## Attack the front door, and measure what a neighbour notices, for docs/attacks.md; minutes
	@scripts/attacks

goldens: ## Accept how videos look and sound now; look at target/goldens first
	@scripts/goldens

schema: ## Write the GraphQL schema and the types made from it
	@scripts/schema

fuzz: ## Hand wild input to what strangers, platforms and models write, ten minutes for each target; TARGET=name SECONDS=60
	@scripts/fuzz "$(TARGET)" "$(SECONDS)"
