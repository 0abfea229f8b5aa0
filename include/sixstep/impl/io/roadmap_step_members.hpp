// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The members of the steps' results in canonical order; reading and writing both go by these
/// lines. Whatever is always known is required, empty lists included, so that what is absent is
/// unknown, or names nothing.
#include <sixstep/impl/io/capacity_members.hpp>
#include <sixstep/impl/io/framework_members.hpp>
#include <sixstep/impl/io/stakeholder_members.hpp>
#include <sixstep/impl/io/status_members.hpp>
#include <sixstep/impl/io/strategy_members.hpp>
#include <sixstep/impl/io/system_members.hpp>
