// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/ahp_group.ipp>
