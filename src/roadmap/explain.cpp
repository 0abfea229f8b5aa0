// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/roadmap/compare.ipp>
#include <sixstep/impl/roadmap/explain.ipp>
