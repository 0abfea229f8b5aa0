// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/random_index.ipp>
