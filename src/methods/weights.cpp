// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/best_worst.ipp>
#include <sixstep/impl/methods/objective_weights.ipp>
#include <sixstep/impl/methods/share_cut.ipp>
#include <sixstep/impl/methods/statistics.ipp>
#include <sixstep/impl/methods/swing.ipp>
