// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/engagement_plan.ipp>
#include <sixstep/impl/steps/group_matrix.ipp>
#include <sixstep/impl/steps/stakeholders.ipp>
#include <sixstep/impl/steps/support.ipp>
