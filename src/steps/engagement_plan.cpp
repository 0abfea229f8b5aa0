// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/engagement_plan.ipp>
