// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/graph/digraph.ipp>
#include <sixstep/impl/graph/plan_facts.ipp>
#include <sixstep/impl/graph/plan_graph.ipp>
