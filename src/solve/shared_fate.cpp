// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/shared_fate.ipp>
