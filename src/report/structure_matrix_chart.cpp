// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/structure_matrix_chart.ipp>
