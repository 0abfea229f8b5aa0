// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/layered_layout.ipp>
