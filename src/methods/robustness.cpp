// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/robustness.ipp>
