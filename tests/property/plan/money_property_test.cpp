// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/money.hpp>

#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace sixstep_tests::money_property_test {

using namespace sixstep;

namespace {

/// An amount of any size, large and small ones alike.
Money any_amount(std::mt19937_64& random) {
  const auto bits = static_cast<std::int64_t>(random() >> (1 + random() % 63));
  const std::int64_t size = bits % (largest_amount.minor + 1);
  return {random() % 2 == 0 ? size : -size};
}

std::vector<double> any_weights(std::mt19937_64& random) {
  std::vector<double> weights(1 + random() % 20);
  for (double& weight : weights) {
    weight =
        std::ldexp(static_cast<double>(random() % 1'000), static_cast<int>(random() % 40) - 20);
  }
  return weights;
}

}  // namespace

TEST_CASE("an amount that is written and read again is the same") {
  std::mt19937_64 random(1);
  int lost = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Money amount = any_amount(random);
    for (int decimals = 0; decimals <= 4; ++decimals) {
      lost += parse_money(to_decimal(amount, decimals), decimals).amount != amount;
    }
  }
  CHECK(lost == 0);
}

TEST_CASE("parts sum to the whole and lie within one minor unit of their share") {
  std::mt19937_64 random(2);
  int wrong_sums = 0;
  int wrong_parts = 0;
  for (int i = 0; i < 5'000; ++i) {
    const Money total = {any_amount(random).minor >> 20};
    const std::vector<double> weights = any_weights(random);
    double weight_sum = 0.0;
    for (const double weight : weights) weight_sum += weight;
    Money sum;
    const std::vector<Money> parts = split(total, weights);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      sum += parts[k];
      const double share =
          weight_sum == 0.0 ? 1.0 / static_cast<double>(parts.size()) : weights[k] / weight_sum;
      const double exact = static_cast<double>(total.minor) * share;
      wrong_parts += std::abs(static_cast<double>(parts[k].minor) - exact) > 1.01;
    }
    wrong_sums += sum != total;
  }
  CHECK(wrong_sums == 0);
  CHECK(wrong_parts == 0);
}

}  // namespace sixstep_tests::money_property_test
