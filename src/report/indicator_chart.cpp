// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/indicator_chart.ipp>
