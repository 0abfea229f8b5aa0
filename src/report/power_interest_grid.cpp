// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/power_interest_grid.ipp>
