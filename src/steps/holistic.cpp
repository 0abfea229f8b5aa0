// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/capacity_change.ipp>
#include <sixstep/impl/steps/capacity_mapping.ipp>
#include <sixstep/impl/steps/holistic.ipp>
