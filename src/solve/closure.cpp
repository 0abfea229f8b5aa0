// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/closure.ipp>
#include <sixstep/impl/solve/closure_flow.ipp>
#include <sixstep/impl/solve/closure_flow_closures.ipp>
#include <sixstep/impl/solve/closure_knapsack.ipp>
#include <sixstep/impl/solve/knapsack_pricing.ipp>
#include <sixstep/impl/solve/knapsack_tree.ipp>
#include <sixstep/impl/solve/shared_fate.ipp>
