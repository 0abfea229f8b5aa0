// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/text_metrics.ipp>
