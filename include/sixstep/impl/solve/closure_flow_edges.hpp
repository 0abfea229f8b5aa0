// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/solve/closure_flow.hpp>

namespace sixstep::inline SIXSTEP_FORM {

inline ClosureFlow::Place ClosureFlow::place(NodeIndex node) const {
  if (layers_ == 1) return {node, 0};
  const std::uint32_t layer = node / nodes_;
  return {node - layer * nodes_, layer};
}

/// Calls visit(node, slot) for all that `node` needs until one returns true; the slot is where the
/// payment stands; those to the next layer stand after all others.
template <typename Visit>
void ClosureFlow::for_each_payee(NodeIndex node, const Visit& visit) const {
  const auto [own, layer] = place(node);
  const NodeIndex base = node - own;
  const std::size_t slots = std::size_t{layer} * edges_;
  for (std::uint32_t k = out_begin_[own]; k < out_begin_[own + 1]; ++k) {
    if (visit(base + head_[k], slots + slot_[k])) return;
  }
  if (layer + 1 < layers_) visit(node + nodes_, std::size_t{edges_} * layers_ + node);
}

/// The same for all that need `node`.
template <typename Visit>
void ClosureFlow::for_each_payer(NodeIndex node, const Visit& visit) const {
  const auto [own, layer] = place(node);
  const NodeIndex base = node - own;
  const std::size_t slots = std::size_t{layer} * edges_;
  for (std::uint32_t k = in_begin_[own]; k < in_begin_[own + 1]; ++k) {
    if (visit(base + tail_[k], slots + k)) return;
  }
  if (layer > 0) visit(node - nodes_, std::size_t{edges_} * layers_ + node - nodes_);
}

}  // namespace sixstep::inline SIXSTEP_FORM
