# Every target is one line that you could type yourself; `make help` shows them.

MVN ?= mvn

help:
	@sed -n 's/^\([a-z]*\): ## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r target meaning; do \
	  printf '%-8s %s\n         %s\n' "$$target" "$$meaning" "$$($(MAKE) -sn $$target)"; done

verify: ## everything a change must pass
	$(MVN) verify

fast: ## the same without the conformance module: no other process is started
	$(MVN) -pl '!waybill-conformance' verify

JUDGES = -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false

conformance: ## only the judges: real clients, scenarios and crashes against the built programs
	$(MVN) verify $(JUDGES)

soak: ## kill the server in the middle of writes for a long time
	$(MVN) verify $(JUDGES) -Dit.test=CrashIT -Dwaybill.crash.rounds=1000

tamper: ## forge a history of 10,000 entries a thousand times, and find each forgery
	$(MVN) test -pl waybill-server -am -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest=HistoryAuditTest -Dwaybill.slow=true

kills: ## kill the server fifty times in the middle of validations
	$(MVN) test -pl waybill-server -am -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest=ValidationKillTest -Dwaybill.slow=true

fuzz: ## change the model files of the scan's corpus at random for minutes, and scan them
	$(MVN) test -pl waybill-server -am -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtest=ScanFuzzTest -Dwaybill.slow=true

STYLE = -pl waybill-conformance -am -Dsurefire.failIfNoSpecifiedTests=false

tidy: ## only the style: sizes, names, layout
	$(MVN) -q test $(STYLE) -Dtest='TidyTest,LayoutTest'

format: ## lay all sources out with google-java-format
	$(MVN) -q test $(STYLE) -Dtest=LayoutTest -Dlayout.rewrite=true

kit: ## the jars, runtimes and start-up caches that ./waybill runs from
	scripts/kit

dist: ## an archive that runs without a JDK
	scripts/dist

bench: ## how long people wait; see bench/README.md
	bench/start.py

clean: ## forget everything that was built
	$(MVN) -q clean

.PHONY: help verify fast conformance soak tamper kills fuzz tidy format kit dist bench clean
