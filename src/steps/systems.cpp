// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/system_response.ipp>
#include <sixstep/impl/steps/systems.ipp>
