// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/selection_periods.ipp>
