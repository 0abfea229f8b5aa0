// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/methods/structure_matrix.ipp>
