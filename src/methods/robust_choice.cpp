// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/pareto.ipp>
#include <sixstep/impl/methods/pathways.ipp>
#include <sixstep/impl/methods/robustness.ipp>
