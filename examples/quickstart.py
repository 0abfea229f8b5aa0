# SPDX-License-Identifier: BSL-1.0
import sixstep

plan = sixstep.Plan.from_file("first_plan/plan.json")
roadmap = plan.roadmap()
print(roadmap.summary(), end="")
