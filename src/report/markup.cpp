// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/markup.ipp>
#include <sixstep/impl/report/utf8.ipp>
