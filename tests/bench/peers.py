# SPDX-License-Identifier: BSL-1.0
"""How the benchmarks load and time their peers."""

import importlib
import sys
import time
import unittest.mock


def least_seconds(turns, work):
    """The shortest of several turns (what else the machine does can only lengthen one), and the last result."""
    least = float("inf")
    for _ in range(turns):
        begin = time.perf_counter()
        result = work()
        least = min(least, time.perf_counter() - begin)
    return least, result


def import_with_stand_ins(module, *needed):
    """A module of a peer; stand-ins for all that it imports but what is needed: the measured part does not use them."""
    for _ in range(100):
        try:
            return importlib.import_module(module)
        except ModuleNotFoundError as missing:
            if missing.name.partition(".")[0] in (module.partition(".")[0], *needed):
                raise
            sys.modules[missing.name] = unittest.mock.MagicMock(__path__=[], __spec__=None)
    raise ModuleNotFoundError(f"{module} needs more than a hundred modules that are not installed")
