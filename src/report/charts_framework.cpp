// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/alignment_matrix.ipp>
#include <sixstep/impl/report/coverage_matrix.ipp>
#include <sixstep/impl/report/indicator_chart.ipp>
#include <sixstep/impl/report/results_chain.ipp>
