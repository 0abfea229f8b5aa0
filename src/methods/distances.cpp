// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/betweenness.ipp>
#include <sixstep/impl/methods/closeness.ipp>
#include <sixstep/impl/methods/edge_reading.ipp>
