# SPDX-License-Identifier: BSL-1.0
"""Schedules plain arrays: activities, links and two teams, without a plan."""

import sixstep

NAMES = ["law", "tender", "platform", "data centre", "training", "pilot", "offices", "evaluation"]
WEEKS = [6, 8, 12, 10, 4, 6, 8, 3]
PEOPLE = [[2, 0], [3, 1], [2, 4], [0, 3], [2, 1], [1, 3], [2, 2], [2, 0]]
LINKS = [[0, 1], [1, 2], [1, 3], [2, 5], [3, 5], [4, 5], [5, 6], [5, 7]]

schedule = sixstep.methods.project_schedule(
    durations=WEEKS,
    demands=PEOPLE,
    capacity=[4, 6],  # experts in law and purchasing, engineers
    links=LINKS,
    lags=[0, 0, 0, 0, 0, 0, 0, 2],
)
print(f"done in {schedule.makespan} weeks: {schedule.status}")
for name, start, length in zip(NAMES, schedule.start, WEEKS):
    print(f"{name:12}|{' ' * int(start)}{'=' * length}")
