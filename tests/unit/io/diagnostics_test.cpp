// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/diagnostics_text.hpp>

#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::diagnostics_test {

using namespace sixstep;

namespace {
const std::vector<Diagnostic> two = {
    {"unknown-member", Severity::error, "/actions/3/lable", 12, 7, "unknown member \"lable\"",
     "did you mean \"label\"?"},
    {"no-owner", Severity::warning, "", 0, 0, "nobody\x1b[2J owns it", ""}};
}

TEST_CASE("people read place, severity, sentence, code and hint, free of control characters") {
  CHECK(to_text(two, "plan.json") ==
        "plan.json:12:7: error: unknown member \"lable\" [unknown-member]\n"
        "  at /actions/3/lable\n"
        "  hint: did you mean \"label\"?\n"
        "plan.json: warning: nobody?[2J owns it [no-owner]\n");
}

TEST_CASE("programs read the same as a list of objects") {
  CHECK(write_diagnostics(two) == R"([
  {
    "code": "unknown-member",
    "severity": "error",
    "pointer": "/actions/3/lable",
    "line": 12,
    "column": 7,
    "message": "unknown member \"lable\"",
    "hint": "did you mean \"label\"?"
  },
  {
    "code": "no-owner",
    "severity": "warning",
    "pointer": "",
    "message": "nobody\u001b[2J owns it"
  }
]
)");
  CHECK(write_diagnostics({}) == "[]\n");
}

TEST_CASE("programs may read the item of each, the innermost entity that has an id") {
  const JsonParsing parsing = parse_json(
      R"({"id": "p", "actions": [{"id": "a", "modes": [{"id": "fast", "cost": 1}, {"x": 1}]}]})");
  REQUIRE(parsing.document);
  CHECK(entity_around(*parsing.document, "/actions/0/modes/0/cost") == "fast");
  CHECK(entity_around(*parsing.document, "/actions/0/modes/1/x") == "a");
  CHECK(entity_around(*parsing.document, "/actions") == "");
  CHECK(entity_around(*parsing.document, "") == "");
  const std::vector<Diagnostic> one = {
      {"unknown-member", Severity::error, "/actions/0/modes/1/x", 0, 0, "unknown member", ""}};
  CHECK(write_diagnostics(one, *parsing.document) == R"([
  {
    "code": "unknown-member",
    "severity": "error",
    "item": "a",
    "pointer": "/actions/0/modes/1/x",
    "message": "unknown member"
  }
]
)");
}

}  // namespace sixstep_tests::diagnostics_test
