// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/influence_dependence_chart.ipp>
