// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/mactor.ipp>
#include <sixstep/impl/methods/position_comparison.ipp>
#include <sixstep/impl/methods/power_interest.ipp>
#include <sixstep/impl/methods/salience.ipp>
