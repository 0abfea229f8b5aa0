// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/best_worst.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>

namespace sixstep_tests::best_worst_property_test {

using namespace sixstep;

namespace {

BestWorstJudgments random_judgments(std::uint64_t stream, std::size_t items) {
  const CounterRandom random(31, stream);
  std::uint64_t draw = 0;
  const double extreme = 2 + static_cast<double>(random.below(draw++, 8));
  BestWorstJudgments result{0, items - 1, {1}, {extreme}};
  for (std::size_t k = 1; k + 1 < items; ++k) {
    result.best_to_others.push_back(1 + static_cast<double>(random.below(draw++, 9)));
    result.others_to_worst.push_back(1 + static_cast<double>(random.below(draw++, 9)));
  }
  result.best_to_others.push_back(extreme);
  result.others_to_worst.push_back(1);
  return result;
}

/// ξ of the linear model for given weights.
double deviation_of(const BestWorstJudgments& judgments, const std::vector<double>& weights) {
  double largest = 0.0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const double to = weights[judgments.best] - judgments.best_to_others[k] * weights[k];
    const double from = weights[k] - judgments.others_to_worst[k] * weights[judgments.worst];
    largest = std::max({largest, std::abs(to), std::abs(from)});
  }
  return largest;
}

/// ξ of the nonlinear model for three items, by trying ratios on ever finer grids.
double ratio_deviation_by_trying(const BestWorstJudgments& judgments) {
  double first = judgments.best_to_others[1];
  double second = judgments.others_to_worst[1];
  double best = 1e9;
  for (double reach = 10; reach > 1e-7; reach /= 4) {
    const double centre = first;
    const double other = second;
    for (int i = -20; i <= 20; ++i) {
      for (int k = -20; k <= 20; ++k) {
        const double x = std::max(0.0, centre + reach * i / 20);
        const double y = std::max(0.0, other + reach * k / 20);
        const double worst = std::max({std::abs(x - judgments.best_to_others[1]),
                                       std::abs(y - judgments.others_to_worst[1]),
                                       std::abs(x * y - judgments.best_to_others[2])});
        if (worst >= best) continue;
        best = worst;
        first = x;
        second = y;
      }
    }
  }
  return best;
}

}  // namespace

TEST_CASE("weights of the best-worst method have the deviation told, and none nearby has less") {
  for (std::uint64_t stream = 0; stream < 60; ++stream) {
    CAPTURE(stream);
    const std::size_t items = 3 + stream % 6;
    const BestWorstJudgments judgments = random_judgments(stream, items);
    const auto found = best_worst_weights(judgments);
    const double sum = std::accumulate(found.weights.begin(), found.weights.end(), 0.0);
    CHECK(sum == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(std::ranges::min(found.weights) >= 0.0);
    CHECK(deviation_of(judgments, found.weights) == doctest::Approx(found.deviation).epsilon(1e-7));
    // The model is convex: if no small exchange between two items helps, nor does any step along
    // it.
    for (std::size_t from = 0; from < items; ++from) {
      for (std::size_t to = 0; to < items; ++to) {
        std::vector<double> moved = found.weights;
        const double amount = std::min(1e-3, moved[from]);
        moved[from] -= amount;
        moved[to] += amount;
        CHECK(deviation_of(judgments, moved) >= found.deviation - 1e-9);
      }
    }
  }
}

TEST_CASE("no weights on a grid deviate less than those of the best-worst method") {
  for (std::uint64_t stream = 100; stream < 110; ++stream) {
    CAPTURE(stream);
    const BestWorstJudgments judgments = random_judgments(stream, 3);
    const auto found = best_worst_weights(judgments);
    double best = 1.0;
    for (int i = 0; i <= 200; ++i) {
      for (int k = 0; i + k <= 200; ++k) {
        best =
            std::min(best, deviation_of(judgments, {i / 200.0, k / 200.0, (200 - i - k) / 200.0}));
      }
    }
    CHECK(found.deviation <= best + 1e-9);
    CHECK(found.deviation >= best - 0.1);
  }
}

TEST_CASE("each range of weights holds the weight, and cannot be left") {
  for (std::uint64_t stream = 200; stream < 240; ++stream) {
    CAPTURE(stream);
    const auto found = best_worst_weights(random_judgments(stream, 3 + stream % 6));
    REQUIRE(found.least.size() == found.weights.size());
    for (std::size_t k = 0; k < found.weights.size(); ++k) {
      CHECK(found.least[k] <= found.weights[k] + 1e-9);
      CHECK(found.weights[k] <= found.greatest[k] + 1e-9);
    }
  }
}

TEST_CASE("the deviation of ratios is the least there is") {
  for (std::uint64_t stream = 300; stream < 340; ++stream) {
    CAPTURE(stream);
    const BestWorstJudgments judgments = random_judgments(stream, 3);
    const auto found = best_worst_weights(judgments);
    CHECK(found.ratio_deviation ==
          doctest::Approx(ratio_deviation_by_trying(judgments)).epsilon(1e-5));
    if (*found.input_based_ratio == 0.0) CHECK(found.ratio_deviation == 0.0);
  }
}

TEST_CASE("best-worst weights do not depend on the order of the items") {
  for (std::uint64_t stream = 400; stream < 430; ++stream) {
    CAPTURE(stream);
    const BestWorstJudgments judgments = random_judgments(stream, 4 + stream % 4);
    BestWorstJudgments turned = judgments;
    std::ranges::reverse(turned.best_to_others);
    std::ranges::reverse(turned.others_to_worst);
    std::swap(turned.best, turned.worst);
    const auto straight = best_worst_weights(judgments);
    const auto backwards = best_worst_weights(turned);
    CHECK(straight.ratio_deviation == backwards.ratio_deviation);
    CHECK(straight.deviation == doctest::Approx(backwards.deviation).epsilon(1e-9));
    const std::size_t items = straight.weights.size();
    for (std::size_t k = 0; k < items; ++k) {
      CHECK(straight.least[k] == doctest::Approx(backwards.least[items - 1 - k]).epsilon(1e-7));
    }
  }
}

}  // namespace sixstep_tests::best_worst_property_test
