// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/action.ipp>
#include <sixstep/impl/steps/action_ranking.ipp>
#include <sixstep/impl/steps/date_chain.ipp>
#include <sixstep/impl/steps/reference_class.ipp>
#include <sixstep/impl/steps/risk.ipp>
