// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/centrality.ipp>
#include <sixstep/impl/methods/linear_algebra.ipp>
