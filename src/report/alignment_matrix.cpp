// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/alignment_matrix.ipp>
