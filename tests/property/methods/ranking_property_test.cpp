// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/ranking.hpp>

#include <cmath>

#include <doctest/doctest.h>
#include <sixstep/methods/electre.hpp>
#include <sixstep/methods/electre_credibility.hpp>
#include <sixstep/methods/topsis.hpp>
#include <sixstep/methods/vikor.hpp>
#include <sixstep/methods/weighted_sum.hpp>
#include <support/random_table.hpp>

namespace sixstep_tests::ranking_property_test {

using namespace sixstep;
using test_support::in_order;
using test_support::is_in_order;
using test_support::random_order;
using test_support::random_table;

namespace {

constexpr Normalization normalizations[] = {
    Normalization::none,    Normalization::vector, Normalization::minimum_maximum,
    Normalization::maximum, Normalization::sum,    Normalization::z_score};

/// Whether all values of two lists are within 1e-12.
bool are_close(const std::vector<double>& a, const std::vector<double>& b) {
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (!(std::abs(a[k] - b[k]) <= 1e-12)) return false;
  }
  return a.size() == b.size();
}

/// The same table in other units of every criterion.
DecisionTable in_other_units(const DecisionTable& table) {
  DecisionTable result = table;
  for (std::size_t row = 0; row < table.values.rows(); ++row) {
    for (std::size_t k = 0; k < table.weights.size(); ++k) {
      result.values(row, k) *= 0.37 * static_cast<double>(k + 1);
    }
  }
  return result;
}

/// `items` in the order of the original table, sorted.
std::vector<std::size_t> renamed(const std::vector<std::size_t>& items,
                                 const std::vector<std::size_t>& order) {
  std::vector<std::size_t> result;
  for (const std::size_t item : items) result.push_back(order[item]);
  std::ranges::sort(result);
  return result;
}

std::vector<std::size_t> sorted(std::vector<std::size_t> items) {
  std::ranges::sort(items);
  return items;
}

bool outranks(const Electre& found, std::size_t a, std::size_t b) {
  const auto after = found.outranking.successors(static_cast<NodeIndex>(a));
  return std::ranges::find(after, b) != after.end();
}

}  // namespace

TEST_CASE("a place is one more than the number of those who stand better") {
  std::mt19937_64 draw(1);
  for (int round = 0; round < 100; ++round) {
    std::vector<double> scores(1 + draw() % 12);
    for (double& score : scores) score = static_cast<double>(draw() % 6);
    const Ranking found = rank_scores(scores);
    for (std::size_t k = 0; k < scores.size(); ++k) {
      const auto better = std::ranges::count_if(scores, [&](double s) { return s > scores[k]; });
      CHECK(found.place[k] == static_cast<std::size_t>(better) + 1);
    }
    CHECK(sorted(found.order) == sorted(random_order(draw, scores.size())));
    CHECK(std::ranges::is_sorted(found.order, {}, [&](std::size_t k) { return -scores[k]; }));
  }
}

TEST_CASE("weighted sum, TOPSIS and VIKOR do not depend on the order of alternatives") {
  std::mt19937_64 draw(2);
  for (int round = 0; round < 60; ++round) {
    const std::size_t count = 2 + draw() % 12;
    const DecisionTable table = random_table(draw, count, 4);
    const auto order = random_order(draw, count);
    const DecisionTable turned = in_order(table, order);
    for (const Normalization how : normalizations) {
      CAPTURE(static_cast<int>(how));
      CHECK(is_in_order(weighted_sum(turned, {how, {}}).ranking.place,
                        weighted_sum(table, {how, {}}).ranking.place, order));
      CHECK(is_in_order(topsis(turned, {how, {}}).ranking.place,
                        topsis(table, {how, {}}).ranking.place, order));
    }
    const Vikor found = vikor(table);
    const Vikor again = vikor(turned);
    CHECK(is_in_order(again.compromise, found.compromise, order));
    CHECK(again.acceptable_stability == found.acceptable_stability);
    CHECK(renamed(again.compromise_set, order) == sorted(found.compromise_set));
  }
}

TEST_CASE("no unit of a criterion changes a ranking, unless values are taken as they stand") {
  std::mt19937_64 draw(3);
  for (int round = 0; round < 60; ++round) {
    const DecisionTable table = random_table(draw, 12, 4);
    const DecisionTable converted = in_other_units(table);
    for (const Normalization how : normalizations) {
      if (how == Normalization::none) continue;
      for (const auto costs : {CostConvention::complement, CostConvention::reciprocal}) {
        CHECK(are_close(weighted_sum(table, {how, costs}).score,
                        weighted_sum(converted, {how, costs}).score));
      }
      CHECK(are_close(topsis(table, {how, {}}).closeness, topsis(converted, {how, {}}).closeness));
    }
    CHECK(are_close(vikor(table).compromise, vikor(converted).compromise));
    CHECK(are_close(vikor(table).group_loss, vikor(converted).group_loss));
    for (const auto convention : {Discordance::own_range, Discordance::weighted_pair}) {
      CHECK(electre(table, {convention}).kernel == electre(converted, {convention}).kernel);
    }
  }
}

TEST_CASE("whoever is better on every criterion stands before, by every method") {
  std::mt19937_64 draw(4);
  for (int round = 0; round < 60; ++round) {
    DecisionTable table = random_table(draw, 8, 4);
    for (std::size_t k = 0; k < 4; ++k) {
      table.values(0, k) = table.values(1, k) * (table.better[k] == Goodness::more ? 1.5 : 0.5);
    }
    for (const Normalization how : normalizations) {
      const auto places = weighted_sum(table, {how, {}}).ranking.place;
      CHECK(places[0] < places[1]);
      const auto by_distance = topsis(table, {how, {}}).ranking.place;
      CHECK(by_distance[0] < by_distance[1]);
    }
    CHECK(vikor(table).by_group_loss.place[0] < vikor(table).by_group_loss.place[1]);
    const Electre found = electre(table);
    CHECK(outranks(found, 0, 1));
    CHECK_FALSE(outranks(found, 1, 0));
  }
}

TEST_CASE("VIKOR proposes as its two conditions say, checked apart") {
  std::mt19937_64 draw(5);
  int advantages = 0;
  int second_places = 0;
  for (int round = 0; round < 300; ++round) {
    const double majority = 0.25 * static_cast<double>(draw() % 5);
    const std::size_t count = 2 + draw() % 5;
    const Vikor found = vikor(random_table(draw, count, 3), majority);
    const auto& order = found.by_compromise.order;
    const auto q = [&](std::size_t place) { return found.compromise[order[place]]; };
    const double threshold = 1.0 / static_cast<double>(order.size() - 1);
    CHECK(found.acceptable_advantage == (q(1) - q(0) >= threshold - 1e-12));
    std::vector<std::size_t> expected = {order[0]};
    if (!found.acceptable_advantage) {
      for (std::size_t k = 1; k < order.size() && q(k) - q(0) < threshold - 1e-12; ++k) {
        expected.push_back(order[k]);
      }
    } else if (!found.acceptable_stability) {
      expected.push_back(order[1]);
      ++second_places;
    }
    advantages += found.acceptable_advantage;
    CHECK(found.compromise_set == expected);
  }
  CHECK(advantages > 20);
  CHECK(second_places > 0);
}

TEST_CASE("no member of a kernel outranks one outside its cycle, and each outsider is outranked") {
  std::mt19937_64 draw(6);
  int cycles = 0;
  for (int round = 0; round < 200; ++round) {
    const std::size_t count = 2 + draw() % 8;
    const Electre found = electre(random_table(draw, count, 3), {Discordance::own_range, 0.5, 0.8});
    std::vector<std::size_t> cycle_of(count);
    for (std::size_t k = 0; k < count; ++k) cycle_of[k] = count + k;
    for (std::size_t k = 0; k < found.cycles.size(); ++k) {
      for (const std::size_t member : found.cycles[k]) cycle_of[member] = k;
      ++cycles;
    }
    std::vector<char> inside(count, 0);
    for (const std::size_t member : found.kernel) inside[member] = 1;
    for (std::size_t k = 0; k < count; ++k) {
      bool outranked = false;
      for (const std::size_t member : found.kernel) {
        // A cycle is one: whoever of it outranks or is outranked speaks for all.
        for (std::size_t a = 0; a < count; ++a) {
          for (std::size_t b = 0; b < count; ++b) {
            const bool same_ends = cycle_of[a] == cycle_of[member] && cycle_of[b] == cycle_of[k];
            outranked |= same_ends && cycle_of[a] != cycle_of[b] && outranks(found, a, b);
          }
        }
      }
      CHECK(outranked == !inside[k]);
    }
  }
  CHECK(cycles > 20);
}

TEST_CASE("credibility is concordance, less where one criterion objects more than all agree") {
  std::mt19937_64 draw(7);
  for (int round = 0; round < 40; ++round) {
    const DecisionTable table = random_table(draw, 6, 3);
    const std::vector<PseudoCriterion> at = {{1, 5, 30}, {0, 2, 4}, {0.5, 0.5, 60}};
    const ElectreCredibility found = electre_credibility(table, at);
    for (std::size_t a = 0; a < 6; ++a) {
      for (std::size_t b = 0; b < 6; ++b) {
        double factor = 1.0;
        for (std::size_t k = 0; k < 3; ++k) {
          const double against = partial_discordance(table, at, k)(a, b);
          const double agreed = found.concordance(a, b);
          if (against > agreed) factor *= (1 - against) / (1 - agreed);
        }
        CHECK(found.credibility(a, b) == doctest::Approx(found.concordance(a, b) * factor));
        CHECK(found.credibility(a, b) <= found.concordance(a, b));
      }
    }
  }
}

}  // namespace sixstep_tests::ranking_property_test
