.DEFAULT_GOAL := help
.PHONY: help demo up setup test lint audit bench schema

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Make a video and publish it on three stand-in platforms; SCRIPT=file.txt narrates your own text
	@scripts/demo $(if $(SCRIPT),"$(SCRIPT)")

up: ## Run the product on http://localhost:8080; SANDBOX=1 plays the platforms on this machine
	@SANDBOX="$(SANDBOX)" scripts/up

setup: ## Install and build what the product needs
	@scripts/setup

test: ## Run all tests, on SQLite and on PostgreSQL, and in a browser
	@scripts/test

lint: ## Check format, lints, types and that the schema is the committed one
	@scripts/lint

audit: ## Check licences, bans and sources of what we depend on
	@scripts/audit

bench: ## Compare rendering with one plain ffmpeg encode of the same timeline
	@scripts/bench

schema: ## Write the GraphQL schema and the types made from it
	@scripts/schema
