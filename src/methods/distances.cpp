// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/betweenness.ipp>
#include <sixstep/impl/methods/closeness.ipp>
#include <sixstep/impl/methods/cohesion.ipp>
#include <sixstep/impl/methods/eccentricity.ipp>
#include <sixstep/impl/methods/edge_reading.ipp>
#include <sixstep/impl/methods/structural_holes.ipp>
