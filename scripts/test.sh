#!/usr/bin/env bash
# Every check, cheapest first; the last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

step() {
  echo "── $1"
  npm run --silent "$1" || { echo "$1 failed"; echo "0 passed, 1 failed"; exit 1; }
}
step lint
step typecheck
step unused
# builds both extensions and lints them, too
step package
echo "── vitest"
exec npx vitest run
