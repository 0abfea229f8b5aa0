// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/roadmap/roadmap.hpp>

#include "sixstep.h"

struct sixstep_roadmap {
  sixstep::Roadmap roadmap;
};
