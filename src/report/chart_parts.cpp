// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/report/chart_marks.ipp>
#include <sixstep/impl/report/chart_style.ipp>
#include <sixstep/impl/report/drawing.ipp>
#include <sixstep/impl/report/number_format.ipp>
#include <sixstep/impl/report/palette.ipp>
#include <sixstep/impl/report/text_metrics.ipp>
#include <sixstep/impl/report/time_axis.ipp>
#include <sixstep/impl/report/value_axis.ipp>
