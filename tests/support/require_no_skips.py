# SPDX-License-Identifier: BSL-1.0
"""pytest plugin: where SIXSTEP_REQUIRE_DATA is set, a skipped test is a failed one; elsewhere it is said aloud."""

import os

import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if os.environ.get("SIXSTEP_REQUIRE_DATA"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {reason}"


def pytest_terminal_summary(terminalreporter):
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"SKIPPED: {report.nodeid} ({report.longrepr[2]})")
