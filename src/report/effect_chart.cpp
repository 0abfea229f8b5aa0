// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/effect_chart.ipp>
