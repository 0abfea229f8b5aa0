#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# python_environment.sh VENV REQUIREMENTS PYTHON: a virtual environment with exactly these packages; quick when it stands.
set -eu
venv=$1 requirements=$2 python=$3
stamp=$venv/requirements.txt
if cmp -s "$requirements" "$stamp" && "$venv/bin/python" -c 'import pytest'; then exit 0; fi
rm -rf "$venv"
"$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
cp "$requirements" "$stamp"
