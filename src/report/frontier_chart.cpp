// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/frontier_chart.ipp>
