# The commands of this project. `make run` and `make test` set up everything they need.
# Paths are relative, so that a clone may stand in a folder with a space in its name.

PYTHON ?= python3
PORT ?= 8000
SEED ?= 1
VENV = .venv/bin/python

# What `make run` sets for this machine; unset, the settings take the safe production value.
LOCAL = SECRET_KEY="$$(cat var/secret-key)" DEBUG="$${DEBUG-0}" HTTPS="$${HTTPS-0}" EMAIL_URL="$${EMAIL_URL-file}" \
	ALLOWED_HOSTS="$${ALLOWED_HOSTS-127.0.0.1,localhost}" PORT="$(PORT)" SITE_URL="http://127.0.0.1:$(PORT)"
# What a production server sets, for the checks.
PRODUCTION = env -u DEBUG -u HTTPS -u CACHE_URL SECRET_KEY="$$(cat var/secret-key)" ALLOWED_HOSTS=kennisbank.example

.PHONY: run test check format bench screenshots robustness canary-site install install-development
.SILENT:

run: install  ## The whole site on http://127.0.0.1:$PORT
	exec env $(LOCAL) $(VENV) -m kennisbank.serve

test: install-development  ## Every test
	exec $(VENV) -m pytest -n 2 --dist loadgroup $(ARGS)

check: install-development  ## Everything a reader of the code should not have to look for
	$(VENV) -m ruff check .
	$(VENV) -m ruff format --check .
	$(VENV) -m djlint templates --lint --quiet
	.venv/bin/lint-imports
	$(LOCAL) $(VENV) -m mypy
	$(LOCAL) $(VENV) manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(VENV) manage.py check --deploy --fail-level WARNING

format: install-development
	$(VENV) -m ruff check --fix --quiet . || true
	$(VENV) -m ruff format .

bench: install-development  ## One JSON line per promise of speed
	exec env $(LOCAL) $(VENV) -m tests.bench

screenshots: install-development  ## Pictures of every page in screenshots/
	exec env $(LOCAL) $(VENV) -m tests.browser.screenshots $(ARGS)

robustness: install-development  ## Load, kill -9 and the canary world walked by all its actors, longer than in the suite
	exec $(VENV) -m pytest -n 2 --dist loadgroup -m "slow or long" $(ARGS)

canary-site: install-development  ## The canary world of SEED over http on PORT; prints its manifest
	exec env $(LOCAL) $(VENV) manage.py canary_site --seed "$(SEED)" --port "$(PORT)"

install:
	command -v "$(PYTHON)" >/dev/null || { echo "Python: '$(PYTHON)' is not there. apt-get install python3 python3-venv"; exit 1; }
	"$(PYTHON)" -m kennisbank.install production

install-development:
	command -v "$(PYTHON)" >/dev/null || { echo "Python: '$(PYTHON)' is not there. apt-get install python3 python3-venv"; exit 1; }
	"$(PYTHON)" -m kennisbank.install development
