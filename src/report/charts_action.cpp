// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/frontier_chart.ipp>
#include <sixstep/impl/report/gantt_chart.ipp>
#include <sixstep/impl/report/load_chart.ipp>
#include <sixstep/impl/report/money_chart.ipp>
#include <sixstep/impl/report/roadmap_poster.ipp>
#include <sixstep/impl/report/s_curve_chart.ipp>
#include <sixstep/impl/report/tornado_chart.ipp>
#include <sixstep/impl/report/value_chart.ipp>
