// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/method_call.ipp>
#include <sixstep/impl/methods/method_registry.ipp>
