// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/money_chart.ipp>
