#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# node_environment.sh FOLDER: the npm packages of its package.json, exactly as locked; quick when they are there.
set -eu
cd "$1"
stamp=node_modules/package-lock.installed.json
if cmp -s package-lock.json "$stamp"; then exit 0; fi
npm ci --no-audit --no-fund --loglevel=error
cp package-lock.json "$stamp"
