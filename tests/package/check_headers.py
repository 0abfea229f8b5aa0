#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compile every public header alone, and see that it brings in no more of Boost than it may.

See also that each body is compiled into the library."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = ROOT / "include"
BOOST_ALLOWED = "boost/json/fwd.hpp"


def compile_alone(compiler, include, header_only):
    """Compile a source with this one include, twice; return the compiler's complaint and all files included."""
    command = [compiler, "-std=c++20", "-fsyntax-only", "-H", "-Wall", "-Wextra", f"-I{INCLUDE}", "-xc++", "-"]
    if header_only:
        command.insert(1, "-DSIXSTEP_HEADER_ONLY")
    source = f"#include <{include}>\n#include <{include}>\nint main() {{}}\n"
    result = subprocess.run(command, input=source, capture_output=True, text=True)
    included = set(re.findall(r"^\.+ (.*)$", result.stderr, re.MULTILINE))
    return (result.stderr if result.returncode else ""), included


def boost_files(included):
    return {name for name in included if "/boost/" in name}


def bodies_left_out():
    """Name the bodies that neither a source nor another body brings in; two sources would not link."""
    bodies = list(INCLUDE.rglob("*.ipp"))
    readers = [*(ROOT / "src").rglob("*.cpp"), *bodies]
    brought_in = {name for reader in readers
                  for name in re.findall(r"^#include <(.*\.ipp)>$", reader.read_text(), re.MULTILINE)}
    return sorted({str(body.relative_to(INCLUDE)) for body in bodies} - brought_in)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--compiler", default="c++")
    arguments.add_argument("--header-only", action="store_true", help="compile the bodies too; they may use all of Boost")
    options = arguments.parse_args()

    headers = sorted(str(path.relative_to(INCLUDE)) for path in INCLUDE.rglob("*.hpp"))
    public = [header for header in headers if "/impl/" not in header]
    _, forward = compile_alone(options.compiler, BOOST_ALLOWED, False)
    allowed = boost_files(forward)
    left_out = bodies_left_out()
    for body in left_out:
        print(f"{body} is compiled into the library by no source")
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda header: compile_alone(options.compiler, header, options.header_only), public)
        for header, (complaint, included) in zip(public, results):
            surplus = set() if options.header_only else boost_files(included) - allowed
            if complaint or surplus:
                failures += 1
                print(f"{header} does not compile alone:\n{complaint}" if complaint else
                      f"{header} may include only {BOOST_ALLOWED}, but brings in {len(surplus)} more, "
                      f"such as {min(surplus)}")
    print(f"{len(public) - failures} of {len(public)} public headers compile alone")
    return 1 if left_out or failures or not public else 0


if __name__ == "__main__":
    sys.exit(main())
