// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/capacity_heat_map.ipp>
#include <sixstep/impl/report/effect_chart.ipp>
#include <sixstep/impl/report/influence_dependence_chart.ipp>
#include <sixstep/impl/report/layered_layout.ipp>
#include <sixstep/impl/report/structure_matrix_chart.ipp>
#include <sixstep/impl/report/system_map.ipp>
