// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/cascade.ipp>
#include <sixstep/impl/methods/components.ipp>
#include <sixstep/impl/methods/cut_points.ipp>
#include <sixstep/impl/methods/dominators.ipp>
#include <sixstep/impl/methods/loop_traits.ipp>
#include <sixstep/impl/methods/loops.ipp>
