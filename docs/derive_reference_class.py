#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Derives the reference class `canada-it` from Sean Boots' list of the Government of Canada's large IT projects.

    docs/derive_reference_class.py gc-it-projects-combined.csv > include/sixstep/impl/steps/risk/canada_it.hpp

The file is static/csv/gc-it-projects-combined.csv of YOWCT/large-government-of-canada-it-projects (MIT, Sean Boots 2020),
made from answers to questions in Parliament in 2016, 2019 and 2022. Kept are the projects of more than one answer.
"""

import csv
import sys
from datetime import datetime

HEAD = """// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <sixstep/config.hpp>

// 192 IT projects of the Government of Canada, as first and as last told to Parliament. Written by
// docs/derive_reference_class.py from data of Sean Boots, https://github.com/YOWCT (MIT licence,
// copyright 2020 Sean Boots): the year of the first answer, the budget then and last in Canadian
// dollars, the completion date then and last.
namespace sixstep::inline SIXSTEP_FORM::detail::risk {

struct ToldTwice {
  int first_told;
  double first_budget, last_budget;
  int first_finish, last_finish;  ///< year, month and day as the digits of one number
};

// clang-format off
inline constexpr std::array<ToldTwice, %d> canada_it = {{
"""
TAIL = """}};
// clang-format on

}  // namespace sixstep::inline SIXSTEP_FORM::detail::risk
"""


def dollars(text):
    return text.replace("$", "").replace(",", "").strip()


def digits(text):
    return datetime.strptime(text.strip(), "%B %d, %Y").strftime("%Y%m%d")


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if int(row["numOfEntries"]) > 1]
    sys.stdout.write(HEAD % len(rows))
    for row in rows:
        finishes = digits(row["originalEstimatedCompletionDate"]), digits(row["latestEstimatedCompletionDate"])
        budgets = dollars(row["originalBudget"]), dollars(row["latestBudget"])
        print("    {" + ", ".join([row["originalBudgetSource"], *budgets, *finishes]) + "},")
    sys.stdout.write(TAIL)


if __name__ == "__main__":
    main()
