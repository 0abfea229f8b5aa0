// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/io/roadmap_change_json.ipp>
#include <sixstep/impl/io/roadmap_tables.ipp>
