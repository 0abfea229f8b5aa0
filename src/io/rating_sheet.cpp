// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/csv.ipp>
#include <sixstep/impl/io/rating_sheet.ipp>
#include <sixstep/impl/io/reference_class_csv.ipp>
