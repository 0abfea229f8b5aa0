// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/steps/group_matrix.ipp>
