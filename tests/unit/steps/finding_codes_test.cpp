// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/finding_codes.hpp>

#include <set>
#include <string>

#include <doctest/doctest.h>
#include <support/source_files.hpp>

namespace sixstep_tests::finding_codes_test {

using namespace sixstep;

namespace {

void collect(const std::string& text, const char* pattern, std::set<std::string>& codes) {
  codes.merge(test_support::all_matches(text, pattern));
}

/// Every code that the steps can give to a finding, as their sources write it.
std::set<std::string> codes_in_sources() {
  std::set<std::string> codes;
  for (const std::string& text : test_support::source_texts_under("include/sixstep/impl/steps")) {
    collect(text, R"x(\{\s*"([a-z-]+)",\s*Severity::)x", codes);
    collect(text, R"x(\.report\(\s*"([a-z-]+)")x", codes);
    collect(text,
            R"x((?:tell|report_nodes|report_pushes|report_rows|about_those)\(\s*)x"
            R"x((?:graph_?,|indicators,)?\s*"([a-z-]+)")x",
            codes);
    collect(text, R"x((?:about|tell_those)\(\s*(?:status\.[a-z]+,\s*)?"([a-z-]+)")x", codes);
    collect(text, R"x(report_default\(question, [a-z._]+,\s*"([a-z-]+)")x", codes);
  }
  return codes;
}

}  // namespace

TEST_CASE("the catalogue has every code that a step can give to a finding, and no other") {
  const std::set<std::string> catalogue(finding_codes.begin(), finding_codes.end());
  CHECK(catalogue.size() == finding_codes.size());
  CHECK(codes_in_sources() == catalogue);
}

TEST_CASE("the reference explains every code of the catalogue, in its order") {
  const std::string page = test_support::source_text("docs/reference/findings.md");
  std::size_t place = 0;
  for (const std::string_view code : finding_codes) {
    CAPTURE(std::string(code));
    const std::size_t found = page.find("\n| `" + std::string(code) + "` | ", place);
    CHECK(found != std::string::npos);
    place = found;
  }
  std::set<std::string> explained;
  collect(page, R"x(
\| `([a-z-]+)` )x",
          explained);
  CHECK(explained.size() == finding_codes.size());
}

}  // namespace sixstep_tests::finding_codes_test
