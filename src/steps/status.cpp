// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/ministry_view.ipp>
#include <sixstep/impl/steps/status.ipp>
