// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/weight_sensitivity.hpp>

#include <cmath>

#include <doctest/doctest.h>
#include <support/random_table.hpp>

namespace sixstep_tests::weight_sensitivity_property_test {

using namespace sixstep;
using test_support::draw_share;
using test_support::random_table;

namespace {

constexpr double step = 1e-7;

/// The weights with one set to a share, the others keeping their proportions.
std::vector<double> with_weight(const std::vector<double>& shares, std::size_t criterion,
                                double share) {
  std::vector<double> result = shares;
  for (double& weight : result) weight *= (1.0 - share) / (1.0 - shares[criterion]);
  result[criterion] = share;
  return result;
}

/// Ranked anew from the table, by whichever method.
struct Reranked {
  DecisionTable table;
  bool by_promethee;

  Ranking at(const std::vector<double>& weights) const {
    DecisionTable changed = table;
    changed.weights = weights;
    return by_promethee ? promethee(changed).ranking : weighted_sum(changed).ranking;
  }
};

bool first_stands(const Ranking& now, const Ranking& then) {
  for (std::size_t k = 0; k < now.place.size(); ++k) {
    if (now.place[k] == 1 && then.place[k] == 1) return true;
  }
  return false;
}

bool order_stands(const Ranking& now, const Ranking& then) {
  for (std::size_t a = 0; a < now.place.size(); ++a) {
    for (std::size_t b = 0; b < now.place.size(); ++b) {
      if (now.place[a] < now.place[b] && then.place[a] > then.place[b]) return false;
    }
  }
  return true;
}

/// A ranking holds just inside a range and throughout it, and breaks just outside of its ends.
template <class Stands>
void check_range(const WeightRange& range, const std::vector<double>& shares, std::size_t criterion,
                 const Reranked& anew, std::mt19937_64& draw, const Stands& stands) {
  const Ranking now = anew.at(shares);
  const auto holds_at = [&](double share) {
    return stands(now, anew.at(with_weight(shares, criterion, share)));
  };
  CHECK(range.least <= shares[criterion]);
  CHECK(range.most >= shares[criterion]);
  for (int k = 0; k < 5; ++k) {
    CHECK(holds_at(range.least + (range.most - range.least) * draw_share(draw)));
  }
  if (range.most - range.least > 2 * step) {
    CHECK(holds_at(range.least + step));
    CHECK(holds_at(range.most - step));
  }
  CHECK(range.rival_below.has_value() == (range.least > 0.0));
  CHECK(range.rival_above.has_value() == (range.most < 1.0));
  if (range.least > step) CHECK_FALSE(holds_at(range.least - step));
  if (range.most < 1.0 - step) CHECK_FALSE(holds_at(range.most + step));
}

}  // namespace

TEST_CASE("the first place and the order stand inside of their ranges, and not outside") {
  std::mt19937_64 draw(1);
  for (int round = 0; round < 120; ++round) {
    CAPTURE(round);
    const Reranked anew{random_table(draw, 2 + draw() % 7, 4), round % 2 == 1};
    const auto found = anew.by_promethee ? weight_sensitivity(promethee(anew.table))
                                         : weight_sensitivity(weighted_sum(anew.table));
    const auto shares = weight_shares(anew.table);
    REQUIRE(found.size() == 4);
    for (std::size_t k = 0; k < 4; ++k) {
      CAPTURE(k);
      CHECK(found[k].weight == doctest::Approx(shares[k]));
      REQUIRE(found[k].first);
      REQUIRE(found[k].order);
      check_range(*found[k].first, shares, k, anew, draw, first_stands);
      check_range(*found[k].order, shares, k, anew, draw, order_stands);
      CHECK(found[k].first->least <= found[k].order->least);
      CHECK(found[k].first->most >= found[k].order->most);
    }
  }
}

TEST_CASE("leads follow each other from 0 to 1, and each leader is first wherever it leads") {
  std::mt19937_64 draw(2);
  for (int round = 0; round < 100; ++round) {
    const DecisionTable table = random_table(draw, 1 + draw() % 9, 4);
    const WeightedSum ranked = weighted_sum(table);
    const std::size_t criterion = draw() % 4;
    const auto leads = leads_by_weight(ranked.normalized.values, ranked.weights, criterion);
    REQUIRE_FALSE(leads.empty());
    CHECK(leads.front().from == 0.0);
    CHECK(leads.back().to == 1.0);
    const Reranked anew{table, false};
    for (std::size_t k = 0; k < leads.size(); ++k) {
      if (k > 0) CHECK(leads[k].from == leads[k - 1].to);
      if (k > 0) CHECK(leads[k].alternative != leads[k - 1].alternative);
      const double inside = leads[k].from + (leads[k].to - leads[k].from) * draw_share(draw);
      const Ranking then = anew.at(with_weight(ranked.weights, criterion, inside));
      CHECK(then.place[leads[k].alternative] == 1);
    }
  }
}

TEST_CASE("the lead that holds today's weight is the range in which the first place stands") {
  std::mt19937_64 draw(3);
  for (int round = 0; round < 100; ++round) {
    const WeightedSum ranked = weighted_sum(random_table(draw, 6, 3));
    if (ranked.ranking.place[ranked.ranking.order[1]] == 1) continue;
    const auto found = weight_sensitivity(ranked);
    for (std::size_t k = 0; k < 3; ++k) {
      for (const Lead& lead : leads_by_weight(ranked.normalized.values, ranked.weights, k)) {
        if (lead.alternative != ranked.ranking.order[0]) continue;
        CHECK(found[k].first->least == doctest::Approx(lead.from));
        CHECK(found[k].first->most == doctest::Approx(lead.to));
      }
    }
  }
}

}  // namespace sixstep_tests::weight_sensitivity_property_test
