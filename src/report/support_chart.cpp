// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/support_chart.ipp>
