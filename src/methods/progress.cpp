// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/earned_value.ipp>
