// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/ahp.ipp>
#include <sixstep/impl/methods/ahp_group.ipp>
#include <sixstep/impl/methods/geometric_consistency.ipp>
#include <sixstep/impl/methods/judgment_revision.ipp>
#include <sixstep/impl/methods/random_index.ipp>
