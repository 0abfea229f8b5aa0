// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/dematel.hpp>

#include <cmath>

#include <support/reference_data.hpp>

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
  for (const auto& [name, example] : data->at("cases").as_object()) {
    CAPTURE(std::string(name));
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
