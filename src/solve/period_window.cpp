// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/period_window.ipp>
