// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/press_perturbation.hpp>

#include <cmath>
#include <string>

#include <support/golden.hpp>

namespace sixstep_tests::press_perturbation_golden_test {

using namespace sixstep;

namespace {

void check_close(const Matrix& ours, const Matrix& theirs, double tolerance) {
  REQUIRE(ours.rows() == theirs.rows());
  for (std::size_t k = 0; k < ours.cells().size(); ++k) {
    CHECK(std::abs(ours.cells()[k] - theirs.cells()[k]) <= tolerance);
  }
}

/// The sign of a response where all ways agree.
std::optional<int> sure_sign(const PressPerturbation& found, std::size_t row, std::size_t column) {
  if (found.weight(row, column) < 1.0) return std::nullopt;
  const double response = found.adjoint(row, column);
  return (response > 0.0) - (response < 0.0);
}

}  // namespace

// CRAN package LoopAnalyst (A. Dinno), its R code run unmodified. cm.DLR: Dambacher, Levins &
// Rossignol (2005), Mathematical Biosciences 197, 1–14, fig. 2.

TEST_CASE("adjoint, ways and weights of published community matrices") {
  const auto data = test_support::golden("loops_loopanalyst_4cases");
  if (!data) return;
  const double tolerance = test_support::number(data->at("tolerance"));
  for (const auto& [key, example] : data->at("cases").as_object()) {
    const std::string name(key);
    CAPTURE(name);
    if (!example.as_object().contains("make.adjoint")) continue;
    const auto found = press_perturbation(test_support::matrix(example.at("matrix")));
    REQUIRE(found.has_value());
    check_close(found->adjoint, test_support::matrix(example.at("make.adjoint")), tolerance);
    check_close(found->terms, test_support::matrix(example.at("make.T")), tolerance);
    // The package prints weights with one digit.
    Matrix digits = found->weight;
    for (std::size_t row = 0; row < digits.rows(); ++row) {
      for (double& cell : digits.row(row)) cell = std::round(cell * 10.0) / 10.0;
    }
    check_close(digits, test_support::matrix(example.at("make.wfm")), tolerance);
    const double highest = found->feedback.back();
    CHECK((highest > 0.0) - (highest < 0.0) == test_support::number(example.at("feedback")));
  }
}

TEST_CASE(
    "trap: the community effect matrix reads the other way, and is silent where ways differ") {
  // make.cem(i, j) is the effect of a push on i on factor j: the adjoint's transpose, in signs,
  // with nothing where there are ways of both signs.
  const auto data = test_support::golden("loops_loopanalyst_4cases");
  if (!data) return;
  for (const auto& [key, example] : data->at("cases").as_object()) {
    const std::string name(key);
    CAPTURE(name);
    if (!example.as_object().contains("make.cem")) continue;
    const auto found = press_perturbation(test_support::matrix(example.at("matrix")));
    REQUIRE(found.has_value());
    const auto& signs = example.at("make.cem").as_array();
    for (std::size_t pushed = 0; pushed < signs.size(); ++pushed) {
      for (std::size_t factor = 0; factor < signs.size(); ++factor) {
        const auto& published = signs[pushed].at(factor);
        const auto ours = sure_sign(*found, factor, pushed);
        REQUIRE(ours.has_value() == !published.is_null());
        if (ours) CHECK(*ours == test_support::number(published));
      }
    }
  }
}

}  // namespace sixstep_tests::press_perturbation_golden_test
