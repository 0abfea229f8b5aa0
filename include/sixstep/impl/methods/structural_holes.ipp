// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/measured_graph.hpp>
#include <sixstep/impl/methods/tie_lists.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/structural_holes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::structural_holes {

class Shares {
 public:
  Shares(const Digraph& graph, std::span<const double> weights)
      : ties_(graph, weights), total_(ties_.actors(), 0.0), reached_(ties_.actors(), 0.0) {
    for (NodeIndex actor = 0; actor < ties_.actors(); ++actor) {
      for (const tie_lists::Tie& tie : ties_.of(actor)) {
        if (tie.to != actor) total_[actor] += tie.weight;
      }
    }
  }

  std::uint64_t steps_around(NodeIndex actor) const {
    std::uint64_t steps = 1;
    for (const tie_lists::Tie& tie : ties_.of(actor)) steps += ties_.of(tie.to).size();
    return steps;
  }

  std::optional<double> constraint_of(NodeIndex actor) {
    if (total_[actor] == 0.0) return std::nullopt;
    each_share(actor, [&](NodeIndex other, double share) {
      reached_[other] += share;
      each_share(other, [&](NodeIndex third, double next) { reached_[third] += share * next; });
    });
    double sum = 0.0;
    each_share(actor, [&](NodeIndex other, double) { sum += reached_[other] * reached_[other]; });
    each_share(actor, [&](NodeIndex other, double) {
      reached_[other] = 0.0;
      each_share(other, [&](NodeIndex third, double) { reached_[third] = 0.0; });
    });
    return sum;
  }

 private:
  template <typename Visit>
  void each_share(NodeIndex actor, const Visit& visit) const {
    for (const tie_lists::Tie& tie : ties_.of(actor)) {
      if (tie.to != actor) visit(tie.to, tie.weight / total_[actor]);
    }
  }

  tie_lists::TieLists ties_;
  std::vector<double> total_;    // by actor: the weight of its ties
  std::vector<double> reached_;  // by other: share spent on it, directly and by way of a neighbour
};

}  // namespace detail::structural_holes

SIXSTEP_INLINE BurtConstraint burt_constraint(const Digraph& graph, std::span<const double> weights,
                                              const StopCondition& stop) {
  detail::measured_graph::require_measures(graph, weights, "Burt's constraint");
  detail::structural_holes::Shares shares(graph, weights);
  detail::WorkMeter meter("looking for brokers", stop);
  BurtConstraint result;
  result.of_actor.resize(graph.node_count());
  for (NodeIndex actor = 0; actor < graph.node_count(); ++actor) {
    if (!meter.spend(shares.steps_around(actor))) break;
    result.of_actor[actor] = shares.constraint_of(actor);
  }
  result.truncated = meter.stopped();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM
