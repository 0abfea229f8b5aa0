// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/alliance_map.ipp>
#include <sixstep/impl/report/power_interest_grid.ipp>
#include <sixstep/impl/report/salience_chart.ipp>
#include <sixstep/impl/report/support_chart.ipp>
