// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/decision_table.ipp>
#include <sixstep/impl/methods/normalization.ipp>
#include <sixstep/impl/methods/ranking.ipp>
#include <sixstep/impl/methods/topsis.ipp>
#include <sixstep/impl/methods/vikor.ipp>
#include <sixstep/impl/methods/weighted_sum.ipp>
