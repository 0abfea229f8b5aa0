// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/distribution.ipp>
#include <sixstep/impl/solve/simulation.ipp>
