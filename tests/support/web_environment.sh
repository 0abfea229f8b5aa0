#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# web_environment.sh: the page tests' two npm packages, exactly as locked; quick when they are there.
set -eu
cd "$(dirname "$0")/../web"
stamp=node_modules/package-lock.installed.json
if cmp -s package-lock.json "$stamp"; then exit 0; fi
npm ci --no-audit --no-fund --loglevel=error
cp package-lock.json "$stamp"
