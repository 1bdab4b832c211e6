#!/usr/bin/env bash
# Installs what is missing, and nothing else: Chromium, Firefox ESR and openssl from Debian's packages, npm packages when the lockfile changed.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
has() { command -v "$1" >/dev/null; }
has_chromium() { [ -n "${CHROME_BIN:-}" ] || has chromium || has google-chrome || [ -e "/Applications/Google Chrome.app" ]; }
has_firefox() { [ -n "${FIREFOX_BIN:-}" ] || has firefox-esr || has firefox || [ -e "/Applications/Firefox.app" ]; }

missing=()
has openssl || missing+=(openssl)
has_chromium || missing+=(chromium fonts-liberation)
has_firefox || missing+=(firefox-esr)
if [ ${#missing[@]} -gt 0 ]; then
  if ! has apt-get; then
    echo "Errata's demo and tests need ${missing[*]}: please install them (or set CHROME_BIN and FIREFOX_BIN to where the browsers are), then run this command again." >&2
    exit 1
  fi
  echo "Installing ${missing[*]} …"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

installed=node_modules/.installed-lockfile
if ! cmp -s package-lock.json "$installed"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi
