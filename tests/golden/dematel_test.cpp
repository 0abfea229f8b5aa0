// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dematel.hpp>

#include <cmath>

#include <support/golden.hpp>

namespace sixstep_tests::dematel_golden_test {

using namespace sixstep;

namespace {

void check_close(const Matrix& ours, const Matrix& published, double tolerance) {
  REQUIRE(ours.rows() == published.rows());
  REQUIRE(ours.columns() == published.columns());
  for (std::size_t k = 0; k < ours.cells().size(); ++k) {
    CHECK(std::abs(ours.cells()[k] - published.cells()[k]) <= tolerance);
  }
}

}  // namespace

TEST_CASE("total relations, prominence and relation of published DEMATEL cases") {
  // Cases of Celikbilek & Ozdemir (2020), Multi-Criteria Decision Making Methods, NOBEL, as in CRAN
  // package dematel. The package rounds the normalized matrix to five decimals: its own output is
  // met within `tolerance_peer`, the unrounded one within `tolerance_unrounded`.
  const auto data = test_support::golden("dematel_cran_3cases");
  if (!data) return;
  const double exact = test_support::number(data->at("tolerance_unrounded"));
  const double peer = test_support::number(data->at("tolerance_peer"));
  for (const auto& [key, example] : data->at("cases").as_object()) {
    const std::string name(key);
    CAPTURE(name);
    const auto found = dematel(test_support::matrix(example.at("direct")));
    REQUIRE(found.has_value());
    check_close(found->total, test_support::matrix(example.at("total_unrounded")), exact);
    check_close(found->total, test_support::matrix(example.at("total_peer_rounded_norm")), peer);
    CHECK(std::abs(found->threshold - test_support::number(example.at("threshold_peer"))) <= peer);
    const auto& factors = example.at("relations_peer").as_array();
    REQUIRE(factors.size() == found->prominence.size());
    for (std::size_t k = 0; k < factors.size(); ++k) {
      CHECK(std::abs(found->prominence[k] - test_support::number(factors[k].at("c+r"))) <= peer);
      CHECK(std::abs(found->relation[k] - test_support::number(factors[k].at("c-r"))) <= peer);
    }
  }
}

TEST_CASE("trap: the norm decides the scale, and a factor may receive more than any gives") {
  // Worked example of soft.onlineoutput.com/dematel, project 8733_394698: its largest sum is that
  // of a column, 12. Dividing by the largest row sum, 9, gives other shares and other totals.
  const auto data = test_support::golden("dematel_cran_3cases");
  if (!data) return;
  const auto& example = data->at("onlineoutput_5factor");
  const Matrix direct = test_support::matrix(example.at("direct"));
  const Matrix published = test_support::matrix(example.at("published_normalised_3dp"));
  const auto by_both = dematel(direct, DematelNorm::maximum_row_or_column_sum);
  const auto by_row = dematel(direct, DematelNorm::maximum_row_sum);
  REQUIRE(by_both.has_value());
  REQUIRE(by_row.has_value());
  CHECK(by_both->scale == 12.0);
  CHECK(by_both->norm == DematelNorm::maximum_row_or_column_sum);
  CHECK(by_row->scale == 9.0);
  CHECK(by_row->norm == DematelNorm::maximum_row_sum);
  const double tolerance = test_support::number(example.at("tolerance"));
  for (std::size_t k = 0; k < direct.cells().size(); ++k) {
    CHECK(std::abs(direct.cells()[k] / by_both->scale - published.cells()[k]) <= tolerance);
  }
  CHECK(by_row->total(0, 1) > by_both->total(0, 1) + 0.1);
}

}  // namespace sixstep_tests::dematel_golden_test
