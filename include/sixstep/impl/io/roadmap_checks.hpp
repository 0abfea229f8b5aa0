// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/mapped.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>
#include <sixstep/plan/id_table.hpp>
#include <sixstep/roadmap/roadmap.hpp>

// What must hold among the members of a road map before a report may rely on it: lists that belong
// together are equally long, ids lead somewhere, sums do not overflow.
namespace sixstep::inline SIXSTEP_FORM::detail::roadmap_json {

class RoadmapChecks {
 public:
  explicit RoadmapChecks(const Roadmap& roadmap) : roadmap_(roadmap) {}

  std::vector<Diagnostic> run() && {
    check_counts();
    check_alliances();
    check_studies();
    check_ratings();
    check_nodes();
    check_dates();
    check_years();
    check_money();
    return std::move(found_);
  }

 private:
  void report(std::string_view code, std::string pointer, std::string message) {
    Diagnostic& diagnostic = found_.emplace_back();
    diagnostic.code = code;
    diagnostic.pointer = std::move(pointer);
    diagnostic.message = std::move(message);
  }

  static std::string at(std::string_view list, std::size_t index, std::string_view member = {}) {
    return std::string(list) + '/' + std::to_string(index) + std::string(member);
  }

  void expect_count(std::size_t found, std::size_t expected, std::string pointer) {
    if (found == expected) return;
    report(codes::wrong_count, std::move(pointer),
           "expected a list of " + std::to_string(expected) + ", found one of " +
               std::to_string(found));
  }

  void check_counts() {
    const CapacityAssessment& capacity = roadmap_.capacity;
    expect_count(capacity.cells.size(), capacity.pillars.size() * capacity.levels.size(),
                 "/capacity/cells");
    expect_count(capacity.by_pillar.size(), capacity.pillars.size(), "/capacity/by_pillar");
    expect_count(capacity.by_level.size(), capacity.levels.size(), "/capacity/by_level");
    const auto& loops = roadmap_.system.loops;
    for (std::size_t i = 0; i < loops.size(); ++i) {
      expect_count(loops[i].influences.size(), loops[i].factors.size(),
                   at("/system/loops", i, "/influences"));
    }
    check_arrows();
    const auto& comparisons = roadmap_.framework.comparisons;
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
      expect_count(comparisons[i].weights.size(), comparisons[i].of.size(),
                   at("/framework/comparisons", i, "/weights"));
      check_judges(comparisons[i], at("/framework/comparisons", i, "/by_judge"));
    }
  }

  /// A judge's weights are one for each goal, or none.
  void check_judges(const ComparisonReading& reading, const std::string& pointer) {
    for (std::size_t k = 0; k < reading.by_judge.size(); ++k) {
      const std::size_t found = reading.by_judge[k].weights.size();
      if (found != 0) expect_count(found, reading.of.size(), at(pointer, k, "/weights"));
    }
  }

  /// Alliances that are named by their place are there.
  void check_alliances() {
    const ActorNetwork& network = roadmap_.stakeholders.network;
    for (std::size_t i = 0; i < network.actors.size(); ++i) {
      const auto alliance = network.actors[i].alliance;
      if (!alliance || *alliance < network.alliances.size()) continue;
      report(codes::number_out_of_range, at("/stakeholders/network/actors", i, "/alliance"),
             "there are only " + std::to_string(network.alliances.size()) +
                 " alliances in /stakeholders/network/alliances");
    }
  }

  /// A table has a cell for each world; what is named by its place is there.
  void check_studies() {
    const ScenarioComparison& comparison = roadmap_.strategy.comparison;
    for (std::size_t i = 0; i < comparison.strategies.size(); ++i) {
      const ComparedStrategy& one = comparison.strategies[i];
      const auto cells = [&](std::size_t found, std::string_view member) {
        expect_count(found, comparison.worlds.size(),
                     at("/strategy/comparison/strategies", i, member));
      };
      cells(one.values.size(), "/values");
      cells(one.regrets.size(), "/regrets");
    }
    const std::size_t strategies = comparison.strategies.size();
    expect_place(comparison.robust, strategies, "/strategy/comparison/robust");
    for (std::size_t i = 0; i < comparison.robustness.size(); ++i) {
      const auto here = [&](std::string_view member) {
        return at("/strategy/comparison/robustness", i, member);
      };
      expect_count(comparison.robustness[i].values.size(), strategies, here("/values"));
      expect_place(comparison.robustness[i].best, strategies, here("/best"));
    }
    const Frontier& frontier = roadmap_.strategy.frontier;
    expect_place(frontier.knee, frontier.points.size(), "/strategy/frontier/knee");
  }

  void expect_place(const std::optional<std::size_t>& place, std::size_t count,
                    std::string pointer) {
    if (!place || *place < count) return;
    report(codes::number_out_of_range, std::move(pointer),
           "there are only " + std::to_string(count) + " entries in that list");
  }

  /// Arrows that are named by their place are there.
  void check_arrows() {
    const std::size_t count = roadmap_.system.influences.size();
    const auto expect_arrow = [&](std::uint32_t arrow, std::string pointer) {
      if (arrow < count) return;
      report(codes::number_out_of_range, std::move(pointer),
             "there are only " + std::to_string(count) + " arrows in /system/influences");
    };
    const SystemStructure& structure = roadmap_.system.structure;
    for (std::size_t i = 0; i < structure.feedback.size(); ++i) {
      expect_arrow(structure.feedback[i], at("/system/structure/feedback", i));
    }
    for (std::size_t i = 0; i < structure.bridges.size(); ++i) {
      expect_arrow(structure.bridges[i].influence,
                   at("/system/structure/bridges", i, "/influence"));
    }
  }

  void expect_rating(const std::optional<double>& rating, std::string pointer) {
    if (!rating || (*rating >= 0 && *rating <= 5)) return;
    report(codes::number_out_of_range, std::move(pointer),
           "a capacity rating lies between 0 and 5");
  }

  void check_ratings() {
    const auto& cells = roadmap_.capacity.cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      expect_rating(cells[i].current, at("/capacity/cells", i, "/current"));
      expect_rating(cells[i].target, at("/capacity/cells", i, "/target"));
      expect_rating(cells[i].joint, at("/capacity/cells", i, "/joint"));
      expect_rating(cells[i].individual, at("/capacity/cells", i, "/individual"));
    }
  }

  void check_nodes() {
    IdTable ids;
    std::vector<std::size_t> node_of;
    const auto& nodes = roadmap_.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].id.empty()) continue;
      if (ids.add(nodes[i].id).is_new) {
        node_of.push_back(i);
      } else {
        report(codes::duplicate_id, at("/nodes", i, "/id"),
               "the id \"" + nodes[i].id.value + "\" is taken by another node");
      }
    }
    check_parents(ids, node_of);
    for (std::size_t i = 0; i < roadmap_.edges.size(); ++i) {
      expect_node(ids, roadmap_.edges[i].from, at("/edges", i, "/from"));
      expect_node(ids, roadmap_.edges[i].to, at("/edges", i, "/to"));
    }
  }

  void expect_node(const IdTable& ids, const AnyId& id, std::string pointer) {
    if (ids.find(id)) return;
    report(codes::unknown_id, std::move(pointer), "there is no node \"" + id.value + '"');
  }

  /// Every chain of parents ends. O(nodes): each is followed up to a node that was seen before.
  void check_parents(const IdTable& ids, const std::vector<std::size_t>& node_of) {
    constexpr std::uint32_t unseen = IdTable::absent;
    std::vector<std::uint32_t> seen_from(ids.size(), unseen);
    for (std::uint32_t start = 0; start < ids.size(); ++start) {
      std::optional<std::uint32_t> id = start;
      while (id && seen_from[*id] == unseen) {
        seen_from[*id] = start;
        id = parent(ids, node_of[*id]);
      }
      if (id && seen_from[*id] == start) {
        report(codes::cycle, at("/nodes", node_of[*id], "/parent"),
               "the node \"" + std::string(ids[*id]) + "\" is its own ancestor");
      }
    }
  }

  std::optional<std::uint32_t> parent(const IdTable& ids, std::size_t node) const {
    const AnyId& id = roadmap_.nodes[node].parent;
    return id.empty() ? std::nullopt : ids.find(id);
  }

  void expect_order(const std::optional<Date>& first, const std::optional<Date>& last,
                    std::string pointer) {
    if (!first || !last || *first <= *last) return;
    report(codes::dates_out_of_order, std::move(pointer),
           to_string(*last) + " lies before " + to_string(*first) + ", where it begins");
  }

  void check_dates() {
    const auto& actions = roadmap_.action.actions;
    for (std::size_t i = 0; i < actions.size(); ++i) {
      expect_order(actions[i].start, actions[i].finish, at("/action/actions", i, "/finish"));
    }
    const auto& load = roadmap_.action.load;
    for (std::size_t i = 0; i < load.size(); ++i) {
      expect_order(load[i].from, load[i].by, at("/action/load", i, "/by"));
    }
  }

  void expect_year(int year, std::string pointer) {
    if (year >= 1 && year <= 9999) return;
    report(codes::year_out_of_range, std::move(pointer),
           "the year " + std::to_string(year) + " is none of 1 to 9999");
  }

  void check_years() {
    const auto& chosen = roadmap_.strategy.chosen;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (chosen[i].start_year) {
        expect_year(*chosen[i].start_year, at("/strategy/chosen", i, "/start_year"));
      }
    }
    const auto& budget = roadmap_.strategy.budget;
    for (std::size_t i = 0; i < budget.size(); ++i) {
      expect_year(budget[i].year, at("/strategy/budget", i, "/year"));
    }
    const auto& spending = roadmap_.action.spending;
    for (std::size_t i = 0; i < spending.size(); ++i) {
      expect_year(spending[i].year, at("/action/spending", i, "/year"));
    }
    const auto& funding = roadmap_.action.curves.funding;
    for (std::size_t i = 0; i < funding.size(); ++i) {
      expect_year(funding[i].year, at("/action/curves/funding", i, "/year"));
    }
  }

  /// The amounts of one list, signs aside, can be added up.
  template <class Entry, class Amount>
  void expect_sum(const std::vector<Entry>& list, Amount Entry::*member, std::string_view pointer) {
    Money room = largest_total;
    for (const Entry& entry : list) {
      const Money amount = std::optional<Money>(entry.*member).value_or(Money{});
      if (amount > room || amount < Money{} - room) {
        return report(codes::total_too_large, std::string(pointer),
                      "the amounts of this list add up to more than can be counted");
      }
      room -= amount < Money{} ? Money{} - amount : amount;
    }
  }

  /// The same for each of the four sums of curves.
  void expect_flows(const std::vector<PeriodFlow>& rows, std::string_view pointer) {
    for (const auto kind :
         {&MoneyFlow::planned, &MoneyFlow::paid, &MoneyFlow::to_pay, &MoneyFlow::run}) {
      const auto sums = mapped(rows, [&](const PeriodFlow& row) { return row.money.*kind; });
      expect_sum(sums, &MoneyTotal::known, pointer);
    }
  }

  void check_money() {
    const Strategy& strategy = roadmap_.strategy;
    expect_sum(strategy.chosen, &ChosenAction::cost, "/strategy/chosen");
    expect_sum(strategy.chosen, &ChosenAction::spent, "/strategy/chosen");
    expect_sum(strategy.omitted, &OmittedAction::cost, "/strategy/omitted");
    expect_sum(strategy.budget, &BudgetUse::used, "/strategy/budget");
    expect_sum(roadmap_.action.actions, &ScheduledAction::cost, "/action/actions");
    expect_sum(roadmap_.action.actions, &ScheduledAction::spent, "/action/actions");
    expect_sum(roadmap_.action.spending, &YearSpending::amount, "/action/spending");
    expect_flows(roadmap_.action.curves.whole, "/action/curves/whole");
    expect_flows(roadmap_.action.curves.owners, "/action/curves/owners");
    expect_sum(roadmap_.status.actions, &ActionProgress::budget, "/status/actions");
    expect_sum(roadmap_.status.actions, &ActionProgress::spent, "/status/actions");
  }

  const Roadmap& roadmap_;
  std::vector<Diagnostic> found_;
};

inline std::vector<Diagnostic> check_roadmap(const Roadmap& roadmap) {
  return RoadmapChecks(roadmap).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::roadmap_json
