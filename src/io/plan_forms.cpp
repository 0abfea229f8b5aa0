// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/plan_changes.ipp>
#include <sixstep/impl/io/plan_forms.ipp>
