// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/capacity_heat_map.ipp>
