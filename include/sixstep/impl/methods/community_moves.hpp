// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include <sixstep/impl/methods/tie_lists.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/solve/random.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::communities {

using Membership = std::vector<std::size_t>;

/// A network whose nodes are actors, or communities of them.
struct Network {
  std::vector<std::vector<tie_lists::Tie>> ties;  ///< to other nodes, by their number
  std::vector<double> plus;   ///< by node, weight of the ends of ties above 0 that it holds
  std::vector<double> minus;  ///< the same of ties below 0, without sign
  double all_plus = 0.0;
  double all_minus = 0.0;

  std::size_t size() const { return ties.size(); }
};

inline Network network_of(const Digraph& graph, std::span<const double> weights) {
  Network network{{}, std::vector(graph.node_count(), 0.0), {}};
  network.minus = network.plus;
  for (EdgeIndex edge = 0; const Arc& arc : graph.arcs()) {
    const double weight = weights.empty() ? 1.0 : weights[edge];
    for (const NodeIndex end : {arc.from, arc.to}) {
      (weight > 0.0 ? network.plus : network.minus)[end] += std::abs(weight);
    }
    (weight > 0.0 ? network.all_plus : network.all_minus) += 2.0 * std::abs(weight);
    ++edge;
  }
  const tie_lists::TieLists lists(graph, weights);
  for (NodeIndex node = 0; node < lists.actors(); ++node) {
    network.ties.emplace_back();
    for (const auto& tie : lists.of(node)) {
      if (tie.to != node) network.ties.back().push_back(tie);
    }
  }
  return network;
}

/// Numbers communities by first appearance; returns how many there are.
inline std::size_t renumber(Membership& membership) {
  const auto none = membership.size();
  Membership number(membership.size(), none);
  std::size_t count = 0;
  for (std::size_t& community : membership) {
    if (number[community] == none) number[community] = count++;
    community = number[community];
  }
  return count;
}

/// The network of communities, which are numbered without gaps.
inline Network joined(const Network& network, const Membership& membership, std::size_t count) {
  Network result{std::vector<std::vector<tie_lists::Tie>>(count), std::vector(count, 0.0),
                 std::vector(count, 0.0), network.all_plus, network.all_minus};
  std::vector<std::vector<std::size_t>> members(count);
  for (std::size_t node = 0; node < network.size(); ++node) {
    members[membership[node]].push_back(node);
    result.plus[membership[node]] += network.plus[node];
    result.minus[membership[node]] += network.minus[node];
  }
  std::vector<double> weight_to(count, 0.0);
  for (std::size_t community = 0; community < count; ++community) {
    std::vector<std::size_t> met;
    for (const std::size_t node : members[community]) {
      for (const auto& tie : network.ties[node]) {
        const std::size_t other = membership[tie.to];
        if (other == community) continue;
        met.push_back(other);
        weight_to[other] += tie.weight;
      }
    }
    std::ranges::sort(met);
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const std::size_t other : met) {
      result.ties[community].push_back({static_cast<NodeIndex>(other), weight_to[other]});
      weight_to[other] = 0.0;
    }
  }
  return result;
}

/// Moves nodes to where they add most to modularity.
class Moves {
 public:
  Moves(const Network& network, double resolution, Membership membership)
      : network_(network),
        resolution_(resolution),
        negligible_(1e-12 * (network.all_plus + network.all_minus)),
        membership_(std::move(membership)),
        plus_(network.size(), 0.0),
        minus_(network.size(), 0.0),
        members_(network.size(), 0),
        weight_to_(network.size(), 0.0) {
    for (std::size_t node = 0; node < network.size(); ++node) add(node, membership_[node]);
    for (std::size_t community = network.size(); community-- > 0;) {
      if (members_[community] == 0) empty_.push_back(community);
    }
  }

  /// Until no node wants to move; whether any did.
  bool run(const std::vector<std::size_t>& order, WorkMeter& meter) {
    bool moved = false;
    for (bool again = true; again;) {
      again = false;
      for (const std::size_t node : order) {
        if (!meter.spend(1 + network_.ties[node].size())) return moved;
        if (!move(node, meter)) continue;
        again = moved = true;
      }
    }
    return moved;
  }

  const Membership& membership() const { return membership_; }

 private:
  bool move(std::size_t node, WorkMeter& meter) {
    const std::size_t from = membership_[node];
    remove(node, from);
    for (const auto& tie : network_.ties[node]) weight_to_[membership_[tie.to]] += tie.weight;
    const std::size_t to = best_for(node, from, meter);
    for (const auto& tie : network_.ties[node]) weight_to_[membership_[tie.to]] = 0.0;
    add(node, to);
    if (to == from) return false;
    membership_[node] = to;
    if (members_[from] == 0) empty_.push_back(from);
    if (members_[to] == 1) empty_.pop_back();  // it went off alone
    return true;
  }

  /// What a node adds to a community, up to a common factor; 0 alone.
  double gain(std::size_t node, std::size_t community) const {
    double expected = 0.0;
    if (network_.all_plus > 0.0) {
      expected += network_.plus[node] * (plus_[community] / network_.all_plus);
    }
    if (network_.all_minus > 0.0) {
      expected -= network_.minus[node] * (minus_[community] / network_.all_minus);
    }
    return weight_to_[community] - resolution_ * expected;
  }

  std::size_t best_for(std::size_t node, std::size_t from, WorkMeter& meter) const {
    std::size_t best = from;
    double most = members_[from] > 0 ? gain(node, from) : 0.0;
    const auto consider = [&](std::size_t community, double gained) {
      if (gained <= most + negligible_) return;
      best = community;
      most = gained;
    };
    if (members_[from] > 0 && !empty_.empty()) consider(empty_.back(), 0.0);
    if (network_.all_minus == 0.0) {
      for (const auto& tie : network_.ties[node]) {
        consider(membership_[tie.to], gain(node, membership_[tie.to]));
      }
      return best;
    }
    // Those who have the same opponents belong together even if no tie joins them.
    if (!meter.spend(network_.size())) return best;
    for (std::size_t community = 0; community < network_.size(); ++community) {
      if (members_[community] > 0) consider(community, gain(node, community));
    }
    return best;
  }

  void add(std::size_t node, std::size_t community) {
    shift(node, community, 1.0);
    ++members_[community];
  }
  void remove(std::size_t node, std::size_t community) {
    shift(node, community, -1.0);
    --members_[community];
  }
  void shift(std::size_t node, std::size_t community, double sign) {
    plus_[community] += sign * network_.plus[node];
    minus_[community] += sign * network_.minus[node];
  }

  const Network& network_;
  double resolution_;
  double negligible_;
  Membership membership_;
  std::vector<double> plus_;  ///< by community
  std::vector<double> minus_;
  std::vector<std::size_t> members_;
  std::vector<std::size_t> empty_;  ///< communities without members
  std::vector<double> weight_to_;   ///< of the node that is being moved, by community
};

/// Node numbers in their order, or in one of chance.
inline std::vector<std::size_t> order_of(std::size_t nodes, const CounterRandom* random) {
  std::vector<std::size_t> order(nodes);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t left = nodes; random && left > 1; --left) {
    std::swap(order[left - 1], order[random->below(left, left)]);
  }
  return order;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::communities
