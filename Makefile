# Table of contents: each command is a script of the same name.
.DEFAULT_GOAL := help
.PHONY: help serve build single package check test fuzz kill bench mutants clean

help: ## Affiche cette liste
	@awk -F ':.*## ' '/^[a-z]+:.*## /{ printf "  make %-7s %s\n", $$1, $$2 }' Makefile

serve: ## Construit la page et la sert sur http://127.0.0.1:8080
	@scripts/serve.sh

build: ## Construit la page à publier dans dist/
	@scripts/build.sh

single: ## Construit la page en un seul fichier, qui s’ouvre sans serveur, dans out/
	@scripts/single.sh

package: ## Construit l’archive à remettre au webmestre d’un site, dans out/
	@scripts/package.sh

check: ## Relit vite le code : mise en forme, clippy, tests du calcul
	@scripts/check.sh

test: ## Lance tous les tests, navigateur compris
	@scripts/test.sh

mutants: ## Éprouve les tests : casse le calcul exprès et vérifie qu’un test le voit (½ h)
	@scripts/mutants.sh

fuzz: ## Jette un million de textes abîmés ou hostiles à chaque lecteur, et tire d’autres propriétés
	@scripts/fuzz.sh

kill: ## Tue le navigateur deux cents fois en pleine frappe, et regarde sur quoi il rouvre
	@scripts/kill.sh

bench: ## Mesure ce que coûte un calcul, et l’attente du tableau à la première visite
	@scripts/bench.sh

clean: ## Efface tout ce qui se reconstruit
	@scripts/clean.sh
